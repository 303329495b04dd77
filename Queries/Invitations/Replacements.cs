using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Determines which candidates can replace which members of a list so that all demands are kept, and the value of the list then; and who
/// should be on standby for members that are likely to decline.
/// </summary>
internal sealed class Replacements
{
    /// <summary>The loss reported if a candidate cannot take a place.</summary>
    public const long Impossible = long.MaxValue;

    private readonly ListProblem _problem;
    private readonly int[] _list;
    private readonly long[] _numbers;
    private readonly int[] _covered;
    private readonly int[] _placeOf;
    private readonly Other[] _others;
    private readonly (long Lost, Quota[] Breaks)[] _without;

    /// <param name="problem">The problem.</param>
    /// <param name="list">The list.</param>
    /// <param name="alternates">The maximum number of alternates that will be requested.</param>
    /// <param name="cancellationToken">Cancels the counting.</param>
    public Replacements(ListProblem problem, int[] list, int alternates, CancellationToken cancellationToken)
    {
        (_problem, _list, _numbers) = (problem, list, problem.NumbersOf(list));
        (_covered, _placeOf) = (new int[problem.TargetWorth.Length], new int[problem.TargetWorth.Length]);
        for (var place = 0; place < list.Length; place++)
        {
            foreach (var target in problem.Reaches[list[place]])
            {
                _covered[target]++;
                _placeOf[target] = place;
            }
        }

        _without = Array.ConvertAll(list, Without);
        var (adds, instead) = (new long[problem.Count], new (int Place, long Worth)[]?[problem.Count]);
        problem.Reaches.Each(
            () => new long[list.Length],
            (places, candidate, targets) => (adds[candidate], instead[candidate]) = Added(places, candidate, targets),
            cancellationToken);
        var (listed, saved) = (list.ToHashSet(), new Dictionary<int, long[]>());
        var alike = new Dictionary<(int, long), int>();
        _others =
        [
            .. Enumerable.Range(0, problem.Count).Where(candidate => !listed.Contains(candidate) && IsOfFew(candidate))
                .Select(candidate => new Other(candidate, adds[candidate], instead[candidate] ?? [], Saved(candidate))),
        ];

        // Of candidates that add the same in every place and are counted alike, only the first are ever chosen.
        bool IsOfFew(int candidate)
        {
            ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, (problem.CountedAs(candidate), adds[candidate]), out _);
            return instead[candidate] is not null || before++ < Math.Max(1, alternates);
        }

        // All candidates that count for the same quotas save the same.
        long[] Saved(int candidate)
        {
            ref var by = ref CollectionsMarshal.GetValueRefOrAddDefault(saved, problem.CountedAs(candidate), out _);
            return by ??= Array.ConvertAll(list, member => CanReplace(candidate, member) ? WishesSaved(candidate, member) : Impossible);
        }
    }

    /// <summary>The value of the list without one of its members, in units of value, and the quotas that it then misses.</summary>
    public (long Lost, Quota[] Breaks) Without(int member)
    {
        var alone = _problem.Reaches[member].Where(target => _covered[target] == 1).Sum(target => _problem.TargetWorth[target]);
        var quotas = _problem.QuotasOf(member);
        var wishes = quotas.Sum(q => CostAt(q.Quota, _numbers[q.Quota] - q.Count) - CostAt(q.Quota, _numbers[q.Quota]));
        return (
            _problem.Worth[member] + alone + wishes,
            [
                .. quotas.Where(q => _problem.Quotas[q.Quota].IsHard && _numbers[q.Quota] - q.Count < _problem.Quotas[q.Quota].Least)
                    .Select(q => _problem.Quotas[q.Quota]),
            ]);
    }

    /// <summary>
    /// The loss of value if a candidate outside the list takes the place of each member, in units of value, if all demands are kept; else
    /// <see cref="Impossible"/>. Candidates that do no better than others are omitted. The numbers are by place on the list, in an array
    /// that is reused for the next candidate.
    /// </summary>
    public IEnumerable<(int Candidate, long[] Lost)> All(CancellationToken cancellationToken)
    {
        var lost = new long[_list.Length];
        foreach (var other in _others)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddUp(other, lost);
            yield return (other.Candidate, lost);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUp(Other other, long[] lost)
    {
        for (var place = 0; place < lost.Length; place++)
        {
            lost[place] = other.Saved[place] == Impossible ? Impossible : _without[place].Lost - other.Adds - other.Saved[place];
        }

        foreach (var (place, worth) in other.Instead)
        {
            lost[place] -= lost[place] == Impossible ? 0 : worth;
        }
    }

    /// <summary>
    /// The candidate with the smallest loss in each member's place, by place on the list; −1 if no candidate can take it.
    /// </summary>
    public (int Candidate, long Lost)[] Best(CancellationToken cancellationToken)
    {
        var best = new (int Candidate, long Lost)[_list.Length];
        Array.Fill(best, (-1, Impossible));
        foreach (var (candidate, lost) in All(cancellationToken))
        {
            for (var place = 0; place < best.Length; place++)
            {
                if (lost[place] < best[place].Lost)
                {
                    best[place] = (candidate, lost[place]);
                }
            }
        }

        return best;
    }

    /// <summary>
    /// Chooses alternates: first those that keep the demands if a member declines, then those that save most value; each time the one that
    /// helps most in addition to those before, weighted by the probability that it is needed. If no candidate helps further, the next are
    /// those that would help most if all before them had been called.
    /// </summary>
    /// <param name="declining">The probability that each member of the list declines.</param>
    /// <param name="atMost">The number of alternates to choose.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public List<(int Candidate, int[] For, double Saves)> Ready(
        Func<int, double> declining, int atMost, CancellationToken cancellationToken)
    {
        var likely = Array.ConvertAll(_list, member => declining(member));
        var saved = new long?[_list.Length];
        var chosen = new List<(int Candidate, int[] For, double Saves)>();
        while (chosen.Count < atMost)
        {
            var (best, most, places) = (-1, (Kept: 0.0, Saves: 0.0), Array.Empty<long>());
            foreach (var (candidate, lost) in All(cancellationToken))
            {
                var (kept, saves) = HelpOf(lost);
                if ((kept > 0 || saves > 0) && IsMore(kept, saves) && !chosen.Exists(one => one.Candidate == candidate))
                {
                    (best, most, places) = (candidate, (kept, saves), [.. lost]);
                }

                bool IsMore(double kept, double saves) => best < 0
                    || (Math.Round(kept, 9), Math.Round(saves, 3)).CompareTo((Math.Round(most.Kept, 9), Math.Round(most.Saves, 3))) > 0;
            }

            if (best >= 0)
            {
                chosen.Add((best, [.. Enumerable.Range(0, _list.Length).Where(place => Helps(places, place)).Select(place => _list[place])],
                    most.Saves / ListProblem.Units));
                for (var place = 0; place < saved.Length; place++)
                {
                    if (places[place] != Impossible)
                    {
                        saved[place] = Math.Max(saved[place] ?? long.MinValue, _without[place].Lost - places[place]);
                    }
                }
            }
            else if (Array.TrueForAll(saved, by => by is null))
            {
                break;
            }
            else
            {
                Array.Clear(saved);
            }
        }

        return chosen;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        (double Kept, double Saves) HelpOf(long[] lost)
        {
            var (kept, saves) = (0.0, 0.0);
            for (var place = 0; place < lost.Length; place++)
            {
                if (Helps(lost, place))
                {
                    kept += IsFirst(place) ? likely[place] : 0;
                    saves += Math.Max(0, More(lost, place)) * likely[place];
                }
            }

            return (kept, saves);
        }

        bool Helps(long[] lost, int place) => lost[place] != Impossible && (IsFirst(place) || More(lost, place) > 0);

        bool IsFirst(int place) => _without[place].Breaks.Length > 0 && saved[place] is null;

        long More(long[] lost, int place) => _without[place].Lost - lost[place] - Math.Max(0, saved[place] ?? 0);
    }

    /// <summary>
    /// The gain of adding a candidate to the list, and the additional gain in each member's place, if it reaches targets that only this
    /// member reaches.
    /// </summary>
    /// <param name="places">A buffer with one number for each place, all zero before and after the call.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="targets">The targets that it reaches.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (long Adds, (int Place, long Worth)[]? Instead) Added(long[] places, int candidate, ReadOnlySpan<int> targets)
    {
        var (adds, isMore) = (_problem.Worth[candidate], false);
        foreach (var target in targets)
        {
            if (_covered[target] == 0)
            {
                adds += _problem.TargetWorth[target];
            }
            else if (_covered[target] == 1)
            {
                places[_placeOf[target]] += _problem.TargetWorth[target];
                isMore = true;
            }
        }

        if (!isMore)
        {
            return (adds, null);
        }

        var instead = places.Index().Where(place => place.Item > 0).ToArray();
        Array.Clear(places);
        return (adds, instead);
    }

    private bool CanReplace(int candidate, int member)
    {
        foreach (var (quota, count) in _problem.QuotasOf(candidate))
        {
            if (_problem.Quotas[quota].IsHard && _numbers[quota] - CountOf(member, quota) + count > _problem.Quotas[quota].Most)
            {
                return false;
            }
        }

        foreach (var (quota, count) in _problem.QuotasOf(member))
        {
            if (_problem.Quotas[quota].IsHard && _numbers[quota] - count + CountOf(candidate, quota) < _problem.Quotas[quota].Least)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The reduction in the cost of wishes once the candidate replaces the member.</summary>
    private long WishesSaved(int candidate, int member) => _problem.QuotasOf(candidate).Sum(q =>
    {
        var without = _numbers[q.Quota] - CountOf(member, q.Quota);
        return CostAt(q.Quota, without) - CostAt(q.Quota, without + q.Count);
    });

    private long CountOf(int candidate, int quota)
    {
        foreach (var (number, count) in _problem.QuotasOf(candidate))
        {
            if (number == quota)
            {
                return count;
            }
        }

        return 0;
    }

    private long CostAt(int quota, long number) => _problem.Quotas[quota].CostAt(number);

    /// <summary>A candidate outside the list.</summary>
    /// <param name="Candidate">The candidate.</param>
    /// <param name="Adds">The gain of adding it to the list.</param>
    /// <param name="Instead">The additional gain in the place of a member, by place.</param>
    /// <param name="Saved">
    /// The reduction in the cost of missed wishes if it replaces a member, by place; <see cref="Impossible"/> if not all demands are kept.
    /// </param>
    private readonly record struct Other(int Candidate, long Adds, (int Place, long Worth)[] Instead, long[] Saved);
}
