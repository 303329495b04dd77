using System.Globalization;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph.Formats.Tables;

/// <summary>A table of a file: a CSV file, a sheet, or the nodes or edges of a graph file.</summary>
/// <param name="Name">The name; empty if the file has only one table.</param>
/// <param name="Rows">The rows, including the header row, read again each time.</param>
internal sealed record Table(string Name, Func<IEnumerable<RawRow>> Rows)
{
    private const int Looked = 30;

    /// <summary>The rows below the header row.</summary>
    /// <param name="header">The number of the header row; by default the first row with a text in most columns of the table.</param>
    public IEnumerable<TableRow> Read(int? header)
    {
        var number = header ?? HeaderOf(Rows().Take(Looked));
        RawRow? named = null;
        TableColumns? columns = null;
        foreach (var row in Rows())
        {
            if (named is null)
            {
                named = row.Number >= number ? row : null;
                continue;
            }

            if (columns is null)
            {
                var whole = WithNamesBelow(named.Value, row);
                columns = TableColumns.Of(whole ?? named.Value);
                if (whole is not null)
                {
                    continue;
                }
            }

            if (row.Cells.Any(c => c.Text.Length > 0))
            {
                yield return new TableRow(columns, row);
            }
        }
    }

    /// <summary>The header row, combined with the row below it if headers are merged over several columns.</summary>
    public RawRow? Header(int? header)
    {
        var number = header ?? HeaderOf(Rows().Take(Looked));
        var rows = Rows().Where(row => row.Number >= number).Take(2).ToList();
        return rows.Count == 0 ? null : rows.Count == 1 ? rows[0] : WithNamesBelow(rows[0], rows[1]) ?? rows[0];
    }

    // "Participant" over "Surname" and "Given name": the row below is part of the header if it has texts only under such cells, and under
    // more than the first of one: "ILO" and "CH" in a row below "Name", "", "Country" and "" are not names of columns.
    private static RawRow? WithNamesBelow(RawRow header, RawRow below)
    {
        var cells = header.Cells.ToList();
        var (named, isUnderMerged) = (0, false);
        for (var i = 0; i < below.Cells.Count; i++)
        {
            var text = below.Cells[i].Text.Trim();
            var above = i < cells.Count ? cells[i].Text.Trim() : "";
            if (text.Length == 0 || text == above)
            {
                continue;
            }

            var isBelowMerged = i < cells.Count
                && (IsPart(i, i - 1) || IsPart(i, i + 1)) && !text.Any(char.IsDigit) && text.Length < 60;
            if (!isBelowMerged)
            {
                return null;
            }

            named++;
            isUnderMerged |= above.Length == 0 || IsPart(i, i - 1);
        }

        if (named < 2 || !isUnderMerged)
        {
            return null;
        }

        return header with
        {
            Cells = [.. cells.Select((cell, i) => i < below.Cells.Count && below.Cells[i].Text.Trim().Length > 0 ? below.Cells[i] : cell)],
        };

        // All merged cells have the same text, or only the first has one.
        bool IsPart(int cell, int other) => other >= 0 && other < cells.Count
            && (cells[other].Text == cells[cell].Text && cells[cell].Text.Length > 0
                || other > cell && cells[cell].Text.Length > 0 && cells[other].Text.Length == 0
                || other < cell && cells[cell].Text.Length == 0 && cells[other].Text.Length > 0);
    }

    // A title may stand above the header. It has texts in few cells, or in many merged cells with the same text.
    private static long HeaderOf(IEnumerable<RawRow> rows)
    {
        var filled = rows.Select(row => (row.Number, Count: Distinct(row.Cells), LacksFirst: LacksFirst(row.Cells))).ToList();
        var most = filled.Count == 0 ? 0 : filled.Max(row => row.Count);
        return filled.Find(row => row.Count > 0 && (row.Count * 10 >= most * 6 || row.LacksFirst)).Number;
    }

    // Programs write row numbers in a column without a name: ",Name". Titles are in the first column.
    private static bool LacksFirst(IReadOnlyList<Stated> cells) =>
        cells is [{ Text: "" }, { Text.Length: > 0 }];

    private static int Distinct(IReadOnlyList<Stated> cells) =>
        cells.Where(c => c.Text.Length > 0).Select(c => c.Text).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>A row of a file.</summary>
/// <param name="Number">The line of a CSV file, or the row of a sheet.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Place">The start of the row in the file.</param>
internal readonly record struct RawRow(long Number, IReadOnlyList<Stated> Cells, DataFormat.Place Place);

/// <summary>The columns of a table by name; repeated names get a number.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private TableColumns(IReadOnlyList<string> names) => Names = names;

    public IReadOnlyList<string> Names { get; }

    public int? this[string name] => _numbers.TryGetValue(name, out var number) ? number : null;

    public static TableColumns Of(RawRow header)
    {
        var names = new List<string>();
        var columns = new TableColumns(names);
        var next = new Dictionary<string, int>(StringComparer.Ordinal); // the number for the next column of a name
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var text = string.Join(' ', header.Cells[i].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var name = text.Length > 0 ? text : Numbered("column", i + 1);
            var repeated = text.Length > 0 ? text : "column";
            while (!columns._numbers.TryAdd(name, i))
            {
                var number = next.GetValueOrDefault(repeated, 2);
                name = Numbered(repeated, number);
                next[repeated] = number + 1;
            }

            names.Add(name);
        }

        return columns;
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
}

/// <summary>A row of a table, by column name.</summary>
internal sealed class TableRow(TableColumns columns, RawRow row)
{
    private Dictionary<string, Stated>? _filled;

    public TableColumns Columns => columns;

    public long Number => row.Number;

    public DataFormat.Place Place => row.Place;

    /// <summary>The cells after the last named column.</summary>
    public IEnumerable<Stated> Surplus => row.Cells.Skip(columns.Names.Count).Where(c => c.Text.Length > 0);

    /// <summary>A cell; empty if the row is shorter, <c>null</c> if there is no such column.</summary>
    public Stated? this[string column] =>
        _filled is not null && _filled.TryGetValue(column, out var filled) ? filled
        : columns[column] is not { } i ? null
        : i < row.Cells.Count ? row.Cells[i]
        : new Stated("", row.Place);

    /// <summary>
    /// The country or the group of participants that is alone in this row and so is the heading of the rows below; otherwise <c>null</c>.
    /// </summary>
    public Stated? Heading()
    {
        var filled = row.Cells.Where(c => c.Text.Length > 0).Take(columns.Names.Count).ToList();
        if (columns.Names.Count < 2 || filled.Count == 0 || filled.Exists(c => c.Text != filled[0].Text))
        {
            return null;
        }

        var text = ListWords.Heading(filled[0].Text);
        return (CountryHeadings.CodeOf(text) ?? (ListWords.GroupOf(text) is null ? null : text)) is { } heads
            ? filled[0] with { Text = heads }
            : null;
    }

    /// <summary>Copies a text from a row above into an empty cell.</summary>
    public void Fill(string column, Stated text) => (_filled ??= new(StringComparer.Ordinal))[column] = text;
}
