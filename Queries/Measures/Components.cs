namespace StakeholderGraph.Measures;

/// <summary>The connected components of a graph.</summary>
/// <param name="Of">The component of each node, numbered in the order of their lowest nodes.</param>
/// <param name="Sizes">The number of nodes in each component.</param>
internal sealed record Components(int[] Of, int[] Sizes)
{
    /// <summary>Finds all components.</summary>
    public static Components In(WeightedGraph graph)
    {
        var of = new int[graph.Count];
        Array.Fill(of, -1);
        var (sizes, queue) = (new List<int>(), new int[graph.Count]);
        for (var start = 0; start < graph.Count; start++)
        {
            if (of[start] >= 0)
            {
                continue;
            }

            var (head, tail) = (0, 0);
            of[start] = sizes.Count;
            for (queue[tail++] = start; head < tail;)
            {
                foreach (var neighbour in graph.NeighboursOf(queue[head++]))
                {
                    if (of[neighbour] < 0)
                    {
                        of[neighbour] = sizes.Count;
                        queue[tail++] = neighbour;
                    }
                }
            }

            sizes.Add(tail);
        }

        return new Components(of, [.. sizes]);
    }
}
