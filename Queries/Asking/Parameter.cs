namespace StakeholderGraph.Asking;

/// <summary>The type of a parameter's values, by which forms and command lines know what to offer.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(WordsJson<ParameterSort>))]
public enum ParameterSort
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of the words in <see cref="Parameter.Allowed"/>.</summary>
    Word,

    /// <summary>A whole number within <see cref="Parameter.Range"/>.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A partial date.</summary>
    Date,

    /// <summary>
    /// A period: a partial date, two of them with <c>/</c> between, or one with <c>/</c> on one side, e.g. <c>2009/2011</c>.
    /// </summary>
    Period,

    /// <summary>The id of a record or dataset.</summary>
    Id,

    /// <summary>An ISO 3166-1 alpha-2 code.</summary>
    Country,

    /// <summary>A JSON object.</summary>
    Document,
}

/// <summary>
/// A parameter of a question: one description, by which requests, command lines and tool calls are read, and from which their documentation
/// is generated.
/// </summary>
/// <param name="Name">The name, exactly as users write it.</param>
/// <param name="Description">The meaning, in a sentence or two.</param>
public abstract record Parameter(string Name, string Description)
{
    /// <summary>The type of its values.</summary>
    public ParameterSort Sort { get; init; }

    /// <summary>Whether it is one of the filters that narrow the part of the network a question examines.</summary>
    public bool IsFilter { get; init; }

    /// <summary>The allowed words; empty if the value is not a choice among words.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The minimum and maximum number; <c>null</c> if the value is not a number.</summary>
    public (int Least, int Greatest)? Range { get; init; }

    /// <summary>The regular expression that every value matches; <c>null</c> if there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The maximum number of characters of a value; <c>null</c> if there is no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The maximum number of values; 1 if the parameter may not be repeated.</summary>
    public int AtMost { get; init; } = 1;

    /// <summary>The value that applies if none is given.</summary>
    public string? Default { get; init; }

    /// <summary>The parameter and those of its words with which this parameter has a meaning; <c>null</c> if it always has one.</summary>
    public (Parameter Parameter, IReadOnlyList<string> Words)? OnlyWith { get; init; }

    /// <summary>Whether it is required.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it may be given without a value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether duplicate values are kept, because a list of names has an answer for each.</summary>
    public bool KeepsEqual { get; init; }

    /// <summary>Whether it is repeated for each value.</summary>
    public bool Repeats => AtMost > 1;
}

/// <summary>A parameter whose values are read as <typeparamref name="T"/>.</summary>
/// <param name="Name">The name, exactly as users write it.</param>
/// <param name="Description">The meaning, in a sentence or two.</param>
/// <param name="Read">Reads a value, or says in a sentence why the text is not one.</param>
public sealed record Parameter<T>(string Name, string Description, Func<string, Reading<T>> Read) : Parameter(Name, Description);

/// <summary>A value that was read, or the reason why there is none.</summary>
/// <param name="Value">The value.</param>
/// <param name="Problem">Why the text is not a value, in words that follow the name of the parameter.</param>
public readonly record struct Reading<T>(T? Value, string? Problem)
{
    /// <summary>Converts a value that was read.</summary>
    public static implicit operator Reading<T>(T value) => new(value, null);

    /// <summary>The reason why a text is not a value.</summary>
    internal static Reading<T> Not(string problem) => new(default, problem);
}
