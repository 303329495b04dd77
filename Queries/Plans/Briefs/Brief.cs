namespace StakeholderGraph;

/// <summary>
/// What is known of a plan, or of one invitee, before the consultation: every number comes with the address that returns it, every claim
/// with its sources and their dates.
/// </summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Title">The title of the consultation.</param>
/// <param name="Date">The date of the consultation.</param>
/// <param name="Place">The place of the consultation.</param>
/// <param name="Network">The version of the network that was used.</param>
/// <param name="KnownBy">The day by which the evidence that counts was published; <c>null</c> if all counts.</param>
/// <param name="Parts">Its parts: the plan, missing stakeholders, and each invitee.</param>
/// <param name="Sources">The sources of its claims, by number from 1.</param>
public sealed record Brief(
    RecordId Plan,
    string Title,
    PartialDate? Date,
    string? Place,
    string Network,
    PartialDate? KnownBy,
    IReadOnlyList<BriefPart> Parts,
    IReadOnlyList<BriefSource> Sources);

/// <summary>A part of a brief.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Stakeholder">The stakeholder that it is about; <c>null</c> if it is about the plan.</param>
/// <param name="Lines">The statements.</param>
public sealed record BriefPart(string Heading, RecordId? Stakeholder, IReadOnlyList<BriefLine> Lines);

/// <summary>A statement of a brief.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Asked">The address that returns its numbers; <c>null</c> if it contains no numbers except dates.</param>
/// <param name="Sources">The numbers of its sources; empty if it states the plan itself.</param>
public sealed record BriefLine(string Text, string? Asked, IReadOnlyList<int> Sources);

/// <summary>A source of a brief.</summary>
/// <param name="Number">The number of the source in the brief.</param>
/// <param name="Source">The source, with its date.</param>
public sealed record BriefSource(int Number, Source Source);
