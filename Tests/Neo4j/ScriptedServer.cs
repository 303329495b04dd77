using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>A server that sends the answers written by a test, in order, and records the requests.</summary>
internal sealed class ScriptedServer(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    private int _next;

    /// <summary>The requests, as <c>METHOD path body</c>.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The headers of the last request.</summary>
    public HttpRequestHeaders? LastHeaders { get; private set; }

    public static Func<CancellationToken, Task<HttpResponseMessage>> Json(
        HttpStatusCode status,
        string body,
        params (string Name, string Value)[] headers) =>
        _ =>
        {
            var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.neo4j.query");
            foreach (var (name, value) in headers)
            {
                response.Headers.Add(name, value);
            }

            return Task.FromResult(response);
        };

    /// <summary>A body whose values do not state their types.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Plainly(string body) =>
        _ =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent(body, Encoding.UTF8, "application/json") });

    public static Func<CancellationToken, Task<HttpResponseMessage>> Rows(params int[] numbers) =>
        Json(HttpStatusCode.Accepted, BodyOf(numbers));

    public static Func<CancellationToken, Task<HttpResponseMessage>> Error(HttpStatusCode status, string code, string message = "") =>
        Json(status, $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");

    public static Func<CancellationToken, Task<HttpResponseMessage>> Fails(Exception problem) =>
        _ => Task.FromException<HttpResponseMessage>(problem);

    public static string BodyOf(params int[] numbers) =>
        $$"""{"data":{"fields":["n"],"values":[{{string.Join(",", numbers.Select(n => $$"""[{"$type":"Integer","_value":"{{n}}"}]"""))}}]},"bookmarks":["FB:x"]}""";

    /// <summary>A body that is sent byte by byte, and then ends as specified.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Slowly(string body, Exception? atTheEnd = null) =>
        _ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Accepted)
            {
                Content = new StreamContent(new Drops(Encoding.UTF8.GetBytes(body), atTheEnd)),
            };
            response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.neo4j.query");
            return Task.FromResult(response);
        };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        LastHeaders = request.Headers;
        Asked.Add(
            $"{request.Method} {request.RequestUri!.PathAndQuery} "
                + $"{(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken))}");
        return _next < answers.Length ? await answers[_next++](cancellationToken) : throw new HttpRequestException("The script is over");
    }

    private sealed class Drops(byte[] bytes, Exception? atTheEnd) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken) is var read && read == 0 && atTheEnd is not null
                ? throw atTheEnd
                : read;
    }
}
