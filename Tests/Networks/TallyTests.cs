using NUnit.Framework;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Tests.Networks;

/// <summary>The fast computation of strengths, which uses only who was present, agrees with the complete one.</summary>
public sealed class TallyTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void The_quick_way_and_the_thorough_way_give_the_same_strengths(int seed)
    {
        var random = new RandomNetwork(seed);
        var network = NetworkBuilder.Build(random.Datasets());
        foreach (var weight in Enum.GetValues<Weight>())
        {
            var question = new WhoCooperates(random.Stakeholder(), Scope.Everything)
            {
                Weight = weight,
                AtMost = random.Pick(1, 2, 5, 500),
            };
            Same(network, question);
        }
    }

    [Test]
    public void Selecting_among_many_partners_keeps_all_of_the_strongest()
    {
        // 700 partners in gatherings of many sizes: the candidates overflow several times, also among equal ones.
        var random = new Random(7);
        var data = new TestDataset("d").Person("ada");
        for (var i = 0; i < 700; i++)
        {
            data.Person($"p{i:000}");
        }

        for (var e = 0; e < 60; e++)
        {
            data.Event($"e{e}").Tie("ada", TieType.Hosts, $"e{e}");
            foreach (var p in Enumerable.Range(0, 700).OrderBy(_ => random.Next()).Take(random.Next(1, 60)))
            {
                data.Tie($"p{p:000}", random.Next(2) == 0 ? TieType.Attends : TieType.Signs, $"e{e}");
            }
        }

        var network = NetworkBuilder.Build([data]);
        foreach (var weight in Enum.GetValues<Weight>())
        {
            foreach (var atMost in new[] { 1, 20, 50, 64, 500 })
            {
                Same(network, new WhoCooperates(RecordId.Parse("ada"), Scope.Everything) { Weight = weight, AtMost = atMost });
            }
        }
    }

    [Test]
    public void A_question_answered_the_quick_way_does_not_affect_the_next()
    {
        var network = NetworkBuilder.Build(new RandomNetwork(1).Datasets());
        var question = new WhoCooperates(RecordId.Parse("ilo"), Scope.Everything);
        var subject = network.Find(question.With, Family.Stakeholder);
        var first = WhoCooperatesAnswer.Quick(network, question, subject);
        WhoCooperatesAnswer.Quick(
            network,
            question with
            {
                Weight = Weight.Count,
            },
            network.Find(RecordId.Parse("ada"), Family.Stakeholder));
        Assert.Multiple(() =>
        {
            Assert.That(WhoCooperatesAnswer.Quick(network, question, subject).Strongest, Is.EqualTo(first.Strongest));
            Assert.That(network.Tallies, Has.Count.EqualTo(1), "one tally, used again");
        });
    }

    [Test]
    public void Simultaneous_questions_do_not_affect_each_other()
    {
        var network = NetworkBuilder.Build(new RandomNetwork(1).Datasets());
        var expected = RandomNetwork.Stakeholders.ToDictionary(s => s, Strongest);
        Parallel.For(0, 2_000, i =>
        {
            var stakeholder = RandomNetwork.Stakeholders[i % RandomNetwork.Stakeholders.Count];
            Assert.That(Strongest(stakeholder), Is.EqualTo(expected[stakeholder]));
        });

        Ranked[] Strongest(RecordId id) =>
            WhoCooperatesAnswer.Quick(network, new WhoCooperates(id, Scope.Everything), network.Find(id, Family.Stakeholder)).Strongest;
    }

    private static void Same(Network network, WhoCooperates question)
    {
        var subject = network.Find(question.With, Family.Stakeholder);
        Assert.That(Tally.Applies(network, question.Scope, subject), Is.True);
        var quick = WhoCooperatesAnswer.Quick(network, question, subject);
        var thorough = WhoCooperatesAnswer.Thorough(network, question, subject);
        Assert.That((quick.Count, quick.Unattributed), Is.EqualTo((thorough.Count, thorough.Unattributed)), question.ToString());
        Assert.That(quick.Strongest, Is.EqualTo(thorough.Strongest), question.ToString());
    }
}
