using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>A transaction of several requests.</summary>
internal sealed class HttpTransaction : ITransaction
{
    private static readonly TimeSpan TimeToCommit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TimeToRollBack = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TimeToLeave = TimeSpan.FromMilliseconds(50);
    private readonly Server _server;
    private bool _over;

    private HttpTransaction(Server server, string id, string? affinity) => (_server, Path, Affinity) = (server, $"/tx/{id}", affinity);

    /// <summary>The path to which its statements are sent.</summary>
    public string Path { get; }

    /// <summary>The member of a cluster that holds the transaction, by the name in its response; <c>null</c> if it gave none.</summary>
    public string? Affinity { get; }

    /// <summary>The tag by which its running statement is found; see <see cref="Server.TagParameter"/>.</summary>
    public string Tag { get; } = Guid.NewGuid().ToString("N");

    public static async Task<HttpTransaction> BeginAsync(Server server, CancellationToken cancellationToken)
    {
        string? affinity = null;
        var body = await PostAsync(
            server,
            "/tx",
            null,
            "begin",
            commits: false,
            passes: true,
            TimeToAnswer,
            a => affinity = a,
            cancellationToken);
        return body.Transaction is { Length: > 0 } id
            ? new HttpTransaction(server, id, affinity)
            : throw server.Unreachable(new JsonException("No transaction"), "begin", passes: false);
    }

    public async IAsyncEnumerable<Row> RunAsync(Statement statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Statements within a transaction are not retried, because an error ends the transaction.
        await using var exchange = await Exchange.SendAsync(
            _server,
            statement with
            {
                Reads = false,
            },
            commits: false,
            this,
            cancellationToken);
        while (await exchange.NextAsync() is { } row)
        {
            yield return row;
        }
    }

    public Task KeepAliveAsync(CancellationToken cancellationToken) =>
        PostAsync(_server, Path, Affinity, "keep alive", commits: false, passes: false, TimeToAnswer, null, cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _over = true;

        try
        {
            // A commit is not cancelled once it was sent, because the caller would not know whether it happened.
            await PostAsync(
                _server,
                $"{Path}/commit",
                Affinity,
                Failures.Committing,
                commits: true,
                passes: false,
                TimeToCommit,
                null,
                CancellationToken.None);
        }
        catch (StoreException unknown) when (unknown.InnerException is Fault { What: Failures.Committing })
        {
            // If the request did not arrive, this releases the locks of the transaction; if it did, there is nothing to roll back.
            await RollBackAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_over)
        {
            _over = true;
            await RollBackAsync();
        }
    }

    // A program that is stopping may exit before the responses arrive. If no statement runs, the first request rolls back; if one runs, the
    // server itself rolls back after the statement is terminated.
    private async Task RollBackAsync()
    {
        using var time = new CancellationTokenSource(TimeToRollBack, _server.Clock);
        try
        {
            while (true)
            {
                using var response = await _server.SendAsync(HttpMethod.Delete, Path, default, Affinity, plainly: false, time.Token);
                if (response.StatusCode != HttpStatusCode.InternalServerError)
                {
                    return;
                }

                // A statement of the transaction runs or was just sent. The server takes one request at a time and answers others with this
                // status.
                await EndStatementAsync(time.Token);
                await Task.Delay(TimeToLeave, _server.Clock, time.Token);
            }
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException or OperationCanceledException)
        {
            // The server rolls the transaction back when it expires; the caller learns from its own request why the server cannot be
            // reached.
        }
    }

    private async Task EndStatementAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _server.TryTerminateAsync(Tag, cancellationToken);
        }
        catch (StoreException)
        {
            // Then the statement ends by itself.
        }
    }

    private static async Task<ResponseBody> PostAsync(
        Server server,
        string path,
        string? affinity,
        string what,
        bool commits,
        bool passes,
        TimeSpan within,
        Action<string?>? answered,
        CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(within, server.Clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            var (response, body) = await server.PostAsync(path, ReadOnlyMemory<byte>.Empty, affinity, plainly: false, stop.Token);
            using (response)
            {
                answered?.Invoke(Server.AffinityOf(response));
                while (await body.NextAsync(stop.Token) is not null)
                {
                    // Without a statement there are no rows.
                }

                server.Conclude(response.StatusCode, body, what, commits);
                return body;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or JsonException or OperationCanceledException)
        {
            throw commits ? server.Failures.CommitUnknown(cut) : server.Unreachable(cut, what, passes);
        }
    }
}
