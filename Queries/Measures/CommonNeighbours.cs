using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Measures;

/// <summary>
/// What joins the two ends of each edge by way of a common neighbour q. Both sums are the same seen from either end, so each edge is looked
/// at once, along the end with fewer neighbours.
/// </summary>
/// <param name="ByStrength">Σ_q wᵢ_q w_qⱼ / (the strength of q), in the order of <see cref="WeightedGraph.Neighbours"/>.</param>
/// <param name="Plain">Σ_q wᵢ_q w_qⱼ, in the same order.</param>
internal sealed record CommonNeighbours(double[] ByStrength, double[] Plain)
{
    /// <summary>The sums of each edge.</summary>
    public static CommonNeighbours Of(WeightedGraph graph, bool weighted, double[] strengths, CancellationToken cancellationToken)
    {
        var (offsets, neighbours) = (graph.Offsets, graph.Neighbours);
        var (byStrength, plain) = (new double[neighbours.Length], new double[neighbours.Length]);
        Workers.Run(graph.Count, () => new double[graph.Count], (mine, piece) =>
        {
            for (var node = piece.First; node < piece.End; node++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddUp(node, mine);
            }
        }, cancellationToken);
        return new CommonNeighbours(byStrength, plain);

        void AddUp(int node, double[] mine)
        {
            for (var i = offsets[node]; i < offsets[node + 1]; i++)
            {
                mine[neighbours[i]] = weighted ? graph.Weights[i] : 1;
            }

            for (var i = offsets[node]; i < offsets[node + 1]; i++)
            {
                var other = neighbours[i];
                var (less, more) = (graph.Degree(other), graph.Degree(node));
                if (less > more || (less == more && other > node))
                {
                    continue; // done from the other end
                }

                var (scaled, sum) = (0.0, 0.0);
                for (var k = offsets[other]; k < offsets[other + 1]; k++)
                {
                    var common = neighbours[k];
                    if (mine[common] is var weight and not 0)
                    {
                        weight *= weighted ? graph.Weights[k] : 1;
                        sum += weight;
                        scaled += weight / strengths[common];
                    }
                }

                var back = offsets[other] + graph.NeighboursOf(other).BinarySearch(node);
                (byStrength[i], plain[i]) = (scaled, sum);
                (byStrength[back], plain[back]) = (scaled, sum);
            }

            foreach (var neighbour in graph.NeighboursOf(node))
            {
                mine[neighbour] = 0;
            }
        }
    }
}
