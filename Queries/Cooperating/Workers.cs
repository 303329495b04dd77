namespace StakeholderGraph.Cooperating;

/// <summary>Distributes pieces of work among all cores.</summary>
internal static class Workers
{
    /// <summary>The number of pieces into which work on a number of items is divided.</summary>
    public static int PiecesOf(int count) => (count + WorkPiece.Items - 1) / WorkPiece.Items;

    /// <summary>
    /// Does all work on items 0 to <paramref name="count"/> − 1, piece by piece; each worker has a separate state that it reuses from piece
    /// to piece.
    /// </summary>
    public static void Run<TState>(int count, Func<TState> state, Action<TState, WorkPiece> work, CancellationToken cancellationToken) =>
        Each(PiecesOf(count), state, (own, piece) => work(own, WorkPiece.Of(piece, count)), cancellationToken);

    /// <summary>Does the same for items that are each as much work as a piece.</summary>
    public static void Each<TState>(int count, Func<TState> state, Action<TState, int> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (count == 1)
        {
            work(state(), 0);
            return;
        }

        var (next, progress) = (-1, WorkProgress.Current);
        progress?.Begin(count);
        Parallel.For(0, Math.Min(count, Environment.ProcessorCount), new ParallelOptions { CancellationToken = cancellationToken }, _ =>
        {
            WorkProgress.StopWatching(); // steps within this work are not reported
            var own = state();
            while (Interlocked.Increment(ref next) is var item && item < count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                work(own, item);
                progress?.Add();
            }
        });
    }
}

/// <summary>A piece of work on consecutive items.</summary>
/// <param name="Number">The number of the piece, from 0.</param>
/// <param name="First">The first item.</param>
/// <param name="End">The item after the last one.</param>
internal readonly record struct WorkPiece(int Number, int First, int End)
{
    /// <summary>The number of items in a piece; the last piece may have fewer.</summary>
    public const int Items = 256;

    /// <summary>The piece with a given number, of the work on a number of items.</summary>
    public static WorkPiece Of(int number, int count) => new(number, number * Items, Math.Min(count, (number + 1) * Items));
}
