using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Graphs;

namespace StakeholderGraph.Formats.FollowTheMoney;

/// <summary>What a relation of FollowTheMoney says of its sources.</summary>
internal static class RelationSources
{
    /// <summary>
    /// Adds the evidence that our exports cite in words; they link the sources that have links, in the same order.
    /// </summary>
    /// <returns>Whether there is any.</returns>
    public static bool AddCited(string tie, Dictionary<string, IReadOnlyList<string>> properties, Place place, ConvertedDataset dataset)
    {
        var cited = (properties.GetValueOrDefault("description") ?? []).Select(Citations.Reading).OfType<CitedEvidence>().ToList();
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
    /// The sources of a relation. Each address is a document; of as many publishers as addresses each has its own, else all have the first.
    /// Without an address it is the file.
    /// </summary>
    /// <returns>Their ids.</returns>
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

    /// <summary>The addresses of its sources.</summary>
    public static List<string> LinksOf(Dictionary<string, IReadOnlyList<string>> properties) =>
        [.. (properties.GetValueOrDefault("sourceUrl") ?? []).Where(IsLink).Distinct()];

    /// <summary>Whether a value is an address.</summary>
    public static bool IsLink(string value) => value.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
