namespace StakeholderGraph;

/// <summary>What undoing an import, a removal or an undo did or would do.</summary>
/// <param name="Datasets">The changes of each dataset; empty if the undo was refused.</param>
/// <param name="Refused">Why it cannot be undone; <c>null</c> if it was undone.</param>
public sealed record UndoReport(IReadOnlyList<ImportReport> Datasets, string? Refused);
