namespace StakeholderGraph;

/// <summary>
/// The port to what people write beside the network: plans, as documents with a revision, and the log of writes. A write and its log entry
/// are one transaction. Throws <see cref="StoreException"/> and <see cref="OperationCanceledException"/>.
/// </summary>
public interface IPlanStore : IAsyncDisposable
{
    /// <summary>Returns all plans, ordered by id.</summary>
    Task<IReadOnlyList<KeptPlan>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Returns a plan; <c>null</c> if no plan has this id.</summary>
    Task<KeptPlan?> FindAsync(RecordId id, CancellationToken cancellationToken);

    /// <summary>Writes or removes a plan, if it has the expected revision.</summary>
    /// <returns>The new revision; <c>null</c> if the plan does not have the expected revision, and nothing was written.</returns>
    Task<long?> WriteAsync(PlanWrite write, CancellationToken cancellationToken);

    /// <summary>Returns entries of the log, latest first.</summary>
    /// <param name="before">Only entries with a smaller number are returned.</param>
    /// <param name="atMost">The maximum number of entries.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<IReadOnlyList<LogEntry>> LogAsync(long before, int atMost, CancellationToken cancellationToken);
}

/// <summary>A plan as a store keeps it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Revision">The number of the log entry of the last write to it, so that no two states have the same revision.</param>
/// <param name="Document">The plan, as JSON.</param>
public sealed record KeptPlan(RecordId Id, long Revision, string Document);

/// <summary>A write of a plan.</summary>
/// <param name="Id">The id of the plan.</param>
/// <param name="Expected">The revision that the plan must have; 0 if it must not exist.</param>
/// <param name="Document">The new content of the plan, as JSON; <c>null</c> to remove the plan.</param>
/// <param name="Logged">The content of its log entry.</param>
public sealed record PlanWrite(RecordId Id, long Expected, string? Document, Logged Logged);

/// <summary>The content of a log entry about a write.</summary>
/// <param name="At">The time of the write.</param>
/// <param name="Author">The author: the name of an access key, or the user of the machine.</param>
/// <param name="Action">The action, as a short phrase, e.g. <c>plan made</c>.</param>
/// <param name="Subject">The id of the plan or the dataset.</param>
/// <param name="Details">One more sentence, without notes and contacts; empty if there is nothing to add.</param>
public sealed record Logged(DateTimeOffset At, string Author, string Action, RecordId Subject, string Details);

/// <summary>An entry of the log.</summary>
/// <param name="Number">The number of the entry, one more than that of the previous entry.</param>
/// <param name="At">The time of the write.</param>
/// <param name="Author">The author.</param>
/// <param name="Action">The action.</param>
/// <param name="Subject">The id of the plan or the dataset.</param>
/// <param name="Details">One more sentence; empty if there is nothing to add.</param>
public sealed record LogEntry(long Number, DateTimeOffset At, string Author, string Action, RecordId Subject, string Details);
