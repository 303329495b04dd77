namespace StakeholderGraph.Tests.Conformance.Oracles;

/// <summary>The measures of who bridges directly from their definitions, on a matrix of link weights; 0 for no link.</summary>
internal sealed class PlainMeasures
{
    private const double Same = 1e-9;

    private readonly double[,] _weights;
    private readonly double[,] _distances;
    private readonly double[,] _routes;

    public PlainMeasures(double[,] weights)
    {
        _weights = weights;
        Nodes = [.. Enumerable.Range(0, weights.GetLength(0))];
        (_distances, _routes) = (Distances(Nodes), new double[Nodes.Length, Nodes.Length]);
        foreach (var from in Nodes)
        {
            _routes[from, from] = 1;
            foreach (var to in Nodes.Where(to => to != from && double.IsFinite(_distances[from, to])).OrderBy(to => _distances[from, to]))
            {
                _routes[from, to] = Partners(to)
                    .Where(q => IsSame(_distances[from, q] + (1 / _weights[q, to]), _distances[from, to]))
                    .Sum(q => _routes[from, q]);
            }
        }
    }

    public int[] Nodes { get; }

    public IEnumerable<int> Partners(int node) => Nodes.Where(other => _weights[node, other] > 0);

    public double WeightOf(int a, int b) => _weights[a, b];

    public double Strength(int node) => Partners(node).Sum(other => _weights[node, other]);

    public double Betweenness(int node) =>
        (
            from s in Nodes
            from t in Nodes
            where
                s < t
                && s != node
                && t != node
                && double.IsFinite(_distances[s, t])
                && IsSame(_distances[s, node] + _distances[node, t], _distances[s, t])
            select _routes[s, node] * _routes[node, t] / _routes[s, t]).Sum();

    public double Closeness(int node) => Nodes.Where(other => other != node).Sum(other => 1 / _distances[node, other]);

    public double[] PageRank()
    {
        var ranks = Array.ConvertAll(Nodes, _ => 1.0 / Nodes.Length);
        for (var step = 0; step < 300; step++)
        {
            var idle = Nodes.Where(node => Strength(node) == 0).Sum(node => ranks[node]);
            ranks = Array.ConvertAll(
                Nodes,
                node =>
                    (0.15 / Nodes.Length)
                    + (0.85 * idle / Nodes.Length)
                    + (0.85 * Partners(node).Sum(q => ranks[q] * _weights[q, node] / Strength(q))));
        }

        return ranks;
    }

    public int Core(int node) => Nodes.Where(k =>
    {
        HashSet<int> left = [.. Nodes];
        while (left.RemoveWhere(one => Partners(one).Count(left.Contains) < k) > 0)
        {
        }

        return left.Contains(node);
    }).DefaultIfEmpty(0).Max();

    public double Constraint(int node)
    {
        double P(int i, int j) => _weights[i, j] / Strength(i);
        return !Partners(node).Any()
            ? double.NaN
            : Partners(node).Sum(j => Math.Pow(P(node, j) + Partners(node).Where(q => q != j).Sum(q => P(node, q) * P(q, j)), 2));
    }

    public double EffectiveSize(int node) =>
        !Partners(node).Any()
            ? double.NaN
            : Partners(node)
                .Sum(j =>
                    1
                    - Partners(node)
                        .Where(q => q != j)
                        .Sum(q => _weights[node, q] / Strength(node) * _weights[j, q] / Partners(j).Max(other => _weights[j, other])));

    /// <summary>How often a node is coordinator, itinerant, representative, gatekeeper and liaison.</summary>
    public double[] Brokerage(int node, string[] groups)
    {
        var paths = (
            from a in Partners(node)
            from c in Partners(node)
            where a != c && _weights[a, c] == 0
            select (A: groups[a], V: groups[node], C: groups[c])).ToList();
        return
        [
            paths.Count(p => p.A == p.V && p.V == p.C),
            paths.Count(p => p.A == p.C && p.A != p.V),
            paths.Count(p => p.A == p.V && p.C != p.V),
            paths.Count(p => p.C == p.V && p.A != p.V),
            paths.Count(p => p.A != p.V && p.C != p.V && p.A != p.C),
        ];
    }

    /// <summary>The number of parts of a node's component without the node, and the number of other pairs that this separates.</summary>
    public (int Pieces, double Separated) Without(int node)
    {
        var others = Nodes.Where(other => other != node && double.IsFinite(_distances[node, other])).ToArray();
        var distances = Distances(others);
        var separated = others.Sum(a => others.Count(b => a < b && double.IsInfinity(distances[a, b])));
        return (others.Select(a => others.First(b => double.IsFinite(distances[a, b]))).Distinct().Count(), separated);
    }

    /// <summary>The links without which some pairs cannot reach each other, with the number of these pairs.</summary>
    public IEnumerable<(int A, int B, long Separated)> Bridges()
    {
        foreach (var (a, b) in Nodes.SelectMany(a => Partners(a).Where(b => a < b).Select(b => (a, b))))
        {
            var without = (double[,])_weights.Clone();
            without[a, b] = without[b, a] = 0;
            var rest = new PlainMeasures(without);
            if (double.IsInfinity(rest._distances[a, b]))
            {
                yield return (
                    a,
                    b,
                    (long)Nodes.Count(node => double.IsFinite(rest._distances[a, node]))
                        * Nodes.Count(node => double.IsFinite(rest._distances[b, node])));
            }
        }
    }

    /// <summary>The value of a set of key players.</summary>
    public double KeyPlayers(int[] set, bool reach, int steps, bool byDistance)
    {
        if (reach)
        {
            double Nearest(int node) => set.Min(member => _distances[member, node]);
            return byDistance
                ? Nodes.Sum(node => 1 / Math.Max(1, Nearest(node))) / Nodes.Length
                : Nodes.Except(set).Count(node => Nearest(node) <= steps);
        }

        var rest = Nodes.Except(set).ToArray();
        var distances = Distances(rest);
        double[] pairs = [.. from a in rest from b in rest where a != b select distances[a, b]];
        return pairs.Length == 0 ? 0
            : byDistance ? 1 - (pairs.Sum(distance => 1 / distance) / pairs.Length)
            : pairs.Count(double.IsInfinity) / (double)pairs.Length;
    }

    /// <summary>The share of weight within groups, less its expectation from their strengths.</summary>
    public double Modularity(int[] groups)
    {
        var all = Nodes.Sum(Strength);
        return all == 0 ? 0 : (
            from a in Nodes
            from b in Nodes
            where groups[a] == groups[b]
            select (_weights[a, b] / all) - (Strength(a) * Strength(b) / all / all)).Sum();
    }

    /// <summary>Whether all of some nodes reach each other within these nodes.</summary>
    public bool AreConnected(int[] some)
    {
        var distances = Distances(some);
        return some.All(a => some.All(b => double.IsFinite(distances[a, b])));
    }

    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= Same * Math.Max(1, b);

    /// <summary>The lengths of shortest routes through given nodes only; a link has the length 1/weight (R. W. Floyd, 1962).</summary>
    private double[,] Distances(int[] among)
    {
        var distances = new double[Nodes.Length, Nodes.Length];
        foreach (var a in among)
        {
            foreach (var b in among)
            {
                distances[a, b] = a == b ? 0 : 1 / _weights[a, b];
            }
        }

        foreach (var by in among)
        {
            foreach (var a in among)
            {
                foreach (var b in among)
                {
                    distances[a, b] = Math.Min(distances[a, b], distances[a, by] + distances[by, b]);
                }
            }
        }

        return distances;
    }
}
