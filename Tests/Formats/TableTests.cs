using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using StakeholderGraph.Formats;
using StakeholderGraph.Formats.Tables;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Tables become records according to a mapping.</summary>
public sealed class TableTests
{
    [Test]
    public void A_hundred_thousand_columns_are_refused_within_seconds()
    {
        var columns = string.Concat(Enumerable.Range(0, 100_000).Select(i => $",c{i}"));
        using var file = new WrittenFile("wide.csv", $"Name{columns}\nAda{string.Concat(Enumerable.Repeat(",x", 100_000))}\n");
        var start = TimeProvider.System.GetTimestamp();

        Assert.That(file.Errors(ParticipantTableTests.RoundTable).Single(), Does.Contain("longer than 65,536 characters"));
        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(12)));
    }

    [Test]
    public void A_mapped_table_without_a_row_is_refused()
    {
        using var file = new WrittenFile(
            "list.csv",
            "Name\n",
            "{records: {forum: {is: event, name: Forum}}, tables: [{records: {p: {is: person, name: {column: Name}}}}]}");

        Assert.That(file.Errors().Single(), Does.StartWith("list.csv: no row below the one that names the columns ("));
    }

    [Test]
    public void A_title_over_merged_cells_does_not_name_the_columns()
    {
        using var file = new WrittenFile(
            "t.xlsx",
            Workbook(
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>A title</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>Name</t></is></c><c r="B3" t="inlineStr"><is><t>Organization</t></is></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>Ada Example</t></is></c><c r="B4" t="inlineStr"><is><t>ILO</t></is></c></row>
                """,
                "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"));

        Assert.That(
            file.Check(ParticipantTableTests.RoundTable).Content.Stakeholders().Select(s => s.Name),
            Is.EquivalentTo(new[] { "Ada Example", "ILO" }));
    }

    [TestCase("No.,Delegation,Participant,,Position")]
    [TestCase("No.,Delegation,Participant,Participant,Position")]
    public void A_name_over_several_columns_is_divided_by_the_row_below_it(string header)
    {
        using var file = new WrittenFile(
            "list.csv",
            $"""
            {header}
            ,,Surname,Given name,
            1,Kazakhstan,SAMPLE,Dina,Director
            2,,BEISPIEL,Askar,Expert
            Total,,2,,
            """);
        var read = file.Check(ParticipantTableTests.RoundTable);

        Assert.That(
            read.Content.Stakeholders().Where(s => s.Kind == Kind.Person).Select(s => s.Name),
            Is.EquivalentTo(new[] { "Dina Sample", "Askar Beispiel" }));
        Assert.That(read.Conversion!.Notes.Select(n => n.What), Does.Contain("a person's name without a letter: left out"));
    }

    [Test]
    public void Every_mapping_of_the_guide_is_valid()
    {
        var guide = File.ReadAllText(Repository.At("docs", "import.md"));
        var mappings = Regex.Matches(guide, "(?<=```yaml\n).*?(?=```)", RegexOptions.Singleline).Select(m => m.Value).ToList();

        Assert.That(mappings, Has.Count.GreaterThan(3));
        foreach (var mapping in mappings)
        {
            using var file = new WrittenFile("list.csv", "A\n1\n", mapping);

            Assert.That(file.Errors(), Has.None.Match(@"mapping\.yaml:[0-9]+:(?!.* has no such column: )"), mapping);
        }
    }

    [Test]
    public void A_table_without_a_mapping_is_refused()
    {
        using var file = new WrittenFile("list.csv", ParticipantTableTests.List);

        Assert.That(file.Errors().Single(), Does.StartWith("list.csv: a table without a mapping"));
    }

    [TestCase("list.csv")]
    [TestCase("list.tsv")]
    public void An_empty_file_is_refused_because_it_would_empty_its_dataset(string name)
    {
        using var file = new WrittenFile(name, "");

        Assert.That(
            file.Errors(new ImportOptions { Engagement = new ListedEngagement("Forum", Kind.Event, null, null, TieType.Attends) }).Single(),
            Does.StartWith($"{name}: an empty file"));
    }

    [Test]
    public void Of_an_unknown_country_it_is_said_that_a_code_or_a_name_will_do()
    {
        using var file = new WrittenFile(
            "list.csv",
            "name,country\nAtlas,Atlantis\n",
            "{tables: [{records: {body: {is: ngo, name: {column: name}, country: {column: country}}}}]}");

        Assert.That(file.Errors().Single(), Does.EndWith("(an ISO 3166-1 alpha-2 code such as KZ, or a name such as Kazakhstan)"));
    }

    [Test]
    [MaxTime(5_000)] // with quadratic time, minutes
    public void Fifty_thousand_columns_of_one_name_are_numbered()
    {
        var place = Places.At(1, 1);
        var columns = TableColumns.Of(new RawRow(1, [.. Enumerable.Repeat(new Stated("c", place), 50_000), new("c 7", place)], place));

        Assert.That(columns.Names.Take(3).Append(columns.Names[^1]), Is.EqualTo(new[] { "c", "c 2", "c 3", "c 7 2" }));
        Assert.That(columns.Names, Is.Unique);
    }

    [Test]
    public void Joins_splits_known_names_dates_and_constants()
    {
        using var file = new WrittenFile(
            "grants.csv",
            "Given,Family,Clients,Begin,Mark\nAda,Lovelace,\"Smith, Wesson and Co, Acme\",29 Sep 2003 a,05/03/2011\n",
            """
            dataset: {name: grants, title: Grants, licence: CC0-1.0, maintainer: the tests}
            source: {title: Register, publisher: The Registrar, published: 2012, link: "https://example.org/"}
            records:
              treaty: {is: agreement, name: Treaty, topics: migration}
            tables:
            - records:
                person: {is: person, name: {columns: [Given, Family]}}
                client: {is: company, name: {column: Clients, split: ",", known: ["Smith, Wesson and Co"]}}
              ties:
              - {from: person, type: represents, to: client, start: {column: Mark, date: dmy}}
              - {from: client, type: signs, to: treaty, start: {column: Begin}, title: {column: Begin, match: "[a-z]$", values: {a: accession}}}
            """);

        var read = file.Check().Content;

        Assert.Multiple(() =>
        {
            Assert.That(read.Stakeholders().Select(s => s.Name), Is.EquivalentTo(new[] { "Ada Lovelace", "Smith, Wesson and Co", "Acme" }));
            Assert.That(read.Ties().Select(t => (t.Type, t.Period.From.ToString(), t.Title)), Is.EquivalentTo(new[]
            {
                (TieType.Represents, "2011-03-05", null), (TieType.Represents, "2011-03-05", null),
                (TieType.Signs, "2003-09-29", "accession"), (TieType.Signs, "2003-09-29", "accession"),
            }));
            Assert.That(read.Sources().Single().Publisher, Is.EqualTo("The Registrar"));
        });
    }

    [Test]
    public void A_date_that_can_mean_two_days_is_an_error_that_names_both()
    {
        using var file = new WrittenFile(
            "t.csv",
            "Name,Founded\nAda,05/03/2011\n",
            "tables: [{records: {p: {is: person, name: {column: Name}, start: {column: Founded}}}}]");

        Assert.That(
            file.Errors().Single(),
            Does.StartWith("t.csv:2:5: not a date: \"05/03/2011\" (did you mean 2011-03-05 or 2011-05-03?"));
    }

    [Test]
    public void An_impossible_tie_is_an_error_in_its_cell()
    {
        using var file = new WrittenFile(
            "t.csv",
            "Name,Body,Since,Until,Sum,Unit,Document,Dated\nAda,Forum,05/03/2011,07/08/2012,1 000 €,Euro,Report,01/02/2013\n",
            """
            tables:
            - records: {p: {is: person, name: {column: Name}}, b: {is: ngo, name: {column: Body}}}
              ties:
              - {from: p, type: member-of, to: b, start: {column: Since}, end: {column: Until}, source: {column: Document}, published: {column: Dated}}
              - {from: p, type: owns, to: b, amount: {column: Sum}, currency: {column: Unit}}
            """);

        Assert.That(file.Errors(), Is.EqualTo(new[]
        {
            "t.csv:2:53: not a date: \"01/02/2013\" (did you mean 2013-02-01, 2013-02 or 2013-01-02? Spreadsheets add the first day to a "
                + "month or year)",
            "t.csv:2:11: not a date: \"05/03/2011\" (did you mean 2011-03-05 or 2011-05-03?)",
            "t.csv:2:22: not a date: \"07/08/2012\" (did you mean 2012-08-07 or 2012-07-08?)",
            "t.csv:2:33: not an amount: \"1 000 €\" (digits with a decimal point, such as 1250000.50)",
            "t.csv:2:41: unknown currency: \"Euro\" (an ISO 4217 code such as USD)",
        }));
    }

    [Test]
    public void A_misspelt_column_is_an_error_in_the_mapping()
    {
        using var file = new WrittenFile(
            "t.csv",
            "Name,Country\nAda,KG\n",
            """
            tables:
            - records:
                p:
                  is: person
                  name: {column: Nmae}
                  country: {column: Contry}
            """);

        Assert.That(file.Errors(), Is.EqualTo(new[]
        {
            "t.csv.mapping.yaml:5:13: the file has no such column: \"Nmae\" (did you mean Name?)",
            "t.csv.mapping.yaml:6:16: the file has no such column: \"Contry\" (did you mean Country?)",
        }));
    }

    [TestCase("is: person, nmae: {column: Name}", ":1:37: unknown field: \"nmae\" (did you mean name?)")]
    [TestCase("is: person, name: {column: Nmae}", ":1:43: the file has no such column: \"Nmae\" (did you mean Name?)")]
    [TestCase("is: person, is: person", ":1:37: duplicate field: \"is\" (leave one)")]
    public void A_mistake_in_a_mapping_is_an_error_at_its_place(string record, string error)
    {
        using var file = new WrittenFile("t.csv", "Name\nAda\n", $"tables: [{{records: {{p: {{{record}}}}}}}]");

        Assert.That(file.Errors().Single(), Is.EqualTo($"t.csv.mapping.yaml{error}"));
    }

    [TestCase(1251, "windows-1251 (guessed)", "Министерство труда")]
    [TestCase(1252, "ISO-8859-1 (guessed)", "Université de Genève")]
    [TestCase(10000, "Mac OS Roman (guessed)", "Université de Genève")]
    [TestCase(1200, "UTF-16", "Министерство труда")]
    [TestCase(65001, "UTF-8", "Министерство труда")]
    public void The_encoding_is_detected_and_reported(int codePage, string encoding, string name)
    {
        var written = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        using var file = new WrittenFile(
            "t.csv",
            [.. written.GetPreamble(), .. written.GetBytes($"Name\n{name}\n")],
            "tables: [{records: {p: {is: other, name: {column: Name}}}}]");

        var read = file.Check();

        Assert.That((read.Conversion!.Encoding, read.Content.Stakeholders().Single().Name), Is.EqualTo((encoding, name)));
    }

    [Test]
    public void A_sheet_is_read_with_its_title_merged_cells_dates_and_places()
    {
        using var file = new WrittenFile(
            "t.xlsx",
            Workbook(
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>A title</t></is></c></row>
                <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="inlineStr"><is><t>Body</t></is></c><c r="C3" t="inlineStr"><is><t>Born</t></is></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>Ada</t></is></c><c r="B4" t="inlineStr"><is><t>Union</t></is></c><c r="C4" s="1"><v>40602</v></c></row>
                <row r="5"><c r="A5" t="inlineStr"><is><t>Bob</t></is></c><c r="C5" t="inlineStr"><is><t>soon</t></is></c></row>
                """,
                "<mergeCells><mergeCell ref=\"B4:B5\"/></mergeCells>"),
            """
            tables:
            - records:
                p: {is: person, name: {column: Name}, start: {column: Born}}
                b: {is: union, name: {column: Body}}
              ties: [{from: p, type: represents, to: b}]
            """);

        var error = file.Errors().Single();

        Assert.That(error, Does.StartWith("t.xlsx:People!C5: not a date: \"soon\""));
    }

    [Test]
    public void A_file_that_unpacks_to_much_more_than_its_size_is_refused()
    {
        using var file = new WrittenFile("t.xlsx", WrittenFile.Zip(("xl/workbook.xml", new string(' ', 50_000_000))), "tables: []");

        Assert.That(file.Errors().Single(), Does.Contain("unpacks to more than 200 times its size"));
    }

    [Test]
    public void The_worked_mapping_of_a_treaty_reads_its_table()
    {
        var page = File.ReadAllText(Path.Combine(Importer.TestFolder.Root, "docs", "import.md"));
        var mapping = page.Split("**UN Treaty Collection.**")[1].Split("```yaml\n")[1].Split("```")[0];
        using var file = new WrittenFile(
            "treaty.csv", "Participant,Signature,Ratification\nKyrgyzstan,,29 Sep 2003 a\nTajikistan,7 Sep 2000,8 Jan 2002\n", mapping);

        var read = file.Check().Content;

        Assert.That(read.Ties().Select(t => (t.From.Value, t.Title, t.Period.ToString())), Is.EquivalentTo(new[]
        {
            ("kyrgyzstan", "accession", "2003-09-29 –"), ("tajikistan", "signature", "2000-09-07 – 2000-09-07"),
            ("tajikistan", "ratification", "2002-01-08 –"),
        }));
        Assert.That(read.Stakeholders().Select(s => s.Country), Is.EquivalentTo(new[] { "KG", "TJ" }));
    }

    private static byte[] Workbook(string rows, string after) => WrittenFile.Zip(
        ("xl/workbook.xml", """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/sharedStrings.xml", "<sst><si><r><t>Na</t></r><r><t>me</t></r></si></sst>"),
        ("xl/styles.xml", """<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"""),
        ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>"));
}
