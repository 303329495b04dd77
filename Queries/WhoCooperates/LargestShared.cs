namespace StakeholderGraph;

/// <summary>
/// Keeps, of the engagements that two actors share, those with the largest contributions, as many as asked for; of equal ones those that
/// come first. The rest is counted but never listed.
/// </summary>
/// <param name="atMost">The number of engagements to keep, at least one.</param>
internal sealed class LargestShared(int atMost)
{
    private readonly List<(long Units, SharedEngagement Shared)> _kept = [];
    private int _count;
    private int _smallest; // the last of the kept engagements with the smallest contribution

    /// <summary>
    /// Counts an engagement; engagements come in order. Returns whether it is among the largest so far and therefore must be kept.
    /// </summary>
    public bool Count(long units)
    {
        _count++;
        return _kept.Count < atMost || units > _kept[_smallest].Units;
    }

    /// <summary>Keeps an engagement, in place of the smallest if enough are kept.</summary>
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
    /// The kept engagements after the given number, by contribution, largest first; a stable sort keeps the order of engagements with equal
    /// contributions.
    /// </summary>
    public SharedEngagement[] Page(int skip) => [.. _kept.OrderByDescending(s => s.Units).Skip(skip).Select(s => s.Shared)];

    /// <summary>The number of engagements after that page.</summary>
    public int OmittedAfter(int skip) => Math.Max(0, _count - Math.Max(skip, _kept.Count));
}
