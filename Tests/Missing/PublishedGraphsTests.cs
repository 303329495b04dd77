using NUnit.Framework;
using StakeholderGraph.Missing;

namespace StakeholderGraph.Tests.Missing;

/// <summary>Missing ties are found as well as published for the same scores on the same graphs.</summary>
public sealed class PublishedGraphsTests
{
    private static readonly Dictionary<string, StakeholderGraph.Networks.Network> Networks = [];

    [Test, Combinatorial]
    public void The_area_under_the_curve_of_a_fixed_split_is_exact(
        [ValueSource(typeof(PublishedGraphs), nameof(PublishedGraphs.Names))] string name, [Values] LinkScore by)
    {
        var (left, hidden, others) = PublishedGraphs.Split(name);
        var scores = new LinkScores(left, by);

        Assert.That(
            Auc.Of([.. hidden.Select(tie => scores.Of(tie.A, tie.B))], [.. others.Select(pair => scores.Of(pair.A, pair.B))]),
            Is.EqualTo(PublishedGraphs.Known(name, by).Exact).Within(1e-9));
    }

    [Test, Combinatorial]
    public void Ten_parts_hidden_in_turn_give_the_published_area(
        [ValueSource(typeof(PublishedGraphs), nameof(PublishedGraphs.Names))] string name, [Values] LinkScore by)
    {
        var (mean, deviation, _) = PublishedGraphs.Known(name, by);
        var quality = Quality(name, by);

        Assert.That(quality.Auc * 100, Is.EqualTo(mean).Within(2 * deviation));
        Assert.That(quality.Repetitions, Is.EqualTo(10));
        Assert.That(quality.Auc, Is.GreaterThan(quality.Least!.Value).And.LessThan(quality.Most!.Value));
    }

    [Test]
    public void On_three_graphs_the_answer_says_better_than_chance([Values("USAir", "NS", "Celegans")] string name, [Values] LinkScore by)
    {
        var quality = Quality(name, by);

        Assert.That((quality.BetterThanChance, quality.Verdict), Is.EqualTo((true, RankingVerdict.BetterThanChance)));
        Assert.That(quality.Statement, Does.StartWith("The ranking of pairs is better than chance."));
    }

    [Test]
    public void On_the_power_grid_where_five_of_six_hidden_ties_have_no_common_neighbour_it_says_no_better_than_chance(
        [Values] LinkScore by)
    {
        var quality = Quality("Power", by);

        Assert.That((quality.BetterThanChance, quality.Verdict), Is.EqualTo((false, RankingVerdict.NoBetterThanChance)));
        Assert.That(quality.Statement, Does.StartWith("The ranking of pairs is no better than chance: do not rely on it."));
        Assert.That(quality.AboveMedian, Is.LessThan(0.25));
        Assert.That(quality.Least, Is.GreaterThan(0.5), "the area alone would not say it");
    }

    private static RankingQuality Quality(string name, LinkScore by)
    {
        lock (Networks)
        {
            if (!Networks.TryGetValue(name, out var network))
            {
                Networks[name] = network = PublishedGraphs.Network(name);
            }

            return WhoIsMissingAnswer.Answer(network, new WhoIsMissing(Scope.Everything) { By = by, AtMost = 1 }).Quality;
        }
    }
}
