namespace StakeholderGraph;

/// <summary>The caption below a drawing, which makes it understandable by itself.</summary>
/// <param name="Title">The question in plain words.</param>
/// <param name="Name">
/// A short name of the answer: ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, suitable as the name of a file.
/// </param>
/// <param name="Version">The version of the network; <c>null</c> if a dataset is drawn by itself.</param>
public sealed record Caption(string Title, string Name, string? Version)
{
    private const int LongestName = 100;

    /// <summary>
    /// The question, as figures state it in each of their languages; <c>null</c> if a dataset is drawn by itself, which has a title.
    /// </summary>
    internal QuestionTitle? Question { get; init; }

    /// <summary>Whether the strength of a node is the value of a measure, not the strength of a cooperation.</summary>
    internal bool IsOnValues { get; init; }

    /// <summary>
    /// The requested filters, in a fixed order, by their names in the Api; filters that let everything pass are left out.
    /// </summary>
    public IReadOnlyList<FilterAsked> Filters { get; init; } = [];

    /// <summary>The last day on which evidence may have been published; <c>null</c> if all evidence counts.</summary>
    public PartialDate? KnownBy { get; init; }

    /// <summary>The dataset that is drawn as a whole; <c>null</c> for answers.</summary>
    public Dataset? Dataset { get; init; }

    /// <summary>Whether a limit caused something to be left out.</summary>
    public bool Truncated { get; init; }

    /// <summary>How many partners, engagements or ties after those drawn were left out.</summary>
    public int Omitted { get; init; }

    /// <summary>The number of shared engagements of the drawn partners that were left out.</summary>
    public int SharedOmitted { get; init; }

    /// <summary>The number of direct ties that were left out.</summary>
    public int DirectOmitted { get; init; }

    /// <summary>How many direct ties an answer about engagements contains beside the engagements.</summary>
    public int DirectGiven { get; init; }

    /// <summary>
    /// How many rows of the table have no counterpart in the drawing, e.g. the cells of a matrix, because no tie connects groups.
    /// </summary>
    public int OnlyInTable { get; init; }

    /// <summary>How many persons take part but stand for nothing at the requested level.</summary>
    public int Unattributed { get; init; }

    /// <summary>The name of a file for the drawing in a format.</summary>
    public string FileName(DrawingFormat format) => $"{Name}.{format.Extension}";

    /// <summary>The caption of an answer under a scope.</summary>
    internal static Caption Of(QuestionTitle title, string name, string version, Scope scope, params IEnumerable<FilterAsked> more) =>
        new(FigureWords.English.Of(title), FileSafe(name), version)
        {
            Question = title,
            Filters = [.. more, .. FilterAsked.Of(scope)],
            KnownBy = scope.KnownBy,
        };

    /// <summary>
    /// One or several ids as a part of a file name: <c>:</c>, which some systems do not allow, is replaced, and the name does not end with
    /// a dot.
    /// </summary>
    internal static string FileSafe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        return (safe.Length > LongestName ? safe[..LongestName] : safe).Trim('.', '-');
    }
}

/// <summary>A filter of a request.</summary>
/// <param name="Name">The name of the filter, as in the Api.</param>
/// <param name="Value">The value; several values are separated by commas.</param>
public sealed record FilterAsked(string Name, string Value)
{
    /// <summary>The filters of a scope.</summary>
    internal static IEnumerable<FilterAsked> Of(Scope scope) =>
        from filter in Given(scope)
        group filter.Value by filter.Name into values
        select new FilterAsked(values.Key, string.Join(", ", values));

    /// <summary>The filters of a scope with a pair for each value, as in addresses.</summary>
    internal static IEnumerable<(string Name, string Value)> Given(Scope scope)
    {
        (string Name, IEnumerable<string?> Values)[] filters =
        [
            ("level", [scope.Level == Level.Stakeholder ? null : Words<Level>.Of(scope.Level)]),
            ("role", Each(scope.Roles, Words<TieType>.Of)),
            ("kind", Each(scope.Kinds, Words<Kind>.Of)),
            ("from", [scope.Time.From?.ToString()]),
            ("to", [scope.Time.To?.ToString()]),
            ("knownBy", [scope.KnownBy?.ToString()]),
            ("minSources", [Threshold(scope.MinSources)]),
            ("minPublishers", [Threshold(scope.MinPublishers)]),
            ("status", Each(scope.Statuses, Words<TieStatus>.Of)),
            ("country", Each(scope.Countries, c => c)),
            ("topic", Each(scope.Topics, t => t)),
            ("dataset", Each(scope.Datasets, d => d.Value)),
            ("lineage", [scope.Lineage ? "true" : null]),
        ];
        return from filter in filters from value in filter.Values where value is not null select (filter.Name, value);
    }

    private static string? Threshold(int least) => least > 0 ? least.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    private static IEnumerable<string> Each<T>(System.Collections.Immutable.ImmutableArray<T> values, Func<T, string> word) =>
        values.IsDefaultOrEmpty ? [] : values.Select(word);
}
