using StakeholderGraph.Measures;

namespace StakeholderGraph;

/// <summary>The values of a measure that ranks stakeholders, by node of a graph.</summary>
/// <param name="Of">The value of each node, NaN if it has none; not rounded.</param>
/// <param name="Errors">For estimates, the half-widths of their 95 % intervals; null if values are exact.</param>
/// <param name="Sources">The number of nodes from which they were estimated; 0 if they are exact.</param>
internal sealed record CentralityValues(double[] Of, double[]? Errors, int Sources)
{
    private const int Seed = 1;

    // A step takes about a nanosecond: exact values that would take more than about ten seconds on two cores are estimated in about that
    // time.
    private const double MostExactSteps = 2e10;
    private const double SampledSteps = 4e9;
    private const int StepsOfWeightedSearch = 10; // a priority queue instead of levels
    private const int FewestSources = 64;
    private const int MostSources = 4_096;
    private const double PartForExact = 2 / 3.0; // the share of the remaining time, in case values must be estimated after all

    /// <summary>The number of times each node has each brokerage role; <c>null</c> for other measures.</summary>
    public long[][]? Roles { get; private init; }

    /// <summary>The articulation points and bridges; <c>null</c> for other measures.</summary>
    public ArticulationPoints? Cuts { get; private init; }

    /// <summary>Whether the lowest values bridge most.</summary>
    public static bool IsLowestFirst(BridgeMeasure measure) => measure == BridgeMeasure.Constraint;

    /// <summary>Computes the measure.</summary>
    /// <param name="question">The question.</param>
    /// <param name="graph">The graph to compute it on.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="limit">The maximum time for measures that can be estimated.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static CentralityValues Take(
        WhoBridges question, WeightedGraph graph, int[] groups, TimeLimit limit, CancellationToken cancellationToken)
    {
        var weighted = question.TakesStrengths;
        var values = question.Measure switch
        {
            BridgeMeasure.Degree or BridgeMeasure.Strength =>
                Exact(Each(graph, node => weighted ? Sum(graph.WeightsOf(node)) : graph.Degree(node))),
            BridgeMeasure.Betweenness => Betweenness(graph, weighted, limit, cancellationToken),
            BridgeMeasure.Closeness => Closeness(graph, weighted, limit, cancellationToken),
            BridgeMeasure.Pagerank => Exact(PageRank.Of(graph, weighted, cancellationToken)),
            BridgeMeasure.Core => Exact(Array.ConvertAll(Cores.Of(graph), core => (double)core)),
            BridgeMeasure.Constraint => Exact(StructuralHoles.Of(graph, weighted, cancellationToken).Constraint),
            BridgeMeasure.EffectiveSize => Exact(StructuralHoles.Of(graph, weighted, cancellationToken).EffectiveSize),
            BridgeMeasure.Brokerage => Exact(Brokerage.Of(graph, groups, cancellationToken)),
            BridgeMeasure.Articulation => Exact(ArticulationPoints.In(graph), graph.Count),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question.Measure, "ranks nobody"),
        };
        return question.Normalized ? values.Divided(graph, question.Measure) : values;
    }

    /// <summary>The approximate number of steps to compute the measure.</summary>
    public static double Cost(BridgeMeasure measure, bool weighted, WeightedGraph graph) => measure switch
    {
        BridgeMeasure.Betweenness => SearchCost(graph, weighted) * graph.Count,
        BridgeMeasure.Closeness => weighted ? SearchCost(graph, weighted) * graph.Count : Measures.Closeness.Cost(graph, graph.Count),
        BridgeMeasure.Pagerank => 30.0 * graph.Neighbours.Length,
        BridgeMeasure.Constraint or BridgeMeasure.EffectiveSize or BridgeMeasure.Brokerage =>
            graph.Edges().Sum(edge => (double)Math.Min(graph.Degree(edge.A), graph.Degree(edge.B))),
        _ => graph.Neighbours.Length,
    };

    private static CentralityValues Betweenness(
        WeightedGraph graph, bool weighted, TimeLimit limit, CancellationToken cancellationToken) => ExactOrEstimated(
        Cost(BridgeMeasure.Betweenness, weighted, graph) <= MostExactSteps,
        token => weighted ? WeightedSearch.Betweenness(graph, token) : Measures.Betweenness.Exact(graph, token),
        SourcesOf(graph, weighted),
        sources => weighted
            ? WeightedSearch.SampledBetweenness(graph, sources, Seed, cancellationToken)
            : Measures.Betweenness.Sampled(graph, sources, Seed, cancellationToken),
        limit,
        cancellationToken);

    private static CentralityValues Closeness(
        WeightedGraph graph, bool weighted, TimeLimit limit, CancellationToken cancellationToken) => ExactOrEstimated(
        Cost(BridgeMeasure.Closeness, weighted, graph) <= MostExactSteps,
        token => weighted ? WeightedSearch.Closeness(graph, token) : Measures.Closeness.Exact(graph, token),
        weighted ? SourcesOf(graph, weighted) : MostSources,
        sources => weighted
            ? WeightedSearch.SampledCloseness(graph, sources, Seed, cancellationToken)
            : Measures.Closeness.Sampled(graph, sources, Seed, cancellationToken),
        limit,
        cancellationToken);

    /// <summary>
    /// Exact values if that is not too much work and within the limit; else estimates from the given number of sources, or from as many as
    /// the time allows: 64, then twice, four times … as many.
    /// </summary>
    private static CentralityValues ExactOrEstimated(
        bool isExact,
        Func<CancellationToken, double[]> exact,
        int sources,
        Func<int, SampledValues> sampled,
        TimeLimit limit,
        CancellationToken cancellationToken)
    {
        if (isExact && limit.TryFinish(PartForExact, exact, cancellationToken) is { } values)
        {
            return Exact(values);
        }

        if (limit.IsSet)
        {
            SampledValues fewest = null!;
            var each = limit.TimeOf(() => fewest = sampled(FewestSources)) / FewestSources;
            var most = limit.Left.TotalSeconds / Math.Max(each.TotalSeconds, 1e-9);
            if (most < sources)
            {
                limit.NoteEnd();
                for (sources = FewestSources; sources * 2 <= most; sources *= 2)
                {
                }
            }

            if (sources <= FewestSources)
            {
                return new CentralityValues(fewest.Values, fewest.Errors, FewestSources);
            }
        }

        var (estimates, errors) = sampled(sources);
        return new CentralityValues(estimates, errors, sources);
    }

    private static double SearchCost(WeightedGraph graph, bool weighted) =>
        (graph.Count + (double)graph.Neighbours.Length) * (weighted ? StepsOfWeightedSearch : 1);

    private static int SourcesOf(WeightedGraph graph, bool weighted) =>
        (int)Math.Clamp(SampledSteps / SearchCost(graph, weighted), FewestSources, MostSources);

    private CentralityValues Divided(WeightedGraph graph, BridgeMeasure measure)
    {
        var others = graph.Count - 1.0;
        var most = measure switch
        {
            BridgeMeasure.Degree or BridgeMeasure.Strength or BridgeMeasure.Closeness or BridgeMeasure.Core => others,
            BridgeMeasure.Betweenness or BridgeMeasure.Articulation => others * (others - 1) / 2,
            BridgeMeasure.Brokerage => others * (others - 1),
            _ => 1,
        };
        double Share(double value, int node) =>
            measure == BridgeMeasure.EffectiveSize ? value / graph.Degree(node) : most > 0 ? value / most : 0;
        return this with { Of = [.. Of.Select(Share)], Errors = Errors is null ? null : [.. Errors.Select(Share)] };
    }

    private static CentralityValues Exact(double[] values) => new(values, null, 0);

    private static CentralityValues Exact(long[][] roles) =>
        new(Array.ConvertAll(roles, own => (double)own.Sum()), null, 0) { Roles = roles };

    private static CentralityValues Exact(ArticulationPoints cuts, int count)
    {
        var values = new double[count];
        foreach (var (node, _, separated) in cuts.Points)
        {
            values[node] = separated;
        }

        return new CentralityValues(values, null, 0) { Cuts = cuts };
    }

    private static double[] Each(WeightedGraph graph, Func<int, double> value) => [.. Enumerable.Range(0, graph.Count).Select(value)];

    private static double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }
}
