using System.Text;
using CsvHelper;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Reads a CSV file row by row, in bounded memory, and adds what is wrong with it to a list of faults. After each row <see cref="Cell"/> has its cells by their numbers in the
/// layout, wherever they stand in the file.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private readonly string _path;
    private readonly FaultList _faults;
    private readonly int[] _positions; // in the file, of each column of the layout; −1 where it is not there
    private readonly Utf8Stream? _file;
    private readonly CsvReader? _reader;
    private CsvMalformedRecord? _malformed;
    private int _headerLength;
    private bool _hasRequired = true;
    private long _faultsBefore;

    /// <summary>Opens a file and reads its header.</summary>
    public CsvRows(string folder, CsvLayout layout, FaultList faults)
    {
        Layout = layout;
        _path = Path.Combine(folder, DatasetLayout.FileName(layout.File));
        _faults = faults;
        _positions = new int[layout.Columns.Length];
        Array.Fill(_positions, -1);
        try
        {
            _file = new Utf8Stream(DatasetFiles.Open(_path));
            _reader = CsvReader.Create(_file, Options(SeparatorOf(_file.Peek())), leaveOpen: false);
            ReadHeader();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Stop(e);
        }
    }

    public CsvLayout Layout { get; }

    /// <summary>Whether the file could be read as far as now, so that what was not found in it is not there.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether the row has all its cells. If not, they may have been shifted, and nothing more is said of them.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether the row can become a record: no fault has been found in it, and no required column is missing.</summary>
    public bool IsGood => IsWhole && _hasRequired && _faults.Count == _faultsBefore;

    /// <summary>How many rows have been read.</summary>
    public long Count { get; private set; }

    /// <summary>The SHA-256 of the file, once it has been read to its end.</summary>
    public byte[] Digest => _file!.Digest();

    /// <summary>Whether a column is in the file.</summary>
    public bool Has(int column) => _positions[column] >= 0;

    /// <summary>Goes to the next row that is not empty.</summary>
    public bool Read()
    {
        while (Advance())
        {
            if (!IsEmptyRow())
            {
                Count++;
                CheckRow();
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a cell in the row, as UTF-8, without the white space around it; empty where it is not stated.</summary>
    public ReadOnlySpan<byte> Cell(int column) =>
        _positions[column] is var i && i >= 0 && i < _reader!.FieldCount ? CellText.Trim(_reader.GetSpan(i)) : default;

    /// <summary>Where a cell begins in the file; where the row begins if it has no such cell.</summary>
    public Place PlaceOf(int column) => PlaceOfField(_positions[column] < _reader!.FieldCount ? _positions[column] : 0);

    /// <summary>Says that something is wrong with a cell.</summary>
    public void Fault(int column, string reason, string? hint = null) =>
        Fault(column, reason, Encoding.UTF8.GetString(Cell(column)), hint);

    /// <summary>Says that something is wrong with a cell, or with a part of it.</summary>
    public void Fault(int column, string reason, string? found, string? hint)
    {
        if (IsWhole)
        {
            _faults.Add(Layout.File, PlaceOf(column), Layout.Columns[column].Name, reason, found, hint);
        }
    }

    /// <summary>Says that something is odd about a cell, or about a part of it.</summary>
    public void Warn(int column, string reason, string? found, string? hint)
    {
        if (IsWhole)
        {
            _faults.Warn(Layout.File, PlaceOf(column), Layout.Columns[column].Name, reason, found, hint);
        }
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _file?.Dispose();
    }

    private CsvReaderOptions Options(char separator) => new()
    {
        HasHeader = false, // it is read as a row, to have its places
        Separator = separator,
        Encoding = Encoding.UTF8,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = Limits.LineLength,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => _malformed = record,
    };

    // The one that the header line has most of; names of columns hold none.
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
                _faults.Add(Layout.File, null, null, "an empty file", null, $"its first line names the columns: {string.Join(',', Layout.Names)}");
            }

            return;
        }

        _headerLength = _reader!.FieldCount;
        for (var i = 0; i < _headerLength; i++)
        {
            ReadHeaderCell(i, Encoding.UTF8.GetString(CellText.Trim(_reader.GetSpan(i))));
        }

        foreach (var (column, position) in Layout.Columns.Zip(_positions))
        {
            if (column.Required && position < 0)
            {
                _hasRequired = false;
                _faults.Add(Layout.File, new Place(_reader.LineNumber, 1), column.Name, $"no column {column.Name}", null, "it is required");
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
            column >= 0 ? ("the column stands twice", $"leave one {name}")
            : name.Length == 0 ? ("a column without a name", "delete the column, or the delimiter at the end of the line")
            : ("unknown column", Nearest.Hint(name, Layout.Names));
        _faults.Add(Layout.File, PlaceOfField(i), name, reason, name, hint);
    }

    private bool Advance()
    {
        if (_reader is null || !IsComplete)
        {
            return false;
        }

        _faultsBefore = _faults.Count;
        _malformed = null;
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
            _faults.Add(
                Layout.File,
                PlaceOfField(surplus ? _headerLength : 0),
                null,
                $"{(surplus ? "too many" : "too few")} cells: {_reader.FieldCount}, where the header has {_headerLength}",
                _reader.GetString(surplus ? _headerLength : 0),
                surplus ? "put a cell that holds the delimiter in quotation marks" : "an empty cell needs its delimiter too");
        }
    }

    private void FaultOfQuotes(CsvMalformedRecord malformed)
    {
        var cell = malformed.Reason == CsvMalformedReason.UnterminatedQuote ? _reader!.FieldCount - 1 : FieldAt(malformed.ByteOffset - _reader!.ByteOffset);
        var (reason, hint) = malformed.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => ("a quotation mark that is never closed", "close it; one that belongs to the text is doubled"),
            CsvMalformedReason.TextAfterClosingQuote => ("text after the closing quotation mark", "double a quotation mark that belongs to the text"),
            _ => ("a quotation mark inside a cell without quotation marks", "put the cell in quotation marks, and double the one inside"),
        };
        IsComplete &= malformed.Reason != CsvMalformedReason.UnterminatedQuote;
        _faults.Add(
            Layout.File, PlaceOfField(cell), ColumnAt(cell), reason, Encoding.UTF8.GetString(CellText.Trim(_reader!.GetRawSpan(cell))), hint);
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

    private Place PlaceOfField(int field)
    {
        var start = 0;
        for (var i = 0; i < field; i++)
        {
            start += _reader!.GetRawSpan(i).Length + 1;
        }

        return FilePlace.After(new Place(_reader!.LineNumber, 1), _reader.RawRecord[..start]);
    }

    private void StopAtLongRow(long offset, long line)
    {
        IsComplete = false;
        var (place, isQuoted, length) = FilePlace.OfLongCell(_path, offset, line, _reader!.Separator, Limits.LineLength);
        var isCell = length > Limits.CellLength;
        _faults.Add(
            Layout.File,
            isCell ? place : new Place(line, 1),
            null,
            isCell ? CellText.TooLong(Limits.CellLength) : $"a row longer than {CellText.Number(Limits.LineLength)} bytes",
            null,
            isCell && isQuoted ? "is its closing quotation mark missing? The rest of the file was not read" : "the rest of the file was not read");
    }

    private void Stop(Exception e)
    {
        IsComplete = false;
        DatasetFiles.AddFault(_faults, Layout.File, _path, e);
    }
}
