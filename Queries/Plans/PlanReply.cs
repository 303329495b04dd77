namespace StakeholderGraph;

/// <summary>The result of an operation on a plan.</summary>
public abstract record PlanReply;

/// <summary>The operation succeeded.</summary>
/// <param name="Plan">The plan after the operation.</param>
public sealed record PlanDone(Plan Plan) : PlanReply;

/// <summary>The plan was removed.</summary>
public sealed record PlanRemoved : PlanReply;

/// <summary>No record has the id.</summary>
/// <param name="What">A sentence that names what was not found.</param>
public sealed record PlanUnknown(string What) : PlanReply
{
    /// <summary>The plan has no stakeholder with this id.</summary>
    /// <param name="stakeholder">The id of the stakeholder.</param>
    /// <param name="plan">The id of the plan.</param>
    public static PlanUnknown NotOnPlan(RecordId stakeholder, RecordId plan) =>
        new($"The stakeholder \"{stakeholder}\" is not on the plan {plan}.");
}

/// <summary>Another user has changed the plan since; nothing was written.</summary>
/// <param name="Id">The id of the plan.</param>
/// <param name="Revision">The revision of the plan now.</param>
/// <param name="Current">The plan as it is now; <c>null</c> if it is damaged.</param>
public sealed record PlanConflict(RecordId Id, long Revision, Plan? Current) : PlanReply
{
    /// <summary>Creates the reply for a plan that can be read.</summary>
    public PlanConflict(Plan current)
        : this(current.Id, current.Revision, current)
    {
    }
}

/// <summary>Another plan already has the id that was given for a new one; nothing was written.</summary>
/// <param name="Id">The id.</param>
public sealed record PlanIdTaken(RecordId Id) : PlanReply
{
    /// <summary>A phrase that follows the name of the parameter.</summary>
    public string Problem => $"is {Id}, but a plan with this id exists already";
}

/// <summary>The request is invalid; nothing was written.</summary>
/// <param name="Problems">The errors by field.</param>
public sealed record PlanRefused(IReadOnlyDictionary<string, string[]> Problems) : PlanReply
{
    /// <summary>Creates the reply for a single field.</summary>
    public static PlanRefused Of(string field, string problem) => new(new Dictionary<string, string[]> { [field] = [problem] });
}

/// <summary>No list meets the demand, so nothing was written.</summary>
/// <param name="List">The answer with the reason.</param>
public sealed record PlanImpossible(InvitationList List) : PlanReply
{
    /// <summary>The reason, as a sentence.</summary>
    public string Reason => List.Conflict is { } conflict
        ? $"No list meets all demands. These demands conflict: {string.Join("; ", conflict.Demands)}."
            + string.Concat(conflict.Relaxation.Select(r => $" The smallest change: {r.Demand} from {r.Least} to {r.Most}."))
        : "No list was found; it is not proven that there is none.";
}
