using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Answers about cooperation state by which ties each stakeholder takes part.</summary>
public sealed class StandsTests(Engine engine) : ConformanceFixture(engine)
{
    private const int Questions = 40;

    [Test]
    public async Task Everyone_stands_for_itself_at_the_level_of_stakeholders() =>
        Assert.That(
            Described((await Ask(Data(), new Scope())).Stands),
            Is.EqualTo(
                "ada-addresses-forum: ada as ada; bob-attends-forum: bob as bob; hub-hosts-forum: hub as hub; ministry-attends-forum: "
                    + "ministry as ministry"));

    [Test]
    public async Task A_person_stands_for_the_body_named_or_represented_by_the_ties_that_say_so() =>
        Assert.That(Described((await Ask(Data(), new Scope { Level = Level.Organization })).Stands), Is.EqualTo(
            "ada-addresses-forum: ministry as ministry by ada-represents-ministry; bob-attends-forum: union as union;"
            + " hub-hosts-forum: hub as hub; ministry-attends-forum: ministry as ministry"));

    [Test]
    public async Task A_country_stands_in_an_engagement_through_a_body() =>
        Assert.That(Described((await Ask(Data(), new Scope { Level = Level.Country })).Stands), Is.EqualTo(
            "ada-addresses-forum: KZ (country) as ministry by ada-represents-ministry; bob-attends-forum: KG (country) as union;"
            + " hub-hosts-forum: hub as hub; ministry-attends-forum: KZ (country) as ministry"));

    [Test]
    public async Task With_lineage_the_successor_stands_in_the_engagement_through_the_succession() =>
        Assert.That(
            Described((await Ask(
                Data().Body("new-ministry", Kind.Ministry, "KZ").Tie("new-ministry", TieType.Succeeds, "ministry"),
                new Scope { Level = Level.Organization, Lineage = true })).Stands),
            Does.StartWith("ada-addresses-forum: new-ministry as new-ministry by ada-represents-ministry new-ministry-succeeds-ministry;"));

    [Test]
    public async Task A_person_who_represents_several_bodies_is_listed_for_each_of_them()
    {
        var data = Data().Tie("ada", TieType.Represents, "union");

        Assert.That(Described((await Ask(data, new Scope { Level = Level.Organization })).Stands), Does.StartWith(
            "ada-addresses-forum: ministry as ministry by ada-represents-ministry, union as union by ada-represents-union;"));
    }

    [Test]
    public async Task Every_listed_participation_has_an_actor_with_listed_ties_even_in_shortened_answers()
    {
        var random = new RandomNetwork(7);
        var datasets = random.Datasets();
        await using var reader = await Load(datasets);
        var given = 0;
        for (var i = 0; i < Questions; i++)
        {
            var scope = random.Scope() with { Level = random.Pick(Level.Organization, Level.Country) };
            var bytes = random.Pick(11_000, 14_000, 1_000_000);
            var ways = random.Pick(1, 5);
            var cooperation = new WhoCooperates(random.Stakeholder(), scope) { AtMostBytes = bytes, WaysAtMost = ways };
            var ground = new CommonGround([random.Stakeholder(), random.Stakeholder()], scope)
            {
                AtLeast = 1,
                AtMostBytes = bytes,
                WaysAtMost = ways,
            };
            var map = new MapOfCooperation(scope) { AtMostBytes = bytes + 50_000, WaysAtMost = ways };
            if (await reader.AskAsync(cooperation, default) is { } partners)
            {
                Check(partners.Ties, partners.Stands);
            }

            var meetings = await reader.AskAsync(ground, default);
            Check(meetings.Ties, meetings.Stands);
            var pairs = await reader.AskAsync(map, default);
            Check(pairs.Ties, pairs.Stands);
        }

        Assert.That(given, Is.GreaterThan(Questions));

        void Check(IReadOnlyDictionary<string, TieGiven> ties, IReadOnlyDictionary<string, IReadOnlyList<Attribution>> stands)
        {
            given += stands.Count;
            Assert.That(stands.Keys, Is.EqualTo(ties.Values.Where(t => t.To.Kind.Family() == Family.Engagement).Select(t => t.Id.Value)));
            Assert.That(stands.Values, Has.All.Not.Empty);
            Assert.That(stands.Values.SelectMany(all => all).SelectMany(stand => stand.By).Distinct(), Is.SubsetOf(ties.Keys));
        }
    }

    private static TestDataset Data() => new TestDataset("d")
        .Body("hub").Body("ministry", Kind.Ministry, "KZ").Body("union", Kind.Union, "KG").Person("ada").Person("bob").Event("forum")
        .Tie("hub", TieType.Hosts, "forum").Tie("ministry", TieType.Attends, "forum")
        .Tie("ada", TieType.Addresses, "forum").Tie("ada", TieType.Represents, "ministry")
        .Tie("bob", TieType.Attends, "forum", onBehalfOf: "union");

    private async Task<Cooperation> Ask(TestDataset data, Scope scope)
    {
        await using var reader = await Load(data);
        return (await reader.AskAsync(new WhoCooperates(RecordId.Parse("hub"), scope), default))!;
    }

    private static string Described(IReadOnlyDictionary<string, IReadOnlyList<Attribution>> stands) =>
        string.Join("; ", stands.Select(of => $"{of.Key}: {string.Join(", ", of.Value.Select(Described))}"));

    private static string Described(Attribution stand) =>
        $"{stand.Id}{(stand.Kind == Kind.Country ? " (country)" : "")} as "
            + $"{stand.Body}{(stand.By.Count > 0 ? " by " + string.Join(' ', stand.By) : "")}";
}
