using System.Text;
using CsvHelper;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Tables;

/// <summary>Reads a CSV or TSV file in any encoding, with commas, semicolons, tabs or bars between its cells.</summary>
internal static class CsvTable
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The file as a table.</summary>
    public static Table Of(ConvertedDataset dataset) => Of(dataset, dataset.Path, "", 0);

    /// <summary>One of several files as a table, whose places form a separate part.</summary>
    public static Table Of(ConvertedDataset dataset, string path, string name, int part) =>
        new(name, () => Rows(dataset, () => Open(dataset, path), part));

    /// <summary>A CSV file within another file.</summary>
    public static Table Of(ConvertedDataset dataset, Func<Stream> open, string name, int part) =>
        new(name, () => Rows(dataset, () => new Utf8Stream(open()), part));

    private static Utf8Stream Open(ConvertedDataset dataset, string path) => TextFile.Open(path, dataset.Log);

    private static IEnumerable<RawRow> Rows(ConvertedDataset dataset, Func<Utf8Stream> open, int part)
    {
        CsvMalformedRecord? malformed = null;
        using var file = open();
        using var reader = CsvReader.Create(
            file,
            new CsvReaderOptions
            {
                HasHeader = false,
                Separator = SeparatorOf(file.Peek()),
                Encoding = Encoding.UTF8,
                TrimWhitespace = true,
                TrackLineNumbers = true,
                MaxRecordSize = Limits.LineLength,
                MalformedData = CsvMalformedDataHandling.Recover,
                OnMalformedRecord = record => malformed = record,
            },
            leaveOpen: false);
        while (Read(dataset, reader, part))
        {
            var place = new Place(reader.LineNumber, 1);
            if (malformed is not null)
            {
                dataset.Fault(
                    Places.In(part, place.Line, 1),
                    malformed.Value.Reason == CsvMalformedReason.UnterminatedQuote
                        ? "a quotation mark that is never closed"
                        : "a quotation mark that is out of place",
                    null,
                    "put the whole cell in quotation marks, and double those inside");
                malformed = null;
            }

            var cells = new Stated[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                var text = Encoding.UTF8.GetString(CellText.Trim(reader.GetSpan(i))).Trim('\uFEFF');
                cells[i] = new Stated(text, Places.In(part, place.Line, place.Column));
                place = FilePlace.After(place, reader.GetRawSpan(i));
                place = place with { Column = place.Column + 1 };
            }

            yield return new RawRow(reader.LineNumber, cells, Places.In(part, reader.LineNumber, 1));
        }
    }

    private static bool Read(ConvertedDataset dataset, CsvReader reader, int part)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException problem)
        {
            throw ConvertingReader.Broken(
                dataset.Places.Locate(Places.In(part, problem.LineNumber, 1)),
                $"a row longer than {CellText.Number(Limits.LineLength)} bytes",
                null,
                "is a closing quotation mark missing?");
        }
    }

    // The separator that occurs equally often on most lines. Names of columns may contain others in quotation marks.
    private static char SeparatorOf(ReadOnlySpan<byte> start)
    {
        var text = Encoding.UTF8.GetString(start);
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            return text[4];
        }

        var counts = new int[Separators.Length];
        var (isQuoted, lines) = (false, 0);
        foreach (var c in text)
        {
            isQuoted ^= c == '"';
            lines += c == '\n' && !isQuoted ? 1 : 0;
            if (!isQuoted && Array.IndexOf(Separators, c) is var i and >= 0)
            {
                counts[i]++;
            }

            if (lines == 20)
            {
                break;
            }
        }

        return counts.Max() == 0 ? ',' : Separators[Array.IndexOf(counts, counts.Max())];
    }
}
