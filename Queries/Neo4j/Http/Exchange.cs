using System.Text.Json;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>
/// One statement on its way: the request, the rows as they come, and how it ended. The server sends its status before it knows the outcome,
/// so that only a body that was read to its end, without errors, is a success. Who leaves before that has the statement ended on the
/// server, which does not notice by itself; one of a transaction is ended by rolling that back.
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
    private bool _ended = true; // until there is something to end

    private Exchange(Server server, Statement statement, string tag, bool commits, bool endsByItself, CancellationToken caller)
    {
        (_server, _statement, _commits, _caller, _within) = (server, statement.Name, commits, caller, statement.Within);
        _repeatable = statement.Reads;
        _endsByItself = endsByItself;
        _tag = tag;
        _time = new CancellationTokenSource(statement.Within, server.Clock);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(caller, _time.Token);
    }

    /// <summary>Sends a statement and waits for its first row, or its end.</summary>
    /// <param name="server">To whom.</param>
    /// <param name="statement">What.</param>
    /// <param name="commits">Whether it is committed at its end.</param>
    /// <param name="transaction">The transaction of several requests that it is part of, where it is.</param>
    /// <param name="cancellationToken">Ends it, here and on the server.</param>
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
            // Whether the statement is at an end we do not know; the next one must not wait for its locks.
            var unsent =
                cut is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };
            _ended = unsent;
            throw _server.Unreachable(cut, _statement, passes: unsent || _repeatable);
        }
    }

    // The server is told before the caller is, so that who then rolls back does not wait for the statement.
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
