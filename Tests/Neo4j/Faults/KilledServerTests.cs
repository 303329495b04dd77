using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using StakeholderGraph.Neo4j;

using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>
/// A server that is killed, as by a power failure, and restarted: what it acknowledged is there, and everything else is there completely or
/// not at all.
/// </summary>
[TestFixture]
[CancelAfter(300_000)]
public sealed class KilledServerTests : ImportFixture
{
    // Few records, because a server that has just started is slow; three batches of each in batch imports.
    private static readonly TestDataset Grown = Networks.Grown((2 * RowsOfFew) + 100);

    [Test]
    public async Task A_server_killed_during_an_import_and_an_answer_has_the_old_network_and_later_answers_and_takes_the_new_one()
    {
        await using var others = TcpProxy.To(Server.Port);
        IDatabase OpenBesideTheImport() =>
            Kept(Databases.Open(AddressOf(others.Port), With(SharedServer.Password), TimeProvider.System));
        var (database, reader) = (OpenBesideTheImport(), Kept(await Neo4jReader.OpenAsync(OpenBesideTheImport(), default)));
        await using var api = await ApiHost.StartAsync([Networks.Old], services => services.AddSingleton(reader));
        var (before, version) = (await AnswerAsync(api), await reader.VersionAsync(default));
        var writer = await OpenWriter();
        var stalled = Wire.StallAt(CreatesTies);
        var importing = writer.ImportAsync([Grown], ImportMode.AtOnce, null, default);
        await stalled;
        var rows = 0;
        others.AnswerBytesPerTenth = 10_000;

        var failure = await FailsAsync(
            StoreFailure.Unavailable,
            async () =>
            {
                await foreach (
                    var row in database.RunAsync(new Statement("a test's", "UNWIND range(1, 100000) AS n RETURN n", Reads: true), default))
                {
                    if (++rows == 100)
                    {
                        await Server.KillAsync();
                    }
                }
            });

        others.AnswerBytesPerTenth = null;
        Wire.Resume();
        Assert.That(rows, Is.LessThan(100_000));
        Assert.That(failure.Message, Does.Contain("sent an incomplete answer"));
        await FailsAsync(StoreFailure.Unavailable, () => importing);
        await FailsAsync(StoreFailure.Unavailable, () => writer.DatasetsAsync(default));
        await SaysThatTheStoreIsGoneAsync(api);

        await Server.StartAgainAsync();
        Assert.That(await AnswerAsync(api), Is.EqualTo(before), "it answers again by itself");
        Assert.That(await reader.VersionAsync(default), Is.EqualTo(version));
        Assert.That(await database.RunAsync("RETURN 1 AS n"), Has.Count.EqualTo(1));
        await HoldsAsync(Networks.Old);
        await writer.ImportAsync([Grown], ImportMode.AtOnce, null, default);
        await HoldsAsync(Grown);
    }

    [Test]
    public async Task A_server_killed_during_an_import_in_batches_keeps_acknowledged_batches_and_accepts_the_rest_later()
    {
        var writer = await OpenWriterOfSmallBatches();
        var stalled = Wire.StallAt(CreatesTies);
        var importing = writer.ImportAsync([Grown], ImportMode.InBatches, null, default);
        await stalled;

        await Server.KillAsync();
        Wire.Resume();

        await FailsAsync(StoreFailure.Unavailable, () => importing);
        await Server.StartAgainAsync();
        Assert.That(await CountAsync("MATCH (n:Stakeholder) RETURN count(n) AS n"), Is.GreaterThanOrEqualTo(600));
        // as after two minutes
        await DirectlyAsync("MATCH (g:StakeholderGraph) WHERE g.leaseUntil IS NOT NULL SET g.leaseUntil = timestamp() - 1");
        var report = (await writer.ImportAsync([Grown], ImportMode.InBatches, null, default))[0];
        Assert.That(report.Stakeholders.Added, Is.Zero);
        await HoldsAsync(Grown);
    }

    /// <summary>The Api answers 503, with a reason and when to try again, and stays alive.</summary>
    private static async Task SaysThatTheStoreIsGoneAsync(ApiHost api)
    {
        foreach (
            var path in new[]
            {
                "/api/v1/stakeholders/ada",
                "/api/v1/stakeholders/ada/partners",
                "/api/v1/search?q=ada",
                "/api/v1/datasets",
                "/readyz",
            })
        {
            var (response, body) = await api.GetAsync(path);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), path);
            Assert.That(response.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero), path);
            Assert.That((string?)body!["detail"], Does.Contain("Neo4j"), path);
            Assert.That(body.ToJsonString(), Does.Not.Contain(SharedServer.Password));
        }

        Assert.That((await api.GetAsync("/healthz")).Response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    // A server that has just started answers its first questions slowly.
    private static async Task<string> AnswerAsync(ApiHost api)
    {
        for (
            var i = 0;
            i < 300 && (await api.GetAsync("/api/v1/stakeholders/ada")).Response.StatusCode == HttpStatusCode.ServiceUnavailable;
            i++)
        {
            await Task.Delay(200);
        }

        return (await api.AnswerAsync("/api/v1/stakeholders/ada")).ToJsonString();
    }
}
