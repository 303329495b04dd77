using NUnit.Framework;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Tests.Measures;

public sealed class WeightedGraphTests
{
    [Test]
    public void Neighbours_are_ascending_whatever_the_order_of_the_edges()
    {
        WeightedEdge[] edges = [new(3, 1, 0.5), new(0, 3, 2), new(2, 0, 1), new(1, 0, 4)];
        foreach (
            var graph in new[]
            {
                WeightedGraph.Of(5, edges),
                WeightedGraph.Of(5, [.. edges.Reverse()]),
                WeightedGraph.Of(5, [.. edges.OrderBy(e => e.Weight)]),
            })
        {
            Assert.That(graph.Offsets, Is.EqualTo((int[])[0, 3, 5, 6, 8, 8]));
            Assert.That(graph.NeighboursOf(0).ToArray(), Is.EqualTo((int[])[1, 2, 3]));
            Assert.That(graph.WeightsOf(0).ToArray(), Is.EqualTo((double[])[4, 1, 2]));
            Assert.That(graph.NeighboursOf(3).ToArray(), Is.EqualTo((int[])[0, 1]));
            Assert.That(graph.EdgeCount, Is.EqualTo(4));
            Assert.That(graph.Edges(), Is.EqualTo((WeightedEdge[])[new(0, 1, 4), new(0, 2, 1), new(0, 3, 2), new(1, 3, 0.5)]));
            Assert.That(
                (graph.AreNeighbours(3, 0), graph.AreNeighbours(2, 3), graph.AreNeighbours(4, 0)),
                Is.EqualTo((true, false, false)));
        }
    }

    [Test]
    public void Without_some_edges_the_others_stay_as_they_are()
    {
        var graph = WeightedGraph.Of(4, [new(0, 1, 4), new(0, 2, 1), new(0, 3, 2), new(1, 3, 0.5)]).Without([(3, 0), (0, 1)]);

        Assert.That(graph.Count, Is.EqualTo(4));
        Assert.That(graph.Edges(), Is.EqualTo((WeightedEdge[])[new(0, 2, 1), new(1, 3, 0.5)]));
        Assert.That(graph.NeighboursOf(3).ToArray(), Is.EqualTo((int[])[1]));
    }

    [
        TestCase(0, 0, 1.0),
        TestCase(0, 2, 1.0),
        TestCase(-1, 0, 1.0),
        TestCase(0, 1, 0.0),
        TestCase(0, 1, double.NaN),
        TestCase(0, 1, double.PositiveInfinity)
    ]
    public void Loops_unknown_nodes_and_weights_that_are_not_positive_are_refused(int a, int b, double weight) =>
        Assert.That(() => WeightedGraph.Of(2, [new WeightedEdge(a, b, weight)]), Throws.ArgumentException);

    [Test]
    public void A_duplicate_edge_is_refused() =>
        Assert.That(
            () => WeightedGraph.Of(3, [new(0, 1, 1), new(1, 2, 1), new(1, 0, 2)]),
            Throws.ArgumentException.With.Message.Contains("twice"));
}
