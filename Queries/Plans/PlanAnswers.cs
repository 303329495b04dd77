namespace StakeholderGraph;

/// <summary>A plan in a list of plans.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Date">When it takes place.</param>
/// <param name="Place">Where it takes place.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Statuses">How many invitees are in each status.</param>
public sealed record PlanSummary(
    RecordId Id, string Title, PartialDate? Date, string? Place, long Revision, IReadOnlyDictionary<string, int> Statuses)
{
    /// <summary>The summary of a plan.</summary>
    internal static PlanSummary Of(Plan plan) => new(
        plan.Id, plan.Title, plan.Date, plan.Place, plan.Revision,
        Enum.GetValues<PlanStatus>().ToDictionary(
            Words<PlanStatus>.Of, status => plan.Invitees.Count(invitee => invitee.Status == status)));
}

/// <summary>Whether the search of a plan gives the same result now, here.</summary>
/// <param name="IsSame">Whether it gives the same bytes.</param>
/// <param name="Differences">What differs, in sentences.</param>
public sealed record PlanCheck(bool IsSame, IReadOnlyList<string> Differences);

/// <summary>Two plans side by side; those who have no seat any more do not count.</summary>
/// <param name="First">The first plan.</param>
/// <param name="Second">The second plan.</param>
/// <param name="Gained">Who is on the second alone.</param>
/// <param name="Lost">Who is on the first alone.</param>
/// <param name="Both">Who is on both.</param>
/// <param name="Demands">The rows of both demands, by name.</param>
/// <param name="Values">What the lists were worth when they were found, each by its own demand.</param>
public sealed record PlanComparison(
    PlanSummary First,
    PlanSummary Second,
    IReadOnlyList<Mention> Gained,
    IReadOnlyList<Mention> Lost,
    IReadOnlyList<Mention> Both,
    IReadOnlyList<ComparedDemand> Demands,
    ComparedValues Values)
{
    /// <summary>Compares two plans.</summary>
    public static PlanComparison Of(Plan first, Plan second)
    {
        var (one, other) = (Seated(first), Seated(second));
        return new PlanComparison(
            PlanSummary.Of(first), PlanSummary.Of(second),
            [.. other.ExceptBy(one.Select(IdOf), IdOf).Select(invitee => invitee.Stakeholder)],
            [.. one.ExceptBy(other.Select(IdOf), IdOf).Select(invitee => invitee.Stakeholder)],
            [.. one.IntersectBy(other.Select(IdOf), IdOf).Select(invitee => invitee.Stakeholder)],
            [
                .. one.Concat(other).SelectMany(invitee => invitee.Demands).Distinct().Order(StringComparer.Ordinal)
                    .Select(name => new ComparedDemand(name, Count(one, name), Count(other, name))),
            ],
            new ComparedValues(first.Latest.Value, first.Latest.Bound, second.Latest.Value, second.Latest.Bound));

        static RecordId IdOf(PlannedInvitee invitee) => invitee.Stakeholder.Id;

        static int Count(PlannedInvitee[] seated, string row) => seated.Count(invitee => invitee.Demands.Contains(row));
    }

    private static PlannedInvitee[] Seated(Plan plan) => [.. plan.Invitees.Where(invitee => invitee.Status.HasSeat())];
}

/// <summary>How many count for a row of two demands.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="First">How many of the first plan.</param>
/// <param name="Second">How many of the second plan.</param>
public sealed record ComparedDemand(string Name, int First, int Second);

/// <summary>What two lists were worth.</summary>
/// <param name="First">The first.</param>
/// <param name="FirstBound">What no list for the first demand is worth more than.</param>
/// <param name="Second">The second.</param>
/// <param name="SecondBound">What no list for the second demand is worth more than.</param>
public sealed record ComparedValues(double First, double FirstBound, double Second, double SecondBound);

/// <summary>Who can introduce us to the invitees of a plan.</summary>
/// <param name="Items">Each invitee who has a seat, with the ways to it.</param>
public sealed record Introductions(IReadOnlyList<Introduction> Items);

/// <summary>The ways to an invitee.</summary>
/// <param name="Stakeholder">The invitee.</param>
/// <param name="From">
/// For each of our own the best routes that share nobody but their ends, with the ties and the evidence of every step.
/// </param>
public sealed record Introduction(Mention Stakeholder, IReadOnlyList<Connections> From);
