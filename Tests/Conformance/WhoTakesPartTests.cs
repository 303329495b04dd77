using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhoTakesPartTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };

    [Test]
    public async Task Engagements_are_counted_by_role_once_each_those_in_the_most_first()
    {
        await using var reader = await Load(Meetings());
        var answer = await reader.AskAsync(new WhoTakesPart(ByOrganization), default);
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Groups.Select(g => (g.Id, g.Engagements)),
                Is.EqualTo([("hosts", 1), ("signs", 1), ("addresses", 1), ("attends", 2)]).AsCollection);
            Assert.That(
                answer.Rows.Select(r =>
                    (r.Stakeholder.Id.Value, r.Engagements, string.Join(' ', r.Counts), r.First?.ToString(), r.Last?.ToString())),
                Is.EqualTo([("union", 3, "0 1 1 2", "2009", "2011-03-31"), ("ministry", 2, "1 1 0 0", "2011-03-30", "2011-03-31")]));
            Assert.That(answer.Unattributed, Is.EqualTo(1), "Bob represents nobody");
        });
    }

    [Test]
    public async Task The_latest_engagements_come_with_the_ties_and_their_evidence()
    {
        await using var reader = await Load(Meetings());
        var union = (await reader.AskAsync(new WhoTakesPart(ByOrganization) { LatestAtMost = 2 }, default)).Rows[0];
        Assert.That(
            union.Latest.Select(e => (e.Engagement.Id.Value, string.Join(' ', e.Ties))),
            Is.EqualTo([
                ("forum", "ada-attends-forum ada-represents-union union-addresses-forum"),
                ("visit", "ada-attends-visit ada-represents-union"),
            ]));
        Assert.That(union.Omitted, Is.EqualTo(1));
    }

    [TestCase(ParticipationGroup.Kind, "event=2 agreement=1")]
    [TestCase(ParticipationGroup.Country, "KG=1 KZ=1 =1")]
    [TestCase(ParticipationGroup.Year, "2009=1 2011=1 =1")]
    [TestCase(ParticipationGroup.Topic, "Migration=2 wages=1 =1")]
    public async Task Engagements_are_counted_by_what_they_are(ParticipationGroup group, string expected)
    {
        await using var reader = await Load(Meetings());
        var answer = await reader.AskAsync(new WhoTakesPart(ByOrganization) { Group = group }, default);
        Assert.That(string.Join(' ', answer.Groups.Select(g => $"{g.Id}={g.Engagements}")), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_page_goes_on_where_the_one_before_ended()
    {
        await using var reader = await Load(Meetings());
        var second = await reader.AskAsync(new WhoTakesPart(Scope.Everything) { AtMost = 1, Skip = 1 }, default);
        Assert.That((second.Rows.Single().Stakeholder.Id.Value, second.Omitted), Is.EqualTo(("ministry", 2)));
    }

    [Test]
    public async Task Every_answer_is_what_the_oracle_says()
    {
        for (var seed = 0; seed < RandomNetworks(100); seed++)
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            foreach (var group in Enum.GetValues<ParticipationGroup>())
            {
                var question = new WhoTakesPart(random.Scope())
                {
                    Group = group,
                    AtMost = random.Pick(2, 500),
                    Skip = random.Pick(0, 1),
                    LatestAtMost = random.Pick(1, 500),
                    WaysAtMost = int.MaxValue,
                };
                Assert.That(
                    Transcript.Of(await reader.AskAsync(question, default)),
                    Is.EqualTo(oracle.Answer(question)),
                    $"seed {seed}: {question}");
            }
        }
    }

    private static TestDataset Meetings() =>
        new TestDataset("d")
            .Person("ada")
            .Person("bob")
            .Body("ministry", Kind.Ministry)
            .Body("union", Kind.Union)
            .Add(Meeting("forum", "KZ", new Period(PartialDate.Parse("2011-03-30"), PartialDate.Parse("2011-03-31")), "migration"))
            .Event("talks", kind: Kind.Agreement)
            .Add(Meeting("visit", "KG", new Period(PartialDate.Parse("2009"), null), "Migration", "wages"))
            .Tie("ada", TieType.Represents, "union")
            .Tie("ministry", TieType.Hosts, "forum")
            .Tie("union", TieType.Addresses, "forum")
            .Tie("ada", TieType.Attends, "forum")
            .Tie("bob", TieType.Attends, "forum")
            .Tie("ministry", TieType.Signs, "talks")
            .Tie("union", TieType.Signs, "talks")
            .Tie("ada", TieType.Attends, "visit");

    private static Engagement Meeting(string id, string country, Period period, params string[] topics) =>
        new(RecordId.Parse(id), Kind.Event, id) { Country = country, Period = period, Topics = [.. topics] };
}
