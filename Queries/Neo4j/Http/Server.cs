using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>The server and one of its databases, reached by the HTTP Query API.</summary>
internal sealed class Server : IDisposable
{
    /// <summary>
    /// The parameter by which a running statement is found. It does not appear in the text of a statement, so cached plans stay valid.
    /// </summary>
    public const string TagParameter = "stakeholdersTag";

    private const string TypedMediaType = "application/vnd.neo4j.query";
    private const string PlainMediaType = "application/json";
    private const string Affinity = "neo4j-cluster-affinity";
    private static readonly TimeSpan TimeToConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TimeToTerminate = TimeSpan.FromSeconds(5);
    private static readonly Statement Terminate = Statement.Reading("Neo4j/Http/Terminate.cypher") with { Within = TimeToTerminate };

    private readonly HttpClient _client;
    private readonly Credentials _credentials;
    private readonly Neo4jAddress _address;

    public Server(Neo4jAddress address, Credentials credentials, TimeProvider clock, HttpMessageHandler? handler)
    {
        (_address, _credentials, Clock) = (address, credentials, clock);
        Failures = new Failures(address.Shown, address.Server.Host, "HTTP (7474)");
        _client = new HttpClient(handler ?? new SocketsHttpHandler
        {
            ConnectTimeout = TimeToConnect,
            AllowAutoRedirect = false, // The credentials are only for this server.
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            BaseAddress = new Uri(address.Server, $"db/{Uri.EscapeDataString(address.Database)}/query/v2"),
        };
    }

    public TimeProvider Clock { get; }

    /// <summary>The errors to report if the server does not answer.</summary>
    public Failures Failures { get; }

    /// <summary>Sends a body and returns the response with its body not yet read.</summary>
    public async Task<(HttpResponseMessage Response, ResponseBody Body)> PostAsync(
        string path, ReadOnlyMemory<byte> body, string? affinity, bool plainly, CancellationToken cancellationToken)
    {
        var response = await SendAsync(HttpMethod.Post, path, body, affinity, plainly, cancellationToken);
        try
        {
            // The response is read by its declared type, whatever type was requested.
            var mediaType = response.Content.Headers.ContentType?.MediaType;
            var isTyped = mediaType == TypedMediaType;
            return isTyped || mediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true
                ? (response, new ResponseBody(await response.Content.ReadAsStreamAsync(cancellationToken), isTyped))
                : throw StatusErrors.Of(response.StatusCode, ToString());
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte> body, string? affinity, bool plainly, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, _client.BaseAddress + path)
        {
            Content =
                method == HttpMethod.Delete
                    ? null
                    : new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(TypedMediaType) } },
            Headers =
            {
                Authorization = _credentials.Header,
                Accept = { new MediaTypeWithQualityHeaderValue(plainly ? PlainMediaType : TypedMediaType) },
            },
        };
        if (affinity is not null)
        {
            request.Headers.TryAddWithoutValidation(Affinity, affinity);
        }

        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (SocketException gone)
        {
            // This is how the client reports a server that closed the connection just after it was opened; it reports all other failures by
            // its own exception.
            throw new HttpRequestException(HttpRequestError.ConnectionError, gone.Message, gone);
        }
    }

    /// <summary>The member of a cluster that answered; <c>null</c> if the response does not name it.</summary>
    public static string? AffinityOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(Affinity, out var values) ? values.FirstOrDefault() : null;

    /// <summary>Throws if a response that was read to its end reports a failure.</summary>
    /// <exception cref="StoreException">The response reports a failure.</exception>
    public void Conclude(HttpStatusCode status, ResponseBody body, string statement, bool commits)
    {
        if (body.Errors is [var (code, message), ..])
        {
            throw ServerErrors.Of(code, message, statement, ToString());
        }

        if ((int)status is < 200 or > 299)
        {
            throw StatusErrors.Of(status, ToString());
        }

        if (commits && !body.HasBookmarks)
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"Neo4j at {this} did not say whether the data was written. Check, or repeat the command: nothing is written twice.",
                new Fault($"no bookmarks ({statement})", passes: false));
        }
    }

    /// <summary>Whether this is the statement that stops others, which is never stopped itself.</summary>
    public static bool IsTermination(Statement statement) => statement.Name == Terminate.Name;

    /// <summary>
    /// Stops the transaction in which a statement runs, as far as the server can be reached. The server may not yet list a statement that
    /// was only just sent, so this searches for it more than once.
    /// </summary>
    public async ValueTask TerminateAsync(string tag)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                if (await TryTerminateAsync(tag, CancellationToken.None))
                {
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), Clock, CancellationToken.None);
            }
            catch (StoreException)
            {
                // The caller already receives a cancellation or a failure; if the server cannot be notified, its own time limit ends the
                // statement.
                return;
            }
        }
    }

    /// <summary>Stops the transaction in which a statement runs; returns <c>false</c> if none is found.</summary>
    /// <exception cref="StoreException">The server cannot be reached.</exception>
    public async Task<bool> TryTerminateAsync(string tag, CancellationToken cancellationToken)
    {
        await using var exchange = await Exchange.SendAsync(this, Terminate.With("tag", tag), commits: false, null, cancellationToken);
        var found = false;
        while (await exchange.NextAsync() is not null)
        {
            found = true;
        }

        return found;
    }

    /// <summary>The error for a server that cannot be reached or closes the connection.</summary>
    public StoreException Unreachable(Exception problem, string statement, bool passes) =>
        problem switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Failures.NoHost(statement, passes, problem),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            or { InnerException: AuthenticationException } => Failures.NotTrusted(statement, passes, problem),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Failures.NotReached(statement, passes, problem),
            _ => Failures.BrokeOff(statement, passes, problem),
        };

    public void Dispose() => _client.Dispose();

    /// <summary>The address as it appears in messages.</summary>
    public override string ToString() => _address.Shown;
}
