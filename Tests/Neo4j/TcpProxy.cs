using System.Net;
using System.Net.Sockets;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>
/// A proxy for a server on this machine that a test can disturb: it refuses, delays, throttles, stalls and cuts connections, at once, after
/// a number of bytes, or when a request contains a text. Nothing happens at random, or without being requested.
/// </summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly int _target;
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _lock = new();
    private readonly List<ProxiedConnection> _connections = [];
    private readonly List<ProxyTrap> _traps = [];
    private readonly List<Task> _running = [];
    private TaskCompletionSource _open = new();
    private TcpListener? _listener;

    private TcpProxy(int target)
    {
        _target = target;
        _open.SetResult();
        Accept();
    }

    /// <summary>The address for clients.</summary>
    public int Port { get; private set; }

    /// <summary>The delay of each packet in both directions.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The number of bytes of an answer that pass in a tenth of a second; null for no limit.</summary>
    public int? AnswerBytesPerTenth { get; set; }

    /// <summary>The number of connections accepted so far.</summary>
    public int Accepted { get; private set; }

    public static TcpProxy To(int port) => new(port);

    /// <summary>Refuses new connections; existing ones continue.</summary>
    public void Refuse()
    {
        _listener?.Dispose();
        _listener = null;
    }

    /// <summary>Accepts connections again, on the same port.</summary>
    public void Accept()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _running.Add(AcceptAsync(_listener));
    }

    /// <summary>Lets nothing pass in either direction until <see cref="Resume"/>; connections stay open.</summary>
    public void Stall() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets stalled data pass.</summary>
    public void Resume() => _open.TrySetResult();

    /// <summary>Cuts all existing connections.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _connections.ForEach(connection => connection.Dispose());
            _connections.Clear();
        }
    }

    /// <summary>Completes when a request with this text has arrived, which passes.</summary>
    public Task Seen(string request) => Set(new ProxyTrap(ProxyFate.Pass) { Request = request });

    /// <summary>Stalls when a request with this text has arrived, before the server sees its end. Then completes.</summary>
    public Task StallAt(string request) => Set(new ProxyTrap(ProxyFate.Stall) { Request = request });

    /// <summary>Cuts the connection when a request with this text has arrived, before the server sees its end. Then completes.</summary>
    public Task CutAt(string request) => Set(new ProxyTrap(ProxyFate.Cut) { Request = request });

    /// <summary>
    /// Passes a request with this text, holds the answer back, and cuts the connection when the answer contains another text: the server
    /// has carried out the request, but the client does not learn it. Then completes.
    /// </summary>
    public Task LoseAnswerTo(string request, string once) => Set(new ProxyTrap(ProxyFate.LoseAnswer) { Request = request, Once = once });

    /// <summary>Cuts the first connection with this number of request bytes, which have arrived. Then completes.</summary>
    public Task CutAfterAsking(long bytes) => Set(new ProxyTrap(ProxyFate.Cut) { Asked = bytes });

    /// <summary>Cuts the first connection with this number of answer bytes, which have arrived. Then completes.</summary>
    public Task CutAfterAnswering(long bytes) => Set(new ProxyTrap(ProxyFate.Cut) { Answered = bytes });

    /// <summary>Waits while it is stalled.</summary>
    public Task PassAsync(CancellationToken cancellationToken) => _open.Task.WaitAsync(cancellationToken);

    /// <summary>Removes the first trap that is triggered, if there is one.</summary>
    public ProxyTrap? Take(Predicate<ProxyTrap> sprung)
    {
        lock (_lock)
        {
            var trap = _traps.Find(sprung);
            _traps.RemoveAll(t => t == trap);
            return trap;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        Refuse();
        Cut();
        for (var i = 0; i < _running.Count; i++)
        {
            await _running[i];
        }

        _ended.Dispose();
    }

    private Task Set(ProxyTrap trap)
    {
        lock (_lock)
        {
            _traps.Add(trap);
            return trap.Sprung.Task;
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var connection = new ProxiedConnection(this, await listener.AcceptSocketAsync(_ended.Token));
                lock (_lock)
                {
                    Accepted++;
                    _connections.Add(connection);
                    _running.Add(connection.RunAsync(_target, _ended.Token));
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Refused from here on.
        }
    }
}
