namespace StakeholderGraph.Measures;

/// <summary>
/// The redundancy of a node's contacts, which arises from edges among them (R. S. Burt, "Structural Holes", Harvard University Press,
/// 1992). NaN for a node without contacts.
/// </summary>
/// <param name="Constraint">
/// Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over the contacts j, with p the edge's share of all the node's edges: low if a node bridges.
/// </param>
/// <param name="EffectiveSize">
/// The number of contacts minus their redundancy. Unweighted n − 2t/n, with t the number of edges among n contacts (S. P. Borgatti,
/// "Structural holes: unpacking Burt's redundancy measures", Connections 20, 1997); weighted Σⱼ (1 − Σ_q pᵢ_q m_jq), with m the weight of
/// an edge relative to the strongest edge of j.
/// </param>
internal sealed record StructuralHoles(double[] Constraint, double[] EffectiveSize)
{
    /// <summary>Both measures of each node.</summary>
    public static StructuralHoles Of(WeightedGraph graph, bool weighted, CancellationToken cancellationToken = default)
    {
        var count = graph.Count;
        var (strengths, strongest) = (new double[count], new double[count]);
        for (var node = 0; node < count; node++)
        {
            foreach (var weight in graph.WeightsOf(node))
            {
                strengths[node] += weighted ? weight : 1;
                strongest[node] = Math.Max(strongest[node], weighted ? weight : 1);
            }
        }

        var common = CommonNeighbours.Of(graph, weighted, strengths, cancellationToken);
        var (constraint, size) = (new double[count], new double[count]);
        for (var node = 0; node < count; node++)
        {
            var (sum, redundant) = (0.0, 0.0);
            for (var i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
            {
                var share = ((weighted ? graph.Weights[i] : 1) + common.ByStrength[i]) / strengths[node];
                sum += share * share;
                redundant += common.Plain[i] / strongest[graph.Neighbours[i]];
            }

            constraint[node] = graph.Degree(node) == 0 ? double.NaN : sum;
            size[node] = graph.Degree(node) == 0 ? double.NaN : graph.Degree(node) - (redundant / strengths[node]);
        }

        return new StructuralHoles(constraint, size);
    }
}
