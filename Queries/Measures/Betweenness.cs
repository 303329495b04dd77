namespace StakeholderGraph.Measures;

/// <summary>
/// Betweenness: over all unordered pairs of other nodes, the sum of the share of their shortest routes that pass through a node (L. C.
/// Freeman, "A set of measures of centrality based on betweenness", Sociometry 40, 1977), not normalized. Exact, by U. Brandes, "A faster
/// algorithm for betweenness centrality", J. Math. Sociology 25, 2001, with trees folded and the search of each source in <see
/// cref="BetweennessSearch"/>.
/// </summary>
internal static class Betweenness
{
    /// <summary>The betweenness of each node if all edges are equally long.</summary>
    public static double[] Exact(WeightedGraph graph, CancellationToken cancellationToken = default)
    {
        var core = FoldedGraph.Of(graph);
        var sums = OrderedSums.Of(
            core.Nodes.Length, core.Nodes.Length, () => new BetweennessSearch(core),
            (search, source, sums) => search.AddDependencies(source, core.Weights[source], sums), cancellationToken);
        return ValuesOf(core, Array.ConvertAll(sums, sum => sum / 2)); // each pair was counted from both of its ends
    }

    /// <summary>
    /// An unbiased estimate of betweenness from some sources, each drawn in proportion to the number of nodes it represents. Dependencies
    /// are scaled by distance (R. Geisberger, P. Sanders and D. Schultes, "Better approximation of betweenness centrality", ALENEX 2008).
    /// </summary>
    public static SampledValues Sampled(WeightedGraph graph, int samples, int seed, CancellationToken cancellationToken = default)
    {
        var core = FoldedGraph.Of(graph);
        var sampled = SampledValues.Of(
            core.Weights,
            samples,
            seed,
            core.Nodes.Length,
            () => new BetweennessSearch(core),
            (search, source, sums) => search.AddScaledDependencies(source, sums),
            cancellationToken);
        var errors = new double[graph.Count];
        for (var node = 0; node < core.Nodes.Length; node++)
        {
            errors[core.Nodes[node]] = sampled.Errors[node];
        }

        return new SampledValues(ValuesOf(core, sampled.Values), errors);
    }

    /// <summary>Combines the contribution of unordered pairs in the core with that of the folded nodes.</summary>
    private static double[] ValuesOf(FoldedGraph core, double[] sums)
    {
        var values = Array.ConvertAll(core.Folded, folded => folded / 2);
        for (var node = 0; node < sums.Length; node++)
        {
            values[core.Nodes[node]] += sums[node];
        }

        return values;
    }
}
