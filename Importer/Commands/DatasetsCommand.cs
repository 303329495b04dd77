using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class DatasetsCommand
{
    public static DocumentedCommand Create()
    {
        var command = new DocumentedCommand(
            "datasets",
            "Lists the datasets in the store.",
            """
            Example:
              stakeholders datasets --format json
            """)
        {
            Inputs.Store, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            report.Give(await store.DatasetsAsync(cancellationToken), Json.Answers.IReadOnlyListLoadedDataset, TextReport.Write);
            return ExitCode.Done;
        });
        return command;
    }
}
