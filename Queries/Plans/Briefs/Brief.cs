namespace StakeholderGraph;

/// <summary>
/// What there is to know of a plan, or of somebody on it, before the consultation: every number comes with the address that asks for it,
/// every claim with its sources and their dates.
/// </summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Title">What the consultation is called.</param>
/// <param name="Date">When it takes place.</param>
/// <param name="Place">Where it takes place.</param>
/// <param name="Network">The version of the network that was asked.</param>
/// <param name="KnownBy">By when the evidence that counts was published; none if all counts.</param>
/// <param name="Parts">Its parts: the plan, who is missing, and each invitee.</param>
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
/// <param name="Heading">What it is about.</param>
/// <param name="Stakeholder">Whom it is about; none if it is about the plan.</param>
/// <param name="Lines">What it says.</param>
public sealed record BriefPart(string Heading, RecordId? Stakeholder, IReadOnlyList<BriefLine> Lines);

/// <summary>Something that a brief says.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Asked">The address that asks for its numbers; none if it has none but dates.</param>
/// <param name="Sources">The numbers of the sources that say so; none of what the plan itself says.</param>
public sealed record BriefLine(string Text, string? Asked, IReadOnlyList<int> Sources);

/// <summary>A source of a brief.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Source">The source, with its date.</param>
public sealed record BriefSource(int Number, Source Source);
