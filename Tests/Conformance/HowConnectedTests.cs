using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class HowConnectedTests : NetworkRules
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };

    private static readonly Scope ByCountry = new() { Level = Level.Country };

    [Test]
    public async Task The_shortest_route_has_fewest_links_then_is_the_strongest()
    {
        await using var reader = await Load(TwoWays());
        var answer = await Ask(reader, "ada", "bob");
        Assert.Multiple(() =>
        {
            Assert.That(Routes(answer), Is.EqualTo(["1: ada strong bob", "2: ada weak bob", "3: ada first second bob"]));
            Assert.That(answer.Routes[0].Length, Is.EqualTo(2));
            Assert.That(answer.Routes[0].Strength, Is.EqualTo(0.25), "two links of 1: (1/2)²");
            Assert.That(answer.Routes[1].Strength, Is.EqualTo(Math.Round(0.09 / 1.09 * (0.09 / 1.09), 9)));
            Assert.That((answer.Connected, answer.EquallyGood, answer.Gap), Is.EqualTo((true, (long?)0, (RouteGap?)null)));
        });
    }

    [Test]
    public async Task The_strongest_route_may_be_a_longer_one()
    {
        await using var reader = await Load(TwoWays());
        var answer = await reader.AskAsync(Question("ada", "bob") with { By = RouteBy.Strongest }, default);
        Assert.Multiple(() =>
        {
            Assert.That(Routes(answer), Is.EqualTo(["1: ada strong bob", "2: ada first second bob", "3: ada weak bob"]));
            Assert.That(answer.Routes[1].Strength, Is.EqualTo(0.125));
        });
    }

    [Test]
    public async Task Routes_with_the_same_stakeholders_are_one_whose_links_list_the_alternatives()
    {
        await using var reader = await Load(new TestDataset("d").Body("ilo").Body("union").Event("forum").Event("talks")
            .Tie("ilo", TieType.Attends, "forum").Tie("union", TieType.Attends, "forum")
            .Tie("ilo", TieType.Signs, "talks").Tie("union", TieType.Hosts, "talks")
            .Tie("union", TieType.MemberOf, "ilo"));
        var route = (await Ask(reader, "ilo", "union")).Routes.Single();
        var less = (await reader.AskAsync(Question("ilo", "union") with { SharedAtMost = 1 }, default)).Routes.Single();
        Assert.Multiple(() =>
        {
            Assert.That(route.Links.Single().Strength, Is.EqualTo(2.09), "1 signing and hosting, 0.09 attending, 1 as a member");
            Assert.That(
                route.Links.Single().Via.Select(v => (v.Engagement?.Id.Value ?? v.Tie!.Value.Value, v.Contribution, v.Direction)),
                Is.EqualTo([("talks", 1.0, (Direction?)null), ("union-member-of-ilo", 1.0, Direction.Incoming), ("forum", 0.09, null)]));
            Assert.That(route.Links.Single().Via[1].Ties, Is.EqualTo(["union-member-of-ilo"]));
            Assert.That(route.Strength, Is.EqualTo(Math.Round(2.09 / 3.09, 9)));
            Assert.That((less.Links.Single().Via.Single().Engagement!.Id.Value, less.Links.Single().Omitted), Is.EqualTo(("talks", 2)));
        });
    }

    [Test]
    public async Task Equally_good_routes_have_one_rank_come_by_id_and_those_left_out_are_counted()
    {
        await using var reader = await Load(Network(["ada x", "ada y", "ada z", "x bob", "y bob", "z bob"]));
        var all = await Ask(reader, "ada", "bob");
        var one = await reader.AskAsync(Question("ada", "bob") with { AtMost = 1 }, default);
        var strongest = await reader.AskAsync(Question("ada", "bob") with { AtMost = 2, By = RouteBy.Strongest }, default);
        Assert.Multiple(() =>
        {
            Assert.That(Routes(all), Is.EqualTo(["1: ada x bob", "1: ada y bob", "1: ada z bob"]));
            Assert.That((all.EquallyGood, one.EquallyGood, strongest.EquallyGood), Is.EqualTo(((long?)0, (long?)2, (long?)1)));
            Assert.That(Routes(one), Is.EqualTo(["1: ada x bob"]));
        });
    }

    [TestCase(RouteBy.Shortest)]
    [TestCase(RouteBy.Strongest)]
    public async Task The_best_disjoint_pair_is_found_where_the_best_route_is_in_neither(RouteBy by)
    {
        // The shortest route goes through a and d; without these two there is no other.
        await using var reader = await Load(Network(["s a", "a d", "d t", "s b", "b c", "c d", "a e", "e f", "f t"]));
        var question = Question("s", "t") with { By = by, AtMost = 2 };
        Assert.Multiple(async () =>
        {
            Assert.That(Routes(await reader.AskAsync(question, default)), Has.Some.EqualTo("1: s a d t"));
            Assert.That(
                Routes(await reader.AskAsync(question with { Disjoint = true }, default)),
                Is.EqualTo(["1: s a e f t", "1: s b c d t"]));
            Assert.That(
                Routes(await reader.AskAsync(question with { Disjoint = true, AtMost = 3 }, default)),
                Has.Length.EqualTo(2),
                "more there are not");
        });
    }

    [Test]
    public async Task Routes_use_no_avoided_stakeholder_or_engagement()
    {
        await using var reader = await Load(Network(["s a", "a t", "s b", "b c", "c t"]));
        Assert.Multiple(async () =>
        {
            Assert.That(Routes(await reader.AskAsync(Question("s", "t") with { Avoid = [Id("a")] }, default)), Is.EqualTo(["1: s b c t"]));
            Assert.That(Routes(await reader.AskAsync(Question("s", "t") with { Avoid = [Id("e0")] }, default)), Is.EqualTo(["1: s b c t"]));
            var apart = await reader.AskAsync(Question("s", "t") with { Avoid = [Id("a"), Id("c")] }, default);
            Assert.That((apart.Connected, apart.Gap!.From.Stakeholders, apart.Gap.To.Stakeholders), Is.EqualTo((false, 2, 1)));
        });
    }

    [TestCase(RouteBy.Shortest)]
    [TestCase(RouteBy.Strongest)]
    public async Task Every_route_passes_through_those_named_and_nobody_twice(RouteBy by)
    {
        // The shortest walk to c and back passes b twice.
        await using var reader = await Load(Network(["s b", "b t", "b c", "c d", "d e", "e t"]));
        var question = Question("s", "t") with { By = by };
        Assert.Multiple(async () =>
        {
            Assert.That(Routes(await reader.AskAsync(question with { Through = [Id("c")] }, default)), Is.EqualTo(["1: s b c d e t"]));
            Assert.That(
                Routes(await reader.AskAsync(question with { Through = [Id("e"), Id("c")] }, default)),
                Is.EqualTo(["1: s b c d e t"]),
                "in any order");
        });
    }

    [Test]
    public async Task No_route_passes_through_a_dead_end_even_if_the_two_are_connected()
    {
        await using var reader = await Load(Network(["s b", "b t", "b c"]));
        var answer = await reader.AskAsync(Question("s", "t") with { Through = [Id("c")] }, default);
        Assert.That((answer.Connected, answer.Routes.Count, answer.GivenUp, answer.Gap), Is.EqualTo((true, 0, false, (RouteGap?)null)));
    }

    [Test]
    public async Task Without_a_route_the_nearest_stakeholders_with_something_in_common_are_named()
    {
        await using var reader = await Load(
            new TestDataset("d")
                .Body("ada", Kind.Other, "KG")
                .Body("near", Kind.Other, "KZ")
                .Body("far", Kind.Other, "KZ")
                .Body("bob", Kind.Other, "TJ")
                .Body("kin", Kind.Other, "KZ")
                .Event("forum", topics: "wages")
                .Event("talks")
                .Event("visit", topics: ["safety", "wages"])
                .Tie("ada", TieType.Attends, "talks")
                .Tie("near", TieType.Attends, "talks")
                .Tie("near", TieType.Attends, "forum")
                .Tie("far", TieType.Attends, "forum")
                .Tie("bob", TieType.Attends, "visit")
                .Tie("kin", TieType.Attends, "visit"));
        var answer = await Ask(reader, "ada", "bob");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Connected, answer.Routes.Count), Is.EqualTo((false, 0)));
            Assert.That((answer.Gap!.From.Stakeholders, answer.Gap.To.Stakeholders), Is.EqualTo((3, 2)));
            Assert.That(
                answer.Gap.From.Nearest.Select(n => (n.Stakeholder.Id.Value, n.Distance, n.Country, string.Join(' ', n.Topics))),
                Is.EqualTo([("near", 1, "KZ", "wages"), ("far", 2, "KZ", "wages")]));
            Assert.That(
                answer.Gap.To.Nearest.Select(n => (n.Stakeholder.Id.Value, n.Distance, n.Country, string.Join(' ', n.Topics))),
                Is.EqualTo([("bob", 0, (string?)null, "wages"), ("kin", 1, "KZ", "wages")]));
        });
    }

    [Test]
    public async Task A_person_who_represents_two_bodies_does_not_link_them()
    {
        await using var reader = await Load(new TestDataset("d").Person("ada").Body("ilo").Body("union").Event("forum")
            .Tie("ada", TieType.Represents, "ilo").Tie("ada", TieType.Represents, "union").Tie("ada", TieType.Attends, "forum"));
        Assert.Multiple(async () =>
        {
            Assert.That((await Ask(reader, "ilo", "union", ByOrganization)).Connected, Is.False);
            Assert.That(
                Routes(await Ask(reader, "ilo", "union")),
                Is.EqualTo(["1: ilo ada union"]),
                "as herself she is affiliated with both");
        });
    }

    [Test]
    public async Task Another_participant_makes_the_two_bodies_meet_in_either_order()
    {
        // Ada represents both; the ministry meets both; so both are two links from each other through it, and one link from it.
        await using var reader = await Load(
            new TestDataset("d")
                .Person("ada")
                .Body("ilo")
                .Body("union")
                .Body("ministry")
                .Body("agency")
                .Event("forum")
                .Event("talks")
                .Tie("ada", TieType.Represents, "ilo")
                .Tie("ada", TieType.Represents, "union")
                .Tie("ada", TieType.Attends, "forum")
                .Tie("ministry", TieType.Attends, "forum")
                .Tie("ministry", TieType.Attends, "talks")
                .Tie("agency", TieType.Attends, "talks"));
        Assert.Multiple(async () =>
        {
            Assert.That(Routes(await Ask(reader, "ilo", "union", ByOrganization)), Is.EqualTo(["1: ilo ministry union"]));
            Assert.That(Routes(await Ask(reader, "ilo", "agency", ByOrganization)), Is.EqualTo(["1: ilo ministry agency"]));
            Assert.That(
                (await Ask(reader, "ilo", "ministry", ByOrganization)).Routes[0].Links[0].Via[0].Possible,
                "she may have come for the union");
        });
    }

    [Test]
    public async Task A_person_has_the_ties_of_the_body_and_stands_for_it_at_higher_levels()
    {
        await using var reader = await Load(
            new TestDataset("d")
                .Person("ada")
                .Person("bob")
                .Body("ilo")
                .Body("union", Kind.Union, "KZ")
                .Body("ngo", Kind.Ngo, "KG")
                .Tie("ada", TieType.Represents, "union")
                .Tie("ada", TieType.MemberOf, "ngo"));
        var answer = await Ask(reader, "union", "ngo", ByOrganization);
        var person = await Ask(reader, "ada", "ngo", ByOrganization);
        var countries = await Ask(reader, "KZ", "KG", ByCountry);
        Assert.Multiple(async () =>
        {
            Assert.That(answer.Routes.Single().Links.Single().Via.Single().Ties, Is.EqualTo(["ada-member-of-ngo", "ada-represents-union"]));
            Assert.That(Routes(person), Is.EqualTo(["1: union ngo"]));
            Assert.That(person.FromStandsFor.Select(m => m.Id.Value), Is.EqualTo(["union"]));
            Assert.That(Routes(countries), Is.EqualTo(["1: KZ KG"]));
            Assert.That((await Ask(reader, "bob", "ngo", ByOrganization)).Gap!.From.Stakeholders, Is.Zero, "he stands for nobody");
            Assert.That((await Ask(reader, "ada", "bob", ByOrganization)).Connected, Is.False);
        });
    }

    [Test]
    public async Task Two_that_become_the_same_actor_are_connected_by_a_route_without_links()
    {
        await using var reader = await Load(new TestDataset("d").Body("ministry", Kind.Ministry, "KZ").Body("union", Kind.Union, "KZ"));
        var answer = await Ask(reader, "ministry", "union", ByCountry);
        Assert.That((Routes(answer)[0], answer.Routes[0].Length, answer.Routes[0].Strength), Is.EqualTo(("1: KZ", 0, 1.0)));
    }

    [Test]
    public async Task Unknown_stakeholders_are_named()
    {
        await using var reader = await Load(Network(["s t"]));
        var answer = await reader.AskAsync(
            Question("s", "nobody") with
            {
                Avoid = [Id("e0"), Id("nothing")],
                Through = [Id("e0")],
            },
            default);
        Assert.That(
            answer.Unknown.Select(id => id.Value),
            Is.EqualTo(["nobody", "e0", "nothing"]),
            "no route passes through an engagement");
    }

    [Test]
    public async Task A_route_longer_than_an_answer_is_left_out_and_counted()
    {
        var chain = Network([.. Enumerable.Range(0, 300).Select(i => $"a{i:000} a{i + 1:000}")]);
        await using var reader = await Load(chain);
        var whole = await reader.AskAsync(Question("a000", "a300"), default);
        var less = await reader.AskAsync(Question("a000", "a300") with { AtMostBytes = 100_000 }, default);
        var none = await reader.AskAsync(Question("a000", "a300") with { AtMostBytes = 10_000 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(whole.Routes.Single().Links.Sum(l => l.Omitted), Is.Zero);
            Assert.That((less.Routes.Single().Length, less.Routes.Single().Links.Sum(l => l.Omitted) > 0), Is.EqualTo((300, true)));
            Assert.That((none.Connected, none.Routes.Count, none.Omitted, none.Truncated), Is.EqualTo((true, 0, 1, true)));
        });
    }

    [Test]
    public async Task Routes_in_the_example_network_lead_over_partners_and_have_sources()
    {
        await using var reader = await Load(DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration")));
        var answer = await reader.AskAsync(
            Question("kg-employers-organization", "iom", ByOrganization) with
            {
                AtMost = 5,
                SharedAtMost = 50,
            },
            default);
        Assert.That(answer.Routes, Has.Count.EqualTo(5));
        foreach (var link in answer.Routes.SelectMany(r => r.Links))
        {
            Assert.That(link.Via.Sum(v => v.Contribution), Is.EqualTo(link.Strength).Within(1e-9));
            Assert.That(link.Via.SelectMany(v => v.Ties).Select(id => answer.Ties[id].Evidence.Count), Is.All.GreaterThan(0));
        }
    }

    /// <summary>For each link a separate event in which only its two ends take part.</summary>
    internal static TestDataset Network(string[] links, params string[] more)
    {
        var dataset = new TestDataset("d");
        foreach (var id in links.SelectMany(l => l.Split(' ')).Concat(more).Distinct())
        {
            dataset.Body(id);
        }

        for (var i = 0; i < links.Length; i++)
        {
            dataset.Event($"e{i}").Tie(links[i].Split(' ')[0], TieType.Hosts, $"e{i}").Tie(links[i].Split(' ')[1], TieType.Signs, $"e{i}");
        }

        return dataset;
    }

    private static TestDataset TwoWays() => Network(["ada strong", "strong bob", "ada first", "first second", "second bob"], "weak")
        .Event("forum").Event("talks")
        .Tie("ada", TieType.Attends, "forum").Tie("weak", TieType.Attends, "forum")
        .Tie("weak", TieType.Attends, "talks").Tie("bob", TieType.Attends, "talks");

    private static Task<Connections> Ask(INetworkReader reader, string from, string to, Scope? scope = null) =>
        reader.AskAsync(Question(from, to, scope), default);

    private static HowConnected Question(string from, string to, Scope? scope = null) => new(Id(from), Id(to), scope ?? Scope.Everything);

    private static RecordId Id(string id) => RecordId.Parse(id);

    private static string[] Routes(Connections answer) =>
        [.. answer.Routes.Select(r => $"{r.Rank}: {string.Join(' ', r.Stakeholders.Select(m => m.Id.Value))}")];
}
