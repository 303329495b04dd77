using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class ExportCommand
{
    private const string Native = "native";

    public static DocumentedCommand Create()
    {
        var output = Inputs.WriteTo(
            "DIR|FILE|-",
            "Where to write: for the native format, a folder (created if necessary); for other formats, a file, or - for standard output. "
                + "Existing files are replaced.");
        output.Required = true;
        var command = new DocumentedCommand(
            "export",
            "Writes a dataset as files in the native format, or as a network for another program.",
            $"""
            The same content gives the same bytes, whatever it was imported from.

            Formats:
              {Native,-12} The seven files that import reads (the default).
            {string.Join('\n', DrawingFormats.All.Select(f => $"  {f.Name,-12} {f.Description}"))}

            Dialects of {TableCsv.Format.Name}:
            {string.Join('\n', SheetDialect.All.Select(d => $"  {d.Name,-12} {d.Description}"))}

            Examples:
              stakeholders export central-asia-labour-migration --output copy
              stakeholders export central-asia-labour-migration --format gexf --output network.gexf
            """)
        {
            Inputs.Dataset, output, Format, Dialect, Inputs.Store, Inputs.Report, Inputs.Quiet,
        };
        command.AlsoAccept("--to", output);
        command.AnswerIn = parsed => parsed.GetValue(Inputs.Report);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Dialect) is not null && result.GetResult(Format)?.Tokens is not [{ Value: "csv" }])
            {
                result.AddError($"--dialect needs --format {TableCsv.Format.Name}");
            }

            if (result.GetResult(output)?.Tokens is not [{ Value: AnswerFile.StandardOutput }])
            {
                return;
            }

            if (result.GetResult(Format)?.Tokens is not [{ Value: not Native }])
            {
                result.AddError($"--output - can write only one file, but {Native} has seven: name a folder, or use another --format");
            }

            if (result.GetResult(Inputs.Report)?.Tokens is [{ Value: "json" }])
            {
                result.AddError("With --output - the answer is the file itself; --report json needs --output FILE");
            }
        });
        command.Does(async (parsed, report, cancellationToken) =>
        {
            var (name, place) = (parsed.GetRequiredValue(Inputs.Dataset), parsed.GetRequiredValue(output)!);
            var format = parsed.GetValue(Format);
            format = parsed.GetValue(Dialect) is { } dialect ? TableCsv.In(dialect) : format;
            await using var store = await ExistingStore.OpenAsync(parsed, cancellationToken);
            if (await store.ReadAsync(name, cancellationToken) is not { } dataset)
            {
                return await ExistingStore.NotLoadedAsync(store, name, report, cancellationToken);
            }

            try
            {
                await (format is null
                    ? WriteAsync(dataset, place, report, cancellationToken)
                    : WriteAsync(dataset, format, place, report, cancellationToken));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                report.Fail($"{(place == AnswerFile.StandardOutput ? "Standard output" : place)} cannot be written: {problem.Message}");
                return ExitCode.Unavailable;
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>null</c> for the native format.</summary>
    private static Option<DrawingFormat?> Format { get; } = new("--format")
    {
        HelpName = "NAME",
        Description = $"The format (default: {Native}), as listed below.",
        CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            var format = DrawingFormats.Find(name);
            if (format is null && name != Native)
            {
                result.AddError(
                    $"--format is {Native}, {string.Join(", ", DrawingFormats.Names)}, not \"{name}\""
                    + (Words<Format>.TryParse(name, out _) ? $"; for the format of the report, use --report {name}" : ""));
            }

            return format;
        },
    };

    private static Option<SheetDialect?> Dialect { get; } = new("--dialect")
    {
        HelpName = "NAME",
        Description = $"How a table is written (default: {SheetDialect.Comma.Name}), as listed below.",
        CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            var dialect = SheetDialect.All.FirstOrDefault(d => d.Name == name);
            if (dialect is null)
            {
                result.AddError($"--dialect is {string.Join(", ", SheetDialect.All.Select(d => d.Name))}, not \"{name}\"");
            }

            return dialect;
        },
    };

    private static async Task WriteAsync(IDatasetContent dataset, string folder, Report report, CancellationToken cancellationToken)
    {
        await report.WatchAsync($"Writing {folder}", _ =>
        {
            DatasetFolder.Write(dataset, folder, cancellationToken);
            return Task.FromResult(folder);
        });
        report.Show(DatasetSummary.Of(folder, dataset), Json.Answers.DatasetSummary, TextReport.WriteExported);
    }

    private static async Task WriteAsync(
        IDatasetContent dataset, DrawingFormat format, string place, Report report, CancellationToken cancellationToken)
    {
        var drawing = await report.WatchAsync($"Writing {(place == AnswerFile.StandardOutput ? format.Name : place)}", _ =>
        {
            var drawing = DatasetDrawing.Of(dataset, cancellationToken);
            AnswerFile.Place(place, file => format.Write(drawing, file, cancellationToken));
            return Task.FromResult(drawing);
        });
        if (place != AnswerFile.StandardOutput)
        {
            report.Show(
                new ExportAnswer(place, format.Name, dataset.Dataset.Name, drawing.Nodes.Count, drawing.Edges.Count),
                Json.Answers.ExportAnswer,
                TextReport.WriteExported);
        }
    }
}
