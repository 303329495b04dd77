using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class ImportCommand
{
    public static DocumentedCommand Create()
    {
        var command = new DocumentedCommand(
            "import",
            "Imports one or more datasets, all or none, so that the store has exactly the records in their files.",
            $"""
            Records that are new, different or no longer in the files are added, changed or removed. Other datasets are not touched.
            A dataset that was damaged in the store is repaired. If there is no store, it is created.

            {ReadingOptions.Formats}

            Examples:
              stakeholders import data/central-asia-labour-migration
              stakeholders import data --dry-run --strict
              stakeholders import large --store neo4j+http://neo4j@localhost:7474/neo4j --in-batches
              stakeholders import mine theirs --store embedded:both.db --format json
              stakeholders import participants.xlsx --engagement "Round table" --start 2031-05-12
            """)
        {
            Inputs.Paths, Inputs.Store, Inputs.DryRun, Inputs.InBatches, Inputs.Strict, Inputs.FormatOrReport, Inputs.Quiet,
        };
        command.AnswerIn = parsed => parsed.GetValue(Inputs.FormatOrReport);
        foreach (var option in ReadingOptions.All)
        {
            command.Add(option);
        }

        var setAside = new Option<string?>("--set-aside")
        {
            HelpName = "FILE",
            Description = "Import the correct records, and write those with errors, and records that depend on them, to this CSV file.",
        };
        setAside.Validators.Add(Inputs.RefuseOptions);
        command.Add(setAside);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Inputs.Strict) && result.GetValue(setAside) is not null)
            {
                result.AddError("--strict and --set-aside cannot be used together: --strict imports nothing if there are problems");
            }

            if (result.GetValue(Inputs.DryRun) && result.GetValue(Inputs.InBatches))
            {
                result.AddError("--dry-run and --in-batches cannot be used together, because batches cannot be undone");
            }

            if (result.GetValue(Inputs.Strict) && result.GetValue(Inputs.InBatches))
            {
                result.AddError(
                    "--strict and --in-batches cannot be used together, because batches cannot be undone. Run `check --strict` first");
            }
        });
        command.Does(
            async (parsed, report, cancellationToken) =>
            {
                var (store, dryRun, strict) = (
                    parsed.GetRequiredValue(Inputs.Store),
                    parsed.GetValue(Inputs.DryRun),
                    parsed.GetValue(Inputs.Strict));
                var mode =
                    dryRun ? ImportMode.DryRun
                    : parsed.GetValue(Inputs.InBatches) ? ImportMode.InBatches
                    : strict ? ImportMode.Strict
                    : ImportMode.AtOnce;

                // Open the store first: checking may take minutes, which would be wasted if the store cannot be used.
                var isNew = !await Stores.ExistsAsync(store, TimeProvider.System, cancellationToken);
                await using var writer = await Stores.OpenWriterAsync(store, TimeProvider.System, cancellationToken);
                var datasets = await DatasetPaths.CheckAsync(
                    parsed.GetRequiredValue(Inputs.Paths),
                    ReadingOptions.Of(parsed) with { SetsAside = parsed.GetValue(setAside) is not null },
                    strict,
                    report,
                    cancellationToken);
                SetAsideRecord[] bad = [.. datasets.SelectMany(d => d.SetAside)];
                if (parsed.GetValue(setAside) is { } file)
                {
                    AnswerFile.Place(file, to => SetAsideRecord.Write(bad, to)); // before anything is imported, so that none is lost
                }

                var changes = await report.WatchAsync(
                    dryRun ? $"Comparing with {store}" : $"Importing into {store}",
                    meter => writer.ImportAsync([.. datasets.Select(d => d.Content)], mode, meter, cancellationToken));
                var warnings = Faults.All(datasets.Select(d => d.Warnings).Concat(changes.Select(c => c.Warnings)));
                if (strict && warnings.Count > 0)
                {
                    throw new DatasetException(warnings.AsErrors().First, warnings.Count);
                }

                report.Warn(warnings);
                report.GiveChanges(
                    new ChangesAnswer(changes, dryRun, store.ToString(), FaultGiven.WithAdvice(warnings), warnings.Count)
                    {
                        Created = isNew && !dryRun,
                        Conversions = [.. datasets.Select(d => d.Conversion).OfType<Conversion>()],
                        SetAside = bad.Length,
                    });
                if (bad.Length > 0)
                {
                    report.Say($"{bad.Length} records were set aside. {parsed.GetValue(setAside)} lists them with the reasons.");
                }

                if (Stores.ReadableByOthers(store) is { } readable)
                {
                    report.Say(readable);
                }

                return ExitCode.Done;
            });
        return command;
    }
}
