namespace StakeholderGraph;

/// <summary>A record that was left out so that the others could be imported.</summary>
/// <param name="Type">Its type: <c>ties</c>, <c>stakeholders</c> …</param>
/// <param name="Faults">The faults of the record, or of what it names.</param>
/// <param name="Cells">Its fields, in the order of the columns of the native format.</param>
public sealed record SetAsideRecord(string Type, IReadOnlyList<DatasetFault> Faults, IReadOnlyList<string> Cells)
{
    /// <summary>Writes a table of records, one per row, so that they can be corrected.</summary>
    /// <param name="records">The records.</param>
    /// <param name="to">The stream to write to, which stays open.</param>
    public static void Write(IEnumerable<SetAsideRecord> records, Stream to)
    {
        using var csv = new CsvSheet(to, SheetDialect.Comma, isForSpreadsheets: true);
        csv.Line("file", "place", "type", "reasons", "record");
        foreach (var record in records)
        {
            var first = record.Faults[0];
            var place = first.Part ?? (first.Line is { } line ? FormattableString.Invariant($"line {line}, column {first.Column}") : "");
            csv.Line(first.File, place, record.Type, string.Join("; ", record.Faults.Select(Reason)), Row(record.Cells));
        }
    }

    private static string Reason(DatasetFault fault) =>
        $"{(fault.Field is null ? "" : $"{fault.Field}: ")}{fault.Reason}{(fault.Found is null ? "" : $": \"{fault.Found}\"")}"
        + (fault.HintAndAdvice is { } helps ? $" ({helps})" : "");

    private static string Row(IEnumerable<string> cells) => string.Join(
        ',',
        cells.Select(cell => cell.AsSpan().ContainsAny("\",\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));
}
