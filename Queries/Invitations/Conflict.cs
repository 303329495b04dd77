using Google.OrTools.Sat;

namespace StakeholderGraph.Invitations;

/// <summary>A quota with changed bounds.</summary>
/// <param name="Quota">The quota as asked for.</param>
/// <param name="Least">The new minimum of its members.</param>
/// <param name="Most">The new maximum of its members.</param>
internal sealed record RelaxedQuota(Quota Quota, long Least, long Most)
{
    /// <summary>The cost of the change: the relative change of each bound, summed; a bound of 0 counts as 1.</summary>
    public double Cost => Part(Quota.Least, Quota.Least - Least) + Part(Quota.Most, Most - Quota.Most);

    private static double Part(long bound, long change) => (double)change / Math.Max(1, bound);
}

/// <summary>The reason why no list keeps all quotas, and the smallest relaxation that allows one.</summary>
/// <param name="Quotas">
/// Quotas that no list keeps together, in the order of the problem, each of them necessary: without it, some list keeps the others.
/// </param>
/// <param name="Relaxation">The cheapest change of bounds that allows a list to keep all; empty if no change of bounds helps.</param>
/// <param name="IsProven">Whether both results were proven within the limits, by separate searches.</param>
internal sealed record Conflict(IReadOnlyList<Quota> Quotas, IReadOnlyList<RelaxedQuota> Relaxation, bool IsProven)
{
    // Costs are summed as whole numbers. This one is divisible by 1 to 24, so that fractions of bounds up to 24 are exact.
    private const long UnitsOfCost = 5_354_228_880;

    /// <summary>Finds the conflict and the relaxation for a problem without a list.</summary>
    public static Conflict Of(ListProblem problem, CandidateTypes types, CancellationToken cancellationToken)
    {
        var (quotas, isIrreducible) = Irreducible(problem, types, cancellationToken);
        var (relaxation, isCheapest) = Cheapest(problem, types, cancellationToken);
        return new Conflict(quotas, relaxation, isIrreducible && isCheapest);
    }

    /// <summary>
    /// Removes the quotas that the conflict does not need, many at a time and finally one by one (a deletion filter, J. W. Chinneck and E.
    /// W. Dravnieks, 1991). The solver's own cores are not minimal.
    /// </summary>
    private static (List<Quota> Quotas, bool IsProven) Irreducible(
        ListProblem problem, CandidateTypes types, CancellationToken cancellationToken)
    {
        var kept = problem.Quotas.Where(quota => quota.IsHard).ToList();
        for (var together = Math.Max(1, kept.Count / 2); ; together /= 2)
        {
            foreach (var some in kept.ToArray().Reverse().Chunk(together))
            {
                var others = kept.Except(some).ToList();
                kept = HasList(others) == false ? others : kept;
            }

            if (together <= 1)
            {
                break;
            }
        }

        return (kept, HasList(kept) == false && kept.TrueForAll(quota => HasList(kept.Where(other => other != quota)) == true));

        bool? HasList(IEnumerable<Quota> quotas) =>
            CpSat.Keeping(problem, types, quotas).HasSolution(ListSearch.StepsBeside, cancellationToken);
    }

    private static (List<RelaxedQuota> Relaxation, bool IsProven) Cheapest(
        ListProblem problem, CandidateTypes types, CancellationToken cancellationToken)
    {
        var search = Relaxing.Of(problem, types);
        search.Model.Model.Minimize(search.Cost);
        var (status, counts, cost, _) = search.Model.Solve(ListSearch.StepsFromBound, cancellationToken);
        if (counts.Length == 0)
        {
            return ([], status == CpSolverStatus.Infeasible);
        }

        var relaxed = search.Read(counts);
        var quotas = problem.Quotas.Where(quota => quota.IsHard)
            .Select(quota => relaxed.Find(other => other.Quota == quota) is { } other
                ? quota with { Least = other.Least, Most = other.Most }
                : quota);
        var cheaper = Relaxing.Of(problem, types);
        cheaper.Model.Model.Add(cheaper.Cost <= cost - 1);
        return (
            relaxed,
            status == CpSolverStatus.Optimal
                && CpSat.Keeping(problem, types, quotas).HasSolution(ListSearch.StepsBeside, cancellationToken) == true
                && cheaper.Model.HasSolution(ListSearch.StepsFromBound, cancellationToken) == false);
    }

    /// <summary>A model of the lists that keep the fixed quotas, with the amounts by which they miss the others.</summary>
    private sealed record Relaxing(ListProblem Problem, CandidateTypes Types, CpSat Model, LinearExpr Cost)
    {
        public static Relaxing Of(ListProblem problem, CandidateTypes types)
        {
            var model = CpSat.Keeping(problem, types, problem.Quotas.Where(quota => quota.IsHard && quota.IsFixed));
            var costs = new List<LinearExpr>();
            foreach (var quota in problem.Quotas.Where(quota => quota.IsHard && !quota.IsFixed))
            {
                var number = model.NumberOf(quota);
                if (quota.Least > 0)
                {
                    var fewer = model.Model.NewIntVar(0, quota.Least, "");
                    model.Model.Add(number + fewer >= quota.Least);
                    costs.Add(fewer * (UnitsOfCost / quota.Least));
                }

                if (quota.Most < quota.Total)
                {
                    var more = model.Model.NewIntVar(0, quota.Total - quota.Most, "");
                    model.Model.Add(number - more <= quota.Most);
                    costs.Add(more * (UnitsOfCost / Math.Max(1, quota.Most)));
                }
            }

            return new Relaxing(problem, types, model, LinearExpr.Sum(costs));
        }

        /// <summary>The bounds that a list requires.</summary>
        public List<RelaxedQuota> Read(int[] counts)
        {
            var numbers = Problem.NumbersOf(Types.FirstOf(counts));
            return
            [
                .. Problem.Quotas.Zip(numbers).Where(q => q.First.IsHard && q.First.StepsFrom(q.Second) > 0)
                    .Select(q => new RelaxedQuota(q.First, Math.Min(q.First.Least, q.Second), Math.Max(q.First.Most, q.Second))),
            ];
        }
    }
}
