using System.Text;

namespace StakeholderGraph.Asking;

/// <summary>The query parameters of the request that uploads a file.</summary>
public static class ImportParameters
{
    private const int LongestName = 200;

    /// <summary>The name of the file.</summary>
    public static Parameter<string> Name { get; } = new(
        "name",
        "The name of the file, with its extension and without folders. Errors use this name, and so does the dataset if it has no other "
            + "name.",
        text => IsName(text) ? text
            : Reading<string>.Not($"\"{Echo.Of(text)}\" is not the name of a file without folders, of up to {LongestName} bytes"))
    { MaxLength = LongestName, Required = true };

    /// <summary>The format of the file.</summary>
    public static Parameter<string> As { get; } = new(
        "as",
        "The format; default: recognized by the content of the file.",
        text => DatasetReaders.Names.Contains(text) ? text : Reading<string>.Not(Choice.Problem(text, [.. DatasetReaders.Names])))
    { Sort = ParameterSort.Word, Allowed = [.. DatasetReaders.Names] };

    /// <summary>The name of the dataset.</summary>
    public static Parameter<RecordId> Dataset { get; } = Parameters.Id(
        "dataset", "The name of the dataset; an existing dataset with this name is replaced. Default: the name of the file.", atMost: 1);

    /// <summary>The engagement of a list of participants.</summary>
    public static Parameter<string> Engagement { get; } = new(
        "engagement",
        "For a list of participants: the name of the engagement.",
        text => text.Length <= Limits.TextLength ? text : Reading<string>.Not($"is longer than {Limits.TextLength} characters"))
    { MaxLength = Limits.TextLength };

    /// <summary>The kind of the engagement.</summary>
    public static Parameter<Kind> EngagementKind { get; } =
        Parameters.AnyOf("engagementKind", "The kind of the engagement.", Kinds.OfEngagements) with
        {
            AtMost = 1,
            Default = Words<Kind>.Of(Kind.Event),
            IsFilter = false,
        };

    /// <summary>The start of the engagement.</summary>
    public static Parameter<PartialDate> Start { get; } =
        Parameters.Date("start", "The start date of the engagement.") with { IsFilter = false };

    /// <summary>The end of the engagement.</summary>
    public static Parameter<PartialDate> End { get; } =
        Parameters.Date("end", "The end date of the engagement; default: its start date.") with { IsFilter = false };

    /// <summary>The role of participants.</summary>
    public static Parameter<TieType> Role { get; } =
        Parameters.AnyOf("role", "The role of participants whose row states none.", TieRules.Participations) with
        {
            AtMost = 1,
            Default = Words<TieType>.Of(TieType.Attends),
            IsFilter = false,
        };

    /// <summary>Whether to check only.</summary>
    public static Parameter<bool> DryRun { get; } = Parameters.Flag(
        "dryRun", "Whether only to report what is in the file, which errors it has and what an import would change.");

    /// <summary>All parameters of an upload.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
        [Name, As, Dataset, Engagement, EngagementKind, Start, End, Role, DryRun];

    /// <summary>The options for reading the file.</summary>
    public static ImportOptions Of(Asked asked) => new()
    {
        As = asked.Text(As),
        Dataset = asked.OneOrNull(Dataset)?.Value,
        Engagement = ListedEngagement.Named(
            asked.Text(Engagement), asked.One(EngagementKind), asked.OneOrNull(Start), asked.OneOrNull(End), asked.One(Role)),
    };

    private static bool IsName(string text) =>
        text is not ("." or "..")
        && Encoding.UTF8.GetByteCount(text) <= LongestName
        && !text.Any(c => char.IsControl(c) || c is '/' or '\\')
        && text.IndexOfAny(Path.GetInvalidFileNameChars()) < 0;
}
