namespace StakeholderGraph.Exports.Figures;

/// <summary>Places roles on their lines, where they cover no card and no other role, and as few other lines as possible.</summary>
internal static class RolePlaces
{
    private const int Steps = 28;
    private const double HeadRoom = 12;

    private static readonly double[] Along = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];

    public static IReadOnlyList<DrawnLine> Found(
        IReadOnlyList<Curve> curves,
        IReadOnlyList<Card> cards,
        IReadOnlyList<FigureLine> lines,
        Func<FigureLine, string> roleOf)
    {
        var points = curves.Select(c => c.Points(Steps).ToArray()).ToList();
        var rooms = points.Select(p => Rect.Of(p)).ToList();
        var taken = new List<Rect>();
        var drawn = new List<DrawnLine>();
        for (var k = 0; k < lines.Count; k++)
        {
            var role = roleOf(lines[k]);
            var (width, height) = (TextWidths.Of(role, FigurePlan.SmallSize) + 6, FigurePlan.SmallLine);
            Rect? best = null;
            var fewest = int.MaxValue;
            foreach (var t in Along)
            {
                var place = Rect.Around(curves[k].At(t), width, height);
                if (
                    taken.Exists(place.Grown(1).Overlaps)
                    || place.Grown(HeadRoom).Contains(curves[k].End)
                    || cards.Any(c => c.Place.Grown(1).Overlaps(place)))
                {
                    continue;
                }

                var hidden = 0;
                for (var o = 0; o < lines.Count && hidden < fewest; o++)
                {
                    hidden += o != k && place.Overlaps(rooms[o]) && place.ContainsAny(points[o]) ? 1 : 0;
                }

                if (hidden < fewest)
                {
                    (best, fewest) = (place, hidden);
                }
            }

            if (best is { } found)
            {
                taken.Add(found);
            }

            drawn.Add(new DrawnLine(lines[k], curves[k], role, best));
        }

        return drawn;
    }
}
