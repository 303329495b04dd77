using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>What scores make of a graph from which some edges are hidden.</summary>
/// <param name="Hidden">The scores of hidden edges.</param>
/// <param name="Others">The scores of pairs that have no edge at all: as many, or as many as there are.</param>
internal sealed record HidingTrial(long[] Hidden, long[] Others)
{
    /// <summary>How many hidden edges are scored at most; of more, so many are drawn.</summary>
    public const int AtMost = 10_000;

    /// <summary>Hides some edges, and scores them and pairs without an edge by what is left.</summary>
    /// <param name="whole">The whole graph.</param>
    /// <param name="hidden">Those of its edges that are hidden.</param>
    /// <param name="by">How pairs are scored.</param>
    /// <param name="random">Draws those that are scored, and puts <paramref name="hidden"/> into another order for that.</param>
    /// <param name="cancellationToken">Ends it.</param>
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

    /// <summary>So many pairs of nodes without an edge, drawn evenly, each once; all of them where there are fewer.</summary>
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
