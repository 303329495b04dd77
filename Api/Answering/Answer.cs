using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;

namespace StakeholderGraph.Api;

/// <summary>
/// An answer that is made when it is sent: 304 where the client has it already, a refusal where too many costly questions are being answered, else 200, written as it is
/// serialized. The entity tag is made of the question and the version of the network, which was read before: a change in between makes the client ask again, never keep
/// what is old.
/// </summary>
/// <param name="asked">What the request asks.</param>
/// <param name="version">The version of the network.</param>
/// <param name="type">How the answer is written as a record.</param>
/// <param name="ask">Asks the question; <c>null</c> where there is nobody by that id.</param>
internal sealed class Answer<T>(Asked asked, string version, JsonTypeInfo<T> type, Func<CancellationToken, Task<T?>> ask) : IResult, IEndpointMetadataProvider
    where T : class
{
    /// <summary>Draws the answer; none where it cannot be drawn, and so no format can be asked for.</summary>
    public Func<T, Drawing>? Draw { get; init; }

    /// <summary>Says why there is no answer after all, where there is none.</summary>
    public Func<T?, ProblemHttpResult?> Refuse { get; init; } = static _ => null;

    /// <summary>The page that is asked for; none where the answer has no pages.</summary>
    public AskedPage? Page { get; init; }

    /// <summary>The cursor of the page that follows an answer; none where there is none.</summary>
    public Func<T, string?> Next { get; init; } = static _ => null;

    /// <summary>Whether it takes a turn, because few such questions can be answered at once.</summary>
    public bool IsCostly { get; init; }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Negotiation.Json]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Page?.IsStale(version) == true)
        {
            await Problems.Changed().ExecuteAsync(httpContext);
            return;
        }

        var tag = EntityTag.Of(httpContext.Request, version, asked.Format);
        var known = EntityTag.IsKnown(httpContext.Request, tag);
        if (known == Known.Exactly)
        {
            NotModified(httpContext.Response, tag);
            return;
        }

        using var turn = IsCostly ? await httpContext.RequestServices.GetRequiredService<Turns>().TakeAsync(httpContext) : Turn.Free;
        if (turn.Refusal is { } refusal)
        {
            await refusal.ExecuteAsync(httpContext);
            return;
        }

        var value = await ask(httpContext.RequestAborted);
        if (Page is { Skip: > 0 } && await VersionNowAsync(httpContext) != version)
        {
            await Problems.Changed().ExecuteAsync(httpContext);
        }
        else if (Refuse(value) is { } problem)
        {
            await problem.ExecuteAsync(httpContext);
        }
        else if (known == Known.Whatever)
        {
            NotModified(httpContext.Response, tag);
        }
        else
        {
            await SendAsync(httpContext, value!, tag);
        }
    }

    private static Task<string> VersionNowAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<INetworkReader>().VersionAsync(context.RequestAborted);

    private async Task SendAsync(HttpContext context, T value, string tag)
    {
        var response = context.Response;
        if (Next(value) is { } next)
        {
            response.Headers.Link = asked.LinkTo(next);
        }

        if (asked.Format is not { } format || Draw is null)
        {
            SetCaching(response, tag);
            response.ContentType = $"{Negotiation.Json}; charset=utf-8";
            await Delivery.WriteAsync(context, sending => JsonSerializer.SerializeAsync(response.BodyWriter, value, type, sending));
            return;
        }

        var drawing = Draw(value);
        using var file = AnswerFile.Write(drawing, format, context.RequestAborted);
        SetCaching(response, tag);
        response.ContentType = format.MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
        response.ContentLength = file.Length;
        if (!format.IsJson)
        {
            response.Headers.ContentDisposition = $"{(format.IsPicture ? "inline" : "attachment")}; filename=\"{drawing.Caption.FileName(format)}\"";
        }

        await Delivery.WriteAsync(context, sending => file.CopyToAsync(response.Body, sending));
    }

    private static void NotModified(HttpResponse response, string tag)
    {
        SetCaching(response, tag);
        response.StatusCode = StatusCodes.Status304NotModified;
    }

    private static void SetCaching(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
    }
}

/// <summary>Sends a body to a client, which may leave or read slowly.</summary>
internal static partial class Delivery
{
    // 16 MB to a client that reads 270 kB a second; most read them compressed to a tenth.
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Writes a body. The answer is made by now, so the time that a question may take no longer counts; a client that leaves, or has not read all of it within a minute, is
    /// cut off, so that no part of an answer is taken for the whole.
    /// </summary>
    public static async Task WriteAsync(HttpContext context, Func<CancellationToken, Task> write)
    {
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        sending.CancelAfter(Within);
        try
        {
            await write(sending.Token);
        }
        catch (Exception left) when (left is OperationCanceledException or IOException && sending.IsCancellationRequested)
        {
            if (Failures.LoggerOf(context) is var logger && logger.IsEnabled(LogLevel.Debug))
            {
                LogCutOff(logger, context.TraceIdentifier);
            }

            context.Abort();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Request {Number}: the client left, or read too slowly, before it had all of the answer")]
    private static partial void LogCutOff(ILogger logger, string number);
}
