using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Cooperating;

/// <summary>An actor in an engagement.</summary>
/// <param name="Actor">The actor, a number of <see cref="Actors"/>.</param>
/// <param name="Engagement">The engagement, from 0 to E−1.</param>
/// <param name="Roles">The roles, one bit for each <see cref="TieType"/>.</param>
/// <param name="First">The start of the participation.</param>
/// <param name="Last">The end of the participation.</param>
internal readonly record struct Part(int Actor, int Engagement, uint Roles, PartialDate? First, PartialDate? Last);

/// <summary>Which actors take part in which engagement, and when.</summary>
/// <param name="Parts">Every actor in every engagement, by engagement, then by actor.</param>
/// <param name="Amounts">The ties with an amount of money by which actors take part, in any order and possibly with duplicates.</param>
/// <param name="Unattributed">The number of persons who take part but stand for no actor there.</param>
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
    /// Orders parts from the latest to the earliest end; parts that end on the same day are ordered by id of the engagement, and parts
    /// without a date come last.
    /// </summary>
    /// <param name="parts">Parts, by engagement.</param>
    public static IEnumerable<Part> LatestFirst(IEnumerable<Part> parts) =>
        parts.OrderByDescending(part => part.Last?.Last ?? DateOnly.MinValue); // the sort is stable

    /// <summary>A part as answers show it, with the ties by which the actor stands there.</summary>
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
