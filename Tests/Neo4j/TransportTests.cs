using System.Diagnostics;
using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>What a real server does, and how we handle it.</summary>
[Category("Neo4j")]
public sealed class TransportTests
{
    // In milliseconds: a busy server lists a statement a moment after it was sent, and a transaction until a moment after it was ended.
    private const int UntilListed = 20_000;
    private const int Pause = 20;

    private IDatabase _database = null!;

    [SetUp]
    public void Open() => _database = TestServer.Open();

    [TearDown]
    public async Task Close()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Test]
    public async Task Values_come_back_as_they_were_sent()
    {
        var values = new object?[]
        {
            null, true, 1, long.MaxValue, 1.0, 0.1, double.Epsilon, "", "Ж \"😀\"\n\0\\", new DateOnly(1, 1, 1), new DateOnly(9999, 12, 31),
            new object?[] { 1, "a", null }, new Dictionary<string, object?> { ["ключ"] = new object?[] { new DateOnly(2011, 3, 30) } },
        };

        var row = await One("RETURN $values AS values", ("values", values));

        var back = row.List("values");
        Assert.That(
            back.Take(11),
            Is.EqualTo(
                new object?[]
                {
                    null,
                    true,
                    1L,
                    long.MaxValue,
                    1.0,
                    0.1,
                    double.Epsilon,
                    "",
                    "Ж \"😀\"\n\0\\",
                    new DateOnly(1, 1, 1),
                    new DateOnly(9999, 12, 31),
                }));
        Assert.That(back[4], Is.TypeOf<double>());
        Assert.That(back[11], Is.EqualTo(new object?[] { 1L, "a", null }));
        Assert.That(((Row)back[12]!).List("ключ"), Is.EqualTo(new object?[] { new DateOnly(2011, 3, 30) }));
    }

    [Test]
    public async Task Rows_are_returned_before_the_last_has_arrived()
    {
        await using var rows = _database
            .RunAsync(Reading("UNWIND range(1, 1000000) AS i RETURN i, 'a text of some length' AS text"), default)
            .GetAsyncEnumerator();
        var watch = Stopwatch.StartNew();
        for (var i = 1; i <= 10; i++)
        {
            Assert.That(await rows.MoveNextAsync());
            Assert.That(rows.Current.Number("i"), Is.EqualTo(i));
        }

        Assert.That(watch.Elapsed, Is.LessThan(Allowed.Seconds(5)));
    }

    [Test]
    public async Task An_error_after_many_rows_is_an_error()
    {
        var seen = 0;
        var failure = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await foreach (var row in _database.RunAsync(Reading("UNWIND range(1, 5000) AS i RETURN 10 / (4999 - i) AS n"), default))
            {
                seen++;
            }
        });
        Assert.That(failure!.Failure, Is.EqualTo(StoreFailure.Rejected));
        Assert.That(seen, Is.GreaterThan(1000));
    }

    [Test]
    public async Task A_reading_transaction_cannot_write()
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() => One("CREATE (n:Nothing) RETURN 1 AS n"));

        Assert.That(failure!.Failure, Is.EqualTo(StoreFailure.Rejected));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancelling_stops_the_statement_on_the_server()
    {
        using var leaving = new CancellationTokenSource();
        var running = First(_database.RunAsync(Endless(), leaving.Token));
        Assert.That(async () => await Running(), Is.Positive.After(UntilListed, Pause));

        await leaving.CancelAsync();

        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await Running(), Is.Zero.After(UntilListed, Pause));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Stopping_to_read_stops_the_statement_on_the_server()
    {
        await foreach (
            var _ in _database.RunAsync(
                Reading("UNWIND range(1, 100000000) AS endless RETURN endless, 'so that no buffer holds it' AS text"),
                default))
        {
            break;
        }

        Assert.That(async () => await Running(), Is.Zero.After(UntilListed, Pause));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_statement_that_takes_too_long_is_ended_on_the_server()
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            First(_database.RunAsync(Endless() with { Within = TimeSpan.FromSeconds(1) }, default)));

        Assert.That(failure!.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(failure.Message, Does.Contain("within 1 second"));
        Assert.That(async () => await Running(), Is.Zero.After(UntilListed, Pause));
    }

    [Test]
    public async Task A_transaction_that_is_not_committed_leaves_nothing()
    {
        await using (var transaction = await _database.BeginAsync(default))
        {
            await First(transaction.RunAsync(Writing("CREATE (n:TransportTest) RETURN 1 AS n"), default));
            await transaction.KeepAliveAsync(default);
        }

        Assert.That((await One("MATCH (n:TransportTest) RETURN count(n) AS n")).Number("n"), Is.Zero);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_transaction_abandoned_during_a_statement_is_rolled_back()
    {
        var transaction = await _database.BeginAsync(default);
        var running = First(
            transaction.RunAsync(
                Writing("CREATE (n:TransportTest) WITH n UNWIND range(1, 100000000) AS endless RETURN sum(endless % 7) AS n"),
                default));
        Assert.That(async () => await Running(), Is.Positive.After(UntilListed, Pause));

        await transaction.DisposeAsync();

        Assert.That(async () => await running, Throws.InstanceOf<StoreException>(), "it is ended, not waited for");
        Assert.That(async () => await Listed("NOT currentQuery STARTS WITH 'SHOW'"), Is.Zero.After(UntilListed, Pause));
        Assert.That((await One("MATCH (n:TransportTest) RETURN count(n) AS n")).Number("n"), Is.Zero);
    }

    [Test]
    public async Task A_committed_transaction_is_visible_and_cannot_be_used_again()
    {
        await using var transaction = await _database.BeginAsync(default);
        await First(transaction.RunAsync(Writing("CREATE (n:TransportTest) RETURN 1 AS n"), default));
        await transaction.CommitAsync(default);

        Assert.That((await One("MATCH (n:TransportTest) RETURN count(n) AS n")).Number("n"), Is.EqualTo(1));
        await _database.RunAsync("MATCH (n:TransportTest) DELETE n");
        var failure = await Assert.ThrowsAsync<StoreException>(() => transaction.CommitAsync(default));
        Assert.That(failure!.Message, Does.Contain("no longer knows the transaction"));
    }

    [Test]
    public async Task A_missing_database_is_reported()
    {
        Assert.That(StoreAddress.TryParse($"{TestServer.Address}elsewhere", out var address, out _));
        var failure = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var other = Databases.Open((Neo4jAddress)address, TimeProvider.System);
            await First(other.RunAsync(Reading("RETURN 1 AS n"), default));
        });
        Assert.That(failure!.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(failure.Message, Does.Contain("no database with this name"));
    }

    private static Statement Reading(string cypher) => new("a test's", cypher, Reads: true);

    private static Statement Writing(string cypher) => new("a test's", cypher, Reads: false);

    private static Statement Endless() =>
        Reading("UNWIND range(1, 100000000000) AS endless WITH endless WHERE endless < 0 RETURN count(*) AS n");

    private static async Task<Row?> First(IAsyncEnumerable<Row> rows)
    {
        Row? first = null;
        await foreach (var row in rows)
        {
            first ??= row;
        }

        return first;
    }

    private async Task<Row> One(string cypher, params (string Name, object? Value)[] parameters) =>
        (await First(_database.RunAsync(parameters.Aggregate(Reading(cypher), (s, p) => s.With(p.Name, p.Value)), default)))!;

    private Task<long> Running() => Listed("currentQuery CONTAINS 'AS endless' AND NOT currentQuery CONTAINS 'SHOW'");

    private async Task<long> Listed(string which) =>
        (await One($"SHOW TRANSACTIONS YIELD currentQuery WHERE {which} RETURN count(*) AS n")).Number("n");
}
