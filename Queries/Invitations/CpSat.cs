using Google.OrTools.Sat;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Lists as a model of the solver CP-SAT (OR-Tools): an integer for each type of candidates, and a Boolean for each group of targets that
/// the same candidates reach. One worker and a limit in steps instead of seconds ensure that the same problem has the same list everywhere.
/// </summary>
internal sealed class CpSat
{
    private readonly ListProblem _problem;
    private readonly CandidateTypes _types;
    private readonly CpModel _model = new();
    private readonly List<(LinearExpr Of, long Times)> _value = [];
    private long _most;

    private CpSat(ListProblem problem, CandidateTypes types)
    {
        (_problem, _types) = (problem, types);
        Numbers = Array.ConvertAll(types.Members, members => _model.NewIntVar(0, members.Length, ""));
    }

    /// <summary>Whether the solver's native library is available for this platform.</summary>
    public static bool IsThere { get; } = TryLoad();

    /// <summary>The version of the solver.</summary>
    public static string Version => typeof(CpModel).Assembly.GetName().Version!.ToString(3);

    /// <summary>The number of candidates of each type on the list.</summary>
    public IntVar[] Numbers { get; }

    /// <summary>The model, to which constraints can be added.</summary>
    public CpModel Model => _model;

    /// <summary>A model of the lists that keep quotas, without their values.</summary>
    public static CpSat Keeping(ListProblem problem, CandidateTypes types, IEnumerable<Quota> quotas)
    {
        var model = new CpSat(problem, types);
        foreach (var quota in quotas)
        {
            model._model.AddLinearConstraint(model.NumberOf(quota), quota.Least, quota.Most);
        }

        return model;
    }

    /// <summary>A model of the lists that keep all mandatory quotas, with their values.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="types">The types of its candidates.</param>
    /// <param name="isExact">
    /// Whether the model assigns each list only its exact value. Otherwise it also allows lower values, which no maximization chooses, and
    /// is solved faster.
    /// </param>
    public static CpSat Valued(ListProblem problem, CandidateTypes types, bool isExact = false)
    {
        var model = Keeping(problem, types, problem.Quotas.Where(quota => quota.IsHard));
        model.AddWorth();
        model.AddReached(isExact);
        model.AddWishes(isExact);
        return model;
    }

    /// <summary>Admits only lists of at least this value.</summary>
    public void WorthAtLeast(long value)
    {
        if (_value.Count > 0)
        {
            _model.Add(Value >= value);
        }
    }

    /// <summary>The value of the list.</summary>
    public LinearExpr Value => LinearExpr.WeightedSum(_value.Select(v => v.Of), _value.Select(v => v.Times));

    /// <summary>Whether lists differ in value.</summary>
    public bool HasValue => _value.Count > 0;

    /// <summary>The number of candidates on the list that a quota counts.</summary>
    public LinearExpr NumberOf(Quota quota)
    {
        var counted = new Dictionary<int, long>();
        for (var place = 0; place < quota.Members.Length; place++)
        {
            counted[quota.Members[place]] = quota.CountAt(place);
        }

        var of = Enumerable.Range(0, _types.Count).Where(type => counted.ContainsKey(_types.Members[type][0])).ToArray();
        return LinearExpr.WeightedSum(of.Select(type => Numbers[type]), of.Select(type => counted[_types.Members[type][0]]));
    }

    /// <summary>Starts the search from a list.</summary>
    public void Begin(IReadOnlyList<int> counts)
    {
        for (var type = 0; type < counts.Count; type++)
        {
            _model.AddHint(Numbers[type], counts[type]);
        }
    }

    /// <summary>Searches for the solution that the model's objective prefers, or for any list if there is no objective.</summary>
    /// <param name="steps">The limit in the solver's deterministic time, roughly seconds.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <param name="fromBound">Whether to lower the bound until a list attains it, instead of improving lists.</param>
    public (CpSolverStatus Status, int[] Counts, long Objective, long Bound) Solve(
        double steps, CancellationToken cancellationToken, bool fromBound = false)
    {
        using var solver = new CpSolver { StringParameters = $"{Settings(steps)}{(fromBound ? ", use_objective_lb_search: true" : "")}" };
        var status = SolverRun.Solve(solver, _model, steps, cancellationToken);
        return status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? (status, CountsIn(solver), (long)Math.Round(solver.ObjectiveValue), BoundOf(solver))
            : (status, [], 0, status == CpSolverStatus.Infeasible ? 0 : BoundOf(solver));
    }

    /// <summary>Whether the model has a solution; <c>null</c> if the limit was reached first.</summary>
    public bool? HasSolution(double steps, CancellationToken cancellationToken) => Solve(steps, cancellationToken).Status switch
    {
        CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
        CpSolverStatus.Infeasible => false,
        _ => null,
    };

    /// <summary>All solutions, at most the given number, and whether they are all.</summary>
    public (List<int[]> Found, bool IsAll) All(int atMost, double steps, CancellationToken cancellationToken)
    {
        using var solver = new CpSolver { StringParameters = $"{Settings(steps)}, enumerate_all_solutions: true" };
        using var found = new Collected(Numbers, atMost);
        var status = SolverRun.Solve(solver, _model, steps, cancellationToken, found);
        return (found.Solutions, status is CpSolverStatus.Optimal or CpSolverStatus.Infeasible && !found.IsFull);
    }

    private int[] CountsIn(CpSolver solver) => Array.ConvertAll(Numbers, number => (int)solver.Value(number));

    private long BoundOf(CpSolver solver) =>
        double.IsFinite(solver.BestObjectiveBound) ? (long)Math.Round(Math.Min(solver.BestObjectiveBound, _most)) : _most;

    /// <summary>The settings of a search: one worker, and a limit in the deterministic time of the solver.</summary>
    public static string Settings(double steps) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"num_workers: 1, random_seed: 1, linearization_level: 2, max_deterministic_time: {steps:0.###}");

    private void AddWorth()
    {
        for (var type = 0; type < _types.Count; type++)
        {
            Count(Numbers[type], _problem.Worth[_types.Members[type][0]], _types.Members[type].Length);
        }
    }

    /// <summary>
    /// A target counts only if a candidate that reaches it is on the list. Targets that the same types reach share one variable.
    /// </summary>
    private void AddReached(bool isExact)
    {
        var reachers = new List<int>[_problem.TargetWorth.Length];
        for (var type = 0; type < _types.Count; type++)
        {
            foreach (var target in _problem.Reaches[_types.Members[type][0]])
            {
                (reachers[target] ??= []).Add(type);
            }
        }

        var groups = Enumerable.Range(0, reachers.Length)
            .Where(target => reachers[target] is not null && _problem.TargetWorth[target] > 0)
            .GroupBy(target => string.Join(',', reachers[target]), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var isReached = _model.NewBoolVar("");
            _model.Add(LinearExpr.Sum(reachers[group.First()].Select(type => Numbers[type])) >= isReached);
            foreach (var type in isExact ? reachers[group.First()] : [])
            {
                _model.Add(Numbers[type] <= isReached * _types.Members[type].Length);
            }

            Count(isReached, group.Sum(target => _problem.TargetWorth[target]), 1);
        }
    }

    private void AddWishes(bool isExact)
    {
        foreach (var wish in _problem.Quotas.Where(quota => quota.CostOfStep > 0))
        {
            var number = NumberOf(wish);
            var missed = _model.NewIntVar(0, Math.Max(wish.Least, wish.Total), "");
            var (least, most) = (wish.Least - wish.Tolerance, Math.Min(wish.Most, wish.Total) + wish.Tolerance);
            if (isExact)
            {
                _model.AddMaxEquality(missed, (LinearExpr[])[LinearExpr.Constant(0), least - number, number - most]);
            }
            else
            {
                _model.Add(number + missed >= least);
                _model.Add(number - missed <= most);
            }

            Count(missed, -wish.CostOfStep!.Value, 0);
        }
    }

    private void Count(LinearExpr of, long times, long atMost)
    {
        if (times != 0)
        {
            _value.Add((of, times));
            _most += Math.Max(0, times) * atMost;
        }
    }

    /// <summary>Whether an error means that the native library is missing or made for another platform.</summary>
    internal static bool SaysLibraryIsMissing(Exception? problem) =>
        problem is DllNotFoundException or BadImageFormatException
        || (problem is TypeInitializationException && SaysLibraryIsMissing(problem.InnerException));

    private static bool TryLoad()
    {
        try
        {
            return new CpSolver().Solve(new CpModel()) == CpSolverStatus.Optimal;
        }
        catch (Exception problem) when (SaysLibraryIsMissing(problem))
        {
            return false;
        }
    }

    private sealed class Collected(IntVar[] numbers, int atMost) : CpSolverSolutionCallback
    {
        public List<int[]> Solutions { get; } = [];

        public bool IsFull { get; private set; }

        public override void OnSolutionCallback()
        {
            if (Solutions.Count == atMost)
            {
                IsFull = true;
                StopSearch();
                return;
            }

            Solutions.Add(Array.ConvertAll(numbers, number => (int)Value(number)));
        }
    }
}
