using System.Text.Json.Nodes;

namespace StakeholderGraph.Plans;

/// <summary>Creates the demand for the list that replaces that of a plan after declines.</summary>
internal static class ReplannedDemand
{
    /// <summary>
    /// The demand of the plan, in which confirmed stakeholders must be invited, declined and withdrawn ones are excluded, and the previous
    /// list is the latest.
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

    // A single value may stand for a list of one.
    private static IEnumerable<string> Listed(JsonObject demand, string field) => demand[field] switch
    {
        JsonArray list => list.Select(item => item!.GetValue<string>()),
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static JsonArray Written(string[] ids) => [.. ids.Select(id => JsonValue.Create(id))];
}
