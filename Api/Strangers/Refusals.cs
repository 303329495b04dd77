using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StakeholderGraph.Api.Strangers;

/// <summary>
/// Explains why the server refuses a request that it cannot read: a broken request line, a too long address, too many headers. Such a
/// request never reaches the rest of the program, and the server answers with a status only. This step adds problem details and security
/// headers to that answer.
/// </summary>
internal static class Refusals
{
    /// <summary>Observes what the server sends by itself, as the last step before the connection (and its encryption).</summary>
    public static void UseRefusals(this ListenOptions listen) => listen.Use(next => async connection =>
    {
        var transport = connection.Transport;
        var writer = new RefusalWriter(transport.Output);
        connection.Features.Set(writer);
        connection.Transport = new Duplex(transport.Input, writer);
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = transport;
        }
    });

    /// <summary>Marks the requests that the program answers itself. This must be the first step.</summary>
    public static IApplicationBuilder UseRefusals(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.Features.Get<RefusalWriter>() is { } writer)
        {
            writer.IsAnswered = true;
            context.Response.OnCompleted(() =>
            {
                writer.IsAnswered = false;
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    /// <summary>The complete response that replaces a refusal of the server; <c>null</c> if the text is not a refusal.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> bare)
    {
        // HTTP/1.1 414 URI Too Long␍␊Content-Length: 0␍␊Connection: close␍␊Date: …␍␊␍␊
        var text = Encoding.Latin1.GetString(bare);
        if (!text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            || !text.EndsWith("\r\n\r\n", StringComparison.Ordinal)
            || !text.Contains("\r\nContent-Length: 0\r\n", StringComparison.OrdinalIgnoreCase)
            || !int.TryParse(text.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            || status < StatusCodes.Status400BadRequest)
        {
            return null;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(Problems.Unreadable(status).ProblemDetails, ApiJson.Default.ProblemDetails);
        var head =
            text[..^2].Replace("Content-Length: 0", $"Content-Length: {body.Length}", StringComparison.OrdinalIgnoreCase)
            + string.Concat(
                SecurityHeaders.Everywhere.Prepend(("Content-Type", Problems.ContentType)).Select(h => $"{h.Item1}: {h.Item2}\r\n"));
        return [.. Encoding.Latin1.GetBytes($"{head}\r\n"), .. body];
    }

    private sealed record Duplex(System.IO.Pipelines.PipeReader Input, System.IO.Pipelines.PipeWriter Output)
        : System.IO.Pipelines.IDuplexPipe;
}
