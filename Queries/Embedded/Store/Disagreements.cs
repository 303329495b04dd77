using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Looks for single values in which a dataset and others differ. The dataset whose name comes first, of those that state a value, is the one that is heard.</summary>
internal static class Disagreements
{
    /// <summary>How many disagreements a report lists.</summary>
    public const int Most = 100;

    private static readonly (Sort Sort, Field[] Fields)[] Sorts =
    [
        (Sort.Sources,
        [
            new("title", r => r[SourceColumn.Title]),
            new("publisher", r => r[SourceColumn.Publisher]),
            new("published", r => r[SourceColumn.Published]),
            new("language", r => r[SourceColumn.Language]),
            new("link", r => r[SourceColumn.Link]),
        ]),
        (Sort.Stakeholders, Entries()),
        (Sort.Engagements, Entries()),
        (Sort.Ties,
        [
            new("from, type, to", r => $"{r[TieColumn.From]} {r[TieColumn.Type]} {r[TieColumn.To]}"),
            new("title", r => r[TieColumn.Title]),
            new("on_behalf_of", r => r[TieColumn.OnBehalfOf]),
            new("period", r => Period(r[TieColumn.Start], r[TieColumn.End])),
        ]),
        (Sort.Evidence, [new("note", r => r[EvidenceColumn.Note])]),
    ];

    /// <summary>The report with the disagreements of its dataset: the first hundred, and how many there are.</summary>
    public static ImportReport In(Database database, ImportReport report, CancellationToken cancellationToken)
    {
        if (StoreFile.Datasets(database).Length < 2)
        {
            return report;
        }

        var first = new List<Disagreement>();
        var count = 0L;
        foreach (var (sort, _) in Sorts)
        {
            foreach (var record in Shared(database, sort, report.Dataset, cancellationToken))
            {
                foreach (var disagreement in Among(record, sort, report.Dataset))
                {
                    count++;
                    if (first.Count < Most)
                    {
                        first.Add(disagreement);
                    }
                }
            }
        }

        return report with { Disagreements = first, DisagreementCount = count };
    }

    /// <summary>Every record of a dataset that others have too, as each has it, in the order of their names.</summary>
    private static IEnumerable<List<(RecordId Dataset, string[] Cells)>> Shared(
        Database database, Sort sort, RecordId dataset, CancellationToken cancellationToken)
    {
        var keyLength = sort == Sort.Evidence ? 4 : 1;
        var record = new List<(RecordId Dataset, string[] Cells)>();
        using var rows = database.Prepare(Sql.Of(sort).Shared!, dataset.Value);
        while (rows.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] cells = [.. Enumerable.Range(1, rows.ColumnCount - 1).Select(rows.Text)];
            if (record.Count > 0 && !record[0].Cells.AsSpan(0, keyLength).SequenceEqual(cells.AsSpan(0, keyLength)))
            {
                if (record.Count > 1)
                {
                    yield return record;
                }

                record.Clear();
            }

            record.Add((RecordId.Trusted(rows.Text(0)), cells));
        }

        if (record.Count > 1)
        {
            yield return record;
        }
    }

    /// <summary>Where a dataset and others differ in one record, given as each of them has it, in the order of their names.</summary>
    public static IEnumerable<Disagreement> Among(IReadOnlyList<(RecordId Dataset, string[] Cells)> record, Sort sort, RecordId concerned)
    {
        var fields = Array.Find(Sorts, s => s.Sort == sort).Fields;
        var id = RecordId.Trusted(record[0].Cells[0]);
        var all = sort is Sort.Stakeholders or Sort.Engagements ? fields.Concat(Attributes(record)) : fields;
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

    private static IEnumerable<Field> Attributes(IReadOnlyList<(RecordId Dataset, string[] Cells)> record) => record
        .SelectMany(r => ListCell.Split(r.Cells[EntryColumn.Attributes]))
        .Select(item => item.Split('=', 2)[0])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(key => new Field(
            $"attributes {key}",
            cells => ListCell.Split(cells[EntryColumn.Attributes]).FirstOrDefault(item => item.StartsWith($"{key}=", StringComparison.Ordinal))?[(key.Length + 1)..] ?? ""));

    private static string Period(string start, string end) => start.Length + end.Length == 0 ? "" : $"{start} – {end}".Trim();

    private sealed record Field(string Name, Func<string[], string> Value);
}
