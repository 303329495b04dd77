namespace StakeholderGraph;

/// <summary>What came of something that was to be done with a plan.</summary>
public abstract record PlanReply;

/// <summary>It was done.</summary>
/// <param name="Plan">The plan as it is now; as it was where it was removed.</param>
public sealed record PlanDone(Plan Plan) : PlanReply;

/// <summary>There is none of that id.</summary>
/// <param name="What">A sentence that says what there is none of.</param>
public sealed record PlanUnknown(string What) : PlanReply;

/// <summary>Somebody else has changed the plan since; nothing was written.</summary>
/// <param name="Current">The plan as it is now.</param>
public sealed record PlanConflict(Plan Current) : PlanReply;

/// <summary>What was given is not fit; nothing was written.</summary>
/// <param name="Problems">What is wrong, by field.</param>
public sealed record PlanRefused(IReadOnlyDictionary<string, string[]> Problems) : PlanReply
{
    /// <summary>One field is wrong.</summary>
    public static PlanRefused Of(string field, string problem) => new(new Dictionary<string, string[]> { [field] = [problem] });
}

/// <summary>No list keeps the demand, so that nothing was written.</summary>
/// <param name="List">The answer that says why.</param>
public sealed record PlanImpossible(InvitationList List) : PlanReply
{
    /// <summary>The reason, as a sentence.</summary>
    public string Reason => List.Conflict is { } conflict
        ? $"No list meets all demands. These demands conflict: {string.Join("; ", conflict.Demands)}."
            + string.Concat(conflict.Relaxation.Select(r => $" The smallest change: {r.Demand} from {r.Least} to {r.Most}."))
        : "No list was found; it is not proven that there is none.";
}
