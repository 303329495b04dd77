namespace StakeholderGraph;

/// <summary>What is said about a file that is to be imported, beside what the file says of itself.</summary>
public sealed record ImportOptions
{
    /// <summary>Nothing: the format is detected by content, and a mapping is looked for beside the file.</summary>
    public static ImportOptions None { get; } = new();

    /// <summary>The name of the format, one of <see cref="DatasetReaders.Names"/>.</summary>
    public string? As { get; init; }

    /// <summary>The mapping file of a table or a plain graph; else <c>FILE.mapping.yaml</c> beside it, where there is one.</summary>
    public string? Mapping { get; init; }

    /// <summary>The name of the dataset; else what the file or its mapping calls it, or the name of the file.</summary>
    public string? Dataset { get; init; }

    /// <summary>Whether records at fault are set aside, so that the others are imported.</summary>
    public bool SetsAside { get; init; }

    /// <summary>The engagement that a list of participants is of.</summary>
    public ListedEngagement? Engagement { get; init; }
}

/// <summary>The engagement that everybody on a list of participants took part in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Role">The role of those whose row does not state one.</param>
public sealed record ListedEngagement(string Name, Kind Kind, PartialDate? Start, PartialDate? End, TieType Role)
{
    /// <summary>The one that people name: where they say no end, it ended on the day on which it began.</summary>
    public static ListedEngagement? Named(string? name, Kind kind, PartialDate? start, PartialDate? end, TieType role) =>
        name is null ? null : new(name, kind, start, end ?? start, role);
}
