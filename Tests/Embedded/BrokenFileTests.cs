using NUnit.Framework;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Embedded;

/// <summary>
/// A file with a damaged structure returns right answers or none, and importing the files of all its datasets repairs it; a copy of the
/// damaged file is kept.
/// </summary>
[TestFixture]
public sealed class BrokenFileTests : StoreFileFixture
{
    private const int PageSize = 4096;

    private static readonly (string Name, Func<byte[], Random, byte[]> Break)[] Damages =
    [
        ("half of the file", (b, _) => b[..(b.Length / 2)]),
        ("all but the last page", (b, _) => b[..^PageSize]),
        ("all but the last byte", (b, _) => b[..^1]),
        ("the first page", (b, _) => b[..PageSize]),
        ("the first two pages", (b, _) => b[..(2 * PageSize)]),
        ("the header", (b, _) => b[..100]),
        ("a page and a half", (b, _) => b[..(PageSize * 3 / 2)]),
        ("a page more", (b, _) => [.. b, .. new byte[PageSize]]),
        ("some bytes more", (b, _) => [.. b, .. "tail"u8]),
        ("itself twice", (b, _) => [.. b, .. b]),
        ("zeros", (b, _) => new byte[b.Length]),
        ("zeros but for the header", (b, _) => [.. b[..100], .. new byte[b.Length - 100]]),
        ("a header of zeros", (b, _) => [.. new byte[100], .. b[100..]]),
        ("a first page of zeros", (b, _) => [.. new byte[PageSize], .. b[PageSize..]]),
        ("a first page of ones", (b, _) => [.. Enumerable.Repeat((byte)0xFF, PageSize), .. b[PageSize..]]),
        ("without its first page", (b, _) => b[PageSize..]),
        ("without its first byte", (b, _) => b[1..]),
        ("without its second page", (b, _) => [.. b[..PageSize], .. b[(2 * PageSize)..]]),
        ("its pages in reverse", (b, _) => [.. b.Chunk(PageSize).Reverse().SelectMany(page => page)]),
        ("its pages but the first in reverse", (b, _) => [.. b[..PageSize], .. b[PageSize..].Chunk(PageSize).Reverse().SelectMany(p => p)]),
        ("noise after the header", (b, r) => Noise(b, r, 100, b.Length)),
        ("noise after the first page", (b, r) => Noise(b, r, PageSize, b.Length)),
        ("noise at its end", (b, r) => Noise(b, r, b.Length - PageSize, b.Length)),
        ("its line ends changed", (b, _) => [.. b.SelectMany(c => c == '\n' ? "\r\n"u8.ToArray() : [c])]),
        ("read as Latin letters and written as UTF-8",
            (b, _) => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.Latin1.GetString(b))),
        ("another magic", (b, _) => Put(b, 0, "SQLite format 4\0"u8)),
        ("no magic", (b, _) => Put(b, 0, new byte[16])),
        ("pages of 512 bytes", (b, _) => Put(b, 16, [2, 0])),
        ("pages of 65536 bytes", (b, _) => Put(b, 16, [0, 1])),
        ("pages of no size", (b, _) => Put(b, 16, [0, 0])),
        ("pages of 4097 bytes", (b, _) => Put(b, 16, [0x10, 0x01])),
        ("a write version of the future", (b, _) => Put(b, 18, [3])),
        ("a read version of the future", (b, _) => Put(b, 19, [3])),
        ("no log", (b, _) => Put(b, 18, [1, 1])),
        ("space at the end of pages", (b, _) => Put(b, 20, [64])),
        ("payload fractions", (b, _) => Put(b, 21, [32, 64, 64])),
        ("a size of one page", (b, _) => Put(b, 28, [0, 0, 0, 1])),
        ("a size of a million pages", (b, _) => Put(b, 28, [0, 15, 0, 0])),
        ("a free list that begins at the first page", (b, _) => Put(b, 32, [0, 0, 0, 1, 0, 0, 0, 1])),
        ("a free list that begins beyond the end", (b, _) => Put(b, 32, [0, 15, 0, 0, 0, 0, 0, 9])),
        ("a free list of pages in use", (b, _) => Put(b, 32, [0, 0, 0, 5, 0, 0, 0, 1])),
        ("a schema format of the future", (b, _) => Put(b, 44, [0, 0, 0, 9])),
        ("UTF-16", (b, _) => Put(b, 56, [0, 0, 0, 2])),
        ("an encoding of no text", (b, _) => Put(b, 56, [0, 0, 0, 7])),
        ("no version", (b, _) => Put(b, 60, [0, 0, 0, 0])),
        ("a version below zero", (b, _) => Put(b, 60, [0xFF, 0, 0, 0])),
        ("a version of a million", (b, _) => Put(b, 60, [0, 15, 0, 0])),
        ("an earlier version", (b, _) => Put(b, 60, [0, 0, 0, 5])),
        ("pages that move", (b, _) => Put(b, 52, [0, 0, 0, 3])),
        ("another application", (b, _) => Put(b, 68, "SGNX"u8)),
        ("no application", (b, _) => Put(b, 68, [0, 0, 0, 0])),
        ("no application and no version", (b, _) => Put(Put(b, 68, [0, 0, 0, 0]), 60, [0, 0, 0, 0])),
        ("a schema of no kind of page", (b, _) => Put(b, 100, [0])),
        ("a schema without entries", (b, _) => Put(b, 103, [0, 0])),
        ("a schema of too many entries", (b, _) => Put(b, 103, [0x7F, 0xFF])),
        ("a schema of which the cells lie beyond the page", (b, _) => Put(b, 105, [0xFF, 0xFF])),
        ("a schema that points to itself", (b, _) => Put(b, 108, [0, 0, 0, 1])),
        ("names of tables changed", (b, _) => Replace(b, "stakeholders", "stakeholderz")),
        ("statements of tables changed", (b, _) => Replace(b, "CREATE TABLE", "CREATE TABLO")),
        ("columns of tables changed", (b, _) => Replace(b, "country TEXT", "kountry TEXT")),
    ];

    private static readonly string[] DamagesOfAPage =
        ["zeros", "noise", "the first page", "no kind of page", "no cells", "too many cells", "another child"];

    public static IEnumerable<string> Names =>
    [
        .. Damages.Select(d => d.Name),
        .. DamagesOfAPage.SelectMany(what => Enumerable.Range(1, 8).Select(page => $"in page {page} {what}")),
    ];

    [TestCaseSource(nameof(Names))]
    public async Task A_damaged_file_gives_right_answers_or_none_and_is_repaired_by_an_import(string damage)
    {
        var (datasets, described) = await StoreAsync();
        await File.WriteAllBytesAsync(StorePath, Broken(await File.ReadAllBytesAsync(StorePath), damage));

        var isDamaged = await IsDamagedAsync(described);
        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        Assert.That(await writer.VerifyAsync(default), isDamaged ? Is.Not.Empty : Is.Not.Null);

        var reports = await writer.ImportAsync(datasets, ImportMode.AtOnce, null, default);

        Assert.That(StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default)), Is.EqualTo(described));
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
        Assert.That(!isDamaged || reports.Any(r => r.Repaired || r.Repair is not null));
        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);
        Assert.That(
            reports[0].Repair is not null || await plans.FindAsync(RecordId.Parse("plan"), default) is not null,
            "a plan is kept, or it is said that it may be lost");
    }

    [Test]
    public async Task The_damaged_file_is_kept_beside_the_new_one_and_named()
    {
        var (datasets, _) = await StoreAsync();
        var damaged = Broken(await File.ReadAllBytesAsync(StorePath), "a header of zeros");
        await File.WriteAllBytesAsync(StorePath, damaged);
        await File.WriteAllTextAsync(StorePath + ".damaged-1", "an earlier one");
        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);

        var trial = await writer.ImportAsync(datasets, ImportMode.DryRun, null, default);
        Assert.That(trial[0].Repair, Is.Null);
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(damaged), "a trial writes nothing");

        var reports = await writer.ImportAsync(datasets, ImportMode.AtOnce, null, default);

        Assert.That(
            reports[0].Repair,
            Does.Contain("import the others again").And.Contain($"The damaged file is now {StorePath}.damaged-2"));
        Assert.That(await File.ReadAllBytesAsync(StorePath + ".damaged-2"), Is.EqualTo(damaged));
        Assert.That((await writer.ImportAsync(datasets, ImportMode.AtOnce, null, default))[0].Repair, Is.Null, "it is whole now");
    }

    [TestCase("a free list that begins at the first page")]
    [TestCase("no application"), TestCase("another application"), TestCase("no application and no version")]
    [TestCase("no version"), TestCase("a version below zero"), TestCase("a version of a million"), TestCase("an earlier version")]
    public async Task Undamaged_datasets_of_a_damaged_file_are_kept_without_an_import(string damage)
    {
        var (datasets, described) = await StoreAsync();
        await File.WriteAllBytesAsync(StorePath, Broken(await File.ReadAllBytesAsync(StorePath), damage));

        var report = await Import(datasets[0]);

        Assert.That(report.Repair, Does.Contain("Kept: datasets first, second"));
        Assert.That(StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default)), Is.EqualTo(described));
    }

    [Test]
    public async Task A_damaged_file_that_is_not_recognizable_as_a_store_is_not_changed()
    {
        var other = new byte[3 * PageSize];
        new Random(7).NextBytes(other);
        Put(other, 0, "SQLite format 3\0"u8);
        await File.WriteAllBytesAsync(StorePath, other);

        var failure = (await Assert.ThrowsAsync<StoreException>(() => Import(Small)))!;

        Assert.That(failure.MessageAndAdvice, Does.Contain("another file").IgnoreCase);
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(other));
    }

    [Test]
    public async Task Damaged_datasets_without_files_can_be_removed_one_after_the_other()
    {
        await Import(Small);
        await Import(new TestDataset("other").Person("eve"));
        await Import(new TestDataset("third").Person("bob"));
        using (var database = StakeholderGraph.Embedded.Sqlite.Database.OpenToWrite(StorePath))
        {
            database.Run("PRAGMA foreign_keys = OFF; DELETE FROM stakeholders WHERE dataset <> 'third'; DELETE FROM evidence;");
        }

        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        Assert.That((await Fails(StoreFailure.Damaged, () => Import(Small))).Message, Does.Contain("other").And.Contain("remove"));

        Assert.That(await writer.RemoveAsync(RecordId.Parse("small"), dryRun: false, forGood: false, default), Is.Not.Null);
        Assert.That((await Fails(StoreFailure.Damaged, OpenReader)).Message, Does.Contain("other").And.Not.Contain("small"));
        Assert.That(await writer.RemoveAsync(RecordId.Parse("other"), dryRun: false, forGood: true, default), Is.Not.Null);

        Assert.That((await writer.DatasetsAsync(default)).Single().Name.Value, Is.EqualTo("third"));
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_removal_for_good_keeps_no_copy_of_a_damaged_file()
    {
        await Import(Small);
        using (var database = StakeholderGraph.Embedded.Sqlite.Database.OpenToWrite(StorePath))
        {
            database.Run("DELETE FROM evidence");
        }

        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        await writer.RemoveAsync(RecordId.Parse("small"), dryRun: false, forGood: true, default);

        Assert.That(Directory.GetFiles(Folder, "*damaged*"), Is.Empty);
    }

    [TestCase("-wal"), TestCase("-journal")]
    public async Task Journals_of_another_store_beside_a_file_are_detected_and_repaired(string suffix)
    {
        var (datasets, described) = await StoreAsync();
        var other = Path.Combine(Folder, "other.db");
        await LeaveAsync(other, suffix);
        File.Copy(other + suffix, StorePath + suffix, overwrite: true);
        await IsDamagedAsync(described);

        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        await writer.ImportAsync([datasets[0]], ImportMode.AtOnce, null, default);
        Assert.That(StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default)), Is.EqualTo(described));
    }

    [Test]
    public async Task If_no_copy_can_be_made_the_damaged_file_is_not_changed()
    {
        await MountAsync("size=1200k");
        var (datasets, _) = await StoreAsync();
        var damaged = Broken(await File.ReadAllBytesAsync(StorePath), "a header of zeros");
        await File.WriteAllBytesAsync(StorePath, damaged);
        await FillAsync();

        var failure = await Fails(StoreFailure.Unavailable, async () =>
        {
            await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
            await writer.ImportAsync(datasets, ImportMode.AtOnce, null, default);
        });

        Assert.That(failure.Message, Does.Contain("Nothing was changed"));
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(damaged));
        Assert.That(Directory.GetFiles(Folder, "*damaged*"), Is.Empty);
    }

    private static byte[] Broken(byte[] sound, string damage)
    {
        var random = new Random(damage.Length);
        if (Damages.FirstOrDefault(d => d.Name == damage).Break is { } change)
        {
            return change((byte[])sound.Clone(), random);
        }

        var words = damage.Split(' ', 4);
        var start = (int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture) + 1) * PageSize;
        var bytes = (byte[])sound.Clone();
        return words[3] switch
        {
            "zeros" => Put(bytes, start, new byte[PageSize]),
            "noise" => Noise(bytes, random, start, start + PageSize),
            "the first page" => Put(bytes, start, sound.AsSpan(0, PageSize)),
            "no kind of page" => Put(bytes, start, [7]),
            "no cells" => Put(bytes, start + 3, [0, 0]),
            "too many cells" => Put(bytes, start + 3, [0x0F, 0xFF]),
            "another child" => Put(bytes, start + 8, [0, 0, 0, 3]),
            var other => throw new ArgumentException(other),
        };
    }

    private static byte[] Put(byte[] bytes, int at, ReadOnlySpan<byte> what)
    {
        what.CopyTo(bytes.AsSpan(at));
        return bytes;
    }

    private static byte[] Noise(byte[] bytes, Random random, int from, int to)
    {
        random.NextBytes(bytes.AsSpan(from..to));
        return bytes;
    }

    private static byte[] Replace(byte[] bytes, string what, string by)
    {
        var (text, other) = (System.Text.Encoding.UTF8.GetBytes(what), System.Text.Encoding.UTF8.GetBytes(by));
        for (int at; (at = bytes.AsSpan().IndexOf(text)) >= 0;)
        {
            other.CopyTo(bytes, at);
        }

        return bytes;
    }

    private async Task<(IReadOnlyList<IDatasetContent> Datasets, string Described)> StoreAsync()
    {
        IDatasetContent[] datasets = new RandomNetwork(1).Datasets();
        foreach (var dataset in datasets)
        {
            await Import(dataset);
        }

        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);
        await plans.WriteAsync(
            new PlanWrite(
                RecordId.Parse("plan"),
                0,
                StoredPlan.Document("plan"),
                new Logged(TimeProvider.System.GetUtcNow(), "ada", "plan made", RecordId.Parse("plan"), "")),
            default);
        return (datasets, StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default)));
    }

    /// <summary>Whether the store is refused as damaged; what it answers otherwise is right.</summary>
    private async Task<bool> IsDamagedAsync(string described)
    {
        try
        {
            Assert.That(StoreTests.Described(await NetworkLoader.LoadAsync(StorePath, default)), Is.EqualTo(described));
            return false;
        }
        catch (StoreException e)
        {
            Assert.That(e.Failure, Is.EqualTo(StoreFailure.Damaged), e.Message);
            return true;
        }
    }

    /// <summary>Leaves a log or a journal as a process does that is killed while it writes.</summary>
    private static async Task LeaveAsync(string path, string suffix)
    {
        using var database = StakeholderGraph.Embedded.Sqlite.Database.OpenToWrite(path);
        database.Run(
            $"PRAGMA journal_mode = {(suffix == "-wal" ? "WAL" : "DELETE")}; PRAGMA cache_size = 5; "
                + "CREATE TABLE soup (name TEXT); INSERT INTO soup VALUES ('leek'); "
                + "BEGIN; WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                + "INSERT INTO soup SELECT 'soup ' || i FROM n;");
        if (suffix == "-wal")
        {
            database.Run("COMMIT");
        }

        var left = await ReadAsync(path + suffix);
        if (suffix != "-wal")
        {
            database.Run("ROLLBACK");
        }

        database.Dispose();
        await File.WriteAllBytesAsync(path + suffix, left);
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private async Task FillAsync()
    {
        await using var filler = File.Create(Path.Combine(Folder, "filler"));
        try
        {
            while (true)
            {
                await filler.WriteAsync(new byte[PageSize]);
                await filler.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }
}
