using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>What happens to a connection when its trap is triggered.</summary>
internal enum ProxyFate
{
    Pass,
    Stall,
    Cut,
    LoseAnswer,
}

/// <summary>The trigger of a trap, once: a request with a text, or a number of bytes in one direction.</summary>
internal sealed record ProxyTrap(ProxyFate Fate)
{
    public string? Request { get; init; }

    public string Once { get; init; } = "";

    public long? Asked { get; init; }

    public long? Answered { get; init; }

    public TaskCompletionSource Sprung { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A client's connection to the proxy and the proxy's own to the server.</summary>
internal sealed class ProxiedConnection(TcpProxy proxy, Socket client) : IDisposable
{
    // Texts are also found if they start in one packet and end in the next.
    private const int LongestText = 512;

    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private string _asked = "";
    private string _kept = "";
    private ProxyTrap? _losing;

    public async Task RunAsync(int target, CancellationToken cancellationToken)
    {
        client.NoDelay = true;
        try
        {
            await _server.ConnectAsync(IPAddress.Loopback, target, cancellationToken);
            await Task.WhenAll(AskAsync(cancellationToken), AnswerAsync(cancellationToken));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side has closed the connection, so the other is closed too.
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Resets both connections, so that all data in transit is lost, as when a cable is pulled.</summary>
    public void Dispose()
    {
        foreach (var socket in new[] { client, _server })
        {
            try
            {
                socket.LingerState = new LingerOption(true, 0);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Already cut.
            }

            socket.Dispose();
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var (buffer, carried) = (new byte[16 * 1024], 0L);
        while (await ReceiveAsync(client, _server, buffer, cancellationToken) is var count and > 0)
        {
            await Task.Delay(proxy.Delay, cancellationToken);
            var full = proxy.Take(t => t.Asked <= carried + count);
            var piece = buffer.AsMemory(0, full is null ? count : (int)Math.Max(full.Asked!.Value - carried, 0));
            carried += piece.Length;
            var asked = Encoding.Latin1.GetString(piece.Span);
            if (proxy.Take(t => t.Request is { } text && HasCome(text, asked)) is { } trap)
            {
                _losing = trap.Fate == ProxyFate.LoseAnswer ? trap : null;
                Spring(trap);
            }

            _asked += asked;
            _asked = _asked[Math.Max(0, _asked.Length - LongestText)..];
            await SendAsync(_server, piece, full, cancellationToken);
        }
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var (buffer, carried) = (new byte[16 * 1024], 0L);
        while (
            await ReceiveAsync(_server, client, buffer.AsMemory(0, proxy.AnswerBytesPerTenth ?? buffer.Length), cancellationToken)
                is var count
                    and > 0)
        {
            await Task.Delay(proxy.AnswerBytesPerTenth is null ? proxy.Delay : proxy.Delay + TimeSpan.FromSeconds(0.1), cancellationToken);
            if (_losing is not null)
            {
                _kept += Encoding.Latin1.GetString(buffer, 0, count);
                if (_kept.Contains(_losing.Once, StringComparison.Ordinal))
                {
                    Dispose();
                    _losing.Sprung.TrySetResult();
                }

                continue;
            }

            var full = proxy.Take(t => t.Answered <= carried + count);
            var piece = buffer.AsMemory(0, full is null ? count : (int)Math.Max(full.Answered!.Value - carried, 0));
            carried += piece.Length;
            await SendAsync(client, piece, full, cancellationToken);
        }
    }

    // Whether the end of a text has just arrived; data from before the trap was set does not count.
    private bool HasCome(string text, string asked) =>
        (_asked[Math.Max(0, _asked.Length - text.Length + 1)..] + asked).Contains(text, StringComparison.Ordinal);

    // The end of data from one side is passed on to the other, which may still send something.
    private static async Task<int> ReceiveAsync(Socket from, Socket to, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = await from.ReceiveAsync(buffer, cancellationToken);
        if (count == 0)
        {
            to.Shutdown(SocketShutdown.Send);
        }

        return count;
    }

    private async Task SendAsync(Socket to, ReadOnlyMemory<byte> piece, ProxyTrap? full, CancellationToken cancellationToken)
    {
        await proxy.PassAsync(cancellationToken);
        while (piece.Length > 0)
        {
            piece = piece[await to.SendAsync(piece, cancellationToken)..];
        }

        if (full is not null)
        {
            // Sent data must arrive first, because a reset overtakes it.
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            Spring(full);
        }
    }

    private void Spring(ProxyTrap trap)
    {
        switch (trap.Fate)
        {
            case ProxyFate.Stall:
                proxy.Stall();
                break;
            case ProxyFate.Cut:
                Dispose();
                break;
            case ProxyFate.LoseAnswer:
                return; // once it has come
        }

        trap.Sprung.TrySetResult();
    }
}
