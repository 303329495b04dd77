using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>How programs that read tables interpret them: labels, edges, cells, dialects.</summary>
[TestFixture]
public sealed class SheetTests
{
    private const int MostInCell = 32_767;

    [Test]
    public void Labels_made_unique_are_unique()
    {
        string[] names =
        [
            "Forum", "forum", "Forum (a0)", "FORUM (A1)", "Forum (a0, 2)", "Ｆｏｒｕｍ", "Forum  ", "=Forum", "'=Forum", "é", "e\u0301", "Other",
        ];
        var data = new TestDataset("labels");
        for (var i = 0; i < names.Length; i++)
        {
            data.Body($"a{i}", Kind.Union, null, names[i]);
        }

        var rows = SmallDrawing
            .Files("kumu", DatasetDrawing.Of(data, CancellationToken.None))["elements.csv"]
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1);
        var labels = rows.Select(r =>
                (r.StartsWith('"') ? r[1..r.IndexOf("\",", StringComparison.Ordinal)] : r[..r.IndexOf(',', StringComparison.Ordinal)])
                    .Normalize(NormalizationForm.FormKC)
                    .Trim()
                    .ToUpperInvariant())
            .ToList();

        Assert.That(labels, Has.Count.EqualTo(names.Length).And.Unique);
        Assert.That(labels, Does.Contain("OTHER"), "who has a name alone keeps it");
    }

    [TestCase("gephi")]
    [TestCase("gexf")]
    public void Two_ties_of_a_type_between_the_same_records_stay_two(string format)
    {
        var data = new TestDataset("twice")
            .Body("union", Kind.Union, null)
            .Event("forum")
            .Event("other")
            .Tie("union", TieType.Attends, "forum")
            .Tie("union", TieType.Attends, "forum")
            .Tie("union", TieType.Attends, "other")
            .Tie("union", TieType.Hosts, "forum");
        var drawing = DatasetDrawing.Of(data, CancellationToken.None);
        var kinds = new ParallelKinds();
        var expected = drawing.Edges.Select(kinds.Next).ToList();
        var text = format == "gephi" ? SmallDrawing.Files(format, drawing)["edges.csv"] : SmallDrawing.Text(format, drawing);

        Assert.That(expected, Is.EquivalentTo(new[] { "attends", "attends (2)", "attends", "hosts" }));
        Assert.That(text, Does.Contain(format == "gephi" ? ",Directed,attends (2)," : "kind=\"attends (2)\""));
    }

    [Test]
    public void A_cell_has_the_maximum_length_of_spreadsheets_and_marks_omissions()
    {
        const string Family = "👩‍👩‍👧‍👦";
        foreach (
            var text in new[] { new string('a', 40_000), string.Concat(Enumerable.Repeat(Family, 5_000)), "=" + new string('1', 32_767) })
        {
            var cell = Cells(text).Single();
            var cut = cell.LastIndexOf(" … [", StringComparison.Ordinal);
            var numbers = cell[(cut + 4)..].Split(' ');
            var all = text[0] == '=' ? text.Length + 1 : text.Length;

            Assert.That(cell, Has.Length.LessThanOrEqualTo(MostInCell));
            Assert.That(int.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(all - cut));
            Assert.That(int.Parse(numbers[2], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(all));
            Assert.That(
                cut % Family.Length,
                Is.Zero.Or.Matches<int>(_ => !text.StartsWith(Family, StringComparison.Ordinal)),
                "no letter is cut in two");
        }

        Assert.That(Cells(new string('a', MostInCell)).Single(), Has.Length.EqualTo(MostInCell));
    }

    [TestCase("comma", "\uFEFFid,share\r\n\"a,b;c\",0.5\r\nx\u04D9,\r\n", "utf-8")]
    [TestCase("semicolon", "\uFEFFid;share\r\n\"a,b;c\";0,5\r\nx\u04D9;\r\n", "utf-8")]
    [TestCase("sep", "\uFEFFsep=;\r\nid;share\r\n\"a,b;c\";0.5\r\nx\u04D9;\r\n", "utf-16")]
    [TestCase("tab", "\uFEFFid\tshare\r\n\"a,b;c\"\t0.5\r\nx\u04D9\t\r\n", "utf-16")]
    public void A_dialect_is_written_to_the_byte(string dialect, string expected, string charset)
    {
        var format = TableCsv.In(SheetDialect.All.Single(d => d.Name == dialect));
        var table = new AnswerTable(["id", "share"], [["a,b;c", 0.5], ["x\u04D9", (double?)null]]);
        using var file = new MemoryStream();

        format.Write(
            new Drawing(new Caption("Q", "q", "v"), [], [], new Dictionary<string, Source>(), table),
            file,
            CancellationToken.None);

        Assert.That(Encoding.GetEncoding(charset).GetString(file.ToArray()), Is.EqualTo(expected));
        Assert.That(format.Charset, Is.EqualTo(charset));
    }

    [Test]
    public void Names_are_those_of_FollowTheMoney()
    {
        var node = FigureDrawings.Node("ilo", Kind.InternationalOrganization, "International Labour Organization") with
        {
            Names =
            [
                new("ILO", "en", NameType.Acronym),
                new("МОТ", "ru", NameType.Alias),
                new("International Labour Office", "en", NameType.Former),
                new("Organisation internationale du Travail", "fr", NameType.Alias),
                new("國際勞工", "zh", NameType.Alias),
                new("A B", null, NameType.Alias),
            ],
        };

        var properties = FollowTheMoneyEntity.Of(node, []).Properties;

        Assert.That(properties["weakAlias"], Is.EqualTo(new[] { "ILO", "МОТ" }));
        Assert.That(properties["previousName"], Is.EqualTo(new[] { "International Labour Office" }));
        Assert.That(properties["alias"], Is.EqualTo(new[] { "Organisation internationale du Travail", "國際勞工", "A B" }));
    }

    private static string[] Cells(string text)
    {
        using var file = new MemoryStream();
        using (var sheet = new CsvSheet(file, SheetDialect.Plain, isForSpreadsheets: true))
        {
            sheet.Line(text);
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.ToArray()).TrimEnd().Split(',');
    }
}
