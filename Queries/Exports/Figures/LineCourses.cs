namespace StakeholderGraph.Exports.Figures;

/// <summary>The paths of lines: from border to border, and around the cards between if possible.</summary>
internal static class LineCourses
{
    /// <summary>The minimum distance between lines that end at the same side of a card.</summary>
    public const double LeastPortGap = 10;

    private const double PortGap = 13;
    private const double Clearance = 5;
    private const int Steps = 24;

    // How far the middle of a line is moved to a side, starting with the smallest distance.
    private static readonly double[] Bends = [0, 18, -18, 40, -40, 70, -70, 105, -105, 150, -150, 210, -210];

    /// <summary>The path of each line.</summary>
    public static IReadOnlyList<Curve> Of(FigureGraph graph, IReadOnlyList<Card> cards, IReadOnlyList<IReadOnlyList<int>>? columns) =>
        columns is null ? Around(graph, cards) : BetweenColumns(graph, cards, columns);

    private static Curve[] BetweenColumns(FigureGraph graph, IReadOnlyList<Card> cards, IReadOnlyList<IReadOnlyList<int>> columns)
    {
        var column = columns.SelectMany((c, k) => c.Select(i => (i, k))).ToDictionary(p => p.i, p => p.k);
        var ends = graph.Lines.SelectMany(
            (line, k) => new[] { (Line: k, At: line.From, Other: line.To), (Line: k, At: line.To, Other: line.From) });
        var ports = new Dictionary<(int Line, int At), Spot>();
        foreach (var side in ends.GroupBy(e => (e.At, ToRight: column[e.Other] > column[e.At])))
        {
            var place = cards[side.Key.At].Place;
            var sorted = side.OrderBy(e => cards[e.Other].Place.Centre.Y).ThenBy(e => e.Line).ToList();
            var gap = Math.Min(PortGap, (place.Height - 12) / Math.Max(1, sorted.Count - 1));
            for (var k = 0; k < sorted.Count; k++)
            {
                var y = place.Centre.Y + ((k - ((sorted.Count - 1) / 2.0)) * gap);
                ports[(sorted[k].Line, side.Key.At)] = new Spot(side.Key.ToRight ? place.Right : place.X, y);
            }
        }

        return
        [
            .. graph.Lines.Select((line, k) =>
            {
                var (begin, end) = (ports[(k, line.From)], ports[(k, line.To)]);
                var reach = new Spot((end.X - begin.X) * 0.42, 0);
                return new Curve(begin, begin + reach, end - reach, end);
            }),
        ];
    }

    private static Curve[] Around(FigureGraph graph, IReadOnlyList<Card> cards)
    {
        var curves = new Curve[graph.Lines.Count];
        var taken = new Dictionary<(int, int), List<double>>();
        for (var k = 0; k < curves.Length; k++)
        {
            var line = graph.Lines[k];
            var pair = line.From < line.To ? (line.From, line.To) : (line.To, line.From);
            if (!taken.TryGetValue(pair, out var bends))
            {
                taken.Add(pair, bends = []);
            }

            var (from, to) = (cards[line.From].Place, cards[line.To].Place);
            if (line.From == line.To)
            {
                curves[k] = Loop(from, bends.Count);
                bends.Add(0);
                continue;
            }

            // A bend is to the same side for both directions, so that two lines between the same two nodes never coincide.
            var side = line.From < line.To ? 1 : -1;
            var best = Bends.Where(b => !bends.Contains(b)).DefaultIfEmpty(240.0 + (30 * bends.Count))
                .Select(b => (Bend: b, Curve: Bent(from, to, b * side)))
                .MinBy(c => (Hidden(c.Curve, line, cards) * 1000) + Math.Abs(c.Bend));
            curves[k] = best.Curve;
            bends.Add(best.Bend);
        }

        return curves;
    }

    /// <summary>A line from centre to centre with a bend, cut to the visible part between the cards.</summary>
    private static Curve Bent(Rect from, Rect to, double bend)
    {
        var (a, b) = (from.Centre, to.Centre);
        var along = (b - a).Direction();
        var pulled = ((a + b) * 0.5) + (new Spot(-along.Y, along.X) * (bend * 2));
        var begin = Border(from, a, pulled, b, leaving: true);
        var end = Border(to, a, pulled, b, leaving: false);
        pulled = ((begin + end) * 0.5) + (new Spot(-along.Y, along.X) * (bend * 1.8));
        return new Curve(begin, begin + ((pulled - begin) * (2.0 / 3)), end + ((pulled - end) * (2.0 / 3)), end);
    }

    // Bisection finds the border as well as a formula, with the same result on every machine.
    private static Spot Border(Rect card, Spot a, Spot pulled, Spot b, bool leaving)
    {
        var (inside, outside) = leaving ? (0.0, 1.0) : (1.0, 0.0);
        for (var i = 0; i < 20; i++)
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = card.Contains(Quadratic(a, pulled, b, middle)) ? (middle, outside) : (inside, middle);
        }

        return Quadratic(a, pulled, b, outside);
    }

    private static Spot Quadratic(Spot a, Spot pulled, Spot b, double t) =>
        (a * ((1 - t) * (1 - t))) + (pulled * (2 * t * (1 - t))) + (b * (t * t));

    private static int Hidden(Curve curve, FigureLine line, IReadOnlyList<Card> cards)
    {
        var points = curve.Points(Steps).ToArray();
        var room = Rect.Of(points);
        var hidden = 0;
        for (var i = 0; i < cards.Count; i++)
        {
            var place = cards[i].Place.Grown(Clearance);
            hidden += i != line.From && i != line.To && place.Overlaps(room) && place.ContainsAny(points) ? 1 : 0;
        }

        return hidden;
    }

    private static Curve Loop(Rect card, int nth)
    {
        var (wide, high) = (26 + (14 * nth), 34 + (18 * nth));
        var top = new Spot(card.Right - 22, card.Y);
        return new Curve(top - new Spot(10, 0), top - new Spot(wide, high), top + new Spot(wide, -high), top + new Spot(10, 0));
    }
}
