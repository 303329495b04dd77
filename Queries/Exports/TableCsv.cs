namespace StakeholderGraph;

/// <summary>Writes the answer as a table for spreadsheets.</summary>
public static class TableCsv
{
    /// <summary>The format, with commas.</summary>
    public static DrawingFormat Format { get; } =
        new(
            "csv",
            "text/csv",
            "csv",
            "The answer as a table, for spreadsheets: comma-separated values in UTF-8.",
            (drawing, to) => Write(drawing, to, SheetDialect.Comma))
        {
            Dialects = SheetDialect.All,
        };

    /// <summary>The format with a dialect.</summary>
    public static DrawingFormat In(SheetDialect dialect) => Format with
    {
        Writer = (drawing, to) => Write(drawing, to, dialect),
        Charset = dialect.Encoding.WebName,
    };

    private static void Write(Drawing drawing, Stream to, SheetDialect dialect)
    {
        using var csv = new CsvSheet(to, dialect, isForSpreadsheets: true);
        csv.Line(drawing.Table.Columns);
        foreach (var row in drawing.Table.Rows)
        {
            csv.Line(row);
        }
    }
}
