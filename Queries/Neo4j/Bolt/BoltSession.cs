using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>A session of the driver for one transaction, which can be stopped whatever the driver is waiting for.</summary>
internal sealed class BoltSession(BoltServer server, Drivers.Use used, IAsyncSession session) : IAsyncDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string _tag = Guid.NewGuid().ToString("N");

    /// <summary>The driver's own session.</summary>
    public IAsyncSession Driver => session;

    /// <summary>Tags a transaction so that it can be stopped.</summary>
    public void Configure(TransactionConfigBuilder transaction) =>
        transaction.WithMetadata(new Dictionary<string, object> { [BoltServer.Tag] = _tag });

    /// <summary>Stops its transaction on the server, as far as the server can be reached.</summary>
    public Task TerminateAsync() => server.TerminateAsync(_tag);

    /// <summary>Closes the session after its transaction has ended.</summary>
    public Task CloseAsync() => EndAsync(Task.CompletedTask, () => Task.CompletedTask);

    /// <summary>
    /// Stops its transaction, on the server first, and closes the session. If that takes more than a few seconds, the driver's own time
    /// limit, which is then near, ends it.
    /// </summary>
    /// <param name="pending">The current operation of the driver.</param>
    /// <param name="rollBack">Rolls back after the current operation.</param>
    public async Task EndAsync(Task pending, Func<Task> rollBack)
    {
        var ending = EndAllAsync(pending, rollBack);
        try
        {
            await ending.WaitAsync(TimeToEnd, server.Clock);
        }
        catch (TimeoutException)
        {
            // Then the server no longer answers, which has already been reported to the callers.
        }

        used.GiveBack(isFree: ending.IsCompleted);
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task EndAllAsync(Task pending, Func<Task> rollBack)
    {
        await EndedAsync(pending);
        await EndedAsync(rollBack());
        await EndedAsync(session.CloseAsync());
    }

    // The failure of the driver was already reported, or no caller waits for it any more. The server may not yet list a statement that was
    // only just sent, so the loop searches for it more than once.
    private async Task EndedAsync(Task doing)
    {
        while (!doing.IsCompleted && await Task.WhenAny(doing, Task.Delay(Pause, server.Clock)) != doing)
        {
            await TerminateAsync();
        }

        await doing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
