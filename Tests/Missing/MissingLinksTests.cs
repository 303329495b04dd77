using NUnit.Framework;
using StakeholderGraph.Measures;
using StakeholderGraph.Missing;

namespace StakeholderGraph.Tests.Missing;

public sealed class MissingLinksTests
{
    /// <summary>0 and 4 both know 1, 2 and 3; 3 also knows 5 and 6.</summary>
    private static readonly WeightedGraph Small = Graph(7, (0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4), (3, 5), (3, 6));

    [TestCase(LinkScore.CommonNeighbours, 3)]
    [TestCase(LinkScore.AdamicAdar, 2 / 0.6931471805599453 + 1 / 1.3862943611198906)]
    [TestCase(LinkScore.ResourceAllocation, 1.25)]
    public void A_score_adds_up_what_common_neighbours_add(LinkScore by, double expected)
    {
        var scores = new LinkScores(Small, by);

        Assert.That(scores.Of(0, 4) / 1e9, Is.EqualTo(expected).Within(6e-10));
        Assert.That(scores.Of(4, 0), Is.EqualTo(scores.Of(0, 4)));
        Assert.That(scores.Common(4, 0), Is.EqualTo((int[])[1, 2, 3]));
        Assert.That(scores.Of(1, 5), Is.Zero);
    }

    [Test]
    public void The_first_pairs_have_the_highest_scores_in_any_graph(
        [Values] LinkScore by, [Values(1, 2, 3)] int seed, [Values(1, 20, 3_000)] int atMost)
    {
        var graph = Crowd(seed);
        var scores = new LinkScores(graph, by);
        var all = Pairs(graph).Select(pair => new MissingLink(pair.A, pair.B, scores.Of(pair.A, pair.B)))
            .OrderByDescending(link => link.Score).ThenBy(link => link.A).ThenBy(link => link.B).ToList();

        Assert.That(MissingLinks.First(scores, Comparer<int>.Default, atMost, default), Is.EqualTo(all.Take(atMost)));
        Assert.That(MissingCount.Of(graph, default), Is.EqualTo(all.Count));
    }

    [Test]
    public void Counting_is_skipped_if_it_takes_too_long()
    {
        var star = Graph(15_001, [.. Enumerable.Range(1, 15_000).Select(leaf => (0, leaf))]);

        Assert.That(MissingCount.Of(star, default), Is.Null);
        Assert.That(
            MissingLinks.First(new LinkScores(star, LinkScore.CommonNeighbours), Comparer<int>.Default, 1, default),
            Is.EqualTo([new MissingLink(1, 2, 1_000_000_000)]));
    }

    [TestCase("3 2", "1 0", 1.0)]
    [TestCase("1 0", "3 2", 0.0)]
    [TestCase("1 1", "1 1", 0.5)]
    [TestCase("2 1 0", "1 0", (2 + 1.5 + 0.5) / 6)]
    public void The_area_counts_equal_scores_half(string hidden, string others, double expected) =>
        Assert.That(Auc.Of(Scores(hidden), Scores(others)), Is.EqualTo(expected));

    private static long[] Scores(string text) => [.. text.Split(' ').Select(long.Parse)];

    private static WeightedGraph Graph(int count, params (int A, int B)[] edges) =>
        WeightedGraph.Of(count, [.. edges.Select(edge => new WeightedEdge(edge.A, edge.B, 1))]);

    /// <summary>Few nodes have many edges and many have few, as in social networks.</summary>
    private static WeightedGraph Crowd(int seed)
    {
        var random = new SeededRandom(seed);
        var edges = new HashSet<(int, int)>();
        for (var node = 1; node < 900; node++)
        {
            for (var i = random.Next(5); i >= 0; i--)
            {
                var other = random.Next(random.Next(node) + 1);
                edges.Add((other, node));
            }
        }

        return Graph(900, [.. edges]);
    }

    /// <summary>All pairs without an edge that have a common neighbour.</summary>
    private static IEnumerable<(int A, int B)> Pairs(WeightedGraph graph) => (
        from middle in Enumerable.Range(0, graph.Count)
        from a in graph.NeighboursOf(middle).ToArray()
        from b in graph.NeighboursOf(middle).ToArray()
        where a < b && !graph.AreNeighbours(a, b)
        select (a, b)).Distinct();
}
