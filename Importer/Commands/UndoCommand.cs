using System.CommandLine;
using System.Globalization;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class UndoCommand
{
    public static DocumentedCommand Create()
    {
        var import = new Argument<long>("IMPORT")
        {
            Description = "The number of the import, removal or undo, as `log` lists it.",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                {
                    result.AddError($"IMPORT is the number of an entry of the log, not \"{text}\"");
                }

                return number;
            },
        };
        var command = new DocumentedCommand(
            "undo",
            "Undoes an import, a removal or an undo: the datasets that it wrote are as before.",
            """
            An import of several datasets is undone as a whole. If one of them has been written again since, undo the later write first.
            The store keeps the datasets from before the last 20 writes. An undo is also in the log and can itself be undone.

            Examples:
              stakeholders log
              stakeholders undo 12 --dry-run
              stakeholders undo 12
            """)
        {
            import, Inputs.Store, Inputs.DryRun, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            var (number, dryRun) = (parsed.GetRequiredValue(import), parsed.GetValue(Inputs.DryRun));
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            var undone = await store.UndoAsync(number, dryRun, cancellationToken);
            if (undone.Refused is { } refused)
            {
                report.Fail(refused);
                return ExitCode.BadData;
            }

            report.GiveChanges(new ChangesAnswer(undone.Datasets, dryRun, parsed.GetRequiredValue(Inputs.Store).ToString(), [], 0));
            return ExitCode.Done;
        });
        return command;
    }
}
