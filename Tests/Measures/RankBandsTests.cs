using NUnit.Framework;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Measures;

/// <summary>When rank bands are computed.</summary>
public sealed class RankBandsTests
{
    [Test]
    public void Expensive_bands_are_computed_only_on_request_and_the_answer_explains_how()
    {
        var data = new TestDataset("d").Source("paper").Event("congress").Event("after");
        for (var i = 0; i < 480; i++)
        {
            data.Person($"p{i:000}").Tie($"p{i:000}", TieType.Attends, "congress", evidence: ["paper"]);
        }

        data.Person("late")
            .Tie("late", TieType.Attends, "after", evidence: ["paper"])
            .Tie("p000", TieType.Attends, "after", evidence: ["paper"]);
        var network = NetworkBuilder.Build([data]);
        var question = new WhoBridges(Scope.Everything) { AtMost = 100 };
        var unasked = WhoBridgesAnswer.Answer(network, question);
        var asked = WhoBridgesAnswer.Answer(network, question with { Bands = true });
        Assert.Multiple(() =>
        {
            Assert.That((unasked.Bands!.Samples, unasked.Ranking[0].RankMost), Is.EqualTo((0, (int?)null)));
            Assert.That(unasked.Bands.Method, Does.Contain("about 3 seconds").And.Contain("bands=true"));
            Assert.That(asked.Bands!.Samples, Is.EqualTo(40));
            Assert.That(
                (asked.Ranking[0].Stakeholder.Id.Value, asked.Ranking[0].RankLeast, asked.Ranking[0].RankMost),
                Is.EqualTo(("p000", (int?)1, (int?)1)));
            Assert.That(
                asked.Ranking.Skip(1).Select(r => (r.Rank, r.RankLeast)).Distinct(),
                Is.EqualTo([(2, (int?)1)]),
                "in some samples p000 is recorded at one of the two alone, and nobody is between others");
        });
    }
}
