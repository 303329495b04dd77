using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class RemoveCommand
{
    public static DocumentedCommand Create()
    {
        var command = new DocumentedCommand(
            "remove",
            "Removes a dataset. Records that another dataset also contains are kept.",
            """
            Example:
              stakeholders remove central-asia-labour-migration --dry-run
            """)
        {
            Inputs.Dataset, Inputs.Store, Inputs.DryRun, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            var (name, dryRun) = (parsed.GetRequiredValue(Inputs.Dataset), parsed.GetValue(Inputs.DryRun));
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            if (await store.RemoveAsync(name, dryRun, cancellationToken) is not { } changes)
            {
                return await ExistingStore.NotLoadedAsync(store, name, report, cancellationToken);
            }

            report.GiveChanges(new ChangesAnswer([changes], dryRun, parsed.GetRequiredValue(Inputs.Store).ToString(), [], 0));
            return ExitCode.Done;
        });
        return command;
    }
}
