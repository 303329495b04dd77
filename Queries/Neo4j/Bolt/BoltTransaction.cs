using System.Runtime.CompilerServices;
using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>A transaction of several statements, which lasts as long as its connection does.</summary>
internal sealed class BoltTransaction : ITransaction
{
    private static readonly Statement Begin = new("begin", "", Reads: false) { Within = TimeSpan.FromSeconds(30) };
    private static readonly Statement Commit = new(Failures.Committing, "", Reads: false) { Within = TimeSpan.FromMinutes(10) };
    private readonly BoltServer _server;
    private readonly BoltSession _session;
    private readonly IAsyncTransaction _transaction;
    private Cursor? _cursor;
    private bool _over;

    private BoltTransaction(BoltServer server, BoltSession session, IAsyncTransaction transaction) =>
        (_server, _session, _transaction) = (server, session, transaction);

    public static async Task<BoltTransaction> BeginAsync(BoltServer server, CancellationToken cancellationToken)
    {
        var session = server.Open(AccessMode.Write);
        var beginning = session.Driver.BeginTransactionAsync(session.Configure);
        using var waiting = new Waiting(server, Begin, passes: true, cancellationToken);
        try
        {
            return new BoltTransaction(server, session, await waiting.ForAsync(beginning));
        }
        catch
        {
            await session.EndAsync(beginning, () => Task.CompletedTask);
            throw;
        }
    }

    public async IAsyncEnumerable<Row> RunAsync(Statement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Within a transaction nothing is tried again: an error is the end of it.
        using var waiting = new Waiting(_server, statement, passes: false, cancellationToken);
        var cursor = _cursor = Cursor.Of(statement);
        for (var row = await waiting.ForAsync(cursor.StartAsync(_transaction, statement));
            row is not null;
            row = await waiting.ForAsync(cursor.NextAsync()))
        {
            yield return row;
        }
    }

    public Task KeepAliveAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _over = true;
        var committing = _transaction.CommitAsync();
        try
        {
            // Once asked for, it is waited for: who left here would not know what is there.
            using var waiting = new Waiting(_server, Commit, passes: false, CancellationToken.None);
            await waiting.ForAsync(committing);
        }
        catch (StoreException broken) when (broken.InnerException is Fault { Passes: false, IsOfServer: false })
        {
            // Where the request did not arrive, its locks are in nobody's way now.
            await _session.EndAsync(committing, _session.TerminateAsync);
            throw _server.Failures.CommitUnknown(broken);
        }
        finally
        {
            await _session.EndAsync(committing, () => Task.CompletedTask);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_over)
        {
            _over = true;
            await _session.EndAsync(_cursor?.Pending ?? Task.CompletedTask, _transaction.RollbackAsync);
        }
    }
}
