using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class ProfileTests(Engine engine) : ConformanceFixture(engine)
{
    [Test]
    public async Task A_profile_contains_the_whole_record()
    {
        var ministry = new Stakeholder(Id("ministry"), Kind.Ministry, "Ministry of Labour")
        {
            Language = "en",
            Country = "KZ",
            Period = new(PartialDate.Parse("1997"), PartialDate.Parse("2014-08")),
            Identifiers = [new("wikidata", "Q2"), new("isni", "1")],
            Links = ["https://b.example/", "https://a.example/|x"],
            Attributes = Blank.Attributes.Add("seat", "Astana = capital").Add("budget", "1"),
        };
        var data = new TestDataset("d")
            .Add(ministry)
            .Add(new OtherName(ministry.Id, "Министерство труда", "ru", NameType.Alias))
            .Add(new OtherName(ministry.Id, "MoL", null, NameType.Acronym));
        var profile = await Ask(data, "ministry");
        Assert.Multiple(() =>
        {
            Assert.That(
                (profile.Id, profile.Family, profile.Kind, profile.Name, profile.Language),
                Is.EqualTo((ministry.Id, Family.Stakeholder, ministry.Kind, ministry.Name, "en")));
            Assert.That(
                (profile.Country, profile.Constituency, profile.Period),
                Is.EqualTo(("KZ", Constituency.Government, ministry.Period)));
            Assert.That(profile.Identifiers, Is.EqualTo(["isni:1", "wikidata:Q2"]));
            Assert.That(profile.Links, Is.EqualTo(["https://a.example/|x", "https://b.example/"]));
            Assert.That(profile.Attributes, Is.EqualTo(new Dictionary<string, string> { ["budget"] = "1", ["seat"] = "Astana = capital" }));
            Assert.That(
                profile.Names.Select(n => (n.Text, n.Type)),
                Is.EqualTo([
                    ("Ministry of Labour", NameType.Preferred),
                    ("MoL", NameType.Acronym),
                    ("Министерство труда", NameType.Alias),
                ]).AsCollection);
            Assert.That(profile.Datasets.Select(d => d.Value), Is.EqualTo(["d"]));
            Assert.That((profile.Topics.Count, profile.Ties.Count, profile.Sources.Count), Is.EqualTo((0, 0, 0)));
        });
    }

    [Test]
    public async Task A_profile_is_requested_by_family()
    {
        await using var reader = await Load(Data());
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await reader.AskAsync(new ProfileOf(Id("forum"), Family.Stakeholder, Scope.Everything), default), Is.Null);
            Assert.That(await reader.AskAsync(new ProfileOf(Id("ada"), Family.Engagement, Scope.Everything), default), Is.Null);
            Assert.That(await reader.AskAsync(new ProfileOf(Id("nobody"), Family.Stakeholder, Scope.Everything), default), Is.Null);
        });
    }

    [Test]
    public async Task A_profile_shows_ties_at_either_end_and_those_on_its_behalf()
    {
        var profile = await Ask(Data().Body("un").Tie("ilo", TieType.PartOf, "un"), "ilo");
        Assert.Multiple(() =>
        {
            Assert.That(
                profile.Ties.Select(t => (t.Id.Value, t.Direction, t.Other.Id.Value)).Order(),
                Is.EqualTo([
                    ("ada-attends-forum", Direction.Incoming, "ada"), ("bob-represents-ilo", Direction.Incoming, "bob"),
                    ("ilo-hosts-talks", Direction.Outgoing, "talks"), ("ilo-part-of-un", Direction.Outgoing, "un")]));
            Assert.That(profile.Ties.Single(t => t.Id.Value == "ada-attends-forum").Engagement!.Id.Value, Is.EqualTo("forum"));
            Assert.That(profile.Ties.Single(t => t.Id.Value == "ada-attends-forum").OnBehalfOf!.Id.Value, Is.EqualTo("ilo"));
            Assert.That(profile.Ties.Single(t => t.Id.Value == "ilo-hosts-talks").Engagement, Is.Null);
            Assert.That(profile.Ties.All(t => t.Evidence.Count == 1 && t.Status == TieStatus.Confirmed), Is.True);
            Assert.That(profile.Sources.Keys, Is.EqualTo(["paper"]));
        });
    }

    [Test]
    public async Task An_engagement_shows_its_participants_and_what_it_is_part_of()
    {
        var profile = await Ask(Data().Tie("forum", TieType.PartOf, "project"), "forum", Family.Engagement);
        Assert.Multiple(() =>
        {
            Assert.That(
                profile.Ties.Select(t => (t.Id.Value, t.Direction)),
                Is.EqualTo([
                    ("ada-attends-forum", Direction.Incoming),
                    ("bob-invited-forum", Direction.Incoming),
                    ("forum-part-of-project", Direction.Outgoing),
                ]));
            Assert.That(profile.Topics, Is.EqualTo(["fees", "migration"]));
        });
    }

    [Test]
    public async Task Ties_are_ordered_by_start_then_id_and_undated_ones_come_last()
    {
        var data = new TestDataset("d").Person("ada").Body("x").Event("late", "2012").Event("early", "2010").Event("unknown")
            .Tie("ada", TieType.Attends, "late").Tie("ada", TieType.Attends, "early").Tie("ada", TieType.Attends, "unknown")
            .Tie("ada", TieType.Addresses, "early", begin: "2013").Tie("ada", TieType.Represents, "x", begin: "2010-01-01");
        Assert.That((await Ask(data, "ada")).Ties.Select(t => t.Id.Value), Is.EqualTo([
            "ada-attends-early", "ada-represents-x", "ada-attends-late", "ada-addresses-early", "ada-attends-unknown"]));
    }

    [Test]
    public async Task All_types_of_ties_are_shown_unless_roles_are_requested()
    {
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Ties("bob", Scope.Everything), Is.EqualTo(["bob-invited-forum", "bob-represents-ilo"]));
            Assert.That(await Ties("bob", new Scope { Roles = [TieType.Represents] }), Is.EqualTo(["bob-represents-ilo"]));
        });
    }

    [Test]
    public async Task Kinds_and_countries_apply_to_the_other_end_and_topics_to_the_engagement()
    {
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Ties("ilo", new Scope { Kinds = [Kind.Person] }), Is.EqualTo(["ada-attends-forum", "bob-represents-ilo"]));
            Assert.That(await Ties("ilo", new Scope { Countries = ["KZ"] }), Is.EqualTo(["ada-attends-forum"]));
            Assert.That(
                await Ties("ilo", new Scope { Topics = ["Migration"] }),
                Is.EqualTo(["ada-attends-forum", "bob-represents-ilo"]),
                "who is who has no topic");
        });
    }

    [Test]
    public async Task Time_applies_to_the_engagement_or_to_the_tie_itself()
    {
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await Ties("ilo", At("2011")),
                Is.EqualTo(["ada-attends-forum", "bob-represents-ilo possible", "ilo-hosts-talks possible"]));
            Assert.That(await Ties("ilo", At("2012")), Is.EqualTo(["bob-represents-ilo possible", "ilo-hosts-talks possible"]));
        });

        static Scope At(string year) => new() { Time = new(PartialDate.Parse(year), PartialDate.Parse(year)) };
    }

    [Test]
    public async Task With_lineage_the_ties_of_predecessors_are_shown_too()
    {
        var data = Data()
            .Body("league")
            .Body("older")
            .Tie("ilo", TieType.Succeeds, "league")
            .Tie("league", TieType.Succeeds, "older")
            .Tie("older", TieType.Hosts, "forum");
        var profile = await Ask(data, "ilo", scope: new Scope { Lineage = true, Roles = [TieType.Hosts, TieType.Succeeds] });
        Assert.That(profile.Ties.Select(t => (t.Id.Value, t.Direction, t.Other.Id.Value)).Order(), Is.EqualTo([
            ("ilo-hosts-talks", Direction.Outgoing, "talks"), ("ilo-succeeds-league", Direction.Outgoing, "league"),
            ("league-succeeds-older", Direction.Outgoing, "older"), ("older-hosts-forum", Direction.Outgoing, "forum")]));
    }

    [Test]
    public async Task Pages_of_ties_are_together_the_whole()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new RandomNetwork(seed);
            await using var reader = await Load(random.Datasets());
            var question = new ProfileOf(random.Stakeholder(), Family.Stakeholder, random.Scope());
            var whole = (await reader.AskAsync(question, default))!;
            var pages = new List<string>();
            for (Profile? page = null; page is null or { Truncated: true };)
            {
                page = (await reader.AskAsync(question with { AtMost = 3, Skip = pages.Count }, default))!;
                pages.AddRange(page.Ties.Select(Line));
                Assert.That(page.Omitted, Is.EqualTo(whole.Ties.Count - pages.Count), $"seed {seed}");
                Assert.That(
                    page.Sources.Keys,
                    Is.EqualTo(page.Ties.SelectMany(t => t.Evidence).Select(e => e.Source.Value).Distinct().Order(StringComparer.Ordinal)),
                    $"seed {seed}");
            }

            Assert.That(pages, Is.EqualTo(whole.Ties.Select(Line)), $"seed {seed}");
        }

        static string Line(ProfileTie tie) => $"{tie.Id} {tie.Direction} {tie.Other.Id} {tie.Possible} {tie.Status} {tie.Evidence.Count}";
    }

    [Test]
    public async Task A_page_ends_before_the_answer_is_too_large_but_has_at_least_one_tie()
    {
        var data = new TestDataset("d").Person("ada");
        for (var i = 0; i < 30; i++)
        {
            data.Event($"event-{i:00}").Tie("ada", TieType.Attends, $"event-{i:00}");
        }

        await using var reader = await Load(data);
        var question = new ProfileOf(Id("ada"), Family.Stakeholder, Scope.Everything);
        var some = await reader.AskAsync(question with { AtMostBytes = 14_000 }, default);
        var one = await reader.AskAsync(question with { AtMostBytes = 1, Skip = 7 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(some!.Ties, Has.Count.InRange(5, 20));
            Assert.That(some!.Ties.Count + some!.Omitted, Is.EqualTo(30));
            Assert.That(one!.Ties.Select(t => t.Other.Id.Value), Is.EqualTo(["event-07"]));
            Assert.That(one!.Omitted, Is.EqualTo(22));
        });
    }

    [Test]
    public async Task The_first_pieces_of_evidence_and_one_of_each_kind_are_shown()
    {
        var data = new TestDataset("d").Person("ada").Event("forum");
        for (var i = 0; i < 40; i++)
        {
            data.Source($"paper-{i:00}");
        }

        data.Tie("ada", TieType.Attends, "forum", evidence: [.. Enumerable.Range(0, 39).Select(i => $"paper-{i:00}"), "paper-39:denied"]);
        var tie = (await Ask(data, "ada")).Ties.Single();
        Assert.Multiple(() =>
        {
            Assert.That(tie.Evidence, Has.Count.EqualTo(AnswerBounds.EvidenceOfTie));
            Assert.That(tie.EvidenceOmitted, Is.EqualTo(40 - AnswerBounds.EvidenceOfTie));
            Assert.That(tie.Evidence[0].Source.Value, Is.EqualTo("paper-00"));
            Assert.That(tie.Evidence[^1].Says, Is.EqualTo(Says.Denied));
            Assert.That(tie.Status, Is.EqualTo(TieStatus.Disputed));
        });
    }

    private static TestDataset Data() =>
        new TestDataset("d")
            .Person("ada", "KZ")
            .Person("bob")
            .Body("ilo")
            .Event("forum", "2011-03-30", "2011-03-31", Kind.Event, "migration", "fees")
            .Event("talks")
            .Event("project", kind: Kind.Project)
            .Tie("ada", TieType.Attends, "forum", onBehalfOf: "ilo")
            .Tie("bob", TieType.Represents, "ilo")
            .Tie("bob", TieType.Invited, "forum")
            .Tie("ilo", TieType.Hosts, "talks");

    private static RecordId Id(string id) => RecordId.Parse(id);

    private static Stakeholder Blank => new(Id("blank"), Kind.Other, "blank");

    [Test]
    public async Task A_tie_that_ended_at_an_unknown_time_is_possible_until_yesterday()
    {
        var data = new TestDataset("d").Person("ada").Body("ilo", Kind.InternationalOrganization, null)
            .Tie("ada", TieType.Heads, "ilo", begin: "2008", end: "?");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        static Scope From(int year, int? month, int? day) => new() { Time = new(new PartialDate(year, month, day), null) };

        var (before, now) = (
            await Ask(data, "ada", scope: From(2012, null, null)), await Ask(data, "ada", scope: From(today.Year, today.Month, today.Day)));

        Assert.That(before.Ties.Select(t => (t.Possible, t.Period.To?.ToString())), Is.EqualTo(new[] { (true, "?") }));
        Assert.That(now.Ties, Is.Empty);
    }

    private async Task<IEnumerable<string>> Ties(string id, Scope scope) =>
        (await Ask(Data(), id, scope: scope)).Ties.Select(t => t.Id + (t.Possible ? " possible" : ""));

    private async Task<Profile> Ask(TestDataset data, string id, Family family = Family.Stakeholder, Scope? scope = null)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(new ProfileOf(Id(id), family, scope ?? Scope.Everything), default))!;
    }
}
