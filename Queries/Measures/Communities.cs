namespace StakeholderGraph.Measures;

/// <summary>
/// Communities with high modularity (M. E. J. Newman and M. Girvan, Phys. Rev. E 69, 026113, 2004), found by the Leiden algorithm (V. A.
/// Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9, 5233,
/// 2019), so that each is connected in itself. It is a heuristic: a better partition may exist.
/// </summary>
/// <param name="Of">The community of each node; the largest is 0, and equally large ones are in the order of their lowest nodes.</param>
/// <param name="Sizes">The number of nodes in each community.</param>
/// <param name="Modularity">
/// The share of weight within communities, minus its expectation if edges were drawn at random with the same strengths: below 1, and 0
/// without edges.
/// </param>
internal sealed record Communities(int[] Of, int[] Sizes, double Modularity)
{
    private const int Seed = 1;
    private const int SmallArcs = 20_000;

    /// <summary>Finds communities, deterministically.</summary>
    public static Communities In(WeightedGraph graph, bool weighted, CancellationToken cancellationToken = default)
    {
        graph = weighted ? graph : graph.Unweighted();
        var random = new SeededRandom(Seed);
        var starts = graph.Neighbours.Length <= SmallArcs ? 20 : 1; // small networks are cheap to try more than once
        var best = Leiden.Partition(graph, random, cancellationToken);
        var quality = ModularityOf(graph, best);
        for (var start = 1; start < starts; start++)
        {
            var other = Leiden.Partition(graph, random, cancellationToken);
            if (ModularityOf(graph, other) is var better && better > quality + 1e-12)
            {
                (best, quality) = (other, better);
            }
        }

        var (named, sizes) = BySize(best);
        return new Communities(named, sizes, quality);
    }

    /// <summary>The modularity of a partition.</summary>
    internal static double ModularityOf(WeightedGraph graph, int[] of)
    {
        var (within, strengths, all) = (new double[graph.Count], new double[graph.Count], 0.0);
        for (var node = 0; node < graph.Count; node++)
        {
            for (var i = graph.Offsets[node]; i < graph.Offsets[node + 1]; i++)
            {
                all += graph.Weights[i];
                strengths[of[node]] += graph.Weights[i];
                within[of[node]] += of[graph.Neighbours[i]] == of[node] ? graph.Weights[i] : 0;
            }
        }

        return all == 0 ? 0 : within.Zip(strengths, (inside, strength) => (inside / all) - (strength / all * (strength / all))).Sum();
    }

    private static (int[] Of, int[] Sizes) BySize(int[] of)
    {
        var named = (int[])of.Clone();
        var sizes = new int[Leiden.Renumber(named)];
        Array.ForEach(named, community => sizes[community]++);

        // Communities are numbered in the order of their lowest nodes, which determines the order of equally large ones.
        var order = new long[sizes.Length];
        for (var community = 0; community < order.Length; community++)
        {
            order[community] = ((long)-sizes[community] << 32) + community;
        }

        Array.Sort(order);
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[(int)(order[rank] & int.MaxValue)] = rank;
        }

        return (Array.ConvertAll(named, community => ranks[community]), Array.ConvertAll(order, key => (int)-(key >> 32)));
    }
}
