using System.Numerics;
using NUnit.Framework;
using StakeholderGraph.Invitations;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>After declines, a list changes as little as trying every list shows to be possible.</summary>
public sealed class LeastChangeTests
{
    [Test]
    [Category("Thorough")]
    public void After_1000_declines_confirmed_invitees_stay_and_changes_are_minimal([Range(0, 9)] int part)
    {
        var declines = 0;
        for (var seed = part * 1_000; declines < 100; seed++)
        {
            declines += Declines(seed) ? 1 : 0;
        }
    }

    private static bool Declines(int seed)
    {
        var random = new Random(seed);
        var problem = RandomPlans.Make(seed, most: 12);
        if (ListSearch.Best(problem, CandidateTypes.Of(problem), default) is not { IsFound: true, List: { Length: > 1 } list })
        {
            return false; // nobody declines what nobody was invited to
        }

        var (declined, confirmed) = (list[random.Next(list.Length)], list[random.Next(list.Length)]);
        var after = With(
            problem,
            new Quota("declined", [declined], 0, 0),
            new Quota("confirmed", confirmed == declined ? [] : [confirmed], confirmed == declined ? 0 : 1, 1));
        int[] staying = [.. list.Where(member => member != declined)];
        var was = staying.Aggregate(0, (bits, member) => bits | 1 << member);
        var lists = RandomPlans.All(after, RandomPlans.HardOf(after)).Select(of => of.List).ToList();
        var filled = lists.Where(bits => BitOperations.PopCount((uint)bits) >= list.Length).ToList();
        var best = (filled.Count > 0 ? filled : lists).Select(bits => (int?)BitOperations.PopCount((uint)(bits ^ was))).Min();

        var change = LeastChange.Of(after, staying, list.Length, default);

        Assert.That(change is null, Is.EqualTo(best is null), $"seed {seed}");
        if (change is not null)
        {
            var found = ListSearch.Best(change.Problem, CandidateTypes.Of(change.Problem), default);
            Assert.That(change.IsLeast);
            Assert.That(after.IsKept(found.List), $"seed {seed}");
            Assert.That(found.List.Except(staying).Count() + staying.Except(found.List).Count(), Is.EqualTo(best), $"seed {seed}");
            Assert.That(confirmed == declined || found.List.Contains(confirmed), $"seed {seed}");
        }

        return true;
    }

    private static ListProblem With(ListProblem problem, params Quota[] quotas) => new()
    {
        Count = problem.Count,
        Reaches = problem.Reaches,
        TargetWorth = problem.TargetWorth,
        Worth = problem.Worth,
        Quotas = [.. problem.Quotas, .. quotas],
    };
}
