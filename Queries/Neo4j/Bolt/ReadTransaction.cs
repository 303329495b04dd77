using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>
/// A statement that reads, in a read transaction of the driver, which a follower serves in a cluster. The driver retries until the first
/// row has arrived. From then on this class consumes the rows, and the transaction stays open until the last one.
/// </summary>
internal sealed class ReadTransaction : IAsyncDisposable
{
    private readonly Statement _statement;
    private readonly Waiting _waiting;
    private readonly BoltSession _session;
    private readonly TaskCompletionSource<Row?> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _transaction;
    private Cursor? _cursor;
    private bool _isFirst = true;
    private bool _ended;

    /// <summary>Sends the statement.</summary>
    /// <param name="server">The server.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="cancellationToken">Cancels the statement, here and on the server.</param>
    public ReadTransaction(BoltServer server, Statement statement, CancellationToken cancellationToken)
    {
        _statement = statement;
        _waiting = new Waiting(server, statement, passes: false, cancellationToken);
        _session = server.Open(AccessMode.Read);
        _transaction = _session.Driver.ExecuteReadAsync(WorkAsync, _session.Configure);
    }

    /// <summary>The next row; <c>null</c> when there are no more and all went well.</summary>
    public async Task<Row?> NextAsync()
    {
        var row = await _waiting.ForAsync(_isFirst ? FirstAsync() : _cursor!.NextAsync());
        _isFirst = false;
        if (row is null)
        {
            _read.TrySetResult();
            await _waiting.ForAsync(_transaction);
            _ended = true;
        }

        return row;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Dispose();
        if (_ended)
        {
            await _session.CloseAsync();
        }
        else
        {
            // The driver does one operation at a time, so the rollback waits for the current one.
            await _session.EndAsync(_cursor?.Pending ?? Task.CompletedTask, RollBackAsync);
        }
    }

    private Task RollBackAsync()
    {
        _read.TrySetCanceled(CancellationToken.None);
        return _transaction;
    }

    // The driver calls this again after a transient failure.
    private async Task WorkAsync(IAsyncQueryRunner runner)
    {
        if (!_first.Task.IsCompleted && !_read.Task.IsCompleted)
        {
            _cursor = Cursor.Of(_statement);
            _first.TrySetResult(await _cursor.StartAsync(runner, _statement));
        }

        // If the driver calls this again after all rows were read, only the response to the end of the transaction was lost.
        await _read.Task;
    }

    // If no first row arrives, the driver's exception says why.
    private async Task<Row?> FirstAsync()
    {
        await await Task.WhenAny(_first.Task, _transaction);
        return await _first.Task;
    }
}
