using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>What scores make of a graph from which some edges are hidden.</summary>
/// <param name="Hidden">The scores of hidden edges.</param>
/// <param name="Others">The scores of pairs that have no edge at all: as many, or as many as there are.</param>
internal sealed record HidingTrial(long[] Hidden, long[] Others)
{
    /// <summary>How many hidden edges are scored at most; of more, so many are drawn.</summary>
    public const int AtMost = 10_000;

    /// <summary>Scores the edges of the whole graph that are not in what is left of it, and pairs without an edge.</summary>
    /// <param name="whole">The whole graph.</param>
    /// <param name="left">What is left, which has no other edges.</param>
    /// <param name="random">Draws them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static HidingTrial Of(WeightedGraph whole, LinkScores left, SeededRandom random, CancellationToken cancellationToken)
    {
        var hidden = Lacking(left.Graph, whole).ToArray();
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

    /// <summary>The edges of a graph that another one lacks, which has no others.</summary>
    private static List<(int A, int B)> Lacking(WeightedGraph other, WeightedGraph whole)
    {
        var lacking = new List<(int A, int B)>();
        for (var node = 0; node < whole.Count; node++)
        {
            var row = other.NeighboursOf(node);
            var next = 0;
            foreach (var neighbour in whole.NeighboursOf(node))
            {
                if (next < row.Length && row[next] == neighbour)
                {
                    next++;
                }
                else if (neighbour > node)
                {
                    lacking.Add((node, neighbour));
                }
            }
        }

        return lacking;
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
