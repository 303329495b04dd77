using System.CommandLine;
using StakeholderGraph.Importer.Output;

namespace StakeholderGraph.Importer.Commands;

internal static class DraftCommand
{
    public static DocumentedCommand Create()
    {
        var file = new Argument<string>("FILE") { Description = "The list of participants: a DOCX or PDF file." };
        file.Validators.Add(Inputs.RefuseOptions);
        var to = new Option<string>("--to")
        {
            HelpName = "FOLDER",
            Description = "Where to write the draft: a folder that is not there yet, or is empty.",
            Required = true,
        };
        to.Validators.Add(Inputs.RefuseOptions);
        var command = new DocumentedCommand(
            "draft",
            "Drafts a dataset of a list of participants in a document, to be reviewed before it is imported. Needs no store.",
            $"""
            The folder then holds a dataset, {ListDraft.ReviewFile} with a row for each person and how sure it is, and
            {ListDraft.UnreadFile} with the lines that gave nothing. Check them against the document, correct the files of the dataset, and import the folder.

            Examples:
              stakeholders draft participants.pdf --to round-table --engagement "Round table" --start 2031-05-12
              stakeholders import round-table
            """)
        {
            file, to, Inputs.FormatOrReport, Inputs.Quiet,
        };
        command.AnswerIn = parsed => parsed.GetValue(Inputs.FormatOrReport);
        foreach (var option in ReadingOptions.OfLists)
        {
            command.Add(option);
        }

        command.Does(async (parsed, report, cancellationToken) =>
        {
            var (path, folder) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(to));
            if (File.Exists(folder) || Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                report.Fail($"{folder} is there already, and not empty. Name another folder with --to, or remove it");
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
