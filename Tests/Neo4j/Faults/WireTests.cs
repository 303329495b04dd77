using System.Diagnostics;
using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>What happens to a statement when the connection to the server fails; the next one works.</summary>
[TestFixture]
public sealed class WireTests : FaultFixture
{
    private static readonly Statement One = new("a test's", "RETURN 1 AS n", Reads: true);
    private static readonly Statement Long = new(
        "a test's",
        "UNWIND range(1, 50000) AS n RETURN n, 'so that no buffer holds it' AS text",
        Reads: true);
    private static readonly Statement Create = new("a test's", "CREATE (c:Created) RETURN 1 AS n", Reads: false);

    [Test]
    public async Task A_missing_server_is_reported_at_once_and_asked_again_later()
    {
        var database = Open();
        Wire.Refuse();
        var watch = Stopwatch.StartNew();

        var failure = await FailsAsync(StoreFailure.Unavailable, () => RunAsync(database, One));

        Assert.That(watch.Elapsed, Is.LessThan(Allowed.Seconds(6)));
        Assert.That(failure.Message, Does.Contain("cannot be reached").And.Contain($"127.0.0.1:{Wire.Port}"));
        Wire.Accept();
        Assert.That(await RunAsync(database, One), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_restarting_server_is_waited_for()
    {
        var database = Open();
        Wire.Refuse();
        var reading = RunAsync(database, One);
        var writing = RunAsync(database, Create);
        await Task.Delay(50);
        Wire.Accept();

        Assert.That(await reading, Has.Count.EqualTo(1));
        Assert.That(await writing, Has.Count.EqualTo(1));
        Assert.That(await CreatedAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_read_is_repeated_when_its_answer_is_lost()
    {
        var lost = Wire.LoseAnswerTo("RETURN 1 AS n", once: "fields");

        Assert.That(await RunAsync(Open(), One), Has.Count.EqualTo(1));
        await lost.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Test]
    public async Task A_write_is_not_repeated_when_its_answer_is_lost()
    {
        var database = Open();
        await RunAsync(database, One); // so that the connection is one that was used before
        var lost = Wire.LoseAnswerTo(TestServer.IsByBolt ? BoltCommit : "CREATE (c:Created)", once: "bookmark");

        await FailsAsync(StoreFailure.Unavailable, () => RunAsync(database, Create));

        await lost;
        Assert.That(await CreatedAsync(), Is.EqualTo(1));
        Assert.That(await RunAsync(database, One), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_request_that_is_cut_does_nothing_and_is_reported()
    {
        var database = Open();
        await RunAsync(database, One);
        var cut = Wire.CutAt("CREATE (c:Created)");

        await FailsAsync(StoreFailure.Unavailable, () => RunAsync(database, Create));

        await cut;
        Assert.That(await CreatedAsync(), Is.Zero);
        Assert.That(await RunAsync(database, Create), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cut_answer_is_discarded_and_the_next_one_is_complete()
    {
        var database = Open();
        var (cut, rows) = (Wire.CutAfterAnswering(500_000), 0);

        var failure = await FailsAsync(StoreFailure.Unavailable, async () =>
        {
            await foreach (var row in database.RunAsync(Long, default))
            {
                rows++;
            }
        });

        await cut;
        Assert.That(rows, Is.GreaterThan(0).And.LessThan(50_000));
        Assert.That(failure.Message, Does.Contain("sent an incomplete answer"));
        Assert.That(await RunningAsync(), Is.Empty);
        Assert.That(await RunAsync(database, Long), Has.Count.EqualTo(50_000));
    }

    [Test]
    public async Task A_connection_cut_between_two_questions_is_replaced_unnoticed()
    {
        var database = Open();
        await RunAsync(database, One);

        Wire.Cut();

        Assert.That(await RunAsync(database, One), Has.Count.EqualTo(1));
        Wire.Cut();
        Assert.That(await RunAsync(database, Create), Has.Count.EqualTo(1));
        Assert.That(await CreatedAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_silent_server_is_waited_for_no_longer_than_the_statement_may_take()
    {
        var database = Open();
        await RunAsync(database, One);
        await Server.PauseAsync();
        try
        {
            var watch = Stopwatch.StartNew();
            var failure = await FailsAsync(
                StoreFailure.Unavailable,
                () => RunAsync(database, One with { Within = TimeSpan.FromSeconds(1) }));

            Assert.That(failure.Message, Does.Contain("within 1 second"));
            Assert.That(
                watch.Elapsed,
                Is.LessThan(Allowed.Seconds(1 + 6)),
                "the time of the statement, and that to end it on the server");
        }
        finally
        {
            await Server.GoOnAsync();
        }

        Assert.That(await RunAsync(database, One), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_that_trickles_is_waited_for_no_longer_than_the_statement_may_take()
    {
        var database = Open();
        Wire.AnswerBytesPerTenth = 5_000;
        var watch = Stopwatch.StartNew();

        var failure = await FailsAsync(StoreFailure.Unavailable, () => RunAsync(database, Long with { Within = TimeSpan.FromSeconds(2) }));

        Assert.That(failure.Message, Does.Contain("within 2 seconds"));
        Assert.That(watch.Elapsed, Is.LessThan(Allowed.Seconds(2 + 6)));
        Wire.AnswerBytesPerTenth = null;
        Assert.That(await RunningAsync(), Is.Empty);
        Assert.That(await RunAsync(database, One), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_slow_connection_gives_the_same_answer_later()
    {
        Wire.Delay = TimeSpan.FromMilliseconds(100);

        Assert.That(await RunAsync(Open(), One), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cancelling_during_an_answer_stops_it_on_the_server()
    {
        var database = Open();
        using var leaving = new CancellationTokenSource();
        Wire.AnswerBytesPerTenth = 5_000;
        var rows = 0;

        Assert.That(
            async () =>
            {
                await foreach (var row in database.RunAsync(Long, leaving.Token))
                {
                    if (++rows == 10)
                    {
                        await leaving.CancelAsync();
                    }
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Wire.AnswerBytesPerTenth = null;
        Assert.That(await RunningAsync(), Is.Empty);
    }

    [Test]
    public async Task Cancelling_does_not_wait_long_for_a_silent_server()
    {
        var database = Open();
        await RunAsync(database, One);
        using var leaving = new CancellationTokenSource();
        var stalled = Wire.StallAt("RETURN 1 AS n");
        var asking = RunAsync(database, One, leaving.Token);
        await stalled;
        var watch = Stopwatch.StartNew();

        await leaving.CancelAsync();

        Assert.That(async () => await asking, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(watch.Elapsed, Is.LessThan(Allowed.Seconds(6)));
    }

    [Test]
    public async Task A_wrong_password_is_reported_without_showing_it()
    {
        const string Wrong = "swordfish-2";
        var database = Kept(Databases.Open(Store, With(Wrong), TimeProvider.System));

        var failure = await FailsAsync(StoreFailure.Unavailable, () => RunAsync(database, One));

        Assert.That(failure.Message, Does.Contain("password").And.Contain(Credentials.Password));
        var header = With(Wrong).Header!.Parameter!;
        Assert.That(failure.ToString(), Does.Not.Contain(Wrong).And.Not.Contain(header));
        Assert.That(await RunAsync(Open(), One), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_user_without_a_password_is_asked_to_give_one()
    {
        Assert.That(StoreAddress.TryParse(Store.ToString().Replace("neo4j@", "", StringComparison.Ordinal), out var nobody, out _));
        var database = Kept(
            Databases.Open((Neo4jAddress)nobody, Credentials.Read((Neo4jAddress)nobody, _ => null), TimeProvider.System));

        Assert.That(
            (await FailsAsync(StoreFailure.Unavailable, () => RunAsync(database, One))).Message,
            Does.Contain(Credentials.Password));
        Assert.That(
            await FailsAsync(StoreFailure.Unavailable, () => Task.FromResult(With(null))),
            Has.Message.Contains(Credentials.Password));
    }

    private Task<long> CreatedAsync() => CountAsync("MATCH (c:Created) RETURN count(c) AS n");

    private static async Task<List<Row>> RunAsync(IDatabase database, Statement statement, CancellationToken cancellationToken = default)
    {
        var rows = new List<Row>();
        await foreach (var row in database.RunAsync(statement, cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
