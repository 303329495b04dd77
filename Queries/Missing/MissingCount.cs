using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Missing;

/// <summary>Counts the pairs of nodes that have a common neighbour but no edge.</summary>
internal static class MissingCount
{
    /// <summary>The maximum number of paths of two edges that are followed for counting: about a second's work.</summary>
    private const long MostWays = 200_000_000;

    /// <summary>Returns their number; <c>null</c> if counting them would take long.</summary>
    public static long? Of(WeightedGraph graph, CancellationToken cancellationToken)
    {
        if (Enumerable.Range(0, graph.Count).Sum(node => (long)graph.Degree(node) * graph.Degree(node)) > MostWays)
        {
            return null;
        }

        var count = 0L;
        Workers.Run(
            graph.Count,
            () => new int[graph.Count],
            (seen, piece) =>
            {
                for (var node = piece.First; node < piece.End; node++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Interlocked.Add(ref count, OfNode(graph, node, seen));
                }
            },
            cancellationToken);
        return count;
    }

    /// <summary>
    /// The number of such pairs of a node with later nodes; <paramref name="seen"/> contains for each node one more than the node that last
    /// saw it.
    /// </summary>
    private static int OfNode(WeightedGraph graph, int node, int[] seen)
    {
        foreach (var neighbour in graph.NeighboursOf(node))
        {
            seen[neighbour] = node + 1;
        }

        var count = 0;
        foreach (var neighbour in graph.NeighboursOf(node))
        {
            foreach (var other in graph.NeighboursOf(neighbour))
            {
                if (other > node && seen[other] != node + 1)
                {
                    seen[other] = node + 1;
                    count++;
                }
            }
        }

        return count;
    }
}
