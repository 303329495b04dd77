using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Measures;

/// <summary>
/// Finds shortest routes from one source after another, with an edge length of 1/weight (M. E. J. Newman, "Scientific collaboration
/// networks II", Phys. Rev. E 64, 016132, 2001): the stronger the edge, the shorter (E. W. Dijkstra, Numerische Mathematik 1, 1959; with
/// the counts of Brandes 2001). Two routes count as equally long if their lengths differ by less than one part in 10⁸, because strengths
/// are rounded to 9 decimals. It is not thread-safe.
/// </summary>
internal sealed class WeightedSearch(WeightedGraph graph)
{
    private const double Same = 1e-8;

    private readonly double[] _distances = NewDistances(graph.Count);
    private readonly double[] _routes = new double[graph.Count];
    private readonly double[] _dependencies = new double[graph.Count];
    private readonly bool[] _done = new bool[graph.Count];
    private readonly List<int> _order = [];
    private readonly PriorityQueue<int, double> _queue = new();

    /// <summary>The closeness of each node: the sum of 1/distance to every other.</summary>
    public static double[] Closeness(WeightedGraph graph, CancellationToken cancellationToken = default)
    {
        var values = new double[graph.Count];
        Workers.Run(graph.Count, () => new WeightedSearch(graph), (search, piece) =>
        {
            for (var source = piece.First; source < piece.End; source++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                values[source] = search.ClosenessOf(source);
            }
        }, cancellationToken);
        return values;
    }

    /// <summary>The betweenness of each node, as <see cref="Measures.Betweenness"/>.</summary>
    public static double[] Betweenness(WeightedGraph graph, CancellationToken cancellationToken = default)
    {
        var sums = OrderedSums.Of(
            graph.Count,
            graph.Count,
            () => new WeightedSearch(graph),
            (search, source, sums) => search.AddDependencies(source, byDistance: false, sums),
            cancellationToken);
        return Array.ConvertAll(sums, sum => sum / 2); // each pair was counted from both ends
    }

    /// <summary>
    /// An estimate of betweenness from some sources, whose dependencies are scaled by distance as in <see cref="BetweennessSearch"/>.
    /// </summary>
    public static SampledValues SampledBetweenness(
        WeightedGraph graph,
        int samples,
        int seed,
        CancellationToken cancellationToken = default
    ) => Sampled(graph, samples, seed, (search, source, sums) => search.AddDependencies(source, byDistance: true, sums), cancellationToken);

    /// <summary>An estimate of closeness: the contribution of each source to all others.</summary>
    public static SampledValues SampledCloseness(
        WeightedGraph graph,
        int samples,
        int seed,
        CancellationToken cancellationToken = default
    ) => Sampled(graph, samples, seed, (search, source, sums) => search.AddNearness(source, sums), cancellationToken);

    private static SampledValues Sampled(
        WeightedGraph graph, int samples, int seed, Action<WeightedSearch, int, double[]> add, CancellationToken cancellationToken)
    {
        var once = new double[graph.Count];
        Array.Fill(once, 1);
        return SampledValues.Of(once, samples, seed, graph.Count, () => new WeightedSearch(graph), add, cancellationToken);
    }

    private double ClosenessOf(int source)
    {
        var sum = 0.0;
        From(source);
        foreach (var node in _order)
        {
            sum += node == source ? 0 : 1 / _distances[node];
        }

        Forget();
        return sum;
    }

    private void AddNearness(int source, double[] sums)
    {
        From(source);
        foreach (var node in _order)
        {
            sums[node] += node == source ? 0 : 1 / _distances[node];
        }

        Forget();
    }

    private void AddDependencies(int source, bool byDistance, double[] sums)
    {
        From(source);
        GoBack(byDistance, sums);
        Forget();
    }

    private void From(int source)
    {
        (_distances[source], _routes[source]) = (0, 1);
        _queue.Enqueue(source, 0);
        while (_queue.TryDequeue(out var node, out _))
        {
            if (_done[node])
            {
                continue; // a longer route to the node
            }

            _done[node] = true;
            _order.Add(node);
            for (var i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
            {
                var neighbour = graph.Neighbours[i];
                if (_done[neighbour])
                {
                    continue;
                }

                var (distance, known) = (_distances[node] + (1 / graph.Weights[i]), _distances[neighbour]);
                if (distance < known * (1 - Same))
                {
                    (_distances[neighbour], _routes[neighbour]) = (distance, _routes[node]);
                    _queue.Enqueue(neighbour, distance);
                }
                else if (distance <= known * (1 + Same))
                {
                    _routes[neighbour] += _routes[node];
                }
            }
        }
    }

    private void GoBack(bool byDistance, double[] sums)
    {
        for (var at = _order.Count - 1; at > 0; at--)
        {
            var node = _order[at];
            var (target, along) = byDistance ? (1 / _distances[node], _distances[node]) : (1, 1);
            var share = (target + _dependencies[node]) / _routes[node];
            sums[node] += along * _dependencies[node];
            for (var i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
            {
                var before = graph.Neighbours[i];
                var distance = _distances[before] + (1 / graph.Weights[i]);
                if (_done[before] && Math.Abs(distance - _distances[node]) <= Same * _distances[node])
                {
                    _dependencies[before] += _routes[before] * share;
                }
            }
        }
    }

    private void Forget()
    {
        foreach (var node in _order)
        {
            (_distances[node], _routes[node], _dependencies[node], _done[node]) = (double.PositiveInfinity, 0, 0, false);
        }

        _order.Clear();
    }

    private static double[] NewDistances(int count)
    {
        var distances = new double[count];
        Array.Fill(distances, double.PositiveInfinity);
        return distances;
    }
}
