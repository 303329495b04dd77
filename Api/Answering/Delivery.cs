using Microsoft.AspNetCore.Http.Timeouts;

namespace StakeholderGraph.Api.Answering;

/// <summary>Sends a body to a client, which may disconnect or read slowly.</summary>
internal static partial class Delivery
{
    // Enough for 16 MB to a client that reads 270 kB a second. Most clients read compressed bodies of a tenth of this size.
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Writes a body. The answer is complete at this point, so the time limit of the question no longer applies. The connection is closed
    /// if the client has not read everything within a minute, so that a part of an answer is never taken for the whole.
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

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Request {Number}: the client left, or read too slowly, before it had all of the answer")]
    private static partial void LogCutOff(ILogger logger, string number);
}
