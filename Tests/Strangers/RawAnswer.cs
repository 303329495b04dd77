using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Strangers;

/// <summary>How a server answers bytes that no HTTP client would send.</summary>
internal sealed record RawAnswer(int Status, ILookup<string, string> Headers, string Body)
{
    // A server that has the whole request answers at once; one that waits for more does so for half a minute, which is not an answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public static Task<RawAnswer> SendAsync(Uri address, string text) => SendAsync(address, Encoding.Latin1.GetBytes(text));

    /// <summary>Sends bytes and reads everything until the server closes the connection.</summary>
    public static async Task<RawAnswer> SendAsync(Uri address, byte[] bytes)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, patience.Token);
        await using Stream plain = client.GetStream();
        await using var stream =
            address.Scheme == Uri.UriSchemeHttps
                ? new SslStream(plain, leaveInnerStreamOpen: false, (_, shown, _, _) => shown?.Subject == "CN=localhost")
                : plain;
        if (stream is SslStream encrypted)
        {
            await encrypted.AuthenticateAsClientAsync(address.Host);
        }

        await stream.WriteAsync(bytes, patience.Token);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // It closes the connection without reading the rest.
        }
        catch (OperationCanceledException)
        {
            Assert.Fail(
                $"The server has not closed the connection within {Patience.TotalSeconds} s; so far it has sent "
                    + $"\"{Encoding.UTF8.GetString(answer.ToArray())}\"");
        }

        return Read(Encoding.UTF8.GetString(answer.ToArray()));
    }

    /// <summary>Checks that it is a problem with its status and security headers.</summary>
    public JsonNode Problem(int status)
    {
        Assert.That(Status, Is.EqualTo(status), Body);
        Assert.That(Headers["Content-Type"].Single(), Is.EqualTo("application/problem+json"));
        HasSecurityHeaders();
        var problem = JsonNode.Parse(Body)!;
        Assert.That((int?)problem["status"], Is.EqualTo(status));
        Assert.That((string?)problem["detail"], Is.Not.Empty);
        Api.ApiHost.SaysItInSentences(problem);
        return problem;
    }

    public void HasSecurityHeaders()
    {
        Assert.That(Headers["X-Content-Type-Options"].Single(), Is.EqualTo("nosniff"));
        Assert.That(Headers["Content-Security-Policy"].Single(), Does.Contain("default-src 'none'"));
        Assert.That(Headers["Referrer-Policy"].Single(), Is.EqualTo("no-referrer"));
        Assert.That(Headers["Cross-Origin-Resource-Policy"].Single(), Is.EqualTo("same-origin"));
    }

    private static RawAnswer Read(string answer)
    {
        var (head, body) = answer.Split("\r\n\r\n", 2) is [var before, var after]
            ? (before, after)
            : throw new FormatException($"No HTTP: {answer}");
        var lines = head.Split("\r\n");
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToLookup(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
        if (headers["Content-Length"].SingleOrDefault() is { } length && lines[0].StartsWith("HTTP/1.1 4", StringComparison.Ordinal))
        {
            Assert.That(Encoding.UTF8.GetByteCount(body), Is.EqualTo(int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)));
        }
        else if (headers["Transfer-Encoding"].Contains("chunked"))
        {
            body = string.Concat(body.Split("\r\n").Where((_, i) => i % 2 == 1)); // a length, its chunk, and so on
        }

        return new RawAnswer(int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), headers, body);
    }
}
