using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>A server with low limits, and an import that exceeds them.</summary>
[TestFixture]
public sealed class LimitTests : ImportFixture
{
    private Neo4jServer? _strict;

    private protected override async Task<Neo4jServer> ServerAsync() => _strict ??= await Neo4jServer.StartAsync(new()
    {
        Password = SharedServer.Password,
        Lines = ["db.transaction.timeout=10s", "dbms.memory.transaction.total.max=24m", "server.queryapi.transaction_idle_timeout=3s"],
    });

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_strict is not null)
        {
            await _strict.DisposeAsync();
        }
    }

    [Test]
    public async Task An_import_that_exceeds_the_memory_of_a_transaction_is_refused_before_anything_is_written()
    {
        var failure = await FailsAsync(StoreFailure.Unavailable, () => ImportAsync(Networks.Grown(10_000)));

        Assert.That(failure.MessageAndAdvice, Does.Contain("memory").And.Contain("--in-batches").And.Contain("Nothing was written"));
        await HoldsAsync(Networks.Old);
        await ImportAsync(Networks.Grown(100));
        await HoldsAsync(Networks.Grown(100));
    }

    [Test]
    public async Task A_transaction_that_exceeds_its_memory_is_reported_and_leaves_nothing()
    {
        var database = Open();
        await using var transaction = await database.BeginAsync(default);

        // Like an import that the check of its size had accepted.
        var failure = await FailsAsync(
            StoreFailure.Unavailable,
            async () =>
            {
                for (var i = 0; i < 50; i++)
                {
                    await Layout.RunAsync(
                        transaction.RunAsync(
                            new Statement(
                                "a test's",
                                "UNWIND range(1, 5000) AS i CREATE (s:Stakeholder {id: 'x' + randomUUID(), name: 'Somebody'})",
                                Reads: false),
                            default));
                }
            });

        Assert.That(failure.MessageAndAdvice, Does.Contain("memory").And.Contain("--in-batches"));
        await transaction.DisposeAsync();

        // Signing in needs memory too, so the transaction that uses all of it can only expire.
        for (var i = 0; i < 60 && !await AnswersAsync(); i++)
        {
            await Task.Delay(500);
        }

        await HoldsAsync(Networks.Old);
    }

    [Test]
    public async Task A_transaction_that_exceeds_its_time_is_reported_and_leaves_nothing()
    {
        var database = Open();
        await using var transaction = await database.BeginAsync(default);
        await Layout.RunAsync(
            transaction.RunAsync(new Statement("a test's", "CREATE (s:Stakeholder {id: 'late', name: 'Late'})", Reads: false), default));

        var failure = await FailsAsync(
            StoreFailure.Unavailable,
            () =>
                Layout.RunAsync(
                    transaction.RunAsync(
                        new Statement("a test's", "UNWIND range(1, 1000000000) AS i WITH i WHERE i < 0 RETURN count(*) AS n", Reads: false),
                        default)));

        Assert.That(failure.Message, Does.Contain("db.transaction.timeout"));
        Assert.That(await RunningAsync(), Is.Empty);
        await HoldsAsync(Networks.Old);
    }

    [Test]
    public async Task A_missing_database_is_reported_to_readers_and_writers()
    {
        var elsewhere = AddressOf(Wire.Port, "elsewhere");
        foreach (
            var open in new Func<Task>[]
            {
                async () =>
                    await Neo4jReader.OpenAsync(
                        Databases.Open(elsewhere, With(SharedServer.Password), TimeProvider.System),
                        default),
                async () =>
                    await Neo4jWriter.OpenAsync(
                        Databases.Open(elsewhere, With(SharedServer.Password), TimeProvider.System),
                        TimeProvider.System,
                        default),
            })
        {
            Assert.That((await FailsAsync(StoreFailure.Unavailable, open)).Message, Does.Contain("no database with this name"));
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return await CountAsync("RETURN 1 AS n") == 1;
        }
        catch (StoreException)
        {
            return false;
        }
    }
}
