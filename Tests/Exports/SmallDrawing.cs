using System.IO.Compression;
using System.Text;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>
/// Ada chairs a forum, as the paper announces, and invites herself to it, which the web denies: small enough to read whole files.
/// </summary>
internal static class SmallDrawing
{
    public static Drawing Of()
    {
        var data = new TestDataset("small") { Dataset = new(RecordId.Parse("small"), "A small \"network\"", "CC0-1.0", "the tests") }
            .Person("ada", "KG", "Ада & Co")
            .Add(new Engagement(RecordId.Parse("forum"), Kind.Event, "Forum")
            {
                Period = new Period(PartialDate.Parse("2011-03"), PartialDate.Parse("2012")),
                Topics = ["a|b", "work"],
                Identifiers = [new Identifier("wikidata", "Q1"), new Identifier("x", "2")],
            })
            .Source("paper", published: "2011-03-31").Source("web", "Web")
            .Add(new OtherName(RecordId.Parse("ada"), "=Ada", null, NameType.Alias))
            .Add(
                new Tie(RecordId.Parse("t1"), TieType.Chairs, RecordId.Parse("ada"), RecordId.Parse("forum"))
                {
                    Title = "Chair",
                    Period = new Period(PartialDate.Parse("2011"), null),
                },
                new Evidence(RecordId.Parse("t1"), RecordId.Parse("paper"), "p. 3", Says.Announced, null))
            .Add(
                new Tie(RecordId.Parse("t2"), TieType.Invited, RecordId.Parse("ada"), RecordId.Parse("forum"))
                {
                    OnBehalfOf = RecordId.Parse("ada"),
                },
                new Evidence(RecordId.Parse("t2"), RecordId.Parse("web"), null, Says.Denied, null));
        return DatasetDrawing.Of(data, CancellationToken.None);
    }

    /// <summary>The bytes of the drawing in a format.</summary>
    public static byte[] Bytes(string format, Drawing? drawing = null)
    {
        using var file = new MemoryStream();
        DrawingFormats.Find(format)!.Write(drawing ?? Of(), file, CancellationToken.None);
        return file.ToArray();
    }

    /// <summary>The text of the drawing in a format.</summary>
    public static string Text(string format, Drawing? drawing = null) => Encoding.UTF8.GetString(Bytes(format, drawing));

    /// <summary>The files of the drawing in a zipped format, by name.</summary>
    public static Dictionary<string, string> Files(string format, Drawing? drawing = null)
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes(format, drawing)));
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal);
    }
}
