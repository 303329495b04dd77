using System.Collections.Immutable;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhomToInviteTests : NetworkRules
{
    [Test]
    public async Task The_list_has_the_maximum_reach_of_its_size()
    {
        await using var reader = await Load(Meetings());
        var all = await ReachedByEach(reader);
        foreach (var seats in new[] { 1, 2, 3 })
        {
            var list = await reader.AskAsync(Question($$"""{"seats": {{seats}}}"""), default);
            var best = Choose(all.Keys.ToList(), seats).Max(ids => ids.SelectMany(id => all[id]).Distinct().Count());

            Assert.That((list.Status, list.Gap), Is.EqualTo((InvitationStatus.Optimal, 0.0)));
            Assert.That((list.Value, list.Bound), Is.EqualTo(((double)best, (double)best)));
            Assert.That(list.Reached, Is.EqualTo(best));
            Assert.That(list.Invitees.SelectMany(i => all[i.Stakeholder.Id.Value]).Distinct().Count(), Is.EqualTo(best));
            Assert.That(list.Invitees.Sum(i => i.Adds.Value), Is.EqualTo(best));
            Assert.That(list.Invitees.SelectMany(i => i.Adds.Reached).Select(r => r.Id.Value), Is.Unique.And.Exactly(best).Items);
        }
    }

    [Test]
    public async Task Rows_bodies_and_persons_are_kept_apart_and_within_bounds()
    {
        await using var reader = await Load(Meetings());
        var list = await reader.AskAsync(
            Question(
                """
                {"seats": 3, "mustInvite": ["fund"], "exclude": ["hub"], "neverBoth": [["union", "fund"]],
                 "demands": [{"name": "Kyrgyz", "who": {"country": ["KG"]}, "least": 1, "most": 1},
                             {"name": "ministries of a topic", "who": {"kind": ["ministry"], "topic": ["Migration"]}, "least": 1}]}
                """),
            default);

        Assert.That(Ids(list), Does.Contain("fund").And.Not.Contain("hub").And.Not.Contain("union").And.Not.Contain("ada"));
        Assert.That(
            list.Demands.Select(d => (d.Name, d.Seated, d.Met)), Is.EqualTo([("Kyrgyz", 1, true), ("ministries of a topic", 1, true)]));
        Assert.That(list.Invitees.Single(i => i.Stakeholder.Id.Value == "fund").Reasons, Does.Contain("It must be invited."));
    }

    [Test]
    public async Task Candidates_are_counted_the_same_with_and_without_a_list()
    {
        await using var reader = await Load(Meetings());
        var question = Question(
            """
            {"seats": {"least": 50, "most": 60}, "exclude": ["hub"],
             "demands": [{"name": "Kyrgyz", "who": {"country": ["KG"]}, "least": 9}, {"who": {"topic": ["Migration"]}}]}
            """);
        var count = await reader.AskAsync(question with { IsCount = true }, default);
        var list = await reader.AskAsync(question, default);

        Assert.That((count.Eligible, count.Wanted), Is.EqualTo((list.Eligible, list.Wanted)));
        Assert.That(count.Demands, Is.EqualTo(list.Demands));
        Assert.That(count.Checks, Is.EqualTo(list.Checks).And.Count.EqualTo(2));
        Assert.That((count.Status, list.Status), Is.EqualTo((InvitationStatus.Unknown, InvitationStatus.Infeasible)));
    }

    [Test]
    public async Task The_number_of_listed_persons_of_a_body_is_limited()
    {
        await using var reader = await Load(Meetings());
        var list = await reader.AskAsync(Question("""{"seats": {"least": 2, "most": 3}, "unit": "person", "perBody": 1}"""), default);

        Assert.That(Ids(list), Is.EqualTo(["ada", "cleo"]));
        Assert.That(list.Invitees.SelectMany(i => i.Reasons), Has.Some.EqualTo("Post: ministry."));
    }

    [Test]
    public async Task A_body_and_its_successor_or_duplicate_are_never_both_invited()
    {
        var data = new TestDataset("same")
            .Add(new Stakeholder(RecordId.Parse("old"), Kind.Union, "old") { Identifiers = [new Identifier("wikidata", "Q1")] })
            .Add(new Stakeholder(RecordId.Parse("twin"), Kind.Union, "twin") { Identifiers = [new Identifier("wikidata", "Q1")] })
            .Body("new", Kind.Union)
            .Tie("new", TieType.Succeeds, "old");
        await using var reader = await Load(data);
        var list = await reader.AskAsync(Question("""{"seats": 2}"""), default);
        var all = await reader.AskAsync(Question("""{"seats": 3}"""), default);

        Assert.That(Ids(list), Is.EqualTo(["new", "twin"]));
        Assert.That(all.Status, Is.EqualTo(InvitationStatus.Infeasible));
        Assert.That(all.Conflict!.Demands, Does.Contain("seats").And.Exactly(1).StartsWith("the same: "));
        Assert.That(all.Conflict.Relaxation.Select(r => (r.Demand, r.Least, r.Most)), Is.EqualTo([("seats", 2L, 3L)]));
    }

    [Test]
    public async Task An_impossible_demand_has_its_conflict_and_the_cheapest_change()
    {
        await using var reader = await Load(Meetings());
        var list = await reader.AskAsync(
            Question(
                """
                {"seats": 2, "demands": [{"name": "unions", "who": {"kind": ["union"]}, "least": 2}, {"name": "all", "least": 1}]}
                """),
            default);

        Assert.That((list.Status, list.Invitees.Count), Is.EqualTo((InvitationStatus.Infeasible, 0)));
        Assert.That(list.Conflict!.Demands, Is.EqualTo(["unions"]));
        Assert.That(list.Conflict.Relaxation.Select(r => (r.Demand, r.Least, r.Cost)), Is.EqualTo([("unions", 1L, 0.5)]));
        Assert.That(list.Conflict.Proven, Is.True);
        Assert.That(list.Checks, Is.EqualTo(["unions: 2 are asked for, 1 could be invited."]));
    }

    [Test]
    public async Task Newcomers_long_uninvited_and_bridging_stakeholders_count_by_their_weights()
    {
        await using var reader = await Load(Meetings());
        const string Only = """{"seats": 1, "convener": "hub", "date": "2013", "weights": {"coverage": 0, """;
        var newcomer = await reader.AskAsync(Question(Only + "\"newcomers\": 1}}"), default);
        var rested = await reader.AskAsync(Question(Only + "\"rest\": 1}}"), default);
        var bridging = await reader.AskAsync(Question(Only + "\"bridging\": 1}}"), default);

        Assert.That((Ids(newcomer), newcomer.Value), Is.EqualTo((new[] { "fund" }, 1.0)));
        Assert.That((Ids(rested), rested.Value), Is.EqualTo((new[] { "fund" }, 1.0)));
        Assert.That(rested.EquallyGood!.Possible.Select(id => id.Value), Does.Not.Contain("union"), "it took part in 2012");
        Assert.That(Ids(bridging), Is.EqualTo(["ministry"]), "it alone meets two who do not meet each other");
    }

    [Test]
    public async Task Later_publications_do_not_change_a_plan()
    {
        var now = Meetings();
        var later = Meetings().Source("late", published: "2020").Body("stranger", Kind.Ngo).Event("congress", "2019")
            .Tie("stranger", TieType.Attends, "congress", evidence: ["late"]).Tie("fund", TieType.Hosts, "congress", evidence: ["late"]);
        const string Asked = """{"seats": 2, "scope": {"knownBy": "2015"}}""";
        await using var before = await Load(now);
        var known = Text(await before.AskAsync(Question(Asked), default));
        await using var after = await Load(later);

        Assert.That(Text(await after.AskAsync(Question(Asked), default)), Is.EqualTo(known));
    }

    [Test]
    public async Task Equally_good_lists_are_counted_and_one_may_be_drawn_by_lot()
    {
        await using var reader = await Load(new TestDataset("alike").Body("a").Body("b").Body("c").Body("d", Kind.Union));
        const string Asked = """ "seats": 2, "demands": [{"name": "unions", "who": {"kind": ["union"]}, "least": 1}] """;
        var list = await reader.AskAsync(Question($$"""{{{Asked}}}"""), default);
        var drawn = new HashSet<string>();
        for (var seed = 0; seed < 20; seed++)
        {
            var lot = await reader.AskAsync(Question($$"""{{{Asked}}, "lottery": true, "seed": {{seed}}}"""), default);
            drawn.UnionWith(Ids(lot));
            Assert.That(
                lot.Chances.Select(c => (c.Stakeholder.Value, Math.Round(c.Probability, 9))),
                Is.EqualTo([("d", 1.0), ("a", 0.333333333), ("b", 0.333333333), ("c", 0.333333333)]));
        }

        Assert.That(Ids(list), Is.EqualTo(["a", "d"]));
        Assert.That((list.EquallyGood!.Count, list.EquallyGood.Capped), Is.EqualTo((3L, false)));
        Assert.That(list.EquallyGood.Indispensable.Select(id => id.Value), Is.EqualTo(["d"]));
        Assert.That(list.EquallyGood.Possible.Select(id => id.Value), Is.EqualTo(["a", "b", "c"]));
        Assert.That(drawn, Is.EquivalentTo(["a", "b", "c", "d"]));
    }

    [Test]
    public async Task If_somebody_declines_the_best_alternate_keeps_the_demands()
    {
        await using var reader = await Load(Meetings());
        var list = await reader.AskAsync(Question("""{"seats": 2, "alternates": 2}"""), default);
        foreach (var invitee in list.Invitees)
        {
            var without = await reader.AskAsync(
                Question(
                    $$"""
                    {"seats": 2, "exclude": ["{{invitee.Stakeholder.Id}}"],
                     "mustInvite": ["{{list.Invitees.Single(i => i != invitee).Stakeholder.Id}}"]}
                    """),
                default);

            Assert.That(invitee.IfDeclined.Lost, Is.EqualTo(list.Value - without.Value), invitee.Stakeholder.Id.Value);
            Assert.That(Ids(without), Does.Contain(invitee.IfDeclined.Alternate!.Id.Value));
        }

        Assert.That(list.Alternates, Has.Count.EqualTo(2));
        Assert.That(list.Alternates.Select(a => a.Stakeholder.Id.Value), Has.None.AnyOf([.. Ids(list)]));
        Assert.That(list.Alternates[0].For.Select(id => id.Value), Is.EquivalentTo(Ids(list)));
    }

    [Test]
    public async Task Declines_that_are_recorded_make_others_likely()
    {
        await using var reader = await Load(Meetings().Tie("fund", TieType.Declined, "forum"));
        var list = await reader.AskAsync(Question("""{"seats": 1, "mustInvite": ["fund"]}"""), default);
        var rate = list.Invitees.Single().Declines;

        Assert.That((rate.Declined, rate.TakenPart), Is.EqualTo((1, 0)));
        Assert.That(rate.Probability, Is.EqualTo((1 + (1.0 / 7)) / 2).Within(1e-6), "one of seven that are recorded was declined");
    }

    [Test]
    public async Task Missing_groups_and_their_last_engagements_have_evidence()
    {
        await using var reader = await Load(Meetings());
        var list = await reader.AskAsync(Question("""{"seats": 1, "convener": "hub", "mustInvite": ["union"]}"""), default);
        var last = list.Invitees.Single().Last!;

        Assert.That((last.Engagement.Id.Value, last.Ties), Is.EqualTo(("council", new[] { "union-attends-council" })));
        Assert.That(list.Ties["union-attends-council"].Evidence.Select(e => e.Source.Value), Is.EqualTo(["paper"]));
        Assert.That(list.Sources.Keys, Is.EqualTo(["paper"]));
        Assert.That(
            list.Missing.Select(m => (m.Constituency, m.Country, m.Wanted, m.Reached, m.Invited, m.Before)),
            Does.Contain(("civil-society", "KG", 1, 0, 0, (int?)0)));
    }

    [TestCase("""{"seats": 1, "convener": "nobody"}""", "convener")]
    [TestCase("""{"seats": 2, "mustInvite": ["hub", "nobody"]}""", "mustInvite[1]")]
    [TestCase("""{"seats": 1, "exclude": ["forum"]}""", "exclude[0]")]
    [TestCase("""{"seats": 1, "neverBoth": [["hub", "nobody"]]}""", "neverBoth[0][1]")]
    [TestCase("""{"seats": 1, "demands": [{"who": {"ids": ["nobody"]}}]}""", "demands[0].who.ids[0]")]
    [TestCase("""{"seats": 1, "demands": [{"who": {"body": ["nobody"]}}]}""", "demands[0].who.body[0]")]
    [TestCase("""{"seats": 1, "mustInvite": ["ada"]}""", "mustInvite")]
    [TestCase("""{"seats": 1, "scope": {"datasets": ["other"]}}""", "scope.datasets")]
    public async Task An_unknown_id_is_a_problem_of_its_field(string json, string field)
    {
        await using var reader = await Load(Meetings());

        Assert.That((await reader.AskAsync(Question(json), default)).Problems.Keys, Is.EqualTo([field]));
    }

    /// <summary>Hub meets the ministry and the union in 2010; the ministry meets the ngo; the union takes part alone in 2012.</summary>
    private static TestDataset Meetings() => new TestDataset("meetings")
        .Source("paper", published: "2014")
        .Body("hub", Kind.InternationalOrganization).Body("ministry", Kind.Ministry, "KZ").Body("union", Kind.Union, "KZ")
        .Body("ngo", Kind.Ngo, "KZ").Body("fund", Kind.Ngo, "KG").Person("ada").Person("bob").Person("cleo")
        .Event("forum", "2010", topics: "migration").Event("workshop", "2011", topics: "wages").Event("council", "2012")
        .Tie("ada", TieType.Represents, "ministry").Tie("bob", TieType.Represents, "ministry").Tie("cleo", TieType.Represents, "union")
        .Tie("hub", TieType.Hosts, "forum").Tie("ada", TieType.Attends, "forum").Tie("union", TieType.Attends, "forum")
        .Tie("ministry", TieType.Hosts, "workshop").Tie("ngo", TieType.Attends, "workshop")
        .Tie("union", TieType.Attends, "council")
        .Tie("ada", TieType.Attends, "workshop");

    private static WhomToInvite Question(string json)
    {
        var problems = new List<string>();
        return DemandReader.Read(json, (field, problem) => problems.Add($"{field} {problem}")) is { } demand
            ? new WhomToInvite(demand)
            : throw new ArgumentException(string.Join("; ", problems));
    }

    private static string[] Ids(InvitationList list) =>
        [.. list.Invitees.Select(i => i.Stakeholder.Id.Value).Order(StringComparer.Ordinal)];

    private static string Text(InvitationList list) =>
        System.Text.Json.JsonSerializer.Serialize(list, StakeholderGraph.Asking.AnswerJson.Sent.InvitationList);

    /// <summary>Whom each body reaches, according to Who cooperates.</summary>
    private static async Task<Dictionary<string, HashSet<string>>> ReachedByEach(INetworkReader reader)
    {
        var reached = new Dictionary<string, HashSet<string>>();
        foreach (var id in (string[])["hub", "ministry", "union", "ngo", "fund"])
        {
            var partners = await reader.AskAsync(
                new WhoCooperates(RecordId.Parse(id), new Scope { Level = Level.Organization }) { AtMost = 500 }, default);
            reached[id] = [id, .. partners!.Partners.Select(partner => partner.Stakeholder.Id.Value)];
        }

        return reached;
    }

    private static IEnumerable<ImmutableList<string>> Choose(IReadOnlyList<string> ids, int count, int from = 0) => count == 0
        ? [[]]
        : Enumerable.Range(from, Math.Max(0, ids.Count - from))
            .SelectMany(i => Choose(ids, count - 1, i + 1).Select(rest => rest.Add(ids[i])));
}
