using System.Runtime.CompilerServices;

namespace StakeholderGraph.Invitations;

/// <summary>
/// A good list without the solver: the quotas first, then who adds most (greedy, G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, 1978;
/// lazy, M. Minoux, 1978), then exchanges of one for another as long as they add. Its bound is all that there is; <see cref="CoverBound"/>
/// lowers it.
/// </summary>
internal sealed class GreedyLists
{
    private const int MostPasses = 20;
    private const long MostChecked = 50_000_000;

    // Those who add most come first, so that whom they reach is found for many of them at once.
    private const int Together = 2_048;

    private readonly ListProblem _problem;
    private readonly int[] _covered;
    private readonly long[] _numbers;
    private readonly SortedSet<int> _list = [];

    private GreedyLists(ListProblem problem)
    {
        _problem = problem;
        _covered = new int[problem.TargetWorth.Length];
        _numbers = new long[problem.Quotas.Length];
    }

    /// <summary>A list that keeps the quotas, and a bound; none if it finds none, which does not prove that there is none.</summary>
    public static ListFound Find(ListProblem problem, CancellationToken cancellationToken)
    {
        var search = new GreedyLists(problem);
        if (!search.Fill(cancellationToken))
        {
            return ListFound.None(ListStatus.Unknown);
        }

        search.Exchange(cancellationToken);
        int[] list = [.. search._list];
        var value = problem.ValueOf(list);
        var bound = problem.TargetWorth.Sum() + problem.Worth.Where(worth => worth > 0).Sum();
        return new ListFound(bound == value ? ListStatus.Optimal : ListStatus.Feasible, list, value, bound);
    }

    /// <summary>
    /// The quotas of some first. Seats that are left are then filled by who adds most, for which the many are looked through but once; who
    /// is still lacking adds nothing.
    /// </summary>
    private bool Fill(CancellationToken cancellationToken)
    {
        if (!Fill(ofEveryone: false, cancellationToken))
        {
            return false;
        }

        JoinWhileTheyAdd(cancellationToken);
        return Fill(ofEveryone: true, cancellationToken);
    }

    private bool Fill(bool ofEveryone, CancellationToken cancellationToken)
    {
        while (Neediest(ofEveryone) is >= 0 and var quota)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var helpful = _problem.Quotas[quota].Members.Where(MayJoin).ToList();
            if (helpful.Count == 0)
            {
                return false;
            }

            Join(MostHelpful(helpful));
        }

        return true;
    }

    /// <summary>
    /// The one who helps most quotas; of those who adds most; of those the first. What cannot be the most is not added up.
    /// </summary>
    private int MostHelpful(List<int> helpful)
    {
        var (need, gain, most) = (-1, 0L, -1);
        foreach (var candidate in helpful)
        {
            var helps = Need(candidate);
            if (helps > need || (helps == need && MostGain(candidate) > gain))
            {
                var adds = Gain(candidate);
                (need, gain, most) = helps > need || adds > gain ? (helps, adds, candidate) : (need, gain, most);
            }
        }

        return most;
    }

    /// <summary>The quota that must be kept, lacks members and leaves least choice; −1 where none lacks any.</summary>
    private int Neediest(bool ofEveryone)
    {
        var (neediest, least) = (-1, long.MaxValue);
        for (var i = 0; i < _numbers.Length; i++)
        {
            var quota = _problem.Quotas[i];
            if (quota.IsHard && _numbers[i] < quota.Least && quota.Total - quota.Least < least
                && (ofEveryone || quota.Members.Length < _problem.Count))
            {
                (neediest, least) = (i, quota.Total - quota.Least);
            }
        }

        return neediest;
    }

    /// <summary>How many quotas that lack members a candidate helps.</summary>
    private int Need(int candidate) =>
        _problem.QuotasOf(candidate).Count(q => _problem.Quotas[q.Quota].IsHard && _numbers[q.Quota] < _problem.Quotas[q.Quota].Least);

    private void JoinWhileTheyAdd(CancellationToken cancellationToken)
    {
        var queue = new PriorityQueue<int, (long Less, int Candidate)>(
            Enumerable.Range(0, _problem.Count).Select(candidate => (candidate, (-MostGain(candidate), candidate))));
        var (ranked, looked) = (_problem.ByMostAdded(), 0);
        while (queue.TryDequeue(out var best, out var known) && known.Less < 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!MayJoin(best))
            {
                continue;
            }

            for (; !_problem.Reaches.IsFound(best) && looked < ranked.Length; looked += Together)
            {
                _problem.Reaches.Find(ranked.AsSpan(looked, Math.Min(Together, ranked.Length - looked)), cancellationToken);
            }

            var gain = Gain(best);
            if (queue.TryPeek(out _, out var next) && (-gain, best).CompareTo(next) > 0)
            {
                queue.Enqueue(best, (-gain, best));
            }
            else if (gain > 0)
            {
                Join(best);
            }
        }
    }

    /// <summary>Puts one in the place of another as long as that adds; first the one that adds most.</summary>
    private void Exchange(CancellationToken cancellationToken)
    {
        var perPass = (long)_list.Count * (_problem.Count + _problem.Reaches.Total);
        var passes = (int)Math.Clamp(MostChecked / Math.Max(1, perPass), 0, MostPasses);
        for (var (pass, isBetter) = (0, true); isBetter && pass < passes; pass++)
        {
            isBetter = false;
            foreach (var leaving in _list.ToArray())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var before = _problem.Quotas.Select((quota, i) => quota.CostAt(_numbers[i])).Sum();
                Leave(leaving);
                var lost = Gain(leaving);
                var coming = Enumerable.Range(0, _problem.Count)
                    .Where(candidate => candidate != leaving && !_list.Contains(candidate) && MayJoin(candidate) && KeepsLeast(candidate))
                    .Select(candidate => (Gain: Gain(candidate), Candidate: candidate))
                    .DefaultIfEmpty((Gain: lost, Candidate: leaving))
                    .MaxBy(c => (c.Gain, -c.Candidate));
                Join(coming.Gain > lost ? coming.Candidate : leaving);
                isBetter |= coming.Gain > lost;
            }
        }
    }

    private bool KeepsLeast(int candidate)
    {
        var own = _problem.QuotasOf(candidate);
        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_problem.Quotas[i].IsHard && _numbers[i] < _problem.Quotas[i].Least
                && _numbers[i] + own.FirstOrDefault(q => q.Quota == i).Count < _problem.Quotas[i].Least)
            {
                return false;
            }
        }

        return true;
    }

    private bool MayJoin(int candidate) =>
        !_list.Contains(candidate)
        && Array.TrueForAll(
            _problem.QuotasOf(candidate),
            q => !_problem.Quotas[q.Quota].IsHard || _numbers[q.Quota] + q.Count <= _problem.Quotas[q.Quota].Most);

    /// <summary>What a candidate adds to the list, wishes included.</summary>
    private long Gain(int candidate) => Adds(candidate) + WishesSaved(candidate);

    /// <summary>No less than what it adds, known without a look at whom it reaches.</summary>
    private long MostGain(int candidate) => _problem.MostAddedBy(candidate) + WishesSaved(candidate);

    private long WishesSaved(int candidate)
    {
        var gain = 0L;
        foreach (var (quota, count) in _problem.QuotasOf(candidate))
        {
            var of = _problem.Quotas[quota];
            gain += of.CostAt(_numbers[quota]) - of.CostAt(_numbers[quota] + count);
        }

        return gain;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Adds(int candidate)
    {
        var adds = _problem.Worth[candidate];
        foreach (var target in _problem.Reaches.InAnyOrder(candidate))
        {
            adds += _covered[target] == 0 ? _problem.TargetWorth[target] : 0;
        }

        return adds;
    }

    private void Join(int candidate)
    {
        _list.Add(candidate);
        Count(candidate, 1);
    }

    private void Leave(int candidate)
    {
        _list.Remove(candidate);
        Count(candidate, -1);
    }

    private void Count(int candidate, int times)
    {
        foreach (var target in _problem.Reaches.InAnyOrder(candidate))
        {
            _covered[target] += times;
        }

        foreach (var (quota, count) in _problem.QuotasOf(candidate))
        {
            _numbers[quota] += times * count;
        }
    }
}
