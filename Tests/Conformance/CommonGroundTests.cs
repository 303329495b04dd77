using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class CommonGroundTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };

    [Test]
    public async Task All_parties_must_take_part_by_default()
    {
        var data = Meetings();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Engagements(data, ["ada", "bob"]), Is.EqualTo(["forum", "talks"]));
            Assert.That(await Engagements(data, ["ada", "bob", "cleo"]), Is.EqualTo(["talks"]));
            Assert.That(await Engagements(data, ["ada"]), Is.EqualTo(["forum", "talks"]));
        });
    }

    [Test]
    public async Task At_least_k_of_the_parties_must_take_part_and_most_come_first()
    {
        var data = Meetings();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Engagements(data, ["ada", "bob", "cleo"], atLeast: 2), Is.EqualTo(["talks", "forum"]));
            Assert.That(await Engagements(data, ["ada", "bob", "cleo"], atLeast: 1), Is.EqualTo(["talks", "forum", "solo"]));
        });
    }

    [Test]
    public async Task Engagements_with_equally_many_parties_are_ordered_by_start_then_id_and_undated_ones_come_last()
    {
        var data = new TestDataset("d")
            .Person("ada")
            .Event("d", "2012")
            .Event("c", "2011-03")
            .Event("b", "2012-01-01")
            .Event("a")
            .Event("z", null, "2001");
        foreach (var e in "abcdz")
        {
            data.Tie("ada", TieType.Hosts, e.ToString());
        }

        Assert.That(await Engagements(data, ["ada"]), Is.EqualTo(["c", "b", "d", "a", "z"]));
    }

    [Test]
    public async Task Parties_come_with_their_roles_and_ties_in_the_order_of_ids()
    {
        var data = Meetings().Tie("bob", TieType.Chairs, "talks");
        await using var reader = await Load(data);
        var answer = await reader.AskAsync(Ask(["cleo", "bob", "cleo"]), default);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Parties.Select(p => p.Id.Value), Is.EqualTo(["cleo", "bob"]), "in the order asked, each once");
            Assert.That(answer.AtLeast, Is.EqualTo(2));
            Assert.That(answer.Engagements.Single().Parties.Select(p => p.Id.Value), Is.EqualTo(["bob", "cleo"]));
            Assert.That(answer.Engagements[0].Parties[0].Roles, Is.EqualTo([TieType.Hosts, TieType.Chairs]));
            Assert.That(answer.Engagements[0].Parties[0].Ties, Is.EqualTo(["bob-chairs-talks", "bob-hosts-talks"]));
            Assert.That(answer.Ties.Keys, Is.EqualTo(["bob-chairs-talks", "bob-hosts-talks", "cleo-attends-talks"]));
            Assert.That(answer.Ties.Values.All(t => t.Evidence.Count > 0), Is.True);
            Assert.That(answer.Sources.Keys, Is.EqualTo(["paper"]));
        });
    }

    [Test]
    public async Task Unknown_parties_are_named_and_nothing_else_is_answered()
    {
        await using var reader = await Load(Meetings());
        var answer = await reader.AskAsync(Ask(["ada", "zoe", "forum"]), default);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Unknown.Select(u => u.Value), Is.EqualTo(["zoe", "forum"]));
            Assert.That(answer.Engagements, Is.Empty);
        });
    }

    [Test]
    public async Task Parties_that_become_the_same_one_count_once()
    {
        var data = Meetings().Body("ilo").Tie("ada", TieType.Represents, "ilo").Tie("bob", TieType.Represents, "ilo");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await Engagements(data, ["ada", "bob"], atLeast: 2, ByOrganization), Is.Empty);
            Assert.That(await Engagements(data, ["ada", "bob"], atLeast: 1, ByOrganization), Is.EqualTo(["forum", "talks"]));
        });
    }

    [Test]
    public async Task A_party_states_for_whom_it_stands()
    {
        var data = Meetings().Body("ilo").Tie("ada", TieType.Represents, "ilo");
        await using var reader = await Load(data);
        var answer = await reader.AskAsync(Ask(["ada", "ilo"], ByOrganization) with { AtLeast = 1, AtMost = 1 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Engagements.Single().Parties.Select(p => (p.Id.Value, p.StandsFor.Count)),
                Is.EqualTo([("ada", 1), ("ilo", 0)]));
            Assert.That(answer.Engagements[0].Parties[1].Ties, Is.EqualTo(["ada-hosts-forum", "ada-represents-ilo"]));
            Assert.That(
                answer.Unattributed,
                Is.EqualTo(1),
                "bob is in the forum, for nobody; cleo only in the talks, which are not listed");
            Assert.That((answer.Truncated, answer.Omitted), Is.EqualTo((true, 1)));
        });
    }

    [Test]
    public async Task Pages_of_engagements_are_together_the_whole()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new RandomNetwork(seed);
            await using var reader = await Load(random.Datasets());
            var question = new CommonGround(random.Parties(), random.Scope()) { AtLeast = 1 };
            var whole = await reader.AskAsync(question, default);
            var engagements = new List<GroundEngagement>();
            for (SharedGround? page = null; page is null or { Truncated: true };)
            {
                page = await reader.AskAsync(question with { AtMost = 2, Skip = engagements.Count }, default);
                engagements.AddRange(page.Engagements);
                Assert.That(page.Omitted, Is.EqualTo(whole.Engagements.Count - engagements.Count), $"seed {seed}");
            }

            Assert.That(engagements.Select(Line), Is.EqualTo(whole.Engagements.Select(Line)), $"seed {seed}");
        }

        static string Line(GroundEngagement e) =>
            $"{e.Engagement.Id} {e.Possible} {string.Join(", ", e.Parties.Select(p => $"{p.Id} {string.Join(' ', p.Ties)}"))}";
    }

    [Test]
    public async Task An_engagement_is_only_possible_if_the_participation_of_one_party_is()
    {
        var data = new TestDataset("d").Person("ada").Person("bob").Event("process", "2008", "2015")
            .Tie("ada", TieType.Hosts, "process").Tie("bob", TieType.MemberOf, "process", begin: "2011");
        await using var reader = await Load(data);
        var scope = new Scope { Time = new(PartialDate.Parse("2011-06"), PartialDate.Parse("2011-06")) };
        var both = await reader.AskAsync(Ask(["ada", "bob"], scope), default);
        var alone = await reader.AskAsync(Ask(["ada"], scope), default);
        Assert.That((both.Engagements.Single().Possible, alone.Engagements.Single().Possible), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Filters_of_kind_and_country_do_not_apply_to_the_parties() =>
        Assert.That(
            await Engagements(Meetings(), ["ada", "bob"], scope: new Scope { Kinds = [Kind.Union], Countries = ["KZ"] }),
            Is.EqualTo(["forum", "talks"]));

    /// <summary>Ada and Bob host the forum, all three the talks, and Cleo is in one more.</summary>
    private static TestDataset Meetings() =>
        new TestDataset("d")
            .Person("ada")
            .Person("bob")
            .Person("cleo")
            .Event("forum")
            .Event("talks")
            .Event("solo")
            .Tie("ada", TieType.Hosts, "forum")
            .Tie("bob", TieType.Hosts, "forum")
            .Tie("ada", TieType.Hosts, "talks")
            .Tie("bob", TieType.Hosts, "talks")
            .Tie("cleo", TieType.Attends, "talks")
            .Tie("cleo", TieType.Attends, "solo");

    private static CommonGround Ask(string[] parties, Scope? scope = null) =>
        new([.. parties.Select(RecordId.Parse)], scope ?? Scope.Everything);

    private async Task<IEnumerable<string>> Engagements(TestDataset data, string[] parties, int? atLeast = null, Scope? scope = null)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(Ask(parties, scope) with { AtLeast = atLeast }, default)).Engagements.Select(e =>
            e.Engagement.Id.Value);
    }
}
