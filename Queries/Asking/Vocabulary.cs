using System.Text.Json.Serialization;

namespace StakeholderGraph.Asking;

/// <summary>The kinds of records and the types of ties as users see them: their names, symbols and lines.</summary>
public static class Vocabulary
{
    /// <summary>The kinds of records that answers mention, in the order of legends.</summary>
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

    /// <summary>The types of ties, in the order of legends.</summary>
    public static IReadOnlyList<TieTypeShown> TieTypes { get; } =
    [
        .. from type in Enum.GetValues<TieType>()
           let shown = TieTypePresentation.Of(type)
           select new TieTypeShown(type, shown.Sentence, shown.One, shown.Both, shown.Screen),
    ];

    /// <summary>The statuses of invitees, in the order of progress.</summary>
    public static IReadOnlyList<PlanStatusShown> PlanStatuses { get; } =
        [.. Enum.GetValues<PlanStatus>().Select(status => new PlanStatusShown(status, StakeholderGraph.PlanStatuses.After(status)))];
}

/// <summary>A status of an invitee on a plan.</summary>
/// <param name="Status">The status.</param>
/// <param name="After">The statuses that may follow it.</param>
public sealed record PlanStatusShown(PlanStatus Status, IReadOnlyList<PlanStatus> After);

/// <summary>A name in the languages of figures and of the explorer page.</summary>
/// <param name="En">The name in English.</param>
/// <param name="Ru">The name in Russian.</param>
public sealed record NameShown(string En, string Ru);

/// <summary>A kind of record as users see it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Family">The family of the kind.</param>
/// <param name="Constituency">
/// The constituency of stakeholders of this kind, if there is one; a person has that of the body represented.
/// </param>
/// <param name="Name">The name of the kind.</param>
/// <param name="Colour">The fill colour of its symbol, as `#rrggbb`.</param>
/// <param name="Corners">The outline of its symbol: x and y of each corner from -50 to 50, clockwise; empty for a circle.</param>
public sealed record KindShown(
    Kind Kind,
    Family Family,
    Constituency? Constituency,
    NameShown Name,
    string Colour,
    IReadOnlyList<int> Corners);

/// <summary>A type of tie as users see it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">The name of the type, which reads well between the names of the two ends.</param>
/// <param name="One">What one participant with this role does, e.g. "signs it"; <c>null</c> if the type is not a role.</param>
/// <param name="Both">What two participants with this role do, e.g. "sign it"; <c>null</c> if the type is not a role.</param>
/// <param name="Line">The line of the type.</param>
public sealed record TieTypeShown(TieType Type, NameShown Name, NameShown? One, NameShown? Both, ScreenLine Line)
{
    /// <summary>The weight as a role in an engagement (`weight=role`), from 0 to 1; 0 if the type is not a role.</summary>
    public double Weight => TieRules.Tenths(Type) / 10.0;

    /// <summary>Whether the type denotes a post, which the title of the tie names.</summary>
    public bool Post => TieRules.IsPost(Type);

    /// <summary>Whether it is a role by which a stakeholder takes part: every role except `invited` and `declined`.</summary>
    public bool Present => TieRules.DefaultRoles.Contains(Type);
}

/// <summary>A line on a screen. Dashes are not part of it, because they show how certain a tie is.</summary>
/// <param name="Colour">The colour on a white background, as `#rrggbb`.</param>
/// <param name="Dark">The colour on a dark screen.</param>
/// <param name="Width">The width in pixels: the stronger the role, the wider.</param>
/// <param name="Arrow">The shape at the target end, by the names of cytoscape.js.</param>
public sealed record ScreenLine(string Colour, string Dark, double Width, Arrow Arrow);

/// <summary>The arrows of lines, by their names in cytoscape.js.</summary>
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
