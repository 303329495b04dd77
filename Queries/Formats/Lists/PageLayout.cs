using System.Globalization;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// Puts the words of pages into reading order: column by column if a page has several, row by row in tables; without text that is repeated
/// at the edges of pages.
/// </summary>
internal sealed class PageLayout
{
    private const double Wide = 0.6; // of the width of the text: what is wider crosses columns
    private const double LeastGap = 5; // points between two columns
    private const double CellMargin = 5; // points between the text of a cell and its border

    private readonly IReadOnlyList<PdfPage> _pages;
    private readonly int _part;
    private readonly RuledTables _ruled;
    private readonly List<ListLine> _lines = [];
    private readonly double _leading;
    private PdfSegment? _above;
    private double _roomAbove;
    private int _tables;

    private PageLayout(IReadOnlyList<PdfPage> pages, Dictionary<int, List<RuledTable>> tables, int part)
    {
        (_pages, _part) = (pages, part);
        _leading = Leading(pages);
        _ruled = new RuledTables(pages, tables);
        _pages = [.. pages.Select(_ruled.Without)];
    }

    /// <summary>The lines of pages.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="places">Receives the places: page and line.</param>
    public static List<ListLine> Lines(string path, IReadOnlyList<PdfPage> pages, Places places)
    {
        var part = places.Add((page, line) =>
            new Location(path, null, null, string.Create(CultureInfo.InvariantCulture, $"page {page}, line {line}")));
        var tables = pages.ToDictionary(page => page.Number, RuledTable.Of);
        var layout = new PageLayout(RunningHeads.Without(pages, tables), tables, part);
        layout.Read();
        return layout._lines;
    }

    private void Read()
    {
        foreach (var size in _pages.GroupBy(page => Math.Round(page.Width)))
        {
            List<PdfPage> pages = [.. size];
            var gutters = Gutters(pages);
            var isTable = gutters.Count > 0 && IsTable(size.SelectMany(page => page.Segments), gutters);
            var (names, numbers) = isTable ? (NameColumn(_pages.SelectMany(page => page.Segments), gutters), -1) : (-1, -1);
            if (TableHeader.Of(pages, Rows) is { } header && (!isTable || header.Gutters.Count >= gutters.Count))
            {
                pages = pages.ConvertAll(header.Divide);
                (isTable, gutters, names, numbers) = (true, header.Gutters, header.Names, header.Numbers);
            }

            var edges = RightEdges(pages.SelectMany(page => page.Segments), gutters);
            foreach (var page in pages)
            {
                if (isTable)
                {
                    ReadRows(page, gutters, edges, names, numbers);
                }
                else
                {
                    ReadColumns(page, gutters, edges);
                }
            }
        }

        _lines.Sort((a, b) => (a.Place.Line, a.Place.Column).CompareTo((b.Place.Line, b.Place.Column)));
    }

    private void ReadColumns(PdfPage page, List<double> gutters, double[] edges)
    {
        var number = 0;
        var band = new List<PdfSegment>();
        foreach (var segment in page.Segments)
        {
            if (segment.Table is { } table)
            {
                End();
                AddTable(table, ref number);
            }
            else if (ColumnOf(segment, gutters) is null)
            {
                End();
                AddLine([segment], ref number, edges[^1]);
            }
            else
            {
                band.Add(segment);
            }
        }

        End();

        void End()
        {
            for (var column = 0; column <= gutters.Count; column++)
            {
                var row = new List<PdfSegment>();
                foreach (var segment in band.Where(s => ColumnOf(s, gutters) == column))
                {
                    if (row.Count > 0 && Math.Abs(row[0].Baseline - segment.Baseline) > 0.3 * segment.Size)
                    {
                        AddLine(row, ref number, edges[column]);
                        row = [];
                    }

                    row.Add(segment);
                }

                if (row.Count > 0)
                {
                    AddLine(row, ref number, edges[column]);
                }
            }

            band.Clear();
        }
    }

    private void AddTable(RuledTable table, ref int number)
    {
        foreach (var (cells, isFirst) in _ruled.Rows(table))
        {
            string[] texts = [.. cells.Select(cell => cell is null ? "" : Sentences(cell.Lines, cell.Right - CellMargin))];
            _lines.Add(new ListLine(string.Join(" | ", texts), Places.In(_part, table.Page.Number, ++number))
            {
                Table = RuledTables.First + _ruled.NumberOf(table),
                Cells = texts,
                IsAfterBreak = isFirst,
            });
        }

        _above = null;
    }

    private void AddLine(List<PdfSegment> row, ref int number, double edge)
    {
        row.Sort((a, b) => a.Left.CompareTo(b.Left));
        var first = row[0].IsNumber && row.Count > 1 ? row[1] : row[0];
        var gap = _above is { } above && above.Page == first.Page && above.Baseline > first.Baseline ? above.Baseline - first.Baseline : 0;
        var text = row[0].Text;
        for (var i = 1; i < row.Count; i++)
        {
            text += (row[i - 1].IsNumber ? " " : "\t") + row[i].Text;
        }

        _lines.Add(new ListLine(text, Places.In(_part, first.Page, ++number))
        {
            Size = first.Size,
            IsBold = first.IsBold,
            Look = first.Look,
            HasLineAbove = gap > 0,
            IsBlockStart = gap > 1.2 * _leading * Math.Max(1, first.Size / SizeOfText),
            MayBeWrapped = _above is not null && !PdfSegment.IsFromRight(text) && _roomAbove < first.FirstWord + 0.2 * first.Size,
        });
        (_above, _roomAbove) = (row[^1], edge - row[^1].Right);
    }

    private double SizeOfText { get; set; } = double.MaxValue;

    // Cells that belong to the name beside or above them, in the column with most names.
    private void ReadRows(PdfPage page, List<double> gutters, double[] edges, int names, int numbers)
    {
        var table = ++_tables;
        var number = 0;
        List<List<PdfSegment>>? cells = null;
        var first = 0;
        foreach (var row in Rows(page))
        {
            if (row[0].Table is { } ruled)
            {
                End();
                AddTable(ruled, ref number);
                continue;
            }

            number++;
            var crosses = row.Find(s => ColumnOf(s, gutters) is null);
            var inNames = row.Where(s => ColumnOf(s, gutters) == names).ToList();
            var isName = inNames.Count > 0 && NameLine.Of(Text(inNames)) is { Form: not NameForm.Words };
            var isAlone = crosses is not null || row.All(s => ColumnOf(s, gutters) == ColumnOf(row[0], gutters)) && !isName
                && (cells is null || row[0].IsBold || row[0].Size > SizeOfText * 1.06 || ListWords.GroupOf(Text(row)) is not null
                    || CountryHeadings.CodeOf(ListWords.Heading(Text(row))) is not null && ColumnOf(row[0], gutters) == 0);
            var isHeader = row.Count > 1 && !isName
                && row.Count(s => ColumnGuess.Of([s.Text], _ => []) is [(_, not ColumnRole.Unknown)]) > 1;
            if (isAlone)
            {
                End();
                table = ++_tables;
                _lines.Add(new ListLine(Text(row), Places.In(_part, page.Number, number))
                {
                    Size = row[0].Size,
                    IsBold = row[0].IsBold,
                    Look = row[0].Look,
                    IsBlockStart = true,
                });
                continue;
            }

            if (isName || isHeader || cells is null || row.Exists(s => s.IsNumber && ColumnOf(s, gutters) == numbers))
            {
                End();
                (cells, first) = ([.. Enumerable.Range(0, gutters.Count + 1).Select(_ => new List<PdfSegment>())], number);
            }

            foreach (var segment in row)
            {
                cells[ColumnOf(segment, gutters) ?? 0].Add(segment);
            }
        }

        End();

        void End()
        {
            if (cells is not null)
            {
                string[] texts = [.. cells.Select((lines, i) => Sentences(lines, edges[i]))];
                _lines.Add(new ListLine(string.Join(" | ", texts), Places.In(_part, page.Number, first)) { Table = table, Cells = texts });
            }

            cells = null;
        }
    }

    // The lines of a cell, joined with those that continue the line above.
    private static string Sentences(IReadOnlyList<PdfSegment> lines, double edge)
    {
        var text = "";
        PdfSegment? above = null;
        foreach (var line in lines.Where(line => line.Text.Length > 0))
        {
            var isWrapped = above is not null && above.Baseline > line.Baseline && edge - above.Right < line.FirstWord + 0.2 * line.Size
                && !ListWords.BeginsBody(line.Text) && !ListWords.IsPost(line.Text) && !ListWords.IsContact(line.Text);
            if (above is not null && IsBroken(above, line, edge))
            {
                (text, above) = (text + line.Text, line);
                continue;
            }

            var goesOn = NameLine.Of(above?.Text ?? "") is not { Form: not NameForm.Words }
                && (isWrapped || char.IsLower(line.Text[0]) || ListWords.IsOpen(text));
            text = text.Length == 0 ? line.Text : goesOn ? Sentence.Join(text, line.Text) : $"{text}\n{line.Text}";
            above = line;
        }

        return text;
    }

    // A word that is longer than its cell is wide breaks at the edge.
    private static bool IsBroken(PdfSegment above, PdfSegment line, double edge) =>
        Math.Abs(edge - above.Right) < 0.6 * above.Size && above.Baseline > line.Baseline && char.IsLetter(above.Text[^1])
        && char.IsLower(line.Text[0]) && line.Text.Length < above.Text.Length && !above.Text.Contains(' ', StringComparison.Ordinal)
        && !line.Text.Contains(' ', StringComparison.Ordinal);

    private static string Text(IEnumerable<PdfSegment> row) => string.Join(' ', row.Select(s => s.Text));

    private static IEnumerable<List<PdfSegment>> Rows(PdfPage page)
    {
        var row = new List<PdfSegment>();
        foreach (var segment in page.Segments)
        {
            if (row.Count > 0 && Math.Abs(row[0].Baseline - segment.Baseline) > 0.4 * segment.Size)
            {
                yield return Sorted(row);
                row = [];
            }

            row.Add(segment);
        }

        if (row.Count > 0)
        {
            yield return Sorted(row);
        }

        static List<PdfSegment> Sorted(List<PdfSegment> row) => [.. row.OrderBy(s => s.Left)];
    }

    // A gap that almost no text crosses from top to bottom, with much text on both sides.
    private List<double> Gutters(IReadOnlyList<PdfPage> pages)
    {
        var segments = pages.SelectMany(page => page.Segments).Where(s => !s.IsNumber && s.Table is null).ToList();
        SizeOfText = segments.Count == 0 ? double.MaxValue : segments.Select(s => s.Size).Order().ElementAt(segments.Count / 2);
        if (segments.Count < 8)
        {
            return [];
        }

        var (left, right) = (segments.Min(s => s.Left), segments.Max(s => s.Right));
        var covered = new int[(int)Math.Max(1, right - left) + 2];
        foreach (var segment in segments.Where(s => s.Right - s.Left < Wide * (right - left)))
        {
            for (var x = (int)(segment.Left - left); x <= (int)(segment.Right - left); x++)
            {
                covered[x]++;
            }
        }

        var gutters = new List<double>();
        var few = covered.Max() / 40;
        for (var x = 0; x < covered.Length; x++)
        {
            var begin = x;
            while (x < covered.Length && covered[x] <= few)
            {
                x++;
            }

            var middle = left + (begin + x) / 2.0;
            if (x - begin >= LeastGap && IsBetween(middle, gutters.Count == 0 ? left : gutters[^1]))
            {
                gutters.Add(middle);
            }
        }

        return gutters;

        bool IsBetween(double gutter, double from) =>
            segments.Count(s => s.Left >= from - 1 && s.Right <= gutter + 1) * 12 >= segments.Count
            && segments.Count(s => s.Left >= gutter - 1) * 12 >= segments.Count;
    }

    // Names in one column only, with other text beside most of them.
    private static bool IsTable(IEnumerable<PdfSegment> segments, List<double> gutters)
    {
        var named = Named(segments, gutters);
        var most = named.Max();
        return most > 0 && named.Count(n => n * 5 > most) == 1;
    }

    private static int NameColumn(IEnumerable<PdfSegment> segments, List<double> gutters)
    {
        var named = Named(segments, gutters);
        return Array.IndexOf(named, named.Max());
    }

    private static int[] Named(IEnumerable<PdfSegment> segments, List<double> gutters)
    {
        var named = new int[gutters.Count + 1];
        foreach (var segment in segments)
        {
            if (ColumnOf(segment, gutters) is { } column && NameLine.Of(segment.Text) is { Form: not NameForm.Words })
            {
                named[column]++;
            }
        }

        return named;
    }

    private static int? ColumnOf(PdfSegment segment, List<double> gutters)
    {
        for (var i = 0; i < gutters.Count; i++)
        {
            if (segment.Left < gutters[i])
            {
                return segment.Right <= gutters[i] + 1 ? i : null;
            }
        }

        return gutters.Count;
    }

    // The extent of each column, ignoring a few lines that are longer.
    private static double[] RightEdges(IEnumerable<PdfSegment> segments, List<double> gutters)
    {
        var all = segments.ToList();
        return
        [
            .. Enumerable.Range(0, gutters.Count + 1).Select(column =>
            {
                var rights = all.Where(s => ColumnOf(s, gutters) == column).Select(s => s.Right).Order().ToList();
                return rights.Count == 0 ? 0 : rights[rights.Count - 1 - rights.Count / 50];
            }),
        ];
    }

    // The most common distance between two consecutive lines of the same size.
    private static double Leading(IReadOnlyList<PdfPage> pages)
    {
        var gaps = new Dictionary<double, int>();
        foreach (var page in pages)
        {
            foreach (var column in page.Segments.GroupBy(s => Math.Round(s.Left / 10)))
            {
                PdfSegment? above = null;
                foreach (var segment in column)
                {
                    if (above is not null && Math.Abs(above.Size - segment.Size) < 0.3 && above.Baseline > segment.Baseline)
                    {
                        var gap = Math.Round((above.Baseline - segment.Baseline) * 2) / 2;
                        gaps[gap] = gaps.GetValueOrDefault(gap) + 1;
                    }

                    above = segment;
                }
            }
        }

        // If every entry has one or two lines, there are as many gaps between entries as within them, so the smaller of two common
        // distances counts.
        var common = gaps.Where(g => g.Key > 3 && g.Value * 4 >= gaps.Values.Max()).Select(g => g.Key).ToList();
        return common.Count == 0 ? 12 : common.Min();
    }
}
