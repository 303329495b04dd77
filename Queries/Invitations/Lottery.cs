using Google.OrTools.LinearSolver;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Invitations;

/// <summary>
/// The fairest draw among equally good lists: it maximizes the smallest chance, then the next smallest, and so on (LEXIMIN; B. Flanigan, P.
/// Gölz, A. Gupta, B. Hennig and A. D. Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596, 2021). Candidates of a
/// type have the same chance.
/// </summary>
internal sealed class Lottery
{
    private const double Tolerance = 1e-9;
    private const int MostRounds = 500;

    // Prices of types are converted to whole numbers for the search of a list whose value exceeds its price.
    private const long UnitsOfPrice = 1_000_000_000;

    private readonly CandidateTypes _types;
    private readonly List<int[]> _compositions;
    private double[] _chances;
    private double[] _shares = [];

    private Lottery(CandidateTypes types, List<int[]> compositions)
    {
        (_types, _compositions) = (types, compositions);
        _chances = new double[types.Count];
    }

    /// <summary>The chance of each candidate of a type.</summary>
    public IReadOnlyList<double> Chances => _chances;

    /// <summary>Whether it is proven that no draw is fairer.</summary>
    public bool IsFairest { get; private set; }

    /// <summary>Finds the fairest draw.</summary>
    /// <param name="types">The types of candidates.</param>
    /// <param name="known">The numbers of candidates of each type on some equally good lists.</param>
    /// <param name="lists">Builds a model of all equally good lists; <c>null</c> if the known ones are all.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static Lottery Of(
        CandidateTypes types, IReadOnlyList<int[]> known, Func<CpSat>? lists, CancellationToken cancellationToken)
    {
        var lottery = new Lottery(types, [.. known]);
        lottery.MakeFair(lists, cancellationToken);
        return lottery;
    }

    /// <summary>Draws a list.</summary>
    /// <param name="seed">The seed; the same seed draws the same list again.</param>
    public int[] Draw(int seed)
    {
        var random = new SeededRandom(new SeededRandom(seed).Next(int.MaxValue)); // random numbers of consecutive seeds overlap
        var (at, drawn) = (random.NextDouble(), 0);
        for (var sum = _shares[0]; sum <= at && drawn < _shares.Length - 1; sum += _shares[drawn])
        {
            drawn++;
        }

        var list = new List<int>();
        for (var type = 0; type < _types.Count; type++)
        {
            int[] members = [.. _types.Members[type]];
            random.Shuffle(members);
            list.AddRange(members.Take(_compositions[drawn][type]));
        }

        return [.. list.Order()];
    }

    private void MakeFair(Func<CpSat>? lists, CancellationToken cancellationToken)
    {
        var least = new double?[_types.Count];
        for (var round = 0; round < MostRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (value, prices, price) = Raise(least);
            if (lists is not null && Improves(lists(), prices, price, cancellationToken) is { } better)
            {
                _compositions.Add(better);
                continue;
            }

            for (var type = 0; type < least.Length; type++)
            {
                least[type] ??= prices[type] > Tolerance ? value : null;
            }

            if (Array.TrueForAll(least, chance => chance is not null))
            {
                IsFairest = true;
                break;
            }
        }

        _chances = new double[_types.Count];
        for (var type = 0; type < _types.Count; type++)
        {
            _chances[type] = Math.Round(_compositions.Zip(_shares).Sum(c => c.Second * ShareOf(c.First, type)), 12);
        }
    }

    /// <summary>
    /// Raises the smallest chance of all types whose chance is not settled, as far as the known lists allow; the prices show which types
    /// limit it, and the value by these prices that a list must have to help.
    /// </summary>
    private (double Value, double[] Prices, double Price) Raise(double?[] settled)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var shares = _compositions.ConvertAll(_ => solver.MakeNumVar(0, 1, ""));
        var least = solver.MakeNumVar(0, 1, "");
        var whole = solver.MakeConstraint(1, 1);
        shares.ForEach(share => whole.SetCoefficient(share, 1));
        var chances = new Constraint[_types.Count];
        for (var type = 0; type < chances.Length; type++)
        {
            chances[type] = solver.MakeConstraint(settled[type] is { } chance ? chance - (Tolerance / 100) : 0, double.PositiveInfinity);
            for (var i = 0; i < shares.Count; i++)
            {
                chances[type].SetCoefficient(shares[i], ShareOf(_compositions[i], type));
            }

            if (settled[type] is null)
            {
                chances[type].SetCoefficient(least, -1);
            }
        }

        solver.Objective().SetCoefficient(least, 1);
        solver.Objective().SetMaximization();
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL)
        {
            throw new InvalidOperationException("The chances of a draw cannot be worked out");
        }

        _shares = [.. shares.Select(share => Math.Max(0, share.SolutionValue()))];
        return (least.SolutionValue(), Array.ConvertAll(chances, chance => -chance.DualValue()), whole.DualValue());
    }

    /// <summary>A list with a higher value by the prices than all known lists.</summary>
    private int[]? Improves(CpSat model, double[] prices, double price, CancellationToken cancellationToken)
    {
        var units = prices.Select((p, type) => (long)Math.Round(Math.Max(0, p) * UnitsOfPrice / _types.Members[type].Length)).ToArray();
        model.Model.Maximize(Google.OrTools.Sat.LinearExpr.WeightedSum(model.Numbers, units));
        var (_, counts, _, _) = model.Solve(ListSearch.StepsBeside, cancellationToken);
        var isNew = counts.Length > 0 && !_compositions.Exists(known => known.AsSpan().SequenceEqual(counts));
        return isNew && prices.Select((of, type) => of * ShareOf(counts, type)).Sum() > price + 1e-7 ? counts : null;
    }

    private double ShareOf(int[] counts, int type) => (double)counts[type] / _types.Members[type].Length;
}
