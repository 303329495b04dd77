namespace StakeholderGraph.Networks;

/// <summary>
/// Finds single values in which a dataset and others differ. Of the datasets that state a value, the one whose name comes first wins.
/// </summary>
internal static class Disagreements
{
    /// <summary>The maximum number of disagreements that a report lists.</summary>
    public const int Most = 100;

    private static readonly (RecordType Type, Field[] Fields)[] Compared =
    [
        (RecordType.Sources,
        [
            new("title", r => r[SourceColumn.Title]),
            new("publisher", r => r[SourceColumn.Publisher]),
            new("published", r => r[SourceColumn.Published]),
            new("language", r => r[SourceColumn.Language]),
            new("link", r => r[SourceColumn.Link]),
            new("retrieved", r => r[SourceColumn.Retrieved]),
        ]),
        (RecordType.Stakeholders, Entries()),
        (RecordType.Engagements, [.. Entries(), new("description", r => r[EntryColumn.Description])]),
        (RecordType.Ties,
        [
            new("from, type, to", r => $"{r[TieColumn.From]} {r[TieColumn.Type]} {r[TieColumn.To]}"),
            new("title", r => r[TieColumn.Title]),
            new("on_behalf_of", r => r[TieColumn.OnBehalfOf]),
            new("period", r => Period(r[TieColumn.Start], r[TieColumn.End])),
            new("amount", r => $"{r[TieColumn.Amount]} {r[TieColumn.Currency]}".Trim()),
        ]),
        (RecordType.Evidence, [new("note", r => r[EvidenceColumn.Note])]),
    ];

    /// <summary>The types of records in which datasets can differ, in the order of reports.</summary>
    public static IEnumerable<RecordType> Types { get; } = [.. Compared.Select(c => c.Type)];

    /// <summary>
    /// The disagreements between a dataset and others about one record, given as each of them states it, in the order of their names.
    /// </summary>
    public static IEnumerable<Disagreement> Among(
        IReadOnlyList<(RecordId Dataset, string[] Cells)> record,
        RecordType type,
        RecordId concerned)
    {
        var fields = Array.Find(Compared, s => s.Type == type).Fields;
        var id = RecordId.Trusted(record[0].Cells[0]);
        var all = type switch
        {
            RecordType.Stakeholders or RecordType.Engagements => fields.Concat(Attributes(record, EntryColumn.Attributes)),
            RecordType.Ties => fields.Concat(Attributes(record, TieColumn.Attributes)),
            _ => fields,
        };
        foreach (var field in all)
        {
            var stated = record.Select(r => (r.Dataset, Value: field.Value(r.Cells))).Where(r => r.Value.Length > 0).ToList();
            foreach (var other in stated.Skip(1))
            {
                if (other.Value != stated[0].Value && (other.Dataset == concerned || stated[0].Dataset == concerned))
                {
                    yield return new Disagreement(id, field.Name, stated[0].Value, stated[0].Dataset, other.Value, other.Dataset);
                }
            }
        }
    }

    private static Field[] Entries() =>
    [
        new("kind", r => r[EntryColumn.Kind]),
        new("name", r => r[EntryColumn.Name]),
        new("country", r => r[EntryColumn.Country]),
        new("period", r => Period(r[EntryColumn.Start], r[EntryColumn.End])),
    ];

    private static IEnumerable<Field> Attributes(IReadOnlyList<(RecordId Dataset, string[] Cells)> record, int column) =>
        record
            .SelectMany(r => ListCell.Split(r.Cells[column]))
            .Select(item => item.Split('=', 2)[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(key => new Field(
                $"attributes {key}",
                cells =>
                    ListCell
                        .Split(cells[column])
                        .FirstOrDefault(item => item.StartsWith($"{key}=", StringComparison.Ordinal))
                        ?[(key.Length + 1)..]
                    ?? ""));

    private static string Period(string start, string end) => start.Length + end.Length == 0 ? "" : $"{start} – {end}".Trim();

    private sealed record Field(string Name, Func<string[], string> Value);
}
