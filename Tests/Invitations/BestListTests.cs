using System.Diagnostics;
using NUnit.Framework;
using StakeholderGraph.Invitations;

namespace StakeholderGraph.Tests.Invitations;

public sealed class BestListTests
{
    [Test]
    public void Without_its_native_library_the_solver_is_unavailable_even_if_the_cause_is_nested()
    {
        var missing = new TypeInitializationException(
            "PInvoke", new TypeInitializationException("Helper", new DllNotFoundException("google-ortools-native")));

        Assert.That(CpSat.SaysLibraryIsMissing(missing), Is.True);
        Assert.That(CpSat.SaysLibraryIsMissing(new TypeInitializationException("PInvoke", new BadImageFormatException())), Is.True);
        Assert.That(CpSat.SaysLibraryIsMissing(new TypeInitializationException("PInvoke", new InvalidOperationException())), Is.False);
    }

    [Test]
    [Category("Thorough")]
    public void The_best_lists_of_300_random_plans_equal_those_of_exhaustive_search([Range(0, 9)] int tens)
    {
        for (var seed = tens * 30; seed < (tens * 30) + 30; seed++)
        {
            var problem = RandomPlans.Make(seed);
            var types = CandidateTypes.Of(problem);
            var found = ListSearch.Best(problem, types, default);
            var all = RandomPlans.All(problem, RandomPlans.HardOf(problem)).ToList();
            if (all.Count == 0)
            {
                Assert.That(found.Status, Is.EqualTo(ListStatus.Infeasible), $"seed {seed}");
                continue;
            }

            var best = all.Max(list => list.Value);
            var equal = all.Where(list => list.Value == best).Select(list => RandomPlans.MembersOf(list.List)).ToList();
            Assert.That((found.Status, found.Value, found.Bound), Is.EqualTo((ListStatus.Optimal, best, best)), $"seed {seed}");
            Assert.That(problem.ValueOf(found.List), Is.EqualTo(best), $"seed {seed}");
            Assert.That(found.List, Is.EqualTo(First(equal, types)), $"seed {seed}");

            var told = EqualLists.Of(problem, types, found, 0, default);
            if (!told.IsCapped)
            {
                Assert.That(told.Count, Is.EqualTo(equal.Count), $"seed {seed}");
            }

            Assert.That(told.IsCapped, Is.EqualTo(!told.IsAll || equal.Count > EqualLists.MostCounted), $"seed {seed}");
            Assert.That(
                told.Indispensable,
                Is.EqualTo(Enumerable.Range(0, problem.Count).Where(c => equal.All(l => l.Contains(c)))), $"seed {seed}");
            Assert.That(
                told.Possible.Concat(told.Indispensable).Order(),
                Is.EqualTo(Enumerable.Range(0, problem.Count).Where(c => equal.Exists(l => l.Contains(c)))), $"seed {seed}");
        }
    }

    [Test]
    public void Slightly_worse_lists_are_counted_on_request()
    {
        for (var seed = 2_000; seed < 2_040; seed++)
        {
            var problem = RandomPlans.Make(seed, most: 11);
            var types = CandidateTypes.Of(problem);
            var best = ListSearch.BestValue(problem, types, default);
            if (!best.IsFound)
            {
                continue;
            }

            var within = ListProblem.Units * (1 + (seed % 3)) / 2;
            var told = EqualLists.Of(problem, types, best, within, default);
            var all = RandomPlans.All(problem, RandomPlans.HardOf(problem)).Where(list => list.Value >= best.Value - within)
                .Select(list => RandomPlans.MembersOf(list.List)).ToList();

            Assert.That(told.IsCapped, Is.EqualTo(!told.IsAll), $"seed {seed}");
            Assert.That(told.Count, told.IsAll ? Is.EqualTo(all.Count) : Is.LessThan(all.Count), $"seed {seed}");
            Assert.That(
                told.Indispensable,
                Is.EqualTo(Enumerable.Range(0, problem.Count).Where(c => all.TrueForAll(l => l.Contains(c)))), $"seed {seed}");
        }
    }

    [Test]
    public void A_list_without_the_solver_keeps_the_quotas_and_its_bound_holds()
    {
        var (found, best) = (0, 0);
        for (var seed = 1_000; seed < 1_150; seed++)
        {
            var problem = RandomPlans.Make(seed, 14);
            var greedy = GreedyLists.Find(problem, default);
            var all = RandomPlans.All(problem, RandomPlans.HardOf(problem)).ToList();
            if (greedy.IsFound)
            {
                var value = all.Max(list => list.Value);
                Assert.That(problem.IsKept(greedy.List), Is.True, $"seed {seed}");
                Assert.That(greedy.Value, Is.EqualTo(problem.ValueOf(greedy.List)), $"seed {seed}");
                Assert.That(value, Is.InRange(greedy.Value, greedy.Bound), $"seed {seed}");
                Assert.That(
                    CoverBound.Of(problem, (int)Math.Min(problem.MostSeats, problem.Count), greedy, default),
                    Is.GreaterThanOrEqualTo(value), $"seed {seed}");
                Assert.That(greedy.Status == ListStatus.Optimal, Is.EqualTo(greedy.Bound == greedy.Value), $"seed {seed}");
                best += greedy.Value == value ? 1 : 0;
            }

            found += greedy.IsFound == all.Count > 0 ? 1 : 0;
        }

        Assert.That((found, best), Is.GreaterThan((140, 90)), "it would be of no use if it seldom found one, or the best");
    }

    [Test]
    public void The_same_problem_has_the_same_list_each_time()
    {
        var problem = RandomPlans.Make(7);
        var lists = Enumerable.Range(0, 20)
            .Select(_ => string.Join(',', ListSearch.Best(problem, CandidateTypes.Of(problem), default).List));

        Assert.That(lists.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_cancelled_search_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.That(
            () => ListSearch.Best(RandomPlans.Make(7), CandidateTypes.Of(RandomPlans.Make(7)), cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_running_search_reports_progress_and_can_be_cancelled(CancellationToken cancellationToken)
    {
        var problem = Hard();
        var progress = new WorkProgress();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var search = Task.Run(
            () => progress.WatchAsync(() => Task.FromResult(ListSearch.Best(problem, CandidateTypes.Of(problem), cancelling.Token))),
            cancellationToken);
        while (progress.Share is not > 0 && !search.IsCompleted)
        {
            await Task.Delay(10, cancellationToken);
        }

        Assert.That(search.IsCompleted, Is.False, "it takes long enough to be watched");
        Assert.That(progress.Share, Is.InRange(0.0, 0.5));
        await cancelling.CancelAsync();
        var time = Stopwatch.StartNew();
        Assert.That(async () => await search, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    /// <summary>A cover that takes the solver much longer than a test can wait.</summary>
    private static ListProblem Hard()
    {
        var random = new Random(1);
        return new ListProblem
        {
            Count = 600,
            Reaches =
            [
                .. Enumerable.Range(0, 600).Select(_ => Enumerable.Range(0, 1_000).Where(_ => random.Next(40) == 0).ToArray()),
            ],
            TargetWorth = [.. Enumerable.Repeat(ListProblem.Units, 1_000)],
            Worth = new long[600],
            Quotas = [new Quota("seats", [.. Enumerable.Range(0, 600)], 25, 25)],
        };
    }

    /// <summary>The shortest ones, and among those the one with more of the earlier types.</summary>
    private static int[] First(List<int[]> lists, CandidateTypes types) => lists
        .OrderBy(list => list.Length)
        .ThenByDescending(types.CountsOf, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))
        .ThenBy(list => list, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))
        .First();
}
