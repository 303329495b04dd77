using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Importer.Output;

/// <summary>Formats answers for a terminal.</summary>
internal static class AnswerText
{
    private static readonly string[] LongColumns = ["ties", "evidence"];

    public static void Write(IAnsiConsole board, QuestionDescription question, Answered answer)
    {
        if (answer is Answered<InvitationList> list)
        {
            InvitationText.Write(board, list.Value);
        }
        else if (answer is Answered<Resolved> names)
        {
            TextReport.Write(board, names.Value);
        }
        else if (answer.Draw is { } draw)
        {
            Write(board, draw());
        }
        else
        {
            WriteList(board, answer.ToJson());
        }

        if (answer.Next is { } next)
        {
            board.WriteLine();
            board.WriteLine(Printable.Line(NextPage(question, next)));
        }
    }

    /// <summary>The option that asks for the next page.</summary>
    public static string NextPage(QuestionDescription question, string next) => $"The next page: --{question.Cursor.Name} {next}";

    private static void Write(IAnsiConsole board, Drawing drawing)
    {
        var caption = drawing.Caption;
        board.WriteLine(Printable.Line(caption.Title), new Style(decoration: Decoration.Bold));
        if (caption.Filters.Count > 0)
        {
            board.WriteLine(Printable.Line(string.Join(" · ", caption.Filters.Select(f => $"{f.Name}: {f.Value}"))));
        }

        var rows = drawing.Table.Rows.ToList();
        // Columns that are empty in every row are left out, and so are cells with long lists, which belong in files.
        var shown = Enumerable.Range(0, drawing.Table.Columns.Count)
            .Where(i => !LongColumns.Contains(drawing.Table.Columns[i]) && rows.Any(row => row[i].Text is { Length: > 0 }))
            .ToList();
        if (rows.Count == 0)
        {
            board.WriteLine("Nothing was found.");
        }
        else
        {
            var table = TextReport.NewTable([.. shown.Select(i => drawing.Table.Columns[i].Replace('_', ' '))]);
            foreach (var row in rows)
            {
                table.AddRow(
                    shown.Select(i => new Text(Printable.Line(row[i].Text ?? ""))
                    {
                        Justification = row[i].IsNumber ? Justify.Right : Justify.Left,
                    }));
            }

            board.Write(table);
        }

        if (caption.Omitted > 0)
        {
            board.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Not shown because of the limit: {caption.Omitted:N0}."));
        }

        if (caption.DirectOmitted > 0)
        {
            board.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Direct ties not shown: {caption.DirectOmitted:N0}; --direct lists all of them."));
        }

        if (caption.Unattributed > 0)
        {
            board.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"Participants who represent nobody at this level: {caption.Unattributed:N0}.")
            );
        }

        if (drawing.Sources.Count > 0)
        {
            board.WriteLine();
            board.WriteLine("Sources:");
            foreach (var source in drawing.Sources.Values)
            {
                board.WriteLine(
                    Printable.Line(
                        $"  {source.Id}: "
                        + string.Join(
                            ", ",
                            new[] { source.Title, source.Publisher, source.Published?.ToString(), source.Link }
                                .Where(text => !string.IsNullOrEmpty(text)))));
            }
        }
    }

    // A list of records that are not drawn: their fields with a single value.
    private static void WriteList(IAnsiConsole board, JsonElement answer)
    {
        var records = answer.EnumerateArray().ToList();
        if (records.Count == 0)
        {
            board.WriteLine("Nothing was found.");
            return;
        }

        var fields = records[0]
            .EnumerateObject()
            .Where(f => f.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            .Select(f => f.Name)
            .ToList();
        var table = TextReport.NewTable([.. fields]);
        foreach (var record in records)
        {
            table.AddRow(fields.Select(field => new Text(Printable.Line(record.GetProperty(field).ToString()))));
        }

        board.Write(table);
    }
}
