namespace StakeholderGraph;

/// <summary>Writes roles on their lines, where they hide no card and no other role, and as few other lines as can be.</summary>
internal static class RolePlaces
{
    private const int Steps = 28;

    private static readonly double[] Along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];

    public static IReadOnlyList<DrawnLine> Found(IReadOnlyList<Curve> curves, IReadOnlyList<Card> cards, IReadOnlyList<FigureLine> lines, Func<FigureLine, string> roleOf)
    {
        var points = curves.Select(c => c.Points(Steps).ToArray()).ToList();
        var rooms = points.Select(p => p.Aggregate(Rect.Around(p[0], 0, 0), (all, spot) => all.With(Rect.Around(spot, 0, 0)))).ToList();
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
                if (taken.Exists(place.Grown(1).Overlaps) || cards.Any(c => c.Place.Grown(1).Overlaps(place)))
                {
                    continue;
                }

                var hidden = Enumerable.Range(0, lines.Count).Count(o => o != k && place.Overlaps(rooms[o]) && points[o].Any(place.Contains));
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
