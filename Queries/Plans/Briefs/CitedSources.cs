namespace StakeholderGraph.Plans;

/// <summary>Numbers the sources of a brief in the order in which they are first cited.</summary>
internal sealed class CitedSources
{
    private readonly OrderedDictionary<RecordId, Source> _sources = [];

    /// <summary>The sources cited so far, by number.</summary>
    public IReadOnlyList<BriefSource> All => [.. _sources.Values.Select((source, i) => new BriefSource(i + 1, source))];

    /// <summary>Returns the numbers of the sources of some evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="sources">The sources of the answer that contains the evidence.</param>
    public int[] Cite(IEnumerable<EvidenceGiven> evidence, IReadOnlyDictionary<string, Source> sources)
    {
        var cited = evidence.Select(said => said.Source).Distinct().Where(id => sources.ContainsKey(id.Value)).ToList();
        cited.ForEach(id => _sources.TryAdd(id, sources[id.Value]));
        return [.. cited.Select(id => _sources.IndexOf(id) + 1).Order()];
    }

    /// <summary>Returns the numbers of the sources of some ties.</summary>
    public int[] Cite(
        IEnumerable<string> ties, IReadOnlyDictionary<string, TieGiven> given, IReadOnlyDictionary<string, Source> sources) =>
        Cite(ties.Where(given.ContainsKey).SelectMany(tie => given[tie].Evidence), sources);
}
