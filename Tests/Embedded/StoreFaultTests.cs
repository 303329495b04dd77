using NUnit.Framework;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Embedded;

/// <summary>The messages when a store cannot be used, and that it stays unchanged.</summary>
[TestFixture]
public sealed class StoreFaultTests : StoreFileFixture
{
    [Test]
    public async Task A_missing_store_cannot_be_read_and_the_message_explains_how_to_create_one()
    {
        var failure = await Fails(StoreFailure.Unavailable, OpenReader);

        Assert.That(failure.MessageAndAdvice, Does.Contain("stakeholders import").And.Contain(StorePath));
        Assert.That(File.Exists(StorePath), Is.False);
    }

    [Test]
    public async Task A_store_in_a_missing_folder_cannot_be_created()
    {
        Directory.Delete(Folder);

        Assert.That((await Fails(StoreFailure.Unavailable, () => Import(Small))).Message, Does.Contain("no folder"));
        Directory.CreateDirectory(Folder);
    }

    [Test]
    public async Task A_folder_is_not_a_store()
    {
        Directory.CreateDirectory(StorePath);

        Assert.That((await Fails(StoreFailure.Unavailable, OpenReader)).Message, Does.Contain("folder"));
        Assert.That((await Fails(StoreFailure.Unavailable, () => Import(Small))).Message, Does.Contain("folder"));
    }

    [Test]
    public async Task A_file_that_is_not_a_database_is_incompatible_and_not_changed()
    {
        var text = string.Concat(Enumerable.Repeat("id,name\nada,Ada\n", 500));
        await File.WriteAllTextAsync(StorePath, text);

        await Fails(StoreFailure.Incompatible, OpenReader);
        await Fails(StoreFailure.Incompatible, () => Import(Small));
        Assert.That(await File.ReadAllTextAsync(StorePath), Is.EqualTo(text));
    }

    [Test]
    public async Task The_database_of_another_program_is_incompatible_and_not_changed()
    {
        Run("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup');");
        var before = await File.ReadAllBytesAsync(StorePath);

        Assert.That((await Fails(StoreFailure.Incompatible, OpenReader)).Message, Does.Contain("another program"));
        await Fails(StoreFailure.Incompatible, () => Import(Small));
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(before));
    }

    [Test]
    public async Task A_store_of_a_newer_version_is_incompatible_and_the_message_asks_to_update()
    {
        await Import(Small);
        Run("PRAGMA user_version = 8;");

        Assert.That((await Fails(StoreFailure.Incompatible, OpenReader)).Message, Does.Contain("newer").And.Contain("update"));
        await Fails(StoreFailure.Incompatible, () => Import(Small));
    }

    [Test]
    public async Task An_import_waits_for_another_one_and_then_reports_it()
    {
        await Import(Small);
        using var other = StoreFile.OpenToWrite(StorePath);
        Assert.That(other.TryBegin());

        var failure = await Fails(StoreFailure.Unavailable, () => Import(new TestDataset("small").Person("eve"), new HurriedTime()));

        Assert.That(failure.Message, Does.Contain("another import is running"));
        other.Run("ROLLBACK");
        await HoldsSmall();
    }

    [Test]
    public async Task An_import_continues_when_the_other_one_has_ended()
    {
        await Import(Small);
        var other = StoreFile.OpenToWrite(StorePath);
        Assert.That(other.TryBegin());
        var waiting = Import(new TestDataset("next").Person("eve"));
        await Task.Delay(300);
        Assert.That(waiting.IsCompleted, Is.False);

        other.Run("ROLLBACK");
        other.Dispose();

        Assert.That((await waiting).Stakeholders.Added, Is.EqualTo(1));
    }

    [Test]
    public async Task A_damaged_store_is_reported_before_it_answers_and_by_verify()
    {
        var large = new TestDataset("large");
        for (var i = 0; i < 5000; i++)
        {
            large.Person($"person-{i}");
        }

        await Import(large);
        await using (var file = File.OpenWrite(StorePath))
        {
            // A page in the middle, from its header on.
            file.Position = file.Length / 2 / 4096 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        Assert.That((await Fails(StoreFailure.Damaged, OpenReader)).Message, Does.Contain("damaged"));
        Assert.That((await Fails(StoreFailure.Damaged, () => Import(Small))).Message, Does.Contain("damaged").And.Contain("large"));
        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        Assert.That(await writer.VerifyAsync(default), Is.Not.Empty);
    }

    [TestCase("UPDATE stakeholders SET name = 'Eve'", "dataset small")]
    [TestCase("DELETE FROM stakeholders", "dataset small")]
    [TestCase("PRAGMA foreign_keys = OFF; DELETE FROM ties", "table evidence")]
    public async Task Verify_finds_a_record_that_was_changed_by_hand(string sql, string where)
    {
        await Import(Small);
        Run(sql);

        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);

        Assert.That((await writer.VerifyAsync(default)).Select(fault => fault.Where), Does.Contain(where));
    }

    [Test]
    public async Task A_store_with_an_impossible_value_is_refused()
    {
        await Import(Small);
        Run("UPDATE stakeholders SET kind = 'ghost'");

        Assert.That((await Fails(StoreFailure.Damaged, OpenReader)).Message, Does.Contain("small").And.Contain("mport"));
    }

    [Test]
    public async Task A_duplicate_record_is_refused_and_nothing_is_changed()
    {
        await Import(Small);
        var inOrder = new TestDataset("twice").Person("ada").Person("ada");
        var outOfOrder = new TestDataset("twice").Person("bob").Person("ada").Body("ada");

        await Fails(StoreFailure.Rejected, () => Import(inOrder));
        await Fails(StoreFailure.Rejected, () => Import(outOfOrder));
        await Fails(StoreFailure.Rejected, () => Import(new TestDataset("small").Person("ada").Person("ada")));
        await HoldsSmall();
    }

    [Test]
    public async Task On_a_full_disk_nothing_is_imported_and_the_old_network_stays()
    {
        await MountAsync("size=1m");
        await Import(Small);
        var large = new TestDataset("large");
        for (var i = 0; i < 20_000; i++)
        {
            large.Person($"person-{i}");
        }

        var failure = await Fails(StoreFailure.Unavailable, () => Import(large));

        Assert.That(failure.Message, Does.Contain("disk is full"));
        await HoldsSmall();
        Assert.That(
            (await Import(new TestDataset("next").Person("eve"))).Stakeholders.Added,
            Is.EqualTo(1),
            "there is still room for little");
    }

    [Test]
    public async Task A_store_on_a_read_only_disk_can_be_read_but_not_written()
    {
        await MountAsync("size=8m");
        await Import(Small);
        await MountAsync("ro");

        await using (var reader = await OpenReader())
        {
            Assert.That(await reader.DatasetsAsync(default), Has.Count.EqualTo(1));
        }

        await Fails(StoreFailure.Unavailable, () => Import(new TestDataset("small").Person("eve")));
    }

    private void Run(string sql)
    {
        using var database = Database.OpenToWrite(StorePath);
        database.Run(sql);
    }

    /// <summary>A clock that advances by a second whenever it is read, so that no test waits long.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => Interlocked.Add(ref _now, TimestampFrequency);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }
}
