namespace StakeholderGraph.Api.Importing;

/// <summary>The content and the errors of a received file, and what its import changed or would change.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="DryRun">Whether nothing was written.</param>
/// <param name="Dataset">The dataset; <c>null</c> if there are errors.</param>
/// <param name="Changes">What was or would be added, changed and removed; <c>null</c> if there are errors.</param>
/// <param name="Errors">The first hundred errors.</param>
/// <param name="ErrorCount">The number of errors.</param>
/// <param name="Warnings">The first hundred warnings.</param>
/// <param name="WarningCount">The number of warnings.</param>
internal sealed record ImportedFile(
    string File,
    bool DryRun,
    DatasetSummary? Dataset,
    ImportReport? Changes,
    IReadOnlyList<FaultGiven> Errors,
    long ErrorCount,
    IReadOnlyList<FaultGiven> Warnings,
    long WarningCount)
{
    /// <summary>The report on a dataset that was imported or is ready to be.</summary>
    public static ImportedFile Of(ReceivedFile file, string name, bool dryRun, CheckedDataset dataset, ImportReport changes)
    {
        var warnings = Faults.All([dataset.Warnings, changes.Warnings]);
        return new ImportedFile(
            name,
            dryRun,
            DatasetSummary.Of(name, dataset.Content) with { Conversion = dataset.Conversion is { } made ? AsCalled(made, file) : null },
            changes,
            [],
            0,
            AsCalled(warnings, file),
            warnings.Count);
    }

    /// <summary>The report on a file that cannot be imported.</summary>
    public static ImportedFile Of(ReceivedFile file, string name, bool dryRun, DatasetException problem) => new(
        name,
        dryRun,
        null,
        null,
        AsCalled(new Faults(problem.Errors, problem.Count), file),
        problem.Count,
        AsCalled(problem.Warnings, file),
        problem.Warnings.Count);

    private static IReadOnlyList<FaultGiven> AsCalled(Faults faults, ReceivedFile file) =>
    [
        .. FaultGiven.Of(faults).Select(fault => fault with
        {
            File = fault.File is { } path ? file.AsCalled(path) : null,
            Reason = file.AsCalled(fault.Reason),
            Hint = fault.Hint is { } hint ? file.AsCalled(hint) : null,
        }),
    ];

    private static Conversion AsCalled(Conversion made, ReceivedFile file) =>
        made with { Lines = [.. made.Lines.Select(line => line with { Where = file.AsCalled(line.Where) })] };
}
