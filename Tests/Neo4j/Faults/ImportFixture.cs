using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>A fault while an existing network is replaced by another.</summary>
public abstract class ImportFixture : FaultFixture
{
    // Texts of statements by which a test knows the progress of an import.
    private protected const string CreatesStakeholders = "CREATE (n:Stakeholder)";
    private protected const string CreatesTies = "CREATE (a)-[r:$(row.type)]";
    // The batch size in tests that need several small batches.
    private protected const int RowsOfFew = 250;
    private protected static readonly string Commits = TestServer.IsByBolt ? BoltCommit : "/commit";

    [SetUp]
    public Task ImportTheOldNetwork() => ImportAsync(Networks.Old);

    private protected async Task<INetworkWriter> OpenWriter(TimeProvider? clock = null) =>
        Kept(await Neo4jWriter.OpenAsync(Open(), clock ?? TimeProvider.System, default));

    /// <summary>A writer for which a few records are several batches.</summary>
    private protected async Task<INetworkWriter> OpenWriterOfSmallBatches() =>
        Kept(await Neo4jWriter.OpenAsync(Open(), TimeProvider.System, RowsOfFew, default));

    /// <summary>
    /// Sets a trap for the next commit after ties, which are held back until it is set: by Bolt, reads before the first write are committed
    /// too.
    /// </summary>
    private protected async Task AtCommit(Func<string, Task> trap)
    {
        await Wire.StallAt(CreatesTies);
        var sprung = trap(Commits);
        Wire.Resume();
        await sprung;
    }

    private protected async Task<INetworkReader> OpenReader() => Kept(await Neo4jReader.OpenAsync(Open(), default));

    /// <summary>Imports without any faults except those of the proxy.</summary>
    private protected async Task<ImportReport> ImportAsync(
        IDatasetContent dataset,
        ImportMode mode = ImportMode.AtOnce,
        CancellationToken cancellationToken = default)
    {
        await using var writer = await Neo4jWriter.OpenAsync(
            Databases.Open(Store, With(SharedServer.Password), TimeProvider.System),
            TimeProvider.System,
            cancellationToken);
        return (await writer.ImportAsync([dataset], mode, null, cancellationToken))[0];
    }

    /// <summary>The database contains exactly this dataset, record for record, and a reader sees it.</summary>
    private protected async Task HoldsAsync(TestDataset expected)
    {
        var address = AddressOf(Server.Port);
        await using var writer = await Neo4jWriter.OpenAsync(
            Databases.Open(address, With(SharedServer.Password), TimeProvider.System),
            TimeProvider.System,
            default);
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
        var loaded = await writer.DatasetsAsync(default);
        Assert.That(loaded.Select(d => d.ContentHash), Is.EqualTo(new[] { expected.ContentHash }));
        Assert.That(ContentHash.Of((await writer.ReadAsync(Networks.Name, default))!), Is.EqualTo(expected.ContentHash));
        Assert.That(
            await CountAsync("MATCH (n:Stakeholder|Engagement|Source) RETURN count(n) AS n"),
            Is.EqualTo(expected.Counts.Stakeholders + expected.Counts.Engagements + expected.Counts.Sources));
        Assert.That(await CountAsync("MATCH ()-[r]->() RETURN count(r) AS n"), Is.EqualTo(expected.Counts.Ties));
    }
}
