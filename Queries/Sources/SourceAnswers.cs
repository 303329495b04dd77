namespace StakeholderGraph;

/// <summary>A source and how much rests on it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Link">Where to read it.</param>
/// <param name="Ties">How many ties rest on it.</param>
public sealed record SourceSummary(
    RecordId Id, string Title, string Publisher, PartialDate? Published, string? Language, string? Link, int Ties);

/// <summary>A source and the ties that rest on it.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Link">Where to read it.</param>
/// <param name="Datasets">The datasets that name it, in ordinal order.</param>
/// <param name="Ties">The ties that rest on it, by id, each with the evidence from this source alone but the status from all sources.</param>
public sealed record SourceProfile(
    RecordId Id,
    string Title,
    string Publisher,
    PartialDate? Published,
    string? Language,
    string? Link,
    IReadOnlyList<RecordId> Datasets,
    IReadOnlyList<TieGiven> Ties);
