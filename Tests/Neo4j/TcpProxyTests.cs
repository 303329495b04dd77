using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>The proxy of the fault tests works as described, on a server that repeats every line in capitals.</summary>
[TestFixture]
[CancelAfter(30_000)]
public sealed class TcpProxyTests
{
    private readonly List<TcpClient> _clients = [];
    private CapitalsServer _server = null!;
    private TcpProxy _proxy = null!;

    [SetUp]
    public void Start()
    {
        _server = CapitalsServer.Start();
        _proxy = TcpProxy.To(_server.Port);
    }

    [TearDown]
    public async Task Stop()
    {
        await _proxy.DisposeAsync();
        _clients.ForEach(client => client.Dispose());
        _clients.Clear();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Requests_and_answers_pass_unchanged()
    {
        Assert.That(await AskAsync("one"), Is.EqualTo("ONE"));
        Assert.That(await AskAsync(new string('x', 100_000)), Is.EqualTo(new string('X', 100_000)));
        Assert.That(_proxy.Accepted, Is.EqualTo(2));
    }

    [Test]
    public async Task A_refused_client_is_informed_at_once_and_accepted_later_at_the_same_port()
    {
        var port = _proxy.Port;
        _proxy.Refuse();
        var refused = await Assert.ThrowsAsync<SocketException>(() => AskAsync("one"));
        _proxy.Accept();

        Assert.That(refused!.SocketErrorCode, Is.EqualTo(SocketError.ConnectionRefused));
        Assert.That(_proxy.Port, Is.EqualTo(port));
        Assert.That(await AskAsync("two"), Is.EqualTo("TWO"));
    }

    [Test]
    public async Task A_delay_applies_in_both_directions()
    {
        _proxy.Delay = TimeSpan.FromMilliseconds(150);
        var watch = Stopwatch.StartNew();

        Assert.That(await AskAsync("one"), Is.EqualTo("ONE"));
        Assert.That(watch.Elapsed, Is.GreaterThan(TimeSpan.FromMilliseconds(295)));
    }

    [Test]
    public async Task A_slow_connection_transfers_the_given_bytes_in_a_tenth_of_a_second()
    {
        _proxy.AnswerBytesPerTenth = 10;
        var watch = Stopwatch.StartNew();

        Assert.That(await AskAsync(new string('x', 49)), Is.EqualTo(new string('X', 49)));
        Assert.That(watch.Elapsed, Is.GreaterThan(TimeSpan.FromMilliseconds(490)));
    }

    [Test]
    public async Task Stalled_data_arrives_when_the_connection_continues()
    {
        var stalled = _proxy.StallAt("two");
        Assert.That(await AskAsync("one"), Is.EqualTo("ONE"));
        var answer = AskAsync("two");
        await stalled;
        await Task.Delay(100);
        Assert.That(answer.IsCompleted, Is.False);
        Assert.That(_server.Heard, Does.Not.Contain("two"));

        _proxy.Resume();

        Assert.That(await answer, Is.EqualTo("TWO"));
    }

    [Test]
    public async Task A_connection_is_cut_before_the_server_sees_the_request_but_the_next_one_is_not()
    {
        var cut = _proxy.CutAt("one");

        Assert.That(() => AskAsync("one"), Throws.InstanceOf<IOException>());
        await cut;
        Assert.That(_server.Heard, Is.Empty);
        Assert.That(await AskAsync("one"), Is.EqualTo("ONE"));
    }

    [Test]
    public async Task An_answer_is_lost_after_the_server_has_given_it()
    {
        var lost = _proxy.LoseAnswerTo("commit", once: "COMMIT");

        Assert.That(() => AskAsync("commit"), Throws.InstanceOf<IOException>());
        await lost;
        Assert.That(_server.Heard, Is.EqualTo(new[] { "commit" }));
        Assert.That(await AskAsync("commit"), Is.EqualTo("COMMIT"));
    }

    [Test]
    public async Task A_text_is_recognized_even_in_two_pieces()
    {
        var seen = _proxy.Seen("commit");
        var client = await ConnectAsync();
        await client.GetStream().WriteAsync("com"u8.ToArray());
        await Task.Delay(100);
        Assert.That(seen.IsCompleted, Is.False);

        await client.GetStream().WriteAsync("mit\n"u8.ToArray());

        await seen;
    }

    [Test]
    public async Task A_connection_is_cut_after_a_number_of_bytes_of_an_answer()
    {
        var cut = _proxy.CutAfterAnswering(5);
        var client = await ConnectAsync();
        await client.GetStream().WriteAsync("0123456789\n"u8.ToArray());
        var buffer = new byte[5];
        await client.GetStream().ReadExactlyAsync(buffer);
        await cut;

        Assert.That(Encoding.ASCII.GetString(buffer), Is.EqualTo("01234"));
        Assert.That(async () => await client.GetStream().ReadAsync(buffer), Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task A_connection_is_cut_after_a_number_of_bytes_of_a_request()
    {
        var cut = _proxy.CutAfterAsking(7);
        var client = await ConnectAsync();
        await client.GetStream().WriteAsync("one\n"u8.ToArray());
        using var reader = new StreamReader(client.GetStream());
        Assert.That(await reader.ReadLineAsync(), Is.EqualTo("ONE"));
        Assert.That(cut.IsCompleted, Is.False);
        await client.GetStream().WriteAsync("two and more\n"u8.ToArray());
        await cut;

        Assert.That(async () => await reader.ReadLineAsync(), Throws.InstanceOf<IOException>());
        Assert.That(_server.Heard, Is.EqualTo(new[] { "one" }));
    }

    [Test]
    public async Task All_connections_are_cut_at_once_and_new_ones_are_made()
    {
        var client = await ConnectAsync();
        await client.GetStream().WriteAsync("one\n"u8.ToArray());
        await client.GetStream().ReadExactlyAsync(new byte[4]);

        _proxy.Cut();

        Assert.That(async () => await client.GetStream().ReadAsync(new byte[1]), Throws.InstanceOf<IOException>());
        Assert.That(await AskAsync("two"), Is.EqualTo("TWO"));
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient(AddressFamily.InterNetwork);
        _clients.Add(client);
        await client.ConnectAsync(IPAddress.Loopback, _proxy.Port);
        return client;
    }

    private async Task<string> AskAsync(string line)
    {
        var stream = (await ConnectAsync()).GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\n"));
        using var reader = new StreamReader(stream, leaveOpen: true);
        return await reader.ReadLineAsync() ?? throw new IOException("The connection was closed");
    }

    /// <summary>Repeats every line in capitals.</summary>
    private sealed class CapitalsServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;

        private CapitalsServer()
        {
            _listener.Start();
            _serving = ServeAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public ConcurrentQueue<string> Heard { get; } = [];

        public static CapitalsServer Start() => new();

        public async ValueTask DisposeAsync()
        {
            _listener.Dispose();
            await _serving;
        }

        private async Task ServeAsync()
        {
            var serving = new List<Task>();
            try
            {
                while (true)
                {
                    serving.Add(RepeatAsync(await _listener.AcceptTcpClientAsync()));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                await Task.WhenAll(serving);
            }
        }

        private async Task RepeatAsync(TcpClient client)
        {
            using (client)
            {
                try
                {
                    using var reader = new StreamReader(client.GetStream());
                    while (await reader.ReadLineAsync() is { } line)
                    {
                        Heard.Enqueue(line);
                        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line.ToUpperInvariant() + "\n"));
                    }
                }
                catch (IOException)
                {
                    // The proxy was cut, as the test requested.
                }
            }
        }
    }
}
