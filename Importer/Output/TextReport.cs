using System.Globalization;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>Formats the other answers for a terminal.</summary>
internal static class TextReport
{
    public static void Write(IAnsiConsole board, ChangesAnswer answer)
    {
        foreach (var conversion in answer.Conversions)
        {
            Write(board, conversion);
        }

        foreach (var changes in answer.Datasets)
        {
            var state =
                changes.Unchanged ? ": unchanged"
                : !changes.Repaired ? ""
                : answer.DryRun ? ": damaged, would be repaired"
                : ": was damaged and has been repaired";
            board.WriteLine(Printable.Line($"{changes.Dataset}{state}"));
            if (!changes.Unchanged)
            {
                Write(board, changes);
            }

            Write(board, changes.Disagreements, changes.DisagreementCount);
            board.WriteLine();
        }

        board.WriteLine(
            Printable.Line(
                answer.DryRun
                    ? $"Dry run: {answer.Store} is unchanged."
                    : $"Store: {answer.Store}{(answer.Created ? ", newly created" : "")}"));
    }

    public static void Write(IAnsiConsole board, CheckAnswer answer)
    {
        foreach (var dataset in answer.Datasets)
        {
            Write(
                board,
                dataset.Name,
                [
                    (dataset.Conversion is null ? "folder" : "file", dataset.Folder),
                    ("title", dataset.Title),
                    ("records", Holds(dataset.Counts)),
                ]);
            if (dataset.Conversion is { } conversion)
            {
                Write(board, conversion);
            }
        }

        board.WriteLine(answer.WarningCount == 0 ? "No errors." : $"No errors; warnings: {Number(answer.WarningCount)}.");
    }

    public static void Write(IAnsiConsole board, IReadOnlyList<LoadedDataset> loaded)
    {
        if (loaded.Count == 0)
        {
            board.WriteLine("No dataset is loaded.");
            return;
        }

        foreach (var dataset in loaded)
        {
            Write(
                board,
                dataset.Name,
                [
                    ("title", dataset.Title),
                    ("licence", dataset.Licence),
                    ("maintainer", dataset.Maintainer),
                    ("records", Holds(dataset.Counts)),
                    (
                        "content",
                        dataset.IsUnfinished
                            ? "an import in batches is unfinished: run it again to continue"
                            : dataset.ContentHash),
                ]);
        }
    }

    public static void Write(IAnsiConsole board, VerifyAnswer answer)
    {
        if (answer.Faults.Count == 0)
        {
            board.WriteLine(Printable.Line($"{answer.Store} is undamaged and contains what was imported."));
            return;
        }

        var table = NewTable("Where", "What is wrong");
        foreach (var fault in answer.Faults)
        {
            table.AddRow(Cell(fault.Where), Cell(fault.What));
        }

        board.Write(table);
    }

    public static void Write(IAnsiConsole board, Resolved resolved)
    {
        foreach (var group in resolved.Items.GroupBy(item => item.Outcome).OrderBy(group => group.Key))
        {
            board.WriteLine($"{HeadingOf(group.Key)} ({Number(group.Count())})", new Style(decoration: Decoration.Bold));
            foreach (var item in group)
            {
                Write(board, item);
            }

            board.WriteLine();
        }

        var counts = resolved.Items.CountBy(item => item.Outcome).ToDictionary();
        board.WriteLine(
            $"{Number(resolved.Items.Count)} {(resolved.Items.Count == 1 ? "name" : "names")}: "
                + string.Join(
                    ", ",
                    Enum.GetValues<Outcome>()
                        .Select(outcome => $"{Number(counts.GetValueOrDefault(outcome))} {HeadingOf(outcome).ToLowerInvariant()}"))
                + ".");
    }

    public static void WriteExported(IAnsiConsole board, DatasetSummary dataset) =>
        board.WriteLine(Printable.Line($"{dataset.Name}: {Number(dataset.Counts.Total)} records written to {dataset.Folder}"));

    public static void WriteExported(IAnsiConsole board, ExportAnswer export) => board.WriteLine(
        Printable.Line($"{export.Name}: {Number(export.Records)} records and {Number(export.Ties)} ties written to {export.File}"));

    public static void WriteMapped(IAnsiConsole board, string file) =>
        board.WriteLine(Printable.Line($"{file} written: check the lines marked as guesses, then import."));

    public static void Write(IAnsiConsole board, DraftAnswer draft)
    {
        board.WriteLine($"{draft.Folder}: {Number(draft.Persons)} rows with a person, in {Number(draft.Delegations)} delegations");
        board.WriteLine($"  {Number(draft.Doubtful)} of them to check first: confidence below 0.9 in {ListDraft.ReviewFile}");
        board.WriteLine($"  {Number(draft.Unread)} lines were not used: {ListDraft.UnreadFile}");
        board.WriteLine("Check the draft against the document and correct its files, then import the folder.");
    }

    private static void Write(IAnsiConsole board, Conversion conversion)
    {
        board.WriteLine(Printable.Line(
            $"Read as {conversion.Format}{(conversion.Encoding is { } encoding ? $", {encoding}" : "")}: {Counts(conversion.Stated)}"));
        foreach (var (what, count) in conversion.Notes)
        {
            board.WriteLine(Printable.Line($"  {Number(count)} × {what}"));
        }

        board.WriteLine();
    }

    private static string Counts(IReadOnlyList<ConversionCount> counts) =>
        string.Join(", ", counts.Select(c => $"{c.What} {Number(c.Count)}"));

    private static string HeadingOf(Outcome outcome) => outcome switch
    {
        Outcome.Clear => "Clear",
        Outcome.ToChoose => "To choose",
        _ => "Not found",
    };

    private static void Write(IAnsiConsole board, ResolvedName item)
    {
        if (item.Match is not null)
        {
            board.WriteLine(Printable.Line($"  {item.Name} → {CandidateText(item.Candidates[0])}"));
            return;
        }

        board.WriteLine(Printable.Line($"  {item.Name}"));
        foreach (var candidate in item.Candidates)
        {
            board.WriteLine(Printable.Line($"    {CandidateText(candidate)}"));
        }
    }

    private static string CandidateText(Candidate candidate) =>
        $"{candidate.Id}: {candidate.Name} ({Words<Kind>.Of(candidate.Kind)}{(candidate.Country is { } country ? $", {country}" : "")})";

    private static void Write(IAnsiConsole board, ImportReport changes)
    {
        var table = NewTable("", "Added", "Changed", "Removed");
        (string, Difference)[] types =
        [
            ("stakeholders", changes.Stakeholders),
            ("engagements", changes.Engagements),
            ("names", changes.Names),
            ("ties", changes.Ties),
            ("evidence", changes.Evidence),
            ("sources", changes.Sources),
        ];
        foreach (var (type, difference) in types)
        {
            table.AddRow(Cell(type), Cell(difference.Added), Cell(difference.Changed), Cell(difference.Removed));
        }

        board.Write(table);
    }

    private static void Write(IAnsiConsole board, IReadOnlyList<Disagreement> disagreements, long count)
    {
        if (count == 0)
        {
            return;
        }

        board.WriteLine(
            $"Datasets differ in {Number(count)} {(count == 1 ? "value" : "values")}; the value of the dataset whose name comes "
                + $"first is used:");
        var table = NewTable("Record", "Field", "Kept", "From", "Other", "From");
        foreach (var d in disagreements)
        {
            table.AddRow(
                Cell(d.Id.Value), Cell(d.Field), Cell(d.Kept), Cell(d.KeptFrom.Value), Cell(d.Other), Cell(d.OtherFrom.Value));
        }

        board.Write(table);
        if (count > disagreements.Count)
        {
            board.WriteLine($"… and {Number(count - disagreements.Count)} more");
        }
    }

    // One block for each dataset instead of a table, so that names and hashes stay on one line in a narrow window.
    private static void Write(IAnsiConsole board, RecordId dataset, (string Field, string Value)[] fields)
    {
        board.WriteLine(dataset.Value, new Style(decoration: Decoration.Bold));
        var grid = new Grid().AddColumn(new GridColumn { Padding = new Padding(2, 0, 2, 0), NoWrap = true }).AddColumn();
        foreach (var (field, value) in fields)
        {
            grid.AddRow(Cell(field), Cell(value));
        }

        board.Write(grid);
        board.WriteLine();
    }

    private static string Holds(RecordCounts counts) =>
        $"stakeholders {Number(counts.Stakeholders)}, engagements {Number(counts.Engagements)}, names {Number(counts.Names)}, "
        + $"ties {Number(counts.Ties)}, evidence {Number(counts.Evidence)}, sources {Number(counts.Sources)}";

    internal static Table NewTable(params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    private static Text Cell(string text) => new(Printable.Line(text));

    private static Text Cell(long number) => new(Number(number)) { Justification = Justify.Right };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
