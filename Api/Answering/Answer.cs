using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api;

/// <summary>
/// How an answer is sent: 200 with its body, or 304 where the client has it already. The entity tag is made of the address and the version of the network, so that it can be
/// compared before the answer is made: a client that has a tag of this address has had an answer from it.
/// </summary>
internal sealed class Answer
{
    /// <summary>The header of an answer that may be older than the store.</summary>
    public const string StaleSince = "Stakeholders-Stale-Since";

    private readonly DrawingFormat? _format;
    private readonly string? _staleSince;
    private readonly string _tag;

    /// <param name="request">The request.</param>
    /// <param name="version">The version of the network, read before the answer was made.</param>
    /// <param name="format">The format asked for; <c>null</c> for the record itself.</param>
    /// <param name="stale">Why it may be older than the store; <c>null</c> where it is not.</param>
    public Answer(HttpRequest request, string version, DrawingFormat? format, Staleness? stale)
    {
        (_format, _staleSince) = (format, stale?.Since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        var address = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Path + request.QueryString)).AsSpan(0, 6));
        // Weak: a compressed body is the same answer. One that is stale is another: what the client has does not say so.
        _tag = $"W/\"{string.Join('-', new[] { version, format?.Name ?? "json", address, _staleSince }.Where(part => part is not null))}\"";
    }

    /// <summary>Whether the client has it already, by its entity tag.</summary>
    public bool IsKnownTo(HttpRequest request) =>
        TagsKnownTo(request).Any(t => t.Compare(EntityTagHeaderValue.Parse(_tag), useStrongComparison: false));

    private static IList<EntityTagHeaderValue> TagsKnownTo(HttpRequest request) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header && EntityTagHeaderValue.TryParseList(header, out var tags) ? tags : [];

    /// <summary>Says that it has not changed.</summary>
    public void NotModified(HttpResponse response)
    {
        SetHeaders(response);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    /// <summary>Sends it.</summary>
    public async Task WriteAsync(Answered answered, HttpContext context)
    {
        if (TagsKnownTo(context.Request).Contains(EntityTagHeaderValue.Any))
        {
            NotModified(context.Response); // any that there is will do, and now it is known that there is one
            return;
        }

        SetHeaders(context.Response);
        if (_format is not null && answered.Draw is { } draw)
        {
            await WriteAsync(draw(), _format, context.Response, context.RequestAborted);
            return;
        }

        context.Response.ContentType = $"{Negotiation.Json}; charset=utf-8";
        answered.Write(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private void SetHeaders(HttpResponse response)
    {
        response.Headers.ETag = _tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (_staleSince is not null)
        {
            response.Headers[StaleSince] = _staleSince;
        }
    }

    // Formats are written at one go, which a response does not allow; an answer has limits and fits into memory.
    private static async Task WriteAsync(Drawing drawing, DrawingFormat format, HttpResponse response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        format.Write(drawing, body, cancellationToken);
        response.ContentType = format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{format.MediaType}; charset={format.Charset}" : format.MediaType;
        response.ContentLength = body.Length;
        if (!format.IsJson)
        {
            response.Headers.ContentDisposition = $"{(format.IsPicture ? "inline" : "attachment")}; filename=\"{drawing.Caption.FileName(format)}\"";
        }

        body.Position = 0;
        await body.CopyToAsync(response.Body, cancellationToken);
    }
}
