using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>A person as stated in a list of participants, for review.</summary>
/// <param name="Where">The place in the document.</param>
/// <param name="Group">The group of the person in the list: a constituency, <c>observer</c>, <c>speaker</c>; or empty.</param>
/// <param name="Delegation">The delegation according to its heading; otherwise the body that is stated with the person.</param>
/// <param name="Country">The country of the delegation, if its name is that of a country.</param>
/// <param name="Honorific">Mr, Ms, H.E., as written.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">Head of delegation, adviser, speaker, as written.</param>
/// <param name="Post">The position.</param>
/// <param name="Unit">The department.</param>
/// <param name="Body">The body that the person represents; empty if this is the delegation.</param>
/// <param name="Confidence">The confidence that the reading is right, 0–1.</param>
/// <param name="Doubts">Why it is below 1.</param>
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

/// <summary>A line of a list of participants that was not understood.</summary>
/// <param name="Where">The place in the document.</param>
/// <param name="Text">The line.</param>
/// <param name="Why">The reason.</param>
public sealed record UnreadLine(string Where, string Text, string Why);
