using Google.OrTools.Sat;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Changes a list as little as the quotas allow: a free seat is filled if possible, and as few members as possible lose their seat. The
/// number of changes is that of added plus removed candidates.
/// </summary>
/// <param name="Problem">The problem restricted to lists with the minimum number of changes.</param>
/// <param name="IsLeast">Whether it is proven that no list needs fewer changes.</param>
internal sealed record LeastChange(ListProblem Problem, bool IsLeast)
{
    private const string Staying = "before";

    // The cost of removing a member if the solver is not available: more than the value of any list.
    private const long CostOfLoss = long.MaxValue / 1_000_000;

    /// <summary>Finds the smallest change; <c>null</c> if no list keeps the quotas, with any number of changes.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="staying">The candidates on the previous list that can still be invited, in order.</param>
    /// <param name="seats">The number of seats on the previous list.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static LeastChange? Of(ListProblem problem, int[] staying, int seats, CancellationToken cancellationToken)
    {
        if (!ListSearch.IsForSolver(problem))
        {
            var wish = new Quota(Staying, staying, staying.Length, staying.Length)
            {
                CostOfStep = CostOfLoss / Math.Max(1, staying.Length),
            };
            return new LeastChange(With(problem, wish), IsLeast: false);
        }

        return Of(problem, staying, (long)seats, cancellationToken) ?? Of(problem, staying, 0L, cancellationToken);
    }

    private static LeastChange? Of(ListProblem problem, int[] staying, long least, CancellationToken cancellationToken)
    {
        var stay = new Quota(Staying, staying, 0, staying.Length);
        var extended = With(problem, stay);
        var types = CandidateTypes.Of(extended);
        var model = CpSat.Keeping(extended, types, extended.Quotas.Where(quota => quota.IsHard));
        var (all, stayed) = (LinearExpr.Sum(model.Numbers), model.NumberOf(stay));
        model.Model.Add(all >= least);

        // The number of removed plus added candidates is all − 2 · stayed, plus a constant; of equally small changes the one with more
        // stayed is preferred.
        model.Model.Minimize(((all - (stayed * 2)) * (staying.Length + 1)) - stayed);
        var (status, counts, _, _) = model.Solve(ListSearch.StepsFromBound, cancellationToken);
        if (counts.Length == 0)
        {
            return null;
        }

        var list = types.FirstOf(counts);
        var kept = list.Intersect(staying).Count();
        int[] everyone = [.. Enumerable.Range(0, problem.Count)];
        return new LeastChange(
            With(problem, stay with { Least = kept }, new Quota("seats of the list before", everyone, list.Length, list.Length)),
            status == CpSolverStatus.Optimal);
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
