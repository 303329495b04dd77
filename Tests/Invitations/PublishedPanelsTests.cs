using System.Diagnostics;
using System.Globalization;
using NUnit.Framework;
using StakeholderGraph.Invitations;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>Pools of citizens' assemblies with quotas, and published results or their consequences.</summary>
public sealed class PublishedPanelsTests
{
    [TestCase("example_small_20", 20)]
    [TestCase("example_large_200", 200)]
    public void Everybody_of_the_published_pools_has_a_chance_of_a_tenth(string name, int seats)
    {
        var problem = Example(name, seats);
        var time = Stopwatch.StartNew();
        var (types, lottery, equal) = Drawn(problem);

        Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(types.Count, Is.EqualTo(3));
        Assert.That(lottery.IsFairest, Is.True);
        Assert.That(lottery.Chances, Is.All.EqualTo(0.1).Within(1e-9));
        Assert.That((equal.Count, equal.IsCapped, equal.Compositions.Count), Is.EqualTo((EqualLists.MostCounted, true, 5)));
    }

    [Test]
    public void A_hundred_thousand_draws_come_near_the_chances_and_keep_the_quotas()
    {
        var problem = Example("example_small_20", 20);
        var (_, lottery, _) = Drawn(problem);
        var drawn = new int[problem.Count];
        const int Draws = 100_000;
        for (var seed = 0; seed < Draws; seed++)
        {
            var list = lottery.Draw(seed);
            Array.ForEach(list, member => drawn[member]++);
            if (seed % 1_000 == 0)
            {
                Assert.That(problem.IsKept(list), Is.True, $"seed {seed}");
            }
        }

        var sigma = Math.Sqrt(Draws * 0.1 * 0.9);
        Assert.That(drawn.Sum(), Is.EqualTo(20 * Draws));
        Assert.That(drawn, Is.All.EqualTo(Draws * 0.1).Within(4 * sigma));
        Assert.That(lottery.Draw(7), Is.EqualTo(lottery.Draw(7)));
    }

    [Test]
    [Category("Thorough")]
    public void The_least_chance_in_a_pool_of_four_features_is_that_of_the_region_with_two_seats_for_22_people()
    {
        var problem = Flexible(22);
        var types = CandidateTypes.Of(problem);
        var found = ListSearch.BestValue(problem, types, default);
        var lottery = Lottery.Of(types, [types.CountsOf(found.List)], () => CpSat.Valued(problem, types), default);

        Assert.That(lottery.Chances.Where(chance => chance > 0).Min(), Is.EqualTo(1.0 / 11).Within(1e-7));
    }

    [Test]
    public void Twenty_one_seats_conflict_with_the_eight_regions_and_lowering_one_by_one_is_the_way_out()
    {
        var problem = Flexible(21);
        var conflict = Conflict.Of(problem, CandidateTypes.Of(problem), default);

        Assert.That(
            conflict.Quotas.Select(quota => quota.Name).Order(StringComparer.Ordinal), Is.EqualTo(Regions(problem).Append("seats")));
        Assert.That(conflict.Relaxation.Sum(other => other.Cost), Is.LessThanOrEqualTo(1.0 / 4));
        Assert.That(conflict.IsProven, Is.True);
    }

    [TestCase(22, true)]
    [TestCase(23, true)]
    [TestCase(24, false)]
    [TestCase(25, false)]
    public void Only_twenty_two_and_twenty_three_seats_can_be_filled(int seats, bool canBe)
    {
        var problem = Flexible(seats);

        Assert.That(ListSearch.BestValue(problem, CandidateTypes.Of(problem), default).IsFound, Is.EqualTo(canBe));
    }

    private static (CandidateTypes Types, Lottery Lottery, EqualLists Equal) Drawn(ListProblem problem)
    {
        var types = CandidateTypes.Of(problem);
        var found = ListSearch.BestValue(problem, types, default);
        var equal = EqualLists.Of(problem, types, found, 0, default);
        return (types, Lottery.Of(types, equal.Compositions, equal.IsAll ? null : () => CpSat.Valued(problem, types), default), equal);
    }

    private static IEnumerable<string> Regions(ListProblem problem) => problem.Quotas.Select(quota => quota.Name)
        .Where(name => name.StartsWith("geo_bucket", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static ListProblem Example(string name, int seats)
    {
        var (people, quotas) = (Rows("panels", name, "respondents.csv"), Rows("panels", name, "categories.csv"));
        return Of(people, seats, [.. quotas.Select(q => (q["category"], q["feature"], Number(q["min"]), Number(q["max"])))]);
    }

    private static ListProblem Flexible(int seats)
    {
        var (people, quotas) = (Rows("panels", "flex_150_22", "candidates.csv"), Rows("panels", "flex_150_22", "features.csv"));
        return Of(people, seats, [.. quotas.Select(q => (q["feature"], q["value"], Number(q["min"]), Number(q["max"])))]);
    }

    private static ListProblem Of(
        Dictionary<string, string>[] people, int seats, (string Feature, string Value, int Least, int Most)[] quotas)
    {
        var rows = quotas.Select(q => new Quota(
            $"{q.Feature}: {q.Value}",
            [.. people.Index().Where(p => p.Item[q.Feature] == q.Value).Select(p => p.Index)],
            q.Least,
            q.Most));
        return new ListProblem
        {
            Count = people.Length,
            Reaches = [.. Enumerable.Repeat<int[]>([], people.Length)],
            TargetWorth = [],
            Worth = new long[people.Length],
            Quotas = [.. rows, new Quota("seats", [.. Enumerable.Range(0, people.Length)], seats, seats)],
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, string>[] Rows(params string[] path)
    {
        string[][] lines =
        [
            .. File.ReadAllLines(SharedData.Beside(["fixtures", .. path])).Where(line => line.Length > 0).Select(line => line.Split(',')),
        ];
        return [.. lines[1..].Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }
}
