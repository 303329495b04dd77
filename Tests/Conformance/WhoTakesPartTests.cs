using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhoTakesPartTests : NetworkRules
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
    public async Task Engagements_are_counted_by_group(ParticipationGroup group, string expected)
    {
        await using var reader = await Load(Meetings());
        var answer = await reader.AskAsync(new WhoTakesPart(ByOrganization) { Group = group }, default);
        Assert.That(string.Join(' ', answer.Groups.Select(g => $"{g.Id}={g.Engagements}")), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_page_continues_the_previous_one()
    {
        await using var reader = await Load(Meetings());
        var second = await reader.AskAsync(new WhoTakesPart(Scope.Everything) { AtMost = 1, Skip = 1 }, default);
        Assert.That((second.Rows.Single().Stakeholder.Id.Value, second.Omitted), Is.EqualTo(("ministry", 2)));
    }

    [Test]
    [Category("Thorough")]
    public async Task Every_answer_equals_that_of_the_oracle()
    {
        for (var seed = 0; seed < 100; seed++)
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

    [Test]
    public async Task Amounts_are_summed_by_currency_those_of_a_whole_and_its_parts_once()
    {
        await using var reader = await Load(Grants());
        var answer = await reader.AskAsync(new WhoTakesPart(ByOrganization), default);
        Assert.Multiple(() =>
        {
            // The bank: 1,000.25 to the programme include its 400 to the project and its 30 EUR to the pilot within it; 0.5 less 2 EUR back
            // from the fair, 5 USD as its host. The fund gives only to the project.
            Assert.That(
                answer.Rows.Select(r => $"{r.Stakeholder.Id}: {Described(r.Amounts)}"),
                Is.EqualTo(["bank: -1.5 EUR, 1005.25 USD", "fund: 70 USD", "union: none"]));
            Assert.That(
                answer.Groups.Select(g => $"{g.Id}: {Described(g.Amounts)}"),
                Is.EqualTo(["funds: -1.5 EUR, 1070.25 USD", "hosts: 5 USD", "attends: none"]));
        });
    }

    [Test]
    public async Task The_table_has_the_sums_of_each_stakeholder()
    {
        await using var reader = await Load(Grants());
        var question = new WhoTakesPart(ByOrganization);
        var table = ParticipationDrawing.Of(question, await reader.AskAsync(question, default), "1").Table;
        var (id, amounts) = (table.Columns.ToList().IndexOf("id"), table.Columns.ToList().IndexOf("amounts"));
        Assert.That(
            table.Rows.Select(row => $"{row[id].Text}: {row[amounts].Text}").Distinct(),
            Is.EqualTo(["bank: -1.5 EUR | 1005.25 USD", "fund: 70 USD", "union: "]));
    }

    [Test]
    public async Task A_whole_outside_the_question_does_not_replace_its_parts()
    {
        await using var reader = await Load(Grants());
        var scope = ByOrganization with { Topics = ["water"] };
        var bank = (await reader.AskAsync(new WhoTakesPart(scope) { Group = ParticipationGroup.Country }, default)).Rows[0];
        Assert.That(Described(bank.Amounts), Is.EqualTo("400 USD"), "the project for its pilot");
    }

    [Test]
    public async Task Parts_of_each_other_in_a_circle_all_count()
    {
        await using var reader = await Load(Grants().Tie("programme", TieType.PartOf, "pilot"));
        var bank = (await reader.AskAsync(new WhoTakesPart(ByOrganization), default)).Rows[0];
        Assert.That(Described(bank.Amounts), Is.EqualTo("28.5 EUR, 1405.25 USD"));
    }

    [Test]
    public async Task A_stakeholder_who_stands_by_a_tie_has_its_amount_and_a_group_has_it_once()
    {
        await using var reader = await Load(
            new TestDataset("d").Person("ada").Body("union", Kind.Union).Body("fund").Event("fair")
                .Tie("ada", TieType.Represents, "union").Tie("ada", TieType.Represents, "fund")
                .Tie("ada", TieType.Funds, "fair", amount: new Money(7, "USD")));
        var answer = await reader.AskAsync(new WhoTakesPart(ByOrganization), default);
        Assert.That(
            (string.Join("; ", answer.Rows.Select(r => Described(r.Amounts))), Described(answer.Groups[0].Amounts)),
            Is.EqualTo(("7 USD; 7 USD", "7 USD")));
    }

    [Test]
    public async Task Sums_are_exact_to_the_last_digit()
    {
        await using var reader = await Load(
            new TestDataset("d").Body("bank").Event("a").Event("b").Event("c")
                .Tie("bank", TieType.Funds, "a", amount: new Money(9_999_999_999_999_999_999_999_999m, "IRR"))
                .Tie("bank", TieType.Funds, "b", amount: new Money(0.000_000_000_000_000_000_000_001m, "IRR"))
                .Tie("bank", TieType.Funds, "c", amount: new Money(-9_999_999_999_999_999_999_999_999m, "IRR")));
        var bank = (await reader.AskAsync(new WhoTakesPart(ByOrganization), default)).Rows[0];
        Assert.That(Described(bank.Amounts), Is.EqualTo("0.000000000000000000000001 IRR"));
    }

    [Test]
    public async Task Sums_of_random_wholes_and_parts_equal_those_of_the_oracle()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var datasets = RandomGrants(random);
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            var question = new WhoTakesPart(
                new Scope { Level = random.Next(2) == 0 ? Level.Stakeholder : Level.Organization, MinSources = random.Next(2) })
            {
                Group = (ParticipationGroup)random.Next(2),
                WaysAtMost = int.MaxValue,
            };
            Assert.That(Transcript.Of(await reader.AskAsync(question, default)), Is.EqualTo(oracle.Answer(question)), $"seed {seed}");
        }
    }

    private static TestDataset RandomGrants(Random random)
    {
        string[] engagements = ["a", "b", "c", "d"];
        string[] participants = ["ada", "bank", "fund"];
        var grants = new TestDataset("d").Person("ada").Body("bank").Body("fund").Source("paper").Source("blog")
            .Tie("ada", TieType.Represents, "bank").Tie("ada", TieType.Represents, "fund");
        Array.ForEach(engagements, id => grants.Event(id, kind: random.Next(2) == 0 ? Kind.Project : Kind.Event));
        foreach (var (part, whole) in engagements.SelectMany(part => engagements.Where(e => e != part).Select(whole => (part, whole))))
        {
            if (random.Next(4) == 0)
            {
                grants.Tie(part, TieType.PartOf, whole, evidence: random.Next(4) == 0 ? ["blog:denied"] : null);
            }
        }

        for (var count = 0; count < 12; count++)
        {
            grants.Tie(
                participants[random.Next(3)],
                random.Next(3) == 0 ? TieType.Hosts : TieType.Funds,
                engagements[random.Next(4)],
                amount: random.Next(4) == 0 ? null : new Money(random.Next(-100, 1_000) / 4m, random.Next(3) == 0 ? "EUR" : "USD"));
        }

        return grants;
    }

    private static string Described(IReadOnlyList<Money>? amounts) => amounts is null ? "none" : string.Join(", ", amounts);

    private static TestDataset Grants() =>
        new TestDataset("d")
            .Body("bank")
            .Body("fund")
            .Body("union", Kind.Union)
            .Event("programme", kind: Kind.Project)
            .Add(Meeting("project", "KZ", default, "water"))
            .Add(Meeting("pilot", "KZ", default, "water"))
            .Event("fair")
            .Tie("project", TieType.PartOf, "programme")
            .Tie("pilot", TieType.PartOf, "project")
            .Tie("bank", TieType.Funds, "programme", amount: new Money(1_000.25m, "USD"))
            .Tie("bank", TieType.Funds, "project", amount: new Money(400, "USD"))
            .Tie("bank", TieType.Funds, "pilot", amount: new Money(30, "EUR"))
            .Tie("bank", TieType.Funds, "fair", amount: new Money(0.5m, "EUR"))
            .Tie("bank", TieType.Funds, "fair", amount: new Money(-2, "EUR"))
            .Tie("bank", TieType.Hosts, "fair", amount: new Money(5, "USD"))
            .Tie("fund", TieType.Funds, "project", amount: new Money(70, "USD"))
            .Tie("union", TieType.Attends, "fair");

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
