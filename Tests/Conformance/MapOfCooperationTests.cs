using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class MapOfCooperationTests : NetworkRules
{
    private static readonly Scope ByOrganization = new() { Level = Level.Organization };

    [Test]
    public async Task Every_pair_comes_once_with_the_ties_by_which_both_stand_there_strongest_first()
    {
        await using var reader = await Load(Meetings());
        var map = await reader.AskAsync(new MapOfCooperation(Scope.Everything), default);
        Assert.Multiple(() =>
        {
            Assert.That(
                map.Pairs.Select(p => (p.A.Id.Value, p.B.Id.Value, p.Strength, p.Shared)),
                Is.EqualTo([("ministry", "union", 1.25, 2), ("ada", "ministry", 0.15, 1), ("ada", "union", 0.075, 1)]));
            Assert.That(
                map.Pairs[0].Engagements.Select(e => (e.Engagement.Id.Value, e.Contribution)),
                Is.EqualTo([("talks", 1.0), ("forum", 0.25)]));
            Assert.That(map.Pairs[0].Engagements[0].Ties, Is.EqualTo(["ministry-signs-talks", "union-signs-talks"]));
            Assert.That(map.Ties["ministry-signs-talks"].Evidence, Is.Not.Empty);
            Assert.That(map.Sources.Keys, Is.EqualTo(["paper"]));
            Assert.That((map.Truncated, map.Groups.Count, map.Cells.Count), Is.EqualTo((false, 0, 0)));
        });
    }

    [Test]
    public async Task A_matrix_counts_pairs_and_each_engagement_once()
    {
        await using var reader = await Load(Meetings());
        var map = await reader.AskAsync(
            new MapOfCooperation(Scope.Everything) { Between = Between.Constituency, Weight = Weight.Count },
            default);
        Assert.Multiple(() =>
        {
            Assert.That(
                map.Groups.Select(g => (g.Id, g.Stakeholders)),
                Is.EqualTo([("government", 1), ("workers", 2)]),
                "Ada represents the union");
            Assert.That(
                map.Cells.Select(c => (c.A, c.B, c.Strength, c.Pairs, c.Engagements)),
                Is.EqualTo([("government", "workers", 3.0, 2, 2), ("workers", "workers", 1.0, 1, 1)]));
        });
    }

    [Test]
    public async Task The_pairs_of_a_cell_are_those_that_it_counts_whichever_side_is_named_first()
    {
        await using var reader = await Load(Meetings());
        var question = new MapOfCooperation(Scope.Everything) { Between = Between.Constituency };
        foreach (var (a, b) in ((string, string)[])[("government", "workers"), ("workers", "government")])
        {
            var pairs = (await reader.AskAsync(question with { A = a, B = b }, default)).Pairs;
            Assert.That(pairs.Select(p => (p.A.Id.Value, p.B.Id.Value)), Is.EqualTo([("ministry", "union"), ("ada", "ministry")]));
        }

        Assert.That((await reader.AskAsync(question with { A = "employers" }, default)).Pairs, Is.Empty);
    }

    [Test]
    public async Task A_person_who_represents_two_bodies_does_not_make_them_meet()
    {
        await using var reader = await Load(new TestDataset("d").Person("ada").Body("ilo").Body("union").Event("forum")
            .Tie("ada", TieType.Represents, "ilo").Tie("ada", TieType.Represents, "union").Tie("ada", TieType.Attends, "forum"));
        var pairs = await reader.AskAsync(new MapOfCooperation(ByOrganization), default);
        var matrix = await reader.AskAsync(new MapOfCooperation(ByOrganization) { Between = Between.Kind }, default);
        Assert.That((pairs.Pairs.Count, matrix.Cells.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Pages_are_complete_and_a_minimum_strength_excludes_weaker_pairs()
    {
        await using var reader = await Load(Meetings());
        var question = new MapOfCooperation(Scope.Everything) { AtMost = 1 };
        var second = await reader.AskAsync(question with { Skip = 1 }, default);
        var strong = await reader.AskAsync(question with { MinStrength = 150_000_000 }, default);
        Assert.Multiple(() =>
        {
            Assert.That((second.Pairs.Single().A.Id.Value, second.Omitted), Is.EqualTo(("ada", 1)));
            Assert.That((strong.Pairs.Single().B.Id.Value, strong.Omitted), Is.EqualTo(("union", 1)));
        });
    }

    [Test]
    public async Task Nobody_cooperates_in_a_network_without_records([Values] Between between)
    {
        await using var reader = await Load(new TestDataset("d"));
        var map = await reader.AskAsync(new MapOfCooperation(Scope.Everything) { Between = between }, default);
        Assert.That((map.Pairs.Count, map.Cells.Count, map.Groups.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    [Category("Thorough")]
    public async Task Every_answer_equals_that_of_the_oracle()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            for (var i = 0; i < 3; i++)
            {
                var question = new MapOfCooperation(random.Scope())
                {
                    Weight = random.Pick(Enum.GetValues<Weight>()),
                    Between = random.Pick(Enum.GetValues<Between>()),
                    MinStrength = random.Pick(0L, 100_000_000, 1_000_000_000),
                    AtMost = random.Pick(2, 500),
                    Skip = random.Pick(0, 1),
                    WaysAtMost = int.MaxValue,
                };
                question = question.Between == Between.None ? question : question with { AtMost = 500, Skip = 0 };
                Assert.That(
                    Transcript.Of(await reader.AskAsync(question, default), question.IsMatrix),
                    Is.EqualTo(oracle.Answer(question)),
                    $"seed {seed}: {question}");

                var cell = question with { Between = Between.Kind, A = "ministry", B = random.Pick("union", "person", "ministry") };
                Assert.That(
                    Transcript.Of(await reader.AskAsync(cell, default), isMatrix: false),
                    Is.EqualTo(oracle.Answer(cell)),
                    $"seed {seed}: {cell}");
            }
        }
    }

    [Test]
    public async Task Every_pair_of_the_map_of_the_example_network_are_partners_of_each_other()
    {
        await using var reader = await Load(DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration")));
        var map = await reader.AskAsync(new MapOfCooperation(ByOrganization) { AtMost = 20, Weight = Weight.Newman }, default);
        Assert.That(map.Pairs, Has.Count.EqualTo(20));
        foreach (var pair in map.Pairs)
        {
            var partners = (
                await reader.AskAsync(new WhoCooperates(pair.A.Id, ByOrganization) { AtMost = 500, Weight = Weight.Newman }, default)
            )!.Partners;
            Assert.That(partners.Single(p => p.Stakeholder.Id == pair.B.Id).Strength, Is.EqualTo(pair.Strength));
        }
    }

    private static TestDataset Meetings() => new TestDataset("d")
        .Person("ada").Body("ministry", Kind.Ministry).Body("union", Kind.Union).Event("forum").Event("talks")
        .Tie("ada", TieType.Represents, "union")
        .Tie("ministry", TieType.Hosts, "forum").Tie("union", TieType.Addresses, "forum").Tie("ada", TieType.Attends, "forum")
        .Tie("ministry", TieType.Signs, "talks").Tie("union", TieType.Signs, "talks");
}
