using StakeholderGraph.Asking;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers the questions about sources.</summary>
internal static class SourcesAnswer
{
    public static PartOfList<SourceSummary> All(Network network, AllSources question)
    {
        var ties = new int[network.SourceIds.Count];
        for (var tie = 0; tie < network.TieCount; tie++)
        {
            var last = -1;
            for (var i = network.EvidenceOffsets[tie]; i < network.EvidenceOffsets[tie + 1]; i++)
            {
                var source = network.EvidenceSources[i];
                ties[source] += source == last ? 0 : 1; // evidence is ordered by source
                last = source;
            }
        }

        return question.Fit(
            ties.Index().Skip(question.Skip).Select(t => Summary(Citations.SourceOf(network, t.Index), t.Item)),
            ties.Length);
    }

    public static SourceProfile? One(Network network, SourceOf question)
    {
        var source = network.FindSource(question.Id);
        if (source < 0)
        {
            return null;
        }

        var filter = new ScopeFilter(network, Scope.Everything);
        var citations = new Citations(network, filter);
        var given = Citations.SourceOf(network, source);
        var ties = TiesOn(network, source);
        return SourceProfile.Fit(
            question,
            new SourceProfile(
                given.Id, given.Title, given.Publisher, given.Published, given.Language, given.Link,
                [.. network.DatasetSets[network.SourceDatasets[source]].Select(d => network.Datasets[d].Name)],
                [])
            {
                Retrieved = given.Retrieved,
            },
            ties.Skip(question.Skip).Select(tie => citations.Tie(tie, source)),
            ties.Count);
    }

    /// <summary>
    /// The ties about which a source says something, in order. Evidence is stored by tie, so all of it is searched: some milliseconds for a
    /// million ties.
    /// </summary>
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
        new(source.Id, source.Title, source.Publisher, source.Published, source.Language, source.Link, ties)
        {
            Retrieved = source.Retrieved,
        };
}
