using System.Numerics;
using Google.OrTools.Sat;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Finds the best list: with the solver, or with <see cref="GreedyLists"/> if its library is missing or the problem is too large for it. Of
/// lists with equal value it returns the shortest, and of those the one whose members come first.
/// </summary>
internal static class ListSearch
{
    /// <summary>The limit for lowering the bound until a list attains it, in the solver's deterministic time: roughly seconds.</summary>
    public const double StepsFromBound = 20;

    /// <summary>The limit for improving lists afterwards.</summary>
    public const double StepsFromLists = 4;

    /// <summary>The limit for each of the other searches.</summary>
    public const double StepsBeside = 3;

    // The solver takes longer to read larger models than users wait.
    private const long LargestForSolver = 3_000_000;

    // The number of members decided at once: their powers of two add up without a carry.
    private const int DecidedTogether = 40;

    /// <summary>Whether the solver is available and the problem is not too large for it.</summary>
    public static bool IsForSolver(ListProblem problem) =>
        CpSat.IsThere && LargestForSolver - problem.Quotas.Sum(quota => (long)quota.Members.Length) is >= 0 and var left
            && problem.Reaches.TotalUpTo(left) <= left;

    /// <summary>The best list; of equally good lists the shortest whose members come first.</summary>
    public static ListFound Best(ListProblem problem, CandidateTypes types, CancellationToken cancellationToken)
    {
        var found = BestValue(problem, types, cancellationToken);
        return found.Status == ListStatus.Optimal && IsForSolver(problem) ? Canonical(problem, types, found, cancellationToken) : found;
    }

    /// <summary>Any list of the best value.</summary>
    public static ListFound BestValue(ListProblem problem, CandidateTypes types, CancellationToken cancellationToken)
    {
        var greedy = GreedyLists.Find(problem, cancellationToken);
        if (!IsForSolver(problem))
        {
            return Tightened(problem, greedy, cancellationToken);
        }

        var model = CpSat.Valued(problem, types);
        if (model.HasValue)
        {
            model.Model.Maximize(model.Value);
        }

        // Coverings are proven many times faster from the bound; if that takes too long, better lists are worth more than a better bound.
        var (status, counts, value, bound) = model.Solve(StepsFromBound, cancellationToken, fromBound: true);
        if (status is CpSolverStatus.Feasible or CpSolverStatus.Unknown)
        {
            if (greedy.IsFound)
            {
                model.Begin(types.CountsOf(greedy.List));
            }

            var known = bound;
            (status, counts, value, bound) = model.Solve(StepsFromLists, cancellationToken);
            bound = status == CpSolverStatus.Optimal ? bound : Math.Min(known, bound);
        }

        var solved = status switch
        {
            CpSolverStatus.Infeasible => ListFound.None(ListStatus.Infeasible),
            CpSolverStatus.Optimal => new ListFound(ListStatus.Optimal, types.FirstOf(counts), value, value),
            CpSolverStatus.Feasible => new ListFound(ListStatus.Feasible, types.FirstOf(counts), value, bound),
            _ => ListFound.None(ListStatus.Unknown) with { Bound = bound },
        };
        return solved.Status is ListStatus.Feasible or ListStatus.Unknown && greedy.IsFound
            ? Tightened(problem, Better(solved, greedy), cancellationToken)
            : solved;
    }

    /// <summary>The list with a tighter bound, unless it is already proven to be the best.</summary>
    private static ListFound Tightened(ListProblem problem, ListFound found, CancellationToken cancellationToken)
    {
        if (found.Status != ListStatus.Feasible)
        {
            return found;
        }

        var seats = (int)Math.Min(problem.MostSeats, problem.Count);
        var bound = Math.Min(found.Bound, CoverBound.Of(problem, seats, found, cancellationToken));
        return found with { Bound = bound, Status = bound == found.Value ? ListStatus.Optimal : ListStatus.Feasible };
    }

    /// <summary>The better list of two, with the better bound.</summary>
    private static ListFound Better(ListFound solved, ListFound greedy)
    {
        var better = solved.IsFound && solved.Value >= greedy.Value ? solved : greedy;
        var bound = Math.Max(better.Value, Math.Min(solved.Bound, greedy.Bound));
        return better with { Bound = bound, Status = bound == better.Value ? ListStatus.Optimal : ListStatus.Feasible };
    }

    private static ListFound Canonical(ListProblem problem, CandidateTypes types, ListFound found, CancellationToken cancellationToken)
    {
        var counts = types.CountsOf(found.List);
        var model = CpSat.Valued(problem, types);
        model.WorthAtLeast(found.Value);
        model.Model.Minimize(LinearExpr.Sum(model.Numbers));
        model.Begin(counts);
        var shortest = model.Solve(StepsBeside, cancellationToken);
        counts = shortest.Counts is { Length: > 0 } shorter ? shorter : counts;
        var first = shortest.Status == CpSolverStatus.Optimal ? FirstOf(problem, types, counts, found.Value, cancellationToken) : counts;
        return found with { List = types.FirstOf(first) };
    }

    /// <summary>
    /// Of the lists of a given value and length, the one whose members come first: decided from the first type on, several at a time.
    /// </summary>
    private static int[] FirstOf(
        ListProblem problem, CandidateTypes types, int[] counts, long value, CancellationToken cancellationToken)
    {
        var length = counts.Sum();
        var decided = 0;
        for (var left = StepsBeside * 4; decided < types.Count && left > 0; left -= StepsBeside / 4)
        {
            if (counts.Take(decided).Sum() == length)
            {
                break;
            }

            var together = Together(types, decided);
            var model = CpSat.Valued(problem, types);
            model.WorthAtLeast(value);
            model.Model.Add(LinearExpr.Sum(model.Numbers) == length);
            for (var type = 0; type < decided; type++)
            {
                model.Model.Add(model.Numbers[type] == counts[type]);
            }

            model.Model.Maximize(Weighed(model, types, decided, together));
            model.Begin(counts);
            var solved = model.Solve(StepsBeside, cancellationToken);
            if (solved.Status != CpSolverStatus.Optimal)
            {
                break;
            }

            counts = solved.Counts;
            decided += together;
        }

        return counts;
    }

    private static int Together(CandidateTypes types, int from)
    {
        var (count, bits) = (0, 0);
        while (from + count < types.Count && (count == 0 || bits + BitsOf(types, from + count) <= DecidedTogether))
        {
            bits += BitsOf(types, from + count++);
        }

        return count;
    }

    private static int BitsOf(CandidateTypes types, int type) => BitOperations.Log2((uint)types.Members[type].Length) + 1;

    private static LinearExpr Weighed(CpSat model, CandidateTypes types, int from, int count)
    {
        var (weights, weight) = (new long[count], 1L);
        for (var i = count - 1; i >= 0; i--)
        {
            weights[i] = weight;
            weight <<= BitsOf(types, from + i);
        }

        return LinearExpr.WeightedSum(model.Numbers.Skip(from).Take(count), weights);
    }
}
