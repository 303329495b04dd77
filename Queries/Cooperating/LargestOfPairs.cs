using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Cooperating;

/// <summary>
/// Finds what the strengths of some pairs consist of: the engagements that add most, with the ties by which both actors stand in them.
/// </summary>
internal static class LargestOfPairs
{
    /// <summary>The engagements of each pair, largest contribution first, then by id.</summary>
    /// <param name="network">The network.</param>
    /// <param name="standing">The standing of actors under the scope of <paramref name="gatherings"/>.</param>
    /// <param name="citations">Records the ties used.</param>
    /// <param name="gatherings">Which actors stand in which engagement.</param>
    /// <param name="weight">The measure of strength.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="atMost">The maximum number of engagements to return for each pair.</param>
    /// <param name="waysAtMost">The maximum number of participations to return on either side of an engagement.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static SharedEngagement[][] Of(
        Network network, Standing standing, Citations citations, Gatherings gatherings, Weight weight, IReadOnlyList<CooperatingPair> pairs,
        int atMost, int waysAtMost, CancellationToken cancellationToken) =>
        PairEvidence.Describe(
            network,
            standing,
            [],
            citations,
            [.. pairs.Select(pair => new PairShares(pair.A, pair.B, Largest(gatherings, weight, pair, atMost)))],
            waysAtMost,
            cancellationToken);

    private static (int Engagement, long Units)[] Largest(Gatherings gatherings, Weight weight, CooperatingPair pair, int atMost)
    {
        var shared = new List<(int Engagement, long Units)>(pair.Shared);
        foreach (var engagement in gatherings.SharedBy(pair.A, pair.B))
        {
            var present = gatherings.Present[engagement];
            var tenths = gatherings.TenthsIn(engagement);
            shared.Add((
                engagement,
                Strength.Contribution(weight, tenths[present.BinarySearch(pair.A)], tenths[present.BinarySearch(pair.B)], present.Length)));
        }

        return [.. shared.OrderByDescending(s => s.Units).Take(atMost)]; // stable: equal items keep their order
    }
}
