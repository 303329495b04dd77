using System.Net;
using System.Net.Sockets;
using Neo4j.Driver;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Bolt;

namespace StakeholderGraph.Tests.Neo4j.Bolt;

/// <summary>
/// What only the official driver does: routing, bookmarks, its connection pool. <see cref="TransportTests"/> tests everything else about
/// transports, also by Bolt.
/// </summary>
[TestFixture]
[Category("Neo4j")]
[CancelAfter(60_000)]
public sealed class BoltTests
{
    private static readonly Statement One = new("a test's", "RETURN 1 AS n", Reads: true);

    [SetUp]
    public void NeedsBolt()
    {
        _ = TestServer.Address;
        if (!TestServer.IsByBolt)
        {
            Assert.Ignore($"{TestServer.Variable} is not an address of Bolt.");
        }

        TestServer.IsWrittenTo();
    }

    [Test]
    public async Task A_server_addressed_as_a_cluster_answers_writes_and_stops_abandoned_work()
    {
        await using var database = Open(address => address.Replace("bolt://", "neo4j://", StringComparison.Ordinal));
        await database.EmptyAsync();
        await database.RunAsync("CREATE (n:RoutedTest)");
        using var leaving = new CancellationTokenSource();
        var endless = new Statement(
            "a test's", "UNWIND range(1, 100000000000) AS endless WITH endless WHERE endless < 0 RETURN count(*) AS n", Reads: true);

        var running = Layout.RunAsync(database.RunAsync(endless, leaving.Token));
        Assert.That(async () => await ListedAsync(), Has.Count.EqualTo(1).After(20_000, 50));

        await leaving.CancelAsync();

        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await ListedAsync(), Is.Empty.After(20_000, 50));
        var read = new Statement("a test's", "MATCH (n:RoutedTest) RETURN count(n) AS n", Reads: true);
        Assert.That((await Layout.FirstAsync(database.RunAsync(read, default))).Number("n"), Is.EqualTo(1));
        await database.EmptyAsync();

        Task<List<Row>> ListedAsync() =>
            database.RunAsync("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN currentQuery");
    }

    [Test]
    public async Task A_connection_waits_for_the_writes_of_the_previous_one_unless_they_are_lost()
    {
        var bookmarks = SharedBookmarks.Of(TestServer.Address);
        bookmarks.Forget();
        await using (var writer = Open())
        {
            await writer.RunAsync("CREATE (n:BookmarkTest) DELETE n");
        }

        var written = await bookmarks.GetBookmarksAsync();
        Assert.That(written, Is.Not.Empty);
        await using var reader = Open();
        await Layout.RunAsync(reader.RunAsync(One, default));
        Assert.That(await bookmarks.GetBookmarksAsync(), Is.Not.Empty);

        await bookmarks.UpdateBookmarksAsync([], ["of another database"]);
        Assert.That(async () => await Layout.RunAsync(reader.RunAsync(One, default)), Throws.InstanceOf<StoreException>());
        Assert.That(await bookmarks.GetBookmarksAsync(), Is.Empty);
        await Layout.RunAsync(reader.RunAsync(One, default));
    }

    [Test]
    public async Task An_exhausted_pool_reports_how_to_enlarge_it()
    {
        await using var database = Open(address => $"{address}?pool-size=1&acquisition-timeout=1");
        await using var transaction = await database.BeginAsync(default);

        var refused = await Assert.ThrowsAsync<StoreException>(() => Layout.RunAsync(database.RunAsync(One, default)));

        Assert.That(refused!.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(refused.Message, Does.Contain("All 1 connections").And.Contain("pool-size"));
        await transaction.DisposeAsync();
        await Layout.RunAsync(database.RunAsync(One, default));
    }

    [Test]
    public async Task An_HTTP_server_is_distinguished_from_a_Bolt_server()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerAsync(listener, "HTTP/1.1 400 Bad Request\r\n\r\n");
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var database = Open(_ => $"bolt://neo4j@127.0.0.1:{port}");

        var refused = await Assert.ThrowsAsync<StoreException>(() => Layout.RunAsync(database.RunAsync(One, default)));

        Assert.That(refused!.Failure, Is.EqualTo(StoreFailure.Incompatible));
        Assert.That(refused.Message, Does.Contain("port of Bolt (7687)"));
        listener.Stop();
        await answering;
    }

    [Test]
    public void Parameters_are_converted_for_the_driver_and_half_a_character_is_refused()
    {
        var sent = (Dictionary<string, object?>)BoltValues.Sent(
            new Dictionary<string, object?> { ["day"] = new DateOnly(2011, 3, 30), ["ids"] = new[] { RecordId.Parse("ada") } })!;

        Assert.That(sent["day"], Is.EqualTo(new LocalDate(2011, 3, 30)));
        Assert.That(sent["ids"], Is.EqualTo(new object?[] { "ada" }));
        foreach (var half in new object[]
        {
            "\ud800",
            new object?[] { "a\udc00b" },
            new Dictionary<string, object?> { ["\ud83d\ud83d\ude00"] = 1 },
        })
        {
            Assert.That(() => BoltValues.Sent(half), Throws.InstanceOf<StoreException>());
        }
    }

    private static IDatabase Open(Func<string, string>? otherwise = null) =>
        StoreAddress.TryParse((otherwise ?? (address => address))(TestServer.Address.ToString()), out var address, out var problem)
            ? Databases.Open((Neo4jAddress)address, TimeProvider.System)
            : throw new ArgumentException(problem);

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
            }
        }
        catch (Exception stopped) when (stopped is SocketException or IOException or InvalidOperationException)
        {
            // As requested.
        }
    }
}
