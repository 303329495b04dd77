using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class MapCommand
{
    public static DocumentedCommand Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A table (a CSV, TSV or XLSX file), or a graph without our kinds and types of ties.",
        };
        file.Validators.Add(Inputs.RefuseOptions);
        var output = Inputs.WriteTo(
            "FILE|-", "Where to write the mapping: FILE.mapping.yaml beside the file (the default), or - for standard output.");
        var command = new DocumentedCommand(
            "map",
            "Drafts a mapping, which says what the columns of a table or the nodes and edges of a graph are. Does not need a store.",
            """
            The mapping is a YAML file that says what each column or attribute probably contains. Check it, correct it, and import the
            file: the mapping in the same folder is used automatically. An existing mapping is not replaced.

            Examples:
              stakeholders map participants.xlsx --engagement "Round table" --start 2031-05-12
              stakeholders import participants.xlsx
            """)
        {
            file, output, Inputs.Quiet,
        };
        foreach (var option in ReadingOptions.All)
        {
            command.Add(option);
        }

        command.AlsoAccept("--to", output);
        command.AnswerIn = _ => Format.Text;
        command.Does((parsed, report, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var place = parsed.GetValue(output) ?? $"{path}.mapping.yaml";
            var mapping = DatasetReaders.DraftMapping(path, ReadingOptions.Of(parsed), cancellationToken);
            if (place == AnswerFile.StandardOutput)
            {
                Console.Out.Write(mapping);
                return Task.FromResult(ExitCode.Done);
            }

            if (Path.Exists(place))
            {
                report.Fail($"The file {place} already exists. Name another file with --output, or remove it");
                return Task.FromResult(ExitCode.BadData);
            }

            File.WriteAllText(place, mapping);
            report.Show(place, Json.Answers.String, TextReport.WriteMapped);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
