namespace StakeholderGraph.Api;

/// <summary>What a client may write behind <c>?</c>: one description, from which requests are read and the OpenAPI document is made.</summary>
/// <param name="Name">The name, exactly as it is written.</param>
/// <param name="Description">What it means, in a sentence or two.</param>
internal abstract record Parameter(string Name, string Description)
{
    /// <summary>The words that are allowed; none where it is no choice among words.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The least and the greatest number; none where it is no number.</summary>
    public (int Least, int Greatest)? Range { get; init; }

    /// <summary>The regular expression that every value matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The most characters of a value.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The most values; 1 where it may not be repeated.</summary>
    public int AtMost { get; init; } = 1;

    /// <summary>What holds where it is not given.</summary>
    public string? Default { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it may be given without a value.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether it is given once for each value.</summary>
    public bool Repeats => AtMost > 1;
}

/// <summary>A parameter whose values are read as <typeparamref name="T"/>.</summary>
/// <param name="Name">The name, exactly as it is written.</param>
/// <param name="Description">What it means, in a sentence or two.</param>
/// <param name="Read">Reads a value, or says in a sentence why it is none.</param>
internal sealed record Parameter<T>(string Name, string Description, Func<string, Reading<T>> Read) : Parameter(Name, Description);

/// <summary>A value that was read, or why there is none.</summary>
internal readonly record struct Reading<T>(T? Value, string? Problem)
{
    public static implicit operator Reading<T>(T value) => new(value, null);

    public static Reading<T> Not(string problem) => new(default, problem);
}
