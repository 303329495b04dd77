namespace StakeholderGraph.Invitations;

/// <summary>
/// Who can take whose place on a list so that all demands are kept, and what the list is worth then; and who should stand ready for those
/// who are likely to decline.
/// </summary>
internal sealed class Replacements
{
    private readonly ListProblem _problem;
    private readonly int[] _list;
    private readonly long[] _numbers;
    private readonly int[] _spare;
    private readonly Dictionary<int, int> _places;
    private readonly int[] _covered;
    private readonly int[] _coveredBy;

    /// <param name="problem">The problem.</param>
    /// <param name="list">The list.</param>
    public Replacements(ListProblem problem, int[] list)
    {
        (_problem, _list, _numbers) = (problem, list, problem.NumbersOf(list));
        _spare = [.. Enumerable.Range(0, problem.Count).Except(list)];
        _places = list.Index().ToDictionary(l => l.Item, l => l.Index);
        (_covered, _coveredBy) = (new int[problem.TargetWorth.Length], new int[problem.TargetWorth.Length]);
        foreach (var member in list)
        {
            foreach (var target in problem.Reaches[member])
            {
                _covered[target]++;
                _coveredBy[target] = member;
            }
        }
    }

    /// <summary>The value of the list without one of its members, in units of value, and the quotas that it does not keep then.</summary>
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

    /// <summary>What each candidate beside the list would lose it in each member's place, where all demands are kept then.</summary>
    /// <returns>By candidate, the members whose place it can take, with what is lost, in units of value.</returns>
    public IEnumerable<(int Candidate, List<(int Member, long Lost)> Places)> All(CancellationToken cancellationToken)
    {
        var lost = Array.ConvertAll(_list, member => Without(member).Lost);
        foreach (var candidate in _spare)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (adds, instead) = Adds(candidate);
            var places = new List<(int, long)>();
            for (var place = 0; place < _list.Length; place++)
            {
                if (CanReplace(candidate, _list[place]))
                {
                    places.Add((_list[place], lost[place] - adds - instead[place] - WishesSaved(candidate, _list[place])));
                }
            }

            yield return (candidate, places);
        }
    }

    /// <summary>
    /// Chooses some to stand ready: first those who keep the demands if somebody declines, then those who save most value; each time the
    /// one who helps most beside those before, weighed by how likely it is to be needed. Where nobody helps more, those come who would help
    /// most if all before them had been called.
    /// </summary>
    /// <param name="all">Who can take whose place.</param>
    /// <param name="declining">How likely each member of the list is to decline.</param>
    /// <param name="atMost">How many to choose.</param>
    public List<(int Candidate, int[] For, double Saves)> Ready(
        IReadOnlyList<(int Candidate, List<(int Member, long Lost)> Places)> all, Func<int, double> declining, int atMost)
    {
        var without = _list.ToDictionary(member => member, Without);
        var saved = new Dictionary<int, long>();
        var chosen = new List<(int Candidate, int[] For, double Saves)>();
        while (chosen.Count < atMost)
        {
            var best = all.Where(one => !chosen.Exists(c => c.Candidate == one.Candidate))
                .Select(one => (one.Candidate, Help: HelpOf(one.Places)))
                .Where(one => one.Help.Kept > 0 || one.Help.Saves > 0)
                .OrderByDescending(one => Math.Round(one.Help.Kept, 9)).ThenByDescending(one => Math.Round(one.Help.Saves, 3))
                .ThenBy(one => one.Candidate)
                .Take(1).ToArray();
            if (best is not [var (candidate, help)])
            {
                if (saved.Count == 0)
                {
                    break;
                }

                saved.Clear();
                continue;
            }

            foreach (var (member, lost) in all.First(one => one.Candidate == candidate).Places)
            {
                saved[member] = Math.Max(saved.GetValueOrDefault(member, long.MinValue), without[member].Lost - lost);
            }

            chosen.Add((candidate, help.For, help.Saves / ListProblem.Units));
        }

        return chosen;

        (double Kept, double Saves, int[] For) HelpOf(List<(int Member, long Lost)> places)
        {
            var (kept, saves, whom) = (0.0, 0.0, new List<int>());
            foreach (var (member, lost) in places)
            {
                var (isFirst, more) = (
                    without[member].Breaks.Length > 0 && !saved.ContainsKey(member),
                    without[member].Lost - lost - Math.Max(0, saved.GetValueOrDefault(member)));
                if (isFirst || more > 0)
                {
                    kept += isFirst ? declining(member) : 0;
                    saves += Math.Max(0, more) * declining(member);
                    whom.Add(member);
                }
            }

            return (kept, saves, [.. whom.Order()]);
        }
    }

    /// <summary>
    /// What a candidate adds to the list, and beside that in each member's place, where it reaches whom only that one reaches.
    /// </summary>
    private (long Adds, long[] Instead) Adds(int candidate)
    {
        var (adds, instead) = (_problem.Worth[candidate], new long[_list.Length]);
        foreach (var target in _problem.Reaches[candidate])
        {
            if (_covered[target] == 0)
            {
                adds += _problem.TargetWorth[target];
            }
            else if (_covered[target] == 1)
            {
                instead[_places[_coveredBy[target]]] += _problem.TargetWorth[target];
            }
        }

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

    /// <summary>What the wishes of the candidate cost less once it is there, the member being gone.</summary>
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
}
