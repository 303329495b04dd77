using NUnit.Framework;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Tests.Importer;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Embedded;

/// <summary>After any damage to its file, a store returns right answers or none, and importing the same files again repairs it.</summary>
[TestFixture]
public sealed class DamagedStoreTests : StoreFileFixture
{
    private string FlippedPath => Path.Combine(Folder, "flipped.db");

    private StoreAddress Flipped => new EmbeddedAddress(FlippedPath);

    [TestCase("shipped", 200), TestCase("random 1", 100), TestCase("random 2", 100), TestCase("random 3", 100)]
    [Category("Thorough")]
    public async Task A_flipped_bit_is_detected_or_has_no_effect(string network, int flips)
    {
        var (datasets, described) = await StoreAsync(network);
        var (ofContent, refused) = (0, 0);
        foreach (var flip in await FlipsAsync(flips, seed: 20))
        {
            await flip.WriteAsync();
            ofContent += flip.IsInEmptySpace ? 0 : 1;
            try
            {
                Assert.That(
                    StoreTests.Described(await NetworkLoader.LoadAsync(FlippedPath, default)),
                    Is.EqualTo(described),
                    flip.ToString());
            }
            catch (StoreException e) when (e.Failure is StoreFailure.Damaged or StoreFailure.Incompatible)
            {
                refused += flip.IsInEmptySpace ? 0 : 1;
            }

            await using var writer = await WriterAsync();
            foreach (var dataset in writer is null ? [] : datasets)
            {
                try
                {
                    if (await writer!.ReadAsync(dataset.Dataset.Name, default) is not { } content)
                    {
                        continue; // Its name was hit, and there is nothing by the one that it had.
                    }

                    Assert.That(ContentHash.Of(content), Is.EqualTo(dataset.ContentHash), $"exported at {flip}");
                }
                catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
                {
                    // Refused.
                }
            }
        }

        // Half of the file or more is unused space in pages. The rest is compared content, the log, and data beside it.
        Assert.That(refused, Is.GreaterThan(ofContent / 2), $"of {ofContent} bits that are part of something");
    }

    [TestCase("shipped")]
    [TestCase("random 1")]
    public async Task A_flipped_bit_in_the_content_of_a_record_is_always_detected(string network)
    {
        var (datasets, _) = await StoreAsync(network);
        var (random, sound, tried) = (new Random(22), await File.ReadAllBytesAsync(StorePath), 0);
        foreach (var name in datasets.SelectMany(d => d.Stakeholders()).Select(s => s.Name).Where(n => n.Length > 5).Distinct())
        {
            var text = System.Text.Encoding.UTF8.GetBytes(name);
            for (var at = sound.AsSpan().IndexOf(text); at >= 0; at = Next(at))
            {
                var flip = new Flip(sound, at + random.Next(text.Length), random.Next(8), FlippedPath);
                await flip.WriteAsync();
                var found = await Assert.ThrowsAsync<StoreException>(
                    () => NetworkLoader.LoadAsync(FlippedPath, default), $"{flip}, in \"{name}\"");
                Assert.That(found!.Failure, Is.EqualTo(StoreFailure.Damaged), $"{flip}, in \"{name}\"");
                tried++;
            }

            int Next(int at) => sound.AsSpan(at + text.Length).IndexOf(text) is >= 0 and var next ? at + text.Length + next : -1;
        }

        Assert.That(tried, Is.GreaterThan(10));
    }

    [TestCase("shipped", 60), TestCase("random 1", 60), TestCase("random 4", 60)]
    public async Task Importing_the_same_files_repairs_what_a_flipped_bit_has_damaged(string network, int flips)
    {
        var (datasets, described) = await StoreAsync(network);
        var damaged = 0;
        foreach (var flip in await FlipsAsync(flips, seed: 21))
        {
            await flip.WriteAsync();
            if (await WriterAsync() is not { } writer || !await IsDamagedAsync())
            {
                continue;
            }

            damaged++;
            await using (writer)
            {
                var reports = await writer.ImportAsync(datasets, ImportMode.AtOnce, null, default);
                Assert.That(reports.Any(r => r.Repaired || r.Repair is not null), flip.ToString());
            }

            Assert.That(StoreTests.Described(await NetworkLoader.LoadAsync(FlippedPath, default)), Is.EqualTo(described), flip.ToString());
            Assert.That(await Verify(), Is.Empty, flip.ToString());
        }

        Assert.That(damaged, Is.GreaterThan(flips / 6));
    }

    [TestCase("UPDATE stakeholders SET name = 'Eve'")]
    [TestCase("UPDATE stakeholders SET name = name || x'ff'")]
    [TestCase("UPDATE engagements SET start_date = '2011-13'")]
    [TestCase("UPDATE stakeholders SET kind = 'ghost'")]
    [TestCase("UPDATE evidence SET says = 'denied'")]
    [TestCase("UPDATE datasets SET content_hash = replace(content_hash, '1', '3')")]
    [TestCase("UPDATE datasets SET title = 'Another'")]
    [TestCase("UPDATE datasets SET ties = 4000000000000")]
    [TestCase("UPDATE datasets SET ties = -1")]
    [TestCase("DELETE FROM evidence")]
    [TestCase("PRAGMA foreign_keys = OFF; DELETE FROM ties")]
    [TestCase(
        "INSERT INTO stakeholders SELECT dataset, 'zoe', kind, name, language, country, start_date, end_date, identifiers, links, "
            + "attributes FROM stakeholders"
    )]
    [TestCase("PRAGMA foreign_keys = OFF; UPDATE stakeholders SET dataset = 'smalm'")]
    public async Task A_store_changed_by_hand_is_refused_until_the_files_are_imported_again(string sql)
    {
        await Import(Small);
        await Import(new TestDataset("other").Person("eve"));
        var described = StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default));
        Change(sql);

        var failure = await Fails(StoreFailure.Damaged, OpenReader);
        Assert.That(failure.Message, Does.Contain("small"));
        await Fails(StoreFailure.Damaged, async () => await ReadAsync("small"));

        Assert.That((await ImportAll()).Any(r => r.Repaired));
        Assert.That(StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default)), Is.EqualTo(described));

        async Task<IReadOnlyList<ImportReport>> ImportAll()
        {
            await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
            return await writer.ImportAsync([Small, new TestDataset("other").Person("eve")], ImportMode.AtOnce, null, default);
        }
    }

    [Test]
    public async Task A_damaged_dataset_can_be_removed_and_the_others_stay()
    {
        foreach (var sql in new[] { "UPDATE stakeholders SET name = 'Eve' WHERE dataset = 'small'", "DELETE FROM evidence" })
        {
            await Import(Small);
            await Import(new TestDataset("other").Person("eve"));
            Change(sql);

            await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
            var removed = await writer.RemoveAsync(RecordId.Parse("small"), dryRun: false, forGood: false, default);
            Assert.That(removed!.Ties.Removed, Is.EqualTo(1), sql);
            Assert.That((await writer.DatasetsAsync(default)).Single().Name.Value, Is.EqualTo("other"), sql);
            Assert.That(await writer.VerifyAsync(default), Is.Empty, sql);
        }
    }

    [Test]
    public async Task Another_damaged_dataset_is_not_lost_silently_by_an_import()
    {
        await Import(Small);
        await Import(new TestDataset("other").Person("eve"));
        Change("DELETE FROM evidence");
        var before = await File.ReadAllBytesAsync(StorePath);

        var failure = await Fails(StoreFailure.Damaged, () => Import(new TestDataset("other").Person("bob")));

        Assert.That(failure.Message, Does.Contain("small").And.Contain("Nothing was changed"));
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(before));
    }

    [Test]
    public async Task A_dry_run_over_a_damaged_store_says_what_would_be_repaired_and_repairs_nothing()
    {
        foreach (var sql in new[] { "UPDATE stakeholders SET name = 'Eve'", "DELETE FROM evidence" })
        {
            await Import(Small);
            Change(sql);
            await using (var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default))
            {
                Assert.That((await writer.ImportAsync([Small], ImportMode.DryRun, null, default)).Single().Repaired, sql);
            }

            await Fails(StoreFailure.Damaged, OpenReader);
            await Import(Small);
        }
    }

    private async Task<(IReadOnlyList<IDatasetContent> Datasets, string Described)> StoreAsync(string network)
    {
        IDatasetContent[] datasets = network == "shipped"
            ? [DatasetFolder.Open(TestFolder.Shipped)]
            : new RandomNetwork(int.Parse(network.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).Datasets();
        foreach (var dataset in datasets)
        {
            await Import(dataset);
        }

        return (datasets, StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default)));
    }

    private async Task<IEnumerable<Flip>> FlipsAsync(int count, int seed)
    {
        var (random, sound) = (new Random(seed), await File.ReadAllBytesAsync(StorePath));
        return Enumerable.Range(0, count).Select(_ => new Flip(sound, random.Next(sound.Length), random.Next(8), FlippedPath));
    }

    private async Task<INetworkWriter?> WriterAsync()
    {
        try
        {
            return await Stores.OpenWriterAsync(Flipped, TimeProvider.System, default);
        }
        catch (StoreException)
        {
            return null; // Not even opened.
        }
    }

    private async Task<bool> IsDamagedAsync()
    {
        try
        {
            await NetworkLoader.LoadAsync(FlippedPath, default);
            return false;
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
        {
            return true;
        }
    }

    private async Task<IReadOnlyList<StoreFault>> Verify()
    {
        await using var writer = await Stores.OpenWriterAsync(Flipped, TimeProvider.System, default);
        return await writer.VerifyAsync(default);
    }

    private async Task<IDatasetContent?> ReadAsync(string dataset)
    {
        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        return await writer.ReadAsync(RecordId.Parse(dataset), default);
    }

    private void Change(string sql)
    {
        using var database = Database.OpenToWrite(StorePath);
        database.Run(sql);
    }

    private sealed record Flip(byte[] Sound, int Position, int Bit, string Path)
    {
        /// <summary>Whether a range is unused: deleted content is overwritten with zeros.</summary>
        public bool IsInEmptySpace =>
            Sound.AsSpan(Math.Max(0, Position - 8)..Math.Min(Sound.Length, Position + 8)).IndexOfAnyExcept((byte)0) < 0;

        public async Task WriteAsync()
        {
            foreach (var suffix in new[] { "-wal", "-shm" })
            {
                File.Delete(Path + suffix);
            }

            var bytes = (byte[])Sound.Clone();
            bytes[Position] ^= (byte)(1 << Bit);
            await File.WriteAllBytesAsync(Path, bytes);
        }

        public override string ToString() => $"bit {Bit} of byte {Position} of {Sound.Length}";
    }
}
