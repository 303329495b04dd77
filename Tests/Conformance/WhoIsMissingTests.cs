using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhoIsMissingTests : NetworkRules
{
    private static readonly WhoIsMissing Question = new(Scope.Everything);

    [Test]
    public async Task Each_constituency_of_each_country_has_a_cell_even_if_never_engaged()
    {
        await using var reader = await Load(Meetings());
        var gaps = await reader.AskAsync(Question, default);

        Assert.That(
            gaps.Matrix.Select(c => (c.Row, c.Column)).Distinct().Count(),
            Is.EqualTo(5 * 4),
            "five constituencies; KG, KZ, TJ and none");
        Assert.That(
            gaps.Matrix.Where(c => c.Known > 0 || c.Engagements > 0).Select(Text),
            Is.EqualTo([
                "government KG: 1 known, 2, 2012",
                "government KZ: 1 known, 3, 2012",
                "workers KZ: 2 known, 2, 2011-04-02",
                "employers TJ: 1 known, 0, ",
                "international none: 1 known, 2, 2012",
            ]));
        Assert.That(gaps.Matrix.Single(c => c is { Row: "workers", Column: "KZ" }).Latest!.Ties, Is.EqualTo(["union-attends-forum"]));
        Assert.That(gaps.Ties.Keys, Does.Contain("union-attends-forum"));
    }

    [Test]
    public async Task Groups_are_narrowed_to_those_not_engaged_since_a_date()
    {
        await using var reader = await Load(Meetings());
        var gaps = await reader.AskAsync(Question with { NotSince = PartialDate.Parse("2012") }, default);

        Assert.That(
            gaps.Matrix.Where(c => c.Known > 0).Select(Text),
            Is.EqualTo(["workers KZ: 2 known, 2, 2011-04-02", "employers TJ: 1 known, 0, "]));
    }

    [Test]
    public async Task At_the_level_of_countries_the_groups_are_those_of_their_bodies()
    {
        await using var reader = await Load(Meetings());
        var gaps = await reader.AskAsync(new WhoIsMissing(new Scope { Level = Level.Country }), default);

        Assert.That(Text(gaps.Matrix.Single(c => c is { Row: "workers", Column: "KZ" })), Is.EqualTo("workers KZ: 2 known, 2, 2011-04-02"));
        Assert.That(gaps.Consulted.Select(c => c.Stakeholder.Id.Value), Is.EquivalentTo(["KG", "KZ", "ilo"]));
    }

    [Test]
    public async Task A_body_with_more_engagements_than_its_reach_explains_is_over_consulted()
    {
        await using var reader = await Load(
            Meetings().Event("congress").Tie("union", TieType.Hosts, "congress").Tie("youth", TieType.Attends, "congress"));
        var gaps = await reader.AskAsync(Question, default);

        // Twelve participations for ten ends of cooperation: each is expected 1.2 times as often as it has partners.
        Assert.That(gaps.Consulted.Select(c => $"{c.Rank} {c.Stakeholder.Id} {c.Times} {c.Expected} {c.Difference}"), Is.EqualTo([
            "1 youth 2 1.2 0.8", "2 ministry 3 3.6 -0.6", "2 union 3 2.4 0.6", "4 agency 2 2.4 -0.4", "4 ilo 2 2.4 -0.4"]));
        Assert.That(gaps.Consulted[0].Latest!.Engagement.Id.Value, Is.EqualTo("visit"), "the congress has no date");
    }

    [Test]
    public async Task Pairs_without_a_shared_engagement_come_with_reasons_evidence_and_who_could_introduce_them()
    {
        await using var reader = await Load(Meetings());
        var gaps = await reader.AskAsync(Question with { Weight = Weight.Count }, default);

        Assert.That(
            gaps.Missing.Select(p => $"{p.Rank} {p.A.Id} {p.B.Id} {p.Score} {p.Bridge.Id}"),
            Is.EqualTo(["1 ministry youth 0.5 union", "2 agency union 0.333333333 ministry", "2 ilo union 0.333333333 ministry"]));
        Assert.That(
            gaps.Missing[0].Reasons,
            Is.EqualTo([
                "Both cooperate with union.",
                "union shares 1 engagement with ministry and 1 engagement with youth.",
                "Both are of Kazakhstan.",
            ]));
        var pair = gaps.Missing[1];
        Assert.That(
            pair.Reasons,
            Is.EqualTo(["Both cooperate with ministry.", "ministry shares 2 engagements with agency and 1 engagement with union."]));
        Assert.That(pair.Common.Single().A.Engagements.Single().Ties, Is.SubsetOf(gaps.Ties.Keys).And.Not.Empty);
    }

    [Test]
    public async Task A_direct_tie_of_a_pair_is_shown_but_is_not_a_shared_engagement()
    {
        await using var reader = await Load(Meetings().Tie("union", TieType.MemberOf, "ilo"));
        var pair = (await reader.AskAsync(Question, default)).Missing.Single(p => (p.A.Id.Value, p.B.Id.Value) == ("ilo", "union"));

        Assert.That(pair.Direct, Is.EqualTo(["union-member-of-ilo"]));
        Assert.That(pair.Reasons, Does.Contain("A direct tie between them is recorded (member of), but no shared engagement."));
    }

    [Test]
    public async Task A_page_continues_the_previous_one_and_has_no_matrix()
    {
        await using var reader = await Load(Meetings());
        var second = await reader.AskAsync(Question with { AtMost = 1, Skip = 1 }, default);
        var whole = await reader.AskAsync(Question, default);

        Assert.That((second.Matrix.Count, second.Omitted), Is.EqualTo((0, 4)));
        Assert.That(second.Consulted.Single(), Is.EqualTo(whole.Consulted[1] with { Latest = second.Consulted[0].Latest }));
        Assert.That(
            (second.Missing.Single().A.Id, second.Missing.Single().B.Id),
            Is.EqualTo((whole.Missing[1].A.Id, whole.Missing[1].B.Id)));
    }

    [Test]
    public async Task An_answer_that_is_too_large_omits_engagements_first_then_rows_but_never_cells()
    {
        await using var reader = await Load(Meetings());
        var whole = await reader.AskAsync(Question, default);
        var narrow = await reader.AskAsync(Question with { AtMostBytes = 9_500 }, default);

        Assert.That(narrow.Matrix.Select(Text), Is.EqualTo(whole.Matrix.Select(Text)));
        Assert.That(narrow.Consulted, Is.Not.Empty);
        Assert.That(narrow.Ties, Has.Count.LessThan(whole.Ties.Count));
        Assert.That(narrow.Omitted, Is.EqualTo(8 - narrow.Consulted.Count - narrow.Missing.Count));
    }

    [Test]
    [Category("Thorough")]
    public async Task Every_answer_equals_that_of_the_oracle()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            for (var i = 0; i < 3; i++)
            {
                var question = new WhoIsMissing(random.Scope())
                {
                    By = random.Pick(Enum.GetValues<LinkScore>()),
                    Weight = random.Pick(Enum.GetValues<Weight>()),
                    NotSince = random.Pick((PartialDate?)null, PartialDate.Parse("2011"), PartialDate.Parse("2011-03-31")),
                    AtMost = random.Pick(2, 500),
                    Skip = random.Pick(0, 1),
                    CommonAtMost = random.Pick(1, 3, 50),
                };
                Assert.That(
                    Transcript.Of(await reader.AskAsync(question, default)),
                    Is.EqualTo(oracle.Answer(question)),
                    $"seed {seed}: {question}");
            }
        }
    }

    private static string Text(GroupCell cell) => $"{cell.Row} {cell.Column}: {cell.Known} known, {cell.Engagements}, {cell.Last}";

    private static TestDataset Meetings() =>
        new TestDataset("d")
            .Body("ministry", Kind.Ministry, "KZ")
            .Body("agency", Kind.Ministry, "KG")
            .Body("union", Kind.Union, "KZ")
            .Body("youth", Kind.Union, "KZ")
            .Body("ilo", Kind.InternationalOrganization)
            .Body("chamber", Kind.Employers, "TJ")
            .Event("visit", "2009", "2009")
            .Event("forum", "2011-04-01", "2011-04-02")
            .Event("talks", "2012", "2012")
            .Event("survey", "2010", "2010")
            .Tie("ministry", TieType.Hosts, "forum")
            .Tie("union", TieType.Attends, "forum")
            .Tie("ministry", TieType.Hosts, "talks")
            .Tie("agency", TieType.Attends, "talks")
            .Tie("ilo", TieType.Attends, "talks")
            .Tie("ministry", TieType.Signs, "survey")
            .Tie("agency", TieType.Signs, "survey")
            .Tie("ilo", TieType.Signs, "survey")
            .Tie("union", TieType.Hosts, "visit")
            .Tie("youth", TieType.Attends, "visit");
}
