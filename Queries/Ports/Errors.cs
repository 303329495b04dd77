namespace StakeholderGraph;

/// <summary>The ways in which a store can fail us.</summary>
public enum StoreFailure
{
    /// <summary>It is down, locked, full, not to be opened, or too slow. Later may help.</summary>
    Unavailable,

    /// <summary>It refused what we said: a defect of this program.</summary>
    Rejected,

    /// <summary>It was written by another version, or by another program.</summary>
    Incompatible,

    /// <summary>It does not hold what was imported. Importing the files again, or a backup, helps.</summary>
    Damaged,
}

/// <summary>A store failed. The message is a sentence for the user: what happened and what to do; no secrets, no values.</summary>
public sealed class StoreException(StoreFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>In which way.</summary>
    public StoreFailure Failure { get; } = failure;
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
