using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class DraftCommand
{
    public static DocumentedCommand Create()
    {
        var file = new Argument<string>("FILE") { Description = "The list of participants: a DOCX or PDF file." };
        file.Validators.Add(Inputs.RefuseOptions);
        var output = Inputs.WriteTo("FOLDER", "The folder for the draft. It must not exist yet, or must be empty.");
        output.Required = true;
        var command = new DocumentedCommand(
            "draft",
            "Drafts a dataset from a list of participants in a document, for you to review before the import. Does not need a store.",
            $"""
            The folder then contains a dataset, {ListDraft.ReviewFile} with a row for each person and how sure the reading is, and
            {ListDraft.UnreadFile} with the lines that were not used. Compare them with the document, correct the dataset, and import the folder.

            Examples:
              stakeholders draft participants.pdf --output round-table --engagement "Round table" --start 2031-05-12
              stakeholders import round-table
            """)
        {
            file, output, Inputs.FormatOrReport, Inputs.Quiet,
        };
        command.AlsoAccept("--to", output);
        command.AnswerIn = parsed => parsed.GetValue(Inputs.FormatOrReport);
        foreach (var option in ReadingOptions.OfLists)
        {
            command.Add(option);
        }

        command.Does(async (parsed, report, cancellationToken) =>
        {
            var (path, folder) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(output)!);
            if (folder == AnswerFile.StandardOutput)
            {
                report.Fail("--output - cannot be used: a draft is a folder of several files. Name a folder");
                return ExitCode.Usage;
            }

            if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                report.Fail($"The folder {folder} already exists and is not empty. Name another folder with --output, or remove it");
                return ExitCode.BadData;
            }

            var draft = await report.WatchAsync(
                $"Reading {path}", _ => Task.FromResult(ListDraft.Of(path, ReadingOptions.Of(parsed), cancellationToken)));
            report.Warn(draft.Dataset.Warnings);
            draft.Write(folder, cancellationToken);
            report.Show(DraftAnswer.Of(folder, draft), Json.Answers.DraftAnswer, TextReport.Write);
            return ExitCode.Done;
        });
        return command;
    }
}
