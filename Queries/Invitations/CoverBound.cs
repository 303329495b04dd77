using System.Runtime.CompilerServices;
using StakeholderGraph.Cooperating;

namespace StakeholderGraph.Invitations;

/// <summary>
/// An upper bound on the value of a list with a given number of seats, by prices of targets (Lagrangian relaxation, M. L. Fisher, 1981): a
/// list may count a target that no member reaches, but forgoes its price, which goes to all who reach it. For any prices, the best value
/// under this relaxation is at least that of the best list; the prices are moved towards its minimum (subgradients, M. Held, P. Wolfe and
/// H. P. Crowder, 1974). Quotas other than the number of seats only exclude lists.
/// </summary>
internal sealed class CoverBound
{
    private const int MostRounds = 100;
    private const int LeastRounds = 8;
    private const int RoundsWithoutGain = 4;

    // If rounds take long, a gap of five thousandths is accepted.
    private const long Steps = 50_000_000;
    private const long MostSteps = 2_000_000_000;
    private const int NearEnough = 200;

    // The number of candidates examined together.
    private const int Together = 4_096;

    private readonly ListProblem _problem;
    private readonly int _seats;
    private readonly long[] _prices;
    private readonly int[] _reachers;
    private long _steps;

    private CoverBound(ListProblem problem, int seats)
    {
        (_problem, _seats) = (problem, seats);
        (_prices, _reachers) = (new long[problem.TargetWorth.Length], new int[problem.TargetWorth.Length]);
    }

    /// <summary>The bound, in units of value; exact, regardless of rounding in the computation of the prices.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seats">The maximum number of candidates on a list.</param>
    /// <param name="found">A known list, from which the prices start.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static long Of(ListProblem problem, int seats, ListFound found, CancellationToken cancellationToken) =>
        new CoverBound(problem, seats).Lowered(found, cancellationToken);

    private long Lowered(ListFound found, CancellationToken cancellationToken)
    {
        foreach (var target in found.List.SelectMany(candidate => _problem.Reaches[candidate]))
        {
            _reachers[target]++;
        }

        for (var target = 0; target < _prices.Length; target++)
        {
            _prices[target] = _reachers[target] == 0 ? _problem.TargetWorth[target] : 0;
        }

        var (best, reach, unchanged) = (long.MaxValue, 1.0, 0);
        for (var round = 0; round < MostRounds && best > found.Value && (round < LeastRounds || IsWorthwhile(best, found.Value)); round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (bound, chosen) = Priced(cancellationToken);
            (best, unchanged) = bound < best ? (bound, 0) : (best, unchanged + 1);
            if (unchanged >= RoundsWithoutGain)
            {
                (reach, unchanged) = (reach / 2, 0);
            }

            Move(chosen, reach * (bound - found.Value));
        }

        return Math.Max(best, found.Value);
    }

    private bool IsWorthwhile(long bound, long value) =>
        _steps < Steps || (_steps < MostSteps && bound - value > value / NearEnough);

    /// <summary>The value of the best list by the prices, and its candidates.</summary>
    private (long Bound, List<int> Chosen) Priced(CancellationToken cancellationToken)
    {
        var bound = 0L;
        for (var target = 0; target < _prices.Length; target++)
        {
            bound += _problem.TargetWorth[target] - _prices[target];
        }

        // Prices do not exceed the values of targets: once the next candidate can add no more than the chosen ones, no later candidate has
        // a higher value.
        var (chosen, ranked) = (new PriorityQueue<int, (long Worth, int Before)>(_seats + 1), _problem.ByMostAdded());
        for (var next = 0; next < ranked.Length && _problem.MostAddedBy(ranked[next]) >= LeastOf(chosen); next += Together)
        {
            var some = ranked.AsMemory(next, Math.Min(Together, ranked.Length - next));
            var worth = Priced(some, cancellationToken);
            for (var place = 0; place < worth.Length; place++)
            {
                if (worth[place] > 0)
                {
                    chosen.Enqueue(some.Span[place], (worth[place], -some.Span[place]));
                    if (chosen.Count > _seats)
                    {
                        chosen.Dequeue();
                    }
                }
            }
        }

        foreach (var (_, (worth, _)) in chosen.UnorderedItems)
        {
            bound += worth;
        }

        return (bound, [.. chosen.UnorderedItems.Select(one => one.Element)]);
    }

    /// <summary>The value of the last of as many candidates as there are seats; 1 if there are fewer.</summary>
    private long LeastOf(PriorityQueue<int, (long Worth, int Before)> chosen) =>
        chosen.Count == _seats && chosen.TryPeek(out _, out var least) ? least.Worth : 1;

    /// <summary>The values of some candidates by the prices.</summary>
    private long[] Priced(ReadOnlyMemory<int> candidates, CancellationToken cancellationToken)
    {
        _problem.Reaches.Find(candidates.Span, cancellationToken);
        var worth = new long[candidates.Length];
        Workers.Run(
            worth.Length,
            () => worth,
            (of, piece) =>
            {
                for (var place = piece.First; place < piece.End; place++)
                {
                    of[place] = PriceOf(candidates.Span[place]);
                }
            },
            cancellationToken);
        foreach (var candidate in candidates.Span)
        {
            _steps += _problem.Reaches.InAnyOrder(candidate).Length;
        }

        return worth;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long PriceOf(int candidate)
    {
        var (sum, prices) = (_problem.Worth[candidate], _prices);
        foreach (var target in _problem.Reaches.InAnyOrder(candidate))
        {
            sum += prices[target];
        }

        return sum;
    }

    /// <summary>Raises the prices of targets that no chosen candidate reaches, and lowers those that several reach.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(List<int> chosen, double far)
    {
        Array.Clear(_reachers);
        foreach (var target in chosen.SelectMany(candidate => _problem.Reaches.InAnyOrder(candidate)))
        {
            _reachers[target]++;
        }

        var steepness = 0L;
        for (var target = 0; target < _prices.Length; target++)
        {
            var over = _reachers[target] - 1;
            var isAtEnd = over > 0 ? _prices[target] == 0 : _prices[target] == _problem.TargetWorth[target];
            steepness += isAtEnd ? 0 : (long)over * over; // prices that cannot move further are left out of the step
        }

        if (steepness == 0)
        {
            return;
        }

        var step = far / steepness;
        for (var target = 0; target < _prices.Length; target++)
        {
            var moved = _prices[target] - (long)Math.Round(step * (_reachers[target] - 1));
            _prices[target] = Math.Clamp(moved, 0, _problem.TargetWorth[target]);
        }
    }
}
