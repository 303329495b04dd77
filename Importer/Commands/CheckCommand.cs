using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class CheckCommand
{
    public static DocumentedCommand Create()
    {
        var command = new DocumentedCommand(
            "check",
            "Checks the files of one or more datasets and reports every error and warning. Does not need a store.",
            $"""
            {ReadingOptions.Formats}

            Examples:
              stakeholders check data/central-asia-labour-migration
              stakeholders check data --strict --quiet
              stakeholders check network.gexf --report json
            """)
        {
            Inputs.Paths, Inputs.Strict, Inputs.FormatOrReport, Inputs.Quiet,
        };
        command.AnswerIn = parsed => parsed.GetValue(Inputs.FormatOrReport);
        foreach (var option in ReadingOptions.All)
        {
            command.Add(option);
        }

        command.Does(
            async (parsed, report, cancellationToken) =>
            {
                var datasets = await DatasetPaths.CheckAsync(
                    parsed.GetRequiredValue(Inputs.Paths),
                    ReadingOptions.Of(parsed),
                    parsed.GetValue(Inputs.Strict),
                    report,
                    cancellationToken);
                var warnings = Faults.All(datasets.Select(d => d.Warnings));
                report.Warn(warnings);
                report.Show(
                    new CheckAnswer(
                        [.. datasets.Select(d => DatasetSummary.Of(d.Folder, d.Content) with { Conversion = d.Conversion })],
                        FaultGiven.WithAdvice(warnings),
                        warnings.Count),
                    Json.Answers.CheckAnswer,
                    TextReport.Write);
                return ExitCode.Done;
            });
        return command;
    }
}
