namespace StakeholderGraph;

/// <summary>What undoing an import, a removal or an undo did, or would do.</summary>
/// <param name="Datasets">What it changed, dataset by dataset; none where it was refused.</param>
/// <param name="Refused">Why it cannot be undone; <c>null</c> where it was.</param>
public sealed record UndoReport(IReadOnlyList<ImportReport> Datasets, string? Refused);
