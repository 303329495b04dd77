using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Measures;

/// <summary>
/// KPP-Pos: the sets that reach most. The reach of a set never grows by more than the gains of its members alone, so a branch of the search
/// whose gains cannot match the best set is pruned (branch and bound on a submodular function; G. L. Nemhauser, L. A. Wolsey and M. L.
/// Fisher, Mathematical Programming 14, 1978): all best sets are found, and proven to be optimal, unless there are too many branches or the
/// time is up.
/// </summary>
internal sealed class KeyPlayersReach
{
    private const int LargestWhole = 2048; // up to this many nodes, each can be a key player
    private const long MostCells = 20_000_000;
    private const long MostSteps = 400_000_000;

    private readonly int[] _pool;
    private readonly long[] _worths; // the value of a node at each distance
    private readonly ushort[][] _distances; // from each node of the pool to every node
    private readonly int _size, _count;
    private readonly BestSets _best;
    private readonly int[] _chosen;
    private readonly TimeLimit _limit;
    private readonly CancellationToken _cancellationToken;
    private long _steps;
    private Int128 _open = Int128.MinValue; // the upper bound of the branches that were not searched

    private KeyPlayersReach(WeightedGraph graph, int size, long[] worths, int atMost, TimeLimit? limit, CancellationToken cancellationToken)
    {
        (_count, _size, _worths, _best, _chosen, _limit, _cancellationToken) = (
            graph.Count,
            size,
            worths,
            new BestSets(atMost),
            new int[size],
            limit ?? TimeLimit.None,
            cancellationToken);
        var pool = graph.Count <= LargestWhole ? graph.Count : (int)Math.Clamp(MostCells / graph.Count, Math.Max(32, size), 256);
        _pool = [.. Enumerable.Range(0, graph.Count).OrderByDescending(graph.Degree).Take(pool).Order()];
        _distances = new ushort[pool][];
        Workers.Each(
            pool, () => new int[graph.Count],
            (queue, i) => _distances[i] = DistancesFrom(graph, _pool[i], worths.Length - 1, queue), cancellationToken);
    }

    /// <summary>
    /// The sets that have the most other nodes within the given number of steps. The value is the number of those nodes, without the set.
    /// </summary>
    public static KeyPlayers Within(
        WeightedGraph graph, int size, int steps, int atMost, TimeLimit? limit = null, CancellationToken cancellationToken = default)
    {
        var worths = new long[steps + 2]; // zero beyond the given number of steps
        Array.Fill(worths, 1, 0, steps + 1);
        return new KeyPlayersReach(graph, size, worths, atMost, limit, cancellationToken).Search(value => (double)value - size);
    }

    /// <summary>
    /// The sets that are nearest to all nodes: the value is the mean of 1/distance to the nearest member over all nodes, where members
    /// count 1 and unreachable nodes 0.
    /// </summary>
    public static KeyPlayers ByDistance(
        WeightedGraph graph, int size, int atMost, TimeLimit? limit = null, CancellationToken cancellationToken = default)
    {
        var farthest = (int)Math.Min(graph.Count, ushort.MaxValue - 1L);
        var worths = new long[farthest + 2];
        for (var distance = 0; distance <= farthest; distance++)
        {
            worths[distance] = Closeness.Unit / Math.Max(1, distance);
        }

        return new KeyPlayersReach(graph, size, worths, atMost, limit, cancellationToken).Search(value =>
            (double)value / Closeness.Unit / graph.Count);
    }

    private KeyPlayers Search(Func<Int128, double> valueOf)
    {
        Descend(0, 0, new long[_count], [.. Enumerable.Range(0, _pool.Length)]);
        var whole = _pool.Length == _count;
        return new KeyPlayers(
            valueOf(_best.Best),
            _best.Sets,
            _best.Count,
            whole ? valueOf(Int128.Max(_best.Best, _open)) : null,
            whole && _open < _best.Best);
    }

    /// <summary>Tries each candidate as the next member, in order of decreasing gain, followed only by later candidates.</summary>
    private void Descend(int depth, Int128 value, long[] reached, int[] candidates)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var gains = new long[candidates.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            gains[i] = GainOf(candidates[i], reached);
        }

        _steps += (long)candidates.Length * _count;
        Array.Sort([.. gains.Select((gain, i) => (-gain, candidates[i]))], candidates);
        Array.Sort(gains);
        Array.Reverse(gains);
        var missing = _size - depth;
        for (var i = 0; i + missing <= candidates.Length; i++)
        {
            var most = value;
            for (var k = 0; k < missing; k++)
            {
                most += gains[i + k];
            }

            if (most < _best.Best)
            {
                return;
            }

            if (_best.Count > 0 && (_steps > MostSteps || _limit.Ends()))
            {
                _open = Int128.Max(_open, most);
                return;
            }

            _chosen[depth] = _pool[candidates[i]];
            if (missing == 1)
            {
                _best.Add(most, _chosen);
            }
            else
            {
                Descend(depth + 1, value + gains[i], With(candidates[i], reached), candidates[(i + 1)..]);
            }
        }
    }

    private long GainOf(int candidate, long[] reached)
    {
        var (gain, distances) = (0L, _distances[candidate]);
        for (var node = 0; node < reached.Length; node++)
        {
            gain += Math.Max(0, _worths[distances[node]] - reached[node]);
        }

        return gain;
    }

    private long[] With(int candidate, long[] reached)
    {
        var (more, distances) = (new long[reached.Length], _distances[candidate]);
        for (var node = 0; node < reached.Length; node++)
        {
            more[node] = Math.Max(reached[node], _worths[distances[node]]);
        }

        return more;
    }

    private static ushort[] DistancesFrom(WeightedGraph graph, int source, int beyond, int[] queue)
    {
        var distances = new ushort[graph.Count];
        Array.Fill(distances, (ushort)beyond);
        var (head, tail) = (0, 1);
        (queue[0], distances[source]) = (source, 0);
        while (head < tail)
        {
            var next = (ushort)(distances[queue[head]] + 1);
            if (next >= beyond)
            {
                break;
            }

            foreach (var neighbour in graph.NeighboursOf(queue[head++]))
            {
                if (distances[neighbour] == beyond && neighbour != source)
                {
                    distances[neighbour] = next;
                    queue[tail++] = neighbour;
                }
            }
        }

        return distances;
    }
}
