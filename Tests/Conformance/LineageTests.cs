using NUnit.Framework;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Bodies that also stand for their predecessors.</summary>
public sealed class LineageTests(Engine engine) : CooperationFixture(engine)
{
    [Test]
    public async Task With_lineage_a_body_also_stands_for_its_predecessors()
    {
        var data = AdaBobCleo()
            .Event("talks")
            .Body("new")
            .Body("old")
            .Body("older")
            .Body("ilo")
            .Tie("new", TieType.Succeeds, "old")
            .Tie("old", TieType.Succeeds, "older")
            .Tie("older", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum")
            .Tie("new", TieType.Hosts, "talks")
            .Tie("ilo", TieType.Hosts, "talks");
        var answer = await Ask(data, "ilo", new Scope { Lineage = true }, Weight.Count);
        Assert.Multiple(() =>
        {
            Assert.That(Strengths(answer), Is.EqualTo(["new 2"]));
            Assert.That(
                answer.Partners[0].Shared[0].Ties,
                Is.EqualTo(["ilo-hosts-forum", "new-succeeds-old", "old-succeeds-older", "older-hosts-forum"]));
            Assert.That(answer.Partners[0].Shared[1].Ties, Is.EqualTo(["ilo-hosts-talks", "new-hosts-talks"]));
        });
    }

    [Test]
    public async Task A_predecessor_as_the_subject_becomes_its_successor()
    {
        var data = AdaBobCleo()
            .Body("new")
            .Body("old")
            .Body("ilo")
            .Tie("new", TieType.Succeeds, "old")
            .Tie("new", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum");
        var answer = await Ask(data, "old", new Scope { Lineage = true });
        Assert.That((answer.StandsFor.Single().Id.Value, answer.Partners.Single().Stakeholder.Id.Value), Is.EqualTo(("new", "ilo")));
    }

    [Test]
    public async Task A_body_that_was_split_becomes_all_its_successors()
    {
        var data = AdaBobCleo()
            .Body("east")
            .Body("west")
            .Body("whole")
            .Body("ilo")
            .Tie("east", TieType.Succeeds, "whole")
            .Tie("west", TieType.Succeeds, "whole")
            .Tie("whole", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                Strengths(await Ask(data, "ilo", new Scope { Lineage = true }, Weight.Newman)),
                Is.EqualTo(["east 0.5", "west 0.5"]));
            Assert.That(Strengths(await Ask(data, "whole", new Scope { Lineage = true }, Weight.Newman)), Is.EqualTo(["ilo 0.5"]));
        });
    }

    [Test]
    public async Task Bodies_that_succeed_each_other_in_a_circle_are_one()
    {
        var data = AdaBobCleo().Body("b").Body("a").Body("c").Body("ilo")
            .Tie("a", TieType.Succeeds, "b").Tie("b", TieType.Succeeds, "c").Tie("c", TieType.Succeeds, "a")
            .Tie("c", TieType.Hosts, "forum").Tie("b", TieType.Hosts, "forum").Tie("ilo", TieType.Hosts, "forum");
        Assert.That(Strengths(await Ask(data, "ilo", new Scope { Lineage = true }, Weight.Newman)), Is.EqualTo(["a 1"]));
    }

    [Test]
    public async Task A_chain_of_thousands_of_successions_is_followed_to_its_end()
    {
        var length = Engine == Engine.Embedded ? 10_000 : 2_000; // writing takes longest
        var data = AdaBobCleo().Body("ilo").Body("body0").Tie("body0", TieType.Hosts, "forum").Tie("ilo", TieType.Hosts, "forum");
        var paper = Id("paper");
        for (var i = 1; i <= length; i++)
        {
            var tie = Id($"s{i}");
            data.Body($"body{i}")
                .Add(
                    new Tie(tie, TieType.Succeeds, Id($"body{i}"), Id($"body{i - 1}")),
                    new Evidence(tie, paper, null, Says.Confirmed, null));
        }

        Assert.That(await Partners(data, "ilo", new Scope { Lineage = true }), Is.EqualTo([$"body{length}"]));
    }

    [Test]
    public async Task Lineage_comes_before_the_country()
    {
        var data = AdaBobCleo()
            .Body("soviet", Kind.Government, "SU")
            .Body("russia", Kind.Government, "RU")
            .Body("ilo")
            .Tie("russia", TieType.Succeeds, "soviet")
            .Tie("soviet", TieType.Hosts, "forum")
            .Tie("ilo", TieType.Hosts, "forum");
        Assert.That(await Partners(data, "ilo", new Scope { Level = Level.Country, Lineage = true }), Is.EqualTo(["RU"]));
    }
}
