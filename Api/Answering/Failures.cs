using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Answering;

/// <summary>The one place where exceptions become answers, as specified in design.md §5.</summary>
internal static partial class Failures
{
    private const string RetryAfterSeconds = "5";

    public static IApplicationBuilder UseFailures(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = _ => true })
        .UseStatusCodePages(context => Problems.Of(context.HttpContext).ExecuteAsync(context.HttpContext));

    /// <summary>The answer to a request that took too long.</summary>
    public static Task AnswerTimeoutAsync(HttpContext context)
    {
        var tooLong = context.GetEndpoint()?.Metadata.GetMetadata<QuestionDescription>() is { LooksAtEverything: true }
            ? "The answer takes longer than a request may wait. It is still being computed: ask again in a few seconds, or with Accept: "
                + "text/event-stream to see the progress."
            : context.GetEndpoint()?.Metadata.GetMetadata<DescribedOperation>() is { Accepts: not [] }
                ? "The import takes longer than a request may wait. Nothing was imported; `stakeholders import` has no time limit."
            : "The question took too long; ask for less, or try again later.";
        Warn(context, tooLong);
        return AnswerUnavailableAsync(context, tooLong);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        SecurityHeaders.Set(context); // the handler starts from an empty response
        return ProblemOf(context.Features.Get<IExceptionHandlerFeature>()?.Error, context).ExecuteAsync(context);
    }

    /// <summary>Logs an exception and returns the problem for the client. Also sets the headers if the response has not started.</summary>
    public static ProblemHttpResult ProblemOf(Exception? error, HttpContext context)
    {
        switch (error)
        {
            case StoreException { Failure: StoreFailure.Unavailable } unavailable:
                Warn(context, unavailable.MessageAndAdvice);
                RetryLater(context);
                return Problems.Unavailable(unavailable.Message);
            case AnswerTooLargeException:
                return Problems.TooLarge(
                    context.Request.Query[Parameters.Format.Name].FirstOrDefault() ?? context.Request.Headers.Accept.ToString());
            case StoreException { PlanRevision: { } revision } damaged:
                Warn(context, damaged.MessageAndAdvice);
                context.Response.Headers.ETag = PlanRequests.TagOf(revision);
                return Problems.DamagedPlan(damaged.Message); // Asking again does not help, so the answer does not say when.
            case StoreException { Failure: StoreFailure.Damaged } damaged:
                Warn(context, damaged.MessageAndAdvice);
                RetryLater(context);
                return Problems.Damaged(damaged.Message);
            case KeyFileException unreadable:
                Warn(context, unreadable.Message);
                RetryLater(context);
                return Problems.Unavailable("The file of keys cannot be read, so no key can be checked.");
            case BadHttpRequestException malformed:
                context.Response.StatusCode = malformed.StatusCode;
                return Problems.Of(context);
            case var other:
                LogFailed(LoggerOf(context), context.TraceIdentifier, other);
                return Problems.Failed(context.TraceIdentifier);
        }
    }

    public static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("StakeholderGraph.Api");

    private static Task AnswerUnavailableAsync(HttpContext context, string detail)
    {
        RetryLater(context);
        return Problems.Unavailable(detail).ExecuteAsync(context);
    }

    private static void Warn(HttpContext context, string problem)
    {
        if (context.RequestServices.GetRequiredService<RecentWarnings>().IsDue(problem))
        {
            LogUnavailable(LoggerOf(context), problem);
        }
    }

    private static void RetryLater(HttpContext context)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void LogUnavailable(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Number} failed")]
    private static partial void LogFailed(ILogger logger, string number, Exception? error);
}
