namespace StakeholderGraph.Cooperating;

/// <summary>Shares pieces of work among all cores.</summary>
internal static class Workers
{
    /// <summary>
    /// Does every piece of work, 0 to <paramref name="pieces"/> − 1, each worker with a state of its own that it uses again from piece to
    /// piece.
    /// </summary>
    public static void Run<TState>(int pieces, Func<TState> state, Action<TState, int> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (pieces == 1)
        {
            work(state(), 0);
            return;
        }

        var next = -1;
        Parallel.For(0, Math.Min(pieces, Environment.ProcessorCount), new ParallelOptions { CancellationToken = cancellationToken }, _ =>
        {
            var own = state();
            while (Interlocked.Increment(ref next) is var piece && piece < pieces)
            {
                cancellationToken.ThrowIfCancellationRequested();
                work(own, piece);
            }
        });
    }
}
