using System.Globalization;

namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// Writes the matrix of a figure: cells with their numbers, darker for larger numbers, and hatched if there is no record.
/// </summary>
internal static class MatrixSvg
{
    private const double SampleWidth = 46;
    private const double SampleHeight = 18;

    /// <summary>Writes the matrix with its upper left corner at a given point.</summary>
    public static void Write(SvgPen pen, FigurePlan figure, Spot at)
    {
        var plan = figure.Matrix!;
        foreach (var (lines, column) in plan.ColumnHeadings.Select((lines, i) => (lines, i)))
        {
            var middle = at.X + plan.Left + ((column + 0.5) * plan.CellWidth);
            for (var i = 0; i < lines.Count; i++)
            {
                var below = at.Y + plan.Top - MatrixPlan.Gap - ((lines.Count - 1 - i) * MatrixPlan.HeadingLine);
                pen.Text(
                    lines[i], new Spot(plan.IsTurned ? middle + 4 : middle, below), MatrixPlan.HeadingSize, Palette.Ink,
                    centred: !plan.IsTurned, upwards: plan.IsTurned);
            }
        }

        foreach (var (lines, row) in plan.RowHeadings.Select((lines, i) => (lines, i)))
        {
            var middle = at.Y + plan.Top + ((row + 0.5) * MatrixPlan.CellHeight);
            for (var i = 0; i < lines.Count; i++)
            {
                pen.Text(
                    lines[i], new Spot(at.X, middle + 4 + ((i - ((lines.Count - 1) / 2.0)) * MatrixPlan.HeadingLine)),
                    MatrixPlan.HeadingSize, Palette.Ink);
            }
        }

        foreach (var box in plan.Boxes)
        {
            pen.Begin("g", ("data-cell", $"{box.Row},{box.Column}"));
            pen.Words("title", FigureDescription.Of(box, plan, figure.Words));
            Write(pen, plan, box, box.Place.Moved(at.X, at.Y), figure.Words);
            pen.End();
        }
    }

    /// <summary>The meanings of the types of cells that occur; each entry is on its own line.</summary>
    public static IEnumerable<(string Text, Action<SvgPen, Spot> Sample)> Legend(MatrixPlan plan)
    {
        if (plan.Boxes.FirstOrDefault(box => box.HasRecord) is not null)
        {
            yield return (plan.Counted, (pen, at) => pen.Box(Sample(at), Palette.Shade(1), 1, Border));
        }

        foreach (var box in plan.Boxes.Where(box => !box.HasRecord).DistinctBy(box => box.IsWithheld).OrderBy(box => box.IsWithheld))
        {
            yield return (plan.Missing(box), (pen, at) => WriteEmpty(pen, box, Sample(at)));
        }
    }

    private static (string, string?)[] Border => [("stroke", Palette.Edge), ("stroke-width", "1")];

    private static Rect Sample(Spot at) => new(at.X, at.Y - SampleHeight + 4, SampleWidth, SampleHeight);

    private static void Write(SvgPen pen, MatrixPlan plan, MatrixBox box, Rect place, FigureWords words)
    {
        if (!box.HasRecord)
        {
            WriteEmpty(pen, box, place);
            return;
        }

        // The shade follows the square root, because small numbers must be distinguished exactly and large ones only roughly.
        pen.Box(place, Palette.Shade(Math.Sqrt((double)box.Cell!.Engagements / plan.MostEngagements)), 1, Border);
        var (middle, beneath) = (place.Centre.Y, box.Beneath(words));
        pen.Text(
            box.Cell.Engagements.ToString(CultureInfo.InvariantCulture),
            new Spot(place.Centre.X, beneath.Length > 0 ? middle - 1 : middle + 5),
            FigurePlan.NameSize, Palette.Ink, bold: true, centred: true);
        if (beneath.Length > 0)
        {
            pen.Text(beneath, new Spot(place.Centre.X, middle + 12), FigurePlan.SmallSize, Palette.Ink, centred: true);
        }
    }

    private static void WriteEmpty(SvgPen pen, MatrixBox box, Rect place)
    {
        pen.Box(place, Palette.Paper, 1, Border);
        if (box.IsWithheld)
        {
            pen.Text("…", new Spot(place.Centre.X, place.Centre.Y + 4), FigurePlan.NameSize, Palette.Quiet, centred: true);
        }
        else
        {
            pen.Draw("path", ("d", Hatching(place)), ("fill", "none"), ("stroke", Palette.Edge), ("stroke-width", "0.7"));
        }
    }

    // Drawn as single lines: a pattern needs a reference within the document, which not every program follows.
    private static string Hatching(Rect place)
    {
        const double Apart = 8;
        var lines = new List<string>();
        for (var along = Apart; along < place.Width + place.Height; along += Apart)
        {
            var begin = along <= place.Height ? new Spot(place.X, place.Y + along) : new Spot(place.X + along - place.Height, place.Bottom);
            var end = along <= place.Width ? new Spot(place.X + along, place.Y) : new Spot(place.Right, place.Y + along - place.Width);
            lines.Add($"M{SvgPen.Point(begin)}L{SvgPen.Point(end)}");
        }

        return string.Concat(lines);
    }
}
