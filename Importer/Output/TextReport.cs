using System.Globalization;
using Spectre.Console;

namespace StakeholderGraph.Importer.Output;

/// <summary>The answers for people.</summary>
internal static class TextReport
{
    public static void Write(IAnsiConsole board, ChangesAnswer answer)
    {
        foreach (var changes in answer.Datasets)
        {
            board.WriteLine(Printable.Line($"{changes.Dataset}{(changes.Unchanged ? ": unchanged" : "")}"));
            if (!changes.Unchanged)
            {
                Write(board, changes);
            }

            Write(board, changes.Disagreements, changes.DisagreementCount);
            board.WriteLine();
        }

        board.WriteLine(Printable.Line(answer.DryRun ? $"Dry run: {answer.Store} is as it was." : $"Store: {answer.Store}"));
    }

    public static void Write(IAnsiConsole board, CheckAnswer answer)
    {
        Write(board, answer.Datasets.Select(d => (d.Name, d.Title, d.Counts)));
        board.WriteLine();
        board.WriteLine("No errors.");
    }

    public static void Write(IAnsiConsole board, IReadOnlyList<LoadedDataset> loaded)
    {
        if (loaded.Count == 0)
        {
            board.WriteLine("No dataset is loaded.");
            return;
        }

        Write(board, loaded.Select(d => (d.Name, d.Title, d.Counts)));
        foreach (var dataset in loaded)
        {
            board.WriteLine();
            board.WriteLine(dataset.Name.Value);
            board.WriteLine(Printable.Line($"  licence     {dataset.Licence}"));
            board.WriteLine(Printable.Line($"  maintainer  {dataset.Maintainer}"));
            board.WriteLine(Printable.Line($"  content     {dataset.ContentHash}"));
        }
    }

    public static void Write(IAnsiConsole board, VerifyAnswer answer)
    {
        if (answer.Faults.Count == 0)
        {
            board.WriteLine(Printable.Line($"{answer.Store} is whole, and holds what was imported."));
            return;
        }

        var table = NewTable("Where", "What is wrong");
        foreach (var fault in answer.Faults)
        {
            table.AddRow(Cell(fault.Where), Cell(fault.What));
        }

        board.Write(table);
    }

    public static void WriteExported(IAnsiConsole board, DatasetSummary dataset) =>
        board.WriteLine(Printable.Line($"{dataset.Name}: {Number(dataset.Counts.Total)} records written to {dataset.Folder}"));

    private static void Write(IAnsiConsole board, ImportReport changes)
    {
        var table = NewTable("", "Added", "Changed", "Removed");
        (string, Difference)[] sorts =
        [
            ("stakeholders", changes.Stakeholders),
            ("engagements", changes.Engagements),
            ("names", changes.Names),
            ("ties", changes.Ties),
            ("evidence", changes.Evidence),
            ("sources", changes.Sources),
        ];
        foreach (var (sort, difference) in sorts)
        {
            table.AddRow(Cell(sort), Cell(difference.Added), Cell(difference.Changed), Cell(difference.Removed));
        }

        board.Write(table);
    }

    private static void Write(IAnsiConsole board, IReadOnlyList<Disagreement> disagreements, long count)
    {
        if (count == 0)
        {
            return;
        }

        board.WriteLine($"Datasets differ in {Number(count)} {(count == 1 ? "value" : "values")}; kept is that of the dataset whose name comes first:");
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

    private static void Write(IAnsiConsole board, IEnumerable<(RecordId Name, string Title, RecordCounts Counts)> datasets)
    {
        var table = NewTable("Dataset", "Title", "Stakeholders", "Engagements", "Names", "Ties", "Evidence", "Sources");
        foreach (var (name, title, counts) in datasets)
        {
            table.AddRow(
                Cell(name.Value),
                Cell(title),
                Cell(counts.Stakeholders),
                Cell(counts.Engagements),
                Cell(counts.Names),
                Cell(counts.Ties),
                Cell(counts.Evidence),
                Cell(counts.Sources));
        }

        board.Write(table);
    }

    private static Table NewTable(params ReadOnlySpan<string> headings)
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
