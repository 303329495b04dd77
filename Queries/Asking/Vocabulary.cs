using System.Text.Json.Serialization;

namespace StakeholderGraph.Asking;

/// <summary>The kinds of records and the types of ties as readers see them: their names, symbols and lines.</summary>
public static class Vocabulary
{
    /// <summary>The kinds of what answers mention, in the order in which legends list them.</summary>
    public static IReadOnlyList<KindShown> Kinds { get; } =
    [
        .. new[] { StakeholderGraph.Kinds.OfStakeholders, [Kind.Country], StakeholderGraph.Kinds.OfEngagements }
            .SelectMany(kinds => kinds)
            .Select(kind => new KindShown(
                kind,
                kind.Family(),
                kind.Constituency(),
                new(FigureWords.English.Of(kind), FigureWords.Russian.Of(kind)),
                ScreenPalette.Colour(kind),
                Palette.Of(kind).Corners)),
    ];

    /// <summary>The types of ties, in the order in which legends list them.</summary>
    public static IReadOnlyList<TieTypeShown> TieTypes { get; } =
    [
        .. Enum.GetValues<TieType>().Select(type => new TieTypeShown(
            type,
            new(FigureWords.English.InSentence(type), FigureWords.Russian.InSentence(type)),
            ScreenPalette.Line(type))),
    ];
}

/// <summary>A name in the languages of figures and of the explorer page.</summary>
/// <param name="En">In English.</param>
/// <param name="Ru">In Russian.</param>
public sealed record NameShown(string En, string Ru);

/// <summary>A kind of record as readers see it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Family">Its family.</param>
/// <param name="Constituency">The constituency of those of this kind, if any: a person has that of the body represented.</param>
/// <param name="Name">Its name.</param>
/// <param name="Colour">The fill of its symbol, as `#rrggbb`.</param>
/// <param name="Corners">The outline of its symbol: x and y of each corner from -50 to 50, clockwise; none: a circle.</param>
public sealed record KindShown(
    Kind Kind,
    Family Family,
    Constituency? Constituency,
    NameShown Name,
    string Colour,
    IReadOnlyList<int> Corners);

/// <summary>A type of tie as readers see it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">Its name, which reads well between the names of its two ends.</param>
/// <param name="Line">Its line.</param>
public sealed record TieTypeShown(TieType Type, NameShown Name, ScreenLine Line)
{
    /// <summary>What it weighs as a role in an engagement (`weight=role`), from 0 to 1; 0 of what is no role.</summary>
    public double Weight => TieRules.Tenths(Type) / 10.0;
}

/// <summary>A line on a screen. Dashes are no part of it: they say how sure a tie is.</summary>
/// <param name="Colour">Its colour on white, as `#rrggbb`.</param>
/// <param name="Dark">Its colour on a dark screen.</param>
/// <param name="Width">Its width in pixels: the stronger the role, the wider.</param>
/// <param name="Arrow">What it ends with at the one to whom it is done, by the names of cytoscape.js.</param>
public sealed record ScreenLine(string Colour, string Dark, double Width, Arrow Arrow);

/// <summary>The arrows of lines, as cytoscape.js calls them.</summary>
[JsonConverter(typeof(WordsJson<Arrow>))]
public enum Arrow
{
    /// <summary>No arrow.</summary>
    None,

    /// <summary>A triangle.</summary>
    Triangle,

    /// <summary>A triangle with a hollow back.</summary>
    TriangleBackcurve,

    /// <summary>A triangle with a notch.</summary>
    Vee,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A diamond.</summary>
    Diamond,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>Two strokes that meet.</summary>
    Chevron,

    /// <summary>A bar across the line.</summary>
    Tee,
}
