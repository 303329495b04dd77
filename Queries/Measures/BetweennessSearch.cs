using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakeholderGraph.Measures;

/// <summary>
/// Counts shortest routes from one source after another, and the dependencies on each node. Levels are found from the frontier while it is
/// small, and from the remaining nodes once it is large (S. Beamer, K. Asanović and D. Patterson, "Direction-optimizing breadth-first
/// search", SC 2012): then, and on the way back, a node sums one number of each neighbour, which is zero for all except those on the next
/// level, so that no branch has to be predicted. It is not thread-safe.
/// </summary>
internal sealed class BetweennessSearch
{
    private const int Unseen = int.MaxValue;

    private readonly int[] _offsets, _neighbours;
    private readonly double[] _weights;
    private readonly int[] _levels, _order, _left;
    private readonly double[] _routes, _carried, _dependencies;
    private readonly List<int> _starts = [];

    /// <summary>A search in a graph without its trees.</summary>
    public BetweennessSearch(FoldedGraph core)
    {
        (_offsets, _neighbours, _weights) = (core.Offsets, core.Neighbours, core.Weights);
        var count = core.Nodes.Length;
        (_levels, _order, _left) = (new int[count], new int[count], new int[count]);
        (_routes, _carried, _dependencies) = (new double[count], new double[count], new double[count]);
        Array.Fill(_levels, Unseen);
    }

    /// <summary>Adds to each node the dependency of the routes from a source on it, times a factor.</summary>
    public void AddDependencies(int source, double times, double[] sums) => Add(source, times, byDistance: false, sums);

    /// <summary>
    /// Does the same, but a route counts for a node in proportion to the node's position along it, so that the shares to and from a source
    /// add up to one and no node depends strongly on a source that is near it.
    /// </summary>
    public void AddScaledDependencies(int source, double[] sums) => Add(source, 1, byDistance: true, sums);

    private void Add(int source, double times, bool byDistance, double[] sums)
    {
        var reached = CountRoutes(source);
        GoBack(times, byDistance, sums);
        foreach (var node in _order.AsSpan(0, reached))
        {
            (_levels[node], _routes[node]) = (Unseen, 0);
        }
    }

    /// <summary>Finds the level of each node and the number of shortest routes to it.</summary>
    /// <returns>The number of nodes reached.</returns>
    private int CountRoutes(int source)
    {
        var (begin, end, level, left) = (0, 1, 0, -1);
        long unseen = _neighbours.Length - Degree(source);
        (_order[0], _levels[source], _routes[source]) = (source, 0, 1);
        _starts.Clear();
        _starts.Add(0);
        while (begin < end)
        {
            long width = 0;
            foreach (var node in _order.AsSpan(begin, end - begin))
            {
                width += Degree(node);
            }

            level++;
            int next;
            if (width * 2 > unseen)
            {
                left = left < 0 ? CollectLeft() : left;
                next = Pull(begin, end, level, ref left);
            }
            else
            {
                next = Push(begin, end, level);
                left = -1;
            }

            foreach (var node in _order.AsSpan(end, next - end))
            {
                unseen -= Degree(node);
            }

            _starts.Add(end);
            (begin, end) = (end, next);
        }

        return end;
    }

    private int Push(int begin, int end, int level)
    {
        var next = end;
        for (var i = begin; i < end; i++)
        {
            var routes = _routes[_order[i]];
            foreach (var neighbour in NeighboursOf(_order[i]))
            {
                ref var at = ref _levels[neighbour];
                if (at == Unseen)
                {
                    at = level;
                    _order[next++] = neighbour;
                    _routes[neighbour] = routes;
                }
                else if (at == level)
                {
                    _routes[neighbour] += routes;
                }
            }
        }

        return next;
    }

    private int Pull(int begin, int end, int level, ref int left)
    {
        foreach (var node in _order.AsSpan(begin, end - begin))
        {
            _carried[node] = _routes[node];
        }

        var (next, kept) = (end, 0);
        for (var i = 0; i < left; i++)
        {
            var node = _left[i];
            var routes = SumOfCarried(node);
            if (routes > 0)
            {
                (_levels[node], _routes[node]) = (level, routes);
                _order[next++] = node;
            }
            else if (_levels[node] == Unseen)
            {
                _left[kept++] = node;
            }
        }

        foreach (var node in _order.AsSpan(begin, end - begin))
        {
            _carried[node] = 0;
        }

        left = kept;
        return next;
    }

    private int CollectLeft()
    {
        var left = 0;
        for (var node = 0; node < _levels.Length; node++)
        {
            if (_levels[node] == Unseen)
            {
                _left[left++] = node;
            }
        }

        return left;
    }

    private void GoBack(double times, bool byDistance, double[] sums)
    {
        for (var level = _starts.Count - 2; level > 0; level--)
        {
            var (target, along) = byDistance ? (1.0 / level, times * level) : (1, times);
            var deeper = _order.AsSpan(_starts[level], _starts[level + 1] - _starts[level]);
            foreach (var node in deeper)
            {
                _carried[node] = ((_weights[node] * target) + _dependencies[node]) / _routes[node];
                sums[node] += along * _dependencies[node];
                _dependencies[node] = 0;
            }

            if (level > 1)
            {
                foreach (var node in _order.AsSpan(_starts[level - 1], _starts[level] - _starts[level - 1]))
                {
                    _dependencies[node] = _routes[node] * SumOfCarried(node);
                }
            }

            foreach (var node in deeper)
            {
                _carried[node] = 0;
            }
        }
    }

    private double SumOfCarried(int node)
    {
        // Two sums, so that an addition need not wait for the previous one. Neighbours are nodes, so bounds need no check.
        ref var carried = ref MemoryMarshal.GetArrayDataReference(_carried);
        var row = NeighboursOf(node);
        var (even, odd, i) = (0.0, 0.0, 0);
        for (; i + 1 < row.Length; i += 2)
        {
            even += Unsafe.Add(ref carried, row[i]);
            odd += Unsafe.Add(ref carried, row[i + 1]);
        }

        return even + odd + (i < row.Length ? Unsafe.Add(ref carried, row[i]) : 0);
    }

    private int Degree(int node) => _offsets[node + 1] - _offsets[node];

    private ReadOnlySpan<int> NeighboursOf(int node) => _neighbours.AsSpan(_offsets[node], _offsets[node + 1] - _offsets[node]);
}
