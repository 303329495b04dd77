namespace StakeholderGraph.Exports.Figures;

/// <summary>The look of a kind.</summary>
/// <param name="Colour">The fill colour.</param>
/// <param name="Corners">The outline, x and y from -50 to 50, clockwise; empty for a circle.</param>
internal sealed record KindLook(string Colour, params int[] Corners);

/// <summary>The look of the line of a type of tie.</summary>
/// <param name="Colour">The colour, dark enough for text.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Head">The arrowhead at the target end.</param>
internal sealed record TieLook(string Colour, double Width, Head Head);

/// <summary>The arrowheads of lines.</summary>
internal enum Head
{
    None,
    Triangle,
    OpenTriangle,
    Arrow,
    DoubleArrow,
    Square,
    OpenSquare,
    Diamond,
    OpenDiamond,
    Disc,
    Ring,
    Bar,
    Cross,
    Notched,
}

/// <summary>
/// The looks of kinds and ties in figures. Hues and outlines are those of the page (Okabe and Ito's colours, which colour-blind readers can
/// distinguish). In figures the kinds also differ in lightness, stakeholders by steps of 5 L*, and each type has its own width and
/// arrowhead, so that a print in grey loses nothing. Dashes are reserved for uncertain ties.
/// </summary>
internal static class Palette
{
    public const string Paper = "#ffffff";
    public const string Ink = "#1b1b24";

    /// <summary>The colour of secondary text.</summary>
    public const string Quiet = "#4a4a57";
    public const string Edge = "#8a8a99";
    public const string Disputed = "#b8001f";
    public const string Link = "#0050b3";

    /// <summary>The background of a cell with a number: a tint of blue, whose darkest shade still contrasts with text.</summary>
    /// <param name="share">The share of the largest number, above 0 to 1.</param>
    public static string Shade(double share)
    {
        var tint = 0.08 + (0.42 * share);
        return $"#{Mixed(0x00)}{Mixed(0x72)}{Mixed(0xB2)}";

        string Mixed(int part) =>
            ((int)Math.Round(255 - (tint * (255 - part)))).ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The background of a card: tinted for engagements.</summary>
    public static string Card(Family family) => family == Family.Engagement ? "#fffbe3" : Paper;

    public static KindLook Of(Kind kind) =>
        kind switch
        {
            Kind.Government => new("#09598b", 50, 0, 25, 43, -25, 43, -50, 0, -25, -43, 25, -43),
            Kind.Ministry => new("#5dbaef", -50, -40, 50, -40, 50, 40, -50, 40),
            Kind.Union => new("#b75104", 0, -50, 50, 42, -50, 42),
            Kind.Employers => new("#fab022", 0, -50, 50, 0, 0, 50, -50, 0),
            Kind.InternationalOrganization => new("#018d67", 46, 19, 19, 46, -19, 46, -46, 19, -46, -19, -19, -46, 19, -46, 46, -19),
            Kind.Ngo => new("#cf7caa", 0, -50, 48, -15, 29, 40, -29, 40, -48, -15),
            Kind.Party => new("#5d2d51", -50, -40, 25, -40, 50, 0, 25, 40, -50, 40),
            Kind.ResearchInstitute => new("#739334", -30, -45, 30, -45, 50, 45, -50, 45),
            Kind.Company => new("#825903", -25, -40, 50, -40, 25, 40, -50, 40),
            Kind.Person => new("#a2a2b2"),
            Kind.Country => new(
                "#054c7a",
                -20,
                -50,
                20,
                -50,
                20,
                -20,
                50,
                -20,
                50,
                20,
                20,
                20,
                20,
                50,
                -20,
                50,
                -20,
                20,
                -50,
                20,
                -50,
                -20,
                -20,
                -20),
            Kind.Event => new("#f3e745", 0, -50, 15, -20, 48, -15, 24, 8, 29, 40, 0, 25, -29, 40, -24, 8, -48, -15, -15, -20),
            Kind.Project => new("#fff251", -50, -40, 50, -40, 30, 0, 50, 40, -50, 40, -30, 0),
            Kind.Agreement => new("#fff8db", -40, -50, 15, -50, 40, -25, 40, 50, -40, 50),
            Kind.Process => new(
                "#e7db38",
                0,
                -50,
                14,
                -33,
                35,
                -35,
                33,
                -14,
                50,
                0,
                33,
                14,
                35,
                35,
                14,
                33,
                0,
                50,
                -14,
                33,
                -35,
                35,
                -33,
                14,
                -50,
                0,
                -33,
                -14,
                -35,
                -35,
                -14,
                -33),
            _ => new("#cccccc", -50, -50, 50, -50, 0, 50),
        };

    /// <summary>The look of a line: a disputed tie is red, whatever its type.</summary>
    public static TieLook Of(TieType type, TieStatus status) =>
        status == TieStatus.Disputed ? Of(type) with { Colour = Disputed } : Of(type);

    public static TieLook Of(TieType type) => TieTypePresentation.Of(type).Figure;

    /// <summary>The dashes of a line: <c>null</c> for confirmed ties, and with dots for those that are only possible.</summary>
    public static string? Dashes(TieStatus status, bool possible) => (status, possible) switch
    {
        (TieStatus.Confirmed, false) => null,
        (TieStatus.Confirmed, true) => "2 4",
        (TieStatus.Announced, false) => "10 5",
        (TieStatus.Announced, true) => "10 4 2 4",
        (TieStatus.Disputed, false) => "16 4 6 4",
        _ => "16 4 2 3 2 4",
    };
}
