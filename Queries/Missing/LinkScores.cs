using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>
/// How likely two nodes are to share an edge, judged by the neighbours that they have in common: how many there are, or Σ 1/ln d, or Σ 1/d
/// over them, d being how many edges a neighbour has. D. Liben-Nowell and J. Kleinberg, "The link-prediction problem for social networks",
/// JASIST 58 (2007); L. A. Adamic and E. Adar, "Friends and neighbors on the Web", Social Networks 25 (2003); T. Zhou, L. Lü and Y.-C.
/// Zhang, "Predicting missing links via local information", European Physical Journal B 71 (2009).
/// </summary>
internal sealed class LinkScores
{
    /// <summary>What adds 1: scores are sums of whole units of 1e−13, so that no order of adding can change a rank.</summary>
    private const long One = 10_000_000_000_000;

    private readonly long[] _adds;

    public LinkScores(WeightedGraph graph, LinkScore by)
    {
        Graph = graph;
        _adds = [.. Enumerable.Range(0, graph.Count).Select(node => Adds(by, graph.Degree(node)))];
    }

    /// <summary>The graph.</summary>
    public WeightedGraph Graph { get; }

    /// <summary>What a node adds to the score of any two that it is a neighbour of, in units of 1e−13.</summary>
    public long AddedBy(int node) => _adds[node];

    /// <summary>The most that any pair with a node can score: what all its neighbours add, in units of 1e−13.</summary>
    public long MostOf(int node)
    {
        var most = 0L;
        foreach (var neighbour in Graph.NeighboursOf(node))
        {
            most += _adds[neighbour];
        }

        return most;
    }

    /// <summary>The score of two nodes in units of 1e−9, rounded: what ranks go by.</summary>
    public long Of(int a, int b) => Rounded(Common(a, b).Sum(AddedBy));

    /// <summary>The neighbours that two nodes have in common, ascending.</summary>
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

    /// <summary>A sum in units of 1e−13 as ranks go by it: in units of 1e−9, rounded half up.</summary>
    public static long Rounded(long sum) => (sum + 5_000) / 10_000;

    // Who has one edge only is nobody's common neighbour.
    private static long Adds(LinkScore by, int degree) => degree < 2 ? 0 : by switch
    {
        LinkScore.CommonNeighbours => One,
        LinkScore.AdamicAdar => (long)Math.Round(One / Math.Log(degree)),
        _ => (long)Math.Round((double)One / degree),
    };
}
