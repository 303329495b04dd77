using Microsoft.AspNetCore.Diagnostics;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api;

/// <summary>The one place where exceptions become answers, as design.md §5 has it.</summary>
internal static partial class Failures
{
    private const string RetryAfterSeconds = "5";

    public static IApplicationBuilder UseFailures(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync, SuppressDiagnosticsCallback = _ => true })
        .UseStatusCodePages(context => Problems.Of(context.HttpContext).ExecuteAsync(context.HttpContext));

    /// <summary>What a request gets that took too long.</summary>
    public static Task AnswerTimeoutAsync(HttpContext context)
    {
        const string TooLong = "The question took too long; ask for less, or again later.";
        LogUnavailable(LoggerOf(context), TooLong);
        return AnswerUnavailableAsync(context, TooLong);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        SecurityHeaders.Set(context); // the handler starts from an empty response
        var logger = LoggerOf(context);
        switch (context.Features.Get<IExceptionHandlerFeature>()?.Error)
        {
            case StoreException { Failure: StoreFailure.Unavailable } unavailable:
                LogUnavailable(logger, unavailable.MessageAndAdvice);
                return AnswerUnavailableAsync(context, unavailable.Message);
            case AnswerTooLargeException:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Problems.TooLarge(context.Request.Query[Parameters.Format.Name].FirstOrDefault() ?? context.Request.Headers.Accept.ToString()).ExecuteAsync(context);
            case StoreException { Failure: StoreFailure.Damaged } damaged:
                LogUnavailable(logger, damaged.MessageAndAdvice);
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
                return Problems.Damaged(damaged.Message).ExecuteAsync(context);
            case BadHttpRequestException malformed:
                context.Response.StatusCode = malformed.StatusCode;
                return Problems.Of(context).ExecuteAsync(context);
            case var error:
                LogFailed(logger, context.TraceIdentifier, error);
                return Problems.Failed(context.TraceIdentifier).ExecuteAsync(context);
        }
    }

    public static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("StakeholderGraph.Api");

    private static Task AnswerUnavailableAsync(HttpContext context, string detail)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problems.Unavailable(detail).ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void LogUnavailable(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Number} failed")]
    private static partial void LogFailed(ILogger logger, string number, Exception? error);
}
