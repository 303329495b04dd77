using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Measures;

/// <summary>
/// KPP-Neg: the sets whose removal fragments the rest most. All sets are tried if there are few enough. Otherwise candidates with many
/// neighbours and those that hold components together are added one by one, and exchanged while that improves the set; how much better
/// another set may be is then unknown. When the time is up, the better result of both methods so far is returned.
/// </summary>
internal sealed class KeyPlayersFragment
{
    private const double MostSteps = 1_000_000_000; // about as many visits to neighbours as two cores make in a second
    private const int MostCandidates = 32;
    private const int FewestCandidates = 4;

    private readonly WeightedGraph _graph;
    private readonly int _size, _atMost;
    private readonly bool _byDistance;
    private readonly TimeLimit _limit;
    private readonly CancellationToken _cancellationToken;
    private readonly ulong[][] _rows;

    private KeyPlayersFragment(
        WeightedGraph graph, int size, bool byDistance, int atMost, TimeLimit? limit, CancellationToken cancellationToken)
    {
        (_graph, _size, _byDistance, _atMost) = (graph, size, byDistance, atMost);
        (_limit, _cancellationToken) = (limit ?? TimeLimit.None, cancellationToken);
        _rows = byDistance ? RemainingConnections.RowsOf(graph) : [];
    }

    /// <summary>Fragmentation: the share of pairs of the remaining nodes that cannot reach each other.</summary>
    public static KeyPlayers Of(
        WeightedGraph graph, int size, int atMost, TimeLimit? limit = null, CancellationToken cancellationToken = default) =>
        new KeyPlayersFragment(graph, size, byDistance: false, atMost, limit, cancellationToken).Search();

    /// <summary>Distance-weighted fragmentation: 1 minus the mean of 1/distance over all pairs of the remaining nodes.</summary>
    /// <exception cref="ArgumentException">The graph has more than <see cref="RemainingConnections.MostByDistance"/> nodes.</exception>
    public static KeyPlayers ByDistance(
        WeightedGraph graph, int size, int atMost, TimeLimit? limit = null, CancellationToken cancellationToken = default) =>
        new KeyPlayersFragment(graph, size, byDistance: true, atMost, limit, cancellationToken).Search();

    private double CostOfOne => RemainingConnections.Cost(_graph, _byDistance);

    private KeyPlayers Search()
    {
        var all = Sets(_graph.Count, _size) * CostOfOne <= MostSteps;
        var best = new BestSets(_atMost);
        if (all)
        {
            (best, all) = TryAll();
        }

        if (!all && Improve() is var improved && improved.Best > best.Best)
        {
            best = improved;
        }

        var (rest, unit) = (_graph.Count - _size, _byDistance ? Closeness.Unit : 1);
        var value = rest < 2 ? 0 : 1 - ((double)-best.Best / unit / ((double)rest * (rest - 1)));
        return new KeyPlayers(value, best.Sets, best.Count, all ? value : null, all);
    }

    /// <summary>The best of all sets; if the time is up, the best of those tried so far.</summary>
    private (BestSets Best, bool All) TryAll()
    {
        var found = new BestSets[_graph.Count - _size + 1];
        var all = true;
        Workers.Each(
            found.Length, Connections,
            (connections, first) =>
            {
                found[first] = new BestSets(_atMost);
                var set = Enumerable.Range(first, _size).ToArray();
                do
                {
                    if (_limit.Ends())
                    {
                        all = false;
                        return;
                    }

                    found[first].Add(-connections.Without(set), set);
                }
                while (Advance(set));
            },
            _cancellationToken);
        var best = new BestSets(_atMost);
        Array.ForEach(found, best.Add);
        return (best, all);
    }

    /// <summary>The next set with the same first member, in the order of sets.</summary>
    private bool Advance(int[] set)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        for (var i = _size - 1; i > 0; i--)
        {
            if (set[i] < _graph.Count - _size + i)
            {
                set[i]++;
                for (var k = i + 1; k < _size; k++)
                {
                    set[k] = set[k - 1] + 1;
                }

                return true;
            }
        }

        return false;
    }

    private BestSets Improve()
    {
        var cuts = ArticulationPoints
            .In(_graph)
            .Points.OrderByDescending(point => point.Separated)
            .ThenBy(point => point.Node)
            .Select(point => point.Node);
        var busy = Enumerable.Range(0, _graph.Count).OrderByDescending(_graph.Degree);
        var most = (int)Math.Clamp(MostSteps / CostOfOne / (2 * _size), FewestCandidates, MostCandidates);
        int[] candidates = [.. cuts.Take(most / 2).Concat(busy.Take(most + _size)).Distinct().Take(most + _size)];
        var set = Array.Empty<int>();
        for (var i = 0; i < _size; i++)
        {
            set = Best([.. candidates.Except(set).Select(candidate => (int[])[.. set, candidate])]).Set;
        }

        var (best, value, steps) = (new BestSets(_atMost), Int128.MinValue, 0.0);
        while (steps < MostSteps && (steps == 0 || !_limit.Ends()))
        {
            int[][] exchanged =
                [set, .. from outgoing in set from incoming in candidates.Except(set) select (int[])[.. set.Except([outgoing]), incoming]];
            var (better, worth, values) = Best(exchanged);
            if (worth <= value)
            {
                break;
            }

            (set, value, best) = (better, worth, new BestSets(_atMost));
            for (var i = 0; i < exchanged.Length; i++)
            {
                best.Add(values[i], exchanged[i]);
            }

            steps += exchanged.Length * CostOfOne;
        }

        return best;
    }

    private (int[] Set, Int128 Value, Int128[] Values) Best(int[][] sets)
    {
        var values = new Int128[sets.Length];
        Workers.Each(sets.Length, Connections, (connections, i) => values[i] = -connections.Without(sets[i]), _cancellationToken);
        var best = Array.IndexOf(values, values.Max());
        return (sets[best], values[best], values);
    }

    private RemainingConnections Connections() => new(_graph, _rows);

    private static double Sets(int count, int size) =>
        Enumerable.Range(0, size).Aggregate(1.0, (sets, i) => sets * (count - i) / (i + 1));
}
