using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class ExportCommand
{
    public static DocumentedCommand Create()
    {
        var to = new Option<string>("--to")
        {
            HelpName = "DIR",
            Description = "The folder to write the seven files to; created where it is missing, files of these names are replaced.",
            Required = true,
        };
        to.Validators.Add(Inputs.RefuseOptions);
        var command = new DocumentedCommand(
            "export",
            "Writes a dataset as files in the native format.",
            """
            The same content gives the same bytes, whatever it was imported from.

            Example:
              stakeholders export central-asia-labour-migration --to copy
            """)
        {
            Inputs.Dataset, to, Inputs.Store, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            var (name, folder) = (parsed.GetRequiredValue(Inputs.Dataset), parsed.GetRequiredValue(to));
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            if (await store.ReadAsync(name, cancellationToken) is not { } dataset)
            {
                return await ExistingStore.NotLoadedAsync(store, name, report, cancellationToken);
            }

            try
            {
                await report.WatchAsync($"Writing {folder}", _ =>
                {
                    DatasetFolder.Write(dataset, folder, cancellationToken);
                    return Task.FromResult(folder);
                });
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                report.Fail($"{folder} cannot be written: {problem.Message}");
                return ExitCode.Unavailable;
            }

            report.Tell(DatasetSummary.Of(new CheckedDataset(folder, dataset)), Json.Answers.DatasetSummary, TextReport.WriteExported);
            return ExitCode.Done;
        });
        return command;
    }
}
