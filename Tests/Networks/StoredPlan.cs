using System.Text.Json;
using StakeholderGraph.Plans;

namespace StakeholderGraph.Tests.Networks;

/// <summary>Plans as stores keep them.</summary>
internal static class StoredPlan
{
    /// <summary>The document of a plan with nobody on its list.</summary>
    public static string Document(string id) => PlanDocument.WriteToKeep(
        new Plan(
            RecordId.Parse(id),
            JsonSerializer.SerializeToElement(new Dictionary<string, string>()),
            new PlanMade("", new SolverUsed("", null, null), InvitationStatus.Optimal, 0, 0, 1, [], "", DateTimeOffset.UnixEpoch, "Zoë"),
            [],
            [],
            []));

    /// <summary>Replaces a letter of a plan in a store, as a flipped bit does, and returns its new revision.</summary>
    public static async Task<long?> DamageAsync(string store, string plan)
    {
        var address = StoreAddress.TryParse(store, out var parsed, out var problem) ? parsed : throw new ArgumentException(problem);
        await using var plans = await Stores.OpenPlansAsync(address, TimeProvider.System, default);
        var kept = (await plans.FindAsync(RecordId.Parse(plan), default))!;
        var document = kept.Document.Replace("\"title\"", "\"titme\"", StringComparison.Ordinal);
        var logged = new Logged(DateTimeOffset.UnixEpoch, "chance", "bit flipped", kept.Id, "");
        return await plans.WriteAsync(new PlanWrite(kept.Id, kept.Revision, document, logged), default);
    }
}
