using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class RemoveCommand
{
    public static DocumentedCommand Create()
    {
        var forGood = new Option<bool>("--for-good")
        {
            Description = "Also delete what the store keeps of the dataset for `undo`.",
            Arity = ArgumentArity.Zero,
        };
        var command = new DocumentedCommand(
            "remove",
            "Removes a dataset. Records that another dataset also contains are kept.",
            """
            For `undo`, the store keeps the removed records until 20 more writes have been done. If somebody has a right
            to be forgotten, use --for-good.

            Examples:
              stakeholders remove central-asia-labour-migration --dry-run
              stakeholders remove participants --for-good
            """)
        {
            Inputs.Dataset, forGood, Inputs.Store, Inputs.DryRun, Inputs.Format, Inputs.Quiet,
        };
        command.Does(async (parsed, report, cancellationToken) =>
        {
            var (name, dryRun) = (parsed.GetRequiredValue(Inputs.Dataset), parsed.GetValue(Inputs.DryRun));
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            if (await store.RemoveAsync(name, dryRun, parsed.GetValue(forGood), cancellationToken) is not { } changes)
            {
                return await ExistingStore.NotLoadedAsync(store, name, report, cancellationToken);
            }

            report.GiveChanges(new ChangesAnswer([changes], dryRun, parsed.GetRequiredValue(Inputs.Store).ToString(), [], 0));
            return ExitCode.Done;
        });
        return command;
    }
}
