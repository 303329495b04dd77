using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhoIsAroundTests : NetworkRules
{
    private static readonly RecordId Ada = RecordId.Parse("ada");

    [Test]
    public async Task Records_are_ordered_by_distance_then_by_strength()
    {
        await using var reader = await Load(Chain());
        var around = (await reader.AskAsync(new WhoIsAround(Ada, Scope.Everything) { Depth = 3 }, default))!;
        Assert.Multiple(() =>
        {
            Assert.That(
                around.Entries.Select(e => (e.Id.Value, e.Distance, e.Strength)),
                Is.EqualTo([("union", 1, 1.0), ("forum", 1, 0.3), ("ministry", 2, 1.0), ("project", 2, 1.0), ("ilo", 3, 0.8)]));
            Assert.That(
                around.Ties.Select(t => t.Id.Value),
                Is.EqualTo([
                    "ada-attends-forum",
                    "ada-represents-union",
                    "forum-part-of-project",
                    "ilo-funds-project",
                    "ministry-hosts-forum",
                ]));
            Assert.That(around.Ties[0].Evidence, Is.Not.Empty);
            Assert.That((around.Sources.Keys.Single(), around.Truncated), Is.EqualTo(("paper", false)));
        });
    }

    [Test]
    public async Task Omitted_records_are_counted_by_distance_and_kind_and_are_on_the_next_page()
    {
        await using var reader = await Load(Chain());
        var question = new WhoIsAround(Ada, Scope.Everything) { Depth = 3, AtMost = 3 };
        var first = (await reader.AskAsync(question, default))!;
        var second = (await reader.AskAsync(question with { Skip = 3 }, default))!;
        Assert.Multiple(() =>
        {
            Assert.That(
                first.Omitted.Select(o => (o.Distance, o.Kind, o.Count)),
                Is.EqualTo([(2, Kind.Project, 1), (3, Kind.InternationalOrganization, 1)]));
            Assert.That(second.Entries.Select(e => e.Id.Value), Is.EqualTo(["project", "ilo"]));
            Assert.That(second.Ties.Select(t => t.Id.Value), Is.EqualTo(["forum-part-of-project", "ilo-funds-project"]));
            Assert.That(second.Omitted, Is.Empty);
        });
    }

    [Test]
    public async Task A_body_is_one_tie_from_what_is_done_on_its_behalf()
    {
        await using var reader = await Load(
            new TestDataset("d").Person("ada").Body("union").Event("forum").Tie("ada", TieType.Attends, "forum", onBehalfOf: "union"));
        var around = (await reader.AskAsync(new WhoIsAround(RecordId.Parse("union"), Scope.Everything) { Depth = 2 }, default))!;
        Assert.That(around.Entries.Select(e => (e.Id.Value, e.Distance, e.Strength)), Is.EqualTo([("forum", 1, 0.3), ("ada", 2, 0.3)]));
    }

    [Test]
    public async Task Nothing_is_reached_through_filtered_records()
    {
        await using var reader = await Load(Chain());
        var around = (await reader.AskAsync(new WhoIsAround(Ada, new Scope { Topics = ["wages"] }) { Depth = 3 }, default))!;
        Assert.That(around.Entries.Select(e => e.Id.Value), Is.EqualTo(["union"]));
    }

    [Test]
    public async Task An_unknown_id_has_no_network()
    {
        await using var reader = await Load(Chain());
        Assert.That(await reader.AskAsync(new WhoIsAround(RecordId.Parse("forum"), Scope.Everything), default), Is.Null);
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
                var question = new WhoIsAround(random.Stakeholder(), random.Scope())
                {
                    Depth = random.Pick(1, 2, 3),
                    AtMost = random.Pick(2, 5, 500),
                    Skip = random.Pick(0, 1, 3),
                    TiesAtMost = int.MaxValue,
                };
                Assert.That(
                    Transcript.Of((await reader.AskAsync(question, default))!),
                    Is.EqualTo(oracle.Answer(question)),
                    $"seed {seed}: {question}");
            }
        }
    }

    private static TestDataset Chain() => new TestDataset("d")
        .Person("ada").Body("union", Kind.Union).Body("ministry", Kind.Ministry).Body("ilo", Kind.InternationalOrganization)
        .Event("forum").Event("project", kind: Kind.Project)
        .Tie("ada", TieType.Represents, "union").Tie("ada", TieType.Attends, "forum").Tie("ministry", TieType.Hosts, "forum")
        .Tie("forum", TieType.PartOf, "project").Tie("ilo", TieType.Funds, "project");
}
