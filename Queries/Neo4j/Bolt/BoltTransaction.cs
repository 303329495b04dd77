using System.Runtime.CompilerServices;
using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>A transaction of several statements, which lasts until its connection closes.</summary>
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
        // Statements within a transaction are not retried, because an error ends the transaction.
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
            // A commit is not cancelled once it was sent, because the caller would not know whether it happened.
            using var waiting = new Waiting(_server, Commit, passes: false, CancellationToken.None);
            await waiting.ForAsync(committing);
        }
        catch (StoreException broken) when (broken.InnerException is Fault { Passes: false, IsOfServer: false })
        {
            // If the request did not arrive, this releases the locks of the transaction.
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
