using StakeholderGraph.Cooperating;
using StakeholderGraph.Invitations;
using StakeholderGraph.Plans;

namespace StakeholderGraph;

/// <summary>Returns the room of a plan, and its seating at tables.</summary>
public static class PlanRoom
{
    /// <summary>Returns the stakeholders with a seat, by constituency and country.</summary>
    public static async Task<PlannedRoom> OfAsync(INetworkReader network, Plan plan, CancellationToken cancellationToken)
    {
        var seated = plan.Invitees.Where(invitee => invitee.Status.HasSeat()).Select(invitee => invitee.Stakeholder)
            .OrderBy(who => who.Id, RecordId.Order).ToList();
        var constituencies = await ConstituenciesOfAsync(network, plan, seated, cancellationToken);
        var cells =
            from one in seated.Zip(constituencies, (who, constituency) => (Who: who, Constituency: constituency))
            group one.Who by (one.Constituency, Country: one.Who.Country ?? Grouping.None) into cell
            select new RoomCell(cell.Key.Constituency, cell.Key.Country, [.. cell]);
        return new PlannedRoom(
            plan.Id, plan.Title, await network.VersionAsync(cancellationToken), seated.Count,
            [.. cells.OrderBy(cell => PlaceOf(cell.Constituency)).ThenBy(cell => cell.Country, StringComparer.Ordinal)])
        {
            KnownBy = plan.ReadDemand().Scope.KnownBy,
        };
    }

    /// <summary>Draws a room as SVG.</summary>
    /// <param name="room">The room.</param>
    /// <param name="language">One of the languages of figures.</param>
    /// <param name="to">The target, which stays open.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static void Draw(PlannedRoom room, string language, Stream to, CancellationToken cancellationToken) =>
        Figure.In(language).Write(RoomFigure.Of(room), to, cancellationToken);

    /// <summary>Divides the stakeholders that have accepted into tables that mix constituencies.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="tables">The number of tables.</param>
    /// <param name="seed">The seed; the same seed produces the same tables.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The tables, or the reason why there are none.</returns>
    public static async Task<(Seating? Seating, PlanRefused? Refusal)> SeatAsync(
        INetworkReader network, Plan plan, int tables, int seed, CancellationToken cancellationToken)
    {
        var guests = plan.Invitees.Where(invitee => invitee.Status.IsPromised()).Select(invitee => invitee.Stakeholder)
            .OrderBy(who => who.Id, RecordId.Order).ToList();
        if (guests.Count == 0)
        {
            return (null, PlanRefused.Of("plan", "has no stakeholders who have confirmed"));
        }

        if (tables > guests.Count)
        {
            return (
                null,
                PlanRefused.Of("tables", $"is {tables}, more than the number of stakeholders who have confirmed, {guests.Count}"));
        }

        var constituencies = await ConstituenciesOfAsync(network, plan, guests, cancellationToken);
        var places = guests.Index().ToDictionary(guest => guest.Item.Id, guest => guest.Index);
        int[][] apart =
        [
            .. plan.ReadDemand().NeverBoth.Select(group => group.Where(places.ContainsKey).Select(id => places[id]).ToArray())
                .Where(group => group.Length > 1),
        ];
        return Tables.Of([.. constituencies], apart, tables, seed, cancellationToken) is { } found
            ? (Described(plan, guests, constituencies, tables, seed, found), null)
            : (null, PlanRefused.Of("tables", $"is {tables}, too few to seat everyone in neverBoth apart"));
    }

    private static Seating Described(
        Plan plan, List<Mention> guests, IReadOnlyList<string> constituencies, int tables, int seed, TablesFound found)
    {
        var seated = guests.Select((guest, i) => (Guest: new SeatedGuest(guest, constituencies[i]), Table: found.TableOf[i]))
            .OrderBy(one => PlaceOf(one.Guest.Constituency)).ToLookup(one => one.Table, one => one.Guest);
        return new Seating(
            plan.Id, seed, [.. Enumerable.Range(0, tables).Select(table => new SeatedTable(table + 1, [.. seated[table]]))], found.Same,
            found.Bound, found.Same == found.Bound,
            found.IsBySolver ? new SolverUsed("cp-sat", CpSat.Version, null) : new SolverUsed("dealing", null, null));
    }

    private static Task<IReadOnlyList<string>> ConstituenciesOfAsync(
        INetworkReader network, Plan plan, IReadOnlyList<Mention> who, CancellationToken cancellationToken) =>
        network.AskAsync(new ConstituenciesOf([.. who.Select(one => one.Id)], plan.ReadDemand().Looked), cancellationToken);

    private static int PlaceOf(string constituency) =>
        Words<Constituency>.TryParse(constituency, out var known) ? (int)known : int.MaxValue;
}
