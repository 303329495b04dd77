using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>
/// Scores how likely two nodes are to share an edge by their common neighbours: their number, or Σ 1/ln d, or Σ 1/d over them, where d is
/// the degree of a neighbour. D. Liben-Nowell and J. Kleinberg, "The link-prediction problem for social networks", JASIST 58 (2007); L. A.
/// Adamic and E. Adar, "Friends and neighbors on the Web", Social Networks 25 (2003); T. Zhou, L. Lü and Y.-C. Zhang, "Predicting missing
/// links via local information", European Physical Journal B 71 (2009).
/// </summary>
internal sealed class LinkScores
{
    /// <summary>
    /// The fixed-point form of 1: scores are sums of whole units of 1e−13, so that the order of addition cannot change a rank.
    /// </summary>
    private const long One = 10_000_000_000_000;

    private readonly long[] _adds;

    public LinkScores(WeightedGraph graph, LinkScore by)
    {
        Graph = graph;
        _adds = [.. Enumerable.Range(0, graph.Count).Select(node => Adds(by, graph.Degree(node)))];
    }

    /// <summary>The graph.</summary>
    public WeightedGraph Graph { get; }

    /// <summary>The amount that a node adds to the score of any two of its neighbours, in units of 1e−13.</summary>
    public long AddedBy(int node) => _adds[node];

    /// <summary>An upper bound of the score of any pair with a node: the sum over all its neighbours, in units of 1e−13.</summary>
    public long MostOf(int node)
    {
        var most = 0L;
        foreach (var neighbour in Graph.NeighboursOf(node))
        {
            most += _adds[neighbour];
        }

        return most;
    }

    /// <summary>The score of two nodes in units of 1e−9, rounded, by which they are ranked.</summary>
    public long Of(int a, int b) => Rounded(Common(a, b).Sum(AddedBy));

    /// <summary>The common neighbours of two nodes, ascending.</summary>
    public IEnumerable<int> Common(int a, int b)
    {
        var (fewer, more) = Graph.Degree(a) <= Graph.Degree(b) ? (a, b) : (b, a);
        var (at, end) = (Graph.Offsets[more], Graph.Offsets[more + 1]);
        for (var i = Graph.Offsets[fewer]; i < Graph.Offsets[fewer + 1] && at < end; i++)
        {
            var sought = Graph.Neighbours[i];
            var found = Array.BinarySearch(Graph.Neighbours, at, end - at, sought);
            at = found >= 0 ? found + 1 : ~found;
            if (found >= 0)
            {
                yield return sought;
            }
        }
    }

    /// <summary>A sum in units of 1e−13, converted for ranking to units of 1e−9, rounded half up.</summary>
    public static long Rounded(long sum) => (sum + 5_000) / 10_000;

    // A node with only one edge cannot be a common neighbour.
    private static long Adds(LinkScore by, int degree) => degree < 2 ? 0 : by switch
    {
        LinkScore.CommonNeighbours => One,
        LinkScore.AdamicAdar => (long)Math.Round(One / Math.Log(degree)),
        _ => (long)Math.Round((double)One / degree),
    };
}
