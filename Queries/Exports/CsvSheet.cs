using System.Buffers;
using System.Globalization;
using System.Text;

namespace StakeholderGraph.Exports;

/// <summary>
/// A file of comma-separated values by RFC 4180, or in another <see cref="SheetDialect"/>: lines end with CR LF, and cells are quoted if
/// necessary. An apostrophe defuses a text that a spreadsheet would run; numbers are not changed. (CsvHelper, which reads and writes the
/// files of datasets, distinguishes neither an empty text from no value nor a number from a text that looks like one.)
/// </summary>
internal sealed class CsvSheet : IDisposable
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n;\t");

    // The characters that a spreadsheet treats as the start of a formula, or skips before it.
    private static readonly SearchValues<char> Runs = SearchValues.Create("=+-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20");

    // The maximum length of a cell in Excel, in UTF-16 code units; Excel silently drops the rest.
    private const int MostInCell = 32_767;

    private readonly StreamWriter _csv;
    private readonly SheetDialect _dialect;
    private readonly bool _isForSpreadsheets;
    private bool _isFirst = true;

    /// <summary>Creates a sheet in a stream, which stays open.</summary>
    /// <param name="to">The stream.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="isForSpreadsheets">
    /// Whether texts that a spreadsheet would run get an apostrophe, and texts longer than its limit are cut.
    /// </param>
    public CsvSheet(Stream to, SheetDialect dialect, bool isForSpreadsheets)
    {
        _csv = new StreamWriter(to, dialect.Encoding, leaveOpen: true) { NewLine = "\r\n" };
        (_dialect, _isForSpreadsheets) = (dialect, isForSpreadsheets);
        if (dialect.TellsSeparator)
        {
            _csv.WriteLine($"sep={dialect.Separator}");
        }
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

    /// <summary>
    /// The text, with an apostrophe in front if a spreadsheet would run it, also after spaces and invisible characters.
    /// </summary>
    public static string Defused(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start])
            || !char.IsSurrogate(text[start]) && ComparableText.IsInvisible(new Rune(text[start]))))
        {
            start++;
        }

        var runs = start < text.Length && Runs.Contains(text[start]) || text.Length > 0 && Runs.Contains(text[0]);
        return runs ? $"'{text}" : text;
    }

    public void Dispose() => _csv.Dispose();

    private void Write(string? text, bool isNumber)
    {
        if (!_isFirst)
        {
            _csv.Write(_dialect.Separator);
        }

        _isFirst = false;
        if (isNumber)
        {
            _csv.Write(_dialect.DecimalComma ? text?.Replace('.', ',') : text);
            return;
        }

        var safe = text is null || !_isForSpreadsheets ? text : Fitting(Defused(text));
        // Quotes distinguish an empty text from a cell without a value.
        if (safe is not null && (safe.Length == 0 || safe.AsSpan().ContainsAny(NeedsQuotes) || safe[0] == ' ' || safe[^1] == ' '))
        {
            _csv.Write('"');
            _csv.Write(safe.Replace("\"", "\"\"", StringComparison.Ordinal));
            _csv.Write('"');
            return;
        }

        _csv.Write(safe);
    }

    /// <summary>The text, cut between letters to the size of a cell, with a remark on how much was left out.</summary>
    internal static string Fitting(string text)
    {
        if (text.Length <= MostInCell)
        {
            return text;
        }

        // The longest possible text: the number of characters left out has no more digits than the number of all.
        var kept = Graphemes.Beginning(text, MostInCell - Remark(text.Length, text.Length).Length);
        return kept + Remark(text.Length - kept.Length, text.Length);
    }

    private static string Remark(int leftOut, int all) =>
        string.Create(CultureInfo.InvariantCulture, $" … [{leftOut} of {all} characters left out]");

    private void End()
    {
        _csv.WriteLine();
        _isFirst = true;
    }
}
