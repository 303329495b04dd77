using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api;

/// <summary>
/// 200 with an answer, or 304 where the client has it already. The entity tag is the version of the network, read before the answer
/// was made: a change in between makes the client ask again, never keep what is old.
/// </summary>
/// <param name="value">The answer.</param>
/// <param name="type">How it is written as a record.</param>
/// <param name="version">The version of the network; none for an answer that a client cannot keep, as to a POST.</param>
/// <param name="format">The format asked for; none for the record itself.</param>
/// <param name="draw">Draws the answer; none where it cannot be drawn, and so no format can be asked for.</param>
internal sealed class Answer<T>(T value, JsonTypeInfo<T> type, string? version, DrawingFormat? format = null, Func<T, Drawing>? draw = null)
    : IResult, IEndpointMetadataProvider
{
    // The body is never part of a page, so letters of all scripts can stand for themselves.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Negotiation.Json]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        // Weak: a compressed body is the same answer.
        var tag = version is null ? null : $"W/\"{version}-{format?.Name ?? "json"}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = tag is null ? "no-store" : "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (tag is not null && IsKnown(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (format is not null && draw is not null)
        {
            await WriteAsync(draw(value), format, response, httpContext.RequestAborted);
            return;
        }

        response.ContentType = $"{Negotiation.Json}; charset=utf-8";
        Write(response.BodyWriter);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header
        && EntityTagHeaderValue.TryParseList(header, out var tags)
        && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    // Formats are written at one go, which a response does not allow; an answer has limits and fits into memory.
    private static async Task WriteAsync(Drawing drawing, DrawingFormat format, HttpResponse response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        format.Write(drawing, body, cancellationToken);
        response.ContentType = format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
        response.ContentLength = body.Length;
        if (!format.IsJson)
        {
            response.Headers.ContentDisposition = $"{(format.IsPicture ? "inline" : "attachment")}; filename=\"{drawing.Caption.FileName(format)}\"";
        }

        body.Position = 0;
        await body.CopyToAsync(response.Body, cancellationToken);
    }

    private void Write(System.IO.Pipelines.PipeWriter body)
    {
        using var writer = new Utf8JsonWriter(body, Writing);
        JsonSerializer.Serialize(writer, value, type);
    }
}
