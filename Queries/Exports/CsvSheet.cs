using System.Buffers;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// A file of comma-separated values by RFC 4180: UTF-8, lines that end with CR LF, quotes where a cell needs them. A text that a spreadsheet would run is defused with an
/// apostrophe; a number stays one. (CsvHelper, which reads and writes the files of
/// datasets, tells neither an empty text from nothing nor a number from a text that looks like one.)
/// </summary>
internal sealed class CsvSheet : IDisposable
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n;\t");

    // What a spreadsheet takes for the begin of a formula, or leaves out before it looks.
    private static readonly SearchValues<char> Runs = SearchValues.Create("=+-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20");

    private readonly StreamWriter _csv;
    private readonly bool _defuse;
    private bool _isFirst = true;

    /// <summary>A sheet in a file, which stays open.</summary>
    /// <param name="to">The file.</param>
    /// <param name="mark">Whether the file begins with a byte-order mark, without which Excel takes Cyrillic for something else.</param>
    /// <param name="defuse">Whether texts that a spreadsheet would run get an apostrophe.</param>
    public CsvSheet(Stream to, bool mark, bool defuse)
    {
        _csv = new StreamWriter(to, new UTF8Encoding(mark), leaveOpen: true) { NewLine = "\r\n" };
        _defuse = defuse;
    }

    /// <summary>Writes a line of texts.</summary>
    public void Line(params IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            Write(cell, isNumber: false);
        }

        End();
    }

    /// <summary>Writes a line of cells.</summary>
    public void Line(IEnumerable<Cell> cells)
    {
        foreach (var cell in cells)
        {
            Write(cell.Text, cell.IsNumber);
        }

        End();
    }

    /// <summary>The text with an apostrophe before it where a spreadsheet would run it, at its begin or behind spaces.</summary>
    public static string Defused(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var runs = trimmed.Length > 0 && Runs.Contains(trimmed[0]) || text.Length > 0 && Runs.Contains(text[0]);
        return runs ? $"'{text}" : text;
    }

    public void Dispose() => _csv.Dispose();

    private void Write(string? text, bool isNumber)
    {
        if (!_isFirst)
        {
            _csv.Write(',');
        }

        _isFirst = false;
        var safe = text is null || isNumber || !_defuse ? text : Defused(text);
        // An empty text in quotes is a text; nothing at all is nothing stated.
        if (safe is not null && (safe.Length == 0 || safe.AsSpan().ContainsAny(NeedsQuotes) || safe[0] == ' ' || safe[^1] == ' '))
        {
            _csv.Write('"');
            _csv.Write(safe.Replace("\"", "\"\"", StringComparison.Ordinal));
            _csv.Write('"');
            return;
        }

        _csv.Write(safe);
    }

    private void End()
    {
        _csv.WriteLine();
        _isFirst = true;
    }
}
