using System.Net;
using System.Text;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>Answers requests one after the other as a test wrote it, with what a real server does not give on demand. What is asked beyond that is an empty success.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    /// <summary>A success without rows, as a real server ends what it has committed.</summary>
    public const string Empty = """{"data":{"fields":[],"values":[]},"bookmarks":["b1"]}""";

    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = [];

    /// <summary>The requests as they came: method, path within the database, body.</summary>
    public List<(string Method, string Path, string Body)> Asked { get; } = [];

    /// <summary>The requests that were not to end a statement.</summary>
    public int Statements => Asked.Count(a => !a.Body.Contains("SHOW TRANSACTIONS", StringComparison.Ordinal));

    public ScriptedServer Says(string body, HttpStatusCode status = HttpStatusCode.Accepted, string type = "application/vnd.neo4j.query") => Does(_ =>
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new(type);
        return Task.FromResult(new HttpResponseMessage(status) { Content = content });
    });

    public ScriptedServer Fails(string code, HttpStatusCode status = HttpStatusCode.BadRequest, string message = "Not today.") =>
        Says($$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""", status);

    public ScriptedServer Breaks(Exception problem) => Does(_ => Task.FromException<HttpResponseMessage>(problem));

    /// <summary>Gives the head of a response and these bytes of its body, and then nothing more until it is cancelled.</summary>
    public ScriptedServer Stops(string body) => Does(_ =>
    {
        var content = new StreamContent(new StoppingStream(Encoding.UTF8.GetBytes(body)));
        content.Headers.ContentType = new("application/vnd.neo4j.query");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted) { Content = content });
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add((request.Method.Method, request.RequestUri!.AbsolutePath, body));
        var ends = body.Contains("SHOW TRANSACTIONS", StringComparison.Ordinal);
        if (!ends && _script.TryDequeue(out var next))
        {
            return await next(cancellationToken);
        }

        var content = new StringContent(Empty);
        content.Headers.ContentType = new("application/vnd.neo4j.query");
        return new HttpResponseMessage(HttpStatusCode.Accepted) { Content = content };
    }

    private ScriptedServer Does(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _script.Enqueue(answer);
        return this;
    }

    private sealed class StoppingStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
