using System.Diagnostics;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>A disturbed import leaves the old network or the new one, never a mixture; the next attempt works.</summary>
[TestFixture]
public sealed class ImportFaultTests : ImportFixture
{
    // Long enough for a test to act before the end; where this is not needed, a few records in three batches are enough.
    private static readonly TestDataset Many = Networks.Grown(5_100);
    private static readonly TestDataset Few = Networks.Grown((2 * RowsOfFew) + 100);

    [TestCase(CreatesStakeholders)]
    [TestCase(CreatesTies)]
    public async Task An_import_that_is_cut_off_before_its_commit_leaves_the_old_network(string at)
    {
        var writer = await OpenWriter();
        var cut = Wire.CutAt(at);

        var failure = await FailsAsync(StoreFailure.Unavailable, () => ImportBy(writer, Few));

        await cut;
        await HoldsAsync(Networks.Old);
        Assert.That(failure.Message, Does.Contain("gain"), "that it is to be tried again");
        await ImportBy(writer, Few);
        await HoldsAsync(Few);
    }

    [Test]
    public async Task An_import_with_an_unknown_commit_advises_to_repeat_it_which_succeeds()
    {
        var writer = await OpenWriterOfSmallBatches();
        var lost = AtCommit(commit => Wire.LoseAnswerTo(commit, once: "bookmark"));

        var failure = await FailsAsync(StoreFailure.Unavailable, () => ImportBy(writer, Few));

        await lost;
        Assert.That(failure.Message, Does.Contain("all or nothing was written").And.Contain("again"));
        await HoldsAsync(Few);
        Assert.That((await ImportBy(writer, Few)).Unchanged);
    }

    [Test]
    public async Task An_import_whose_commit_did_not_arrive_is_repeated()
    {
        var writer = await OpenWriterOfSmallBatches();
        var cut = AtCommit(Wire.CutAt);

        Assert.That((await ImportBy(writer, Few)).Unchanged, Is.False);

        await cut;
        Assert.That(await RunningAsync(), Is.Empty);
        await HoldsAsync(Few);
    }

    [Test]
    public async Task An_import_waits_for_a_server_that_starts_within_a_moment()
    {
        var writer = await OpenWriterOfSmallBatches();
        Wire.Refuse();
        Wire.Cut();
        var importing = ImportBy(writer, Few);
        await Task.Delay(50);
        Wire.Accept();

        Assert.That((await importing).Unchanged, Is.False);
        await HoldsAsync(Few);
    }

    [Test]
    public async Task A_reader_sees_the_old_network_until_the_commit_without_waiting()
    {
        var (writer, reader) = (await OpenWriterOfSmallBatches(), Kept(await Neo4jReader.OpenAsync(Kept(Directly()), default)));
        var before = await reader.VersionAsync(default);
        var stalled = AtCommit(Wire.StallAt);
        var importing = ImportBy(writer, Few);
        await stalled;

        Assert.That(await reader.VersionAsync(default), Is.EqualTo(before));
        Assert.That((await reader.DatasetsAsync(default)).Single().ContentHash, Is.EqualTo(Networks.Old.ContentHash));
        Assert.That(await reader.AskAsync(new ProfileOf(RecordId.Parse("bob"), Family.Stakeholder, new Scope()), default), Is.Not.Null);
        Assert.That(await reader.AskAsync(new ProfileOf(RecordId.Parse("person-1"), Family.Stakeholder, new Scope()), default), Is.Null);

        Wire.Resume();
        await importing;
        Assert.That(await reader.VersionAsync(default), Is.Not.EqualTo(before));
        Assert.That(await reader.AskAsync(new ProfileOf(RecordId.Parse("bob"), Family.Stakeholder, new Scope()), default), Is.Null);
        Assert.That(
            await reader.AskAsync(new ProfileOf(RecordId.Parse("person-1"), Family.Stakeholder, new Scope()), default),
            Is.Not.Null);
    }

    [TestCase(CreatesStakeholders)]
    [TestCase(CreatesTies)]
    public async Task A_cancelled_import_leaves_no_records_and_no_transaction_on_the_server(string at)
    {
        using var leaving = new CancellationTokenSource();
        var seen = Wire.Seen(at);
        var importing = ImportAsync(Many, cancellationToken: leaving.Token);
        await seen;

        await leaving.CancelAsync();

        Assert.That(async () => await importing, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await RunningAsync(), Is.Empty);
        await HoldsAsync(Networks.Old);
        await ImportAsync(Few);
        await HoldsAsync(Few);
    }

    [Test]
    public async Task An_interrupted_import_in_batches_continues_and_ends_with_the_same_content()
    {
        var writer = await OpenWriterOfSmallBatches();
        var cut = Wire.CutAt(CreatesTies);

        await FailsAsync(StoreFailure.Unavailable, () => ImportInBatchesBy(writer));

        await cut;
        var there = await CountAsync("MATCH (n:Stakeholder) RETURN count(n) AS n");
        Assert.That(there, Is.GreaterThanOrEqualTo(600), "what was acknowledged stays");
        var report = await ImportInBatchesBy(writer);
        Assert.That(report.Stakeholders.Added, Is.Zero, "what is there is not written again");
        await HoldsAsync(Few);
    }

    [Test]
    public async Task An_import_in_batches_with_an_unknown_commit_continues_and_ends_with_the_same_content()
    {
        var writer = await OpenWriterOfSmallBatches();
        var lost = AtCommit(commit => Wire.LoseAnswerTo(commit, once: "bookmark"));

        await FailsAsync(StoreFailure.Unavailable, () => ImportInBatchesBy(writer));

        await lost;
        await ImportInBatchesBy(writer);
        await HoldsAsync(Few);
    }

    [Test]
    public async Task An_interrupted_import_in_batches_may_be_abandoned()
    {
        var writer = await OpenWriterOfSmallBatches();
        var cut = Wire.CutAt(CreatesTies);
        await FailsAsync(StoreFailure.Unavailable, () => ImportInBatchesBy(writer));
        await cut;

        await ImportAsync(Networks.Old);

        await HoldsAsync(Networks.Old);
    }

    [Test]
    public async Task An_importer_waits_until_another_has_finished()
    {
        var (one, other) = (await OpenWriter(), Kept(await Neo4jWriter.OpenAsync(Directly(), TimeProvider.System, default)));
        var stalled = Wire.StallAt(CreatesTies);
        var first = ImportBy(one, Few);
        await stalled;
        var second = other.ImportAsync([new TestDataset("other").Person("eve")], ImportMode.AtOnce, null, default);
        await Task.Delay(500);
        Assert.That(second.IsCompleted, Is.False);

        Wire.Resume();

        Assert.That((await first).Ties.Added, Is.EqualTo(601));
        Assert.That((await second)[0].Stakeholders.Added, Is.EqualTo(1));
        Assert.That((await other.DatasetsAsync(default)).Select(d => d.Name.Value), Is.EqualTo(new[] { "network", "other" }));
        Assert.That(await other.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_waiting_importer_can_be_cancelled()
    {
        var (one, other) = (await OpenWriter(), Kept(await Neo4jWriter.OpenAsync(Directly(), TimeProvider.System, default)));
        var stalled = Wire.StallAt(CreatesTies);
        var first = ImportBy(one, Few);
        await stalled;
        using var leaving = new CancellationTokenSource();
        var second = other.ImportAsync([new TestDataset("other").Person("eve")], ImportMode.AtOnce, null, leaving.Token);
        await Task.Delay(500);
        var watch = Stopwatch.StartNew();

        await leaving.CancelAsync();

        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(watch.Elapsed, Is.LessThan(Allowed.Seconds(10)));
        Wire.Resume();
        await first;
        await HoldsAsync(Few);
    }

    private IDatabase Directly() => Databases.Open(AddressOf(Server.Port), With(SharedServer.Password), TimeProvider.System);

    private static async Task<ImportReport> ImportBy(INetworkWriter writer, TestDataset dataset) =>
        (await writer.ImportAsync([dataset], ImportMode.AtOnce, null, default))[0];

    private static async Task<ImportReport> ImportInBatchesBy(INetworkWriter writer) =>
        (await writer.ImportAsync([Few], ImportMode.InBatches, null, default))[0];
}
