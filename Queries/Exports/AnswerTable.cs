using System.Globalization;

namespace StakeholderGraph;

/// <summary>An answer as a table, for spreadsheets.</summary>
/// <param name="Columns">The column headings: lower-case ASCII words joined by <c>_</c>.</param>
/// <param name="Rows">The rows, each with one cell for each column; created lazily.</param>
public sealed record AnswerTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<Cell>> Rows);

/// <summary>A cell: a text, a number, or empty if no value is stated.</summary>
public readonly record struct Cell
{
    private Cell(string? text, bool isNumber) => (Text, IsNumber) = (text, isNumber);

    /// <summary>The text, or the number as JSON writes it; <c>null</c> if no value is stated.</summary>
    public string? Text { get; }

    /// <summary>Whether it is a number, with which a spreadsheet should calculate.</summary>
    public bool IsNumber { get; }

    /// <summary>A text.</summary>
    public static implicit operator Cell(string? text) => new(text, isNumber: false);

    /// <summary>A number.</summary>
    public static implicit operator Cell(double? number) =>
        new(number?.ToString("R", CultureInfo.InvariantCulture), isNumber: number is not null);

    /// <summary>A number.</summary>
    public static implicit operator Cell(decimal? number) =>
        new(number?.ToString(CultureInfo.InvariantCulture), isNumber: number is not null);

    /// <summary>A number.</summary>
    public static implicit operator Cell(int number) => new(number.ToString(CultureInfo.InvariantCulture), isNumber: true);

    /// <summary>Yes or no, as JSON writes it.</summary>
    public static implicit operator Cell(bool value) => new(value ? "true" : "false", isNumber: false);

    /// <summary>An id.</summary>
    public static implicit operator Cell(RecordId? id) => new(id?.Value, isNumber: false);

    /// <summary>A date as precisely as it is known.</summary>
    public static implicit operator Cell(PartialDate? date) => new(date?.ToString(), isNumber: false);

    /// <summary>An engagement as six cells: id, name, kind, country, start and end of its period.</summary>
    internal static IReadOnlyList<Cell> Of(EngagementMention engagement) =>
    [
        engagement.Id,
        engagement.Name,
        StakeholderGraph.Words<Kind>.Of(engagement.Kind),
        Countries(engagement.Country, engagement.OtherCountries),
        engagement.Period.From,
        engagement.Period.To,
    ];

    /// <summary>Several texts in one cell, separated by <c>|</c>.</summary>
    public static Cell List(IEnumerable<string> texts) => string.Join(" | ", texts) is { Length: > 0 } joined ? joined : null;

    /// <summary>All countries of a record.</summary>
    internal static Cell Countries(string? country, IReadOnlyList<string>? others) => List(StakeholderGraph.Countries.Of(country, others));

    /// <summary>Several words in one cell.</summary>
    internal static Cell Words<T>(IEnumerable<T> words)
        where T : struct, Enum => List(words.Select(StakeholderGraph.Words<T>.Of));
}
