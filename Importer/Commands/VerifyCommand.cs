using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class VerifyCommand
{
    public static DocumentedCommand Create()
    {
        var command = new DocumentedCommand(
            "verify",
            "Checks that the store is undamaged and contains what was imported.",
            """
            Otherwise, it lists the faults and exits with code 1.

            Example:
              stakeholders verify --store embedded:stakeholders.db
            """)
        {
            Inputs.Store, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            var address = parsed.GetRequiredValue(Inputs.Store).ToString();
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            var faults = await report.WatchAsync($"Verifying {address}", _ => store.VerifyAsync(cancellationToken));
            var answer = new VerifyAnswer(address, faults);
            if (faults.Count == 0)
            {
                report.Show(answer, Json.Answers.VerifyAnswer, TextReport.Write);
                return ExitCode.Done;
            }

            report.Give(answer, Json.Answers.VerifyAnswer, TextReport.Write);
            return ExitCode.BadData;
        });
        return command;
    }
}
