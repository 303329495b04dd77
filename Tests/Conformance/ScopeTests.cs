using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>The filters, which mean the same for every question; tested with Who cooperates.</summary>
public sealed class ScopeTests(Engine engine) : ConformanceFixture(engine)
{
    // ---- time ----

    [TestCase("2011", "2011", "2011", "2011", true, false, TestName = "An_engagement_in_the_year_asked_for_counts")]
    [TestCase("2010", "2010", "2011", "2011", false, false, TestName = "An_engagement_before_the_time_asked_for_does_not_count")]
    [TestCase(
        "2011",
        "2011",
        "2011-03",
        "2011-03",
        true,
        true,
        TestName = "An_engagement_some_time_in_a_year_counts_in_each_month_as_possible")]
    [TestCase(
        "2010",
        "2012",
        "2011-03",
        "2011-03",
        true,
        false,
        TestName = "An_engagement_that_goes_on_through_the_time_asked_for_counts_for_certain")]
    [TestCase("2011-03-30", "2011-03-31", "2011-03-31", null, true, false, TestName = "The_last_day_counts")]
    [TestCase("2011-03-30", "2011-03-31", "2011-04", null, false, false, TestName = "The_day_after_does_not_count")]
    [TestCase("2008", null, "2030", "2030", true, false, TestName = "An_engagement_without_end_goes_on")]
    [TestCase(null, null, "2011", "2011", true, true, TestName = "An_engagement_of_unknown_time_is_possible_at_any")]
    [TestCase("2008", "?", "2012", "2012", true, true, TestName = "What_has_ended_nobody_knows_when_is_possible_after_its_start")]
    [TestCase("2008", "?", "2008", "2008", true, false, TestName = "What_has_ended_nobody_knows_when_is_certain_at_its_start")]
    [TestCase("2008", "?", "2007", "2007", false, false, TestName = "What_has_ended_nobody_knows_when_was_not_before_its_start")]
    [TestCase("2008", "?", "9000", null, false, false, TestName = "What_has_ended_nobody_knows_when_is_over_today")]
    [TestCase(null, "?", "2011", "2011", true, true, TestName = "What_has_ended_without_a_start_is_possible_at_any_time_before")]
    [TestCase(null, null, null, null, true, false, TestName = "Nothing_is_only_possible_where_no_time_is_asked_for")]
    public async Task Engagements_count_if_they_can_overlap_the_requested_time(
        string? begin, string? end, string? from, string? to, bool counts, bool possible)
    {
        var data = new TestDataset("d")
            .Person("ada")
            .Person("bob")
            .Event("forum", begin, end)
            .Tie("ada", TieType.Hosts, "forum")
            .Tie("bob", TieType.Hosts, "forum");
        var answer = await Ask(data, new Scope { Time = Time(from, to) });
        Assert.That(
            answer.Partners.SelectMany(p => p.Shared).Select(s => s.Possible),
            Is.EqualTo(counts ? [possible] : Array.Empty<bool>()));
    }

    [Test]
    public async Task The_period_of_a_participation_itself_must_overlap_too()
    {
        var data = new TestDataset("d")
            .Person("ada")
            .Person("bob")
            .Person("cleo")
            .Event("process", "2008", "2015")
            .Tie("ada", TieType.Hosts, "process")
            .Tie("bob", TieType.MemberOf, "process", begin: "2009", end: "2010")
            .Tie("cleo", TieType.MemberOf, "process", begin: "2011-05");
        var answer = await Ask(data, new Scope { Time = Time("2011", "2011-05-30") });
        Assert.Multiple(() =>
        {
            Assert.That(answer.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["cleo"]));
            Assert.That(answer.Partners[0].Shared[0].Possible, Is.True, "cleo may have joined on the last day of May");
        });
    }

    [Test]
    public async Task One_certain_participation_of_each_is_enough_to_be_certain()
    {
        var data = new TestDataset("d").Person("ada").Person("bob").Event("process", "2008", "2015").Tie("ada", TieType.Hosts, "process")
            .Tie("bob", TieType.MemberOf, "process", begin: "2009").Tie("bob", TieType.Chairs, "process", begin: "2012", end: "2012");
        var answer = await Ask(data, new Scope { Time = Time("2012-06", "2012-06") });
        Assert.That(answer.Partners[0].Shared[0].Possible, Is.False);
    }

    [Test]
    public async Task An_engagement_without_dates_is_under_way_only_during_a_participation_that_counts()
    {
        var data = new TestDataset("d")
            .Source("paper")
            .Source("letter")
            .Person("ada")
            .Person("bob")
            .Person("cleo")
            .Event("forum")
            .Tie("ada", TieType.Attends, "forum", evidence: ["paper", "letter"])
            .Tie("bob", TieType.Attends, "forum", evidence: ["paper", "letter"])
            .Tie("cleo", TieType.Hosts, "forum", begin: "2011", end: "2011", evidence: ["paper"]);
        var asked = new Scope { Time = Time("2011", "2011") };

        Assert.Multiple(async () =>
        {
            Assert.That(await IsPossibleAsync(asked), Is.False);
            Assert.That(await IsPossibleAsync(asked with { Roles = [TieType.Attends] }), Is.True, "the host does not count");
            Assert.That(await IsPossibleAsync(asked with { MinSources = 2 }), Is.True, "one source is not enough for the host");
        });

        async Task<bool> IsPossibleAsync(Scope scope) =>
            (await Ask(data, scope)).Partners.Single(p => p.Stakeholder.Id.Value == "bob").Shared[0].Possible;
    }

    // ---- evidence ----

    [TestCase("2011-03-29", ExpectedResult = "", TestName = "A_tie_is_not_there_before_its_first_source")]
    [TestCase(
        "2011-03-30",
        ExpectedResult = "announced",
        TestName = "A_tie_announced_on_30_March_is_announced_to_one_who_knows_what_was_known_then")]
    [TestCase("2011-03-31", ExpectedResult = "confirmed", TestName = "A_tie_confirmed_on_31_March_is_confirmed_from_then_on")]
    [TestCase("2011-03", ExpectedResult = "confirmed", TestName = "KnownBy_covers_its_whole_month")]
    [TestCase("2012", ExpectedResult = "disputed", TestName = "A_tie_that_a_source_denies_is_disputed")]
    [TestCase(null, ExpectedResult = "disputed", TestName = "Without_knownBy_all_evidence_passes")]
    public async Task<string> The_status_depends_on_what_was_known(string? knownBy)
    {
        var data = AdaAndBob()
            .Source("s1", published: "2011-03-30")
            .Source("s2", published: "2011-03-31")
            .Source("s3", published: "2012")
            .Source("old", published: "2000")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["old"])
            .Tie("bob", TieType.Signs, "forum", evidence: ["s1:announced", "s2", "s3:denied"]);
        var answer = await Ask(data, new Scope { KnownBy = knownBy is null ? null : PartialDate.Parse(knownBy) });
        return answer.Ties.TryGetValue("bob-signs-forum", out var tie) ? Words<TieStatus>.Of(tie.Status) : "";
    }

    [Test]
    public async Task A_source_published_some_time_in_a_year_is_known_at_its_end()
    {
        var data = AdaAndBob()
            .Source("report", published: "2011")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["report"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["report"]);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Count(data, new Scope { KnownBy = PartialDate.Parse("2011-12-30") }), Is.Zero);
            Assert.That(await Count(data, new Scope { KnownBy = PartialDate.Parse("2011-12-31") }), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_source_without_date_counts_from_its_retrieval_and_a_dated_one_from_its_publication()
    {
        var (page, report) = (RecordId.Parse("page"), RecordId.Parse("report"));
        var data = AdaAndBob()
            .Add(new Source(page, "Page", "Web", null, null, null) { Retrieved = PartialDate.Parse("2011-03") })
            .Add(new Source(report, "Report", "Press", PartialDate.Parse("2012"), null, null) { Retrieved = PartialDate.Parse("2010") })
            .Tie("ada", TieType.Hosts, "forum", evidence: ["page", "report"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["page"]);

        var answer = await Ask(data, new Scope { KnownBy = PartialDate.Parse("2011-03-31") });

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(answer.Sources.Values.Select(s => (s.Id, s.Retrieved?.ToString())), Is.EqualTo(new[] { (page, "2011-03") }));
            Assert.That(await Count(data, new Scope { KnownBy = PartialDate.Parse("2011-03-30") }), Is.Zero);
        });
    }

    [Test]
    public async Task A_source_without_date_is_never_known_by_a_date()
    {
        var data = AdaAndBob()
            .Source("leaflet")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["leaflet"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["leaflet"]);
        Assert.That(await Count(data, new Scope { KnownBy = PartialDate.Parse("9999") }), Is.Zero);
    }

    [Test]
    public async Task Only_the_evidence_that_passes_is_given()
    {
        var data = AdaAndBob().Source("s1", published: "2010").Source("s2", published: "2012")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["s2", "s1"]).Tie("bob", TieType.Hosts, "forum", evidence: ["s1"]);
        var answer = await Ask(data, new Scope { KnownBy = PartialDate.Parse("2011") });
        Assert.Multiple(() =>
        {
            Assert.That(answer.Ties["ada-hosts-forum"].Evidence.Select(e => e.Source.Value), Is.EqualTo(["s1"]));
            Assert.That(answer.Sources.Keys, Is.EqualTo(["s1"]));
        });
    }

    [Test]
    public async Task Ten_copies_of_one_press_release_are_one_publisher()
    {
        var data = AdaAndBob().Source("s1", "The  Press").Source("s2", "the press").Source("s3", "Herald")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["s1", "s2", "s3"]).Tie("bob", TieType.Hosts, "forum", evidence: ["s1", "s2"]);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Count(data, new Scope { MinSources = 2 }), Is.EqualTo(1));
            Assert.That(await Count(data, new Scope { MinSources = 3 }), Is.Zero);
            Assert.That(await Count(data, new Scope { MinPublishers = 1 }), Is.EqualTo(1));
            Assert.That(await Count(data, new Scope { MinPublishers = 2 }), Is.Zero);
        });
    }

    [Test]
    public async Task Publishers_that_look_the_same_count_as_one()
    {
        var data = AdaAndBob().Source("composed", "Ма\u0439ские новости").Source("decomposed", "Ма\u0438\u0306ские новости")
            .Source("widened", "МАЙСКИЕ\u00A0новости\u200B")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["composed", "decomposed", "widened"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["composed", "widened"]);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Count(data, new Scope { MinSources = 2 }), Is.EqualTo(1));
            Assert.That(await Count(data, new Scope { MinPublishers = 2 }), Is.Zero);
            Assert.That(
                (await Ask(data, Scope.Everything)).Sources["decomposed"].Publisher,
                Is.EqualTo("Ма\u0438\u0306ские новости"),
                "it is kept as it was written");
        });
    }

    [TestCase("Трудово\u0439 рынок"), TestCase("Трудово\u0438\u0306 рынок"), TestCase("ТРУДОВОЙ  рынок\u200B")]
    public async Task Topics_that_look_the_same_count_as_one(string asked)
    {
        var data = new TestDataset("d").Person("ada").Person("bob").Event("forum", topics: "Трудово\u0438\u0306 рынок")
            .Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Hosts, "forum");
        Assert.That(await Count(data, new Scope { Topics = [asked] }), Is.EqualTo(1));
    }

    [Test]
    public async Task A_repeated_source_counts_once_and_a_denial_supports_nothing()
    {
        var data = AdaAndBob().Source("s1").Source("s2").Tie("ada", TieType.Hosts, "forum", evidence: ["s1", "s2"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["s1", "s1:announced", "s2:denied"]);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Count(data, new Scope { MinSources = 1 }), Is.EqualTo(1));
            Assert.That(await Count(data, new Scope { MinSources = 2 }), Is.Zero);
        });
    }

    [Test]
    public async Task Only_ties_of_the_requested_statuses_count()
    {
        var data = AdaAndBob()
            .Source("s")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["s"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["s:announced"]);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Count(data, new Scope { Statuses = [TieStatus.Confirmed] }), Is.Zero);
            Assert.That(await Count(data, new Scope { Statuses = [TieStatus.Confirmed, TieStatus.Announced] }), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Raising_a_threshold_never_adds_a_tie()
    {
        for (var seed = 0; seed < (Engine == Engine.Neo4j ? 5 : 60); seed++)
        {
            var random = new RandomNetwork(seed);
            await using var reader = await Load(random.Datasets());
            var scope = random.Scope();
            var profile = new ProfileOf(random.Stakeholder(), Family.Stakeholder, scope);
            var all = await Ties(reader, profile);
            for (var threshold = 1; threshold <= 4; threshold++)
            {
                var bySources = await Ties(reader, profile with { Scope = scope with { MinSources = scope.MinSources + threshold } });
                var byPublishers = await Ties(
                    reader,
                    profile with
                    {
                        Scope = scope with { MinPublishers = scope.MinPublishers + threshold },
                    });
                Assert.That(bySources, Is.SubsetOf(all), $"seed {seed}, {threshold} more sources");
                Assert.That(byPublishers, Is.SubsetOf(all), $"seed {seed}, {threshold} more publishers");
            }
        }

        static async Task<string[]> Ties(INetworkReader reader, ProfileOf question) =>
            [.. (await reader.AskAsync(question, default))!.Ties.Select(t => t.Id.Value)];
    }

    [TestCase(false, ExpectedResult = "ilo")]
    [TestCase(true, ExpectedResult = "")]
    public async Task<string> Filters_of_evidence_apply_to_representations_too(bool confirmed)
    {
        var data = AdaAndBob().Body("ilo").Body("osce").Source("s").Tie("ada", TieType.Represents, "ilo", evidence: ["s:announced"])
            .Tie("ada", TieType.Attends, "forum", evidence: ["s"]).Tie("osce", TieType.Hosts, "forum", evidence: ["s"]);
        var scope = new Scope { Level = Level.Organization, Statuses = confirmed ? [TieStatus.Confirmed] : [] };
        return string.Join(' ', (await Ask(data, scope, "osce")).Partners.Select(p => p.Stakeholder.Id));
    }

    [Test]
    public async Task Filters_of_evidence_apply_to_successions_too()
    {
        var data = AdaAndBob().Body("new").Body("old").Source("s").Tie("new", TieType.Succeeds, "old", evidence: ["s:denied"])
            .Tie("ada", TieType.Attends, "forum", evidence: ["s"]).Tie("old", TieType.Hosts, "forum", evidence: ["s"]);
        var answer = await Ask(data, new Scope { Lineage = true, Statuses = [TieStatus.Confirmed] });
        Assert.That(answer.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["old"]));
    }

    // ---- datasets ----

    [Test]
    public async Task Only_evidence_of_the_requested_datasets_counts()
    {
        var one = AdaAndBob("one")
            .Source("s1")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["s1"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["s1:announced"]);
        var two = AdaAndBob("two")
            .Source("s1")
            .Source("s2")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["s1"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["s2"]);
        await using var reader = await Load(one, two);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Status(), Is.EqualTo("confirmed s1 s2"));
            Assert.That(await Status("one"), Is.EqualTo("announced s1"));
            Assert.That(await Status("two", "one"), Is.EqualTo("confirmed s1 s2"));
            Assert.That(await Status("three"), Is.Empty);
        });

        async Task<string> Status(params string[] datasets)
        {
            var scope = new Scope { Datasets = [.. datasets.Select(RecordId.Parse)] };
            var answer = await reader.AskAsync(new WhoCooperates(RecordId.Parse("ada"), scope), default);
            return answer!.Ties.TryGetValue("bob-hosts-forum", out var tie)
                ? $"{Words<TieStatus>.Of(tie.Status)} {string.Join(' ', tie.Evidence.Select(e => e.Source))}" : "";
        }
    }

    [Test]
    public async Task The_same_evidence_from_two_datasets_is_given_once()
    {
        await using var reader = await Load(
            AdaAndBob("one").Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Hosts, "forum"),
            AdaAndBob("two").Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Hosts, "forum"));
        var answer = await reader.AskAsync(new WhoCooperates(RecordId.Parse("ada"), Scope.Everything), default);
        Assert.That(answer!.Ties.Values.Select(t => t.Evidence.Count), Is.EqualTo([1, 1]));
    }

    // ---- kinds, countries, topics ----

    [Test]
    public async Task Only_actors_of_the_requested_kinds_count_except_for_the_subject()
    {
        var data = new TestDataset("d")
            .Body("ilo", Kind.InternationalOrganization)
            .Body("union", Kind.Union)
            .Body("ministry", Kind.Ministry)
            .Event("forum")
            .Tie("ilo", TieType.Hosts, "forum")
            .Tie("union", TieType.Hosts, "forum")
            .Tie("ministry", TieType.Hosts, "forum");
        var answer = await Ask(data, new Scope { Kinds = [Kind.Union] }, "ilo", Weight.Newman);
        Assert.That(
            answer.Partners.Select(p => (p.Stakeholder.Id.Value, p.Strength)),
            Is.EqualTo([("union", 1.0)]),
            "the ministry is not in n");
    }

    [Test]
    public async Task Only_actors_of_the_requested_countries_count()
    {
        var data = new TestDataset("d").Body("kz", Kind.Union, "KZ").Body("kg", Kind.Union, "KG").Body("ilo").Event("forum")
            .Tie("ilo", TieType.Hosts, "forum").Tie("kz", TieType.Hosts, "forum").Tie("kg", TieType.Hosts, "forum");
        var answer = await Ask(data, new Scope { Countries = ["KG"] }, "ilo", Weight.Newman);
        Assert.That(answer.Partners.Select(p => (p.Stakeholder.Id.Value, p.Strength)), Is.EqualTo([("kg", 1.0)]));
    }

    [Test]
    public async Task At_the_level_of_countries_kinds_are_those_of_the_bodies()
    {
        var data = new TestDataset("d")
            .Body("kz-ministry", Kind.Ministry, "KZ")
            .Body("kg-union", Kind.Union, "KG")
            .Body("tj-ministry", Kind.Ministry, "TJ")
            .Event("forum")
            .Tie("kz-ministry", TieType.Hosts, "forum")
            .Tie("kg-union", TieType.Hosts, "forum")
            .Tie("tj-ministry", TieType.Hosts, "forum");
        var answer = await Ask(data, new Scope { Level = Level.Country, Kinds = [Kind.Union] }, "kz-ministry", Weight.Newman);
        Assert.That(answer.Partners.Select(p => (p.Stakeholder.Id.Value, p.Strength)), Is.EqualTo([("KG", 1.0)]));
    }

    [TestCase("Migration", ExpectedResult = "bob")]
    [TestCase("труд", ExpectedResult = "cleo")]
    [TestCase("migration|труд", ExpectedResult = "bob cleo")]
    [TestCase("fish", ExpectedResult = "")]
    public async Task<string> Only_engagements_on_a_requested_topic_count_ignoring_letter_case(string topics)
    {
        var data = AdaAndBob()
            .Person("cleo")
            .Event("talks", topics: ["migration"])
            .Event("meeting", topics: ["fees", "Труд"])
            .Tie("ada", TieType.Hosts, "talks")
            .Tie("bob", TieType.Hosts, "talks")
            .Tie("ada", TieType.Hosts, "meeting")
            .Tie("cleo", TieType.Hosts, "meeting");
        return string.Join(' ', (await Ask(data, new Scope { Topics = [.. topics.Split('|')] })).Partners.Select(p => p.Stakeholder.Id));
    }

    private static TestDataset AdaAndBob(string name = "d") => new TestDataset(name).Person("ada").Person("bob").Event("forum");

    private static Period Time(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));

    private async Task<int> Count(TestDataset data, Scope scope) => (await Ask(data, scope)).Partners.Count;

    private async Task<Cooperation> Ask(TestDataset data, Scope scope, string with = "ada", Weight weight = Weight.Role)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(new WhoCooperates(RecordId.Parse(with), scope) { Weight = weight }, default))!;
    }
}
