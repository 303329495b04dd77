namespace StakeholderGraph.Measures;

/// <summary>
/// A graph without the trees attached to it (degree-1 folding; M. Baglioni et al., "Fast exact computation of betweenness centrality in
/// social networks", ASONAM 2012): all routes from or to a folded node pass through the node it was folded into, so that only the core has
/// to be searched. Its nodes are numbered from the one with the most edges along a breadth-first search, which places neighbours near each
/// other in memory.
/// </summary>
internal sealed class FoldedGraph
{
    private FoldedGraph(double[] folded, int[] nodes, int[] offsets, int[] neighbours, double[] weights) =>
        (Folded, Nodes, Offsets, Neighbours, Weights) = (folded, nodes, offsets, neighbours, weights);

    /// <summary>For each node of the graph, the ordered pairs that its betweenness gains through folded trees.</summary>
    public double[] Folded { get; }

    /// <summary>The node of the graph for each node of the core.</summary>
    public int[] Nodes { get; }

    /// <summary>The start of the neighbours of each node of the core, followed by the end of the last.</summary>
    public int[] Offsets { get; }

    /// <summary>The neighbours of the core's nodes, as nodes of the core.</summary>
    public int[] Neighbours { get; }

    /// <summary>The number of nodes of the graph that each node of the core represents: itself and the nodes folded into it.</summary>
    public double[] Weights { get; }

    /// <summary>Folds all trees.</summary>
    public static FoldedGraph Of(WeightedGraph graph)
    {
        var (count, components) = (graph.Count, Components.In(graph));
        var (folded, weights, degrees, gone) = (new double[count], new double[count], new int[count], new bool[count]);
        var leaves = new Stack<int>();
        Array.Fill(weights, 1);
        for (var node = 0; node < count; node++)
        {
            if ((degrees[node] = graph.Degree(node)) == 1)
            {
                leaves.Push(node);
            }
        }

        while (leaves.TryPop(out var leaf))
        {
            if (degrees[leaf] != 1)
            {
                continue; // the last node of a tree
            }

            (gone[leaf], degrees[leaf]) = (true, 0);
            foreach (var node in graph.NeighboursOf(leaf))
            {
                if (!gone[node])
                {
                    folded[node] += 2 * weights[leaf] * (weights[node] - 1);
                    weights[node] += weights[leaf];
                    if (--degrees[node] == 1)
                    {
                        leaves.Push(node);
                    }
                }
            }
        }

        for (var node = 0; node < count; node++)
        {
            folded[node] += 2 * (weights[node] - 1) * (components.Sizes[components.Of[node]] - weights[node]);
        }

        var nodes = CoreFromTheBusiest(graph, degrees, gone, out var numbers);
        var offsets = new int[nodes.Length + 1];
        var neighbours = new int[nodes.Sum(node => (long)degrees[node])];
        var at = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            foreach (var neighbour in graph.NeighboursOf(nodes[i]))
            {
                if (!gone[neighbour])
                {
                    neighbours[at++] = numbers[neighbour];
                }
            }

            neighbours.AsSpan(offsets[i], at - offsets[i]).Sort();
            offsets[i + 1] = at;
        }

        return new FoldedGraph(folded, nodes, offsets, neighbours, Array.ConvertAll(nodes, node => weights[node]));
    }

    private static int[] CoreFromTheBusiest(WeightedGraph graph, int[] degrees, bool[] gone, out int[] numbers)
    {
        // stable
        int[] starts = [.. Enumerable.Range(0, graph.Count).Where(node => degrees[node] > 0).OrderByDescending(node => degrees[node])];
        var nodes = new List<int>(starts.Length);
        numbers = new int[graph.Count];
        Array.Fill(numbers, -1);
        foreach (var start in starts)
        {
            if (numbers[start] >= 0)
            {
                continue;
            }

            numbers[start] = nodes.Count;
            nodes.Add(start);
            for (var head = numbers[start]; head < nodes.Count; head++)
            {
                foreach (var neighbour in graph.NeighboursOf(nodes[head]))
                {
                    if (!gone[neighbour] && numbers[neighbour] < 0)
                    {
                        numbers[neighbour] = nodes.Count;
                        nodes.Add(neighbour);
                    }
                }
            }
        }

        return [.. nodes];
    }
}
