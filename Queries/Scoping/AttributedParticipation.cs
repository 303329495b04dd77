namespace StakeholderGraph.Scoping;

/// <summary>One way in which an actor stands in an engagement.</summary>
/// <param name="Actor">Who stands, a number of <see cref="Actors"/>.</param>
/// <param name="Body">The stakeholder that stands, before bodies are put together by country.</param>
/// <param name="Origin">Whose last successor that is; itself where nobody succeeded it or the scope does not ask for lineage.</param>
/// <param name="Tie">The participation.</param>
/// <param name="By">The <c>represents</c> tie by which a person stands for the body; −1 where none is needed.</param>
/// <param name="Certain">
/// Whether it does by every reading of partial dates, and the participant stands for nobody else by this participation: one that represents
/// several bodies, none of them named, may have come for any.
/// </param>
internal readonly record struct AttributedParticipation(int Actor, int Body, int Origin, int Tie, int By, bool Certain)
    : IComparable<AttributedParticipation>
{
    public int CompareTo(AttributedParticipation other) => Actor != other.Actor ? Actor.CompareTo(other.Actor) : Tie.CompareTo(other.Tie);
}
