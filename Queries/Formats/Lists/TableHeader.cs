using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// The header row of a table on a page. It shows where columns end, so that words close to each other can be assigned to two cells.
/// </summary>
/// <param name="Page">The page with the header.</param>
/// <param name="Baseline">The baseline of the header.</param>
/// <param name="Gutters">The boundaries between columns.</param>
/// <param name="Names">The column of names.</param>
/// <param name="Numbers">The column of row numbers; -1 if there is none.</param>
internal sealed record TableHeader(int Page, double Baseline, List<double> Gutters, int Names, int Numbers)
{
    private const int LeastColumns = 3;
    private const double Crossing = 0.1; // of the rows: more than that run over the end of no column

    /// <summary>Finds the header; <c>null</c> if no row names columns, including one of names.</summary>
    /// <param name="pages">Pages of the same size.</param>
    /// <param name="rowsOf">Returns the rows of a page.</param>
    public static TableHeader? Of(IReadOnlyList<PdfPage> pages, Func<PdfPage, IEnumerable<List<PdfSegment>>> rowsOf)
    {
        foreach (var page in pages)
        {
            foreach (var row in rowsOf(page).Where(row => row.Count >= LeastColumns && row.DistinctBy(s => s.Text).Count() == row.Count))
            {
                var roles = ColumnGuess.Of([.. row.Select(s => s.Text)], _ => []).Select(r => r.Role).ToList();
                var names = roles.FindIndex(r => r is ColumnRole.Name or ColumnRole.Family);
                if (names >= 0 && roles.Count(r => r != ColumnRole.Unknown) >= LeastColumns
                    && GuttersOf(row, page.Number, pages, rowsOf) is { } gutters)
                {
                    return new TableHeader(page.Number, row[0].Baseline, gutters, names, roles.IndexOf(ColumnRole.Number));
                }
            }
        }

        return null;
    }

    /// <summary>A page on which the words of each cell are a separate segment.</summary>
    public PdfPage Divide(PdfPage page) => page with
    {
        Segments =
        [
            .. page.Segments.SelectMany(segment =>
                page.Number == Page && segment.Baseline > Baseline + 1 || IsAlone(segment, page) ? [segment] : Cells(segment)),
        ],
    };

    private IEnumerable<PdfSegment> Cells(PdfSegment segment) => segment.Words
        .GroupBy(word => Gutters.Count(gutter => (word.Left + word.Right) / 2 > gutter))
        .Select(cell => segment.Of([.. cell]));

    // A heading across the table.
    private static bool IsAlone(PdfSegment segment, PdfPage page) =>
        !page.Segments.Any(other => other != segment && Math.Abs(other.Baseline - segment.Baseline) < 0.4 * segment.Size);

    // Between two names of columns, where the fewest words are.
    private static List<double>? GuttersOf(
        List<PdfSegment> header, int number, IReadOnlyList<PdfPage> pages, Func<PdfPage, IEnumerable<List<PdfSegment>>> rowsOf)
    {
        var rows = pages
            .SelectMany(page => rowsOf(page).Where(row =>
                row.Count > 1 && (page.Number != number || row[0].Baseline <= header[0].Baseline)))
            .ToList();
        var gutters = new List<double>();
        for (var i = 1; i < header.Count; i++)
        {
            var (from, to) = (header[i - 1].Left, header[i].Left + 1);
            var covered = new int[Math.Max(1, (int)(to - from))];
            foreach (var word in rows.SelectMany(row => row).SelectMany(segment => segment.Words))
            {
                var end = Math.Min(covered.Length - 1, (int)(word.Right - from));
                for (var x = Math.Max(0, (int)(word.Left - from)); x <= end; x++)
                {
                    covered[x]++;
                }
            }

            var fewest = covered.Min();
            if (fewest > Crossing * rows.Count)
            {
                return null;
            }

            var last = Array.LastIndexOf(covered, fewest);
            var first = last;
            while (first > 0 && covered[first - 1] == fewest)
            {
                first--;
            }

            gutters.Add(from + (first + last) / 2.0);
        }

        return gutters;
    }
}
