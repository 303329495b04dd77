namespace StakeholderGraph;

/// <summary>The ways in which a store can fail us.</summary>
public enum StoreFailure
{
    /// <summary>It is down, locked, full, not to be opened, or too slow. Later may help.</summary>
    Unavailable,

    /// <summary>It refused what we said: a bug in the program.</summary>
    Rejected,

    /// <summary>It was written by another version, or by another program.</summary>
    Incompatible,

    /// <summary>It does not hold what was imported. Importing the files again, or a backup, helps.</summary>
    Damaged,
}

/// <summary>
/// A store failed. The message says to everyone what happened and what helps, without secrets and values; the advice tells the person who
/// runs the program which option or command that is, and is shown on the command line and in the log, not to clients of the Api.
/// </summary>
public sealed class StoreException(StoreFailure failure, string message, Exception? inner = null, string? advice = null)
    : Exception(message, inner)
{
    /// <summary>In which way it failed.</summary>
    public StoreFailure Failure { get; } = failure;

    /// <summary>The message, and after it the advice where there is any.</summary>
    public string MessageAndAdvice { get; } =
        advice is null ? message : $"{message}{(message is [.., '.' or '?'] ? "" : ".")} {advice}";
}

/// <summary>Advice that several failures share.</summary>
internal static class Advice
{
    public const string AnotherStore = "The option --store names the store.";
    public const string InBatches = "The option --in-batches imports in batches.";

    /// <summary>How to import into a store.</summary>
    public static string Import(string address) => $"The command is: stakeholders import PATH --store {address}";
}

/// <summary>The files of one or more datasets are not fit to be imported; nothing was.</summary>
public sealed class DatasetException(IReadOnlyList<DatasetFault> errors, long count)
    : Exception(count == 1 ? errors[0].ToString() : $"{count} errors, the first: {errors[0]}")
{
    /// <summary>The errors, in the order of files and lines; the first so many.</summary>
    public IReadOnlyList<DatasetFault> Errors { get; } = errors;

    /// <summary>How many there are in all.</summary>
    public long Count { get; } = count;

    /// <summary>What was found beside them that would not have kept the files from being imported.</summary>
    public Faults Warnings { get; init; } = Faults.None;

    /// <summary>Refuses what gave rise to warnings.</summary>
    /// <exception cref="DatasetException">There is a warning.</exception>
    internal static void RefuseWarnings(IEnumerable<ImportReport> reports)
    {
        var errors = Faults.All(reports.Select(r => r.Warnings)).AsErrors();
        if (errors.Count > 0)
        {
            throw new DatasetException(errors.First, errors.Count);
        }
    }
}
