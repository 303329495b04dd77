using System.Runtime.CompilerServices;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Finds a good list without the solver: fills the quotas first, then adds the candidate with the largest gain (greedy, G. L. Nemhauser, L.
/// A. Wolsey and M. L. Fisher, 1978; lazy, M. Minoux, 1978), then exchanges one candidate for another while that improves the list. Its own
/// bound is the sum of all values; <see cref="CoverBound"/> lowers it.
/// </summary>
internal sealed class GreedyLists
{
    private const int MostPasses = 20;
    private const long MostChecked = 50_000_000;

    // Larger gains come first; equal gains are ordered by number.
    private static readonly Comparer<(long Less, int Candidate)> ByGain = Comparer<(long Less, int Candidate)>.Create((one, other) =>
        one.Less != other.Less ? one.Less.CompareTo(other.Less) : one.Candidate.CompareTo(other.Candidate));

    private readonly ListProblem _problem;
    private readonly int[] _covered;
    private readonly long[] _numbers;
    private readonly SortedSet<int> _list = [];

    // Finds only the targets that no member reaches, as long as no member leaves: most candidates are examined only once, and their targets
    // are not kept. <c>null</c> if targets differ in value.
    private IReachFinder? _left;

    private GreedyLists(ListProblem problem)
    {
        _problem = problem;
        _covered = new int[problem.TargetWorth.Length];
        _numbers = new long[problem.Quotas.Length];
        _left = problem.WorthOfEach is null ? null : problem.Reaches.Finder();
    }

    /// <summary>A list that keeps the quotas, and a bound; no list if it finds none, which does not prove that there is none.</summary>
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
    /// Fills the quotas that count only some candidates first. The remaining seats are then filled by the largest gain, which needs one
    /// scan of all candidates; the members that a quota of all candidates still lacks add nothing.
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
    /// The candidate that helps most quotas; of those, the one with the largest gain; of those, the first. The gain is not computed if it
    /// cannot be the largest.
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

    /// <summary>The mandatory quota that lacks members and leaves the smallest choice; −1 if none lacks members.</summary>
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

    /// <summary>The number of quotas lacking members that a candidate helps.</summary>
    private int Need(int candidate) =>
        _problem.QuotasOf(candidate).Count(q => _problem.Quotas[q.Quota].IsHard && _numbers[q.Quota] < _problem.Quotas[q.Quota].Least);

    private void JoinWhileTheyAdd(CancellationToken cancellationToken)
    {
        // Candidates not yet examined are in order; the queue holds only those whose gain proved smaller than its upper bound.
        var (less, ranked) = RankedByMostGain();
        var (next, seats) = (0, _problem.MostSeats);
        var queue = new PriorityQueue<int, (long Less, int Candidate)>(ByGain);
        while (_list.Count < seats && First() is { Less: < 0, Candidate: var best })
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = queue.TryPeek(out var queued, out _) && queued == best ? queue.Dequeue() : next++;
            var gain = MayJoin(best) ? Gain(best) : 0;
            if (gain > 0 && First() is { } other && ByGain.Compare((-gain, best), other) > 0)
            {
                queue.Enqueue(best, (-gain, best));
            }
            else if (gain > 0)
            {
                Join(best);
            }
        }

        (long Less, int Candidate)? First()
        {
            (long Less, int Candidate)? unseen = next < ranked.Length ? (less[next], ranked[next]) : null;
            return queue.TryPeek(out _, out var known) && (unseen is null || ByGain.Compare(known, unseen.Value) < 0) ? known : unseen;
        }
    }

    /// <summary>
    /// All candidates that could join, with an upper bound on the gain of each, negated; the largest comes first, then by number.
    /// </summary>
    private (long[] Less, int[] Ranked) RankedByMostGain()
    {
        int[] ranked = [.. Enumerable.Range(0, _problem.Count).Where(MayJoin)];
        var less = Array.ConvertAll(ranked, candidate => -MostGain(candidate));
        Array.Sort(less, ranked);
        for (var (first, end) = (0, 0); first < ranked.Length; first = end)
        {
            for (end = first + 1; end < ranked.Length && less[end] == less[first];)
            {
                end++;
            }

            Array.Sort(ranked, first, end - first);
        }

        return (less, ranked);
    }

    /// <summary>Replaces one candidate by another as long as that improves the list, the largest improvement first.</summary>
    private void Exchange(CancellationToken cancellationToken)
    {
        var mostReached = (MostChecked / Math.Max(1, _list.Count)) - _problem.Count;
        var perPass = (long)_list.Count * (_problem.Count + _problem.Reaches.TotalUpTo(mostReached));
        var passes = (int)Math.Clamp(MostChecked / Math.Max(1, perPass), 0, MostPasses);
        _left = null;
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

    private bool MayJoin(int candidate)
    {
        foreach (var (quota, count) in _problem.QuotasOf(candidate))
        {
            if (_problem.Quotas[quota].IsHard && _numbers[quota] + count > _problem.Quotas[quota].Most)
            {
                return false;
            }
        }

        return !_list.Contains(candidate);
    }

    /// <summary>The gain of adding a candidate to the list, including wishes.</summary>
    private long Gain(int candidate) => Adds(candidate) + WishesSaved(candidate);

    /// <summary>An upper bound on the gain of a candidate, computed without examining its targets.</summary>
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
        if (_left is not null)
        {
            return adds + (_problem.WorthOfEach!.Value * _left.CountOf(candidate));
        }

        foreach (var target in _problem.Reaches.InAnyOrder(candidate))
        {
            adds += _covered[target] == 0 ? _problem.TargetWorth[target] : 0;
        }

        return adds;
    }

    private void Join(int candidate)
    {
        _list.Add(candidate);
        _left?.Drop(candidate);
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
