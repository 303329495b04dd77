using System.Runtime.CompilerServices;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>A database behind the HTTP Query API of Neo4j 5.26 and later.</summary>
internal sealed class HttpDatabase : IDatabase
{
    private readonly Server _server;
    private readonly Retries _retries;

    /// <param name="address">The address of the database.</param>
    /// <param name="credentials">The credentials.</param>
    /// <param name="clock">The clock, also for the delays between retries.</param>
    /// <param name="handler">The handler that sends requests; <c>null</c> for sockets.</param>
    public HttpDatabase(Neo4jAddress address, Credentials credentials, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        _server = new Server(address, credentials, clock, handler);
        _retries = new Retries(clock);
    }

    public async IAsyncEnumerable<Row> RunAsync(Statement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var exchange = await _retries.RunAsync(
            token => Exchange.SendAsync(_server, statement, commits: true, null, token), cancellationToken);
        while (await exchange.NextAsync() is { } row)
        {
            yield return row;
        }
    }

    public async Task<ITransaction> BeginAsync(CancellationToken cancellationToken) =>
        await _retries.RunAsync(async token => await HttpTransaction.BeginAsync(_server, token), cancellationToken);

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }
}
