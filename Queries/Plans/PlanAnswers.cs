using StakeholderGraph.Plans;

namespace StakeholderGraph;

/// <summary>A plan in a list of plans.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title of the consultation.</param>
/// <param name="Date">The date of the consultation.</param>
/// <param name="Place">The place of the consultation.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Statuses">The number of invitees in each status.</param>
public sealed record PlanSummary(
    RecordId Id, string Title, PartialDate? Date, string? Place, long Revision, IReadOnlyDictionary<string, int> Statuses)
{
    /// <summary>Why the plan cannot be read, in a sentence; then only id and revision are known. <c>null</c> if it can.</summary>
    public string? Damage { get; init; }

    /// <summary>The summary of a plan in a store.</summary>
    internal static PlanSummary Of(KeptPlan kept) => PlanDocument.TryRead(kept) switch
    {
        ({ } plan, _) => Of(plan),
        (_, var why) => new(kept.Id, "", null, null, kept.Revision, new Dictionary<string, int>()) { Damage = why },
    };

    /// <summary>The summary of a plan.</summary>
    internal static PlanSummary Of(Plan plan) => new(
        plan.Id, plan.Title, plan.Date, plan.Place, plan.Revision,
        Enum.GetValues<PlanStatus>().ToDictionary(
            Words<PlanStatus>.Of, status => plan.Invitees.Count(invitee => invitee.Status == status)));
}

/// <summary>Whether repeating the search of a plan now returns the same result.</summary>
/// <param name="IsSame">Whether the result has the same bytes.</param>
/// <param name="Differences">The differences, in sentences.</param>
public sealed record PlanCheck(bool IsSame, IReadOnlyList<string> Differences);

/// <summary>A comparison of two plans; stakeholders who no longer have a seat do not count.</summary>
/// <param name="First">The first plan.</param>
/// <param name="Second">The second plan.</param>
/// <param name="Gained">The stakeholders only on the second.</param>
/// <param name="Lost">The stakeholders only on the first.</param>
/// <param name="Both">The stakeholders on both.</param>
/// <param name="Demands">The rows of both demands, by name.</param>
/// <param name="Values">The values of the lists when they were found, each by its own demand.</param>
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

/// <summary>How many stakeholders of two plans count for a row of the demand.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="First">The number from the first plan.</param>
/// <param name="Second">The number from the second plan.</param>
public sealed record ComparedDemand(string Name, int First, int Second);

/// <summary>The values of two lists.</summary>
/// <param name="First">The value of the first list.</param>
/// <param name="FirstBound">The upper bound of the value of any list for the first demand.</param>
/// <param name="Second">The value of the second list.</param>
/// <param name="SecondBound">The upper bound of the value of any list for the second demand.</param>
public sealed record ComparedValues(double First, double FirstBound, double Second, double SecondBound);

/// <summary>The routes of introduction to the invitees of a plan.</summary>
/// <param name="Items">Each invitee with a seat, with the routes to it.</param>
public sealed record Introductions(IReadOnlyList<Introduction> Items);

/// <summary>The routes of introduction to an invitee.</summary>
/// <param name="Stakeholder">The invitee.</param>
/// <param name="From">
/// For each of our own stakeholders, the best routes that share no stakeholder except their ends, with the ties and the evidence of every
/// step.
/// </param>
public sealed record Introduction(Mention Stakeholder, IReadOnlyList<Connections> From);
