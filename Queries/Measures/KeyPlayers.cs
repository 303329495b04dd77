namespace StakeholderGraph.Measures;

/// <summary>
/// The sets of a given number of nodes that are best as a group, which need not consist of the best single nodes (S. P. Borgatti,
/// "Identifying sets of key players in a social network", Computational and Mathematical Organization Theory 12, 2006).
/// </summary>
/// <param name="Value">The value that the best sets reach or break.</param>
/// <param name="Sets">The best sets, each ascending, in the order of their nodes; at most the number asked for.</param>
/// <param name="Count">
/// The number of equally good sets, including those not returned; if not all sets were examined, the number found.
/// </param>
/// <param name="Bound">
/// The upper bound on the value of any set: the value itself if it is proven to be optimal; null if no bound is known.
/// </param>
/// <param name="CountsAll">Whether <paramref name="Count"/> includes all equally good sets.</param>
internal sealed record KeyPlayers(double Value, IReadOnlyList<int[]> Sets, long Count, double? Bound, bool CountsAll);

/// <summary>The best sets seen so far, with values in whole numbers so that ties are exact.</summary>
/// <param name="atMost">The maximum number of sets.</param>
internal sealed class BestSets(int atMost)
{
    /// <summary>The maximum number of sets held, the first found; others are only counted.</summary>
    public const int MostHeld = 20_000;

    private readonly List<int[]> _sets = [];

    /// <summary>The value of the best sets.</summary>
    public Int128 Best { get; private set; } = Int128.MinValue;

    /// <summary>The number of sets with this value.</summary>
    public long Count { get; private set; }

    /// <summary>The first of the held sets, in the order of their nodes.</summary>
    public IReadOnlyList<int[]> Sets
    {
        get
        {
            _sets.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
            return [.. _sets.Take(atMost)];
        }
    }

    /// <summary>Examines a set.</summary>
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

    /// <summary>Merges sets that other workers have examined.</summary>
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
