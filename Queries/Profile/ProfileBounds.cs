namespace StakeholderGraph;

/// <summary>
/// Keeps profiles bounded: the lists of the record itself, then as many ties as fit. The result is the same on every engine.
/// </summary>
internal static class ProfileBounds
{
    // The limit for each list of the record, and the share of an answer for all of them together.
    private const int MostOfList = 500;
    private const int ShareOfRecord = 4;
    private const int AroundName = 60;
    private const int AroundRecord = 8_000;

    /// <summary>Limits a profile to the size that its question allows.</summary>
    /// <param name="question">The question.</param>
    /// <param name="record">The record with all of its own lists, and without ties.</param>
    /// <param name="ties">The ties after those skipped, in order, created as they are enumerated.</param>
    /// <param name="count">The total number of ties.</param>
    /// <param name="source">Returns a source by its id.</param>
    /// <param name="sourcesOf">Returns the sources that the evidence of some ties names, by id.</param>
    public static Profile Fit(
        ProfileOf question,
        Profile record,
        IEnumerable<ProfileTie> ties,
        int count,
        Func<RecordId, Source> source,
        Func<IEnumerable<IReadOnlyList<EvidenceGiven>>, IReadOnlyDictionary<string, Source>> sourcesOf)
    {
        var all = question.AtMostBytes - AroundRecord;
        var (own, room) = (new Room(all / ShareOfRecord), new Room(all - (all / ShareOfRecord)));
        var leftOut = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var sources = new NewSources(source);
        var given = room.Fill(ties, question.AtMost, tie => JsonSize.Of(tie) + sources.Of(tie.Evidence));
        return record with
        {
            Names = Cut("names", record.Names, name => AroundName + JsonSize.Of(name.Text) + JsonSize.Of(name.Language)),
            Topics = Cut("topics", record.Topics, topic => 1 + JsonSize.Of(topic)),
            Identifiers = Cut("identifiers", record.Identifiers, identifier => 1 + JsonSize.Of(identifier)),
            Links = Cut("links", record.Links, link => 1 + JsonSize.Of(link)),
            Datasets = Cut("datasets", record.Datasets, dataset => 3 + dataset.Value.Length),
            Attributes = new OrderedDictionary<string, string>(
                Cut("attributes", [.. record.Attributes], a => JsonSize.Of(a)), StringComparer.Ordinal),
            Description = Cut<string>("description", [.. Described(record)], text => AroundName + JsonSize.Of(text)) is [var description]
                ? description
                : null,
            Ties = given,
            Sources = sourcesOf(given.Select(t => t.Evidence)),
            Omitted = count - question.Skip - given.Count,
            LeftOut = leftOut,
        };

        IReadOnlyList<T> Cut<T>(string list, IReadOnlyList<T> items, Func<T, long> size)
        {
            var fit = 0;
            while (fit < Math.Min(items.Count, MostOfList) && own.Take(size(items[fit])))
            {
                fit++;
            }

            if (fit == items.Count)
            {
                return items;
            }

            leftOut.Add(list, items.Count - fit);
            return [.. items.Take(fit)];
        }
    }

    private static IEnumerable<string> Described(Profile record) => record.Description is { } description ? [description] : [];
}
