using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Lists;

/// <summary>Removes running heads, running feet and page numbers.</summary>
internal static partial class RunningHeads
{
    private const double Edge = 0.12; // of the height: where they are

    /// <summary>
    /// The pages without text that many pages have at the same height of an edge, in the same words except for numbers, and without lone
    /// numbers.
    /// </summary>
    /// <param name="pages">The pages.</param>
    /// <param name="tables">The tables on each page, whose first rows stand there as well.</param>
    public static PdfPage[] Without(IReadOnlyList<PdfPage> pages, IReadOnlyDictionary<int, List<RuledTable>> tables)
    {
        var seen = new Dictionary<(string Text, double Height), HashSet<int>>();
        foreach (var page in pages)
        {
            foreach (var segment in page.Segments.Where(s => IsAtEdge(page, s) && !IsInTable(page, s)))
            {
                var key = KeyOf(segment);
                if (!seen.TryGetValue(key, out var on))
                {
                    seen.Add(key, on = []);
                }

                on.Add(page.Number);
            }
        }

        var many = pages.Count <= 5 ? 2 : Math.Max(3, pages.Count / 5);
        return
        [
            .. pages.Select(page => page with
            {
                Segments = [.. page.Segments.Where(s => !IsAtEdge(page, s) || IsInTable(page, s)
                    || !PageNumber().IsMatch(s.Text) && seen[KeyOf(s)].Count < many)],
            }),
        ];

        bool IsInTable(PdfPage page, PdfSegment segment) => tables[page.Number].Exists(table => table.Holds(segment));

        static (string Text, double Height) KeyOf(PdfSegment s) => (Digits().Replace(s.Text, "#"), Math.Round(s.Baseline / 4));
    }

    private static bool IsAtEdge(PdfPage page, PdfSegment segment) =>
        segment.Baseline < page.Height * Edge || segment.Baseline > page.Height * (1 - Edge);

    [GeneratedRegex(@"\A[-–—(]?\s*(?:(?:page|p\.|стр\.|página|seite)\s*)?\d{1,4}(?:\s*(?:/|of|de|из|sur)\s*\d{1,4})?\s*[-–—)]?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
