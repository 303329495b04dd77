namespace StakeholderGraph.Undoing;

/// <summary>A write of one dataset, recorded so that it can be undone.</summary>
/// <param name="Number">The number of its entry in the log.</param>
/// <param name="Import">The number of the first entry of the same import, removal or undo, which is undone as a whole.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Before">The hash of the content before the write; empty if the dataset did not exist.</param>
/// <param name="After">The hash of the content after the write; empty if the dataset no longer existed.</param>
/// <param name="WhyNot">Why it cannot be undone; empty if it can.</param>
internal sealed record LoggedWrite(long Number, long Import, RecordId Dataset, string Before, string After, string WhyNot)
{
    /// <summary>Says why an import cannot be undone; returns <c>null</c> if it can.</summary>
    /// <param name="import">The requested number.</param>
    /// <param name="writes">The writes of the import.</param>
    /// <param name="hashOf">Returns the hash of a dataset's present content; empty if the dataset does not exist.</param>
    public static string? WhyNotUndone(long import, IReadOnlyList<LoggedWrite> writes, Func<RecordId, string> hashOf)
    {
        if (writes.Count == 0)
        {
            return $"The log has no import, removal or undo with number {import}. The log lists them";
        }

        if (writes.FirstOrDefault(w => hashOf(w.Dataset) != w.After) is { } changed)
        {
            return $"Dataset {changed.Dataset} has been written again since entry {import} of the log, or that was undone already. "
                + "Undo what came later first: the log lists it";
        }

        return writes.FirstOrDefault(w => w.WhyNot.Length > 0) is { } lost
            ? $"Entry {import} of the log cannot be undone: {lost.WhyNot}"
            : null;
    }

    /// <summary>The reason why former content is not kept.</summary>
    /// <param name="isSound">Whether the former content was what had been imported.</param>
    /// <param name="largest">The maximum size, in bytes.</param>
    public static string WhyNotKept(bool isSound, int largest) =>
        isSound ? $"the dataset before it is larger than the limit of {largest >> 20} MB" : "the dataset was damaged before it";

    /// <summary>The reason for former content that was deleted for good.</summary>
    public static string Forgotten { get; } = "what the dataset held before was removed for good";

    /// <summary>The reason for former content that is too old.</summary>
    public static string NoLongerKept { get; } =
        $"the content before it is no longer kept: the store keeps it for the last {KeptContent.Writes} writes only";
}
