using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Answering;

/// <summary>
/// The answer to a long question as server-sent events, for clients that show progress: <c>progress</c> with a fraction from 0 to 1
/// (<c>null</c> while it is unknown) twice a second, then <c>answer</c> with the record or <c>problem</c> with problem details. If the
/// client disconnects, the work stops unless other clients wait for it.
/// </summary>
internal static class ProgressStream
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether a client requests events.</summary>
    public static bool IsWanted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
        && types.Any(type => type.MediaType.Equals(MediaTypeNames.Text.EventStream, StringComparison.OrdinalIgnoreCase));

    /// <summary>Sends progress events until there is a reply, and then the reply.</summary>
    public static async Task WriteAsync(SharedRun run, HttpContext context)
    {
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        context.Response.ContentType = MediaTypeNames.Text.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // or nginx would hold events back
        using var clock = new PeriodicTimer(Interval);
        do
        {
            var share = run.Progress.Share?.ToString("0.###", CultureInfo.InvariantCulture) ?? "null";
            await SayAsync(context, "progress", $$"""{"share":{{share}}}""");
        }
        while (await Task.WhenAny(run.Reply, clock.WaitForNextTickAsync(context.RequestAborted).AsTask()) != run.Reply);

        await (await ReplyOrProblemAsync(run, context) switch
        {
            (Answered answered, _) => SayAsync(context, "answer", answered.ToJson().GetRawText()),
            var (_, problem) => SayAsync(context, "problem", JsonSerializer.Serialize(problem!, ApiJson.Default.ProblemDetails)),
        });
    }

    private static async Task<(Reply? Reply, Microsoft.AspNetCore.Mvc.ProblemDetails? Problem)> ReplyOrProblemAsync(
        SharedRun run,
        HttpContext context)
    {
        try
        {
            var reply = await run.Reply;
            return reply is Answered ? (reply, null) : (null, Problems.Of(reply).ProblemDetails);
        }
        // The response has started, so errors are sent within it, and logged as they would be for a response of their own.
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return (null, Failures.ProblemOf(failure, context).ProblemDetails);
        }
    }

    private static async Task SayAsync(HttpContext context, string name, string data)
    {
        await context.Response.WriteAsync($"event: {name}\ndata: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
