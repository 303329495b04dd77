using StakeholderGraph.Networks;

namespace StakeholderGraph.Measures;

/// <summary>An undirected edge between two different nodes.</summary>
/// <param name="A">One end.</param>
/// <param name="B">The other end.</param>
/// <param name="Weight">The strength: finite and more than 0. It is 1 for every edge of an unweighted graph.</param>
internal readonly record struct WeightedEdge(int A, int B, double Weight);

/// <summary>
/// An immutable, undirected, weighted graph in compressed sparse rows, on which all measures are computed. Nodes are numbers from 0 to <see
/// cref="Count"/> − 1; only the caller knows what they represent. Each edge is stored at both of its ends, and the neighbours of a node are
/// in ascending order. There are no loops and no parallel edges.
/// </summary>
internal sealed class WeightedGraph
{
    private double[]? _weights;

    private WeightedGraph(int[] offsets, int[] neighbours, double[]? weights) =>
        (Offsets, Neighbours, _weights) = (offsets, neighbours, weights);

    /// <summary>The number of nodes, including those without an edge.</summary>
    public int Count => Offsets.Length - 1;

    /// <summary>The number of edges.</summary>
    public int EdgeCount => Neighbours.Length / 2;

    /// <summary>
    /// The start of the row of each node in <see cref="Neighbours"/> and <see cref="Weights"/>, followed by the end of the last.
    /// </summary>
    public int[] Offsets { get; }

    /// <summary>The rows of all nodes, one after another: the other end of each edge.</summary>
    public int[] Neighbours { get; }

    /// <summary>
    /// The weight of each edge, in the order of <see cref="Neighbours"/>. In an unweighted graph all are 1, and the array is created only
    /// on first use.
    /// </summary>
    public double[] Weights
    {
        get
        {
            if (_weights is null)
            {
                var ones = new double[Neighbours.Length];
                Array.Fill(ones, 1);
                _weights = ones;
            }

            return _weights;
        }
    }

    /// <summary>The nodes that share an edge with a node, in ascending order.</summary>
    public ReadOnlySpan<int> NeighboursOf(int node) => Neighbours.AsSpan(Offsets[node], Degree(node));

    /// <summary>The weights of the edges of a node, in the order of <see cref="NeighboursOf"/>.</summary>
    public ReadOnlySpan<double> WeightsOf(int node) => Weights.AsSpan(Offsets[node], Degree(node));

    /// <summary>The number of edges of a node.</summary>
    public int Degree(int node) => Offsets[node + 1] - Offsets[node];

    /// <summary>Whether two nodes share an edge.</summary>
    public bool AreNeighbours(int a, int b) =>
        Degree(a) <= Degree(b) ? NeighboursOf(a).BinarySearch(b) >= 0 : NeighboursOf(b).BinarySearch(a) >= 0;

    /// <summary>The edges in the order of their ends, each once, with its lower end first.</summary>
    public IEnumerable<WeightedEdge> Edges()
    {
        for (var node = 0; node < Count; node++)
        {
            for (var i = Offsets[node]; i < Offsets[node + 1]; i++)
            {
                if (Neighbours[i] > node)
                {
                    yield return new WeightedEdge(node, Neighbours[i], Weights[i]);
                }
            }
        }
    }

    /// <summary>
    /// Builds a graph from edges in any order; fastest if they are in the order of their ends, the lower first. The result does not depend
    /// on the order.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// An edge leaves the range of nodes, joins a node with itself or occurs twice, or its weight is not a positive number.
    /// </exception>
    public static WeightedGraph Of(int count, ReadOnlySpan<WeightedEdge> edges)
    {
        var offsets = new int[count + 1];
        foreach (var edge in edges)
        {
            if (
                (uint)edge.A >= (uint)count
                || (uint)edge.B >= (uint)count
                || edge.A == edge.B
                || !(edge.Weight > 0)
                || double.IsInfinity(edge.Weight))
            {
                throw new ArgumentException($"{edge} is no edge of a graph with {count} nodes.", nameof(edges));
            }

            offsets[edge.A + 1]++;
            offsets[edge.B + 1]++;
        }

        for (var node = 0; node < count; node++)
        {
            offsets[node + 1] = checked(offsets[node] + offsets[node + 1]);
        }

        var (neighbours, weights) = (new int[offsets[count]], new double[offsets[count]]);
        var next = offsets.AsSpan(0, count).ToArray();
        foreach (var (a, b, weight) in edges)
        {
            (neighbours[next[a]], weights[next[a]++]) = (b, weight);
            (neighbours[next[b]], weights[next[b]++]) = (a, weight);
        }

        var graph = new WeightedGraph(offsets, neighbours, weights);
        if (graph.IsAscending(out _))
        {
            return graph;
        }

        // The other ends, visited in ascending order, fill each row in ascending order.
        graph = graph.Transposed();
        return graph.IsAscending(out var twice)
            ? graph
            : throw new ArgumentException($"An edge of node {twice} comes twice.", nameof(edges));
    }

    /// <summary>Builds a graph from the neighbours of each node that come after it, in ascending order.</summary>
    /// <param name="after">These neighbours: each edge once, at its lower end.</param>
    /// <param name="weights">The weights, in the same order, each finite and more than 0; <c>null</c> if every edge has weight 1.</param>
    public static WeightedGraph OfThoseAfter(Adjacency after, double[]? weights)
    {
        var (from, to, count) = (after.Offsets, after.Items, after.Count);
        var offsets = new int[count + 1];
        for (var i = 0; i < from[count]; i++)
        {
            offsets[to[i] + 1]++;
        }

        var next = new int[count];
        for (var node = 0; node < count; node++)
        {
            next[node] = offsets[node];
            offsets[node + 1] = checked(offsets[node] + offsets[node + 1] + from[node + 1] - from[node]);
        }

        // Node by node, each row receives the neighbours before the node, and then, at the node's own turn, those after it.
        var neighbours = GC.AllocateUninitializedArray<int>(offsets[count]);
        var both = weights is null ? null : GC.AllocateUninitializedArray<double>(offsets[count]);
        for (var node = 0; node < count; node++)
        {
            for (var i = from[node]; i < from[node + 1]; i++)
            {
                var at = next[to[i]]++;
                neighbours[at] = node;
                if (both is not null)
                {
                    both[at] = weights![i];
                }
            }

            var own = from[node + 1] - from[node];
            to.AsSpan(from[node], own).CopyTo(neighbours.AsSpan(next[node]));
            if (both is not null)
            {
                weights.AsSpan(from[node], own).CopyTo(both.AsSpan(next[node]));
            }
        }

        return new WeightedGraph(offsets, neighbours, both);
    }

    /// <summary>The same graph without some of its edges, which are distinct.</summary>
    public WeightedGraph Without(IReadOnlyCollection<(int A, int B)> edges)
    {
        var gone = new bool[Neighbours.Length];
        foreach (var (a, b) in edges)
        {
            gone[Offsets[a] + NeighboursOf(a).BinarySearch(b)] = true;
            gone[Offsets[b] + NeighboursOf(b).BinarySearch(a)] = true;
        }

        var count = Neighbours.Length - (2 * edges.Count);
        var (offsets, neighbours, next) = (new int[Offsets.Length], new int[count], 0);
        var weights = _weights is null ? null : new double[count];
        for (var node = 0; node < Count; node++)
        {
            for (var i = Offsets[node]; i < Offsets[node + 1]; i++)
            {
                if (!gone[i])
                {
                    if (weights is not null)
                    {
                        weights[next] = _weights![i];
                    }

                    neighbours[next++] = Neighbours[i];
                }
            }

            offsets[node + 1] = next;
        }

        return new WeightedGraph(offsets, neighbours, weights);
    }

    /// <summary>The same nodes with some of the edges, with new weights.</summary>
    /// <param name="numbers">The number of each edge at both of its ends, in the order of <see cref="Neighbours"/>.</param>
    /// <param name="kept">Whether to keep the edge with a number.</param>
    /// <param name="count">The number of edges kept.</param>
    /// <param name="weights">The weight of the edge with a number; <c>null</c> if every edge has weight 1.</param>
    public WeightedGraph Only(int[] numbers, bool[] kept, int count, double[]? weights)
    {
        // One more item at the end, so that an edge that is not kept can be written too, and no branch has to be predicted.
        var (offsets, next) = (new int[Offsets.Length], 0);
        var neighbours = GC.AllocateUninitializedArray<int>((2 * count) + 1);
        var weighed = weights is null ? null : GC.AllocateUninitializedArray<double>((2 * count) + 1);
        for (var node = 0; node < Count; node++)
        {
            for (var i = Offsets[node]; i < Offsets[node + 1]; i++)
            {
                neighbours[next] = Neighbours[i];
                if (weighed is not null)
                {
                    weighed[next] = weights![numbers[i]];
                }

                next += kept[numbers[i]] ? 1 : 0;
            }

            offsets[node + 1] = next;
        }

        Array.Resize(ref neighbours, next);
        if (weighed is not null)
        {
            Array.Resize(ref weighed, next);
        }

        return new WeightedGraph(offsets, neighbours, weighed);
    }

    /// <summary>The same graph with weight 1 for every edge.</summary>
    public WeightedGraph Unweighted() => new(Offsets, Neighbours, null);

    private bool IsAscending(out int wrong)
    {
        for (wrong = 0; wrong < Count; wrong++)
        {
            var row = NeighboursOf(wrong);
            for (var i = 1; i < row.Length; i++)
            {
                if (row[i] <= row[i - 1])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private WeightedGraph Transposed()
    {
        var (neighbours, weights) = (new int[Neighbours.Length], new double[Weights.Length]);
        var next = Offsets.AsSpan(0, Count).ToArray();
        for (var node = 0; node < Count; node++)
        {
            for (var i = Offsets[node]; i < Offsets[node + 1]; i++)
            {
                var at = next[Neighbours[i]]++;
                (neighbours[at], weights[at]) = (node, Weights[i]);
            }
        }

        return new WeightedGraph(Offsets, neighbours, weights);
    }
}
