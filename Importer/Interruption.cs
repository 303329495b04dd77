using System.Runtime.InteropServices;

namespace StakeholderGraph.Importer;

/// <summary>
/// Ctrl-C and requests to terminate, from the first moment of the process: they end the work, and not the process, which says how it ended.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // Every write is one transaction, so that work which does not stop in time can be left to end with the process.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan TimeToSay = TimeSpan.FromSeconds(0.2);

    private readonly CancellationTokenSource _interrupted = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals = [Listen(PosixSignal.SIGINT), Listen(PosixSignal.SIGTERM)];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Token => _interrupted.Token;

    /// <summary>Awaits work, after an interruption for half a second at most.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static async Task<T> UnlessAsync<T>(Task<T> work, CancellationToken interrupted)
    {
        var signalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = interrupted.Register(signalled.SetResult);
        if (await Task.WhenAny(work, signalled.Task) != work)
        {
            await Task.WhenAny(work, Task.Delay(TimeToStop, CancellationToken.None));
        }

        return work.IsCompleted ? await work : throw new OperationCanceledException(interrupted);
    }

    /// <summary>
    /// Says that it was interrupted, where that can be said: while standard output is a pipe that nobody reads, the console lets nobody
    /// write to the error output either.
    /// </summary>
    public static Task SayAsync(Action say) => Task.WhenAny(Task.Run(say), Task.Delay(TimeToSay));

    public void Dispose()
    {
        Array.ForEach(_signals, s => s.Dispose());
        _interrupted.Dispose();
    }

    private PosixSignalRegistration Listen(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        _ = _interrupted.CancelAsync();
    });
}
