using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>
/// One statement in progress: the request, the rows as they arrive, and the outcome. The server sends its status before it knows the
/// outcome, so only a body that was read to its end without errors is a success. If the caller leaves earlier, this class stops the
/// statement on the server, which does not notice by itself; within a transaction, it rolls back instead.
/// </summary>
internal sealed class Exchange : IAsyncDisposable
{
    private readonly Server _server;
    private readonly string _statement;
    private readonly string _tag;
    private readonly bool _repeatable;
    private readonly bool _commits;
    private readonly bool _endsByItself;
    private readonly TimeSpan _within;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _stop;
    private HttpResponseMessage? _response;
    private ResponseBody? _body;
    private Row? _first;
    private bool _ended = true; // until a statement runs

    private Exchange(Server server, Statement statement, string tag, bool commits, bool endsByItself, CancellationToken caller)
    {
        (_server, _statement, _commits, _caller, _within) = (server, statement.Name, commits, caller, statement.Within);
        _repeatable = statement.Reads;
        _endsByItself = endsByItself;
        _tag = tag;
        _time = new CancellationTokenSource(statement.Within, server.Clock);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(caller, _time.Token);
    }

    /// <summary>Sends a statement and waits for the first row or the end.</summary>
    /// <param name="server">The server.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="commits">Whether the statement is committed at its end.</param>
    /// <param name="transaction">
    /// The transaction of several requests that the statement is part of; <c>null</c> for a transaction of its own.
    /// </param>
    /// <param name="cancellationToken">Cancels the statement, here and on the server.</param>
    public static async ValueTask<Exchange> SendAsync(
        Server server, Statement statement, bool commits, HttpTransaction? transaction, CancellationToken cancellationToken)
    {
        var tag = transaction?.Tag ?? Guid.NewGuid().ToString("N");
        var body = TypedJson.Request(statement, Server.TagParameter, tag);
        var exchange = new Exchange(
            server, statement, tag, commits, endsByItself: transaction is not null || Server.IsTermination(statement), cancellationToken);
        try
        {
            await exchange.GuardAsync(async () =>
            {
                exchange._ended = false;
                (exchange._response, exchange._body) = await server.PostAsync(
                    transaction?.Path ?? "", body, transaction?.Affinity, statement.AnswersPlainly, exchange._stop.Token);
                exchange._first = await exchange.ReadAsync();
                return true;
            });
            return exchange;
        }
        catch
        {
            await exchange.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next row; <c>null</c> when there are no more and all went well.</summary>
    public async ValueTask<Row?> NextAsync()
    {
        if (_first is { } row)
        {
            _first = null;
            return row;
        }

        return _ended ? null : await GuardAsync(ReadAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _stop.Dispose();
        _time.Dispose();
    }

    private async Task<Row?> ReadAsync()
    {
        if (await _body!.NextAsync(_stop.Token) is { } row)
        {
            return row;
        }

        _ended = true;
        _server.Conclude(_response!.StatusCode, _body, _statement, _commits);
        return null;
    }

    private async ValueTask<T> GuardAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (OperationCanceledException) when (_caller.IsCancellationRequested)
        {
            await EndAsync();
            throw new OperationCanceledException(_caller);
        }
        catch (OperationCanceledException late) when (_time.IsCancellationRequested)
        {
            await EndAsync();
            throw _server.Failures.Late(_statement, _within, late);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or JsonException or OperationCanceledException)
        {
            // It is unknown whether the statement has ended, and the next one must not wait for its locks.
            var unsent =
                cut is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };
            _ended = unsent;
            throw _server.Unreachable(cut, _statement, passes: unsent || _repeatable);
        }
    }

    // The server is notified before the caller, so that a rollback by the caller does not wait for the statement.
    private async ValueTask EndAsync()
    {
        _response?.Dispose();
        if (!_ended)
        {
            _ended = true;
            await (_endsByItself ? ValueTask.CompletedTask : _server.TerminateAsync(_tag));
        }
    }
}
