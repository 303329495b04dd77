using System.Text;
using CsvHelper;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Reads a CSV file row by row, in bounded memory, and adds its errors to a list of faults. Cells have the numbers of their columns in the
/// layout, regardless of their position in the file.
/// </summary>
internal sealed class CsvRows : RecordReader
{
    private readonly string _path;
    private readonly int[] _positions; // the position in the file of each column of the layout; −1 if it is absent
    private readonly Utf8Stream? _file;
    private readonly CsvReader? _reader;
    private CsvMalformedRecord? _malformed;
    private int _headerLength;
    private bool _isPlaced; // whether the next three belong to the current row
    private int _placedField;
    private int _placedBytes;
    private Place _place;

    /// <summary>Opens a file and reads its header.</summary>
    public CsvRows(string folder, RecordLayout layout, FaultList faults)
        : base(layout, faults)
    {
        _path = Path.Combine(folder, DatasetLayout.FileName(layout.File));
        _positions = new int[layout.Columns.Length];
        Array.Fill(_positions, -1);
        try
        {
            _file = new Utf8Stream(RegularFile.Open(_path));
            _reader = CsvReader.Create(_file, Options(SeparatorOf(_file.Peek())), leaveOpen: false);
            ReadHeader();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Stop(e);
        }
    }

    /// <summary>The SHA-256 of the file.</summary>
    public override byte[] Digest => _file!.Digest();

    public override bool Has(int column) => _positions[column] >= 0;

    public override ReadOnlySpan<byte> Text(int field) =>
        _positions[field] is var i && i >= 0 && i < _reader!.FieldCount ? CellText.Trim(_reader.GetSpan(i)) : default;

    public override Place PlaceOf(int field) => PlaceOfField(_positions[field] is var i && i < _reader!.FieldCount ? i : 0);

    public override void Dispose()
    {
        _reader?.Dispose();
        _file?.Dispose();
    }

    /// <summary>Advances to the next row that is not empty.</summary>
    protected override bool ReadNext()
    {
        while (Advance())
        {
            if (!IsEmptyRow())
            {
                CheckRow();
                return true;
            }
        }

        return false;
    }

    private CsvReaderOptions Options(char separator) => new()
    {
        HasHeader = false, // read as a row to record its places
        Separator = separator,
        Encoding = Encoding.UTF8,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = Limits.LineLength,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => _malformed = record,
    };

    // The most frequent separator in the header line; column names contain none.
    internal static char SeparatorOf(ReadOnlySpan<byte> start)
    {
        start = start.TrimStart<byte>([(byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);
        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        var header = end < 0 ? start : start[..end];
        var (commas, semicolons, tabs) = (header.Count((byte)','), header.Count((byte)';'), header.Count((byte)'\t'));
        return tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    private void ReadHeader()
    {
        if (!Advance())
        {
            if (IsComplete)
            {
                IsComplete = false;
                Faults.Add(
                    Layout.File,
                    null,
                    null,
                    "an empty file",
                    null,
                    $"its first line must name the columns: {string.Join(',', Layout.Names)}");
            }

            return;
        }

        _headerLength = _reader!.FieldCount;
        string[] names = [.. Enumerable.Range(0, _headerLength).Select(i => Encoding.UTF8.GetString(CellText.Trim(_reader.GetSpan(i))))];
        for (var i = 0; i < _headerLength; i++)
        {
            ReadHeaderCell(i, names[i]);
        }

        // A required column whose name is misspelt is one mistake, which was said.
        HashSet<string?> misspelt = [.. names.Where(name => Layout.IndexOf(name) < 0).Select(name => Nearest.Meant(name, Layout.Names))];
        foreach (var column in Layout.Columns.Where(column => column.Required && !names.Contains(column.Name)))
        {
            HasRequired = false;
            if (!misspelt.Contains(column.Name))
            {
                Faults.Add(Layout.File, new Place(_reader.LineNumber, 1), column.Name, $"no column {column.Name}", null, "it is required");
            }
        }
    }

    private void ReadHeaderCell(int i, string name)
    {
        var column = Layout.IndexOf(name);
        if (column >= 0 && _positions[column] < 0)
        {
            _positions[column] = i;
            return;
        }

        var (reason, hint) =
            column >= 0 ? ("duplicate column", $"leave one {name}")
            : name.Length == 0 ? ("a column without a name", "delete the column, or the delimiter at the end of the line")
            : ("unknown column", Nearest.Hint(name, Layout.Names));
        Faults.Add(Layout.File, PlaceOfField(i), name, reason, name, hint);
    }

    private bool Advance()
    {
        if (_reader is null || !IsComplete)
        {
            return false;
        }

        _malformed = null;
        _isPlaced = false;
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException e)
        {
            StopAtLongRow(e.ByteOffset, e.LineNumber);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Stop(e);
        }

        return false;
    }

    private bool IsEmptyRow()
    {
        for (var i = 0; i < _reader!.FieldCount; i++)
        {
            if (!CellText.Trim(_reader.GetSpan(i)).IsEmpty)
            {
                return false;
            }
        }

        return _malformed is null;
    }

    private void CheckRow()
    {
        IsWhole = _malformed is null && _reader!.FieldCount == _headerLength;
        if (_malformed is { } malformed)
        {
            FaultOfQuotes(malformed);
        }
        else if (_reader!.RawRecord.Length > Limits.LineLength)
        {
            StopAtLongRow(_reader.ByteOffset, _reader.LineNumber);
            IsWhole = false;
        }
        else if (!IsWhole)
        {
            var surplus = _reader.FieldCount > _headerLength;
            Faults.Add(
                Layout.File,
                PlaceOfField(surplus ? _headerLength : 0),
                null,
                $"{(surplus ? "too many" : "too few")} cells: {_reader.FieldCount}, where the header has {_headerLength}",
                _reader.GetString(surplus ? _headerLength : 0),
                surplus ? "put a cell with the delimiter in quotation marks" : "an empty cell also needs its delimiter");
        }
    }

    private void FaultOfQuotes(CsvMalformedRecord malformed)
    {
        var cell =
            malformed.Reason == CsvMalformedReason.UnterminatedQuote
                ? _reader!.FieldCount - 1
                : FieldAt(malformed.ByteOffset - _reader!.ByteOffset);
        var (reason, hint) = malformed.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => (
                "a quotation mark that is never closed",
                "close it; double a quotation mark that belongs to the text"),
            CsvMalformedReason.TextAfterClosingQuote => (
                "text after the closing quotation mark",
                "double a quotation mark that belongs to the text"),
            _ => ("a quotation mark inside a cell without quotation marks", "put the cell in quotation marks, and double the one inside"),
        };
        IsComplete &= malformed.Reason != CsvMalformedReason.UnterminatedQuote;
        Faults.Add(
            Layout.File,
            PlaceOfField(cell),
            ColumnAt(cell),
            reason,
            Encoding.UTF8.GetString(CellText.Trim(_reader!.GetRawSpan(cell))),
            hint);
    }

    private string? ColumnAt(int field) => Array.IndexOf(_positions, field) is var column and >= 0 ? Layout.Columns[column].Name : null;

    private int FieldAt(long offset)
    {
        var field = 0;
        for (var end = 0L; field < _reader!.FieldCount - 1 && (end += _reader.GetRawSpan(field).Length) < offset; end++)
        {
            field++;
        }

        return field;
    }

    // Continues from the last field that was asked for, so that a row with many faults is scanned once.
    private Place PlaceOfField(int field)
    {
        if (!_isPlaced || field < _placedField)
        {
            (_isPlaced, _placedField, _placedBytes, _place) = (true, 0, 0, new Place(_reader!.LineNumber, 1));
        }

        var start = _placedBytes;
        for (; _placedField < field; _placedField++)
        {
            start += _reader!.GetRawSpan(_placedField).Length + 1;
        }

        _place = FilePlace.After(_place, _reader!.RawRecord[_placedBytes..start]);
        _placedBytes = start;
        return _place;
    }

    private void StopAtLongRow(long offset, long line)
    {
        IsComplete = false;
        var (place, isQuoted, length) = FilePlace.OfLongCell(_path, offset, line, _reader!.Separator, Limits.LineLength);
        var isCell = length > Limits.CellLength;
        Faults.Add(
            Layout.File,
            isCell ? place : new Place(line, 1),
            null,
            isCell ? CellText.TooLong(Limits.CellLength) : $"a row longer than {CellText.Number(Limits.LineLength)} bytes",
            null,
            isCell && isQuoted
                ? "is its closing quotation mark missing? The rest of the file was not read"
                : "the rest of the file was not read");
    }

    private void Stop(Exception e)
    {
        IsComplete = false;
        DatasetFiles.AddFault(Faults, Layout.File, _path, e);
    }
}
