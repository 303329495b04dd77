namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// The tables of a document, recognized by the borders around their cells; a table that continues on the next page is one table.
/// </summary>
internal sealed class RuledTables
{
    /// <summary>The numbers of these tables are above this number, those of tables recognized by their words below it.</summary>
    public const int First = 1_000_000;

    private readonly IReadOnlyDictionary<int, List<RuledTable>> _byPage;
    private readonly Dictionary<RuledTable, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<List<double>> _columns = []; // of each table, by its number

    /// <summary>Finds which tables go on over pages.</summary>
    /// <param name="pages">The pages, without running heads.</param>
    /// <param name="tables">The tables of each page.</param>
    public RuledTables(IReadOnlyList<PdfPage> pages, IReadOnlyDictionary<int, List<RuledTable>> tables)
    {
        _byPage = tables;
        RuledTable? before = null;
        foreach (var page in pages)
        {
            foreach (var table in _byPage[page.Number])
            {
                if (before is not null && before.Page.Number + 1 == page.Number && table.GoesOn(before)
                    && !page.Segments.Any(s => s.Baseline > table.Top))
                {
                    _columns[^1] = RuledTable.Clustered([.. _columns[^1], .. table.Columns]);
                }
                else
                {
                    _columns.Add([.. table.Columns]);
                }

                _numbers.Add(table, _columns.Count - 1);
                before = table;
            }
        }
    }

    /// <summary>Which table this is a page of.</summary>
    public int NumberOf(RuledTable table) => _numbers[table];

    /// <summary>A page on which one segment stands in the place of each table.</summary>
    public PdfPage Without(PdfPage page)
    {
        var tables = _byPage[page.Number];
        return tables.Count == 0 ? page : page with
        {
            Segments =
            [
                .. page.Segments.Where(segment => !tables.Exists(table => table.Holds(segment)))
                    .Concat(tables.Select(table =>
                        new PdfSegment(page.Number, "", table.Columns[0], table.Columns[^1], table.Top, 1, false, 0, "") { Table = table }))
                    .OrderByDescending(segment => segment.Baseline),
            ],
        };
    }

    /// <summary>The rows of a table, with a cell, or none, in each of its columns.</summary>
    /// <returns>Whether a row is the first one of a page on which the table goes on, too.</returns>
    public IEnumerable<(RuledCell?[] Cells, bool IsFirst)> Rows(RuledTable table)
    {
        var number = _numbers[table];
        var columns = _columns[number];
        var goesOn = _numbers.Any(other => other.Value == number && other.Key.Page.Number < table.Page.Number);
        foreach (var (i, row) in table.Rows.Index())
        {
            var cells = new RuledCell?[columns.Count - 1];
            foreach (var cell in row)
            {
                cells[Math.Clamp(columns.FindLastIndex(x => x < cell.Left + 4), 0, cells.Length - 1)] = cell;
            }

            if (cells.Any(cell => cell?.Lines.Count > 0))
            {
                yield return (cells, goesOn && i == 0);
            }
        }
    }
}
