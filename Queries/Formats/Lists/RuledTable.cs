namespace StakeholderGraph.Formats.Lists;

/// <summary>A line that a page draws straight down or across, as the borders of cells are.</summary>
/// <param name="IsDown">Whether it goes down; else across.</param>
/// <param name="At">Where it is: points from the left where it goes down, else from the bottom.</param>
/// <param name="From">Where it begins, the lower number.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct PdfRule(bool IsDown, double At, double From, double To);

/// <summary>A table of a page, recognized by the borders around its cells.</summary>
/// <param name="Page">The page.</param>
/// <param name="Top">How high it begins.</param>
/// <param name="Bottom">How high it ends.</param>
/// <param name="Rows">Its rows, each with its cells.</param>
internal sealed record RuledTable(PdfPage Page, double Top, double Bottom, IReadOnlyList<IReadOnlyList<RuledCell>> Rows)
{
    private const double Near = 3; // points within which two borders are one
    private const double LeastHeight = 5; // of a row
    private const int MostColumns = 64; // more are a drawing
    private const int MostLines = 12; // of two cells of a row: more are rows without borders between them

    /// <summary>The borders between its columns, from left to right.</summary>
    public IReadOnlyList<double> Columns { get; init; } = Clustered(Rows.SelectMany(row => row).SelectMany(c => new[] { c.Left, c.Right }));

    /// <summary>The tables of a page, from above to below.</summary>
    public static List<RuledTable> Of(PdfPage page)
    {
        var (down, across) = (page.Rules.Where(r => r.IsDown).ToList(), page.Rules.Where(r => !r.IsDown).ToList());
        var (xs, ys) = (Clustered(down.Select(r => r.At)), Clustered(across.Select(r => r.At)));
        if (xs.Count is < 2 or > MostColumns || ys.Count < 3)
        {
            return [];
        }

        var borders = xs.ToDictionary(x => x, x => down.Where(r => Math.Abs(r.At - x) < Near).ToList());
        ys.Reverse();
        var tables = new List<RuledTable>();
        var rows = new List<List<RuledCell>>();
        var top = 0.0;
        for (var i = 0; i + 1 < ys.Count; i++)
        {
            var cells = Cells(ys[i], ys[i + 1]);
            if (rows.Count > 0 && (cells.Count == 0 || !IsBelow(rows[^1], cells)))
            {
                End(ys[i]);
            }

            top = rows.Count == 0 ? ys[i] : top;
            if (cells.Count > 0)
            {
                rows.Add([.. cells.Select(cell => rows.Count > 0 ? MergedWithAbove(cell, rows[^1]) : cell)]);
            }
        }

        End(ys[^1]);
        return tables;

        List<RuledCell> Cells(double high, double low)
        {
            if (high - low < LeastHeight)
            {
                return [];
            }

            var middle = (high + low) / 2;
            var around = xs.Where(x => borders[x].Exists(r => r.From <= middle && r.To >= middle)).ToList();
            var edges = across.Where(r => Math.Abs(r.At - high) < Near || Math.Abs(r.At - low) < Near).ToList();
            if (around.Count == 0 || edges.Count == 0)
            {
                return [];
            }

            // A table may be open to its left and its right.
            around = Clustered([.. around, edges.Min(r => r.From), edges.Max(r => r.To)]);
            return [.. around.Zip(around.Skip(1), (left, right) => new RuledCell(left, right, high, low))];
        }

        RuledCell MergedWithAbove(RuledCell cell, List<RuledCell> above)
        {
            var middle = (cell.Left + cell.Right) / 2;
            return !across.Exists(r => Math.Abs(r.At - cell.Top) < Near && r.From <= middle && r.To >= middle)
                && above.Find(other => Math.Abs(other.Left - cell.Left) < Near && Math.Abs(other.Right - cell.Right) < Near) is { } merged
                ? merged.Merge(cell)
                : cell;
        }

        void End(double bottom)
        {
            if (rows.Count(row => row.Count > 1) > 1)
            {
                var table = new RuledTable(page, top, bottom, [.. rows]);
                table.Fill();
                if (!rows.Exists(row => row.Count(cell => cell.Lines.Count > MostLines) > 1))
                {
                    tables.Add(table);
                }
            }

            rows.Clear();
        }

        static bool IsBelow(List<RuledCell> above, List<RuledCell> cells) =>
            cells[0].Left < above[^1].Right && above[0].Left < cells[^1].Right;
    }

    /// <summary>Whether this table goes on with one of the page before.</summary>
    public bool GoesOn(RuledTable before) =>
        Math.Abs(Columns[0] - before.Columns[0]) < Near && Math.Abs(Columns[^1] - before.Columns[^1]) < Near
        && (Columns.All(x => before.Columns.Any(y => Math.Abs(x - y) < Near))
            || before.Columns.All(x => Columns.Any(y => Math.Abs(x - y) < Near)));

    /// <summary>Whether a segment stands in it.</summary>
    public bool Holds(PdfSegment segment) =>
        segment.Baseline < Top && segment.Baseline > Bottom - 1 && segment.Right > Columns[0] && segment.Left < Columns[^1];

    /// <summary>Numbers in their order, those that are near each other as one.</summary>
    public static List<double> Clustered(IEnumerable<double> numbers)
    {
        var clustered = new List<double>();
        foreach (var number in numbers.Order())
        {
            if (clustered.Count == 0 || number - clustered[^1] > Near)
            {
                clustered.Add(number);
            }
        }

        return clustered;
    }

    // Puts the words of the page into the cells.
    private void Fill()
    {
        foreach (var segment in Page.Segments.Where(Holds))
        {
            var middle = segment.Baseline + 0.3 * segment.Size;
            if (Rows.FirstOrDefault(row => RuledCell.IsOfRow(middle, row)) is not { } row)
            {
                continue;
            }

            foreach (var words in segment.Words.GroupBy(w => row.FirstOrDefault(c => (w.Left + w.Right) / 2 <= c.Right) ?? row[^1]))
            {
                words.Key.Add(segment.Of([.. words]));
            }
        }
    }
}

/// <summary>A cell between borders; one that is merged over several rows is the same in all of them.</summary>
internal sealed class RuledCell(double left, double right, double top, double bottom)
{
    private readonly List<PdfSegment> _lines = [];

    public double Left => left;

    public double Right => right;

    public double Top => top;

    public double Bottom { get; private set; } = bottom;

    /// <summary>Its lines, each from left to right.</summary>
    public IReadOnlyList<PdfSegment> Lines => _lines;

    /// <summary>This cell, reaching down to the end of another.</summary>
    public RuledCell Merge(RuledCell below)
    {
        Bottom = below.Bottom;
        return this;
    }

    /// <summary>Whether a height is that of the row that has these cells: a merged one reaches further.</summary>
    public static bool IsOfRow(double height, IReadOnlyList<RuledCell> row) =>
        height < row.Min(c => c.Top) && height > row.Max(c => c.Bottom);

    /// <summary>Adds words, to the line at their height if there is one, so that a raised mark stands behind its word.</summary>
    public void Add(PdfSegment words)
    {
        var line = _lines.FindIndex(l => Math.Abs(l.Baseline - words.Baseline) < 0.5 * Math.Max(l.Size, words.Size));
        if (line < 0)
        {
            _lines.Add(words);
        }
        else
        {
            var (first, second) = _lines[line].Left <= words.Left ? (_lines[line], words) : (words, _lines[line]);
            var isMark = second.Size < 0.8 * first.Size && second.Left - first.Right < 0.2 * first.Size;
            _lines[line] = first.With(second, isMark ? "" : " ");
        }
    }
}
