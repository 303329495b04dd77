namespace StakeholderGraph.Measures;

/// <summary>
/// The sets of so many nodes that do best together, as none of them alone need do (S. P. Borgatti, "Identifying sets of key players in a
/// social network", Computational and Mathematical Organization Theory 12, 2006).
/// </summary>
/// <param name="Value">What the best sets reach or break.</param>
/// <param name="Sets">The best sets, each ascending, in the order of their nodes; no more than were asked for.</param>
/// <param name="Count">How many sets are as good, those not given among them; where not all were looked at, how many were found.</param>
/// <param name="Bound">What no set exceeds: the value itself where that is proven; null where nothing is known.</param>
/// <param name="CountsAll">Whether <paramref name="Count"/> is that of all sets that are as good.</param>
internal sealed record KeyPlayers(double Value, IReadOnlyList<int[]> Sets, long Count, double? Bound, bool CountsAll);

/// <summary>The best sets seen so far, in whole numbers, so that equal ones are equal.</summary>
/// <param name="atMost">The maximum number of sets.</param>
internal sealed class BestSets(int atMost)
{
    /// <summary>The most sets that are held, those found first; the others are only counted.</summary>
    public const int MostHeld = 20_000;

    private readonly List<int[]> _sets = [];

    /// <summary>The value of the best sets.</summary>
    public Int128 Best { get; private set; } = Int128.MinValue;

    /// <summary>How many sets have it.</summary>
    public long Count { get; private set; }

    /// <summary>The first of the sets that are held, in the order of their nodes.</summary>
    public IReadOnlyList<int[]> Sets
    {
        get
        {
            _sets.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
            return [.. _sets.Take(atMost)];
        }
    }

    /// <summary>Looks at a set.</summary>
    public void Add(Int128 value, ReadOnlySpan<int> set)
    {
        if (value < Best)
        {
            return;
        }

        if (value > Best)
        {
            (Best, Count) = (value, 0);
            _sets.Clear();
        }

        Count++;
        if (_sets.Count < MostHeld)
        {
            var sorted = set.ToArray();
            Array.Sort(sorted);
            _sets.Add(sorted);
        }
    }

    /// <summary>Looks at sets that others have seen.</summary>
    public void Add(BestSets others)
    {
        if (others.Count > 0 && others.Best >= Best)
        {
            foreach (var set in others._sets)
            {
                Add(others.Best, set);
            }

            Count += others.Count - others._sets.Count;
        }
    }
}
