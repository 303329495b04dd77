namespace StakeholderGraph.Networks;

/// <summary>Assigns numbers to sets of datasets. The sets are few, however many records there are.</summary>
internal sealed class DatasetSets
{
    private readonly Lock _lock = new(); // entries and sources are read concurrently
    private readonly List<int[]> _sets = [];
    private readonly Dictionary<(int Set, int Dataset), int> _next = [];

    /// <summary>
    /// The number of the set that extends another set (−1: the empty one) by one dataset. Datasets are added in ascending order.
    /// </summary>
    public int With(int set, int dataset)
    {
        lock (_lock)
        {
            if (!_next.TryGetValue((set, dataset), out var with))
            {
                with = _sets.Count;
                _sets.Add(set < 0 ? [dataset] : [.. _sets[set], dataset]);
                _next.Add((set, dataset), with);
            }

            return with;
        }
    }

    /// <summary>The number of a set of datasets, given in ascending order.</summary>
    public int Of(IEnumerable<int> datasets) => datasets.Aggregate(-1, With);

    /// <summary>The sets by number.</summary>
    public int[][] Build() => [.. _sets];
}
