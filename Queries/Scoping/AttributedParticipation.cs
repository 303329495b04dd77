namespace StakeholderGraph.Scoping;

/// <summary>One way in which an actor stands in an engagement.</summary>
/// <param name="Actor">The actor that stands, a number of <see cref="Actors"/>.</param>
/// <param name="Body">The stakeholder that stands, before bodies are merged by country.</param>
/// <param name="Origin">
/// The stakeholder whose last successor the body is; the body itself if nothing succeeded it or the scope does not ask for lineage.
/// </param>
/// <param name="Tie">The participation.</param>
/// <param name="By">The <c>represents</c> tie by which a person stands for the body; −1 if none is needed.</param>
/// <param name="Certain">
/// Whether it stands there by every reading of partial dates and the participant stands for no other actor by this participation: a
/// participant that represents several bodies, none of which is named, may have come for any of them.
/// </param>
internal readonly record struct AttributedParticipation(int Actor, int Body, int Origin, int Tie, int By, bool Certain)
    : IComparable<AttributedParticipation>
{
    public int CompareTo(AttributedParticipation other) => Actor != other.Actor ? Actor.CompareTo(other.Actor) : Tie.CompareTo(other.Tie);
}
