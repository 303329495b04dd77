using System.Globalization;

namespace StakeholderGraph.Exports.Figures;

/// <summary>A cell of a matrix with its position.</summary>
/// <param name="Place">The position, from the upper left corner of the matrix.</param>
/// <param name="Row">The index of the row, among those drawn.</param>
/// <param name="Column">The index of the column, among those drawn.</param>
/// <param name="Cell">The numbers of the cell; <c>null</c> if there is no record, or the answer leaves it out.</param>
/// <param name="IsWithheld">Whether the answer leaves the cell out although there may be a record.</param>
internal sealed record MatrixBox(Rect Place, int Row, int Column, MatrixCell? Cell, bool IsWithheld)
{
    public bool HasRecord => Cell is { Engagements: > 0 };

    /// <summary>The text below the number: the strength, or the year of the last engagement.</summary>
    public string Beneath(FigureWords words) =>
        !HasRecord ? ""
        : Cell!.Strength is { } strength ? Written(strength, words)
        : Cell.Last?.Year.ToString(CultureInfo.InvariantCulture) ?? "";

    // Three digits, for which there is room; a value too small for them must not look like zero.
    private static string Written(double strength, FigureWords words) => strength is > 0 and < 0.005 ? $"<{words.Of(0.01)}"
        : words.Of(strength, strength >= 100 ? "0" : strength >= 10 ? "0.#" : "0.##");
}

/// <summary>
/// A matrix with its position: rows and columns with their headings, and the cells. The headings of few columns are above them in lines;
/// those of many columns are turned.
/// </summary>
internal sealed class MatrixPlan
{
    /// <summary>The maximum number of rows, and of columns: more cannot be read on a sheet of paper.</summary>
    public const int MostGroups = 60;

    public const double HeadingSize = 12;
    public const double HeadingLine = 15;
    public const double CellHeight = 34;
    public const double Gap = 8;

    private const int MostWideColumns = 8;
    private const double WideCell = 104;
    private const double NarrowCell = 46;
    private const double LongestHeading = 210;

    private readonly DrawingMatrix _matrix;
    private readonly FigureWords _words;

    private MatrixPlan(DrawingMatrix matrix, FigureWords words)
    {
        (_matrix, _words) = (matrix, words);
        var (rows, columns) = (Chosen(matrix, ofRows: true), Chosen(matrix, ofRows: false));
        GroupsLeftOut = matrix.Rows.Count - rows.Count + (matrix.IsMirrored ? 0 : matrix.Columns.Count - columns.Count);
        Rows = [.. rows.Select(row => words.Of(matrix.Rows[row]))];
        Columns = [.. columns.Select(column => words.Of(matrix.Columns[column]))];
        IsTurned = columns.Count > MostWideColumns;
        RowHeadings = [.. Rows.Select(name => FigureText.Lines(name, LongestHeading, HeadingSize, 2))];
        CellWidth = IsTurned ? NarrowCell : Math.Max(WideCell, Columns.SelectMany(name => name.Split(' ')).Max(Width) + Gap);
        var (longest, lines) = IsTurned ? (LongestHeading, 1) : (CellWidth - Gap, 3);
        ColumnHeadings = [.. Columns.Select(name => FigureText.Lines(name, longest, HeadingSize, lines))];
        Left = Widest(RowHeadings) + Gap;
        Top = (IsTurned ? Widest(ColumnHeadings) : ColumnHeadings.Max(lines => lines.Count) * HeadingLine) + Gap;
        Boxes = InPlace(rows, columns);
        MostEngagements = Math.Max(1, Boxes.Max(box => box.Cell?.Engagements ?? 0));
        Size = new Rect(0, 0, Left + (columns.Count * CellWidth), Top + (rows.Count * CellHeight));
    }

    /// <summary>The names of the drawn rows.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>The names of the drawn columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<IReadOnlyList<string>> RowHeadings { get; }

    public IReadOnlyList<IReadOnlyList<string>> ColumnHeadings { get; }

    /// <summary>Whether the headings of the columns are read upwards.</summary>
    public bool IsTurned { get; }

    /// <summary>The left edge of the cells, after the headings of the rows.</summary>
    public double Left { get; }

    /// <summary>The top edge of the cells, below the headings of the columns.</summary>
    public double Top { get; }

    public double CellWidth { get; }

    public Rect Size { get; }

    public IReadOnlyList<MatrixBox> Boxes { get; }

    public int MostEngagements { get; }

    /// <summary>The number of groups without room.</summary>
    public int GroupsLeftOut { get; }

    public bool IsMirrored => _matrix.IsMirrored;

    /// <summary>Plans a matrix that has at least one row and one column; a matrix with many columns and few rows is transposed.</summary>
    public static MatrixPlan Of(DrawingMatrix matrix, FigureWords words) => new(
        matrix.Columns.Count > Math.Max(matrix.Rows.Count, MostWideColumns) ? OnItsSide(matrix) : matrix, words);

    /// <summary>The description of a cell without a number.</summary>
    public string Missing(MatrixBox box) =>
        _matrix.IsOfSeats ? _words.Say("matrix.noSeat")
        : !box.IsWithheld ? _words.Say(_matrix.IsOfStrongOnly ? "matrix.weaker" : "matrix.empty")
        : _matrix.Since is { } since ? _words.Say("matrix.engagedSince", since)
        : _words.Say("matrix.withheld");

    /// <summary>The description of the number in a cell and the text below it.</summary>
    public string Counted => _words.Say(
        _matrix.IsOfSeats ? "matrix.seats" : _matrix.IsMirrored ? "matrix.countAndStrength" : "matrix.countAndYear");

    /// <summary>A count of engagements or seats, in words.</summary>
    public string Number(int count) => _words.Say(_matrix.IsOfSeats ? "matrix.ofSeats" : "matrix.engagements", count);

    /// <summary>The heading above the matrix; <c>null</c> for a mirrored one, whose title is the question.</summary>
    public string? Heading =>
        _matrix.IsOfSeats ? _words.Say("matrix.room")
        : _matrix.IsMirrored ? null
        : _matrix.Since is { } since ? _words.Say("matrix.since", since)
        : _words.Say("matrix.title");

    private static DrawingMatrix OnItsSide(DrawingMatrix matrix) => matrix with
    {
        Rows = matrix.Columns,
        Columns = matrix.Rows,
        Cells = [.. matrix.Cells.Select(cell => cell with { Row = cell.Column, Column = cell.Row })],
        Withheld = matrix.Withheld.Select(cell => (cell.Column, cell.Row)).ToHashSet(),
    };

    private static List<int> Chosen(DrawingMatrix matrix, bool ofRows)
    {
        var groups = ofRows ? matrix.Rows : matrix.Columns;
        var engagements = new long[groups.Count];
        foreach (var cell in matrix.Cells)
        {
            engagements[ofRows ? cell.Row : cell.Column] += cell.Engagements;
            if (matrix.IsMirrored && cell.Row != cell.Column)
            {
                engagements[ofRows ? cell.Column : cell.Row] += cell.Engagements;
            }
        }

        return [.. Enumerable.Range(0, groups.Count).OrderByDescending(group => engagements[group]).Take(MostGroups).Order()];
    }

    private static double Widest(IEnumerable<IReadOnlyList<string>> headings) =>
        headings.SelectMany(lines => lines).Max(Width);

    private static double Width(string text) => TextWidths.Of(text, HeadingSize);

    private List<MatrixBox> InPlace(List<int> rows, List<int> columns)
    {
        var cells = _matrix.Cells.ToDictionary(cell => (cell.Row, cell.Column));
        return
        [
            .. from row in Enumerable.Range(0, rows.Count)
               from column in Enumerable.Range(0, columns.Count)
               let at = _matrix.IsMirrored && rows[row] > columns[column] ? (columns[column], rows[row]) : (rows[row], columns[column])
               let place = new Rect(Left + (column * CellWidth), Top + (row * CellHeight), CellWidth, CellHeight)
               select new MatrixBox(place, row, column, cells.GetValueOrDefault(at), _matrix.Withheld.Contains(at)),
        ];
    }
}
