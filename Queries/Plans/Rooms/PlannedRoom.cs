namespace StakeholderGraph;

/// <summary>Who is in the room: the seats of a plan by constituency and country.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Title">What the consultation is called.</param>
/// <param name="Network">The version of the network, which says who belongs where.</param>
/// <param name="Seats">How many have a seat.</param>
/// <param name="Cells">The cells in which somebody has one: by constituency, then by country.</param>
public sealed record PlannedRoom(RecordId Plan, string Title, string Network, int Seats, IReadOnlyList<RoomCell> Cells)
{
    /// <summary>By when the evidence that counts was published; none if all counts.</summary>
    public PartialDate? KnownBy { get; init; }
}

/// <summary>Those of a constituency of a country who have a seat.</summary>
/// <param name="Constituency">The constituency, or <c>none</c>.</param>
/// <param name="Country">The country's code, or <c>none</c>.</param>
/// <param name="Stakeholders">Who they are, by id.</param>
public sealed record RoomCell(string Constituency, string Country, IReadOnlyList<Mention> Stakeholders);

/// <summary>Who sits with whom: those who have accepted, divided into tables so that constituencies mix.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Seed">The seed: the same one seats the same.</param>
/// <param name="Tables">The tables, none with more than one person more than another.</param>
/// <param name="SameConstituency">How many pairs of one constituency sit at a table, in all.</param>
/// <param name="Bound">What no seating has fewer of.</param>
/// <param name="IsProven">Whether it is proven that no seating has fewer.</param>
/// <param name="Solver">What found it.</param>
public sealed record Seating(
    RecordId Plan, int Seed, IReadOnlyList<SeatedTable> Tables, long SameConstituency, long Bound, bool IsProven, SolverUsed Solver);

/// <summary>A table.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Guests">Who sits there: by constituency, then by id.</param>
public sealed record SeatedTable(int Number, IReadOnlyList<SeatedGuest> Guests);

/// <summary>Somebody at a table.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Constituency">The constituency, or <c>none</c>.</param>
public sealed record SeatedGuest(Mention Stakeholder, string Constituency);
