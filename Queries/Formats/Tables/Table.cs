using System.Globalization;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph.Formats.Tables;

/// <summary>A table of a file: a CSV file, a sheet, or the nodes or edges of a graph file.</summary>
/// <param name="Name">Its name; empty where the file has one table only.</param>
/// <param name="Rows">Its rows, the one that names the columns among them, read again each time.</param>
internal sealed record Table(string Name, Func<IEnumerable<RawRow>> Rows)
{
    private const int Looked = 30;

    /// <summary>The rows below the one that names the columns.</summary>
    /// <param name="header">The number of that row; else the first one that fills most of the table's columns.</param>
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

    /// <summary>The row that names the columns, with the names below one that is merged over several.</summary>
    public RawRow? Header(int? header)
    {
        var number = header ?? HeaderOf(Rows().Take(Looked));
        var rows = Rows().Where(row => row.Number >= number).Take(2).ToList();
        return rows.Count == 0 ? null : rows.Count == 1 ? rows[0] : WithNamesBelow(rows[0], rows[1]) ?? rows[0];
    }

    // "Participant" over "Surname" and "Given name": the row below names columns where it has texts under such cells alone.
    private static RawRow? WithNamesBelow(RawRow header, RawRow below)
    {
        var cells = header.Cells.ToList();
        var named = 0;
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
        }

        if (named < 2)
        {
            return null;
        }

        return header with
        {
            Cells = [.. cells.Select((cell, i) => i < below.Cells.Count && below.Cells[i].Text.Trim().Length > 0 ? below.Cells[i] : cell)],
        };

        // Merged cells have all the same text, or the first alone.
        bool IsPart(int cell, int other) => other >= 0 && other < cells.Count
            && (cells[other].Text == cells[cell].Text && cells[cell].Text.Length > 0
                || other > cell && cells[cell].Text.Length > 0 && cells[other].Text.Length == 0
                || other < cell && cells[cell].Text.Length == 0 && cells[other].Text.Length > 0);
    }

    // Above the names of the columns there may be a title, which fills few cells, or many that are merged, all with the same text.
    private static long HeaderOf(IEnumerable<RawRow> rows)
    {
        var filled = rows.Select(row => (row.Number, Count: Distinct(row.Cells))).ToList();
        var most = filled.Count == 0 ? 0 : filled.Max(row => row.Count);
        return filled.Find(row => row.Count > 0 && row.Count * 10 >= most * 6).Number;
    }

    private static int Distinct(IReadOnlyList<Stated> cells) =>
        cells.Where(c => c.Text.Length > 0).Select(c => c.Text).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>A row as it is in the file.</summary>
/// <param name="Number">Its number: the line of a CSV file, the row of a sheet.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="Place">Where it begins.</param>
internal readonly record struct RawRow(long Number, IReadOnlyList<Stated> Cells, DataFormat.Place Place);

/// <summary>The columns of a table, by name: each has its own, or a number behind it.</summary>
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
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var text = string.Join(' ', header.Cells[i].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var name = text.Length > 0 ? text : Numbered("column", i + 1);
            for (var number = 2; !columns._numbers.TryAdd(name, i); number++)
            {
                name = Numbered(text.Length > 0 ? text : "column", number);
            }

            names.Add(name);
        }

        return columns;
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
}

/// <summary>A row of a table, by the names of its columns.</summary>
internal sealed class TableRow(TableColumns columns, RawRow row)
{
    private Dictionary<string, Stated>? _filled;

    public TableColumns Columns => columns;

    public long Number => row.Number;

    public DataFormat.Place Place => row.Place;

    /// <summary>The cells beyond the last column that has a name.</summary>
    public IEnumerable<Stated> Surplus => row.Cells.Skip(columns.Names.Count).Where(c => c.Text.Length > 0);

    /// <summary>A cell; empty where the row has none, <c>null</c> if there is no such column.</summary>
    public Stated? this[string column] =>
        _filled is not null && _filled.TryGetValue(column, out var filled) ? filled
        : columns[column] is not { } i ? null
        : i < row.Cells.Count ? row.Cells[i]
        : new Stated("", row.Place);

    /// <summary>The country or the group of participants that stands alone in this row, as it heads those below; else none.</summary>
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

    /// <summary>Puts a text from a row above into an empty cell.</summary>
    public void Fill(string column, Stated text) => (_filled ??= new(StringComparer.Ordinal))[column] = text;
}
