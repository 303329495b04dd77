namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>Who waits for a statement, and for how long: the driver knows of neither.</summary>
internal sealed class Waiting : IDisposable
{
    private readonly BoltServer _server;
    private readonly Statement _statement;
    private readonly bool _passes;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _stop;

    /// <param name="server">Who is waited for.</param>
    /// <param name="statement">What for.</param>
    /// <param name="passes">Whether it is worth another try when the connection breaks.</param>
    /// <param name="caller">Who waits.</param>
    public Waiting(BoltServer server, Statement statement, bool passes, CancellationToken caller)
    {
        (_server, _statement, _passes, _caller) = (server, statement, passes, caller);
        _time = new CancellationTokenSource(statement.Within, server.Clock);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(caller, _time.Token);
    }

    /// <summary>Waits for what the driver does, and gives it. Who leaves, or is late, leaves it going on.</summary>
    public async Task<T> ForAsync<T>(Task<T> task)
    {
        await ForAsync((Task)task);
        return await task;
    }

    /// <summary>Waits for what the driver does. Who leaves, or is late, leaves it going on.</summary>
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
            // A database that was put in the place of a newer one never comes to where the bookmarks are: the next one need not wait.
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
