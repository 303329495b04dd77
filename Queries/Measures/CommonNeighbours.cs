using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Measures;

/// <summary>
/// The links between the two ends of each edge by way of a common neighbour q. Both sums are the same from either end, so each edge is
/// examined once, from the end with fewer neighbours.
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
        var weights = weighted ? graph.Weights : null;

        // For each neighbour of the current node its weight, and the weight divided by its strength; zero for other nodes.
        Workers.Run(graph.Count, () => new Vector128<double>[graph.Count], (mine, piece) =>
        {
            for (var node = piece.First; node < piece.End; node++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddUp(node, mine);
            }
        }, cancellationToken);
        return new CommonNeighbours(byStrength, plain);

        void AddUp(int node, Vector128<double>[] mine)
        {
            for (var i = offsets[node]; i < offsets[node + 1]; i++)
            {
                var weight = weights is null ? 1 : weights[i];
                mine[neighbours[i]] = Vector128.Create(weight, weight / strengths[neighbours[i]]);
            }

            for (var i = offsets[node]; i < offsets[node + 1]; i++)
            {
                var other = neighbours[i];
                var (less, more) = (graph.Degree(other), graph.Degree(node));
                if (less > more || (less == more && other > node))
                {
                    continue; // handled from the other end
                }

                var sums = weights is null
                    ? Sums(mine, graph.NeighboursOf(other))
                    : Sums(mine, graph.NeighboursOf(other), graph.WeightsOf(other));
                var back = offsets[other] + graph.NeighboursOf(other).BinarySearch(node);
                (plain[i], byStrength[i]) = (sums[0], sums[1]);
                (plain[back], byStrength[back]) = (sums[0], sums[1]);
            }

            foreach (var neighbour in graph.NeighboursOf(node))
            {
                mine[neighbour] = default;
            }
        }
    }

    // A network of 100,000 stakeholders takes a billion steps here. Neighbours are nodes, so bounds need no check; nodes that are not
    // common neighbours add zero, so no branch has to be predicted; and there are two sums, so that an addition need not wait for the
    // previous one. There are always two, so that a sum is the same on every machine.
    private static Vector128<double> Sums(Vector128<double>[] mine, ReadOnlySpan<int> row)
    {
        ref var own = ref MemoryMarshal.GetArrayDataReference(mine);
        var (even, odd, k) = (Vector128<double>.Zero, Vector128<double>.Zero, 0);
        for (; k + 1 < row.Length; k += 2)
        {
            even += Unsafe.Add(ref own, row[k]);
            odd += Unsafe.Add(ref own, row[k + 1]);
        }

        return k < row.Length ? even + odd + Unsafe.Add(ref own, row[k]) : even + odd;
    }

    private static Vector128<double> Sums(Vector128<double>[] mine, ReadOnlySpan<int> row, ReadOnlySpan<double> weights)
    {
        ref var own = ref MemoryMarshal.GetArrayDataReference(mine);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        var (even, odd, k) = (Vector128<double>.Zero, Vector128<double>.Zero, 0);
        for (; k + 1 < row.Length; k += 2)
        {
            even += Unsafe.Add(ref own, row[k]) * Vector128.Create(Unsafe.Add(ref weight, k));
            odd += Unsafe.Add(ref own, row[k + 1]) * Vector128.Create(Unsafe.Add(ref weight, k + 1));
        }

        return k < row.Length ? even + odd + (Unsafe.Add(ref own, row[k]) * Vector128.Create(Unsafe.Add(ref weight, k))) : even + odd;
    }
}
