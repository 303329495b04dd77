using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class CheckCommand
{
    public static DocumentedCommand Create()
    {
        var command = new DocumentedCommand(
            "check",
            "Finds everything that is wrong with the files of one or more datasets; needs no store.",
            """
            Example:
              stakeholders check data/central-asia-labour-migration
            """)
        {
            Inputs.Paths, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            var datasets = await DatasetPaths.CheckAsync(parsed.GetRequiredValue(Inputs.Paths), report, cancellationToken);
            report.Tell(new CheckAnswer([.. datasets.Select(DatasetSummary.Of)]), Json.Answers.CheckAnswer, TextReport.Write);
            return ExitCode.Done;
        });
        return command;
    }
}
