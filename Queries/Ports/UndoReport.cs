namespace StakeholderGraph;

/// <summary>What undoing an import, a removal or an undo did, or would do.</summary>
/// <param name="Datasets">What it changed, dataset by dataset; none if it was refused.</param>
/// <param name="Refused">Why it cannot be undone; <c>null</c> if it was.</param>
public sealed record UndoReport(IReadOnlyList<ImportReport> Datasets, string? Refused);
