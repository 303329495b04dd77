namespace StakeholderGraph;

/// <summary>Options for reading a file, in addition to what the file itself states.</summary>
public sealed record ImportOptions
{
    /// <summary>No options: the format is detected by content, and a mapping is searched beside the file.</summary>
    public static ImportOptions None { get; } = new();

    /// <summary>The name of the format, one of <see cref="DatasetReaders.Names"/>.</summary>
    public string? As { get; init; }

    /// <summary>The mapping file of a table or a plain graph; by default <c>FILE.mapping.yaml</c> beside it, if it exists.</summary>
    public string? Mapping { get; init; }

    /// <summary>The name of the dataset; by default the name in the file or its mapping, or the file name.</summary>
    public string? Dataset { get; init; }

    /// <summary>Whether records with errors are set aside, so that the others are imported.</summary>
    public bool SetsAside { get; init; }

    /// <summary>The engagement of a list of participants.</summary>
    public ListedEngagement? Engagement { get; init; }
}

/// <summary>The engagement in which everyone on a list of participants took part.</summary>
/// <param name="Name">The name of the engagement.</param>
/// <param name="Kind">The kind of the engagement.</param>
/// <param name="Start">The start date.</param>
/// <param name="End">The end date.</param>
/// <param name="Role">The role of participants whose row does not state one.</param>
public sealed record ListedEngagement(string Name, Kind Kind, PartialDate? Start, PartialDate? End, TieType Role)
{
    /// <summary>The engagement given by the user. If no end is given, it ended on the day on which it started.</summary>
    public static ListedEngagement? Named(string? name, Kind kind, PartialDate? start, PartialDate? end, TieType role) =>
        name is null ? null : new(name, kind, start, end ?? start, role);
}
