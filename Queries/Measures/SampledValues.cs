namespace StakeholderGraph.Measures;

/// <summary>
/// Sums over all sources, estimated from some of them that are drawn at random with a fixed seed (U. Brandes and C. Pich, "Centrality
/// estimation in large networks", Int. J. Bifurcation and Chaos 17, 2007; weighted by M. H. Hansen and W. N. Hurwitz, "On the theory of
/// sampling from finite populations", Ann. Math. Statist. 14, 1943). The estimates are unbiased.
/// </summary>
/// <param name="Values">The estimate of each sum.</param>
/// <param name="Errors">
/// The half-width of a 95 % interval of each: 1.96 standard errors, from the spread over the sources drawn, plus what three more sources
/// would add that contribute as much as the largest of them. Contributions are very unequal, and up to three in as many sources as were
/// drawn may have been missed (the rule of three; J. A. Hanley and A. Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA
/// 249, 1983).
/// </param>
internal sealed record SampledValues(double[] Values, double[] Errors)
{
    /// <summary>Estimates sums.</summary>
    /// <param name="weights">The weight of each source, to which its chance of being drawn is proportional: whole numbers above 0.</param>
    /// <param name="samples">The number of sources to draw, with replacement.</param>
    /// <param name="seed">The seed of the draw.</param>
    /// <param name="length">The number of sums.</param>
    /// <param name="state">Creates the state that each worker reuses from source to source.</param>
    /// <param name="add">Adds the unweighted contribution of a source to the sums.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static SampledValues Of<TState>(
        double[] weights,
        int samples,
        int seed,
        int length,
        Func<TState> state,
        Action<TState, int, double[]> add,
        CancellationToken cancellationToken)
    {
        if (weights.Length == 0)
        {
            return new SampledValues(new double[length], new double[length]);
        }

        var (sources, all) = Draw(weights, samples, seed);
        var largest = new List<double[]>();
        var sums = OrderedSums.Of(
            samples, 2 * length,
            () =>
            {
                var worker = (State: state(), Own: new double[length], Largest: new double[length]);
                lock (largest)
                {
                    largest.Add(worker.Largest);
                }

                return worker;
            },
            (worker, sample, sums) =>
            {
                Array.Clear(worker.Own);
                add(worker.State, sources[sample], worker.Own);
                for (var i = 0; i < length; i++)
                {
                    sums[i] += worker.Own[i];
                    sums[length + i] += worker.Own[i] * worker.Own[i];
                    worker.Largest[i] = Math.Max(worker.Largest[i], worker.Own[i]);
                }
            },
            cancellationToken);
        var (values, errors) = (new double[length], new double[length]);
        for (var i = 0; i < length; i++)
        {
            var (mean, squares) = (sums[i] / samples, sums[length + i] / samples);
            values[i] = all * mean;
            var spread = 1.96 * Math.Sqrt(Math.Max(0, squares - (mean * mean)) / Math.Max(1, samples - 1));
            errors[i] = all * (spread + (3 * largest.Max(worker => worker[i]) / samples));
        }

        return new SampledValues(values, errors);
    }

    private static (int[] Sources, double All) Draw(double[] weights, int samples, int seed)
    {
        var upTo = new double[weights.Length];
        var all = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            upTo[i] = all += weights[i];
        }

        var random = new SeededRandom(seed);
        var sources = new int[samples];
        for (var i = 0; i < samples; i++)
        {
            var found = Array.BinarySearch(upTo, Math.Floor(random.NextDouble() * all) + 1);
            sources[i] = found >= 0 ? found : ~found;
        }

        return (sources, all);
    }
}
