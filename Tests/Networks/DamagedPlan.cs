namespace StakeholderGraph.Tests.Networks;

/// <summary>Damages plans as a flipped bit does.</summary>
internal static class DamagedPlan
{
    /// <summary>Replaces a letter of a plan in a store, and returns its new revision.</summary>
    public static async Task<long?> WriteAsync(string store, string plan)
    {
        var address = StoreAddress.TryParse(store, out var parsed, out var problem) ? parsed : throw new ArgumentException(problem);
        await using var plans = await Stores.OpenPlansAsync(address, TimeProvider.System, default);
        var kept = (await plans.FindAsync(RecordId.Parse(plan), default))!;
        var document = kept.Document.Replace("\"title\"", "\"titme\"", StringComparison.Ordinal);
        var logged = new Logged(DateTimeOffset.UnixEpoch, "chance", "bit flipped", kept.Id, "");
        return await plans.WriteAsync(new PlanWrite(kept.Id, kept.Revision, document, logged), default);
    }
}
