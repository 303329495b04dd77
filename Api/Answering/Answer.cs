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
internal sealed class Answer<T>(T value, JsonTypeInfo<T> type, string version, Edition edition, Func<T, CytoscapeGraph>? toGraph = null)
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
        var tag = $"W/\"{version}-{Words<Edition>.Of(edition)}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (IsKnown(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = edition == Edition.Cytoscape ? Negotiation.Cytoscape : $"{Negotiation.Json}; charset=utf-8";
        Write(response.BodyWriter);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch is { Count: > 0 } header
        && EntityTagHeaderValue.TryParseList(header, out var tags)
        && tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    private void Write(System.IO.Pipelines.PipeWriter body)
    {
        using var writer = new Utf8JsonWriter(body, Writing);
        if (edition == Edition.Cytoscape && toGraph is not null)
        {
            JsonSerializer.Serialize(writer, toGraph(value), ApiJson.Default.CytoscapeGraph);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, type);
        }
    }
}
