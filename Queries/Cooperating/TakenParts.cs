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
/// <param name="Parts">Every actor in every engagement, by engagement, then by actor.</param>
/// <param name="Amounts">The ties with an amount of money by which actors take part, in any order; one may come several times.</param>
/// <param name="Unattributed">How many persons take part but stand for nobody there.</param>
internal sealed record TakenParts(List<Part> Parts, List<(int Actor, int Tie)> Amounts, int Unattributed)
{
    /// <summary>All parts under a scope.</summary>
    public static TakenParts Of(Network network, Scope scope, CancellationToken cancellationToken)
    {
        var pieces = new (List<Part> Parts, List<(int Actor, int Tie)> Amounts)[Workers.PiecesOf(network.EngagementCount)];
        var unattributed = new HashSet<int>();
        Workers.Run(
            network.EngagementCount,
            () => new Standing(network, scope),
            (standing, piece) =>
            {
                var (parts, amounts) = pieces[piece.Number] = ([], []);
                for (var engagement = piece.First; engagement < piece.End; engagement++)
                {
                    parts.AddRange(In(standing, engagement));
                    standing.AddAmounts(amounts);
                    if (standing.Unattributed.Count > 0)
                    {
                        lock (unattributed)
                        {
                            unattributed.UnionWith(standing.Unattributed);
                        }
                    }
                }
            },
            cancellationToken);
        return new TakenParts(
            [.. pieces.SelectMany(piece => piece.Parts)], [.. pieces.SelectMany(piece => piece.Amounts)], unattributed.Count);
    }

    /// <summary>Every actor in one engagement, in order.</summary>
    public static Part[] In(Standing standing, int engagement)
    {
        standing.Attribute(engagement, []);
        return Array.ConvertAll(standing.Presences.ToArray(), present =>
        {
            var (first, last) = standing.Span(present, engagement);
            return new Part(present.Actor, engagement, present.Roles, first, last);
        });
    }

    /// <summary>
    /// The latest first: those that end last; of those that end on the same day the first by id of the engagement comes first, and those
    /// without a date come last.
    /// </summary>
    /// <param name="parts">Parts, by engagement.</param>
    public static IEnumerable<Part> LatestFirst(IEnumerable<Part> parts) =>
        parts.OrderByDescending(part => part.Last?.Last ?? DateOnly.MinValue); // stable

    /// <summary>A part as answers give it, with the ties by which somebody stands there.</summary>
    public static EngagementTakenPartIn Describe(Network network, Standing standing, Citations citations, Part part, int waysAtMost)
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
