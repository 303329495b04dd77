using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace StakeholderGraph.Neo4j.Http;

/// <summary>The server and one of its databases, reached by the HTTP Query API.</summary>
internal sealed class Server : IDisposable
{
    /// <summary>The parameter by which a running statement is found again. It is in no statement's text, so that plans are kept.</summary>
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
            AllowAutoRedirect = false, // The credentials are for this server.
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            BaseAddress = new Uri(address.Server, $"db/{Uri.EscapeDataString(address.Database)}/query/v2"),
        };
    }

    public TimeProvider Clock { get; }

    /// <summary>What to say where it does not answer.</summary>
    public Failures Failures { get; }

    /// <summary>Sends a body, and gives the response with its body yet to be read.</summary>
    public async Task<(HttpResponseMessage Response, ResponseBody Body)> PostAsync(
        string path, ReadOnlyMemory<byte> body, string? affinity, bool plainly, CancellationToken cancellationToken)
    {
        var response = await SendAsync(HttpMethod.Post, path, body, affinity, plainly, cancellationToken);
        try
        {
            // What comes is read as what it says it is, whatever was asked for.
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
            // So the client tells of a server that hung up just when the connection was made; of all other failures it tells by its own
            // exception.
            throw new HttpRequestException(HttpRequestError.ConnectionError, gone.Message, gone);
        }
    }

    /// <summary>The member of a cluster that answered, where it names itself.</summary>
    public static string? AffinityOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(Affinity, out var values) ? values.FirstOrDefault() : null;

    /// <summary>Says what is wrong with a response that has been read to its end.</summary>
    /// <exception cref="StoreException">Something is.</exception>
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

    /// <summary>Whether a statement is the one that ends others, which nobody ends.</summary>
    public static bool IsTermination(Statement statement) => statement.Name == Terminate.Name;

    /// <summary>
    /// Ends the transaction in which a statement runs, as far as the server can be reached. A statement that had only just been sent may
    /// not be known yet, so it is looked for more than once.
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
                // Who left, or was failed, is told that; that the server could not be told is left to its own time limit.
                return;
            }
        }
    }

    /// <summary>Ends the transaction in which a statement runs; <c>false</c> if none is found.</summary>
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

    /// <summary>What to say of a server that cannot be reached, or hangs up.</summary>
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

    /// <summary>The address as messages give it.</summary>
    public override string ToString() => _address.Shown;
}
