namespace StakeholderGraph.Networks;

/// <summary>
/// What one dataset states about a record: its cells as <see cref="RecordCells"/> defines them, empty where nothing is stated, and, if
/// available, its other names or its evidence.
/// </summary>
internal sealed record DatasetRecord(string Dataset, string[] Cells, IReadOnlyList<string[]> Parts)
{
    /// <summary>The cells with nulls replaced by empty texts.</summary>
    public static string[] Full(string?[] cells) => [.. cells.Select(c => c ?? "")];
}
