namespace StakeholderGraph;

/// <summary>
/// Draws answers for reports: an SVG with title, filters, date, legend, sources and what was left out. The same answer produces the same
/// bytes on every machine. It contains no script, style sheet, external font or external picture, so that it can be opened, sent and
/// printed anywhere.
/// </summary>
public static class Figure
{
    /// <summary>The languages of its fixed words: English and Russian.</summary>
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

    /// <summary>Draws an answer.</summary>
    /// <param name="drawing">The answer.</param>
    /// <param name="to">The target, which stays open.</param>
    /// <param name="language">
    /// The language of the fixed words: <c>ru</c> for Russian, otherwise English. Names are those of the drawing, see <see
    /// cref="DrawingFormat.NamedAsync"/>; titles of documents are written as recorded.
    /// </param>
    public static void Write(Drawing drawing, Stream to, string language = "en") =>
        FigureSvg.Write(FigurePlan.Of(drawing, language == "ru" ? FigureWords.Russian : FigureWords.English), to);
}
