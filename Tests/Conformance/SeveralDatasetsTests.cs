using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>How datasets in one network affect each other, on every engine.</summary>
public sealed class SeveralDatasetsTests(Engine engine) : WritingFixture(engine)
{
    [Test]
    public async Task No_other_dataset_is_touched()
    {
        var (a, b) = (Rich("a"), Rich("b"));
        await Import(a, b);

        await Import(new TestDataset("a").Person("ada"));
        await Holds(new TestDataset("a").Person("ada"), b);

        await (await OpenWriter()).RemoveAsync(RecordId.Parse("a"), dryRun: false, forGood: false, default);
        await Holds(b);
    }

    [Test]
    public async Task A_record_of_two_datasets_lives_until_the_last_drops_it()
    {
        await Import(new TestDataset("a").Person("ada"), new TestDataset("b").Person("ada"));
        var writer = await OpenWriter();

        await writer.RemoveAsync(RecordId.Parse("a"), dryRun: false, forGood: false, default);
        Assert.That(await Profile("ada"), Is.Not.Null);

        await Import(new TestDataset("b").Person("bob"));
        Assert.That(await Profile("ada"), Is.Null);
    }

    [TestCase("a", "b")]
    [TestCase("b", "a")]
    public async Task The_dataset_that_is_first_by_name_wins_in_any_order_of_import(string first, string second)
    {
        var datasets = new Dictionary<string, TestDataset>
        {
            ["a"] = new TestDataset("a").Add(new Stakeholder(RecordId.Parse("ilo"), Kind.InternationalOrganization, "ILO")),
            ["b"] = new TestDataset("b").Add(
                new Stakeholder(RecordId.Parse("ilo"), Kind.InternationalOrganization, "Labour Office") { Country = "CH" }),
        };
        await Import(datasets[first]);

        var report = await Import(datasets[second]);

        var profile = await Profile("ilo");
        Assert.That((profile!.Name, profile.Kind, profile.Country), Is.EqualTo(("ILO", Kind.InternationalOrganization, "CH")));
        Assert.That(report.DisagreementCount, Is.EqualTo(1));
        Assert.That(report.Disagreements, Is.EqualTo(new[]
        {
            new Disagreement(RecordId.Parse("ilo"), "name", "ILO", RecordId.Parse("a"), "Labour Office", RecordId.Parse("b")),
        }));
    }

    [Test]
    public async Task Countries_of_several_datasets_are_united()
    {
        await Import(new TestDataset("a").EventIn("forum", "KZ"), new TestDataset("b").EventIn("forum", "KG", "KZ", "UZ"));
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);

        var forum = await reader.AskAsync(new ProfileOf(RecordId.Parse("forum"), Family.Engagement, Scope.Everything), default);

        Assert.That((forum!.Country, forum.OtherCountries), Is.EqualTo(("KZ", new[] { "KG", "UZ" })));
    }

    [Test]
    public async Task The_description_is_that_of_the_first_dataset_that_has_one_and_others_disagree()
    {
        await Import(new TestDataset("a").Event("forum"), Described("b", "About wages"));
        var report = await Import(Described("c", "About pay"));
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);

        var forum = await reader.AskAsync(new ProfileOf(RecordId.Parse("forum"), Family.Engagement, Scope.Everything), default);

        Assert.That(forum!.Description, Is.EqualTo("About wages"));
        Assert.That(report.Disagreements, Is.EqualTo(new[]
        {
            new Disagreement(
                RecordId.Parse("forum"), "description", "About wages", RecordId.Parse("b"), "About pay", RecordId.Parse("c")),
        }));

        static TestDataset Described(string dataset, string text) => new TestDataset(dataset)
            .Add(new Engagement(RecordId.Parse("forum"), Kind.Event, "forum") { Description = text });
    }

    [Test]
    public async Task Attributes_of_a_tie_are_united_and_the_first_dataset_wins_if_they_differ()
    {
        await Import(Said("b", ("share", "40 %"), ("seat", "front")));
        var report = await Import(Said("c", ("share", "60 %"), ("vote", "yes")));

        var ada = new ProfileOf(RecordId.Parse("ada"), Family.Stakeholder, Scope.Everything);
        var answer = await (await OpenReader()).AskAsync(ada, default);

        Assert.That(
            answer!.Ties.Single().Attributes,
            Is.EqualTo(new Dictionary<string, string> { ["seat"] = "front", ["share"] = "40 %", ["vote"] = "yes" }));
        Assert.That(
            report.Disagreements.Select(d => $"{d.Id} {d.Field}: {d.Kept} {d.Other}"),
            Is.EqualTo(new[] { "ada-attends-forum attributes share: 40 % 60 %" }));

        static TestDataset Said(string dataset, params (string, string)[] attributes) =>
            new TestDataset(dataset).Person("ada").Event("forum").Tie("ada", TieType.Attends, "forum", attributes: attributes);
    }

    [Test]
    public async Task Attributes_of_a_tie_that_are_too_large_are_left_out_and_counted()
    {
        await Import(
            new TestDataset("d").Person("ada").Event("forum").Tie(
                "ada", TieType.Attends, "forum", attributes: [("a", "1"), ("b", new string('x', 20_000)), ("c", "3")]));

        var tie = (await (await OpenReader()).AskAsync(
            new ProfileOf(RecordId.Parse("ada"), Family.Stakeholder, Scope.Everything), default))!.Ties.Single();

        Assert.That((string.Join(' ', tie.Attributes!.Keys), tie.AttributesOmitted), Is.EqualTo(("a c", 1)));
    }

    [Test]
    public async Task A_description_that_the_answer_has_no_room_for_is_left_out_and_counted()
    {
        var forum = new Engagement(RecordId.Parse("forum"), Kind.Event, "forum") { Description = new string('x', 20_000) };
        await Import(new TestDataset("a").Add(forum));
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);

        var question = new ProfileOf(forum.Id, Family.Engagement, Scope.Everything);
        var whole = await reader.AskAsync(question, default);
        var cut = await reader.AskAsync(question with { AtMostBytes = 64_000 }, default);

        Assert.That(whole!.Description, Is.EqualTo(forum.Description));
        Assert.That((cut!.Description, cut.LeftOut.GetValueOrDefault("description")), Is.EqualTo(((string?)null, 1)));
    }

    [Test]
    public async Task A_value_stated_by_only_one_dataset_is_not_a_disagreement()
    {
        await Import(new TestDataset("a").Body("ilo"));

        var report = await Import(new TestDataset("b").Body("ilo", country: "CH").Body("iom"));

        Assert.That(report.DisagreementCount, Is.Zero);
    }

    [Test]
    public async Task All_disagreements_are_counted_and_the_first_hundred_are_listed()
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
    public async Task Removing_a_dataset_removes_all_its_records()
    {
        await Import(Rich("a"));

        var report = await (await OpenWriter()).RemoveAsync(RecordId.Parse("a"), dryRun: false, forGood: false, default);

        Assert.That(
            Differences(report!),
            Is.EqualTo(new Difference[] { new(0, 0, 3), new(0, 0, 2), new(0, 0, 2), new(0, 0, 3), new(0, 0, 4), new(0, 0, 2) }));
        Assert.That(await (await OpenReader()).DatasetsAsync(default), Is.Empty);
        Assert.That(await Profile("ada"), Is.Null);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_reader_sees_both_imported_datasets_or_neither()
    {
        TestDataset[] Generation(int number) =>
            [new TestDataset("a").Body("ilo", called: $"ILO {number}"), new TestDataset("b").Body("iom", called: $"IOM {number}")];
        var generations = Engine == Engine.Embedded ? 10 : 5;
        var versions = new HashSet<string>();
        for (var number = 0; number < generations; number++)
        {
            versions.Add(await (await Load(Generation(number))).VersionAsync(default));
        }

        await Import(Generation(0));
        var reader = await OpenReader();
        var first = await reader.VersionAsync(default);
        var writing = Task.Run(async () =>
        {
            for (var number = 1; number < generations; number++)
            {
                await Import(Generation(number));
                await Task.Delay(100);
            }
        });
        var seen = new HashSet<string>();
        while (!writing.IsCompleted)
        {
            seen.Add(await reader.VersionAsync(default));
            await Task.Delay(1); // so that asking takes less of the processors than importing
        }

        await writing;
        seen.Add(await NextVersion(reader, seen.Count > 1 ? "" : first)); // a reader may wait until the store rests
        Assert.That(seen, Is.SubsetOf(versions));
        Assert.That(seen, Has.Count.GreaterThan(1), "the reader followed");
    }

    [Test]
    public async Task Any_sequence_of_imports_and_removals_ends_in_the_network_of_the_files()
    {
        var expected = new Dictionary<string, TestDataset>();
        for (var seed = 1; seed <= RandomNetworks(embedded: 12, onServer: 2); seed++)
        {
            await TestContext.Out.WriteLineAsync($"seed {seed}");
            var random = new Random(seed);
            for (var step = 0; step < 6; step++)
            {
                var name = $"dataset-{random.Next(3)}";
                if (random.Next(4) == 0)
                {
                    await (await OpenWriter()).RemoveAsync(RecordId.Parse(name), dryRun: false, forGood: false, default);
                    expected.Remove(name);
                }
                else
                {
                    expected[name] = new RandomNetwork(random.Next(1000)).Datasets()[random.Next(2)].Copy(name, stakeholder: OfOneKind);
                    await Import(expected[name]);
                }
            }

            await Holds([.. expected.Values]);
            Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
        }

        // Random networks disagree about the kinds of bodies, which would be refused.
        static Stakeholder OfOneKind(Stakeholder s) =>
            s.Kind == Kind.Person ? s : new Stakeholder(s.Id, Kind.Union, s.Name) { Country = s.Country };
    }
}
