using System.Collections.Immutable;
using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class ResolveCommand
{
    private static readonly string[] TableExtensions = [".csv", ".tsv"];

    private static readonly Option<bool> Strict = new("--strict")
    {
        Description = "Exit with code 1 unless every name is clear.",
        Arity = ArgumentArity.Zero,
    };

    public static DocumentedCommand Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description =
                "The names: a text file with one name per line, or a CSV file (.csv, .tsv) with a header line; - for standard input.",
        };
        file.Validators.Add(Inputs.RefuseOptions);
        var column = new Option<string?>("--column")
        {
            HelpName = "NAME",
            Description = "The column with the names in a CSV file (default: the column called name, or the only column).",
        };
        var command = new DocumentedCommand(
            "resolve",
            "Finds the stakeholder or engagement that each of these names refers to.",
            $"""
            A name is clear if all its words match one record and no other. Otherwise there are candidates to choose from, at most {Resolve.MaxCandidates}
            each, or it is not found.

            Examples:
              stakeholders resolve letter.txt
              stakeholders resolve invited.csv --column organization --format csv > resolved.csv
              pbpaste | stakeholders resolve -
            """)
        {
            file, column, Strict, Inputs.Store, Inputs.FormatOrTable, Inputs.Quiet,
        };
        command.AnswerIn = parsed => parsed.GetValue(Inputs.FormatOrTable);
        command.Does(
            async (parsed, report, cancellationToken) =>
            {
                var names = Names(parsed.GetRequiredValue(file), parsed.GetValue(column));
                await using var network = await ExistingStore.OpenReaderAsync(parsed, cancellationToken);
                var resolved = new Resolved([
                    .. await report.WatchAsync(
                        $"Resolving {names.Count} {(names.Count == 1 ? "name" : "names")}",
                        meter => ResolveAsync(names, network, meter, cancellationToken)),
                ]);
                if (parsed.GetValue(Inputs.FormatOrTable) == Format.Csv)
                {
                    using var output = Console.OpenStandardOutput();
                    ResolvedTable.Write(resolved, output);
                }
                else
                {
                    report.Give(resolved, Json.Answers.Resolved, TextReport.Write);
                }

                return parsed.GetValue(Strict) && resolved.Items.Any(item => item.Outcome != Outcome.Clear)
                    ? ExitCode.BadData
                    : ExitCode.Done;
            });
        return command;
    }

    private static IReadOnlyList<string> Names(string path, string? column)
    {
        var isTable = column is not null || TableExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
        return InputFile.Read(path, (file, shown) => isTable ? NameFile.ReadColumn(file, shown, column) : NameFile.ReadLines(file, shown));
    }

    private static async Task<List<ResolvedName>> ResolveAsync(
        IReadOnlyList<string> names, INetworkReader network, IProgress<long> progress, CancellationToken cancellationToken)
    {
        // Large enough to make progress visible.
        const int Together = 50;
        var resolved = new List<ResolvedName>();
        foreach (var some in names.Chunk(Together))
        {
            resolved.AddRange((await new Resolve([.. some]).AskAsync(network, cancellationToken)).Items);
            progress.Report(resolved.Count);
        }

        return resolved;
    }
}
