using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Graphs;

namespace StakeholderGraph.Formats.FollowTheMoney;

/// <summary>Reads the sources of a FollowTheMoney relation.</summary>
internal static class RelationSources
{
    /// <summary>Adds the evidence that our exports cite in words. They link the sources that have links in the same order.</summary>
    /// <returns>Whether there is any.</returns>
    public static bool AddCited(string tie, Dictionary<string, IReadOnlyList<string>> properties, Place place, ConvertedDataset dataset)
    {
        var cited = (properties.GetValueOrDefault("description") ?? []).Select(CitationParser.Reading).OfType<CitedEvidence>().ToList();
        var documents = cited.Select(c => c.Document).Distinct().ToList();
        var links = properties.GetValueOrDefault("sourceUrl") ?? [];
        foreach (var evidence in cited)
        {
            var source = dataset.Source(
                Ids.Slug(evidence.Document),
                evidence.Title,
                evidence.Publisher,
                place,
                evidence.Published,
                null,
                links.Count == documents.Count ? links[documents.IndexOf(evidence.Document)] : null,
                evidence.Retrieved);
            dataset.Evidence(tie, source, evidence.Locator, evidence.Says, evidence.Note, place);
        }

        return cited.Count > 0;
    }

    /// <summary>
    /// The sources of a relation. Each address is a document. If there are as many publishers as addresses, each address has its own;
    /// otherwise all have the first. Without an address, the source is the file.
    /// </summary>
    /// <returns>The ids of the sources.</returns>
    public static IEnumerable<string> Of(
        Dictionary<string, IReadOnlyList<string>> properties, Place place, ConvertedDataset dataset)
    {
        var (links, publishers) = (LinksOf(properties), properties.GetValueOrDefault("publisher") ?? []);
        foreach (var (i, link) in links.Index())
        {
            var publisher = publishers.Count == links.Count ? publishers[i] : publishers is [var first, ..] ? first : null;
            yield return dataset.Source(Ids.Slug(link), publisher ?? link, publisher ?? "", place, null, null, link);
        }

        if (links.Count == 0)
        {
            yield return dataset.OwnSource();
        }
    }

    /// <summary>The addresses of the sources.</summary>
    public static List<string> LinksOf(Dictionary<string, IReadOnlyList<string>> properties) =>
        [.. (properties.GetValueOrDefault("sourceUrl") ?? []).Where(IsLink).Distinct()];

    /// <summary>Whether a value is a web address.</summary>
    public static bool IsLink(string value) => value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
