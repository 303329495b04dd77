using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class LogCommand
{
    private const int MostAtOnce = 100_000;

    public static DocumentedCommand Create()
    {
        var limit = new Option<int>("--limit")
        {
            HelpName = "N",
            Description = $"How many entries at most, 1 to {MostAtOnce}.",
            DefaultValueFactory = _ => 100,
        };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var number) && number is > 0 and <= MostAtOnce))
            {
                result.AddError($"--limit is a whole number from 1 to {MostAtOnce}, not \"{text}\"");
            }
        });
        var command = new DocumentedCommand(
            "log",
            "Lists what was written to the store, by whom and when: plans, imports and removals; the latest first.",
            """
            Example:
              stakeholders log --limit 20
            """)
        {
            limit, Inputs.Store, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            await using var store = await ExistingStore.OpenPlansAsync(parsed, cancellationToken);
            report.Give(
                await store.LogAsync(long.MaxValue, parsed.GetValue(limit), cancellationToken), PlanJson.Sent.IReadOnlyListLogEntry,
                PlanText.Write);
            return ExitCode.Done;
        });
        return command;
    }
}
