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
            var segments = pages.SelectMany(page => page.Segments).ToList();
            SizeOfText = PageColumns.SizeOfText(segments);
            var columns = PageColumns.Of(segments);
            var isTable = columns.Count > 1 && columns.AreTable(segments);
            var (names, numbers) = isTable ? (columns.OfNames(_pages.SelectMany(page => page.Segments)), -1) : (-1, -1);
            if (TableHeader.Of(pages, Rows) is { } header && (!isTable || header.Gutters.Count >= columns.Count - 1))
            {
                pages = pages.ConvertAll(header.Divide);
                (isTable, columns, names, numbers) = (true, new PageColumns(header.Gutters), header.Names, header.Numbers);
            }

            var edges = columns.RightEdges(pages.SelectMany(page => page.Segments));
            foreach (var page in pages)
            {
                if (isTable)
                {
                    ReadRows(page, columns, edges, names, numbers);
                }
                else
                {
                    ReadColumns(page, columns, edges);
                }
            }
        }

        _lines.Sort((a, b) => (a.Place.Line, a.Place.Column).CompareTo((b.Place.Line, b.Place.Column)));
    }

    private void ReadColumns(PdfPage page, PageColumns columns, double[] edges)
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
            else if (columns.Of(segment) is null)
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
            for (var column = 0; column < columns.Count; column++)
            {
                var row = new List<PdfSegment>();
                foreach (var segment in band.Where(s => columns.Of(s) == column))
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
    private void ReadRows(PdfPage page, PageColumns columns, double[] edges, int names, int numbers)
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
            var crosses = row.Find(s => columns.Of(s) is null);
            var inNames = row.Where(s => columns.Of(s) == names).ToList();
            var isName = inNames.Count > 0 && NameLine.Of(Text(inNames)) is { Form: not NameForm.Words };
            var isAlone = crosses is not null || row.All(s => columns.Of(s) == columns.Of(row[0])) && !isName
                && (cells is null || row[0].IsBold || row[0].Size > SizeOfText * 1.06 || ListWords.GroupOf(Text(row)) is not null
                    || CountryHeadings.CodeOf(ListWords.Heading(Text(row))) is not null && columns.Of(row[0]) == 0);
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

            if (isName || isHeader || cells is null || row.Exists(s => s.IsNumber && columns.Of(s) == numbers))
            {
                End();
                (cells, first) = ([.. Enumerable.Range(0, columns.Count).Select(_ => new List<PdfSegment>())], number);
            }

            foreach (var segment in row)
            {
                cells[columns.Of(segment) ?? 0].Add(segment);
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
