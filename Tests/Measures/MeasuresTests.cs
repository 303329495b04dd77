using NUnit.Framework;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Tests.Measures;

/// <summary>Properties of measures on graphs that are too large for other programs.</summary>
public sealed class MeasuresTests
{
    private static readonly WeightedGraph Large = TwoMode(1_500, 700, 5_000);

    [Test]
    public void Sampled_betweenness_is_within_its_error()
    {
        // All estimates from one sample use the same sources, and their errors are correlated, so several samples are examined.
        var exact = Betweenness.Exact(Large);
        int[] busiest = [.. Enumerable.Range(0, Large.Count).OrderByDescending(node => exact[node]).Take(100)];
        SampledValues[] samples = [.. Enumerable.Range(1, 10).Select(seed => Betweenness.Sampled(Large, 600, seed))];

        Assert.That(
            samples.Average(s => busiest.Count(node => Math.Abs(s.Values[node] - exact[node]) <= s.Errors[node])),
            Is.GreaterThan(92));
        Assert.That(
            samples.Average(s => busiest.Average(node => s.Errors[node] / exact[node])),
            Is.LessThan(0.5),
            "the error says something");
        Assert.That(samples.Average(s => s.Values.Sum()), Is.EqualTo(exact.Sum()).Within(1).Percent);
    }

    [Test]
    [Category("Thorough")]
    public void A_large_graph_has_the_values_of_the_plain_algorithms()
    {
        var plain = WeightedSearch.Betweenness(Large); // a heap instead of levels, and no folding
        var exact = Betweenness.Exact(Large);
        var (near, closeness) = (WeightedSearch.Closeness(Large), Closeness.Exact(Large));
        for (var node = 0; node < Large.Count; node++)
        {
            Assert.That(exact[node], Is.EqualTo(plain[node]).Within(1e-6 * Math.Max(1, plain[node])));
            Assert.That(closeness[node], Is.EqualTo(near[node]).Within(1e-6));
        }
    }

    [Test]
    public void Values_are_the_same_to_the_last_bit_each_time()
    {
        for (var run = 0; run < 3; run++)
        {
            Assert.That(Betweenness.Exact(Large), Is.EqualTo(Betweenness.Exact(Large)).AsCollection);
            Assert.That(Betweenness.Sampled(Large, 100, 1).Values, Is.EqualTo(Betweenness.Sampled(Large, 100, 1).Values).AsCollection);
            Assert.That(Communities.In(Large, weighted: false).Of, Is.EqualTo(Communities.In(Large, weighted: false).Of).AsCollection);
        }
    }

    [Test]
    public void Sums_do_not_depend_on_how_many_threads_there_are()
    {
        // Parts that finish in any order are added in a fixed order: otherwise these sums differ in their last bits.
        double[] Total(Func<int, int> delay) => OrderedSums.Of(64, 1, () => 0, (_, source, sums) =>
        {
            Thread.SpinWait(delay(source));
            sums[0] += Math.Pow(10, source % 17) / 3;
        }, CancellationToken.None);

        Assert.That(Total(part => part * 1000), Is.EqualTo(Total(part => (64 - part) * 1000)).AsCollection);
    }

    [Test]
    public void Work_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(() => Betweenness.Exact(Large, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => Closeness.Exact(Large, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Karate_has_the_best_known_communities() =>
        Assert.That(Communities.In(KnownNetwork.OfKept("karate").Graph, weighted: false).Modularity, Is.EqualTo(0.4197896).Within(1e-6));

    [Test]
    public void Equal_values_share_a_rank_and_the_next_is_skipped()
    {
        Assert.That(Ranks.Of([3, 5, 3 + 1e-12, double.NaN, 1], lowestFirst: false), Is.EqualTo((int[])[2, 1, 2, 5, 4]));
        Assert.That(Ranks.Of([3, 5, 3, double.NaN, 1], lowestFirst: true), Is.EqualTo((int[])[2, 4, 2, 5, 1]));
    }

    [
        TestCase(0.1 + 0.2, 0.3),
        TestCase(-12345678.87654321, -12345678.8765),
        TestCase(3e15 + 1, 3e15 + 1),
        TestCase(0, 0),
        TestCase(1e-10, 0)
    ]
    public void Values_have_9_decimals_or_12_digits(double value, double rounded) => Assert.That(Ranks.Rounded(value), Is.EqualTo(rounded));

    [Test]
    public void Sampled_closeness_is_within_its_error()
    {
        var exact = Closeness.Exact(Large);
        var (values, errors) = Closeness.Sampled(Large, samples: 600, seed: 1);

        int[] nearest = [.. Enumerable.Range(0, Large.Count).OrderByDescending(node => exact[node]).Take(Large.Count / 2)];
        Assert.That(nearest.Count(node => Math.Abs(values[node] - exact[node]) <= errors[node]), Is.GreaterThan(nearest.Length * 9 / 10));
        Assert.That(nearest.Max(node => errors[node] / exact[node]), Is.LessThan(0.25), "the error says something");
    }

    [Test]
    public void Sets_that_cannot_all_be_tried_have_no_bound()
    {
        var graph = TwoMode(300, 100, 900);
        var players = KeyPlayersFragment.Of(graph, 6, atMost: 5);

        Assert.That((players.Bound, players.CountsAll), Is.EqualTo(((double?)null, false)));
        Assert.That(players.Value, Is.GreaterThan(KeyPlayersFragment.Of(graph, 1, atMost: 5).Value));
    }

    [Test]
    public void Reach_that_cannot_be_proved_has_a_bound_that_nothing_exceeds()
    {
        var graph = TwoMode(1_200, 600, 3_000);
        var players = KeyPlayersReach.Within(graph, 8, 1, atMost: 5);

        Assert.That(players.Bound, Is.GreaterThanOrEqualTo(players.Value));
        Assert.That(players.Value, Is.LessThan(graph.Count));
    }

    [Test]
    public void An_empty_network_has_no_measures()
    {
        var none = WeightedGraph.Of(0, []);
        Assert.That(
            (Betweenness.Exact(none).Length, Closeness.Exact(none).Length, PageRank.Of(none, true).Length, Cores.Of(none).Length),
            Is.EqualTo((0, 0, 0, 0)));
        Assert.That(
            (Communities.In(none, true).Sizes.Length, ArticulationPoints.In(none).Points.Count, Brokerage.Of(none, []).Length),
            Is.EqualTo((0, 0, 0)));
    }

    /// <summary>Random participations, with some participants much more frequent than others.</summary>
    private static WeightedGraph TwoMode(int people, int meetings, int ties)
    {
        var random = new Random(1);
        var edges = new HashSet<(int, int)>();
        while (edges.Count < ties)
        {
            edges.Add(((int)(people * Math.Pow(random.NextDouble(), 3)), people + (int)(meetings * Math.Pow(random.NextDouble(), 2))));
        }

        return WeightedGraph.Of(people + meetings, [.. edges.Select(edge => new WeightedEdge(edge.Item1, edge.Item2, 1))]);
    }
}
