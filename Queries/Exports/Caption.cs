namespace StakeholderGraph;

/// <summary>What is written beneath a drawing, so that it can be understood when it lies on a desk alone.</summary>
/// <param name="Title">The question in plain words.</param>
/// <param name="Name">A short name of the answer: ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, fit to name a file.</param>
/// <param name="Version">The version of the network; none if a dataset is drawn by itself.</param>
public sealed record Caption(string Title, string Name, string? Version)
{
    private const int LongestName = 100;

    /// <summary>The question as figures say it in their languages; none if a dataset is drawn by itself, which has a title.</summary>
    internal QuestionTitle? Question { get; init; }

    /// <summary>Whether the strength of a node is the value of a measure and not that of a cooperation.</summary>
    internal bool IsOnValues { get; init; }

    /// <summary>
    /// The filters asked for, in a fixed order, by the names that the Api gives them; those that let everything pass are left out.
    /// </summary>
    public IReadOnlyList<FilterAsked> Filters { get; init; } = [];

    /// <summary>The day by whose end evidence must have been published; none if all counts.</summary>
    public PartialDate? KnownBy { get; init; }

    /// <summary>The dataset that is drawn as a whole; none in answers.</summary>
    public Dataset? Dataset { get; init; }

    /// <summary>Whether something was left out because of a limit.</summary>
    public bool Truncated { get; init; }

    /// <summary>How much was left out: partners, engagements or ties that come after those drawn.</summary>
    public int Omitted { get; init; }

    /// <summary>The number of shared engagements of the partners drawn that were left out.</summary>
    public int SharedOmitted { get; init; }

    /// <summary>The number of direct ties that were left out.</summary>
    public int DirectOmitted { get; init; }

    /// <summary>How many direct ties an answer on engagements gives beside them.</summary>
    public int DirectGiven { get; init; }

    /// <summary>How many rows of the table nothing drawn stands for: the cells of a matrix, say, since no tie is between groups.</summary>
    public int OnlyInTable { get; init; }

    /// <summary>How many persons take part but stand for nobody at the level asked for.</summary>
    public int Unattributed { get; init; }

    /// <summary>The name of a file that holds the drawing in a format.</summary>
    public string FileName(DrawingFormat format) => $"{Name}.{format.Extension}";

    /// <summary>The caption of an answer on what a question looks at.</summary>
    internal static Caption Of(QuestionTitle title, string name, string version, Scope scope, params IEnumerable<FilterAsked> more) =>
        new(FigureWords.English.Of(title), FileSafe(name), version)
        {
            Question = title,
            Filters = [.. more, .. FilterAsked.Of(scope)],
            KnownBy = scope.KnownBy,
        };

    /// <summary>
    /// An id or several as part of the name of a file: no system has <c>:</c> against it, and none of them ends with a dot.
    /// </summary>
    internal static string FileSafe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        return (safe.Length > LongestName ? safe[..LongestName] : safe).Trim('.', '-');
    }
}

/// <summary>A filter that a question asked for.</summary>
/// <param name="Name">Its name, as in the Api.</param>
/// <param name="Value">Its value; several are separated by commas.</param>
public sealed record FilterAsked(string Name, string Value)
{
    /// <summary>The filters of a scope.</summary>
    internal static IEnumerable<FilterAsked> Of(Scope scope) =>
        from filter in Given(scope)
        group filter.Value by filter.Name into values
        select new FilterAsked(values.Key, string.Join(", ", values));

    /// <summary>The same with each value by itself, as addresses have them.</summary>
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
