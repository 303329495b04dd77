using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api.Answering;

/// <summary>How many costly questions are answered at once, and how many may wait for that.</summary>
/// <param name="AtOnce">How many are answered at once.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="AtOnceOfClient">How many of one client are answered at once.</param>
/// <param name="WaitingOfClient">How many of one client wait.</param>
internal sealed record TurnLimits(int AtOnce, int Waiting, int AtOnceOfClient, int WaitingOfClient)
{
    /// <summary>Half of the processors, at least two questions; a client has half of them.</summary>
    public static TurnLimits OfThisMachine()
    {
        var atOnce = Math.Max(2, Environment.ProcessorCount / 2);
        return new TurnLimits(atOnce, Waiting: 32, atOnce / 2, WaitingOfClient: 8);
    }
}

/// <summary>
/// Costly questions take turns, so that however many are asked, memory stays bounded and everything else is answered at once. Each client
/// has a share, so that one cannot keep the others out. Who finds the queue full is told so at once.
/// </summary>
internal sealed class Turns(TurnLimits limits) : IDisposable
{
    private readonly ConcurrencyLimiter _all = new(Options(limits.AtOnce, limits.Waiting));
    private readonly PartitionedRateLimiter<IPAddress> _clients = PartitionedRateLimiter.Create<IPAddress, IPAddress>(client =>
        RateLimitPartition.GetConcurrencyLimiter(client, _ => Options(limits.AtOnceOfClient, limits.WaitingOfClient)));

    /// <summary>Waits until it is the turn of a request, or says why it will not be.</summary>
    public async Task<Turn> TakeAsync(HttpContext context)
    {
        var ofClient = await _clients.AcquireAsync(ClientOf(context.Connection.RemoteIpAddress), 1, context.RequestAborted);
        if (!ofClient.IsAcquired)
        {
            ofClient.Dispose();
            return Turn.Refused(context, Problems.TooMany());
        }

        RateLimitLease? ofAll = null;
        try
        {
            ofAll = await _all.AcquireAsync(1, context.RequestAborted);
        }
        finally
        {
            if (ofAll is not { IsAcquired: true })
            {
                ofAll?.Dispose();
                ofClient.Dispose();
            }
        }

        return ofAll.IsAcquired ? new Turn(ofClient, ofAll, null) : Turn.Refused(context, Problems.Busy());
    }

    public void Dispose()
    {
        _clients.Dispose();
        _all.Dispose();
    }

    /// <summary>
    /// The client to whose share an address counts: of IPv6 the network of 64 bits, of which one client usually has all addresses.
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

    private static ConcurrencyLimiterOptions Options(int permits, int queue) =>
        new() { PermitLimit = permits, QueueLimit = queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}

/// <summary>The turn of a costly question, until it is disposed of.</summary>
/// <param name="ofClient">The place among those of the client.</param>
/// <param name="ofAll">The place among all.</param>
/// <param name="refusal">Why it does not get one.</param>
internal sealed class Turn(RateLimitLease? ofClient, RateLimitLease? ofAll, ProblemHttpResult? refusal) : IDisposable
{
    private const string RetryAfterSeconds = "2";

    /// <summary>The turn of a question that needs none.</summary>
    public static readonly Turn Free = new(null, null, null);

    /// <summary>What the client gets instead of an answer.</summary>
    public ProblemHttpResult? Refusal => refusal;

    /// <summary>No turn: the queue is full. The client is told when to ask again.</summary>
    public static Turn Refused(HttpContext context, ProblemHttpResult refusal)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return new Turn(null, null, refusal);
    }

    /// <summary>The same turn for who goes on with it: this one then ends nothing.</summary>
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
