using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>What an import does to a network, whatever the engine.</summary>
public sealed class WritingTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly Difference None = new(0, 0, 0);

    [Test]
    public async Task A_store_that_is_not_there_holds_nothing()
    {
        var writer = await OpenWriter();

        Assert.That(await writer.DatasetsAsync(default), Is.Empty);
        Assert.That(await writer.RemoveAsync(RecordId.Parse("a"), dryRun: false, default), Is.Null);
        Assert.That(await writer.ReadAsync(RecordId.Parse("a"), default), Is.Null);
        Assert.That(await Stores.ExistsAsync(Store, TimeProvider.System, default), Is.False);
    }

    [Test]
    public async Task The_first_import_adds_everything()
    {
        var report = await Import(Rich("a"));

        Assert.That(report, Is.EqualTo(new ImportReport(
            RecordId.Parse("a"), false, new(3, 0, 0), new(2, 0, 0), new(2, 0, 0), new(3, 0, 0), new(4, 0, 0), new(2, 0, 0), report.Disagreements, 0)));
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
        var after = Copy(before, tie: t => t.Id.Value == "ada-attends-forum" ? t with { Title = "Chair" } : t, evidence: e => e.Tie.Value == "ada-attends-forum" ? e with { Note = "New" } : e);

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
        var retitled = new TestDataset("a") { Dataset = new Dataset(RecordId.Parse("a"), "Another title", "CC0-1.0", "the tests", "Described") };
        Fill(retitled);

        var report = await Import(retitled);

        Assert.That(report.Unchanged, Is.False);
        Assert.That(Differences(report), Is.All.EqualTo(None));
        Assert.That((await (await OpenWriter()).DatasetsAsync(default)).Single(), Is.EqualTo(Loaded(retitled)));
    }

    [Test]
    public async Task No_other_dataset_is_touched()
    {
        var (a, b) = (Rich("a"), Rich("b"));
        await Import(a, b);

        await Import(new TestDataset("a").Person("ada"));
        await Holds(new TestDataset("a").Person("ada"), b);

        await (await OpenWriter()).RemoveAsync(RecordId.Parse("a"), dryRun: false, default);
        await Holds(b);
    }

    [Test]
    public async Task A_record_of_two_datasets_lives_until_the_last_drops_it()
    {
        await Import(new TestDataset("a").Person("ada"), new TestDataset("b").Person("ada"));
        var writer = await OpenWriter();

        await writer.RemoveAsync(RecordId.Parse("a"), dryRun: false, default);
        Assert.That(await Profile("ada"), Is.Not.Null);

        await Import(new TestDataset("b").Person("bob"));
        Assert.That(await Profile("ada"), Is.Null);
    }

    [TestCase("a", "b")]
    [TestCase("b", "a")]
    public async Task The_name_that_comes_first_wins_whatever_the_order_of_import(string first, string second)
    {
        var datasets = new Dictionary<string, TestDataset>
        {
            ["a"] = new TestDataset("a").Add(new Stakeholder(RecordId.Parse("ilo"), Kind.InternationalOrganization, "ILO")),
            ["b"] = new TestDataset("b").Add(new Stakeholder(RecordId.Parse("ilo"), Kind.Ngo, "Labour Office") { Country = "CH" }),
        };
        await Import(datasets[first]);

        var report = await Import(datasets[second]);

        var profile = await Profile("ilo");
        Assert.That((profile!.Name, profile.Kind, profile.Country), Is.EqualTo(("ILO", Kind.InternationalOrganization, "CH")));
        Assert.That(report.DisagreementCount, Is.EqualTo(2));
        Assert.That(report.Disagreements, Is.EqualTo(new[]
        {
            new Disagreement(RecordId.Parse("ilo"), "kind", "international-organization", RecordId.Parse("a"), "ngo", RecordId.Parse("b")),
            new Disagreement(RecordId.Parse("ilo"), "name", "ILO", RecordId.Parse("a"), "Labour Office", RecordId.Parse("b")),
        }));
    }

    [Test]
    public async Task A_value_that_only_one_states_is_no_disagreement()
    {
        await Import(new TestDataset("a").Body("ilo"));

        var report = await Import(new TestDataset("b").Body("ilo", country: "CH").Body("iom"));

        Assert.That(report.DisagreementCount, Is.Zero);
    }

    [Test]
    public async Task Of_many_disagreements_the_first_hundred_are_told_and_all_are_counted()
    {
        var (a, b) = (new TestDataset("a"), new TestDataset("b"));
        for (var i = 0; i < 150; i++)
        {
            a.Body($"body-{i:000}", called: "One");
            b.Body($"body-{i:000}", called: "Other");
        }

        await Import(a);
        var report = await Import(b);

        Assert.That(report.DisagreementCount, Is.EqualTo(150));
        Assert.That(report.Disagreements.Select(d => d.Id.Value), Is.EqualTo(Enumerable.Range(0, 100).Select(i => $"body-{i:000}")));
    }

    [Test]
    public async Task An_id_of_a_stakeholder_here_and_an_engagement_there_is_refused_naming_both_datasets()
    {
        await Import(new TestDataset("a").Person("forum"));

        var refused = (await Assert.ThrowsAsync<DatasetException>(() => Import(new TestDataset("b").Event("forum"))))!;

        Assert.That(refused.Message, Does.Contain("dataset a").And.Contain("dataset b").And.Contain("forum"));
        await Holds(new TestDataset("a").Person("forum"));
    }

    [Test]
    public async Task Two_datasets_of_one_import_may_not_share_an_id_across_families_either()
    {
        await Assert.ThrowsAsync<DatasetException>(() => Import(new TestDataset("b").Event("forum"), new TestDataset("a").Person("forum")));
        Assert.That(await (await OpenWriter()).DatasetsAsync(default), Is.Empty);
    }

    [Test]
    public async Task An_import_that_fails_half_way_leaves_the_old_network()
    {
        var old = Rich("a");
        await Import(old);
        var version = await Version();
        var failing = new ChangedContent(new TestDataset("b").Person("eve").Tie("eve", TieType.Represents, "eve")) { BeforeEvidence = () => throw new DatasetException([new("f", 1, 1, null, "gone", null, null)], 1) };

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
    public async Task An_import_that_the_caller_leaves_leaves_the_old_network()
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
    public async Task A_record_that_names_what_is_not_there_is_refused()
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
        var removal = await writer.RemoveAsync(RecordId.Parse("a"), dryRun: true, default);
        await Holds(Rich("a"));
        done = await writer.ImportAsync([next], ImportMode.AtOnce, null, default);

        Assert.That(Differences(tried[0]), Is.EqualTo(Differences(done[0])));
        Assert.That(removal!.Stakeholders, Is.EqualTo(new Difference(0, 0, 3)));
    }

    [Test]
    public async Task Removing_a_dataset_removes_all_of_it()
    {
        await Import(Rich("a"));

        var report = await (await OpenWriter()).RemoveAsync(RecordId.Parse("a"), dryRun: false, default);

        Assert.That(Differences(report!), Is.EqualTo(new Difference[] { new(0, 0, 3), new(0, 0, 2), new(0, 0, 2), new(0, 0, 3), new(0, 0, 4), new(0, 0, 2) }));
        Assert.That(await (await OpenReader()).DatasetsAsync(default), Is.Empty);
        Assert.That(await Profile("ada"), Is.Null);
    }

    [Test]
    public async Task What_is_read_back_is_what_was_imported_in_canonical_order()
    {
        var t = RecordId.Parse("t");
        Evidence Of(string source, string? locator, Says says) => new(t, RecordId.Parse(source), locator, says, "a note\nof \"two\" lines | and \\ more");
        var dataset = new TestDataset("a") { Dataset = new Dataset(RecordId.Parse("a"), "Title", "CC0-1.0", "the tests", "Described") }
            .Source("paper", published: "2011-03").Source("Paper").Person("zoe").Person("ada").Event("forum", "2011", "2012-02", topics: ["work", "a|b\\c"])
            .Add(new Stakeholder(RecordId.Parse("ilo"), Kind.InternationalOrganization, "ILO")
            {
                Language = "en",
                Links = ["https://www.ilo.org/", "http://a.example/"],
                Identifiers = [new Identifier("wikidata", "Q54129"), new Identifier("a", "b:c")],
                Attributes = Entry.NoAttributes.Add("k", "v=w").Add("j", ""),
            })
            .Add(new OtherName(RecordId.Parse("ilo"), "\uE000", "ru", NameType.Alias))
            .Add(new OtherName(RecordId.Parse("ilo"), "\U0001F600", "ru", NameType.Alias))
            .Add(new OtherName(RecordId.Parse("ilo"), "b", null, NameType.Alias))
            .Add(new OtherName(RecordId.Parse("ilo"), "МОТ", "ru", NameType.Acronym))
            .Add(new Tie(t, TieType.Addresses, RecordId.Parse("zoe"), RecordId.Parse("forum")) { OnBehalfOf = RecordId.Parse("ilo"), Title = "Head", Period = new Period(null, PartialDate.Parse("2011-12-31")) },
                Of("paper", "p", Says.Denied), Of("paper", "p", Says.Announced), Of("paper", null, Says.Confirmed), Of("Paper", "q", Says.Confirmed));
        await Import(dataset);

        var read = (await (await OpenWriter()).ReadAsync(RecordId.Parse("a"), default))!;

        Assert.That(read.Dataset, Is.EqualTo(dataset.Dataset));
        Assert.That(read.Counts, Is.EqualTo(dataset.Counts));
        Assert.That(read.ContentHash, Is.EqualTo(dataset.ContentHash));
        Assert.That(ContentHash.Of(read), Is.EqualTo(dataset.ContentHash));
        Assert.That(read.Sources().Select(s => s.Id.Value), Is.EqualTo(new[] { "Paper", "paper" }));
        Assert.That(read.Stakeholders().Select(s => s.Id.Value), Is.EqualTo(new[] { "ada", "ilo", "zoe" }));
        Assert.That(read.Names().Select(n => $"{Words<NameType>.Of(n.Type)} {n.Language} {n.Text}"), Is.EqualTo(new[] { "acronym ru МОТ", "alias  b", "alias ru \U0001F600", "alias ru \uE000" }));
        Assert.That(
            read.Evidence().Select(e => $"{e.Source} {e.Locator} {Words<Says>.Of(e.Says)}"),
            Is.EqualTo(new[] { "Paper q confirmed", "paper  confirmed", "paper p announced", "paper p denied" }));
    }

    [Test]
    public async Task A_store_that_is_whole_has_no_faults()
    {
        await Import(Rich("a"), Rich("b"));

        Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task The_version_tells_whether_the_content_is_the_same_however_it_came_about()
    {
        await Import(Rich("a"));
        var one = await Version();
        await Import(Rich("b"));
        var two = await Version();
        await (await OpenWriter()).RemoveAsync(RecordId.Parse("b"), dryRun: false, default);

        Assert.That(two, Is.Not.EqualTo(one));
        Assert.That(await Version(), Is.EqualTo(one));
        Assert.That(await (await Load(Rich("a"))).VersionAsync(default), Is.EqualTo(one));
    }

    [Test]
    public async Task A_reader_notices_what_is_written_after_it_was_opened()
    {
        await Import(new TestDataset("a").Person("ada"));
        var reader = await OpenReader();
        var before = await reader.VersionAsync(default);

        await Import(new TestDataset("a").Person("ada").Person("bob"));

        Assert.That(await NextVersion(reader, before), Is.EqualTo(await (await Load(new TestDataset("a").Person("ada").Person("bob"))).VersionAsync(default)));
        Assert.That(await reader.AskAsync(new ProfileOf(RecordId.Parse("bob"), Family.Stakeholder, Scope.Everything), default), Is.Not.Null);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_reader_sees_an_import_of_two_datasets_wholly_or_not_at_all()
    {
        TestDataset[] Generation(int number) => [new TestDataset("a").Body("ilo", called: $"ILO {number}"), new TestDataset("b").Body("iom", called: $"IOM {number}")];
        var versions = new HashSet<string>();
        for (var number = 0; number < 10; number++)
        {
            versions.Add(await (await Load(Generation(number))).VersionAsync(default));
        }

        await Import(Generation(0));
        var reader = await OpenReader();
        var writing = Task.Run(async () =>
        {
            for (var number = 1; number < 10; number++)
            {
                await Import(Generation(number));
                await Task.Delay(100);
            }
        });
        var seen = new HashSet<string>();
        while (!writing.IsCompleted)
        {
            seen.Add(await reader.VersionAsync(default));
            await Task.Yield();
        }

        await writing;
        Assert.That(seen, Is.SubsetOf(versions));
        Assert.That(seen, Has.Count.GreaterThan(1), "the reader followed");
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Two_writers_take_turns()
    {
        var imports = Enumerable.Range(0, 8).Select(i => Import(Rich($"dataset-{i}")));

        await Task.WhenAll(imports);

        Assert.That((await (await OpenWriter()).DatasetsAsync(default)).Select(d => d.Name.Value), Is.EqualTo(Enumerable.Range(0, 8).Select(i => $"dataset-{i}")));
        Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task Progress_never_goes_back_and_ends_at_the_total()
    {
        var told = new List<ImportProgress>();
        var writer = await OpenWriter();
        await writer.ImportAsync([Rich("a")], ImportMode.AtOnce, null, default);

        await writer.ImportAsync([Rich("a"), Rich("b")], ImportMode.AtOnce, new Told(told), default);

        Assert.That(told.Select(p => p.Done), Is.Ordered);
        Assert.That(told[^1], Is.EqualTo(new ImportProgress(RecordId.Parse("b"), 32, 32)));
        Assert.That(told.Select(p => p.Total), Is.All.EqualTo(32));
    }

    [Test]
    public async Task Any_sequence_of_imports_and_removals_ends_in_the_network_of_the_files([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        var expected = new Dictionary<string, TestDataset>();
        for (var step = 0; step < 6; step++)
        {
            var name = $"dataset-{random.Next(3)}";
            if (random.Next(4) == 0)
            {
                await (await OpenWriter()).RemoveAsync(RecordId.Parse(name), dryRun: false, default);
                expected.Remove(name);
            }
            else
            {
                expected[name] = Renamed(new RandomNetwork(random.Next(1000)).Datasets()[random.Next(2)], name);
                await Import(expected[name]);
            }
        }

        await Holds([.. expected.Values]);
        Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
    }

    private async Task<ImportReport> Import(params IDatasetContent[] datasets) =>
        (await (await OpenWriter()).ImportAsync(datasets, ImportMode.AtOnce, null, default))[^1];

    /// <summary>The store has just these datasets, record for record, and answers from their network.</summary>
    private async Task Holds(params TestDataset[] datasets)
    {
        var ordered = datasets.OrderBy(d => d.Dataset.Name, RecordId.Order).ToArray();
        var writer = await OpenWriter();
        Assert.That(await writer.DatasetsAsync(default), Is.EqualTo(ordered.Select(Loaded)));
        foreach (var dataset in ordered)
        {
            Assert.That(ContentHash.Of((await writer.ReadAsync(dataset.Dataset.Name, default))!), Is.EqualTo(dataset.ContentHash), dataset.Dataset.Name.Value);
        }

        if (ordered.Length > 0)
        {
            Assert.That(await Version(), Is.EqualTo(await (await Load(ordered)).VersionAsync(default)));
        }
    }

    private async Task<string> Version()
    {
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);
        return await reader.VersionAsync(default);
    }

    private async Task<Profile?> Profile(string stakeholder)
    {
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);
        return await reader.AskAsync(new ProfileOf(RecordId.Parse(stakeholder), Family.Stakeholder, Scope.Everything), default);
    }

    private static LoadedDataset Loaded(TestDataset d) => new(
        d.Dataset.Name, d.Dataset.Title, d.Dataset.Licence, d.Dataset.Maintainer, d.Dataset.Description, d.Counts, d.ContentHash);

    private static Difference[] Differences(ImportReport r) => [r.Stakeholders, r.Engagements, r.Names, r.Ties, r.Evidence, r.Sources];

    /// <summary>Three stakeholders, two engagements, two names, three ties, four pieces of evidence and two sources.</summary>
    private static TestDataset Rich(string name) => Fill(new TestDataset(name));

    private static TestDataset Fill(TestDataset dataset) => dataset
        .Source("paper", published: "2011").Source("letter").Person("ada").Body("bob").Body("ilo", Kind.InternationalOrganization)
        .Event("forum", "2011").Event("summit", "2012", topics: "work")
        .Add(new OtherName(RecordId.Parse("ada"), "Ада", "ru", NameType.Transliteration)).Add(new OtherName(RecordId.Parse("ilo"), "МОТ", "ru", NameType.Acronym))
        .Tie("ada", TieType.Attends, "forum", onBehalfOf: "ilo", evidence: ["paper", "letter:announced"])
        .Tie("bob", TieType.Hosts, "summit").Tie("ada", TieType.Represents, "ilo", begin: "2010");

    private static TestDataset Renamed(TestDataset dataset, string name) => Copy(dataset, name: name);

    private static TestDataset Copy(TestDataset dataset, Func<Tie, Tie>? tie = null, Func<Evidence, Evidence>? evidence = null, string? name = null)
    {
        var copy = new TestDataset(name ?? dataset.Dataset.Name.Value);
        dataset.Sources().ToList().ForEach(s => copy.Add(s));
        dataset.Stakeholders().ToList().ForEach(s => copy.Add(s));
        dataset.Engagements().ToList().ForEach(e => copy.Add(e));
        dataset.Names().ToList().ForEach(n => copy.Add(n));
        dataset.Ties().ToList().ForEach(t => copy.Add(tie?.Invoke(t) ?? t, [.. dataset.Evidence().Where(e => e.Tie == t.Id).Select(e => evidence?.Invoke(e) ?? e)]));
        return copy;
    }

    private sealed class Told(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}
