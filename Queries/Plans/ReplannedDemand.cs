using System.Text.Json.Nodes;

namespace StakeholderGraph.Plans;

/// <summary>The demand for the list that follows that of a plan after declines.</summary>
internal static class ReplannedDemand
{
    /// <summary>
    /// The demand of the plan; who has confirmed must be invited, who has declined or was withdrawn is excluded, and the list before is the
    /// one found last.
    /// </summary>
    public static string Of(Plan plan)
    {
        var demand = JsonNode.Parse(plan.Demand.GetRawText())!.AsObject();
        var promised = Ids(plan, invitee => invitee.Status.IsPromised());
        var gone = Ids(plan, invitee => !invitee.Status.HasSeat());
        demand["mustInvite"] = Written([.. Listed(demand, "mustInvite").Except(gone).Union(promised)]);
        demand["exclude"] = Written([.. Listed(demand, "exclude").Except(promised).Union(gone)]);
        demand["before"] = Written([.. plan.Latest.List.Select(id => id.Value)]);
        return demand.ToJsonString();
    }

    private static string[] Ids(Plan plan, Func<PlannedInvitee, bool> which) =>
        [.. plan.Invitees.Where(which).Select(invitee => invitee.Stakeholder.Id.Value)];

    // One may stand for a list of one.
    private static IEnumerable<string> Listed(JsonObject demand, string field) => demand[field] switch
    {
        JsonArray list => list.Select(item => item!.GetValue<string>()),
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static JsonArray Written(string[] ids) => [.. ids.Select(id => JsonValue.Create(id))];
}
