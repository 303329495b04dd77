using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>What an import changes in a network, on every engine.</summary>
public sealed class WritingTests(Engine engine) : WritingFixture(engine)
{
    [Test]
    public async Task Names_and_evidence_are_read_once()
    {
        var content = new ChangedContent(Rich("network"));

        await Import(content);

        Assert.That(content.Read, Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task The_first_import_adds_everything()
    {
        var report = await Import(Rich("a"));

        Assert.That(
            report,
            Is.EqualTo(
                new ImportReport(
                    RecordId.Parse("a"),
                    false,
                    new(3, 0, 0),
                    new(2, 0, 0),
                    new(2, 0, 0),
                    new(3, 0, 0),
                    new(4, 0, 0),
                    new(2, 0, 0),
                    report.Disagreements,
                    0)));
        Assert.That(await Stores.ExistsAsync(Store, TimeProvider.System, default));
    }

    [Test]
    public async Task Importing_twice_changes_nothing()
    {
        await Import(Rich("a"));
        var version = await Version();

        var report = await Import(Rich("a"));

        Assert.That(report.Unchanged);
        Assert.That(Differences(report), Is.All.EqualTo(None));
        Assert.That(await Version(), Is.EqualTo(version));
    }

    [Test]
    public async Task Importing_again_makes_the_network_equal_to_the_files()
    {
        await Import(Rich("a"));
        var changed = new TestDataset("a").Source("paper", "Another publisher").Person("ada").Body("bob", called: "Robert").Person("dan")
            .Event("forum", "2012").Add(new OtherName(RecordId.Parse("ada"), "Ада", "ru", NameType.Transliteration))
            .Tie("ada", TieType.Attends, "forum", evidence: ["paper:denied"]).Tie("dan", TieType.Attends, "forum");

        var report = await Import(changed);

        Assert.That(report.Unchanged, Is.False);
        Assert.That(report.Stakeholders, Is.EqualTo(new Difference(1, 1, 1)), "dan came, bob changed, ilo went");
        Assert.That(report.Engagements, Is.EqualTo(new Difference(0, 1, 1)), "the summit went");
        Assert.That(report.Names, Is.EqualTo(new Difference(0, 0, 1)));
        Assert.That(report.Ties, Is.EqualTo(new Difference(1, 1, 2)), "ada attends for herself now");
        Assert.That(report.Evidence, Is.EqualTo(new Difference(2, 0, 4)), "what it says is part of what it is");
        Assert.That(report.Sources, Is.EqualTo(new Difference(0, 1, 1)));
        await Holds(changed);
    }

    [Test]
    public async Task A_changed_note_or_title_is_a_change_and_nothing_else_is()
    {
        var before = Rich("a");
        await Import(before);
        var after = before.Copy(
            tie: t => t.Id.Value == "ada-attends-forum" ? t with { Title = "Chair" } : t,
            evidence: e => e.Tie.Value == "ada-attends-forum" ? e with { Note = "New" } : e);

        var report = await Import(after);

        Assert.That(report.Ties, Is.EqualTo(new Difference(0, 1, 0)));
        Assert.That(report.Evidence, Is.EqualTo(new Difference(0, 2, 0)));
        Assert.That(new[] { report.Stakeholders, report.Engagements, report.Names, report.Sources }, Is.All.EqualTo(None));
        await Holds(after);
    }

    [Test]
    public async Task Another_title_of_the_dataset_is_a_change_of_the_dataset_alone()
    {
        await Import(Rich("a"));
        var retitled = new TestDataset("a")
        {
            Dataset = new Dataset(RecordId.Parse("a"), "Another title", "CC0-1.0", "the tests", "Described"),
        };
        Fill(retitled);

        var report = await Import(retitled);

        Assert.That(report.Unchanged, Is.False);
        Assert.That(Differences(report), Is.All.EqualTo(None));
        Assert.That((await (await OpenWriter()).DatasetsAsync(default)).Single(), Is.EqualTo(Loaded(retitled)));
    }

    [Test]
    public async Task An_import_that_fails_halfway_leaves_the_old_network()
    {
        var old = Rich("a");
        await Import(old);
        var version = await Version();
        var failing = new ChangedContent(new TestDataset("b").Person("eve").Tie("eve", TieType.Represents, "eve"))
        {
            BeforeEvidence = () => throw new DatasetException([new("f", 1, 1, null, "gone", null, null)], 1),
        };

        await Assert.ThrowsAsync<DatasetException>(() => Import(new TestDataset("a").Person("eve"), failing));

        Assert.That(await Version(), Is.EqualTo(version));
        await Holds(old);
    }

    [Test]
    public async Task Files_that_changed_since_they_were_checked_are_refused()
    {
        await Import(Rich("a"));

        var refused = (await Assert.ThrowsAsync<DatasetException>(
            () => Import(new ChangedContent(new TestDataset("a").Person("ada")) { ContentHash = new string('0', 64) })))!;

        Assert.That(refused.Message, Does.Contain("changed while"));
        await Holds(Rich("a"));
    }

    [Test]
    public async Task A_cancelled_import_leaves_the_old_network()
    {
        await Import(Rich("a"));
        using var leaving = new CancellationTokenSource();
        var writer = await OpenWriter();
        var content = new ChangedContent(Fill(new TestDataset("b"))) { BeforeEvidence = leaving.Cancel };

        Assert.That(
            async () => await writer.ImportAsync([new TestDataset("a").Person("eve"), content], ImportMode.AtOnce, null, leaving.Token),
            Throws.InstanceOf<OperationCanceledException>());
        await Holds(Rich("a"));
    }

    [Test]
    public async Task A_record_that_refers_to_a_missing_record_is_refused()
    {
        var dangling = new TestDataset("a").Person("ada").Tie("ada", TieType.Attends, "nowhere");

        var refused = (await Assert.ThrowsAsync<DatasetException>(() => Import(dangling)))!;

        Assert.That(refused.Message, Does.Contain("nowhere"));
        Assert.That(await (await OpenWriter()).DatasetsAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_dry_run_reports_the_same_and_changes_nothing()
    {
        var writer = await OpenWriter();
        var tried = await writer.ImportAsync([Rich("a")], ImportMode.DryRun, null, default);
        Assert.That(await Stores.ExistsAsync(Store, TimeProvider.System, default), Is.False);
        var done = await writer.ImportAsync([Rich("a")], ImportMode.AtOnce, null, default);
        Assert.That(Differences(tried[0]), Is.EqualTo(Differences(done[0])));

        var next = new TestDataset("a").Person("ada").Person("eve");
        tried = await writer.ImportAsync([next], ImportMode.DryRun, null, default);
        await Holds(Rich("a"));
        var removal = await writer.RemoveAsync(RecordId.Parse("a"), dryRun: true, forGood: false, default);
        await Holds(Rich("a"));
        done = await writer.ImportAsync([next], ImportMode.AtOnce, null, default);

        Assert.That(Differences(tried[0]), Is.EqualTo(Differences(done[0])));
        Assert.That(removal!.Stakeholders, Is.EqualTo(new Difference(0, 0, 3)));
    }

    [Test]
    public async Task The_log_names_who_imported()
    {
        await Import(new TestDataset("before").Person("eve"));
        await using (var writer = await Stores.OpenWriterAsync(Store, TimeProvider.System, default, "anna"))
        {
            await writer.ImportAsync([Rich("a")], ImportMode.AtOnce, null, default);
        }

        await using var log = await Stores.OpenPlansAsync(Store, TimeProvider.System, default);
        Assert.That((await log.LogAsync(long.MaxValue, 1, default))[0].Author, Is.EqualTo("anna"));
    }

    [Test]
    public async Task Progress_never_goes_back_and_ends_at_the_total()
    {
        var told = new List<ImportProgress>();
        var writer = await OpenWriter();
        await writer.ImportAsync([Rich("a")], ImportMode.AtOnce, null, default);

        await writer.ImportAsync([Rich("a"), Rich("b")], ImportMode.AtOnce, new Reported(told), default);

        Assert.That(told.Select(p => p.Done), Is.Ordered);
        Assert.That(told[^1], Is.EqualTo(new ImportProgress(RecordId.Parse("b"), 32, 32)));
        Assert.That(told.Select(p => p.Total), Is.All.EqualTo(32));
    }
}
