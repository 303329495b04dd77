using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers what the sources are and what rests on them.</summary>
internal static class SourcesAnswer
{
    public static IReadOnlyList<SourceSummary> All(Network network)
    {
        var ties = new int[network.SourceIds.Count];
        for (var tie = 0; tie < network.TieCount; tie++)
        {
            var last = -1;
            for (var i = network.EvidenceOffsets[tie]; i < network.EvidenceOffsets[tie + 1]; i++)
            {
                var source = network.EvidenceSources[i];
                ties[source] += source == last ? 0 : 1; // evidence is in the order of sources
                last = source;
            }
        }

        return [.. ties.Select((count, i) => Summary(Citations.SourceOf(network, i), count))];
    }

    public static SourceProfile? One(Network network, RecordId id)
    {
        var source = network.FindSource(id);
        if (source < 0)
        {
            return null;
        }

        var filter = new ScopeFilter(network, Scope.Everything);
        var citations = new Citations(network, filter);
        var given = Citations.SourceOf(network, source);
        TieGiven[] ties =
            [.. TiesOn(network, source).Select(t => citations.Tie(t, filter.StatusOf(t)!.Value, [.. citations.Evidence(t).Where(e => e.Source == id)]))];
        return new SourceProfile(
            given.Id, given.Title, given.Publisher, given.Published, given.Language, given.Link,
            [.. network.DatasetSets[network.SourceDatasets[source]].Select(d => network.Datasets[d].Name)],
            ties);
    }

    /// <summary>The ties that a source says something of, in order. Evidence is kept by tie, so all of it is looked through: some milliseconds for a million ties.</summary>
    private static List<int> TiesOn(Network network, int source)
    {
        var ties = new List<int>();
        for (var tie = 0; tie < network.TieCount; tie++)
        {
            var evidence = network.EvidenceSources.AsSpan(network.EvidenceOffsets[tie]..network.EvidenceOffsets[tie + 1]);
            if (evidence.Contains(source))
            {
                ties.Add(tie);
            }
        }

        return ties;
    }

    private static SourceSummary Summary(Source source, int ties) =>
        new(source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link, ties);
}
