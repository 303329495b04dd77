using System.Runtime.CompilerServices;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>A database on one server or a cluster that is reached by Bolt with the official driver.</summary>
internal sealed class BoltDatabase : IDatabase
{
    private readonly BoltServer _server;
    private readonly Retries _retries;

    /// <param name="address">The address of the database.</param>
    /// <param name="credentials">The credentials.</param>
    /// <param name="clock">The clock, also for the delays between retries; the driver has its own.</param>
    public BoltDatabase(Neo4jAddress address, Credentials credentials, TimeProvider clock) =>
        (_server, _retries) = (new BoltServer(address, credentials, clock), new Retries(clock));

    public IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken) =>
        statement.Reads ? ReadAsync(statement, cancellationToken) : WriteAsync(statement, cancellationToken);

    public async Task<ITransaction> BeginAsync(CancellationToken cancellationToken) =>
        await _retries.RunAsync(async token => await BoltTransaction.BeginAsync(_server, token), cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async IAsyncEnumerable<Row> ReadAsync(Statement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reading = new ReadTransaction(_server, statement, cancellationToken);
        while (await reading.NextAsync() is { } row)
        {
            yield return row;
        }
    }

    // The driver would repeat a statement whose outcome it does not know. Therefore this class retries writes: only until the first row,
    // and only if the server reported that the write had no effect.
    private async IAsyncEnumerable<Row> WriteAsync(Statement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (transaction, rows, any) = await _retries.RunAsync(token => StartAsync(statement, token), cancellationToken);
        await using (transaction)
        {
            await using (rows)
            {
                while (any)
                {
                    yield return rows.Current;
                    any = await rows.MoveNextAsync();
                }
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }

    private async ValueTask<(BoltTransaction Transaction, IAsyncEnumerator<Row> Rows, bool Any)> StartAsync(
        Statement statement, CancellationToken cancellationToken)
    {
        var transaction = await BoltTransaction.BeginAsync(_server, cancellationToken);
        try
        {
            var rows = transaction.RunAsync(statement, cancellationToken).GetAsyncEnumerator(cancellationToken);
            return (transaction, rows, await rows.MoveNextAsync());
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
