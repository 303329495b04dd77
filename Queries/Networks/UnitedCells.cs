namespace StakeholderGraph.Networks;

/// <summary>
/// Unites what several datasets state about one record, given in the order of their names. Lists are merged; where single values differ,
/// the dataset that comes first wins, and a value that is not stated never replaces one that is. A period is one value, and so is an amount
/// with its currency.
/// </summary>
internal static class UnitedCells
{
    /// <summary>The cells of the united record, as <see cref="RecordCells"/> defines them.</summary>
    public static string[] Of(RecordType type, IReadOnlyList<DatasetRecord> versions) =>
        versions.Count == 1 ? versions[0].Cells
        : type == RecordType.Ties ? OfTie(versions)
        : type == RecordType.Sources ? Stated(versions, 0, 0)
        : OfEntry(versions);

    /// <summary>
    /// Preferred names of a stakeholder or an engagement that were replaced by that of another dataset and look different: they become
    /// other names.
    /// </summary>
    public static IEnumerable<(string Name, string Language)> NamesGivenWay(IReadOnlyList<DatasetRecord> versions) => versions
        .Skip(1)
        .Where(s => !ComparableText.AreEqual(s.Cells[EntryColumn.Name], versions[0].Cells[EntryColumn.Name]))
        .Select(s => (s.Cells[EntryColumn.Name], s.Cells[EntryColumn.Language]))
        .Distinct();

    private static string[] OfTie(IReadOnlyList<DatasetRecord> versions)
    {
        var cells = Stated(versions, TieColumn.Start, TieColumn.End);
        cells[TieColumn.Currency] = versions.FirstOrDefault(s => s.Cells[TieColumn.Amount].Length > 0)?.Cells[TieColumn.Currency] ?? "";
        cells[TieColumn.Attributes] = Attributes(versions, TieColumn.Attributes);
        return cells;
    }

    private static string[] OfEntry(IReadOnlyList<DatasetRecord> versions)
    {
        var cells = Stated(versions, EntryColumn.Start, EntryColumn.End);
        var named = versions.Where(s => s.Cells[EntryColumn.Name] == cells[EntryColumn.Name]);
        cells[EntryColumn.Language] = FirstOf(named, EntryColumn.Language);
        cells[EntryColumn.Identifiers] = List(versions, EntryColumn.Identifiers, StringComparer.Ordinal);
        cells[EntryColumn.Links] = List(versions, EntryColumn.Links, StringComparer.Ordinal);
        cells[EntryColumn.Topics] = List(versions, EntryColumn.Topics, ComparableText.Comparer);
        cells[EntryColumn.Attributes] = Attributes(versions, EntryColumn.Attributes);
        cells[EntryColumn.OtherCountries] = OtherCountries(versions, cells[EntryColumn.Country]);
        return cells;
    }

    /// <summary>All countries of the records that name several, except for the one that won.</summary>
    private static string OtherCountries(IReadOnlyList<DatasetRecord> versions, string country) => ListCell.Join(
        versions
            .Where(s => s.Cells[EntryColumn.OtherCountries].Length > 0)
            .SelectMany(s => ListCell.Split(s.Cells[EntryColumn.OtherCountries]).Append(s.Cells[EntryColumn.Country]))
            .Where(code => code != country)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));

    /// <summary>The first stated value in each column, with start and end taken together.</summary>
    private static string[] Stated(IReadOnlyList<DatasetRecord> versions, int start, int end)
    {
        string[] cells = [.. Enumerable.Range(0, versions[0].Cells.Length).Select(column => FirstOf(versions, column))];
        if (versions.FirstOrDefault(s => s.Cells[start].Length + s.Cells[end].Length > 0) is { } dated)
        {
            (cells[start], cells[end]) = (dated.Cells[start], dated.Cells[end]);
        }

        return cells;
    }

    private static string FirstOf(IEnumerable<DatasetRecord> versions, int column) =>
        versions.Select(s => s.Cells[column]).FirstOrDefault(c => c.Length > 0) ?? "";

    private static string List(IReadOnlyList<DatasetRecord> versions, int column, IEqualityComparer<string> comparer) =>
        ListCell.Join(versions.SelectMany(s => ListCell.Split(s.Cells[column])).Distinct(comparer).Order(StringComparer.Ordinal));

    private static string Attributes(IReadOnlyList<DatasetRecord> versions, int column)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in versions.SelectMany(s => ListCell.Split(s.Cells[column])))
        {
            var (key, value) = item.Split('=', 2) is [var k, var v] ? (k, v) : (item, "");
            if (!all.TryGetValue(key, out var stated) || stated.Length == 0)
            {
                all[key] = value;
            }
        }

        return ListCell.Join(all.Select(a => $"{a.Key}={a.Value}"));
    }
}
