using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakeholderGraph.Measures;

/// <summary>
/// The Leiden algorithm for modularity: nodes move to the best community of a neighbour until no move gains, communities are split into
/// well-connected parts, and these become the nodes of a smaller graph. Among parts it always chooses the best (the limit of the paper's
/// randomness towards 0); only the order of nodes is random.
/// </summary>
internal sealed class Leiden
{
    private const double Gain = 1e-12;

    private readonly int[] _offsets, _neighbours;
    private readonly double[] _weights, _strengths;
    private readonly double _all;
    private readonly double[] _to; // the weight between the current node and each community; zero between nodes
    private readonly int[] _groups; // the communities with a weight other than zero
    private int _touched; // their number

    private Leiden(int[] offsets, int[] neighbours, double[] weights, double[] strengths)
    {
        (_offsets, _neighbours, _weights, _strengths) = (offsets, neighbours, weights, strengths);
        _all = strengths.Sum();
        (_to, _groups) = (new double[Count], new int[Count + 1]);
    }

    private int Count => _strengths.Length;

    private ReadOnlySpan<int> Touched => _groups.AsSpan(0, _touched);

    /// <summary>The community of each node; numbers have no meaning.</summary>
    public static int[] Partition(WeightedGraph graph, SeededRandom random, CancellationToken cancellationToken)
    {
        var strengths = new double[graph.Count];
        for (var node = 0; node < strengths.Length; node++)
        {
            foreach (var weight in graph.WeightsOf(node))
            {
                strengths[node] += weight;
            }
        }

        var level = new Leiden(graph.Offsets, graph.Neighbours, graph.Weights, strengths);
        var whole = Numbers(graph.Count); // the node of the current level that each node is part of
        var of = Numbers(graph.Count); // the community of each node of the current level
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            level.Move(of, random);
            var parts = level.Refine(of, random);
            var count = Renumber(parts);
            if (count == level.Count)
            {
                return Array.ConvertAll(whole, node => of[node]);
            }

            var next = new int[count];
            for (var node = 0; node < parts.Length; node++)
            {
                next[parts[node]] = of[node];
            }

            Renumber(next);
            whole = Array.ConvertAll(whole, node => parts[node]);
            (level, of) = (level.Aggregated(parts, count), next);
        }
    }

    /// <summary>
    /// Moves nodes to the community with the largest gain; a node with a neighbour that moved elsewhere is examined again.
    /// </summary>
    private void Move(int[] of, SeededRandom random)
    {
        var totals = new double[Count];
        var sizes = new int[Count];
        for (var node = 0; node < Count; node++)
        {
            totals[of[node]] += _strengths[node];
            sizes[of[node]]++;
        }

        var empty = new Stack<int>(Numbers(Count).Where(community => sizes[community] == 0));
        var queue = new Queue<int>(Shuffled(random));
        var waiting = new bool[Count];
        Array.Fill(waiting, true);
        while (queue.TryDequeue(out var node))
        {
            waiting[node] = false;
            var own = of[node];
            AddWeights(node, of);
            totals[own] -= _strengths[node];
            var (best, most) = (own, _to[own] - (totals[own] * _strengths[node] / _all));
            foreach (var community in Touched)
            {
                if (_to[community] - (totals[community] * _strengths[node] / _all) is var gain && gain > most + Gain)
                {
                    (best, most) = (community, gain);
                }
            }

            if (most < -Gain && sizes[own] > 1)
            {
                best = empty.Peek(); // the node is better alone
            }

            ClearWeights();
            totals[best] += _strengths[node];
            if (best == own)
            {
                continue;
            }

            if (sizes[best]++ == 0)
            {
                empty.Pop();
            }

            if (--sizes[own] == 0)
            {
                empty.Push(own);
            }

            of[node] = best;
            foreach (var neighbour in NeighboursOf(node))
            {
                if (!waiting[neighbour] && of[neighbour] != best)
                {
                    waiting[neighbour] = true;
                    queue.Enqueue(neighbour);
                }
            }
        }
    }

    /// <summary>Splits each community into well-connected parts, each merged from single nodes.</summary>
    private int[] Refine(int[] of, SeededRandom random)
    {
        var (parts, totals, communities) = (Numbers(Count), (double[])_strengths.Clone(), new double[Count]);
        var outside = new double[Count]; // for each part, the weight to the rest of its community
        for (var node = 0; node < Count; node++)
        {
            communities[of[node]] += _strengths[node];
            for (var i = _offsets[node]; i < _offsets[node + 1]; i++)
            {
                outside[node] += of[_neighbours[i]] == of[node] ? _weights[i] : 0;
            }
        }

        var alone = new bool[Count];
        Array.Fill(alone, true);
        bool IsWellConnected(int part, double community) => outside[part] >= totals[part] * (community - totals[part]) / _all;
        foreach (var node in Shuffled(random))
        {
            var community = communities[of[node]];
            if (!alone[node] || !IsWellConnected(node, community))
            {
                continue;
            }

            AddWeightsWithin(node, parts, of);
            var (best, most) = (node, 0.0);
            foreach (var part in Touched)
            {
                var gain = _to[part] - (totals[part] * _strengths[node] / _all);
                if (part != node && gain > most + Gain && IsWellConnected(part, community))
                {
                    (best, most) = (part, gain);
                }
            }

            if (best != node)
            {
                outside[best] += outside[node] - (2 * _to[best]);
                totals[best] += _strengths[node];
                (totals[node], outside[node]) = (0, 0);
                parts[node] = best;
                alone[best] = false;
            }

            ClearWeights();
        }

        return parts;
    }

    private Leiden Aggregated(int[] parts, int count)
    {
        var members = Networks.Adjacency.Build(count, parts.Length, node => parts[node], node => node);
        var (offsets, neighbours, weights, strengths) = (new int[count + 1], new List<int>(), new List<double>(), new double[count]);
        for (var part = 0; part < count; part++)
        {
            foreach (var node in members[part])
            {
                strengths[part] += _strengths[node];
                AddWeights(node, parts);
            }

            foreach (var other in Touched)
            {
                if (other != part)
                {
                    neighbours.Add(other);
                    weights.Add(_to[other]);
                }
            }

            ClearWeights();
            offsets[part + 1] = neighbours.Count;
        }

        return new Leiden(offsets, [.. neighbours], [.. weights], strengths);
    }

    /// <summary>Sums the weights between a node and the groups of its neighbours.</summary>
    private void AddWeights(int node, int[] groups)
    {
        // Most of the time is spent here. Group numbers are below the length of the arrays, so bounds need no check; and a group is
        // recorded repeatedly until its sum is not zero, so that no branch has to be predicted.
        ref var to = ref MemoryMarshal.GetArrayDataReference(_to);
        ref var noted = ref MemoryMarshal.GetArrayDataReference(_groups);
        ref var of = ref MemoryMarshal.GetArrayDataReference(groups);
        var row = NeighboursOf(node);
        ref var weight = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), _offsets[node]);
        var touched = _touched;
        for (var i = 0; i < row.Length; i++)
        {
            var group = Unsafe.Add(ref of, row[i]);
            ref var sum = ref Unsafe.Add(ref to, group);
            Unsafe.Add(ref noted, touched) = group;
            touched += sum == 0 ? 1 : 0;
            sum += Unsafe.Add(ref weight, i);
        }

        _touched = touched;
    }

    /// <summary>Does the same for those neighbours that are in the node's community.</summary>
    private void AddWeightsWithin(int node, int[] parts, int[] communities)
    {
        var own = communities[node];
        for (var i = _offsets[node]; i < _offsets[node + 1]; i++)
        {
            var neighbour = _neighbours[i];
            if (communities[neighbour] == own)
            {
                ref var to = ref _to[parts[neighbour]];
                _groups[_touched] = parts[neighbour];
                _touched += to == 0 ? 1 : 0;
                to += _weights[i];
            }
        }
    }

    private void ClearWeights()
    {
        foreach (var group in Touched)
        {
            _to[group] = 0;
        }

        _touched = 0;
    }

    private int[] Shuffled(SeededRandom random)
    {
        var order = Numbers(Count);
        random.Shuffle(order);
        return order;
    }

    /// <summary>Numbers groups from 0 in the order of their lowest nodes.</summary>
    /// <returns>The number of items.</returns>
    public static int Renumber(int[] groups)
    {
        var (numbers, count) = (new int[groups.Length == 0 ? 0 : groups.Max() + 1], 0);
        for (var i = 0; i < groups.Length; i++)
        {
            ref var number = ref numbers[groups[i]];
            groups[i] = (number = number == 0 ? ++count : number) - 1;
        }

        return count;
    }

    private static int[] Numbers(int count) => [.. Enumerable.Range(0, count)];

    private ReadOnlySpan<int> NeighboursOf(int node) => _neighbours.AsSpan(_offsets[node], _offsets[node + 1] - _offsets[node]);
}
