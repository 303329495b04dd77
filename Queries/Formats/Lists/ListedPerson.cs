using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>A person as a list of participants states it, for somebody to review.</summary>
/// <param name="Where">The place in the document.</param>
/// <param name="Group">The group that the list puts the person into: a constituency, <c>observer</c>, <c>speaker</c>; or empty.</param>
/// <param name="Delegation">The delegation, as its heading says; else the body that is stated with the person.</param>
/// <param name="Country">The country of the delegation, where its name is that of one.</param>
/// <param name="Honorific">Mr, Ms, H.E., as it is written.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">Head of delegation, adviser, speaker, as it is written.</param>
/// <param name="Post">The position.</param>
/// <param name="Unit">The department.</param>
/// <param name="Body">The body that the person represents; empty where that is the delegation.</param>
/// <param name="Confidence">How sure the reading is, 0–1.</param>
/// <param name="Doubts">Why it is not 1.</param>
public sealed record ListedPerson(
    string Where,
    string Group,
    string Delegation,
    string Country,
    string Honorific,
    string Name,
    string Role,
    string Post,
    string Unit,
    string Body,
    double Confidence,
    string Doubts)
{
    internal Place Place { get; init; }
}

/// <summary>A line of a list of participants that gave nothing.</summary>
/// <param name="Where">The place in the document.</param>
/// <param name="Text">The line.</param>
/// <param name="Why">Why it gave nothing.</param>
public sealed record UnreadLine(string Where, string Text, string Why);
