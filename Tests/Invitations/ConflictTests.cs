using NUnit.Framework;
using StakeholderGraph.Invitations;

namespace StakeholderGraph.Tests.Invitations;

public sealed class ConflictTests
{
    [Test]
    public void Each_of_200_planted_conflicts_is_minimal_and_cannot_be_satisfied([Range(0, 3)] int part)
    {
        for (var seed = part * 50; seed < (part * 50) + 50; seed++)
        {
            var problem = Planted(seed);
            var conflict = Conflict.Of(problem, CandidateTypes.Of(problem), default);

            Assert.That(conflict.IsProven, Is.True, $"seed {seed}");
            Assert.That(RandomPlans.HasList(problem, conflict.Quotas), Is.False, $"seed {seed}");
            foreach (var quota in conflict.Quotas)
            {
                Assert.That(
                    RandomPlans.HasList(problem, conflict.Quotas.Where(other => other != quota)), Is.True, $"seed {seed}: {quota.Name}");
            }

            Assert.That(conflict.Relaxation.Sum(other => other.Cost), Is.EqualTo(CheapestOfAll(problem)).Within(1e-9), $"seed {seed}");
        }
    }

    [TestCase(2, "a: 10→16")]
    [TestCase(1, "b: 5→7, c: 4→3")]
    [TestCase(0, "d: 1→0")]
    public void The_cheapest_of_several_changes_is_suggested(int ways, string expected)
    {
        var problem = WaysOut(ways);
        var conflict = Conflict.Of(problem, CandidateTypes.Of(problem), default);

        Assert.That(
            string.Join(", ", conflict.Relaxation.Select(r => r.Least < r.Quota.Least
                ? $"{r.Quota.Name}: {r.Quota.Least}→{r.Least}"
                : $"{r.Quota.Name}: {r.Quota.Most}→{r.Most}")),
            Is.EqualTo(expected));
        Assert.That(conflict.IsProven, Is.True);
    }

    [Test]
    public void What_a_change_of_bounds_costs_is_their_part_of_the_bound()
    {
        var quota = new Quota("any", [0], 4, 10);

        Assert.That(new RelaxedQuota(quota, 4, 16).Cost, Is.EqualTo(0.60).Within(1e-12));
        Assert.That(
            new RelaxedQuota(quota with { Most = 5 }, 4, 7).Cost + new RelaxedQuota(quota, 3, 10).Cost, Is.EqualTo(0.65).Within(1e-12));
        Assert.That(new RelaxedQuota(quota with { Least = 1 }, 0, 10).Cost, Is.EqualTo(1));
    }

    [Test]
    public void Nobody_is_invited_twice_to_resolve_a_conflict()
    {
        var problem = Bare(3, new Quota("both", [0, 1], 2, 2), new Quota("the same", [0, 1], 0, 1) { IsFixed = true });
        var conflict = Conflict.Of(problem, CandidateTypes.Of(problem), default);

        Assert.That(conflict.Quotas.Select(quota => quota.Name), Is.EqualTo(["both", "the same"]));
        Assert.That(conflict.Relaxation.Select(r => (r.Quota.Name, r.Least, r.Most)), Is.EqualTo([("both", 1L, 2L)]));
    }

    /// <summary>Random quotas that some list satisfies, and one or two more that none does.</summary>
    private static ListProblem Planted(int seed)
    {
        for (var attempt = 0; ; attempt++)
        {
            var random = new Random((seed * 1_000) + attempt);
            var count = random.Next(4, 11);
            var quotas = Enumerable.Range(0, random.Next(3, 7)).Select(i =>
            {
                int[] members = [.. Enumerable.Range(0, count).Where(_ => random.Next(2) == 0)];
                var least = random.Next(0, members.Length + 2);
                return new Quota($"row {i}", members, least, least + random.Next(0, 2));
            });
            var problem = Bare(count, [.. quotas, new Quota("seats", [.. Enumerable.Range(0, count)], 1, random.Next(2, count))]);
            if (!RandomPlans.HasList(problem, problem.Quotas))
            {
                return problem;
            }
        }
    }

    private static ListProblem Bare(int count, params Quota[] quotas) => new()
    {
        Count = count,
        Reaches = [.. Enumerable.Repeat<int[]>([], count)],
        TargetWorth = [],
        Worth = new long[count],
        Quotas = quotas,
    };

    /// <summary>The minimum total change of the bounds, by trying every list.</summary>
    private static double CheapestOfAll(ListProblem problem) => RandomPlans.All(problem, []).Min(list => problem.Quotas.Sum(quota =>
    {
        var number = RandomPlans.NumberOf(quota, list.List);
        return new RelaxedQuota(quota, Math.Min(quota.Least, number), Math.Max(quota.Most, number)).Cost;
    }));

    /// <summary>
    /// One must come, and comes only with sixteen of a group of whom ten are allowed; or with seven of whom five are allowed, if one of
    /// four stays away. The first way, or both, can be closed.
    /// </summary>
    private static ListProblem WaysOut(int ways)
    {
        int[] a = [.. Enumerable.Range(0, 16)], b = [.. Enumerable.Range(16, 7)], c = [.. Enumerable.Range(23, 4)];
        const int D = 27;
        const int WithA = 28;
        const int WithB = 29;
        return Bare(
            30,
            new Quota("a", a, 0, 10),
            new Quota("b", b, 0, 5),
            new Quota("c", c, 4, 4),
            new Quota("d", [D], 1, 1),
            new Quota("some way", [D, WithA, WithB], 0, 2) { Counts = [-1, 1, 1], IsFixed = true },
            new Quota("with all of a", [.. a, WithA], 0, 16) { Counts = [.. Enumerable.Repeat(1L, 16), -16], IsFixed = true },
            new Quota("with all of b", [.. b, WithB], 0, 7) { Counts = [.. Enumerable.Repeat(1L, 7), -7], IsFixed = true },
            new Quota("without one of c", [.. c, WithB], 0, 4) { IsFixed = true },
            new Quota("first way", [WithA], 0, ways > 1 ? 1 : 0) { IsFixed = true },
            new Quota("second way", [WithB], 0, ways > 0 ? 1 : 0) { IsFixed = true });
    }
}
