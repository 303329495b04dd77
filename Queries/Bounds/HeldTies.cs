namespace StakeholderGraph.Bounds;

/// <summary>
/// The ties and sources of an answer that is being cut, and who stands by those ties: which of them it keeps, and how much room more of
/// them would need. Each is counted once.
/// </summary>
/// <param name="ties">The ties of the whole answer, by id.</param>
/// <param name="stands">The stakeholders that stand by them.</param>
/// <param name="sources">The sources of the whole answer, by id.</param>
internal sealed class HeldTies(
    IReadOnlyDictionary<string, TieGiven> ties,
    IReadOnlyDictionary<string, IReadOnlyList<Attribution>> stands,
    IReadOnlyDictionary<string, Source> sources)
{
    private const int AroundId = 3;

    private readonly HashSet<string> _ties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal); // the sources cited within one call

    /// <summary>The room needed for referring to some ties, including those of them, and of their sources, that are not yet kept.</summary>
    public long SizeOf(IReadOnlyList<string> ids)
    {
        var size = 0L;
        _named.Clear();
        foreach (var id in ids)
        {
            size += AroundId + id.Length;
            if (!_ties.Contains(id))
            {
                var tie = ties[id];
                size += JsonSize.Of(tie) + (stands.TryGetValue(id, out var all) ? JsonSize.Of(id, all) : 0);
                foreach (var piece in tie.Evidence)
                {
                    var source = piece.Source.Value;
                    size += !_sources.Contains(source) && _named.Add(source) ? JsonSize.Of(sources[source]) : 0;
                }
            }
        }

        return size;
    }

    /// <summary>Keeps some ties and their sources.</summary>
    public void Hold(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (_ties.Add(id))
            {
                foreach (var piece in ties[id].Evidence)
                {
                    _sources.Add(piece.Source.Value);
                }
            }
        }
    }

    /// <summary>The kept ties, by id.</summary>
    public IReadOnlyDictionary<string, TieGiven> Ties => _ties.Count == ties.Count ? ties : Of(ties, _ties);

    /// <summary>The stakeholders that stand by them, as far as the ties that explain this are kept too.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands =>
        _ties.Count == ties.Count
            ? stands
            : new OrderedDictionary<string, IReadOnlyList<Attribution>>(
                stands
                    .Where(item => _ties.Contains(item.Key))
                    .Select(item =>
                        KeyValuePair.Create(item.Key, (IReadOnlyList<Attribution>)[.. item.Value.Where(a => a.By.All(_ties.Contains))])),
                StringComparer.Ordinal);

    /// <summary>The sources that they cite, by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources => _sources.Count == sources.Count ? sources : Of(sources, _sources);

    private static OrderedDictionary<string, T> Of<T>(IReadOnlyDictionary<string, T> all, HashSet<string> held) =>
        new(all.Where(item => held.Contains(item.Key)), StringComparer.Ordinal);
}
