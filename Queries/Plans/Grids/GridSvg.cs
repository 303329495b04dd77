using System.Globalization;

namespace StakeholderGraph.Plans;

/// <summary>
/// Draws a grid of power and interest: each stakeholder as a numbered disc, the names of the fields, and below a list of the numbers.
/// Values judged by people are marked by a ring.
/// </summary>
internal sealed class GridSvg
{
    /// <summary>The maximum number of stakeholders drawn: more cannot be distinguished on a sheet of paper.</summary>
    public const int MostDrawn = 60;

    private const double Margin = 28;
    private const double Left = 70;
    private const double Plot = 620;
    private const double Width = Left + Plot + (2 * Margin);
    private const double Radius = 11;
    private const double ListLine = 18;
    private const double Inner = Width - (2 * Margin);
    private const string Fonts = "Arial, 'Liberation Sans', Helvetica, 'Noto Sans', 'DejaVu Sans', sans-serif";

    private readonly PowerGrid _grid;
    private readonly FigureWords _words;
    private readonly List<GridItem> _items;
    private readonly List<Action<SvgPen>> _parts = [];
    private double _y = Margin;

    private GridSvg(PowerGrid grid, string language)
    {
        (_grid, _words) = (grid, language == FigureWords.Russian.Language ? FigureWords.Russian : FigureWords.English);
        _items = [.. grid.Items.Take(MostDrawn)];
    }

    /// <summary>Writes the figure.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="language">The language of its words: <c>ru</c> for Russian, otherwise English.</param>
    /// <param name="to">The target, which stays open.</param>
    public static void Write(PowerGrid grid, string language, Stream to)
    {
        var figure = new GridSvg(grid, language);
        figure.Compose();
        using var pen = new SvgPen(to);
        figure.Draw(pen);
    }

    private string Title => _words.Say("title.grid", _grid.Title);

    private void Compose()
    {
        Paragraph(_words.Say("title.grid", FigureText.Part(_grid.Title)), 22, Palette.Ink, bold: true);
        _y += 12;
        Fields();
        Discs();
        _y += Plot + 40;
        Names();
        foreach (var sentence in LeftOut())
        {
            Paragraph(sentence, 12, Palette.Ink);
        }

        _y += 8;
        Paragraph(_words.Say("grid.definition"), 12, Palette.Ink);
        _y += 8;
        Paragraph(_words.Say("version", _grid.Network), FigurePlan.SmallSize, Palette.Quiet);
    }

    private void Draw(SvgPen pen)
    {
        var (width, height) = (SvgPen.Number(Width), SvgPen.Number(_y + Margin));
        pen.Begin("svg",
            ("version", "1.1"), ("width", width), ("height", height), ("viewBox", $"0 0 {width} {height}"), ("lang", _words.Language),
            ("role", "graphics-document document"), ("aria-labelledby", "figure-title figure-description"), ("font-family", Fonts));
        pen.Words("title", Title, ("id", "figure-title"));
        pen.Words("desc", _words.Say("grid.described", _items.Count, string.Join("; ", Enum.GetValues<GridField>()
            .Select(field => $"{NameOf(field)}: {_items.Count(item => item.Field == field)}"))), ("id", "figure-description"));
        pen.Draw("rect", ("width", width), ("height", height), ("fill", Palette.Paper));
        _parts.ForEach(part => part(pen));
        pen.End();
    }

    /// <summary>Writes the four fields, with their names in their corners, and the axes.</summary>
    private void Fields()
    {
        var (x, y) = (PlaceX(_grid.InterestFrom), PlaceY(_grid.PowerFrom));
        var (top, bottom, right) = (_y, _y + Plot, Margin + Left + Plot);
        _parts.Add(pen =>
        {
            pen.Box(new Rect(Margin + Left, top, Plot, Plot), Palette.Paper, 1, ("stroke", Palette.Edge), ("stroke-width", "1"));
            pen.Box(new Rect(x, top, right - x, y - top), Palette.Shade(0.4));
            pen.Draw("path", ("d", $"M{SvgPen.Point(new Spot(x, top))}V{SvgPen.Number(bottom)}M{SvgPen.Point(new Spot(Margin + Left, y))}"
                + $"H{SvgPen.Number(right)}"), ("fill", "none"), ("stroke", Palette.Edge), ("stroke-width", "1"));
            Name(pen, GridField.KeepSatisfied, new Spot((Margin + Left + x) / 2, top + 18), x - Margin - Left);
            Name(pen, GridField.ManageClosely, new Spot((x + right) / 2, top + 18), right - x);
            Name(pen, GridField.Monitor, new Spot((Margin + Left + x) / 2, bottom - 8), x - Margin - Left);
            Name(pen, GridField.KeepInformed, new Spot((x + right) / 2, bottom - 8), right - x);
            foreach (var (value, text) in ((double, string)[])[(0, "0"), (1, "1")])
            {
                pen.Text(text, new Spot(PlaceX(value), bottom + 18), 12, Palette.Quiet, centred: true);
                pen.Text(text, new Spot(Margin + Left - 16, PlaceY(value, top) + 4), 12, Palette.Quiet);
            }

            pen.Text(
                _words.Say("grid.interest"), new Spot(Margin + Left + (Plot / 2), bottom + 28), 14, Palette.Ink, bold: true, centred: true);
            pen.Text(_words.Say("grid.power"), new Spot(Margin + 24, top + (Plot / 2)), 14, Palette.Ink, bold: true, upwards: true);
        });
    }

    private void Name(SvgPen pen, GridField field, Spot at, double room)
    {
        if (TextWidths.Of(NameOf(field), 13) < room)
        {
            pen.Text(NameOf(field), at, 13, Palette.Quiet, centred: true);
        }
    }

    /// <summary>Writes the discs; one that would overlap another moves aside by the smallest possible distance.</summary>
    private void Discs()
    {
        var taken = new List<Spot>();
        foreach (var (item, number) in _items.Select((item, i) => (item, i + 1)))
        {
            var own = new Spot(PlaceX(item.Interest.Value), PlaceY(item.Power.Value));
            var at = Around(own).First(spot => taken.TrueForAll(other => AreApart(other, spot)));
            taken.Add(at);
            _parts.Add(pen =>
            {
                pen.Begin("g", ("data-id", item.Stakeholder.Id.Value));
                pen.Words("title", Described(item));
                pen.Draw("circle", ("cx", SvgPen.Number(at.X)), ("cy", SvgPen.Number(at.Y)), ("r", SvgPen.Number(Radius)),
                    ("fill", item.Status?.HasSeat() == true ? Palette.Shade(1) : Palette.Paper), ("stroke", Palette.Ink),
                    ("stroke-width", item.History.Count > 0 ? "2.5" : "1"));
                pen.Text(
                    number.ToString(CultureInfo.InvariantCulture), at + new Spot(0, 4), FigurePlan.SmallSize, Palette.Ink,
                    item.History.Count > 0, centred: true);
                pen.End();
            });
        }
    }

    /// <summary>A position, and those around it within the plot, ring by ring.</summary>
    private IEnumerable<Spot> Around(Spot spot)
    {
        var plot = new Rect(Margin + Left + Radius, _y + Radius, Plot - (2 * Radius), Plot - (2 * Radius));
        for (var ring = 0; ; ring++)
        {
            for (var down = -ring; down <= ring; down++)
            {
                for (var right = -ring; right <= ring; right++)
                {
                    var at = spot + (new Spot(right, down) * (2 * Radius));
                    if (Math.Max(Math.Abs(down), Math.Abs(right)) == ring && at.X >= plot.X && at.X <= plot.Right && at.Y >= plot.Y
                        && at.Y <= plot.Bottom)
                    {
                        yield return at;
                    }
                }
            }
        }
    }

    private static bool AreApart(Spot one, Spot other) =>
        (one - other) is var between && (between.X * between.X) + (between.Y * between.Y) >= 4 * Radius * Radius;

    private void Names()
    {
        foreach (var (item, number) in _items.Select((item, i) => (item, i + 1)))
        {
            foreach (var line in FigureText.LinesOfParts($"{number}. {Described(item)}", Inner, 12, 2))
            {
                _y += ListLine;
                var place = new Spot(Margin, _y);
                _parts.Add(pen => pen.Text(line, place, 12, Palette.Ink));
            }
        }

        _y += 10;
        Paragraph(_words.Say("grid.legend"), 12, Palette.Quiet);
    }

    private IEnumerable<string> LeftOut()
    {
        var leftOut = _grid.Omitted + _grid.Items.Count - _items.Count;
        return leftOut > 0 ? [_words.Say("grid.leftOut", leftOut)] : [];
    }

    private string Described(GridItem item) => _words.Say(
        "grid.item",
        FigureText.Part(item.Stakeholder.Name),
        NameOf(item.Field),
        _words.Of(item.Power.Value, "0.##"),
        _words.Of(item.Interest.Value, "0.##"));

    private string NameOf(GridField field) => _words.Say($"grid.{Words<GridField>.Of(field)}");

    private static double PlaceX(double value) => Margin + Left + Radius + 4 + (value * (Plot - (2 * (Radius + 4))));

    private double PlaceY(double value) => PlaceY(value, _y);

    private static double PlaceY(double value, double top) => top + Radius + 26 + ((1 - value) * (Plot - (2 * (Radius + 26))));

    private void Paragraph(string parts, double size, string colour, bool bold = false)
    {
        foreach (var line in FigureText.LinesOfParts(parts, Inner, size, atMost: 12, bold))
        {
            _y += size * 1.3;
            var at = new Spot(Margin, _y);
            _parts.Add(pen => pen.Text(line, at, size, colour, bold));
        }
    }
}
