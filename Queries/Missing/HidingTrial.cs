using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>The scores of a graph with some edges hidden.</summary>
/// <param name="Hidden">The scores of hidden edges.</param>
/// <param name="Others">
/// The scores of pairs without an edge: the same number as of hidden edges, or all such pairs if there are fewer.
/// </param>
internal sealed record HidingTrial(long[] Hidden, long[] Others)
{
    /// <summary>The maximum number of hidden edges that are scored; from more, this number is drawn at random.</summary>
    public const int AtMost = 10_000;

    /// <summary>Hides some edges, and scores these and pairs without an edge by the remaining graph.</summary>
    /// <param name="whole">The whole graph.</param>
    /// <param name="hidden">The edges to hide.</param>
    /// <param name="by">The score of pairs.</param>
    /// <param name="random">Draws the pairs that are scored, and reorders <paramref name="hidden"/> for that.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static HidingTrial Of(
        WeightedGraph whole, (int A, int B)[] hidden, LinkScore by, SeededRandom random, CancellationToken cancellationToken)
    {
        var left = new LinkScores(whole.Without(hidden), by);
        if (hidden.Length > AtMost)
        {
            random.Shuffle(hidden);
            hidden = hidden[..AtMost];
        }

        var others = WithoutEdge(whole, hidden.Length, random, cancellationToken);
        return new HidingTrial(Scores(hidden), Scores(others));

        long[] Scores(IEnumerable<(int A, int B)> pairs) => [.. pairs.Select(pair =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return left.Of(pair.A, pair.B);
        })];
    }

    /// <summary>
    /// Draws the given number of pairs of nodes without an edge uniformly, without repetition; all of them if there are fewer.
    /// </summary>
    private static HashSet<(int A, int B)> WithoutEdge(
        WeightedGraph graph, int wanted, SeededRandom random, CancellationToken cancellationToken)
    {
        var all = ((long)graph.Count * (graph.Count - 1) / 2) - graph.EdgeCount;
        var pairs = new HashSet<(int A, int B)>();
        while (pairs.Count < Math.Min(wanted, all))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (a, b) = (random.Next(graph.Count), random.Next(graph.Count));
            if (a != b && !graph.AreNeighbours(a, b))
            {
                pairs.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }

        return pairs;
    }
}
