using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>A session of the driver's for one transaction, which can be ended whatever the driver is waiting for.</summary>
internal sealed class BoltSession(BoltServer server, Drivers.Use used, IAsyncSession session) : IAsyncDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly string _tag = Guid.NewGuid().ToString("N");

    /// <summary>The driver's own.</summary>
    public IAsyncSession Driver => session;

    /// <summary>Names a transaction, so that it can be ended.</summary>
    public void Configure(TransactionConfigBuilder transaction) =>
        transaction.WithMetadata(new Dictionary<string, object> { [BoltServer.Tag] = _tag });

    /// <summary>Ends its transaction on the server, as far as that can be reached.</summary>
    public Task TerminateAsync() => server.TerminateAsync(_tag);

    /// <summary>Closes it after its transaction has come to its end.</summary>
    public Task CloseAsync() => EndAsync(Task.CompletedTask, () => Task.CompletedTask);

    /// <summary>
    /// Ends its transaction, on the server first, and closes it. What does not end within a few seconds is left to the driver's own end,
    /// which is then near.
    /// </summary>
    /// <param name="pending">What the driver does just now.</param>
    /// <param name="rollBack">Rolls back, once it does nothing.</param>
    public async Task EndAsync(Task pending, Func<Task> rollBack)
    {
        var ending = EndAllAsync(pending, rollBack);
        try
        {
            await ending.WaitAsync(TimeToEnd, server.Clock);
        }
        catch (TimeoutException)
        {
            // Then the server no longer answers, and those who waited have been told so.
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

    // Why the driver failed was told, or nobody waits for it any more. A statement that had only just been sent may not be known yet, so it
    // is looked for more than once.
    private async Task EndedAsync(Task doing)
    {
        while (!doing.IsCompleted && await Task.WhenAny(doing, Task.Delay(Pause, server.Clock)) != doing)
        {
            await TerminateAsync();
        }

        await doing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
