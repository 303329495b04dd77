namespace StakeholderGraph;

/// <summary>The room: the seats of a plan by constituency and country.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Title">The title of the consultation.</param>
/// <param name="Network">The version of the network, which determines the groups.</param>
/// <param name="Seats">The number of stakeholders with a seat.</param>
/// <param name="Cells">The cells with at least one seat: by constituency, then by country.</param>
public sealed record PlannedRoom(RecordId Plan, string Title, string Network, int Seats, IReadOnlyList<RoomCell> Cells)
{
    /// <summary>The day by which the evidence that counts was published; <c>null</c> if all counts.</summary>
    public PartialDate? KnownBy { get; init; }
}

/// <summary>The stakeholders of one constituency and country that have a seat.</summary>
/// <param name="Constituency">The constituency, or <c>none</c>.</param>
/// <param name="Country">The code of the country, or <c>none</c>.</param>
/// <param name="Stakeholders">The stakeholders, by id.</param>
public sealed record RoomCell(string Constituency, string Country, IReadOnlyList<Mention> Stakeholders);

/// <summary>The seating: stakeholders that have accepted, divided into tables that mix constituencies.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Seed">The seed; the same seed produces the same seating.</param>
/// <param name="Tables">The tables, whose sizes differ by at most one.</param>
/// <param name="SameConstituency">The number of pairs of the same constituency at the same table, over all tables.</param>
/// <param name="Bound">The proven lower bound of that number for any seating.</param>
/// <param name="IsProven">Whether it is proven that no seating has a smaller number.</param>
/// <param name="Solver">The solver that found it.</param>
public sealed record Seating(
    RecordId Plan, int Seed, IReadOnlyList<SeatedTable> Tables, long SameConstituency, long Bound, bool IsProven, SolverUsed Solver);

/// <summary>A table.</summary>
/// <param name="Number">The number of the table, from 1.</param>
/// <param name="Guests">The guests: by constituency, then by id.</param>
public sealed record SeatedTable(int Number, IReadOnlyList<SeatedGuest> Guests);

/// <summary>A guest at a table.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Constituency">The constituency, or <c>none</c>.</param>
public sealed record SeatedGuest(Mention Stakeholder, string Constituency);
