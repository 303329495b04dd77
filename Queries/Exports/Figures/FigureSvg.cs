using System.Text.RegularExpressions;

namespace StakeholderGraph.Exports.Figures;

/// <summary>Writes a planned figure: the plot, and from top to bottom everything around it.</summary>
internal sealed class FigureSvg
{
    private const double Margin = 28;
    private const double Narrowest = 760;
    private const double TitleSize = 22;
    private const double LongTitleSize = 17;
    private const double LegendSize = 12;
    private const double LegendLine = 24;
    private const string Fonts = "Arial, 'Liberation Sans', Helvetica, 'Noto Sans', 'DejaVu Sans', sans-serif";

    private readonly FigurePlan _plan;
    private readonly double _width;
    private readonly List<Action<SvgPen>> _parts = [];
    private double _y = Margin;

    private FigureSvg(FigurePlan plan)
    {
        _plan = plan;
        _width = Math.Max(Narrowest, Math.Max(plan.Plot.Width, plan.Matrix?.Size.Width ?? 0) + (2 * Margin));
    }

    private double Inner => _width - (2 * Margin);

    private FigureWords Words => _plan.Words;

    private Caption Caption => _plan.Drawing.Caption;

    public static void Write(FigurePlan plan, Stream to)
    {
        var figure = new FigureSvg(plan);
        figure.Compose();
        using var pen = new SvgPen(to);
        figure.Draw(pen);
    }

    private void Compose()
    {
        var title = Title();
        Paragraph(
            title,
            FigureText.LinesOfParts(title, Inner, TitleSize, atMost: 3, bold: true).Count > 2 ? LongTitleSize : TitleSize,
            Palette.Ink,
            bold: true);
        _y += 4;
        Paragraph(Caption.KnownBy is { } known ? Words.Say("knownBy", known) : Words.Say("known"), 13, Palette.Quiet);
        var filters = Caption.Filters.Where(f => f.Name != "knownBy" || f.Value != Caption.KnownBy?.ToString()).ToList();
        if (filters.Count > 0)
        {
            Paragraph(Words.Say("filters", string.Join("; ", filters.Select(Words.Of))), 13, Palette.Quiet);
        }

        Matrix();
        Plot();
        if (_plan.Cards.Count > 0)
        {
            Heading(Words.Say("legend"));
            Legend();
        }

        Heading(Words.Say("sources"));
        Sources();
        Heading(Words.Say("leftOut"));
        foreach (var sentence in _plan.LeftOut())
        {
            Paragraph(sentence, LegendSize, Palette.Ink);
        }

        if (Caption.Dataset is { } dataset)
        {
            _y += 10;
            Paragraph(
                Words.Say("dataset", dataset.Name, FigureText.Part(dataset.Licence), FigureText.Part(dataset.Maintainer)),
                FigurePlan.SmallSize,
                Palette.Quiet);
        }

        if (Caption.Version is { } version)
        {
            _y += 10;
            Paragraph(Words.Say("version", version), FigurePlan.SmallSize, Palette.Quiet);
        }
    }

    private void Draw(SvgPen pen)
    {
        var (width, height) = (SvgPen.Number(_width), SvgPen.Number(_y + Margin - 8));
        pen.Begin("svg",
            ("version", "1.1"), ("width", width), ("height", height), ("viewBox", $"0 0 {width} {height}"), ("lang", Words.Language),
            ("role", "graphics-document document"), ("aria-labelledby", "figure-title figure-description"), ("font-family", Fonts));
        pen.Words("title", _plan.Title, ("id", "figure-title"));
        pen.Words("desc", FigureDescription.Of(_plan), ("id", "figure-description"));
        pen.Draw("rect", ("width", width), ("height", height), ("fill", Palette.Paper));
        _parts.ForEach(part => part(pen));
        pen.End();
    }

    // Recorded names keep their own reading order within the question.
    private string Title()
    {
        var title = FigureText.Clean(_plan.Title);
        var names = _plan
            .Cards.Where(c => c.Node.Asked)
            .Select(c => c.Node.Record.Name)
            .Concat(_plan.Drawing.Sources.Values.Select(s => s.Title))
            .Select(FigureText.Clean)
            .Where(n => n.Length > 0 && n.Length < title.Length && FigureText.Part(n) != n)
            .Distinct()
            .OrderByDescending(n => n.Length)
            .ToList();
        return names.Exists(n => title.Contains(n, StringComparison.Ordinal))
            ? Regex.Replace(
                title,
                string.Join('|', names.Select(Regex.Escape)),
                name => FigureText.Part(name.Value),
                RegexOptions.CultureInvariant)
            : FigureText.Part(title);
    }

    private static string Cited(Source source) =>
        Citation.Of(source with { Title = FigureText.Part(source.Title), Publisher = FigureText.Part(source.Publisher) });

    private void Paragraph(string parts, double size, string colour, bool bold = false, string? link = null)
    {
        var lines = FigureText.LinesOfParts(parts, Inner, size, atMost: 12, bold);
        foreach (var line in lines)
        {
            _y += size * 1.3;
            var at = new Spot(Margin, _y);
            _parts.Add(pen =>
            {
                if (link is not null)
                {
                    pen.BeginLink(FigureText.Clean(link));
                }

                pen.Text(line, at, size, colour, bold);
                if (link is not null)
                {
                    pen.End();
                }
            });
        }
    }

    private void Heading(string text)
    {
        _y += 14;
        Paragraph(text, 14, Palette.Ink, bold: true);
        _y += 2;
    }

    private void Matrix()
    {
        if (_plan.Matrix is not { } matrix)
        {
            return;
        }

        if (matrix.Heading is { } heading)
        {
            Heading(heading);
        }

        _y += 14;
        var at = new Spot(Margin, _y);
        _parts.Add(pen => MatrixSvg.Write(pen, _plan, at));
        _y += matrix.Size.Height + 4;
        foreach (var (text, sample) in MatrixSvg.Legend(matrix))
        {
            _y += LegendLine;
            var place = new Spot(Margin, _y);
            _parts.Add(pen =>
            {
                sample(pen, place);
                pen.Text(text, place + new Spot(54, 0), LegendSize, Palette.Ink);
            });
        }

        if (_plan.Cards.Count > 0)
        {
            _y += 8;
            Heading(Words.Say("matrix.pairs"));
        }
    }

    private void Plot()
    {
        if (_plan.Cards.Count == 0 && _plan.Matrix is not null)
        {
            return;
        }

        if (_plan.Cards.Count == 0)
        {
            _y += 30;
            Paragraph(_plan.InsteadOfCards, 16, Palette.Ink);
            _y += 24;
            return;
        }

        _y += 26;
        var (x, y) = (((_width - _plan.Plot.Width) / 2) - _plan.Plot.X, _y - _plan.Plot.Y);
        _parts.Add(pen =>
        {
            foreach (var line in _plan.Lines)
            {
                pen.Begin("g", ("data-ties", string.Join(' ', line.Line.Edges.Select(e => e.Id))));
                pen.Words("title", FigureDescription.Of(line, _plan));
                pen.Line(line.Curve.Moved(x, y), line.Look, Palette.Dashes(line.Line.Status, line.Line.Possible));
                pen.End();
            }

            foreach (var card in _plan.Cards)
            {
                Draw(pen, card, card.Place.Moved(x, y));
            }

            foreach (var line in _plan.Lines.Where(l => l.RolePlace is not null))
            {
                var place = line.RolePlace!.Value.Moved(x, y);
                pen.Box(place, Palette.Paper);
                pen.Text(line.Role, new Spot(place.Centre.X, place.Centre.Y + 4), FigurePlan.SmallSize, line.Look.Colour, centred: true);
            }
        });
        _y += _plan.Plot.Height + 14;
        if (_plan.Lines.Count == 0)
        {
            _y += 4;
            Paragraph(Words.Say("tieless"), LegendSize, Palette.Ink);
        }
    }

    private void Draw(SvgPen pen, Card card, Rect place)
    {
        var record = card.Node.Record;
        pen.Begin("g", ("data-id", card.Node.Id));
        pen.Words("title", FigureDescription.Of(card, _plan));
        pen.Box(place, Palette.Card(record.Kind.Family()), 1,
            ("rx", "6"), ("stroke", card.Node.Asked ? Palette.Ink : Palette.Edge), ("stroke-width", card.Node.Asked ? "2.5" : "1"),
            ("stroke-dasharray", card.Node.Possible == true ? "2 4" : null));
        pen.Glyph(record.Kind, new Spot(place.X + FigurePlan.Padding + (FigurePlan.Glyph / 2), place.Centre.Y), FigurePlan.Glyph);
        var text = (card.Name.Count * FigurePlan.NameLine) + (card.Details.Length > 0 ? FigurePlan.SmallLine : 0);
        var at = new Spot(place.X + FigurePlan.Glyph + (2 * FigurePlan.Padding), place.Centre.Y - (text / 2) - 3.5);
        foreach (var line in card.Name)
        {
            at += new Spot(0, FigurePlan.NameLine);
            pen.Text(line, at, FigurePlan.NameSize, Palette.Ink, card.Node.Asked);
        }

        if (card.Details.Length > 0)
        {
            pen.Text(card.Details, at + new Spot(0, FigurePlan.SmallLine), FigurePlan.SmallSize, Palette.Quiet);
        }

        pen.End();
    }

    private void Legend()
    {
        foreach (var row in FigureLegend.Of(_plan))
        {
            var x = Margin;
            _y += LegendLine;
            foreach (var entry in row)
            {
                var sample = entry.Kind is null ? 54 : 26;
                var wide = sample + TextWidths.Of(entry.Text, LegendSize) + 14;
                if (x > Margin && x + wide > _width - Margin + 14)
                {
                    (x, _y) = (Margin, _y + LegendLine);
                }

                var at = new Spot(x, _y);
                _parts.Add(pen =>
                {
                    if (entry.Kind is { } kind)
                    {
                        pen.Glyph(kind, at + new Spot(9, -4), 18);
                    }
                    else
                    {
                        var (begin, end) = (at + new Spot(0, -4), at + new Spot(46, -4));
                        pen.Line(new Curve(begin, begin + new Spot(12, 0), end - new Spot(12, 0), end), entry.Line!, entry.Dashes);
                    }

                    pen.Text(entry.Text, at + new Spot(sample, 0), LegendSize, Palette.Ink);
                });
                x += wide;
            }
        }
    }

    private void Sources()
    {
        if (_plan.Sources.Count == 0)
        {
            Paragraph(Words.Say(_plan.Matrix is { IsMirrored: true } ? "matrix.sources" : "sources.none"), LegendSize, Palette.Ink);
        }

        foreach (var (number, id, source) in _plan.Sources.Take(FigurePlan.MostSources))
        {
            Paragraph($"[{number}] {(source is null ? id : Cited(source))}", LegendSize, Palette.Ink);
            if (source?.Link is { } link)
            {
                var isWeb =
                    Uri.TryCreate(link, UriKind.Absolute, out var address)
                    && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
                Paragraph(FigureText.Part(link), FigurePlan.SmallSize, isWeb ? Palette.Link : Palette.Quiet, link: isWeb ? link : null);
            }
        }
    }
}
