namespace StakeholderGraph;

/// <summary>The answer as a table, for spreadsheets.</summary>
internal static class TableCsv
{
    public static DrawingFormat Format { get; } = new(
        "csv", "text/csv", "csv", "The answer as a table, for spreadsheets: comma-separated values in UTF-8.", Write);

    private static void Write(Drawing drawing, Stream to)
    {
        using var csv = new CsvSheet(to, mark: true, defuse: true);
        csv.Line(drawing.Table.Columns);
        foreach (var row in drawing.Table.Rows)
        {
            csv.Line(row);
        }
    }
}
