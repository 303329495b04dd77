using System.Globalization;
using CsvHelper;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>
/// Writes a generated two-mode network (<c>nodes.csv</c>: id, kind, name, country, start, end; <c>edges.csv</c>: source, target, type,
/// role, date, source_ref) in the native format. Every tie gets one piece of evidence; documents are spread over 500 publishers and 25
/// years.
/// </summary>
internal static class GeneratedNetwork
{
    private const string CountryCodes =
        "Austria AT Belgium BE Bulgaria BG Croatia HR Cyprus CY Czechia CZ Denmark DK Estonia EE Finland FI France FR Germany DE Greece GR "
        + "Hungary HU Ireland IE Italy IT Latvia LV Lithuania LT Luxembourg LU Malta MT Netherlands NL Poland PL Portugal PT Romania RO "
        + "Slovakia SK Slovenia SI Spain ES Sweden SE Norway NO Switzerland CH Iceland IS Albania AL Serbia RS Ukraine UA Moldova MD "
        + "Georgia GE Armenia AM Turkey TR Morocco MA Tunisia TN Egypt EG Kenya KE Ghana GH Nigeria NG Senegal SN Canada CA Mexico MX "
        + "Brazil BR Chile CL Argentina AR Colombia CO Peru PE India IN Indonesia ID Vietnam VN Japan JP Korea KR Australia AU "
        + "Philippines PH Thailand TH Nepal NP";

    private static readonly Dictionary<string, string> Country =
        CountryCodes.Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public static void Convert(string from, string to)
    {
        Directory.CreateDirectory(to);
        File.WriteAllText(
            Path.Combine(to, "dataset.json"),
            """{"name":"generated","title":"A generated network","licence":"CC0-1.0","maintainer":"the benchmarks"}""");
        Nodes(Path.Combine(from, "nodes.csv"), to);
        Edges(Path.Combine(from, "edges.csv"), to);
        using var names = File.CreateText(Path.Combine(to, "names.csv"));
        names.Write("id,name,language,type\n");
    }

    private static void Nodes(string path, string to)
    {
        using var stakeholders = Csv(to, "stakeholders.csv", "id,kind,name,country,start,end");
        using var engagements = Csv(to, "engagements.csv", "id,kind,name,country,start,end");
        foreach (var row in Rows(path))
        {
            var kind = row[1] == "intlorg" ? "international-organization" : row[1];
            if (kind == "country")
            {
                continue;
            }

            var engagement = kind is "event" or "project" or "agreement";
            var country = kind == "international-organization" ? "" : Country[row[3]];
            Write(
                engagement ? engagements : stakeholders,
                row[0],
                kind,
                row[2],
                country,
                kind == "person" ? "" : row[4],
                kind == "person" ? "" : row[5]);
        }
    }

    private static void Edges(string path, string to)
    {
        using var ties = Csv(to, "ties.csv", "id,from,type,to");
        using var evidence = Csv(to, "evidence.csv", "tie,source,locator,says");
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var row in Rows(path))
        {
            var type = row[2] switch
            {
                "participated" => Role(row[3]),
                "represents" => "represents",
                "part_of" => "part-of",
                _ => null, // located_in: the country is an attribute here
            };
            if (type is null)
            {
                continue;
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"T{number++:00000000}");
            var source = row[5].Length > 0 ? row[5] : "register";
            sources.Add(source);
            Write(ties, id, row[0], type, row[1]);
            Write(evidence, id, source, $"page {1 + number % 40}", number % 10 == 0 ? "announced" : "confirmed");
        }

        using var documents = Csv(to, "sources.csv", "id,title,publisher,published");
        foreach (var (source, i) in sources.Select((source, i) => (source, i)))
        {
            Write(documents, source, $"Document {source}", $"Publisher {i % 500}", (2000 + i % 25).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Role(string role) => role switch
    {
        "participant" => "attends",
        "speaker" or "rapporteur" => "addresses",
        "partner" => "implements",
        "organiser" => "organizes",
        "observer" => "observes",
        "signatory" => "signs",
        "funder" => "funds",
        "chair" => "chairs",
        _ => throw new InvalidDataException($"Unknown role: {role}"),
    };

    private static IEnumerable<string[]> Rows(string path)
    {
        using var reader = CsvReader.FromFile(path, CsvReaderOptions.Default);
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        }
    }

    private static CsvWriter Csv(string folder, string file, string header)
    {
        var writer = CsvWriter.ToFile(Path.Combine(folder, file), new CsvWriterOptions { NewLine = "\n" });
        Write(writer, header.Split(','));
        return writer;
    }

    private static void Write(CsvWriter writer, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(cell);
        }

        writer.EndRecord();
    }
}
