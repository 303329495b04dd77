namespace StakeholderGraph;

/// <summary>Writes resolved names as a table with a row for each name, which can be joined to the original sheet.</summary>
public static class ResolvedTable
{
    private static readonly string[] Columns =
    [
        "name", "outcome", "id", "kind", "record_name", "country", "matched_name", "score", "candidates",
    ];

    private static Cell NotStated => (string?)null;

    /// <summary>Writes comma-separated values in UTF-8 with a byte-order mark; formulas are defused.</summary>
    public static void Write(Resolved resolved, Stream to)
    {
        using var csv = new CsvSheet(to, SheetDialect.Comma, isForSpreadsheets: true);
        csv.Line(Columns);
        foreach (var item in resolved.Items)
        {
            csv.Line(
                item.Match is null
                    ? (Cell[])
                        [
                            item.Name,
                            Words<Outcome>.Of(item.Outcome),
                            NotStated,
                            NotStated,
                            NotStated,
                            NotStated,
                            NotStated,
                            NotStated,
                            string.Join("; ", item.Candidates.Select(c => $"{c.Id} ({c.Name})")),
                        ]
                    : [item.Name, Words<Outcome>.Of(item.Outcome), .. Cells(item.Candidates[0]), NotStated]);
        }
    }

    private static Cell[] Cells(Candidate match) =>
        [match.Id, Words<Kind>.Of(match.Kind), match.Name, match.Country, match.MatchedName, match.Score];
}
