using Google.OrTools.Sat;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Invitations;

/// <summary>Guests divided into tables.</summary>
/// <param name="TableOf">The table of each guest, from 0.</param>
/// <param name="Same">The number of pairs from one group at the same table.</param>
/// <param name="Bound">A lower bound on that number for any division.</param>
/// <param name="IsBySolver">Whether the solver was needed.</param>
internal sealed record TablesFound(int[] TableOf, long Same, long Bound, bool IsBySolver);

/// <summary>
/// Divides guests into tables, as equal in size as possible, so that as few pairs as possible from one group sit together. Dealing guests
/// out group by group spreads each group as evenly as possible, which is optimal; a search is needed only if some guests must not sit
/// together.
/// </summary>
internal sealed class Tables
{
    private const int MostExchanges = 200_000;

    private readonly string[] _groups;
    private readonly int[][] _apart;
    private readonly int _count;

    private Tables(string[] groups, int[][] apart, int count) => (_groups, _apart, _count) = (groups, apart, count);

    /// <summary>Divides guests.</summary>
    /// <param name="groups">The group of each guest.</param>
    /// <param name="apart">Sets of guests of whom no two may sit at one table.</param>
    /// <param name="count">The number of tables, at most the number of guests.</param>
    /// <param name="seed">The seed; the same seed yields the same division.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The division; <c>null</c> if there is none, or none was found.</returns>
    public static TablesFound? Of(string[] groups, int[][] apart, int count, int seed, CancellationToken cancellationToken)
    {
        var tables = new Tables(groups, apart, count);
        var dealt = tables.Dealt(seed);
        if (tables.IsKept(dealt))
        {
            return new TablesFound(dealt, tables.SameIn(dealt), tables.LeastOfAll(), IsBySolver: false);
        }

        return CpSat.IsThere ? tables.Solved(dealt, cancellationToken) : tables.Exchanged(dealt, seed, cancellationToken);
    }

    /// <summary>
    /// Deals guests out group by group, the largest first, one at each table in turn; the order within a group is drawn by lot.
    /// </summary>
    private int[] Dealt(int seed)
    {
        int[] order = [.. Enumerable.Range(0, _groups.Length)];
        new SeededRandom(seed).Shuffle(order);
        var sizes = _groups.CountBy(group => group).ToDictionary(StringComparer.Ordinal);
        var tableOf = new int[_groups.Length];
        foreach (var (guest, i) in order.OrderByDescending(guest => sizes[_groups[guest]])
                     .ThenBy(guest => _groups[guest], StringComparer.Ordinal).Select((guest, i) => (guest, i)))
        {
            tableOf[guest] = i % _count;
        }

        return tableOf;
    }

    private bool IsKept(int[] tableOf) =>
        Array.TrueForAll(_apart, guests => guests.Select(guest => tableOf[guest]).Distinct().Count() == guests.Length);

    private long SameIn(int[] tableOf) =>
        Enumerable.Range(0, _groups.Length).CountBy(guest => (_groups[guest], tableOf[guest]))
            .Sum(of => (long)of.Value * (of.Value - 1) / 2);

    /// <summary>The number of pairs if each group is spread as evenly as possible.</summary>
    private long LeastOfAll() => _groups.CountBy(group => group).Sum(group =>
    {
        var (each, more) = Math.DivRem((long)group.Value, _count);
        return (more * (each + 1) * each / 2) + ((_count - more) * each * (each - 1) / 2);
    });

    private TablesFound? Solved(int[] dealt, CancellationToken cancellationToken)
    {
        var model = new CpModel();
        var sits = new BoolVar[_groups.Length][];
        for (var guest = 0; guest < sits.Length; guest++)
        {
            sits[guest] = [.. Enumerable.Range(0, _count).Select(_ => model.NewBoolVar(""))];
            model.AddExactlyOne(sits[guest]);
            for (var table = 0; table < _count; table++)
            {
                model.AddHint(sits[guest][table], dealt[guest] == table ? 1 : 0);
            }
        }

        var pairs = new List<IntVar>();
        for (var table = 0; table < _count; table++)
        {
            model.AddLinearConstraint(
                LinearExpr.Sum(sits.Select(LinearExpr (guest) => guest[table])), _groups.Length / _count,
                (_groups.Length + _count - 1) / _count);
            foreach (var guests in _apart)
            {
                model.AddAtMostOne(guests.Select(guest => sits[guest][table]));
            }

            foreach (var group in Enumerable.Range(0, _groups.Length).GroupBy(guest => _groups[guest]))
            {
                // For c guests the number of pairs is at least k·c − k(k + 1)/2 for every k, with equality for k = c.
                var number = LinearExpr.Sum(group.Select(LinearExpr (guest) => sits[guest][table]));
                var same = model.NewIntVar(0, (long)group.Count() * (group.Count() - 1) / 2, "");
                for (var k = 1; k <= Math.Min(group.Count(), ((_groups.Length + _count - 1) / _count) - 1); k++)
                {
                    model.Add(same >= (number * k) - (k * (k + 1) / 2));
                }

                pairs.Add(same);
            }
        }

        model.Add(LinearExpr.Sum(pairs) >= LeastOfAll());
        model.Minimize(LinearExpr.Sum(pairs));
        const double Steps = ListSearch.StepsBeside * 2;
        using var solver = new CpSolver { StringParameters = CpSat.Settings(Steps) };
        var status = SolverRun.Solve(solver, model, Steps, cancellationToken);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            return null;
        }

        int[] tableOf = [.. sits.Select(guest => Array.FindIndex(guest, solver.BooleanValue))];
        return new TablesFound(
            tableOf, SameIn(tableOf), Math.Max(LeastOfAll(), (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6)), IsBySolver: true);
    }

    /// <summary>
    /// Works without the solver: exchanges two guests as long as that separates guests who must be apart, or mixes groups better.
    /// </summary>
    private TablesFound? Exchanged(int[] dealt, int seed, CancellationToken cancellationToken)
    {
        var random = new SeededRandom(seed);
        var (now, worst) = (dealt, CostOf(dealt));
        for (var i = 0; i < MostExchanges && worst > LeastOfAll(); i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (one, other) = (random.Next(now.Length), random.Next(now.Length));
            if (now[one] == now[other])
            {
                continue;
            }

            int[] tried = [.. now];
            (tried[one], tried[other]) = (now[other], now[one]);
            if (CostOf(tried) is var cost && cost <= worst)
            {
                (now, worst) = (tried, cost);
            }
        }

        return IsKept(now) ? new TablesFound(now, SameIn(now), LeastOfAll(), IsBySolver: false) : null;
    }

    /// <summary>The number of pairs from one group, plus a larger penalty for each pair that must be apart and is not.</summary>
    private long CostOf(int[] tableOf) => SameIn(tableOf) + ((long)_groups.Length * _groups.Length
        * _apart.Sum(guests => guests.Length - guests.Select(guest => tableOf[guest]).Distinct().Count()));
}
