namespace StakeholderGraph.Asking;

/// <summary>What values a parameter has, so that forms and command lines know what to offer.</summary>
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

    /// <summary>A period: a partial date, or two of them or one with <c>/</c> between, e.g. <c>2009/2011</c>.</summary>
    Period,

    /// <summary>The id of a record or dataset.</summary>
    Id,

    /// <summary>An ISO 3166-1 alpha-2 code.</summary>
    Country,

    /// <summary>A JSON object.</summary>
    Document,
}

/// <summary>
/// A parameter of a question: one description, from which requests, command lines and tool calls are read, and from which their
/// documentation is made.
/// </summary>
/// <param name="Name">The name, exactly as it is written.</param>
/// <param name="Description">What it means, in a sentence or two.</param>
public abstract record Parameter(string Name, string Description)
{
    /// <summary>What its values are.</summary>
    public ParameterSort Sort { get; init; }

    /// <summary>Whether it is one of the filters that narrow what of the network a question looks at.</summary>
    public bool IsFilter { get; init; }

    /// <summary>The words that are allowed; none if it is no choice among words.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The least and the greatest number; none if it is no number.</summary>
    public (int Least, int Greatest)? Range { get; init; }

    /// <summary>The regular expression that every value matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The most characters of a value.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The most values; 1 where it may not be repeated.</summary>
    public int AtMost { get; init; } = 1;

    /// <summary>What holds where it is not given.</summary>
    public string? Default { get; init; }

    /// <summary>The parameter and those of its words with which this one has a meaning; <c>null</c> if it always has.</summary>
    public (Parameter Parameter, IReadOnlyList<string> Words)? OnlyWith { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it may be given without a value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether equal values are all kept: a list of names has an answer for each.</summary>
    public bool KeepsEqual { get; init; }

    /// <summary>Whether it is given once for each value.</summary>
    public bool Repeats => AtMost > 1;
}

/// <summary>A parameter whose values are read as <typeparamref name="T"/>.</summary>
/// <param name="Name">The name, exactly as it is written.</param>
/// <param name="Description">What it means, in a sentence or two.</param>
/// <param name="Read">Reads a value, or says in a sentence why it is none.</param>
public sealed record Parameter<T>(string Name, string Description, Func<string, Reading<T>> Read) : Parameter(Name, Description);

/// <summary>A value that was read, or why there is none.</summary>
/// <param name="Value">The value.</param>
/// <param name="Problem">Why the text is none, in words that follow the parameter's name.</param>
public readonly record struct Reading<T>(T? Value, string? Problem)
{
    /// <summary>A value that was read.</summary>
    public static implicit operator Reading<T>(T value) => new(value, null);

    /// <summary>Why a text is no value.</summary>
    internal static Reading<T> Not(string problem) => new(default, problem);
}
