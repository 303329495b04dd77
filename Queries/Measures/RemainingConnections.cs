using System.Numerics;

namespace StakeholderGraph.Measures;

/// <summary>Counts the remaining connections in a graph without some of its nodes, over ordered pairs. It is not thread-safe.</summary>
/// <param name="graph">The graph.</param>
/// <param name="rows">The neighbours of each node as bits, if 1/distance is summed; empty if pairs are counted.</param>
internal sealed class RemainingConnections(WeightedGraph graph, ulong[][] rows)
{
    /// <summary>The maximum number of nodes for which 1/distance is summed over all pairs for each set tried.</summary>
    public const int MostByDistance = 2048;

    private readonly bool[] _seen = new bool[graph.Count];
    private readonly int[] _queue = new int[graph.Count];
    private readonly ulong[] _missing = new ulong[WordsOf(graph)];
    private ulong[] _front = new ulong[WordsOf(graph)];
    private ulong[] _next = new ulong[WordsOf(graph)];

    /// <summary>The neighbours of each node as bits.</summary>
    /// <exception cref="ArgumentException">The graph has more than <see cref="MostByDistance"/> nodes.</exception>
    public static ulong[][] RowsOf(WeightedGraph graph)
    {
        if (graph.Count > MostByDistance)
        {
            throw new ArgumentException($"Distances are counted among at most {MostByDistance} nodes.", nameof(graph));
        }

        var rows = new ulong[graph.Count][];
        for (var node = 0; node < rows.Length; node++)
        {
            rows[node] = new ulong[WordsOf(graph)];
            foreach (var neighbour in graph.NeighboursOf(node))
            {
                rows[node][neighbour >> 6] |= 1UL << neighbour;
            }
        }

        return rows;
    }

    /// <summary>The approximate number of steps of one count.</summary>
    public static double Cost(WeightedGraph graph, bool byDistance) =>
        byDistance ? (double)graph.Count * graph.Count * WordsOf(graph) : graph.Count + (double)graph.Neighbours.Length;

    /// <summary>
    /// The number of pairs that can reach each other without a set; if 1/distance is summed, the sum in units of 1/<see
    /// cref="Closeness.Unit"/>.
    /// </summary>
    public Int128 Without(ReadOnlySpan<int> set) => rows.Length > 0 ? Distances(set) : Pairs(set);

    private static int WordsOf(WeightedGraph graph) => (graph.Count + 63) / 64;

    private long Pairs(ReadOnlySpan<int> without)
    {
        Array.Clear(_seen);
        foreach (var node in without)
        {
            _seen[node] = true;
        }

        var pairs = 0L;
        for (var start = 0; start < graph.Count; start++)
        {
            if (_seen[start])
            {
                continue;
            }

            var (head, tail) = (0, 1);
            (_queue[0], _seen[start]) = (start, true);
            while (head < tail)
            {
                foreach (var neighbour in graph.NeighboursOf(_queue[head++]))
                {
                    if (!_seen[neighbour])
                    {
                        _seen[neighbour] = true;
                        _queue[tail++] = neighbour;
                    }
                }
            }

            pairs += tail * (tail - 1L);
        }

        return pairs;
    }

    private Int128 Distances(ReadOnlySpan<int> without)
    {
        Int128 sum = 0;
        for (var source = 0; source < graph.Count; source++)
        {
            if (without.Contains(source))
            {
                continue;
            }

            Array.Fill(_missing, ulong.MaxValue);
            foreach (var node in without)
            {
                _missing[node >> 6] &= ~(1UL << node);
            }

            Array.Clear(_front);
            _front[source >> 6] = 1UL << source;
            _missing[source >> 6] &= ~(1UL << source);
            for (var distance = 1; Reach() is > 0 and var reached; distance++)
            {
                sum += reached * (Closeness.Unit / distance);
                (_front, _next) = (_next, _front);
            }
        }

        return sum;
    }

    /// <summary>Advances from all nodes of the frontier to their unvisited neighbours; returns the number of those.</summary>
    private int Reach()
    {
        Array.Clear(_next);
        for (var word = 0; word < _front.Length; word++)
        {
            for (var bits = _front[word]; bits != 0; bits &= bits - 1)
            {
                var row = rows[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                for (var i = 0; i < _next.Length; i++)
                {
                    _next[i] |= row[i];
                }
            }
        }

        var reached = 0;
        for (var i = 0; i < _next.Length; i++)
        {
            _next[i] &= _missing[i];
            _missing[i] &= ~_next[i];
            reached += BitOperations.PopCount(_next[i]);
        }

        return reached;
    }
}
