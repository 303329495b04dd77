using System.Net;
using System.Net.Sockets;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>
/// A wire to a server on this machine that a test can trouble: it refuses, delays, throttles, stalls and cuts, at once, after so many
/// bytes, or when a text passes in a request. Nothing happens by chance, and nothing that was not asked for.
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

    /// <summary>Where clients connect to.</summary>
    public int Port { get; private set; }

    /// <summary>How long each piece is held, either way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many bytes of an answer pass in a tenth of a second; null for as many as come.</summary>
    public int? AnswerBytesPerTenth { get; set; }

    /// <summary>How many connections were accepted so far.</summary>
    public int Accepted { get; private set; }

    public static TcpProxy To(int port) => new(port);

    /// <summary>Refuses new connections; those that are there go on.</summary>
    public void Refuse()
    {
        _listener?.Dispose();
        _listener = null;
    }

    /// <summary>Accepts connections again, at the same port.</summary>
    public void Accept()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _running.Add(AcceptAsync(_listener));
    }

    /// <summary>Lets nothing pass, either way, until <see cref="Resume"/>; connections stay.</summary>
    public void Stall() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets pass what was stalled.</summary>
    public void Resume() => _open.TrySetResult();

    /// <summary>Cuts all connections that there are.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _connections.ForEach(connection => connection.Dispose());
            _connections.Clear();
        }
    }

    /// <summary>Completes when a request with this text has come, which passes.</summary>
    public Task Seen(string request) => Set(new ProxyTrap(ProxyFate.Pass) { Request = request });

    /// <summary>Stalls when a request with this text has come, before the server sees the end of it. Completes then.</summary>
    public Task StallAt(string request) => Set(new ProxyTrap(ProxyFate.Stall) { Request = request });

    /// <summary>Cuts the connection when a request with this text has come, before the server sees the end of it. Completes then.</summary>
    public Task CutAt(string request) => Set(new ProxyTrap(ProxyFate.Cut) { Request = request });

    /// <summary>
    /// Passes a request with this text, keeps the answer back, and cuts the connection once the answer holds another text: the server has
    /// done what was asked, and nobody hears of it. Completes then.
    /// </summary>
    public Task LoseAnswerTo(string request, string once) => Set(new ProxyTrap(ProxyFate.LoseAnswer) { Request = request, Once = once });

    /// <summary>Cuts the first connection on which so many bytes were asked; they have arrived. Completes then.</summary>
    public Task CutAfterAsking(long bytes) => Set(new ProxyTrap(ProxyFate.Cut) { Asked = bytes });

    /// <summary>Cuts the first connection on which so many bytes were answered; they have arrived. Completes then.</summary>
    public Task CutAfterAnswering(long bytes) => Set(new ProxyTrap(ProxyFate.Cut) { Answered = bytes });

    /// <summary>Waits while it is stalled.</summary>
    public Task PassAsync(CancellationToken cancellationToken) => _open.Task.WaitAsync(cancellationToken);

    /// <summary>Takes the first trap that something springs, if there is one.</summary>
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
