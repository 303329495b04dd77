using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Cooperating;

/// <summary>Two actors and those of their shared engagements that an answer shows.</summary>
/// <param name="A">The actor whose roles come first.</param>
/// <param name="B">The other actor.</param>
/// <param name="Shared">The engagements, in the order of the answer, with the contribution of each in units of 1e−15.</param>
internal sealed record PairShares(int A, int B, IReadOnlyList<(int Engagement, long Units)> Shared);

/// <summary>Assembles what the strengths of pairs consist of: engagements with the ties by which both actors stand in them.</summary>
internal static class PairEvidence
{
    /// <summary>
    /// The engagements of each pair as answers show them. Each engagement is examined once, even if several pairs share it.
    /// </summary>
    public static SharedEngagement[][] Describe(
        Network network,
        Standing standing,
        NamedStakeholder[] named,
        Citations citations,
        PairShares[] pairs,
        int waysAtMost,
        CancellationToken cancellationToken)
    {
        var told = Array.ConvertAll(pairs, pair => new SharedEngagement[pair.Shared.Count]);
        var places = pairs.SelectMany(
            (pair, number) => pair.Shared.Select((s, place) => (s.Engagement, s.Units, Pair: pair, Number: number, Place: place)));
        foreach (var at in places.GroupBy(p => p.Engagement))
        {
            cancellationToken.ThrowIfCancellationRequested();
            standing.Attribute(at.Key, named);
            var mention = network.EngagementMentions.Of(at.Key);
            foreach (var (_, units, pair, number, place) in at)
            {
                var (a, b) = (standing.PresenceOf(pair.A), standing.PresenceOf(pair.B));
                var ties = new List<int>();
                var omitted = standing.AddTies([a], ties, waysAtMost, citations) + standing.AddTies([b], ties, waysAtMost, citations);
                told[number][place] = new SharedEngagement(
                    mention, Citations.Roles(a.Roles), Citations.Roles(b.Roles), Strength.OfContribution(units), citations.Use(ties),
                    !a.CertainlyThrough.Meet(b.CertainlyThrough))
                {
                    Present = standing.Presences.Length,
                    Omitted = omitted,
                };
            }
        }

        return told;
    }
}
