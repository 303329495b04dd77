using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Cooperating;

/// <summary>Somebody in an engagement.</summary>
/// <param name="Actor">Who, a number of <see cref="Actors"/>.</param>
/// <param name="Engagement">In which, from 0 to E−1.</param>
/// <param name="Roles">By which roles, a bit for each <see cref="TieType"/>.</param>
/// <param name="First">From when.</param>
/// <param name="Last">Until when.</param>
internal readonly record struct Part(int Actor, int Engagement, uint Roles, PartialDate? First, PartialDate? Last);

/// <summary>Who takes part in which engagement, and when.</summary>
internal static class TakenParts
{
    /// <summary>
    /// Every actor in every engagement, by engagement, then by actor; and how many persons take part but stand for nobody there.
    /// </summary>
    public static (List<Part> Parts, int Unattributed) Of(Network network, Scope scope, CancellationToken cancellationToken)
    {
        var pieces = new List<Part>[Workers.PiecesOf(network.EngagementCount)];
        var nowhere = new HashSet<int>();
        Workers.Run(
            network.EngagementCount,
            () => new Standing(network, scope),
            (standing, piece) =>
            {
                var parts = pieces[piece.Number] = [];
                for (var engagement = piece.First; engagement < piece.End; engagement++)
                {
                    standing.Attribute(engagement, []);
                    foreach (var present in standing.Presences)
                    {
                        var (first, last) = standing.Span(present, engagement);
                        parts.Add(new Part(present.Actor, engagement, present.Roles, first, last));
                    }

                    if (standing.Unattributed.Count > 0)
                    {
                        lock (nowhere)
                        {
                            nowhere.UnionWith(standing.Unattributed);
                        }
                    }
                }
            },
            cancellationToken);
        return ([.. pieces.SelectMany(piece => piece)], nowhere.Count);
    }

    /// <summary>
    /// The latest first: those that end last; of those that end on the same day the first by id of the engagement comes first, and those
    /// without a date come last.
    /// </summary>
    /// <param name="parts">Parts, by engagement.</param>
    public static IEnumerable<Part> LatestFirst(IEnumerable<Part> parts) =>
        parts.OrderByDescending(part => part.Last?.Last ?? DateOnly.MinValue); // stable

    /// <summary>A part as answers give it, with the ties by which somebody stands there.</summary>
    public static EngagementTakenPartIn Tell(Network network, Standing standing, Citations citations, Part part, int waysAtMost)
    {
        standing.Attribute(part.Engagement, []);
        var present = standing.PresenceOf(part.Actor);
        var ties = new List<int>();
        var omitted = standing.AddTies([present], ties, waysAtMost, citations);
        return new EngagementTakenPartIn(
            network.EngagementMentions.Of(part.Engagement), Citations.Roles(present.Roles), citations.Use(ties),
            present.CertainlyThrough == Participants.None)
        {
            Omitted = omitted,
        };
    }
}
