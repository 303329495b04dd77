using System.Globalization;
using System.Text;
using CsvHelper;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph;

/// <summary>Reads names to be resolved: one per line, or a column of a CSV file. UTF-8; blank lines and cells are skipped.</summary>
public static class NameFile
{
    private const string NameColumn = "name";

    /// <summary>
    /// Reads the lines of a list. If every line is numbered (<c>1.</c>, <c>2.</c> …), the numbers are removed from the names.
    /// </summary>
    /// <exception cref="DatasetException">The text is not UTF-8, or a line is too long to be a name.</exception>
    public static IReadOnlyList<string> ReadLines(Stream file, string path) => Reading(path, () =>
    {
        using var reader = new StreamReader(new Utf8Stream(file), Encoding.UTF8);
        var names = new List<(long Line, string Name)>();
        for (var line = 1L; reader.ReadLine() is { } text; line++)
        {
            names.Add((line, text.Trim()));
        }

        return WithoutNumbers(Checked(names, path));
    });

    /// <summary>Reads a column of a CSV file with a header line; if no column is chosen, the column <c>name</c>, or the only one.</summary>
    /// <exception cref="DatasetException">
    /// The text is not UTF-8 or not CSV, it has no such column, or a cell is too long to be a name.
    /// </exception>
    public static IReadOnlyList<string> ReadColumn(Stream file, string path, string? column) =>
        Reading(
            path,
            () =>
            {
                using var text = new Utf8Stream(file);
                using var reader = CsvReader.Create(
                    text,
                    new CsvReaderOptions
                    {
                        HasHeader = false,
                        Separator = CsvRows.SeparatorOf(text.Peek()),
                        Encoding = Encoding.UTF8,
                        TrimWhitespace = true,
                        TrackLineNumbers = true,
                        MaxRecordSize = Limits.LineLength,
                        MalformedData = CsvMalformedDataHandling.Recover,
                        OnMalformedRecord = record =>
                            throw Fault(
                                path,
                                record.LineNumber,
                                null,
                                "a quotation mark that is out of place",
                                null,
                                "put the whole cell in quotation marks, and double those inside"),
                    },
                    leaveOpen: false);
                if (!reader.Read())
                {
                    return [];
                }

                string[] columns =
                [
                    .. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader.GetSpan(i)).Trim('\uFEFF', ' ')),
                ];
                var place = Array.IndexOf(columns, column ?? NameColumn);
                if (place < 0 && column is null && columns.Length == 1)
                {
                    place = 0;
                }

                if (place < 0)
                {
                    throw Fault(path, 1, column ?? NameColumn, "no such column", null,
                        $"name one of the columns: {string.Join(", ", columns)}");
                }

                var names = new List<(long Line, string Name)>();
                while (reader.Read())
                {
                    names.Add((reader.LineNumber, place < reader.FieldCount ? Encoding.UTF8.GetString(reader.GetSpan(place)).Trim() : ""));
                }

                return Checked(names, path);
            });

    private static List<string> Checked(IEnumerable<(long Line, string Name)> names, string path)
    {
        var kept = new List<string>();
        foreach (var (line, name) in names.Where(name => name.Name.Length > 0))
        {
            kept.Add(
                name.Length <= Resolve.MaxLength
                    ? name
                    : throw Fault(
                        path,
                        line,
                        null,
                        CellText.TooLong(Resolve.MaxLength),
                        FaultList.Visible(name),
                        "write one name per line"));
        }

        return kept;
    }

    private static List<string> WithoutNumbers(List<string> names)
    {
        var without = names.Select((name, i) => WithoutNumber(name, i + 1)).OfType<string>().ToList();
        return names.Count > 1 && without.Count == names.Count ? without : names;
    }

    private static string? WithoutNumber(string name, int number)
    {
        var rest = name.AsSpan().TrimStart('(');
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return
            rest.StartsWith(digits, StringComparison.Ordinal)
            && rest[digits.Length..] is ['.' or ')' or '\t', .. var after]
            && after.Trim().Length > 0
            ? after.Trim().ToString()
            : null;
    }

    private static IReadOnlyList<string> Reading(string path, Func<IReadOnlyList<string>> read)
    {
        try
        {
            return read();
        }
        catch (NotUtf8Exception problem)
        {
            throw Fault(path, null, null, problem.Reason, problem.Found, problem.Hint);
        }
        catch (CsvFormatException problem)
        {
            throw Fault(
                path,
                problem.LineNumber,
                null,
                $"a row longer than {CellText.Number(Limits.LineLength)} bytes",
                null,
                "is a closing quotation mark missing?");
        }
    }

    private static DatasetException Fault(string path, long? line, string? field, string reason, string? found, string? hint) =>
        new([new DatasetFault(path, line, null, field, reason, found, hint)], 1);
}
