namespace StakeholderGraph.Neo4j;

/// <summary>An entry that was found.</summary>
internal sealed record Found(RecordId Id, Kind Kind, string? Country, string Name, string MatchedName, int Score);

/// <summary>A page of what was found: the total, the facets and the best after the cursor, as <see cref="Embedded.FindPage"/> has it on the embedded engine.</summary>
internal static class FoundPage
{
    /// <summary>The page of entries that came in any order.</summary>
    public static Findings Of(Find question, IReadOnlyCollection<Found> found)
    {
        var after = question.After is { } text ? Cursor(text) : (FindCursor?)null;
        var behind = found
            .Where(f => IsAskedFor(question, f.Kind, f.Country))
            .Where(f => after is not { } cursor || f.Score < cursor.Score || (f.Score == cursor.Score && RecordId.Order.Compare(f.Id, cursor.Id) > 0))
            .ToList();
        var page = behind.OrderByDescending(f => f.Score).ThenBy(f => f.Id, RecordId.Order).Take(question.AtMost).ToList();
        return Of(question, page, found.CountBy(f => (f.Kind, f.Country)).Select(c => (c.Key.Kind, c.Key.Country, c.Value)), behind.Count > page.Count);
    }

    /// <summary>A page that is chosen already.</summary>
    /// <param name="question">The question.</param>
    /// <param name="page">The entries on the page.</param>
    /// <param name="counts">How many entries there are of each kind and country, whatever the filters.</param>
    /// <param name="goesOn">Whether there is another page.</param>
    public static Findings Of(Find question, List<Found> page, IEnumerable<(Kind Kind, string? Country, int Count)> counts, bool goesOn)
    {
        var (kinds, countries, total) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var (kind, country, count) in counts)
        {
            var ofKind = question.Kinds.IsEmpty || question.Kinds.Contains(kind);
            var ofCountry = question.Countries.IsEmpty || country is not null && question.Countries.Contains(country);
            Add(kinds, Words<Kind>.Of(kind), ofCountry ? count : 0);
            Add(countries, country, ofKind ? count : 0);
            total += ofKind && ofCountry ? count : 0;
        }

        return new Findings(
            [.. page.Select(f => new Finding(f.Id, f.Kind.Family(), f.Kind, f.Name, f.Country, f.MatchedName, f.Score / (double)NameMatch.Perfect))],
            total,
            new Facets(InOrder(kinds), InOrder(countries)),
            goesOn && page.Count > 0 ? new FindCursor(page[^1].Score, page[^1].Id).ToString() : null);
    }

    /// <summary>Where the page before ended.</summary>
    public static FindCursor Cursor(string after) =>
        FindCursor.TryParse(after, out var cursor) ? cursor : throw new ArgumentException("Not a cursor", nameof(after));

    private static bool IsAskedFor(Find question, Kind kind, string? country) =>
        (question.Kinds.IsEmpty || question.Kinds.Contains(kind))
        && (question.Countries.IsEmpty || country is not null && question.Countries.Contains(country));

    private static void Add(SortedDictionary<string, int> counts, string? key, int count)
    {
        if (key is not null && count > 0)
        {
            counts[key] = counts.GetValueOrDefault(key) + count;
        }
    }

    private static OrderedDictionary<string, int> InOrder(SortedDictionary<string, int> counts)
    {
        var ordered = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, count) in counts)
        {
            ordered.Add(key, count);
        }

        return ordered;
    }
}
