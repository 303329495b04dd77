using StakeholderGraph.Invitations;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="WhomToInvite"/>: turns the demand and the network into a problem, finds the best list, or the reason why there is
/// none, and states why each invitee is on it.
/// </summary>
internal static class WhomToInviteAnswer
{
    private const int MostChances = 5_000;
    private const int MostPossible = 1_000;

    private const string Definition =
        "Value = coverage × reached + newcomers × invitees who never took part in an engagement with the convener "
        + "+ bridging × Σ(1 − constraint) + rest × Σ 1/(1 + engagements in the two years before) − Σ cost × steps by which a wish is "
        + "missed beyond its tolerance. A wanted stakeholder is reached when it is invited or cooperates with an invitee by more than "
        + "minStrength. "
        + "gap = (bound − value)/value.";

    public static InvitationList Answer(Network network, Demand demand, CancellationToken cancellationToken)
    {
        var problems = new UnknownIds(network, demand).Problems;
        if (problems.Count > 0)
        {
            return Empty(demand) with { Problems = problems };
        }

        var invitable = new Invitable(network, demand, cancellationToken);
        int[] before = [.. demand.Before.Select(invitable.NumberOf).Where(number => number >= 0).Except(invitable.Excluded).Order()];
        var change = demand.Before.IsEmpty
            ? null
            : LeastChange.Of(invitable.Problem, before, Math.Min(demand.Before.Length, demand.Seats.Most), cancellationToken);
        var problem = change?.Problem ?? invitable.Problem;
        var types = CandidateTypes.Of(problem);
        var found = ListSearch.Best(problem, types, cancellationToken);
        var answer = Counted(demand, invitable) with { Status = StatusOf(found.Status), Solver = SolverOf(problem) };
        if (!found.IsFound)
        {
            return found.Status == ListStatus.Infeasible
                ? answer with { Conflict = Described(Conflict.Of(problem, types, cancellationToken)) }
                : answer;
        }

        var equal = found.Status == ListStatus.Optimal && ListSearch.IsForSolver(problem)
            ? EqualLists.Of(problem, types, found, Invitable.UnitsOf(demand.Within), cancellationToken)
            : null;
        var lottery = demand.Lottery && equal is not null
            ? Lottery.Of(
                types, equal.Compositions,
                equal.IsAll ? null : () => EqualLists.ModelOf(problem, types, found, Invitable.UnitsOf(demand.Within)), cancellationToken)
            : null;
        var list = lottery?.Draw(demand.Seed) ?? found.List;
        var (value, bound) = (invitable.Problem.ValueOf(list), found.Bound - found.Value + invitable.Problem.ValueOf(found.List));
        var explained = new ExplainedList(network, demand, invitable, list, cancellationToken);
        return explained.Describe(answer) with
        {
            Status = value < bound ? InvitationStatus.Feasible : answer.Status,
            Value = ValueOf(value),
            Bound = ValueOf(bound),
            Gap = bound == value ? 0 : Math.Round((bound - value) / (double)Math.Max(1, Math.Abs(value)), 6),
            Demands = DemandsOf(demand, invitable, list),
            EquallyGood = equal is null ? null : Described(equal, invitable) with { Within = demand.Within },
            Chances = lottery is null ? [] : ChancesOf(lottery, types, invitable),
            Change = change is null ? null : ChangeOf(change, demand, [.. list.Select(member => invitable.MentionOf(member).Id)]),
        };
    }

    /// <summary>
    /// An answer without a list: the number of stakeholders that could be invited, and the impossibilities that follow from it.
    /// </summary>
    public static InvitationList Count(Network network, Demand demand, CancellationToken cancellationToken)
    {
        var problems = new UnknownIds(network, demand).Problems;
        return problems.Count > 0
            ? Empty(demand) with { Problems = problems }
            : Counted(demand, new Invitable(network, demand, cancellationToken));
    }

    private static InvitationList Counted(Demand demand, Invitable invitable) => Empty(demand) with
    {
        Eligible = invitable.Eligible,
        Wanted = invitable.Wanted.Length,
        Checks = [.. ChecksOf(demand, invitable)],
        Demands = DemandsOf(demand, invitable, []),
    };

    private static ListChange ChangeOf(LeastChange change, Demand demand, RecordId[] list) => new(
        [.. list.Except(demand.Before).Order(RecordId.Order)],
        [.. demand.Before.Except(list).Order(RecordId.Order)],
        change.IsLeast);

    /// <summary>Converts units of value to the value shown in answers.</summary>
    public static double ValueOf(long units) => (double)units / ListProblem.Units;

    private static InvitationList Empty(Demand demand) => new(
        demand.Title, InvitationStatus.Unknown, 0, 0, 0, new SolverUsed("", null, null), Definition, demand.Seats, 0, 0, 0, [], [], [], [],
        null, [], null, [], Citations.NoTies, Citations.NoSources);

    private static InvitationStatus StatusOf(ListStatus status) => status switch
    {
        ListStatus.Optimal => InvitationStatus.Optimal,
        ListStatus.Feasible => InvitationStatus.Feasible,
        ListStatus.Infeasible => InvitationStatus.Infeasible,
        _ => InvitationStatus.Unknown,
    };

    private static SolverUsed SolverOf(ListProblem problem) =>
        ListSearch.IsForSolver(problem) ? new SolverUsed("cp-sat", CpSat.Version, null)
        : new SolverUsed(
            "greedy", null,
            CpSat.IsThere ? "The case is too large for the solver." : "The solver's native library is not available for this platform.");

    private static DemandMet[] DemandsOf(Demand demand, Invitable invitable, int[] list) =>
    [
        .. demand.Demands.Zip(invitable.Rows, (row, quota) =>
        {
            var seated = quota.Members.Intersect(list).Count();
            return new DemandMet(
                row.Name, row.Wish, row.Least, row.Most, invitable.EligibleFor(quota), seated,
                list.Length > 0 && seated >= row.Least && seated <= (row.Most ?? int.MaxValue));
        }),
    ];

    /// <summary>The impossibilities that follow from counting alone.</summary>
    private static IEnumerable<string> ChecksOf(Demand demand, Invitable invitable)
    {
        if (invitable.Eligible < demand.Seats.Least)
        {
            yield return $"seats: {demand.Seats.Least} are asked for, {invitable.Eligible} could be invited.";
        }

        var rows = demand.Demands.Zip(invitable.Rows).Where(row => !row.First.Wish).ToList();
        foreach (var (row, quota) in rows)
        {
            if (invitable.EligibleFor(quota) is var there && there < row.Least)
            {
                yield return $"{row.Name}: {row.Least} are asked for, {there} could be invited.";
            }
        }

        var counted = rows.SelectMany(row => row.Second.Members).ToList();
        if (counted.Count == counted.Distinct().Count() && rows.Sum(row => row.First.Least) is var least && least > demand.Seats.Most)
        {
            yield return $"The rows ask for {least} different ones, and there are {demand.Seats.Most} seats.";
        }
    }

    private static EquallyGoodLists Described(EqualLists equal, Invitable invitable) => new(
        equal.Count,
        equal.IsCapped,
        [.. equal.Indispensable.Select(candidate => invitable.MentionOf(candidate).Id)],
        [.. equal.Possible.Take(MostPossible).Select(candidate => invitable.MentionOf(candidate).Id)]);

    private static ConflictOfDemands Described(Conflict conflict) => new(
        [.. conflict.Quotas.Select(quota => quota.Name)],
        [.. conflict.Relaxation.Select(other => new RelaxedDemand(other.Quota.Name, other.Least, other.Most, Math.Round(other.Cost, 9)))],
        Math.Round(conflict.Relaxation.Sum(other => other.Cost), 9),
        conflict.IsProven);

    private static Chance[] ChancesOf(Lottery lottery, CandidateTypes types, Invitable invitable) =>
    [
        .. types.Members.Zip(lottery.Chances, (members, chance) => members.Select(member => (member, chance)))
            .SelectMany(of => of)
            .OrderByDescending(of => of.chance).ThenBy(of => of.member)
            .Take(MostChances)
            .Select(of => new Chance(invitable.MentionOf(of.member).Id, of.chance)),
    ];
}
