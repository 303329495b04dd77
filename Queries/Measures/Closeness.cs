using System.Numerics;
using System.Runtime.Intrinsics;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Measures;

/// <summary>
/// Harmonic closeness: the sum of 1/distance to every other node, 0 for nodes that cannot be reached (M. Marchiori and V. Latora, "Harmony
/// in the small-world", Physica A 285, 2000; Y. Rochat, "Closeness centrality extended to unconnected graphs: the harmonic centrality
/// index", ASNA 2009), not normalized.
/// </summary>
internal static class Closeness
{
    /// <summary>
    /// The contribution of a neighbour: the least common multiple of 1 to 30, so that sums of 1/distance are whole numbers up to that
    /// distance, independent of their order.
    /// </summary>
    internal const long Unit = 2329089562800;

    private const int Sources = 512;
    private const int UsualSteps = 8; // larger than the diameter of most networks

    /// <summary>
    /// The closeness of each node if all edges are equally long: breadth-first searches from 512 sources at once, one bit each (M. Then et
    /// al., "The more the merrier: efficient multi-source graph traversal", VLDB 2014). Because distance is symmetric, each node can sum
    /// its closeness from the searches that reach it.
    /// </summary>
    public static double[] Exact(WeightedGraph graph, CancellationToken cancellationToken = default)
    {
        var order = InComponents(graph);
        var compact = Renumbered(graph, order);
        int[] sources = [.. Enumerable.Range(0, order.Length)];
        var (sums, _) = Sums(compact, sources, cancellationToken);
        var values = new double[graph.Count];
        for (var i = 0; i < order.Length; i++)
        {
            values[order[i]] = sums[i] / (double)Unit;
        }

        return values;
    }

    /// <summary>
    /// An unbiased estimate from some sources, drawn at random with a fixed seed, with the half-width of its 95 % interval (D. Eppstein and
    /// J. Wang, "Fast approximation of centrality", J. Graph Algorithms and Applications 8, 2004).
    /// </summary>
    public static SampledValues Sampled(WeightedGraph graph, int samples, int seed, CancellationToken cancellationToken = default)
    {
        var order = InComponents(graph);
        var sources = new int[order.Length == 0 ? 0 : samples];
        var random = new SeededRandom(seed);
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = random.Next(order.Length);
        }

        var (sums, squares) = Sums(Renumbered(graph, order), sources, cancellationToken);
        var (values, errors) = (new double[graph.Count], new double[graph.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            var (mean, square) = (sums[i] / (double)Unit / samples, squares[i] / (double)Unit / samples);
            values[order[i]] = order.Length * mean;
            errors[order[i]] = 1.96 * order.Length * Math.Sqrt(Math.Max(0, square - (mean * mean)) / Math.Max(1, samples - 1));
        }

        return new SampledValues(values, errors);
    }

    /// <summary>The approximate number of steps for a search from the given number of sources.</summary>
    public static double Cost(WeightedGraph graph, int sources) =>
        Math.Ceiling((double)sources / Sources) * graph.Neighbours.Length * UsualSteps;

    /// <summary>For each node the sum of 1/distance from all sources, and of its square.</summary>
    private static (long[] Sums, long[] Squares) Sums(Adjacency graph, int[] sources, CancellationToken cancellationToken)
    {
        var (sums, squares) = (new long[graph.Count], new long[graph.Count]);
        Workers.Each((sources.Length + Sources - 1) / Sources, () => new Space(graph.Count), (space, block) =>
        {
            Search(graph, sources.AsSpan(block * Sources, Math.Min(Sources, sources.Length - (block * Sources))), space, cancellationToken);
            lock (sums)
            {
                for (var node = 0; node < sums.Length; node++)
                {
                    sums[node] += space.Sums[node];
                    squares[node] += space.Squares[node];
                }
            }

            Array.Clear(space.Sums);
            Array.Clear(space.Squares);
        }, cancellationToken);
        return (sums, squares);
    }

    private static void Search(Adjacency graph, ReadOnlySpan<int> sources, Space space, CancellationToken cancellationToken)
    {
        var (seen, at, next) = (space.Seen, space.At, space.Next);
        Array.Clear(seen);
        Array.Clear(at);
        for (var source = 0; source < sources.Length; source++)
        {
            seen[sources[source]] |= Bit(source);
            at[sources[source]] |= Bit(source);
        }

        // Nodes that sources in another component of the same block cannot reach never fill up; they are skipped once no new source
        // arrives.
        for (var distance = 1; ; distance++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (worth, square, any) = (Unit / distance, Unit / distance / distance, false);
            for (var node = 0; node < seen.Length; node++)
            {
                var missing = ~seen[node];
                if (missing == Vector512<ulong>.Zero)
                {
                    next[node] = Vector512<ulong>.Zero;
                    continue;
                }

                var reached = Vector512<ulong>.Zero;
                foreach (var neighbour in graph[node])
                {
                    reached |= at[neighbour];
                }

                reached &= missing;
                next[node] = reached;
                if (reached != Vector512<ulong>.Zero)
                {
                    seen[node] |= reached;
                    var ones = Ones(reached);
                    space.Sums[node] += worth * ones;
                    space.Squares[node] += square * ones;
                    any = true;
                }
            }

            if (!any)
            {
                return;
            }

            (at, next) = (next, at);
        }
    }

    private static Vector512<ulong> Bit(int source) => Vector512<ulong>.Zero.WithElement(source / 64, 1UL << (source % 64));

    private static int Ones(Vector512<ulong> bits)
    {
        var ones = 0;
        for (var i = 0; i < Vector512<ulong>.Count; i++)
        {
            ones += BitOperations.PopCount(bits[i]);
        }

        return ones;
    }

    /// <summary>
    /// The nodes that have an edge, in breadth-first order: nodes of a component are adjacent, and neighbours are near each other in
    /// memory.
    /// </summary>
    private static int[] InComponents(WeightedGraph graph)
    {
        var (order, seen) = (new List<int>(graph.Count), new bool[graph.Count]);
        for (var start = 0; start < graph.Count; start++)
        {
            if (seen[start] || graph.Degree(start) == 0)
            {
                continue;
            }

            seen[start] = true;
            order.Add(start);
            for (var head = order.Count - 1; head < order.Count; head++)
            {
                foreach (var neighbour in graph.NeighboursOf(order[head]))
                {
                    if (!seen[neighbour])
                    {
                        seen[neighbour] = true;
                        order.Add(neighbour);
                    }
                }
            }
        }

        return [.. order];
    }

    private static Adjacency Renumbered(WeightedGraph graph, int[] order)
    {
        var (numbers, offsets, items) = (new int[graph.Count], new int[order.Length + 1], new int[graph.Neighbours.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        for (var i = 0; i < order.Length; i++)
        {
            var row = items.AsSpan(offsets[i], graph.Degree(order[i]));
            for (var k = 0; k < row.Length; k++)
            {
                row[k] = numbers[graph.NeighboursOf(order[i])[k]];
            }

            offsets[i + 1] = offsets[i] + row.Length;
        }

        return new Adjacency(offsets, items);
    }

    /// <summary>
    /// For each node the sources that have reached it, those that reached it in the last step, and those in the current step.
    /// </summary>
    private sealed class Space(int count)
    {
        public Vector512<ulong>[] Seen { get; } = new Vector512<ulong>[count];

        public Vector512<ulong>[] At { get; } = new Vector512<ulong>[count];

        public Vector512<ulong>[] Next { get; } = new Vector512<ulong>[count];

        public long[] Sums { get; } = new long[count];

        public long[] Squares { get; } = new long[count];
    }
}
