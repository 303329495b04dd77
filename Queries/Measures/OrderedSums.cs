using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Measures;

/// <summary>
/// Sums to which pieces of work contribute that complete in any order. They are added in the order of pieces, so that a result is the same
/// to the last bit with any number of threads.
/// </summary>
internal static class OrderedSums
{
    // The number is constant, so that the result does not depend on the machine; and larger than the number of cores, so that they finish
    // together.
    private const int Pieces = 64;

    /// <summary>Sums the contributions of sources; source s belongs to piece s modulo 64.</summary>
    /// <param name="sources">The number of sources.</param>
    /// <param name="length">The number of sums.</param>
    /// <param name="state">Creates the state that each worker reuses from source to source.</param>
    /// <param name="add">Adds the contribution of a source to the sums.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static double[] Of<TState>(
        int sources,
        int length,
        Func<TState> state,
        Action<TState, int, double[]> add,
        CancellationToken cancellationToken)
    {
        var total = new double[length];
        var (finished, idle, due) = (new Dictionary<int, double[]>(), new Stack<double[]>(), 0);
        Workers.Each(
            Math.Min(Pieces, sources),
            state,
            (own, piece) =>
            {
                double[]? sums;
                lock (finished)
                {
                    idle.TryPop(out sums);
                }

                sums ??= new double[length];
                for (var source = piece; source < sources; source += Pieces)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    add(own, source, sums);
                }

                lock (finished)
                {
                    finished.Add(piece, sums);
                    for (; finished.Remove(due, out var next); due++)
                    {
                        for (var at = 0; at < length; at++)
                        {
                            total[at] += next[at];
                        }

                        Array.Clear(next);
                        idle.Push(next);
                    }
                }
            },
            cancellationToken);
        return total;
    }
}
