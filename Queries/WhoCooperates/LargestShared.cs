namespace StakeholderGraph;

/// <summary>
/// Of the engagements that two share, those with the largest contributions, as many as are asked for; of equal ones those that come first.
/// The rest is counted, and never spelt out.
/// </summary>
/// <param name="atMost">How many to keep, at least one.</param>
internal sealed class LargestShared(int atMost)
{
    private readonly List<(long Units, SharedEngagement Shared)> _kept = [];
    private int _count;
    private int _smallest; // the last of those kept with the smallest contribution

    /// <summary>
    /// Counts an engagement; they come in their order. Says whether it is among the largest so far, and then has to be kept.
    /// </summary>
    public bool Count(long units)
    {
        _count++;
        return _kept.Count < atMost || units > _kept[_smallest].Units;
    }

    /// <summary>Keeps an engagement, in place of the smallest where there are enough.</summary>
    public void Keep(long units, SharedEngagement shared)
    {
        if (_kept.Count == atMost)
        {
            _kept.RemoveAt(_smallest);
        }

        _kept.Add((units, shared));
        if (_kept.Count == atMost)
        {
            _smallest = 0;
            for (var i = 1; i < atMost; i++)
            {
                _smallest = _kept[i].Units <= _kept[_smallest].Units ? i : _smallest;
            }
        }
    }

    /// <summary>
    /// Those kept after so many, by contribution, largest first; a stable sort keeps the order of engagements where contributions are
    /// equal.
    /// </summary>
    public SharedEngagement[] Page(int skip) => [.. _kept.OrderByDescending(s => s.Units).Skip(skip).Select(s => s.Shared)];

    /// <summary>How many come after that page.</summary>
    public int OmittedAfter(int skip) => Math.Max(0, _count - Math.Max(skip, _kept.Count));
}
