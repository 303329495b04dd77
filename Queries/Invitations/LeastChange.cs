using Google.OrTools.Sat;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Changes a list as little as the quotas allow: a seat that becomes free is filled where it can be, and as few as possible of those who
/// have a seat lose it. Counted are those who come and those who go.
/// </summary>
/// <param name="Problem">The problem of all lists with that least number of changes.</param>
/// <param name="IsLeast">Whether it is proven that no list needs fewer.</param>
internal sealed record LeastChange(ListProblem Problem, bool IsLeast)
{
    private const string Staying = "before";

    // What one who loses a seat costs where the solver cannot be asked: more than any list is worth.
    private const long CostOfLoss = long.MaxValue / 1_000_000;

    /// <summary>Finds the least change; <c>null</c> if no list keeps the quotas, however much it is changed.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="staying">The candidates on the list before who can still be invited, in order.</param>
    /// <param name="seats">How many were on the list before.</param>
    /// <param name="cancellationToken">Ends the search.</param>
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

        // Those who go and those who come are all − 2 · stayed, except for a constant; of equally small changes the one by which more stay.
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
