namespace StakeholderGraph.Invitations;

/// <summary>
/// What no list of so many is worth more than, by prices of targets (Lagrangian relaxation, M. L. Fisher, 1981): a list may reach a target
/// without anybody on it who does, but forgoes its price, which goes to all who reach it. Whatever the prices are, that is worth no less
/// than the best list; the prices are moved to where it is worth least (subgradients, M. Held, P. Wolfe and H. P. Crowder, 1974). Quotas
/// beside the number of seats only take lists away.
/// </summary>
internal sealed class CoverBound
{
    private const int MostRounds = 100;
    private const int LeastRounds = 8;
    private const long MostSteps = 400_000_000;
    private const int RoundsWithoutGain = 4;

    private readonly ListProblem _problem;
    private readonly int _seats;
    private readonly long[] _prices;
    private readonly int[] _reachers;

    private CoverBound(ListProblem problem, int seats)
    {
        (_problem, _seats) = (problem, seats);
        (_prices, _reachers) = (new long[problem.TargetWorth.Length], new int[problem.TargetWorth.Length]);
    }

    /// <summary>The bound, in units of value; exact, whatever was rounded on the way to the prices.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="seats">The most candidates on a list.</param>
    /// <param name="found">A list, from which the prices begin.</param>
    /// <param name="cancellationToken">Ends it.</param>
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
        var rounds = Math.Clamp(MostSteps / Math.Max(1, _problem.Reaches.Sum(reached => (long)reached.Length)), LeastRounds, MostRounds);
        for (var round = 0; round < rounds && best > found.Value; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (bound, chosen) = Priced();
            (best, unchanged) = bound < best ? (bound, 0) : (best, unchanged + 1);
            if (unchanged >= RoundsWithoutGain)
            {
                (reach, unchanged) = (reach / 2, 0);
            }

            Move(chosen, reach * (bound - found.Value));
        }

        return Math.Max(best, found.Value);
    }

    /// <summary>What the best list is worth by the prices, and who is on it.</summary>
    private (long Bound, List<int> Chosen) Priced()
    {
        var bound = 0L;
        for (var target = 0; target < _prices.Length; target++)
        {
            bound += _problem.TargetWorth[target] - _prices[target];
        }

        var chosen = new PriorityQueue<int, (long Worth, int Before)>(_seats + 1);
        for (var candidate = 0; candidate < _problem.Count; candidate++)
        {
            var worth = _problem.Worth[candidate];
            foreach (var target in _problem.Reaches[candidate])
            {
                worth += _prices[target];
            }

            if (worth > 0 && (chosen.Count < _seats || (chosen.TryPeek(out _, out var least) && worth > least.Worth)))
            {
                chosen.Enqueue(candidate, (worth, -candidate));
                if (chosen.Count > _seats)
                {
                    chosen.Dequeue();
                }
            }
        }

        foreach (var (_, (worth, _)) in chosen.UnorderedItems)
        {
            bound += worth;
        }

        return (bound, [.. chosen.UnorderedItems.Select(one => one.Element)]);
    }

    /// <summary>Raises the prices of targets that nobody chosen reaches, and lowers those that several do.</summary>
    private void Move(List<int> chosen, double far)
    {
        Array.Clear(_reachers);
        foreach (var target in chosen.SelectMany(candidate => _problem.Reaches[candidate]))
        {
            _reachers[target]++;
        }

        var steepness = 0L;
        for (var target = 0; target < _prices.Length; target++)
        {
            var over = _reachers[target] - 1;
            var isAtEnd = over > 0 ? _prices[target] == 0 : _prices[target] == _problem.TargetWorth[target];
            steepness += isAtEnd ? 0 : (long)over * over; // what cannot move further is no part of the way
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
