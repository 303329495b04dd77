namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>Limits how long a statement is awaited and watches for cancellation, because the driver supports neither.</summary>
internal sealed class Waiting : IDisposable
{
    private readonly BoltServer _server;
    private readonly Statement _statement;
    private readonly bool _passes;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _stop;

    /// <param name="server">The server that runs the statement.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="passes">Whether the statement may be retried when the connection breaks.</param>
    /// <param name="caller">The cancellation token of the caller.</param>
    public Waiting(BoltServer server, Statement statement, bool passes, CancellationToken caller)
    {
        (_server, _statement, _passes, _caller) = (server, statement, passes, caller);
        _time = new CancellationTokenSource(statement.Within, server.Clock);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(caller, _time.Token);
    }

    /// <summary>
    /// Waits for an operation of the driver and returns its result. After a cancellation or a time-out the operation continues.
    /// </summary>
    public async Task<T> ForAsync<T>(Task<T> task)
    {
        await ForAsync((Task)task);
        return await task;
    }

    /// <summary>Waits for an operation of the driver. After a cancellation or a time-out the operation continues.</summary>
    public async Task ForAsync(Task task)
    {
        try
        {
            await task.WaitAsync(_stop.Token);
        }
        catch (OperationCanceledException) when (_caller.IsCancellationRequested)
        {
            throw new OperationCanceledException(_caller);
        }
        catch (OperationCanceledException late) when (_time.IsCancellationRequested)
        {
            // A database that replaced a newer one never reaches the bookmarks; without them the next statement need not wait.
            _server.Bookmarks.Forget();
            throw _server.Failures.Late(_statement.Name, _statement.Within, late);
        }
        catch (Exception problem) when (_server.FailureOf(problem, _statement.Name, _passes) is { } told)
        {
            throw told;
        }
    }

    public void Dispose()
    {
        _stop.Dispose();
        _time.Dispose();
    }
}
