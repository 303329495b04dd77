namespace StakeholderGraph.Formats.Lists;

/// <summary>The columns of pages of the same size, from left to right.</summary>
/// <param name="gutters">The boundaries between columns, in points from the left.</param>
internal sealed class PageColumns(List<double> gutters)
{
    private const double Wide = 0.6; // of the width of the text: what is wider crosses columns
    private const double LeastGap = 5; // points between two columns

    /// <summary>The number of columns, at least one.</summary>
    public int Count => gutters.Count + 1;

    /// <summary>Finds columns: between two is a gap that almost no text crosses from top to bottom, with much text on both sides.</summary>
    public static PageColumns Of(IEnumerable<PdfSegment> all)
    {
        var segments = Text(all);
        if (segments.Count < 8)
        {
            return new PageColumns([]);
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

        return new PageColumns(gutters);

        bool IsBetween(double gutter, double from) =>
            segments.Count(s => s.Left >= from - 1 && s.Right <= gutter + 1) * 12 >= segments.Count
            && segments.Count(s => s.Left >= gutter - 1) * 12 >= segments.Count;
    }

    /// <summary>The median font size of the text, in points.</summary>
    public static double SizeOfText(IEnumerable<PdfSegment> all)
    {
        var segments = Text(all);
        return segments.Count == 0 ? double.MaxValue : segments.Select(s => s.Size).Order().ElementAt(segments.Count / 2);
    }

    /// <summary>The column of a segment; <c>null</c> if it crosses a boundary.</summary>
    public int? Of(PdfSegment segment)
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

    /// <summary>Whether the columns are those of a table: names are in one column only, with other text beside most of them.</summary>
    public bool AreTable(IEnumerable<PdfSegment> segments)
    {
        var named = Named(segments);
        var most = named.Max();
        return most > 0 && named.Count(n => n * 5 > most) == 1;
    }

    /// <summary>The column with the most names.</summary>
    public int OfNames(IEnumerable<PdfSegment> segments)
    {
        var named = Named(segments);
        return Array.IndexOf(named, named.Max());
    }

    /// <summary>The right edge of each column, ignoring a few lines that are longer.</summary>
    public double[] RightEdges(IEnumerable<PdfSegment> segments)
    {
        var all = segments.ToList();
        return
        [
            .. Enumerable.Range(0, Count).Select(column =>
            {
                var rights = all.Where(s => Of(s) == column).Select(s => s.Right).Order().ToList();
                return rights.Count == 0 ? 0 : rights[rights.Count - 1 - rights.Count / 50];
            }),
        ];
    }

    private static List<PdfSegment> Text(IEnumerable<PdfSegment> segments) => [.. segments.Where(s => !s.IsNumber && s.Table is null)];

    private int[] Named(IEnumerable<PdfSegment> segments)
    {
        var named = new int[Count];
        foreach (var segment in segments)
        {
            if (Of(segment) is { } column && NameLine.Of(segment.Text) is { Form: not NameForm.Words })
            {
                named[column]++;
            }
        }

        return named;
    }
}
