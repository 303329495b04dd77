using System.Globalization;
using System.Text;
using System.Xml;

namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// Writes the SVG 1.1 elements that figures need, only with presentation attributes: a page that forbids styles within documents still
/// shows them. Numbers have one decimal, so that the last bit of a processor's arithmetic never shows.
/// </summary>
internal sealed class SvgPen : IDisposable
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";

    private readonly XmlWriter _xml;

    public SvgPen(Stream to) => _xml = XmlWriter.Create(to, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        CloseOutput = false,
    });

    /// <summary>A number in the form that figures use.</summary>
    public static string Number(double value)
    {
        var tenths = (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
        var (whole, rest) = (Math.Abs(tenths) / 10, Math.Abs(tenths) % 10);
        return $"{(tenths < 0 ? "-" : "")}{whole.ToString(CultureInfo.InvariantCulture)}{(rest == 0 ? "" : "." + (char)('0' + rest))}";
    }

    public SvgPen Begin(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(element, Svg);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(name, value);
            }
        }

        return this;
    }

    public void End() => _xml.WriteEndElement();

    public void Draw(string element, params ReadOnlySpan<(string Name, string? Value)> attributes) => Begin(element, attributes).End();

    public void Words(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        _xml.WriteString(FigureText.Clean(text));
        End();
    }

    /// <summary>
    /// A line of text that starts at its left end whatever its reading direction, because this is the only form on which programs agree. A
    /// line that is read upwards starts at its lower end.
    /// </summary>
    public void Text(string text, Spot at, double size, string colour, bool bold = false, bool centred = false, bool upwards = false)
    {
        Begin("text",
            ("x", Number(at.X)), ("y", Number(at.Y)), ("font-size", Number(size)), ("fill", colour), ("font-weight", bold ? "bold" : null),
            ("text-anchor", centred ? "middle" : null), ("transform", upwards ? $"rotate(-90 {Number(at.X)} {Number(at.Y)})" : null));
        var parts = ReadingOrder.Parts(text);
        // Prevents the writer from putting each part on its own line, which would add a space.
        _xml.WriteRaw("");
        foreach (var part in parts)
        {
            if (parts.Count > 1)
            {
                Begin("tspan");
            }

            _xml.WriteString(part);
            if (parts.Count > 1)
            {
                End();
            }
        }

        End();
    }

    /// <summary>Begins a link, both in the form of SVG 2 and in that of SVG 1.1, the only form that some programs support.</summary>
    public void BeginLink(string address)
    {
        Begin("a", ("href", address));
        _xml.WriteAttributeString("xlink", "href", XLink, address);
    }

    public void Box(Rect place, string fill, double fillOpacity = 1, params ReadOnlySpan<(string Name, string? Value)> more) =>
        Draw(
            "rect",
            [
                ("x", Number(place.X)),
                ("y", Number(place.Y)),
                ("width", Number(place.Width)),
                ("height", Number(place.Height)),
                ("fill", fill),
                ("fill-opacity", fillOpacity < 1 ? Number(fillOpacity) : null),
                .. more,
            ]);

    /// <summary>Draws the outline of a kind, filled with its colour.</summary>
    public void Glyph(Kind kind, Spot centre, double size)
    {
        var look = Palette.Of(kind);
        if (look.Corners.Length == 0)
        {
            Draw(
                "circle",
                ("cx", Number(centre.X)),
                ("cy", Number(centre.Y)),
                ("r", Number(size * 0.46)),
                ("fill", look.Colour),
                ("stroke", Palette.Ink),
                ("stroke-width", "1"));
            return;
        }

        var points = look.Corners.Chunk(2).Select(c => centre + (new Spot(c[0], c[1]) * (size / 100)));
        Draw(
            "polygon",
            ("points", Points(points)),
            ("fill", look.Colour),
            ("stroke", Palette.Ink),
            ("stroke-width", "1"),
            ("stroke-linejoin", "round"));
    }

    /// <summary>Draws a line with its arrowhead.</summary>
    public void Line(Curve curve, TieLook look, string? dashes)
    {
        var line = look.Head == Head.None ? curve : curve.Shortened(LineHeads.Length(look));
        Draw(
            "path",
            ("d", $"M{Point(line.Begin)}C{Point(line.First)} {Point(line.Second)} {Point(line.End)}"),
            ("fill", "none"),
            ("stroke", look.Colour),
            ("stroke-width", Number(look.Width)),
            ("stroke-dasharray", dashes));
        foreach (var part in LineHeads.Of(curve, look))
        {
            Draw(
                "path",
                ("d", part.Path),
                (
                    "fill",
                    part.Filled ? look.Colour
                    : part.Closed ? Palette.Paper
                    : "none"),
                ("stroke", look.Colour),
                ("stroke-width", "1.5"),
                ("stroke-linejoin", "round"));
        }
    }

    public void Dispose() => _xml.Dispose();

    public static string Point(Spot spot) => $"{Number(spot.X)},{Number(spot.Y)}";

    private static string Points(IEnumerable<Spot> spots) => string.Join(' ', spots.Select(Point));
}
