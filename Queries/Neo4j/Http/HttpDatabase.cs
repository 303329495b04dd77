using System.Runtime.CompilerServices;
using Polly;
using Polly.Retry;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>A database behind the HTTP Query API of Neo4j 5.26 and later.</summary>
internal sealed class HttpDatabase : IDatabase
{
    private readonly Server _server;
    private readonly ResiliencePipeline _retries;

    /// <param name="address">Where it is.</param>
    /// <param name="credentials">Who asks.</param>
    /// <param name="clock">The clock, by which also retries wait.</param>
    /// <param name="handler">What carries requests; sockets where none is given.</param>
    public HttpDatabase(Neo4jAddress address, Credentials credentials, TimeProvider clock, HttpMessageHandler? handler = null)
    {
        _server = new Server(address, credentials, clock, handler);
        _retries = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<StoreException>(Passes),
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(2),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    /// <summary>Whether a failure is worth another try.</summary>
    public static bool Passes(StoreException failure) => failure.InnerException is Fault { Passes: true };

    public async IAsyncEnumerable<Row> RunAsync(Statement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var exchange = await _retries.ExecuteAsync(
            (ask, token) => Exchange.SendAsync(ask._server, "", ask.statement, commits: true, null, token), (_server, statement), cancellationToken);
        while (await exchange.NextAsync() is { } row)
        {
            yield return row;
        }
    }

    public async Task<ITransaction> BeginAsync(CancellationToken cancellationToken) =>
        await _retries.ExecuteAsync(async (server, token) => await HttpTransaction.BeginAsync(server, token), _server, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }
}
