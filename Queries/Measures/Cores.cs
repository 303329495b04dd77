namespace StakeholderGraph.Measures;

/// <summary>
/// The core number: the largest k such that a node is in the k-core, in which all nodes have at least k neighbours that are also in it (S.
/// B. Seidman, "Network structure and minimum degree", Social Networks 5, 1983), by V. Batagelj and M. Zaveršnik, "An O(m) algorithm for
/// cores decomposition of networks", 2003. Weights are ignored.
/// </summary>
internal static class Cores
{
    /// <summary>The core number of each node.</summary>
    public static int[] Of(WeightedGraph graph)
    {
        var count = graph.Count;
        var cores = new int[count];
        for (var node = 0; node < count; node++)
        {
            cores[node] = graph.Degree(node);
        }

        // Nodes ordered by their remaining degree; a bin starts at the first node of that degree.
        var bins = new int[(count == 0 ? 0 : cores.Max()) + 2];
        foreach (var degree in cores)
        {
            bins[degree + 1]++;
        }

        for (var degree = 1; degree < bins.Length; degree++)
        {
            bins[degree] += bins[degree - 1];
        }

        var (order, places, next) = (new int[count], new int[count], bins.AsSpan().ToArray());
        for (var node = 0; node < count; node++)
        {
            order[places[node] = next[cores[node]]++] = node;
        }

        for (var i = 0; i < count; i++)
        {
            foreach (var neighbour in graph.NeighboursOf(order[i]))
            {
                if (cores[neighbour] > cores[order[i]])
                {
                    // The node moves to the front of its bin, which then starts after it.
                    var (place, front) = (places[neighbour], bins[cores[neighbour]]);
                    var first = order[front];
                    (order[place], places[first]) = (first, place);
                    (order[front], places[neighbour]) = (neighbour, front);
                    bins[cores[neighbour]]++;
                    cores[neighbour]--;
                }
            }
        }

        return cores;
    }
}
