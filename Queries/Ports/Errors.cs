namespace StakeholderGraph;

/// <summary>The ways in which a store can fail.</summary>
public enum StoreFailure
{
    /// <summary>The store is down, locked, full, too slow, or cannot be opened. A later attempt may succeed.</summary>
    Unavailable,

    /// <summary>The store rejected a statement, which is a bug in the program.</summary>
    Rejected,

    /// <summary>The store was written by another version or by another program.</summary>
    Incompatible,

    /// <summary>The store does not contain what was imported. Importing the files again, or restoring a backup, repairs it.</summary>
    Damaged,
}

/// <summary>
/// A failure of a store. The message tells any user what happened and what helps, without secrets and values; the advice names the option
/// or command for the person who runs the program, and appears on the command line and in the log, but is not sent to clients of the Api.
/// </summary>
public sealed class StoreException(StoreFailure failure, string message, Exception? inner = null, string? advice = null)
    : Exception(message, inner)
{
    /// <summary>The way in which the store failed.</summary>
    public StoreFailure Failure { get; } = failure;

    /// <summary>The message, followed by the advice if there is any.</summary>
    public string MessageAndAdvice { get; } =
        advice is null ? message : $"{message}{(message is [.., '.' or '?'] ? "" : ".")} {advice}";

    /// <summary>The revision of the plan that cannot be read; <c>null</c> if the failure is not that of one plan.</summary>
    public long? PlanRevision { get; init; }
}

/// <summary>Advice that several failures share.</summary>
internal static class Advice
{
    public const string AnotherStore = "The option --store names the store.";
    public const string InBatches = "The option --in-batches imports in batches.";

    /// <summary>The command that imports into a store.</summary>
    public static string Import(string address) => $"The command is: stakeholders import PATH --store {address}";
}

/// <summary>The files of one or more datasets cannot be imported; nothing was imported.</summary>
public sealed class DatasetException(IReadOnlyList<DatasetFault> errors, long count)
    : Exception(count == 1 ? errors[0].ToString() : $"{count} errors, the first: {errors[0]}")
{
    /// <summary>The first errors, in the order of files and lines.</summary>
    public IReadOnlyList<DatasetFault> Errors { get; } = errors;

    /// <summary>The number of all errors.</summary>
    public long Count { get; } = count;

    /// <summary>The warnings, which alone would not have prevented the import.</summary>
    public Faults Warnings { get; init; } = Faults.None;

    /// <summary>Rejects imports that caused warnings.</summary>
    /// <exception cref="DatasetException">A report has a warning.</exception>
    internal static void RefuseWarnings(IEnumerable<ImportReport> reports)
    {
        var errors = Faults.All(reports.Select(r => r.Warnings)).AsErrors();
        if (errors.Count > 0)
        {
            throw new DatasetException(errors.First, errors.Count);
        }
    }
}
