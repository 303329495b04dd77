using System.Runtime.InteropServices;

namespace StakeholderGraph.Importer;

/// <summary>
/// Handles Ctrl-C and requests to terminate from the start of the process. They cancel the work instead of ending the process, so that the
/// process can report how it ended.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // Each write is one transaction, so work that does not stop in time can safely end with the process.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan TimeToSay = TimeSpan.FromSeconds(0.2);

    private readonly CancellationTokenSource _interrupted = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() => _signals = [Listen(PosixSignal.SIGINT), Listen(PosixSignal.SIGTERM)];

    /// <summary>Is cancelled by the first signal.</summary>
    public CancellationToken Token => _interrupted.Token;

    /// <summary>Awaits the work; after an interruption, for at most half a second.</summary>
    /// <exception cref="OperationCanceledException">The work was interrupted.</exception>
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
    /// Prints that the work was interrupted, if possible: while standard output is a pipe that no process reads, the console cannot write
    /// to standard error either.
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
