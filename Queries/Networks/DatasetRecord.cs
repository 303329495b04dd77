namespace StakeholderGraph.Networks;

/// <summary>
/// What one dataset says of a record: its cells as <see cref="RecordCells"/> has them, empty where nothing is stated, and, where they are
/// at hand, its other names or its evidence.
/// </summary>
internal sealed record DatasetRecord(string Dataset, string[] Cells, IReadOnlyList<string[]> Parts)
{
    /// <summary>Cells without nulls.</summary>
    public static string[] Full(string?[] cells) => [.. cells.Select(c => c ?? "")];
}
