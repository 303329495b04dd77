using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>
/// A statement that reads, in a read transaction of the driver's, which in a cluster a follower serves. The driver tries it again until its
/// first row is there; from then on the rows are taken here, and the transaction stays open until they are.
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

    /// <summary>Sends it.</summary>
    /// <param name="server">To whom.</param>
    /// <param name="statement">What.</param>
    /// <param name="cancellationToken">Ends it, here and on the server.</param>
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
            // The driver takes one thing at a time: it rolls back when it does nothing else any more.
            await _session.EndAsync(_cursor?.Pending ?? Task.CompletedTask, RollBackAsync);
        }
    }

    private Task RollBackAsync()
    {
        _read.TrySetCanceled(CancellationToken.None);
        return _transaction;
    }

    // The driver calls it again where it failed for a reason that passes.
    private async Task WorkAsync(IAsyncQueryRunner runner)
    {
        if (!_first.Task.IsCompleted && !_read.Task.IsCompleted)
        {
            _cursor = Cursor.Of(_statement);
            _first.TrySetResult(await _cursor.StartAsync(runner, _statement));
        }

        // Where it is called once more after all rows were there, only the end of the transaction was not heard of.
        await _read.Task;
    }

    // Where there is no first row, the driver says why.
    private async Task<Row?> FirstAsync()
    {
        await await Task.WhenAny(_first.Task, _transaction);
        return await _first.Task;
    }
}
