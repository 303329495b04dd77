using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Whom a participant represents: when and how certainly; and a single participant is not a meeting.</summary>
public sealed class AttributionTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };

    // ---- time is the narrowest stated ----

    [TestCase("2014", ExpectedResult = "health")]
    [TestCase("2007", ExpectedResult = "labour")]
    [TestCase("2016", ExpectedResult = "")]
    public async Task<string> A_member_stands_for_the_body_represented_at_the_requested_time(string year)
    {
        var data = Platform("platform")
            .Tie("p1", TieType.MemberOf, "platform", begin: "2005", end: "2015")
            .Tie("union", TieType.MemberOf, "platform");
        return Described(await Ask(data, "union", ByOrganization with { Time = Time(year, year) }), meetings: false);
    }

    [Test]
    public async Task A_representation_must_hold_within_the_period_of_the_participation()
    {
        var data = Platform("platform", "2005", "2015")
            .Tie("p1", TieType.MemberOf, "platform", begin: "2006", end: "2008")
            .Tie("union", TieType.MemberOf, "platform");
        Assert.That(Described(await Ask(data, "union", ByOrganization)), Is.EqualTo("labour: platform"));
    }

    [Test]
    public async Task A_representation_must_hold_at_a_requested_time_within_the_participation()
    {
        // Health is represented at the requested time, and during the membership, but only labour at a time that is both.
        var data = new TestDataset("d")
            .Person("p1")
            .Body("labour")
            .Body("health")
            .Body("union")
            .Event("platform")
            .Tie("p1", TieType.Represents, "labour", begin: "2005-01-01", end: "2009-12-31")
            .Tie("p1", TieType.Represents, "health", begin: "2010-01-01", end: "2015-12-31")
            .Tie("p1", TieType.MemberOf, "platform", begin: "2008-01-01", end: "2012-12-31")
            .Tie("union", TieType.MemberOf, "platform");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                Described(await Ask(data, "union", ByOrganization with { Time = Time("2008-06", "2009-06") }), meetings: false),
                Is.EqualTo("labour"));
            Assert.That(
                Described(await Ask(data, "union", ByOrganization with { Time = Time("2011", "2020") }), meetings: false),
                Is.EqualTo("health"));
        });
    }

    [Test]
    public async Task The_period_of_the_engagement_counts_if_the_participation_has_none()
    {
        var data = Platform("forum", "2012-03").Tie("p1", TieType.Attends, "forum").Tie("union", TieType.Attends, "forum");
        Assert.That(Described(await Ask(data, "union", ByOrganization)), Is.EqualTo("health: forum"));
    }

    // ---- certain where stated ----

    [TestCase("2009", ExpectedResult = "p3: board")]
    [TestCase("2010-12", ExpectedResult = "p3: board")]
    [TestCase("2011", ExpectedResult = "")]
    public async Task<string> Members_of_an_undated_board_are_certain_while_their_own_periods_are(string asked)
    {
        var data = new TestDataset("d")
            .Person("p2")
            .Person("p3")
            .Event("board")
            .Tie("p2", TieType.MemberOf, "board", begin: "2008-01-01", end: "2010-12-31")
            .Tie("p3", TieType.MemberOf, "board", begin: "2008-01-01", end: "2010-12-31");
        return Described(await Ask(data, "p2", new Scope { Time = Time(asked, asked) }));
    }

    [Test]
    public async Task A_day_that_is_stated_is_certain_in_an_engagement_some_time_in_the_year()
    {
        var data = new TestDataset("d")
            .Person("p2")
            .Person("p3")
            .Event("project", "2011", "2011")
            .Tie("p2", TieType.Heads, "project", begin: "2011-03-05", end: "2011-03-06")
            .Tie("p3", TieType.Heads, "project", begin: "2011-03-06", end: "2011-03-07");
        Assert.That(Described(await Ask(data, "p2", new Scope { Time = Time("2011-03", "2011-03") })), Is.EqualTo("p3: project"));
    }

    [Test]
    public async Task An_undated_engagement_takes_place_in_the_periods_of_its_participations()
    {
        var data = new TestDataset("d")
            .Person("p2")
            .Person("p3")
            .Person("p4")
            .Event("board")
            .Tie("p2", TieType.MemberOf, "board", begin: "2008-01-01", end: "2010-12-31")
            .Tie("p3", TieType.MemberOf, "board")
            .Tie("p4", TieType.MemberOf, "board");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Described(await Ask(data, "p3", new Scope { Time = Time("2009", "2009") })), Is.EqualTo("p2: board; p4: board"));
            Assert.That(Described(await Ask(data, "p3", new Scope { Time = Time("2012", "2012") })), Is.EqualTo("p4: board possible"));
        });
    }

    [Test]
    public async Task A_representation_that_may_have_ended_before_is_only_possible()
    {
        var data = Platform("forum", "2009-06", "2009-06").Tie("p1", TieType.Attends, "forum").Tie("union", TieType.Attends, "forum");
        Assert.That(Described(await Ask(data, "union", ByOrganization)), Is.EqualTo("labour: forum possible"));
    }

    // ---- one participant is not a meeting ----

    [Test]
    public async Task Bodies_that_one_person_represents_do_not_meet_through_that_person()
    {
        var data = Two().Tie("p", TieType.Represents, "a").Tie("p", TieType.Represents, "b").Tie("p", TieType.Attends, "forum");
        Assert.That(Described(await Ask(data, "a", ByOrganization)), Is.Empty);
    }

    [Test]
    public async Task Bodies_meet_where_one_of_them_has_another_participant()
    {
        var data = Two().Tie("p", TieType.Represents, "a").Tie("p", TieType.Represents, "b").Tie("q", TieType.Represents, "a")
            .Tie("p", TieType.Attends, "forum").Tie("q", TieType.Attends, "forum");
        Assert.That(Described(await Ask(data, "a", ByOrganization)), Is.EqualTo("b: forum possible"));
    }

    [Test]
    public async Task A_body_that_comes_itself_meets_the_one_that_its_representative_also_represents()
    {
        var data = Two()
            .Tie("p", TieType.Represents, "a")
            .Tie("p", TieType.Represents, "b")
            .Tie("p", TieType.Attends, "forum")
            .Tie("a", TieType.Hosts, "forum");
        Assert.That(Described(await Ask(data, "a", ByOrganization)), Is.EqualTo("b: forum possible"));
    }

    [Test]
    public async Task A_person_on_behalf_of_two_bodies_stands_for_each_but_they_do_not_meet()
    {
        var data = Two()
            .Tie("p", TieType.Attends, "forum", onBehalfOf: "a")
            .Tie("p", TieType.Addresses, "forum", onBehalfOf: "b")
            .Tie("c", TieType.Hosts, "forum");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Described(await Ask(data, "a", ByOrganization)), Is.EqualTo("c: forum"));
            Assert.That(Described(await Ask(data, "c", ByOrganization)), Is.EqualTo("b: forum; a: forum"), "an address weighs more");
        });
    }

    [Test]
    public async Task Two_bodies_of_one_country_are_no_ambiguity_at_the_level_of_countries()
    {
        var data = Two()
            .Tie("p", TieType.Represents, "a")
            .Tie("p", TieType.Represents, "b")
            .Tie("p", TieType.Attends, "forum")
            .Tie("c", TieType.Hosts, "forum");
        Assert.That(Described(await Ask(data, "c", new Scope { Level = Level.Country })), Is.EqualTo("KZ: forum"));
    }

    [Test]
    public async Task Successors_of_a_body_that_was_split_do_not_meet_where_it_came_alone()
    {
        var data = Two()
            .Tie("a", TieType.Succeeds, "old")
            .Tie("b", TieType.Succeeds, "old")
            .Tie("old", TieType.Attends, "forum")
            .Tie("c", TieType.Hosts, "forum");
        Assert.That(Described(await Ask(data, "a", new Scope { Lineage = true })), Is.EqualTo("c: forum"));
    }

    [Test]
    public async Task Bodies_represented_by_one_person_share_the_strength_of_one_participant()
    {
        const int Bodies = 500, Dinners = 100;
        var data = new TestDataset("d").Person("p").Person("friend");
        foreach (var body in Enumerable.Range(0, Bodies))
        {
            data.Body($"body{body}").Tie("p", TieType.Represents, $"body{body}");
        }

        data.Body("home").Tie("friend", TieType.Represents, "home");
        foreach (var dinner in Enumerable.Range(0, Dinners))
        {
            data.Event($"dinner{dinner}").Tie("p", TieType.Attends, $"dinner{dinner}").Tie("friend", TieType.Attends, $"dinner{dinner}");
        }

        await using var reader = await Load(data);
        var ofBody = (
            await reader.AskAsync(
                new WhoCooperates(RecordId.Parse("body7"), ByOrganization) { Weight = Weight.Newman, SharedAtMost = Dinners },
                default))!;
        var ofHome = (
            await reader.AskAsync(new WhoCooperates(RecordId.Parse("home"), ByOrganization) { Weight = Weight.Newman, AtMost = 2 }, default)
        )!;
        Assert.Multiple(() =>
        {
            Assert.That(
                ofBody.Partners.Select(p => (p.Stakeholder.Id.Value, p.Strength)),
                Is.EqualTo([("home", Dinners / (double)Bodies)]));
            Assert.That(
                ofBody.Partners[0].Shared,
                Has.Count.EqualTo(Dinners).And.All.Matches<SharedEngagement>(s => s!.Possible && s.Contribution == 1.0 / Bodies));
            Assert.That(ofHome.Omitted, Is.EqualTo(Bodies - 2));
        });
    }

    [TestCase(2, ExpectedResult = "forum: a b c")]
    [TestCase(3, ExpectedResult = "")]
    public async Task<string> Common_ground_needs_as_many_participants_as_parties(int atLeast)
    {
        var data = Two()
            .Tie("p", TieType.Represents, "a")
            .Tie("p", TieType.Represents, "b")
            .Tie("q", TieType.Represents, "c")
            .Tie("p", TieType.Attends, "forum", onBehalfOf: "a")
            .Tie("p", TieType.Chairs, "forum", onBehalfOf: "b")
            .Tie("q", TieType.Attends, "forum");
        return Described(await Ground(data, atLeast, "a", "b", "c"));
    }

    [Test]
    public async Task Each_party_needs_a_participant_of_its_own()
    {
        // b has only p, so a must have q, and c then r.
        var data = Two()
            .Person("r")
            .Tie("p", TieType.Attends, "forum", onBehalfOf: "a")
            .Tie("p", TieType.Chairs, "forum", onBehalfOf: "b")
            .Tie("q", TieType.Attends, "forum", onBehalfOf: "a")
            .Tie("q", TieType.Chairs, "forum", onBehalfOf: "c")
            .Tie("r", TieType.Attends, "forum", onBehalfOf: "c");
        Assert.That(Described(await Ground(data, null, "a", "b", "c")), Is.EqualTo("forum: a b c"));
    }

    [Test]
    public async Task Common_ground_is_only_possible_if_a_party_has_just_an_ambiguous_participant()
    {
        var data = Two()
            .Tie("p", TieType.Represents, "a")
            .Tie("p", TieType.Represents, "b")
            .Tie("p", TieType.Attends, "forum")
            .Tie("c", TieType.Hosts, "forum");
        Assert.That(Described(await Ground(data, null, "a", "c")), Is.EqualTo("forum: a c possible"));
    }

    private static TestDataset Platform(string engagement, string? from = null, string? to = null) =>
        new TestDataset("d")
            .Person("p1")
            .Body("labour")
            .Body("health")
            .Body("union")
            .Event(engagement, from, to)
            .Tie("p1", TieType.Represents, "labour", begin: "2005", end: "2009")
            .Tie("p1", TieType.Represents, "health", begin: "2010", end: "2015");

    private static TestDataset Two() =>
        new TestDataset("d")
            .Person("p")
            .Person("q")
            .Body("a", country: "KZ")
            .Body("b", country: "KZ")
            .Body("c", country: "KG")
            .Body("old")
            .Event("forum");

    private static Period Time(string from, string to) => new(PartialDate.Parse(from), PartialDate.Parse(to));

    private static string Described(Cooperation answer, bool meetings = true) =>
        string.Join(
            "; ",
            answer.Partners.Select(p =>
                p.Stakeholder.Id
                + (meetings ? ": " : "")
                + string.Join(", ", p.Shared.Select(s => (meetings ? s.Engagement.Id.Value : "") + (s.Possible ? " possible" : "")))));

    private static string Described(SharedGround answer) =>
        string.Join(
            "; ",
            answer.Engagements.Select(e =>
                $"{e.Engagement.Id}: {string.Join(' ', e.Parties.Select(p => p.Id))}{(e.Possible ? " possible" : "")}"));

    private async Task<Cooperation> Ask(TestDataset data, string with, Scope scope)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(new WhoCooperates(RecordId.Parse(with), scope), default))!;
    }

    private async Task<SharedGround> Ground(TestDataset data, int? atLeast, params string[] parties)
    {
        await using var reader = await Load(data);
        return await reader.AskAsync(new CommonGround([.. parties.Select(RecordId.Parse)], ByOrganization) { AtLeast = atLeast }, default);
    }
}
