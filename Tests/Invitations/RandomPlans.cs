using System.Numerics;
using StakeholderGraph.Invitations;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>Small random problems, and the results of trying every list.</summary>
internal static class RandomPlans
{
    /// <summary>Whether everything is tried, and not only what normal runs have time for.</summary>
    public static bool IsThorough => Environment.GetEnvironmentVariable("STAKEHOLDERS_THOROUGH") is { Length: > 0 };

    public static ListProblem Make(int seed, int most = 18)
    {
        var random = new Random(seed);
        var (count, targets) = (random.Next(4, most + 1), random.Next(1, 25));
        var quotas = new List<Quota>
        {
            new("seats", [.. Enumerable.Range(0, count)], random.Next(0, 4), random.Next(3, Math.Max(4, count / 2))),
        };
        for (var i = random.Next(0, 5); i > 0; i--)
        {
            int[] members = [.. Enumerable.Range(0, count).Where(_ => random.Next(3) == 0)];
            var least = random.Next(0, 3);
            var quota = new Quota($"row {i}", members, least, least + random.Next(0, 4));
            quotas.Add(random.Next(3) == 0
                ? quota with { CostOfStep = random.Next(0, 3) * ListProblem.Units / 2, Tolerance = random.Next(0, 2) }
                : random.Next(4) == 0 ? quota with { Counts = [.. members.Select(_ => (long)random.Next(1, 4))] } : quota);
        }

        return new ListProblem
        {
            Count = count,
            Reaches =
            [
                .. Enumerable.Range(0, count)
                    .Select(_ => Enumerable.Range(0, targets).Where(_ => random.Next(5) == 0).ToArray()),
            ],
            TargetWorth = [.. Enumerable.Range(0, targets).Select(_ => random.Next(4) == 0 ? 0 : ListProblem.Units)],
            Worth = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? random.Next(0, 3) * ListProblem.Units / 4 : 0)],
            Quotas = [.. quotas],
        };
    }

    /// <summary>Every list that satisfies the quotas, with its value; lists as sets of bits.</summary>
    public static IEnumerable<(int List, long Value)> All(ListProblem problem, IReadOnlyList<Quota> hard)
    {
        var reaches = problem.Reaches.Select(targets => targets.Aggregate(0u, (bits, target) => bits | 1u << target)).ToArray();
        var wishes = problem.Quotas.Where(quota => !quota.IsHard).ToArray();
        for (var list = 0; list < 1 << problem.Count; list++)
        {
            if (!hard.All(quota => NumberOf(quota, list) is var number && number >= quota.Least && number <= quota.Most))
            {
                continue;
            }

            var (reached, value) = (0u, -wishes.Sum(wish => wish.CostAt(NumberOf(wish, list))));
            for (var left = list; left != 0; left &= left - 1)
            {
                reached |= reaches[BitOperations.TrailingZeroCount(left)];
                value += problem.Worth[BitOperations.TrailingZeroCount(left)];
            }

            for (var left = reached; left != 0; left &= left - 1)
            {
                value += problem.TargetWorth[BitOperations.TrailingZeroCount(left)];
            }

            yield return (list, value);
        }
    }

    public static Quota[] HardOf(ListProblem problem) => [.. problem.Quotas.Where(quota => quota.IsHard)];

    public static bool HasList(ListProblem problem, IEnumerable<Quota> quotas) => All(problem, [.. quotas]).Any();

    public static int[] MembersOf(int list) => [.. Enumerable.Range(0, 32).Where(member => (list >> member & 1) != 0)];

    public static long NumberOf(Quota quota, int list)
    {
        var number = 0L;
        for (var place = 0; place < quota.Members.Length; place++)
        {
            number += (list >> quota.Members[place] & 1) != 0 ? quota.CountAt(place) : 0;
        }

        return number;
    }
}
