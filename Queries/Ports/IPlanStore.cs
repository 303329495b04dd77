namespace StakeholderGraph;

/// <summary>
/// The port to what people write beside the network: plans, as documents with a revision, and the log of what was written. A write and its
/// entry in the log are one transaction. Throws <see cref="StoreException"/> and <see cref="OperationCanceledException"/>.
/// </summary>
public interface IPlanStore : IAsyncDisposable
{
    /// <summary>All plans, ordered by id.</summary>
    Task<IReadOnlyList<KeptPlan>> AllAsync(CancellationToken cancellationToken);

    /// <summary>A plan; <c>null</c> if there is none of that id.</summary>
    Task<KeptPlan?> FindAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>Writes, where nobody has written since.</summary>
    /// <returns>The new revision; <c>null</c> if the plan is not at the revision expected, and nothing was written.</returns>
    Task<long?> WriteAsync(PlanWrite write, CancellationToken cancellationToken);

    /// <summary>The log, latest first.</summary>
    /// <param name="before">Only entries with a smaller number.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<LogEntry>> LogAsync(long before, int atMost, CancellationToken cancellationToken);
}

/// <summary>A plan as a store keeps it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Revision">The number of the log's entry on the last write to it, so that no two states ever have the same.</param>
/// <param name="Document">The plan, as JSON.</param>
public sealed record KeptPlan(RecordId Id, long Revision, string Document);

/// <summary>A write to a plan.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Expected">The revision that it must have; 0 where it must not be there.</param>
/// <param name="Document">The plan from now on; <c>null</c> to remove it.</param>
/// <param name="Logged">What the log says of it.</param>
public sealed record PlanWrite(RecordId Id, long Expected, string? Document, Logged Logged);

/// <summary>What is noted of a write.</summary>
/// <param name="At">When.</param>
/// <param name="Author">Who: the name of a key, or the user of the machine.</param>
/// <param name="Action">What was done: a short phrase, e.g. <c>plan made</c>.</param>
/// <param name="Subject">The id of the plan or the dataset.</param>
/// <param name="Details">A sentence more, without notes and contacts; empty where there is nothing to add.</param>
public sealed record Logged(DateTimeOffset At, string Author, string Action, RecordId Subject, string Details);

/// <summary>An entry of the log.</summary>
/// <param name="Number">Its number; each is one more than the one before.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">The id of the plan or the dataset.</param>
/// <param name="Details">A sentence more; empty where there is nothing to add.</param>
public sealed record LogEntry(long Number, DateTimeOffset At, string Author, string Action, RecordId Subject, string Details);
