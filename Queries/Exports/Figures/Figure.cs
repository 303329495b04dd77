namespace StakeholderGraph;

/// <summary>
/// Draws answers for reports: an SVG with title, filters, date, legend, sources and what was left out. The same answer gives the same
/// bytes, on every machine. It holds no script, style sheet, font or picture from elsewhere, so that it can be opened, sent and printed
/// anywhere.
/// </summary>
public static class Figure
{
    /// <summary>The languages that its fixed words are in: English, and Russian.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru"];

    /// <summary>The format, in English.</summary>
    public static DrawingFormat Format { get; } =
        new(
            "svg",
            "image/svg+xml",
            "svg",
            "A figure for reports: browsers, word processors, Inkscape.",
            (drawing, stream) => Write(drawing, stream));

    /// <summary>The format in one of the <see cref="Languages"/>.</summary>
    public static DrawingFormat In(string language) => Format with
    {
        Writer = (drawing, stream) => Write(drawing, stream, language),
        Language = language == Languages[0] ? null : language,
    };

    /// <summary>Draws.</summary>
    /// <param name="drawing">The answer.</param>
    /// <param name="to">Where to; it stays open.</param>
    /// <param name="language">
    /// The language of the fixed words: <c>ru</c> for Russian, else English. Names are those of the drawing, see
    /// <see cref="DrawingFormat.NamedAsync"/>; titles of documents stay as they are recorded.
    /// </param>
    public static void Write(Drawing drawing, Stream to, string language = "en") =>
        FigureSvg.Write(FigurePlan.Of(drawing, language == "ru" ? FigureWords.Russian : FigureWords.English), to);
}
