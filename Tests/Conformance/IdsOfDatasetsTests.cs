using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Ids of ties and sources belong to their dataset; stakeholders and engagements with the same id are one.</summary>
public sealed class IdsOfDatasetsTests(Engine engine) : WritingFixture(engine)
{
    private static readonly string[][] Orders = [["alpha", "beta", "gamma"], ["gamma", "beta", "alpha"], ["beta", "gamma", "alpha"]];

    [TestCaseSource(nameof(Orders))]
    public async Task Evidence_belongs_to_the_tie_and_the_source_of_its_own_dataset(params string[] order)
    {
        var datasets = Numbered();
        foreach (var name in order)
        {
            await Import(datasets[name]);
        }

        var (forum, congress) = (await Engagement("forum"), await Engagement("congress"));
        Assert.Multiple(() =>
        {
            Assert.That(
                Ties(forum),
                Is.EqualTo("alpha/t1 confirmed [alpha/s1 p. 2, gamma/s1 p. 3]"),
                "alpha and gamma mean the same tie, but other sources");
            Assert.That(Ties(congress), Is.EqualTo("beta/t1 disputed [beta/s1 p. 9]"));
            Assert.That(forum.Sources.Keys, Is.EqualTo(new[] { "alpha/s1", "gamma/s1" }));
            Assert.That(forum.Sources["alpha/s1"].Title, Is.EqualTo("Alpha report"));
        });
        foreach (
            var (asked, found) in new[]
            {
                ("alpha/s1", "Alpha report"),
                ("beta/s1", "Beta leaflet"),
                ("gamma/s1", "Gamma bulletin"),
                ("alpha/s2", "Yearbook"),
                ("s2", "Yearbook"),
            })
        {
            Assert.That((await Source(asked))?.Title, Is.EqualTo(found), asked);
        }

        Assert.That(await Source("s1"), Is.Null, "an id that means several documents");
        Assert.That((await Source("beta/s1"))!.Ties.Select(t => t.Id.Value), Is.EqualTo(new[] { "beta/t1" }));
        await Holds([.. datasets.Values]);
    }

    [Test]
    public async Task An_id_loses_its_dataset_when_no_other_dataset_uses_it_differently()
    {
        var datasets = Numbered();
        await Import([.. datasets.Values]);
        var writer = await OpenWriter();

        await writer.RemoveAsync(RecordId.Parse("beta"), dryRun: false, forGood: false, default);
        Assert.That(Ties(await Engagement("forum")), Is.EqualTo("t1 confirmed [alpha/s1 p. 2, gamma/s1 p. 3]"));

        await writer.RemoveAsync(RecordId.Parse("alpha"), dryRun: false, forGood: false, default);
        Assert.That(Ties(await Engagement("forum")), Is.EqualTo("t1 confirmed [s1 p. 3]"));
        await Holds(datasets["gamma"]);
    }

    [Test]
    public async Task Records_are_united_when_two_datasets_become_the_same()
    {
        var datasets = Numbered();
        await Import(datasets["alpha"], datasets["beta"]);

        await Import(datasets["alpha"].Copy("beta"));

        Assert.That(Ties(await Engagement("forum")), Is.EqualTo("t1 confirmed [s1 p. 2]"));
    }

    [Test]
    public async Task The_network_is_the_same_whatever_the_order_of_imports_and_removals()
    {
        for (var seed = 0; seed < RandomNetworks(embedded: 3, onServer: 1); seed++)
        {
            await TestContext.Out.WriteLineAsync($"seed {seed}");
            await IsTheSameInEveryOrder(seed);
        }
    }

    private async Task IsTheSameInEveryOrder(int seed)
    {
        var (generated, other) = (new RandomNetwork(3 * seed).Datasets(), new RandomNetwork(3 * seed).Datasets());
        var (first, second, third) = (generated[0], generated[1], other[0].Copy("third"));
        TestDataset[] datasets = [first, second, third];
        var expected = await Transcripts(InMemory.Of(datasets));
        foreach (var order in new TestDataset[][] { [third, second, first], [second, first, third] })
        {
            await Import(order[0]);
            await Import(order[1]);
            await Import(order[2]);
            Assert.That(await Transcripts(await OpenReader()), Is.EqualTo(expected));

            await (await OpenWriter()).RemoveAsync(order[1].Dataset.Name, dryRun: false, forGood: false, default);
            Assert.That(await Transcripts(await OpenReader()), Is.EqualTo(await Transcripts(InMemory.Of(order[0], order[2]))));
        }

        await Holds(second, third);
        Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
        foreach (var dataset in new[] { second, third })
        {
            await (await OpenWriter()).RemoveAsync(dataset.Dataset.Name, dryRun: false, forGood: false, default);
        }
    }

    /// <summary>
    /// In Neo4j, deleting an entity in a transaction hides entities with the same internal number from a full-text index; with this many,
    /// some numbers coincide.
    /// </summary>
    [Test]
    public async Task Evidence_cites_sources_without_datasets_again_when_no_other_dataset_uses_their_ids_differently()
    {
        var sources = Enumerable.Range(0, 90).Select(i => $"s{i}").ToArray();
        TestDataset Of(string name) => sources.Aggregate(
            new TestDataset(name).Person("ada").Event("forum"),
            (dataset, source) => dataset
                .Source(source, publisher: $"{name} Press")
                .Add(
                    new Tie(RecordId.Parse($"{name}-{source}"), TieType.Attends, RecordId.Parse("ada"), RecordId.Parse("forum")),
                    new Evidence(RecordId.Parse($"{name}-{source}"), RecordId.Parse(source), null, Says.Confirmed, null)));
        var (first, second) = (Of("first"), Of("second"));
        await Import(first, second);
        Assert.That((await Engagement("forum")).Sources.Keys, Does.Contain("first/s7").And.Contain("second/s7"));

        await (await OpenWriter()).RemoveAsync(first.Dataset.Name, dryRun: false, forGood: false, default);

        Assert.That((await Engagement("forum")).Ties.SelectMany(t => t.Evidence).Select(e => e.Source.Value), Is.EquivalentTo(sources));
        Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_record_of_another_kind_in_another_dataset_is_refused()
    {
        await Import(new TestDataset("a").Body("ilo", Kind.InternationalOrganization));

        var refused = (await Assert.ThrowsAsync<DatasetException>(() => Import(new TestDataset("b").Body("ilo", Kind.Ngo))))!;

        Assert.That(
            refused.Message,
            Does.Contain("international-organization in dataset a").And.Contain("of kind ngo here").And.Contain("ilo"));
        await Holds(new TestDataset("a").Body("ilo", Kind.InternationalOrganization));
    }

    [Test]
    public async Task Two_datasets_can_change_a_kind_together()
    {
        await Import(new TestDataset("a").Body("ilo", Kind.Ngo), new TestDataset("b").Body("ilo", Kind.Ngo));

        await Import(
            new TestDataset("a").Body("ilo", Kind.InternationalOrganization),
            new TestDataset("b").Body("ilo", Kind.InternationalOrganization));

        Assert.That((await Profile("ilo"))!.Kind, Is.EqualTo(Kind.InternationalOrganization));
    }

    [Test]
    public async Task Two_records_that_share_only_an_id_are_a_warning_that_names_both()
    {
        await Import(new TestDataset("a").Body("kz-union", called: "Trade unions of Kazakhstan"));

        var report = await Import(new TestDataset("b").Body("kz-union", called: "Union of entrepreneurs"));

        var warning = report.Warnings.First.Single();
        Assert.Multiple(() =>
        {
            Assert.That(report.Warnings.Count, Is.EqualTo(1));
            Assert.That((warning.File, warning.Found, warning.Severity), Is.EqualTo(("b", "kz-union", Severity.Warning)));
            Assert.That(
                warning.Reason,
                Does.Contain("Trade unions of Kazakhstan").And.Contain("Union of entrepreneurs").And.Contain("dataset a"));
        });
    }

    [Test]
    public async Task An_equal_name_or_identifier_avoids_the_warning_also_through_a_third_dataset()
    {
        RecordId ilo = RecordId.Parse("ilo");
        var a = new TestDataset("a").Add(new Stakeholder(ilo, Kind.Other, "ILO") { Identifiers = [new Identifier("wikidata", "Q54129")] });
        var b = new TestDataset("b")
            .Body("ilo", called: "Международная организация труда")
            .Add(new OtherName(ilo, "ilo\u200B", null, NameType.Acronym));
        var c = new TestDataset("c").Body("ilo", called: "МЕЖДУНАРОДНАЯ\u00A0организация труда");
        var d = new TestDataset("d").Add(new Stakeholder(ilo, Kind.Other, "BIT") { Identifiers = [new Identifier("wikidata", "Q54129")] });

        var reports = await (await OpenWriter()).ImportAsync([a, b, c, d], ImportMode.AtOnce, null, default);

        Assert.That(reports.SelectMany(r => r.Warnings.First), Is.Empty);
    }

    [Test]
    public async Task Nothing_is_imported_if_warnings_are_errors()
    {
        var a = new TestDataset("a").Body("union", called: "One");
        await Import(a);

        await Assert.ThrowsAsync<DatasetException>(async () =>
            await (await OpenWriter()).ImportAsync([new TestDataset("b").Body("union", called: "Other")], ImportMode.Strict, null, default)
        );

        await Holds(a);
    }

    [Test]
    public async Task A_circle_of_successions_through_several_datasets_is_a_warning_at_each_tie_that_closes_it()
    {
        var bodies = new[] { "agency", "board", "chamber" };
        TestDataset Of(string name) => bodies.Aggregate(new TestDataset(name), (d, body) => d.Body(body));
        await Import(Of("a").Tie("agency", TieType.Succeeds, "board").Tie("board", TieType.Succeeds, "chamber"));

        var report = await Import(Of("b").Tie("chamber", TieType.Succeeds, "agency"));

        Assert.That(
            report.Warnings.First.Single().ToString(),
            Does.Contain("agency → board → chamber → agency").And.Contain("datasets a, b"));
    }

    // Three datasets that each number their ties and sources from 1. The tie is the same in alpha and gamma, and the second source in alpha
    // and beta.
    private static Dictionary<string, TestDataset> Numbered()
    {
        var t1 = RecordId.Parse("t1");
        TestDataset Of(string name, string host, string engagement, string title, string? also, Says says, string locator)
        {
            var dataset = new TestDataset(name)
                .Body(host)
                .Event(engagement)
                .Add(new Source(RecordId.Parse("s1"), title, $"{name} Press", null, null, null));
            if (also is not null)
            {
                dataset.Add(new Source(RecordId.Parse("s2"), also, "The Press", PartialDate.Parse("2011"), null, null));
            }

            return dataset.Add(
                new Tie(t1, TieType.Hosts, RecordId.Parse(host), RecordId.Parse(engagement)),
                new Evidence(t1, RecordId.Parse("s1"), locator, says, null));
        }

        return new()
        {
            ["alpha"] = Of("alpha", "ministry", "forum", "Alpha report", "Yearbook", Says.Confirmed, "p. 2"),
            ["beta"] = Of("beta", "union", "congress", "Beta leaflet", "yearbook", Says.Denied, "p. 9"),
            ["gamma"] = Of("gamma", "ministry", "forum", "Gamma bulletin", null, Says.Confirmed, "p. 3"),
        };
    }

    private static string Ties(Profile profile) =>
        string.Join(
            ", ",
            profile.Ties.Select(t =>
                $"{t.Id} {Words<TieStatus>.Of(t.Status)} [{string.Join(", ", t.Evidence.Select(e => $"{e.Source} {e.Locator}"))}]"));

    private static async Task<string> Transcripts(INetworkReader reader)
    {
        var lines = new List<string>();
        foreach (
            var (id, family) in RandomNetwork
                .Stakeholders.Select(s => (s, Family.Stakeholder))
                .Concat(RandomNetwork.Engagements.Select(e => (e, Family.Engagement))))
        {
            var profile = (await reader.AskAsync(new ProfileOf(id, family, Scope.Everything), default))!;
            lines.Add($"{profile.Id} {profile.Kind} {profile.Name} {profile.Country} {Transcript.Of(profile)}");
        }

        foreach (var source in await reader.AskAsync(new AllSources(), default))
        {
            lines.Add($"{source} {string.Join(' ', (await reader.AskAsync(new SourceOf(source.Id), default))!.Ties.Select(t => t.Id))}");
        }

        return string.Join('\n', lines);
    }

    private async Task<Profile> Engagement(string id)
    {
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);
        return (await reader.AskAsync(new ProfileOf(RecordId.Parse(id), Family.Engagement, Scope.Everything), default))!;
    }

    private async Task<SourceProfile?> Source(string id)
    {
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);
        return await reader.AskAsync(
            new SourceOf(RecordId.TryParseShown(id, out var shown) ? shown : throw new FormatException(id)),
            default);
    }
}
