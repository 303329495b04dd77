using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>Imports that are too large for one transaction.</summary>
[Category("Neo4j")]
public sealed class InBatchesTests
{
    private INetworkWriter _writer = null!;

    [SetUp]
    public async Task Open()
    {
        await TestServer.EmptyAsync();
        _writer = await Stores.OpenWriterAsync(TestServer.Address, TimeProvider.System, default);
    }

    [TearDown]
    public async Task Close()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }
    }

    [Test]
    public async Task Each_record_has_its_names_and_evidence_with_any_size_of_chunks([Values(3, 50)] int held)
    {
        var content = DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"));
        await _writer.ImportAsync([content], ImportMode.AtOnce, null, default);
        await using var database = TestServer.Open();
        var lease = new Lease(database, TimeProvider.System);
        await using var writes = new WritesAtOnce(lease, await lease.BeginAsync(default), dryRun: true, TimeProvider.System);
        var comparison = new GraphImport(writes, content, isLoaded: true, others: [], _ => { }, default)
        {
            OnlyCompares = true,
            ChunkSize = held,
        };

        var report = await comparison.RunAsync();

        Assert.That(comparison.Touched, Is.Zero);
        Assert.That((report.Names, report.Evidence), Is.EqualTo((new Difference(0, 0, 0), new Difference(0, 0, 0))));
    }

    [Test]
    public async Task An_import_in_batches_ends_with_what_one_transaction_gives()
    {
        var content = Large(7_000);

        var report = (await _writer.ImportAsync([content], ImportMode.InBatches, null, default))[0];

        Assert.That(report.Stakeholders, Is.EqualTo(new Difference(7_000, 0, 0)));
        Assert.That((await _writer.DatasetsAsync(default)).Single().ContentHash, Is.EqualTo(content.ContentHash));
        Assert.That(await _writer.VerifyAsync(default), Is.Empty);
        Assert.That((await _writer.ImportAsync([content], ImportMode.AtOnce, null, default))[0].Unchanged);
    }

    [Test]
    public async Task An_interrupted_import_in_batches_is_reported_and_continues()
    {
        await using var writer = await OfSmallBatchesAsync();
        var content = Large(700);
        using var leaving = new CancellationTokenSource();
        Assert.That(
            async () => await writer.ImportAsync([content], ImportMode.InBatches, new Leaves(leaving, after: 600), leaving.Token),
            Throws.InstanceOf<OperationCanceledException>());

        Assert.That((await writer.VerifyAsync(default)).Single().What, Does.Contain("is unfinished"));
        var report = (await writer.ImportAsync([content], ImportMode.InBatches, null, default))[0];

        Assert.That(report.Stakeholders.Added, Is.InRange(1, 699), "some were there");
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
        Assert.That((await writer.DatasetsAsync(default)).Single().ContentHash, Is.EqualTo(content.ContentHash));
    }

    [Test]
    public async Task What_an_earlier_import_left_is_removed_by_the_next()
    {
        await using var writer = await OfSmallBatchesAsync();
        await writer.ImportAsync([Large(700)], ImportMode.InBatches, null, default);
        var small = new TestDataset("large").Person("p-0").Event("forum").Tie("p-0", TieType.Attends, "forum");

        var report = (await writer.ImportAsync([small], ImportMode.InBatches, null, default))[0];

        Assert.That(report.Stakeholders.Removed, Is.EqualTo(699));
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task An_import_that_is_too_large_for_the_server_is_refused_before_anything_is_written()
    {
        var problem = await Assert.ThrowsAsync<StoreException>(() => _writer.ImportAsync([new Vast()], ImportMode.AtOnce, null, default));

        Assert.That(problem!.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(
            problem.MessageAndAdvice,
            Does.Contain("memory.transaction.total.max").And.Contain("--in-batches").And.Contain("Nothing was written"));
        Assert.That(await Stores.ExistsAsync(TestServer.Address, TimeProvider.System, default), Is.False);
    }

    [Test]
    public async Task During_an_import_another_one_is_refused()
    {
        await _writer.ImportAsync([new TestDataset("a").Person("ada")], ImportMode.AtOnce, null, default);
        await using var database = TestServer.Open();
        await database.RunAsync("MATCH (g:StakeholderGraph) SET g.writer = 'another', g.leaseUntil = timestamp() + 1000000");

        await using var impatient = await Neo4jWriter.OpenAsync(TestServer.Open(), new FastClock(30), default);
        var problem = await Assert.ThrowsAsync<StoreException>(() =>
            impatient.ImportAsync([new TestDataset("b").Person("bob")], ImportMode.AtOnce, null, default));

        Assert.That(problem!.Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That(problem.Message, Does.Contain("Another import"));
        await database.RunAsync("MATCH (g:StakeholderGraph) SET g.leaseUntil = timestamp() - 1");
        await _writer.ImportAsync([new TestDataset("b").Person("bob")], ImportMode.AtOnce, null, default);
    }

    [TestCase("CREATE (:Somebody)", StoreFailure.Incompatible, "other than a stakeholder network")]
    [TestCase("CREATE (:StakeholderGraph {only: true, version: 99})", StoreFailure.Incompatible, "newer version")]
    [TestCase("CREATE (:StakeholderGraph {only: true, version: 0})", StoreFailure.Incompatible, "older version")]
    public async Task A_database_of_another_program_or_version_is_not_changed(string made, StoreFailure failure, string told)
    {
        await using var database = TestServer.Open();
        await database.RunAsync(made);

        foreach (var open in new Func<Task>[]
        {
            () => Stores.OpenWriterAsync(TestServer.Address, TimeProvider.System, default),
            () => Stores.OpenReaderAsync(TestServer.Address, TimeProvider.System, default),
            () => Stores.ExistsAsync(TestServer.Address, TimeProvider.System, default),
        })
        {
            var problem = await Assert.ThrowsAsync<StoreException>(() => open());
            Assert.That((problem!.Failure, problem.Message), Is.EqualTo((failure, problem.Message)));
            Assert.That(problem.Message, Does.Contain(told));
        }
    }

    private static Task<INetworkWriter> OfSmallBatchesAsync() =>
        Neo4jWriter.OpenAsync(TestServer.Open(), TimeProvider.System, 500, default);

    private static TestDataset Large(int persons)
    {
        var dataset = new TestDataset("large").Event("forum").Event("summit");
        for (var i = 0; i < persons; i++)
        {
            dataset.Person($"p-{i}");
        }

        for (var i = 0; i < 500; i++)
        {
            dataset.Tie($"p-{i}", TieType.Attends, i % 2 == 0 ? "forum" : "summit");
        }

        return dataset;
    }

    private sealed class Vast : IDatasetContent
    {
        public Dataset Dataset { get; } = new(RecordId.Parse("vast"), "Vast", "CC0-1.0", "the tests");

        public RecordCounts Counts { get; } = new(1_000_000_000, 0, 0, 0, 0, 0);

        public string ContentHash => "";

        public IEnumerable<Source> Sources() => Unread<Source>();

        public IEnumerable<Stakeholder> Stakeholders() => Unread<Stakeholder>();

        public IEnumerable<Engagement> Engagements() => Unread<Engagement>();

        public IEnumerable<OtherName> Names() => Unread<OtherName>();

        public IEnumerable<Tie> Ties() => Unread<Tie>();

        public IEnumerable<Evidence> Evidence() => Unread<Evidence>();

        private static IEnumerable<T> Unread<T>() => throw new InvalidOperationException("It was to be refused by its size");
    }

    private sealed class Leaves(CancellationTokenSource leaving, long after) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done > after)
            {
                leaving.Cancel();
            }
        }
    }
}
