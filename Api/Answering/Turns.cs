using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Timeouts;

namespace StakeholderGraph.Api.Answering;

/// <summary>Limits for costly questions that are answered at once or wait.</summary>
/// <param name="AtOnce">The number of questions that are answered at once.</param>
/// <param name="Waiting">The number of questions that may wait.</param>
/// <param name="AtOnceOfClient">The number of questions of one client that are answered at once.</param>
/// <param name="WaitingOfClient">The number of questions of one client that may wait.</param>
internal sealed record TurnLimits(int AtOnce, int Waiting, int AtOnceOfClient, int WaitingOfClient)
{
    /// <summary>As many questions as half of the processors, at least two; a client may use half of them.</summary>
    public static TurnLimits OfThisMachine()
    {
        var atOnce = Math.Max(2, Environment.ProcessorCount / 2);
        return new TurnLimits(atOnce, Waiting: 32, atOnce / 2, WaitingOfClient: 8);
    }
}

/// <summary>
/// Costly questions take turns, so that memory stays bounded and all other requests are answered at once, however many costly questions are
/// asked. Each client has a share, so that one client cannot block the others. If the queue is full, the client is refused at once; if its
/// turn does not come within half of the time that the request may take, it is refused then. So every question that begins has time for its
/// answer, and none is answered only until its time is over.
/// </summary>
internal sealed class Turns(TurnLimits limits) : IDisposable
{
    private readonly ConcurrencyLimiter _all = new(Options(limits.AtOnce, limits.Waiting));
    private readonly PartitionedRateLimiter<IPAddress> _clients = PartitionedRateLimiter.Create<IPAddress, IPAddress>(client =>
        RateLimitPartition.GetConcurrencyLimiter(client, _ => Options(limits.AtOnceOfClient, limits.WaitingOfClient)));

    /// <summary>Waits for the turn of a request, or returns the reason why it is refused.</summary>
    public async Task<Turn> TakeAsync(HttpContext context)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        waiting.CancelAfter(TimeOf(context) / 2);
        var client = ClientOf(context.Connection.RemoteIpAddress);
        if (await AcquireAsync(_clients.AcquireAsync(client, 1, waiting.Token), context) is not { } ofClient)
        {
            return Turn.Refused(context, Problems.TooMany());
        }

        RateLimitLease? ofAll = null;
        try
        {
            ofAll = await AcquireAsync(_all.AcquireAsync(1, waiting.Token), context);
        }
        finally
        {
            if (ofAll is null)
            {
                ofClient.Dispose();
            }
        }

        return ofAll is null ? Turn.Refused(context, Problems.Busy()) : new Turn(ofClient, ofAll, null);
    }

    public void Dispose()
    {
        _clients.Dispose();
        _all.Dispose();
    }

    /// <summary>
    /// The client that an address belongs to: for IPv6, the network of 64 bits, because one client usually has all addresses in it.
    /// </summary>
    internal static IPAddress ClientOf(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private static TimeSpan TimeOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<RequestTimeoutPolicy>()?.Timeout ?? Server.AnswerWithin;

    // A place in a queue; null if the queue is full or the wait too long.
    private static async Task<RateLimitLease?> AcquireAsync(ValueTask<RateLimitLease> place, HttpContext context)
    {
        try
        {
            var lease = await place;
            if (lease.IsAcquired)
            {
                return lease;
            }

            lease.Dispose();
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // waited long enough
        }

        return null;
    }

    private static ConcurrencyLimiterOptions Options(int permits, int queue) =>
        new() { PermitLimit = permits, QueueLimit = queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}

/// <summary>The turn of a costly question, which ends when it is disposed of.</summary>
/// <param name="ofClient">The place in the queue of the client.</param>
/// <param name="ofAll">The place in the common queue.</param>
/// <param name="refusal">Why the request is refused; <c>null</c> if it has a turn.</param>
internal sealed class Turn(RateLimitLease? ofClient, RateLimitLease? ofAll, ProblemHttpResult? refusal) : IDisposable
{
    private const string RetryAfterSeconds = "2";

    /// <summary>The turn of a question that is not costly.</summary>
    public static readonly Turn Free = new(null, null, null);

    /// <summary>The refusal that the client gets instead of an answer.</summary>
    public ProblemHttpResult? Refusal => refusal;

    /// <summary>A refusal because the queue is full. It states when the client may ask again.</summary>
    public static Turn Refused(HttpContext context, ProblemHttpResult refusal)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return new Turn(null, null, refusal);
    }

    /// <summary>Passes the turn to a new owner; disposing of this object then has no effect.</summary>
    public Turn HandedOver()
    {
        var turn = new Turn(ofClient, ofAll, refusal);
        (ofClient, ofAll) = (null, null);
        return turn;
    }

    public void Dispose()
    {
        ofAll?.Dispose();
        ofClient?.Dispose();
    }
}
