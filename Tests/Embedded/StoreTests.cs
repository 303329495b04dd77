using NUnit.Framework;
using SQLitePCL;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Embedded;

[TestFixture]
public sealed class StoreTests : StoreFileFixture
{
    [Test]
    public void Sqlite_has_the_fix_for_logs_reset_by_two_connections() =>
        Assert.That(Version.Parse(raw.sqlite3_libversion().utf8_to_string()), Is.GreaterThanOrEqualTo(new Version(3, 51, 3)));

    [Test]
    public async Task A_store_is_durable_and_identifies_itself()
    {
        await Import(Small);
        using var database = StoreFile.OpenToWrite(StorePath);

        Assert.That(database.Texts("PRAGMA journal_mode"), Is.EqualTo(new[] { "wal" }));
        Assert.That(database.Number("PRAGMA synchronous"), Is.EqualTo(2), "FULL");
        Assert.That(database.Number("PRAGMA foreign_keys"), Is.EqualTo(1));
        Assert.That(database.Number("PRAGMA trusted_schema"), Is.Zero);
        Assert.That(database.Number("PRAGMA mmap_size"), Is.Zero);
        Assert.That(database.Number("PRAGMA application_id"), Is.EqualTo(0x53474E57));
        Assert.That(database.Number("PRAGMA user_version"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_closed_store_is_one_file()
    {
        await Import(Small);

        Assert.That(Directory.EnumerateFiles(Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "store.db" }));
    }

    [Test]
    public async Task Anyone_can_query_the_tables_by_ids()
    {
        await Import(Small);
        using var database = StoreFile.OpenToRead(StorePath);

        Assert.That(
            database.Texts(
                "SELECT s.name || ' ' || t.type || ' ' || e.name FROM ties t JOIN stakeholders s ON s.id = t.from_id JOIN engagements e ON "
                    + "e.id = t.to_id"),
            Is.EqualTo(new[] { "ada attends forum" }));
    }

    [Test]
    public async Task The_network_of_a_store_is_that_of_its_datasets([Range(0, 9)] int seed)
    {
        var datasets = new RandomNetwork(seed).Datasets();
        foreach (var dataset in datasets)
        {
            await Import(dataset);
        }

        var loaded = await NetworkLoader.LoadAsync(StorePath, default);

        Assert.That(Described(loaded), Is.EqualTo(Described(NetworkBuilder.Build(datasets))));
    }

    [Test]
    public async Task Records_may_come_in_any_order()
    {
        var (forward, backward) = (new TestDataset("d"), new TestDataset("d"));
        for (var i = 0; i < 50; i++)
        {
            forward
                .Person($"person-{i:00}")
                .Event($"event-{i:00}")
                .Add(new OtherName(RecordId.Parse($"person-{i:00}"), $"Person {i}", null, NameType.Alias));
            forward.Tie($"person-{i:00}", TieType.Attends, $"event-{i:00}");
        }

        forward.Sources().Reverse().ToList().ForEach(s => backward.Add(s));
        forward.Stakeholders().Reverse().ToList().ForEach(s => backward.Add(s));
        forward.Engagements().Reverse().ToList().ForEach(e => backward.Add(e));
        forward.Names().Reverse().ToList().ForEach(n => backward.Add(n));
        forward.Ties().Reverse().ToList().ForEach(t => backward.Add(t, [.. forward.Evidence().Where(e => e.Tie == t.Id)]));

        var report = await Import(backward);

        Assert.That(report.Ties, Is.EqualTo(new Difference(50, 0, 0)));
        Assert.That(report.Stakeholders, Is.EqualTo(new Difference(50, 0, 0)));
        Assert.That((await Import(forward)).Unchanged);
        Assert.That(Described(await NetworkLoader.LoadAsync(StorePath, default)), Is.EqualTo(Described(NetworkBuilder.Build([forward]))));
    }

    [Test]
    public async Task An_import_that_crashes_leaves_the_old_network()
    {
        await Import(Small);
        var copy = Path.Combine(Folder, "copy.db");
        var content = new ChangedContent(new TestDataset("small").Person("eve").Person("bob").Event("e").Tie("eve", TieType.Attends, "e"))
        {
            // The files as they are when a process is killed at this moment.
            BeforeEvidence = () =>
            {
                foreach (var suffix in new[] { "", "-wal" })
                {
                    File.Copy(StorePath + suffix, copy + suffix);
                }
            },
        };
        await Import(content);

        var network = await NetworkLoader.LoadAsync(copy, default);

        Assert.That(network.Version, Is.EqualTo(NetworkBuilder.Build([Small]).Version));
        Assert.That(network.Ids[0], Is.EqualTo("ada"));
    }

    [Test]
    public async Task A_first_import_that_fails_leaves_no_store()
    {
        await Assert.ThrowsAsync<DatasetException>(() => Import(new ChangedContent(Small) { ContentHash = new string('0', 64) }));

        Assert.That(await Stores.ExistsAsync(Address, TimeProvider.System, default), Is.False);
        await Fails(StoreFailure.Unavailable, OpenReader);
        await Import(Small);
        await HoldsSmall();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_store_that_is_replaced_by_another_file_is_noticed(CancellationToken cancellationToken)
    {
        await Import(Small);
        await using var reader = await OpenReader();
        var before = await reader.VersionAsync(default);
        File.Delete(StorePath);
        await Import(new TestDataset("other").Person("eve"));

        while (await reader.VersionAsync(default) == before)
        {
            await Task.Delay(50, cancellationToken);
        }

        Assert.That((await reader.DatasetsAsync(default)).Single().Name.Value, Is.EqualTo("other"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task While_a_store_cannot_be_reloaded_the_last_network_answers_and_the_failure_is_reported_once(
        CancellationToken cancellationToken)
    {
        await Import(Small);
        var told = new TaskCompletionSource<StoreException>();
        var count = 0;
        var found = new TaskCompletionSource();
        var watch = new StoreWatch(Lost, () => found.TrySetResult());
        await using var reader = await Stores.OpenReaderAsync(Address, TimeProvider.System, default, watch);
        void Lost(StoreException failure)
        {
            Interlocked.Increment(ref count);
            told.TrySetResult(failure);
        }

        var before = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        File.Delete(StorePath);

        Assert.That((await told.Task.WaitAsync(cancellationToken)).Failure, Is.EqualTo(StoreFailure.Unavailable));
        Assert.That((await reader.DatasetsAsync(default)).Single().Name.Value, Is.EqualTo("small"));
        Assert.That((await reader.DatasetsAsync(default)).Single().StaleSince, Is.EqualTo(reader.Staleness!.Since).And.GreaterThan(before));
        await Task.Delay(2500, cancellationToken);
        Assert.That(count, Is.EqualTo(1));

        await Import(new TestDataset("other").Person("eve"));
        while ((await reader.DatasetsAsync(default)).Single().Name.Value != "other")
        {
            await Task.Delay(50, cancellationToken);
        }

        await found.Task.WaitAsync(cancellationToken);
        Assert.That(reader.Staleness, Is.Null);
    }

    /// <summary>All content of a network, with texts instead of their numbers.</summary>
    internal static string Described(Network network)
    {
        string[] texts =
        [
            nameof(Network.Names), nameof(Network.NameLanguages), nameof(Network.Identifiers), nameof(Network.Links),
            nameof(Network.Attributes), nameof(Network.OtherNames), nameof(Network.OtherNameLanguages), nameof(Network.TieTitles),
            nameof(Network.EvidenceLocators), nameof(Network.EvidenceNotes), nameof(Network.SourceTitles), nameof(Network.SourcePublishers),
            nameof(Network.SourceLanguages), nameof(Network.SourceLinks),
        ];
        return string.Join(
            '\n',
            typeof(Network)
                .GetProperties()
                .Where(p => p.Name is not (nameof(Network.Pool) or nameof(Network.NameIndex) or nameof(Network.DatasetSets)))
                .Select(property =>
                    $"{property.Name}: "
                    + property.GetValue(network) switch
                    {
                        int[] numbers when texts.Contains(property.Name) => string.Join(", ", numbers.Select(n => network.Pool[n])),
                        int[] sets when property.Name is nameof(Network.EntryDatasets) or nameof(Network.SourceDatasets) => string.Join(
                            ", ",
                            sets.Select(set => string.Join('+', network.DatasetSets[set]))),
                        Adjacency topics when property.Name == nameof(Network.Topics) => string.Join(", ", topics.Offsets)
                            + "; "
                            + string.Join(", ", topics.Items.Select(n => network.Pool[n])),
                        Adjacency lists => string.Join(", ", lists.Offsets) + "; " + string.Join(", ", lists.Items),
                        Texts ids => string.Join(", ", Enumerable.Range(0, ids.Count).Select(i => ids[i])),
                        Array array => string.Join(", ", array.Cast<object>()),
                        var value => value?.ToString(),
                    }));
    }
}
