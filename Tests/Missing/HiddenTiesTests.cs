using NUnit.Framework;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Missing;

/// <summary>The network itself shows whether the ranking of pairs is better than chance.</summary>
public sealed class HiddenTiesTests
{
    [Test]
    public void Hidden_ties_are_found_if_all_meet_within_their_own_circle()
    {
        var quality = Quality(Meetings(240, random => random.Next(5), (random, circle) => (circle * 12) + random.Next(12), size: 3));

        Assert.That((quality.Verdict, quality.BetterThanChance), Is.EqualTo((RankingVerdict.BetterThanChance, true)), quality.Statement);
        Assert.That(quality.Auc, Is.GreaterThan(0.8));
    }

    [Test]
    public void Random_large_meetings_are_not_taken_for_a_reason()
    {
        // With twelve participants, each pair has ten others in common, so a single hidden tie would always be found again.
        var quality = Quality(Meetings(40, _ => 0, (random, _) => random.Next(150), size: 12));

        Assert.That((quality.Verdict, quality.BetterThanChance), Is.EqualTo((RankingVerdict.NoBetterThanChance, false)), quality.Statement);
        Assert.That(quality.Auc, Is.LessThan(0.55));
    }

    [Test]
    public void Below_twenty_engagements_the_quality_is_not_stated()
    {
        var quality = Quality(Meetings(19, random => random.Next(2), (random, circle) => (circle * 12) + random.Next(12), size: 5));

        Assert.That((quality.Verdict, quality.BetterThanChance), Is.EqualTo((RankingVerdict.TooSmallToTell, false)));
        Assert.That(quality.Statement, Does.StartWith("The network is too small to tell").And.Contains("of which there are 19"));
    }

    [Test]
    public void Empty_and_complete_networks_are_not_measured()
    {
        var everyone = new TestDataset("d").Body("ada").Body("bob");
        for (var i = 0; i < 30; i++)
        {
            everyone.Event($"e{i}").Tie("ada", TieType.Attends, $"e{i}").Tie("bob", TieType.Attends, $"e{i}");
        }

        foreach (var quality in new[] { Quality(new TestDataset("d")), Quality(everyone) })
        {
            Assert.That(
                (quality.Auc, quality.Least, quality.Verdict),
                Is.EqualTo(((double?)null, (double?)null, RankingVerdict.TooSmallToTell)));
        }
    }

    [Test]
    public void The_same_network_is_judged_the_same_every_time()
    {
        var data = Meetings(60, random => random.Next(3), (random, circle) => (circle * 10) + random.Next(14), size: 4);

        Assert.That(Quality(data), Is.EqualTo(Quality(data)));
    }

    private static RankingQuality Quality(TestDataset data) =>
        WhoIsMissingAnswer.Answer(NetworkBuilder.Build([data]), new WhoIsMissing(Scope.Everything)).Quality;

    private static TestDataset Meetings(int count, Func<SeededRandom, int> circle, Func<SeededRandom, int, int> member, int size)
    {
        var (data, random) = (new TestDataset("d"), new SeededRandom(7));
        var meetings = Enumerable.Range(0, count).Select(_ =>
        {
            var own = circle(random);
            var present = new HashSet<int>();
            while (present.Count < size)
            {
                present.Add(member(random, own));
            }

            return present;
        }).ToList();
        foreach (var who in meetings.SelectMany(present => present).Distinct())
        {
            data.Body($"b{who}");
        }

        foreach (var (i, present) in meetings.Index())
        {
            data.Event($"e{i}");
            foreach (var who in present)
            {
                data.Tie($"b{who}", TieType.Attends, $"e{i}");
            }
        }

        return data;
    }
}
