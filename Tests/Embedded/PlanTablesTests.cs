using NUnit.Framework;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Embedded;

/// <summary>Plans and the log in stores of the previous version, and in repaired stores.</summary>
public sealed class PlanTablesTests : StoreFileFixture
{
    private const string WithoutDescriptions = "ALTER TABLE engagements DROP COLUMN description;";
    private const string WithoutAmounts = "ALTER TABLE ties DROP COLUMN amount; ALTER TABLE ties DROP COLUMN currency;";

    private static readonly RecordId Id = RecordId.Parse("plan");

    private static readonly string Document = StoredPlan.Document("plan");

    [Test]
    public async Task A_store_of_the_previous_version_is_read_unchanged_and_upgraded_by_the_first_write()
    {
        await Import(Small);
        BecomeOlder();
        var before = await File.ReadAllBytesAsync(StorePath);
        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);

        Assert.That(await plans.AllAsync(default), Is.Empty);
        Assert.That(await plans.LogAsync(long.MaxValue, 10, default), Is.Empty);
        await HoldsSmall();
        Assert.That((await Import(Small)).Unchanged);
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(before), "nothing was written to it");

        Assert.That(await plans.WriteAsync(Write(0, Document), default), Is.EqualTo(1));
        Assert.That((await plans.FindAsync(Id, default))!.Document, Is.EqualTo(Document));
        await HoldsSmall();
    }

    [Test]
    public async Task A_refused_write_does_not_upgrade_a_store_of_the_previous_version()
    {
        await Import(Small);
        BecomeOlder();
        var before = await File.ReadAllBytesAsync(StorePath);
        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);

        Assert.That(await plans.WriteAsync(Write(7, Document), default), Is.Null);
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(before));
    }

    [Test]
    public async Task A_store_that_is_repaired_keeps_its_plans_and_its_log()
    {
        await Import(Small);
        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);
        var revision = await plans.WriteAsync(Write(0, Document), default);
        var log = await plans.LogAsync(long.MaxValue, 10, default);
        Run("PRAGMA ignore_check_constraints = ON; DELETE FROM stakeholders WHERE id = 'ada';");

        Assert.That((await Import(Small)).Repaired);
        Assert.That(await plans.FindAsync(Id, default), Is.EqualTo(new KeptPlan(Id, revision!.Value, Document)));
        Assert.That((await plans.LogAsync(long.MaxValue, 10, default)).Skip(1), Is.EqualTo(log));
        Assert.That(Count("log_digests"), Is.EqualTo(log.Count + 1));
        await HoldsSmall();
    }

    [Test]
    public async Task A_rebuilt_store_keeps_what_can_be_undone_even_if_the_digests_of_the_log_are_damaged()
    {
        await Import(Small);
        Run("DROP TABLE log_digests; CREATE TABLE log_digests (number INTEGER PRIMARY KEY, other TEXT); PRAGMA application_id = 0;");

        await Import(Small);

        Assert.That(Count("writes WHERE number = 1"), Is.EqualTo(1));
    }

    [Test]
    public async Task Entries_of_the_log_that_were_changed_or_removed_are_found_and_those_without_a_digest_are_accepted()
    {
        await Import(Small);
        await Import(new TestDataset("other").Person("bob"));
        Run("UPDATE log SET details = 'x' WHERE number = 1; DELETE FROM log WHERE number = 2;");
        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        var faults = await writer.VerifyAsync(default);
        Run("DROP TABLE log_digests;");
        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);
        await plans.WriteAsync(Write(0, Document), default);

        Assert.That(
            faults.Select(fault => $"{fault.Where}: {fault.What.Split(';')[0]}"),
            Is.EqualTo(["log entry 1: it is not what was written", "log entry 2: it is missing"]));
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_write_of_plans_does_not_reload_the_network_but_an_import_does()
    {
        await Import(Small);
        await using var current = await CurrentNetwork.OpenAsync(StorePath, TimeProvider.System, null, default);
        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);
        var before = current.Network;
        await plans.WriteAsync(Write(0, Document), default);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var afterPlan = current.Loaded;
        await Import(new TestDataset("other").Person("bob"));
        for (var tries = 0; current.Loaded == 0 && tries < 100; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        Assert.That(afterPlan, Is.Zero);
        Assert.That(current.Network, Is.Not.SameAs(before));
    }

    [Test]
    public async Task A_store_of_an_earlier_version_answers_and_accepts_imports()
    {
        File.Copy(Path.Combine(TestContext.CurrentContext.TestDirectory, "Embedded", "store-of-version-2.db"), StorePath);
        var before = await File.ReadAllBytesAsync(StorePath);
        await using (var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default))
        {
            Assert.That(await writer.VerifyAsync(default), Is.Empty);
            Assert.That((await writer.DatasetsAsync(default)).Single().Counts, Is.EqualTo(new RecordCounts(2, 1, 1, 2, 2, 2)));
        }

        Assert.That((await NetworkLoader.LoadAsync(StorePath, default)).TieCount, Is.EqualTo(2));
        Assert.That(await File.ReadAllBytesAsync(StorePath), Is.EqualTo(before), "nothing was written to it");

        var added = new TestDataset("added")
            .Add(new Source(RecordId.Parse("web"), "Page", "Somebody", null, null, null) { Retrieved = PartialDate.Parse("2026-11-29") })
            .Person("ada").Event("forum").Tie("ada", TieType.Supports, "forum", end: "?", evidence: ["web"]);
        await Import(added);

        await using var after = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        Assert.That(await after.VerifyAsync(default), Is.Empty);
        Assert.That((await after.DatasetsAsync(default)).Select(d => d.Name.Value), Is.EqualTo(new[] { "added", "small" }));
        var read = (await after.ReadAsync(added.Dataset.Name, default))!;
        Assert.That(read.Sources().Single().Retrieved, Is.EqualTo(PartialDate.Parse("2026-11-29")));
        Assert.That(read.Ties().Single().Period.To, Is.EqualTo(PartialDate.NotKnown));
    }

    [TestCase(3, $"ALTER TABLE engagements DROP COLUMN other_countries; {WithoutDescriptions} {WithoutAmounts}")]
    [TestCase(4, $"{WithoutDescriptions} {WithoutAmounts}")]
    [TestCase(5, WithoutDescriptions)]
    [TestCase(6, "")]
    public async Task A_store_of_a_later_compatible_version_answers_and_accepts_imports(int version, string older)
    {
        await Import(Small);
        Run($"{older} ALTER TABLE ties DROP COLUMN attributes; PRAGMA user_version = {version};");
        await HoldsSmall();

        await Import(
            new TestDataset("added").EventIn("tour", "KZ", "KG", "UZ").Person("ada")
                .Tie("ada", TieType.Funds, "tour", amount: new Money(12.50m, "KZT"), attributes: ("share", "50 %"))
                .Copy(engagement: tour => tour with { Description = "Through three countries" }));

        await using var after = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        Assert.That(await after.VerifyAsync(default), Is.Empty);
        var tour = (await after.ReadAsync(RecordId.Parse("added"), default))!.Engagements().Single();
        Assert.That((tour.Country, tour.OtherCountries), Is.EqualTo(("KZ", new[] { "KG", "UZ" })));
        Assert.That(tour.Description, Is.EqualTo("Through three countries"));
        var tie = (await after.ReadAsync(RecordId.Parse("added"), default))!.Ties().Single();
        Assert.That((tie.Amount, tie.Attributes["share"]), Is.EqualTo((new Money(12.5m, "KZT"), "50 %")));
    }

    [Test]
    public async Task Reading_does_not_create_a_store()
    {
        await using var plans = await Stores.OpenPlansAsync(Address, TimeProvider.System, default);

        await Fails(StoreFailure.Unavailable, () => plans.WriteAsync(Write(0, Document), default));
        Assert.That(File.Exists(StorePath), Is.False);
    }

    private static PlanWrite Write(long expected, string document) =>
        new(Id, expected, document, new Logged(DateTimeOffset.UnixEpoch, "anna", "plan made", Id, ""));

    private void BecomeOlder() => Run(
        "DROP TABLE plans; DROP TABLE log; ALTER TABLE sources DROP COLUMN retrieved; "
        + "ALTER TABLE engagements DROP COLUMN other_countries; ALTER TABLE engagements DROP COLUMN description; "
        + "ALTER TABLE ties DROP COLUMN amount; ALTER TABLE ties DROP COLUMN currency; "
        + "ALTER TABLE ties DROP COLUMN attributes; PRAGMA user_version = 1;");

    private long Count(string table)
    {
        using var database = Database.OpenToRead(StorePath);
        return database.Number($"SELECT count(*) FROM {table}");
    }

    private void Run(string sql)
    {
        using var database = Database.OpenToWrite(StorePath);
        database.Run(sql);
        database.Run("PRAGMA wal_checkpoint(TRUNCATE);");
    }
}
