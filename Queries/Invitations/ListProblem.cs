namespace StakeholderGraph.Invitations;

/// <summary>How many, of some candidates, a list must or should have.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Members">The candidates that it counts, in order.</param>
/// <param name="Least">The least of them on a list.</param>
/// <param name="Most">The most of them on a list.</param>
internal sealed record Quota(string Name, int[] Members, long Least, long Most)
{
    /// <summary>What each member counts; 1 where there are none.</summary>
    public long[]? Counts { get; init; }

    /// <summary>What each step beyond the tolerance costs, in units of value; <c>null</c> if the quota must be kept.</summary>
    public long? CostOfStep { get; init; }

    /// <summary>By how much a wish may be missed before that costs anything.</summary>
    public long Tolerance { get; init; }

    /// <summary>Whether it follows from the records and cannot be given up: nobody is invited twice.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether it must be kept.</summary>
    public bool IsHard => CostOfStep is null;

    /// <summary>What all members count together.</summary>
    public long Total => Counts?.Sum() ?? Members.Length;

    /// <summary>What the member at a place counts.</summary>
    public long CountAt(int place) => Counts?[place] ?? 1;

    /// <summary>By how many steps a number is out of bounds.</summary>
    public long StepsFrom(long number) => Math.Max(0, Math.Max(Least - number, number - Most));

    /// <summary>What a number costs where the quota is a wish.</summary>
    public long CostAt(long number) => (CostOfStep ?? 0) * Math.Max(0, StepsFrom(number) - Tolerance);
}

/// <summary>
/// Whom to put on a list, without any word about who they are: candidates by number, those of whom each reaches some targets, and quotas.
/// The value of a list is what its candidates are worth, and what the targets that any of them reaches are worth, less what its missed
/// wishes cost. Values are whole numbers of millionths.
/// </summary>
internal sealed class ListProblem
{
    /// <summary>How many units of value are one.</summary>
    public const long Units = 1_000_000;

    private (int[] Of, List<(int Quota, long Count)[]> Ways)? _counted;
    private long[]? _worthOfEach;
    private long[]? _mostAdded;
    private int[]? _byMostAdded;

    /// <summary>The number of candidates.</summary>
    public required int Count { get; init; }

    /// <summary>The targets that each candidate reaches, in order.</summary>
    public required Reaches Reaches { get; init; }

    /// <summary>What each target is worth, not less than 0.</summary>
    public required long[] TargetWorth { get; init; }

    /// <summary>What each candidate is worth beside that.</summary>
    public required long[] Worth { get; init; }

    /// <summary>The quotas, those that must be kept and wishes.</summary>
    public required Quota[] Quotas { get; init; }

    /// <summary>The most candidates that a list can have.</summary>
    public long MostSeats => Quotas.Where(quota => quota.IsHard && quota.Counts is null && quota.Members.Length == Count)
        .Select(quota => quota.Most).DefaultIfEmpty(Count).Min();

    /// <summary>The quotas that count a candidate, with what it counts there.</summary>
    public (int Quota, long Count)[] QuotasOf(int candidate) => Counted.Ways[CountedAs(candidate)];

    /// <summary>A number that is the same for candidates whom all quotas count alike, and for no others.</summary>
    public int CountedAs(int candidate) => Counted.Of[candidate];

    /// <summary>What each target is worth where that is the same; <c>null</c> where it is not.</summary>
    public long? WorthOfEach => (_worthOfEach ??= Array.TrueForAll(TargetWorth, worth => worth == TargetWorth[0])
        ? [TargetWorth.FirstOrDefault()]
        : []) is [var worth] ? worth : null;

    /// <summary>No less than what a candidate adds to any list, wishes aside.</summary>
    public long MostAddedBy(int candidate) => (_mostAdded ??= MostAdded())[candidate];

    /// <summary>The candidates, those first who could add most.</summary>
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

    /// <summary>What a list counts for each quota.</summary>
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

    /// <summary>Whether a list keeps every quota that must be kept.</summary>
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
        var extended = new Dictionary<(int Way, long Count), int>(); // by a quota
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
