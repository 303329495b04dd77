using System.Text.Json.Serialization.Metadata;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Answering;

/// <summary>Reads and answers requests that are not questions.</summary>
internal static class Requests
{
    /// <summary>Reads the query string. If it is invalid, sends the error and returns <c>null</c>.</summary>
    public static async Task<Asked?> ReadAsync(HttpContext context, params IReadOnlyList<Parameter> accepted)
    {
        var asked = new Asked(accepted, AskedRequest.Given(context.Request));
        foreach (var parameter in accepted)
        {
            _ = parameter switch
            {
                Parameter<RecordId> id => asked.Many(id).Length,
                Parameter<int> number => asked.Many(number).Length,
                Parameter<bool> flag => asked.Many(flag).Length,
                Parameter<string> text => asked.Many(text).Length,
                Parameter<PartialDate> date => asked.Many(date).Length,
                Parameter<Kind> kind => asked.Many(kind).Length,
                Parameter<TieType> type => asked.Many(type).Length,
                _ => throw new ArgumentException(parameter.Name, nameof(accepted)),
            };
        }

        if (asked.Problems.Count == 0)
        {
            return asked;
        }

        await Problems.OutOfBounds(asked.Problems).ExecuteAsync(context);
        return null;
    }

    /// <summary>Reads an id from a part of the path. If it is not a valid id, sends the error and returns <c>null</c>.</summary>
    public static async Task<RecordId?> IdAsync(HttpContext context, string part, string what)
    {
        var text = (string)context.Request.RouteValues[part]!;
        if (RecordId.TryParse(text, out var id))
        {
            return id;
        }

        await Problems.Unknown($"There is no {what} \"{Echo.Of(text)}\".").ExecuteAsync(context);
        return null;
    }

    /// <summary>Reads the body as text.</summary>
    public static async Task<string> BodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
    }

    /// <summary>The network.</summary>
    public static INetworkReader NetworkOf(HttpContext context) => context.RequestServices.GetRequiredService<INetworkReader>();

    /// <summary>Sends a JSON answer.</summary>
    public static Task GiveAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> json) =>
        TypedResults.Json(answer, json, statusCode: context.Response.StatusCode).ExecuteAsync(context);

    /// <summary>Sends a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">The content of the file.</param>
    /// <param name="mediaType">The media type of the file.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="isShown">
    /// Whether a browser displays the file. A printable page is downloaded instead, because the security headers would forbid its styles.
    /// </param>
    public static async Task GiveAsync(HttpContext context, MemoryStream file, string mediaType, string name, bool isShown = false)
    {
        var isText = mediaType.StartsWith("text/", StringComparison.Ordinal);
        context.Response.ContentType = isText ? $"{mediaType}; charset=utf-8" : mediaType;
        context.Response.Headers.ContentDisposition =
            $"{(isShown ? "inline" : "attachment")}; filename=\"{name.Replace(':', '-')}\"";
        context.Response.ContentLength = file.Length;
        await context.Response.Body.WriteAsync(file.GetBuffer().AsMemory(0, (int)file.Length), context.RequestAborted);
    }

    /// <summary>Runs a costly operation when its turn comes; otherwise sends the refusal.</summary>
    public static async Task InTurnAsync(HttpContext context, Func<Task> work)
    {
        using var turn = await context.RequestServices.GetRequiredService<Turns>().TakeAsync(context);
        await (turn.Refusal is { } refusal ? refusal.ExecuteAsync(context) : work());
    }
}
