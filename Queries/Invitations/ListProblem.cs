namespace StakeholderGraph.Invitations;

/// <summary>Bounds on the number of certain candidates that a list must or should have.</summary>
/// <param name="Name">The name in messages.</param>
/// <param name="Members">The candidates that it counts, in order.</param>
/// <param name="Least">The minimum number of them on a list.</param>
/// <param name="Most">The maximum number of them on a list.</param>
internal sealed record Quota(string Name, int[] Members, long Least, long Most)
{
    /// <summary>The count of each member; <c>null</c> if each counts 1.</summary>
    public long[]? Counts { get; init; }

    /// <summary>The cost of each step beyond the tolerance, in units of value; <c>null</c> if the quota is mandatory.</summary>
    public long? CostOfStep { get; init; }

    /// <summary>The amount by which a wish may be missed at no cost.</summary>
    public long Tolerance { get; init; }

    /// <summary>Whether the quota follows from the records and cannot be relaxed: no stakeholder is invited twice.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether the quota is mandatory.</summary>
    public bool IsHard => CostOfStep is null;

    /// <summary>The total count of all members.</summary>
    public long Total => Counts?.Sum() ?? Members.Length;

    /// <summary>The count of the member at an index.</summary>
    public long CountAt(int place) => Counts?[place] ?? 1;

    /// <summary>The number of steps by which a count is out of bounds.</summary>
    public long StepsFrom(long number) => Math.Max(0, Math.Max(Least - number, number - Most));

    /// <summary>The cost of a count if the quota is a wish.</summary>
    public long CostAt(long number) => (CostOfStep ?? 0) * Math.Max(0, StepsFrom(number) - Tolerance);
}

/// <summary>
/// The problem of choosing a list, independent of who the candidates are: candidates by number, each of whom reaches some targets, and
/// quotas. The value of a list is the value of its candidates, plus that of the targets that any of them reaches, minus the cost of its
/// missed wishes. Values are whole numbers of millionths.
/// </summary>
internal sealed class ListProblem
{
    /// <summary>The number of units of value in 1.</summary>
    public const long Units = 1_000_000;

    private (int[] Of, List<(int Quota, long Count)[]> Ways)? _counted;
    private long[]? _worthOfEach;
    private long[]? _mostAdded;
    private int[]? _byMostAdded;

    /// <summary>The number of candidates.</summary>
    public required int Count { get; init; }

    /// <summary>The targets that each candidate reaches, in order.</summary>
    public required Reaches Reaches { get; init; }

    /// <summary>The value of each target, at least 0.</summary>
    public required long[] TargetWorth { get; init; }

    /// <summary>The value of each candidate apart from its targets.</summary>
    public required long[] Worth { get; init; }

    /// <summary>The quotas, both mandatory ones and wishes.</summary>
    public required Quota[] Quotas { get; init; }

    /// <summary>The maximum number of candidates on a list.</summary>
    public long MostSeats => Quotas.Where(quota => quota.IsHard && quota.Counts is null && quota.Members.Length == Count)
        .Select(quota => quota.Most).DefaultIfEmpty(Count).Min();

    /// <summary>The quotas that count a candidate, with its count in each.</summary>
    public (int Quota, long Count)[] QuotasOf(int candidate) => Counted.Ways[CountedAs(candidate)];

    /// <summary>A number that is the same for exactly those candidates that all quotas count alike.</summary>
    public int CountedAs(int candidate) => Counted.Of[candidate];

    /// <summary>The value of each target if all are equal; <c>null</c> if they differ.</summary>
    public long? WorthOfEach => (_worthOfEach ??= Array.TrueForAll(TargetWorth, worth => worth == TargetWorth[0])
        ? [TargetWorth.FirstOrDefault()]
        : []) is [var worth] ? worth : null;

    /// <summary>An upper bound on the gain of adding a candidate to any list, apart from wishes.</summary>
    public long MostAddedBy(int candidate) => (_mostAdded ??= MostAdded())[candidate];

    /// <summary>The candidates, ordered by the upper bound on their gain, largest first.</summary>
    public int[] ByMostAdded() => _byMostAdded ??= Ranked();

    /// <summary>The value of a list.</summary>
    public long ValueOf(IReadOnlyCollection<int> list)
    {
        var (reached, value) = (new bool[TargetWorth.Length], list.Sum(candidate => Worth[candidate]));
        foreach (var candidate in list)
        {
            foreach (var target in Reaches.InAnyOrder(candidate))
            {
                value += reached[target] ? 0 : TargetWorth[target];
                reached[target] = true;
            }
        }

        var numbers = NumbersOf(list);
        return value - Quotas.Select((quota, i) => quota.CostAt(numbers[i])).Sum();
    }

    /// <summary>The count of a list for each quota.</summary>
    public long[] NumbersOf(IEnumerable<int> list)
    {
        var numbers = new long[Quotas.Length];
        foreach (var candidate in list)
        {
            foreach (var (quota, count) in QuotasOf(candidate))
            {
                numbers[quota] += count;
            }
        }

        return numbers;
    }

    /// <summary>Whether a list keeps every mandatory quota.</summary>
    public bool IsKept(IEnumerable<int> list)
    {
        var numbers = NumbersOf(list);
        return !Quotas.Where((quota, i) => quota.IsHard && quota.StepsFrom(numbers[i]) > 0).Any();
    }

    private long[] MostAdded()
    {
        var most = (long[])Worth.Clone();
        if (WorthOfEach is { } each)
        {
            for (var candidate = 0; candidate < Count; candidate++)
            {
                most[candidate] += each * Reaches.MostOf(candidate);
            }
        }
        else
        {
            for (var candidate = 0; candidate < Count; candidate++)
            {
                most[candidate] += Reaches[candidate].Sum(target => TargetWorth[target]);
            }
        }

        return most;
    }

    private int[] Ranked()
    {
        int[] candidates = [.. Enumerable.Range(0, Count)];
        Array.Sort(Array.ConvertAll(candidates, candidate => -MostAddedBy(candidate)), candidates);
        return candidates;
    }

    private (int[] Of, List<(int Quota, long Count)[]> Ways) Counted => _counted ??= ByCandidate();

    private (int[] Of, List<(int Quota, long Count)[]> Ways) ByCandidate()
    {
        var (of, ways) = (new int[Count], new List<(int, long)[]> { Array.Empty<(int, long)>() });
        var extended = new Dictionary<(int Way, long Count), int>(); // for a quota
        for (var number = 0; number < Quotas.Length; number++)
        {
            var quota = Quotas[number];
            extended.Clear();
            for (var place = 0; place < quota.Members.Length; place++)
            {
                ref var way = ref of[quota.Members[place]];
                var count = quota.CountAt(place);
                if (!extended.TryGetValue((way, count), out var with))
                {
                    with = ways.Count;
                    ways.Add([.. ways[way], (number, count)]);
                    extended.Add((way, count), with);
                }

                way = with;
            }
        }

        return (of, ways);
    }
}
