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

/// <summary>One thing wrong with the files of a dataset.</summary>
/// <param name="File">The file as it was named, or the folder.</param>
/// <param name="Line">The line, from 1; none for the file as a whole.</param>
/// <param name="Column">The character in the line where the cell begins, from 1.</param>
/// <param name="Field">The column's or property's name.</param>
/// <param name="Reason">What is wrong, with a lower-case letter first and no full stop.</param>
/// <param name="Found">What was found, shortened to 80 characters.</param>
/// <param name="Hint">What to do.</param>
public sealed record DatasetError(string File, long? Line, int? Column, string? Field, string Reason, string? Found, string? Hint)
{
    /// <summary>The error as one line: <c>file:line:column: reason: "what was found" (hint)</c>.</summary>
    public override string ToString() =>
        $"{File}{(Line is { } line ? $":{line}" : "")}{(Column is { } column ? $":{column}" : "")}: {Reason}"
        + (Found is null ? "" : $": \"{Found}\"") + (Hint is null ? "" : $" ({Hint})");
}

/// <summary>The files of one or more datasets are not fit to be imported; nothing was.</summary>
public sealed class DatasetException(IReadOnlyList<DatasetError> errors, long count)
    : Exception(count == 1 ? errors[0].ToString() : $"{count} errors, the first: {errors[0]}")
{
    /// <summary>The errors, in the order of files and lines; the first so many.</summary>
    public IReadOnlyList<DatasetError> Errors { get; } = errors;

    /// <summary>How many there are in all.</summary>
    public long Count { get; } = count;
}
