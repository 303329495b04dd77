using System.Diagnostics;
using System.Reflection;
using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.DataFormat;
using StakeholderGraph.Tests.Exports;

namespace StakeholderGraph.Tests.Formats;

/// <summary>
/// Randomly changed files are a dataset that can be imported or an error with a reason, in every format; never anything else.
/// </summary>
[Category("Thorough")]
public sealed class FuzzTests
{
    private const int Tries = 2_000; // small files, of which a thousand take a second

    private static readonly ImportOptions List = new()
    {
        Engagement = new ListedEngagement("Round Table", Kind.Event, null, null, TieType.Attends),
    };

    private const string Mapping =
        "tables: [{records: {p: {is: person, name: {column: Name, as: name}, start: {column: Born}, rest: attributes}}}]";

    private static readonly string[] Nasty =
    [
        "\0", "\"", "<", ">", "]]>", "{", "[", "|", "\\", "&#x1;", "-1", "99999999999999999999", "null", "\uFFFE", "2011-02-30", "true",
    ];

    private static IEnumerable<TestCaseData> Files()
    {
        foreach (var format in (string[])["gexf", "gexf12", "graphml", "graphology", "cyjs", "cytoscape", "cx2", "ftm", "kumu"])
        {
            var extension = format switch { "ftm" => "ftm.json", "graphology" or "cytoscape" => "json", "kumu" => "zip", _ => format };
            yield return new TestCaseData($"x.{extension}", SmallDrawing.Bytes(format), null).SetArgDisplayNames(format);
        }

        yield return new TestCaseData(
            "x.csv", Encoding.UTF8.GetBytes("Name,Born\n\"EXAMPLE, Ada\",29 Sep 2003\nBob,2004\n"), Mapping).SetArgDisplayNames("csv");
        yield return new TestCaseData("x.net", "*Vertices 2 1\n1 \"A\"\n2 \"B\"\n*Matrix\n1\n"u8.ToArray(), "tables: []")
            .SetArgDisplayNames("pajek");
    }

    /// <summary>The files of the tests of formats.</summary>
    private static IEnumerable<TestCaseData> Samples() =>
        from type in typeof(FuzzTests).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        where field.GetCustomAttribute<FuzzedAttribute>() is not null
        let sample = field.GetCustomAttribute<FuzzedAttribute>()!
        orderby sample.Format
        select new TestCaseData(sample.File, Encoding.UTF8.GetBytes((string)field.GetValue(null)!), sample.Mapping)
            .SetArgDisplayNames(sample.Format);

    private static IEnumerable<TestCaseData> Documents()
    {
        yield return new TestCaseData(
            "x.xml",
            Encoding.UTF8.GetBytes(
                """
                <DynamicNetwork><MetaMatrix><nodes><nodeclass type="agent" id="A"><node id="a" title="Ada"><properties><property name="p"
                value="5"/></properties></node><node id="b" title="Bob"/></nodeclass></nodes><networks><network id="N" sourceType="agent"
                targetType="agent"><link source="a" target="b" value="1"/><link source="b" target="a" value="0"/></network></networks></MetaMatrix>
                </DynamicNetwork>
                """),
            "tables: [{table: nodes, records: {p: {is: person, key: {column: id}, name: {column: label}, attributes: {p: {column: p}}}}}]")
            .SetArgDisplayNames("dynetml");
        yield return new TestCaseData(
            "x.json",
            Encoding.UTF8.GetBytes(
                """
                {"name":"M","elements":[{"_id":"e1","attributes":{"label":"Ada","element type":"person","tags":["a","b"]}},{"_id":"e2",
                "attributes":{"label":"Union","element type":"union"}}],"connections":[{"_id":"c1","from":"e1","to":"e2","direction":"directed",
                "attributes":{"connection type":"represents"}}]}
                """),
            "tables: [{table: nodes, records: {p: {is: person, key: {column: id}, name: {column: label}}}}]")
            .SetArgDisplayNames("kumu JSON");
        var docx = ListFile.Docx("KAZAKHSTAN\n\nMr A SAMPLE\nDirector\n\n|Name|Position|\n|Ms B MUSTER|Adviser|\n");
        var pdf = ListFile.Pdf([[["KAZAKHSTAN", "Mr A SAMPLE", "Director"], ["Ms B MUSTER", "Adviser"]]], "List");
        yield return new TestCaseData("x.docx", docx, null).SetArgDisplayNames("docx");
        yield return new TestCaseData("x.pdf", pdf, null).SetArgDisplayNames("pdf");
        yield return new TestCaseData(
            "x.json",
            Encoding.UTF8.GetBytes("""{"head":{"vars":["Name","Born"]},"results":{"bindings":[{"Name":{"type":"literal","value":"Ada"}}]}}"""),
            Mapping).SetArgDisplayNames("sparql");
        yield return new TestCaseData(
            "x.xlsx",
            WrittenFile.Zip(
                ("xl/workbook.xml", """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>"""),
                ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"""),
                ("xl/worksheets/sheet1.xml", """<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Name</t></is></c></row></sheetData></worksheet>""")),
            Mapping).SetArgDisplayNames("xlsx");
    }

    // What formats have beside what the files above state.
    private static IEnumerable<TestCaseData> Variants()
    {
        const string Graph =
            """
            tables:
            - {table: nodes, records: {p: {is: other, key: {column: id}, name: {column: label}, rest: attributes}}}
            - {table: edges, ties: [{from: {column: source}, type: cooperates-with, to: {column: target}, rest: attributes}]}
            """;
        (string Name, string File, string Text, string? Mapping)[] variants =
        [
            (
                "CX 1",
                "x.cx",
                """
                [{"numberVerification":[{"longNumber":281474976710655}]},{"nodes":[{"@id":1,"n":"Ada"},{"@id":2,"n":"Bob"}]},
                {"edges":[{"@id":3,"s":1,"t":2,"i":"x"}]},{"nodeAttributes":[{"po":[1,2],"n":"kind","v":["a","b"]}]},
                {"citations":[{"@id":4,"dc:title":"T"}]},{"edgeCitations":[{"po":[3],"citations":[4]}]},{"cartesianLayout":[{"node":1}]}]
                """,
                Graph),
            (
                "IATI organisations",
                "x.xml",
                """
                <iati-organisations version="2.03"><iati-organisation default-currency="EUR"><organisation-identifier>XM-DAC-9
                </organisation-identifier><name><narrative>Agency</narrative></name><reporting-org ref="XM-DAC-9" type="10"/>
                <recipient-org-budget><recipient-org ref="XX-1"><narrative>Union</narrative></recipient-org>
                <period-start iso-date="2030-01-01"/><value currency="USD">500</value></recipient-org-budget></iati-organisation>
                </iati-organisations>
                """,
                null),
            (
                "IATI codelist",
                "x.xml",
                """
                <codelist name="CRSChannelCode"><codelist-items><codelist-item><code>47066</code><name><narrative>IOM</narrative>
                <narrative xml:lang="fr">OIM</narrative></name><category>40000</category></codelist-item></codelist-items></codelist>
                """,
                null),
            (
                "Popolo posts",
                "x.json",
                """
                {"persons":[{"id":"a","name":"Ada","memberships":[{"organization_id":"o","post_id":"p","start_date":"2011"}]}],
                "organizations":[{"id":"o","name":"House","memberships":[{"person_id":"a","area_id":"n"}]}],"posts":[{"id":"p","label":"Member",
                "area_id":"n"}],"areas":[{"id":"n","name":"North"}],"events":[{"id":"e","name":"E","attendees":[{"id":"a"}]}]}
                """,
                null),
            (
                "snapshots",
                "x.csv",
                "Month,Person,Body,List\n2020-01,Ada,Forum,a\n2020-02,Ada,Forum,a\n2020-04,Ada,Forum,b\n03/04/2020,Bob,Forum,b\n",
                """
                tables:
                - records: {p: {is: person, name: {column: Person}}, b: {is: ngo, name: {column: Body}}}
                  ties: [{from: p, type: member-of, to: b, snapshot: {column: Month}, list: {column: List}}]
                """),
            (
                "Pajek project",
                "x.paj",
                "*Network A\n*Vertices 3\n2 \"Bob\" 0.1 [1-3]\n*Arcs :1 \"r\"\n1 2 1.5 l \"x\"\n*Partition S\n*Vertices 3\n1\n2\n1\n"
                    + "*Network B\n*Vertices 2\n1 \"C\"\n2 \"D\"\n*Matrix\n0 1\n1 0\n",
                Graph),
            (
                "GraphML of yEd",
                "x.graphml",
                """
                <graphml><key for="graphml" id="d7" yfiles.type="resources"/><key for="node" id="d6" yfiles.type="nodegraphics"/>
                <graph><node id="a"><data key="d6"><NodeLabel>Ada</NodeLabel></data><port name="n"/><graph><node id="b"/></graph></node>
                <edge source="a" target="b" directed="true"/><hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge></graph>
                <data key="d7"/></graphml>
                """,
                Graph),
            (
                "dynamic DyNetML",
                "x.xml",
                """
                <DynamicMetaNetwork><MetaNetwork timePeriod="2011"><nodes><nodeclass type="agent" id="P"><node id="1"/></nodeclass>
                <nodeclass type="event" id="M"><node id="1"/></nodeclass></nodes><networks><network id="n" sourceType="agent" source="P"
                targetType="event" target="M"><link source="1" target="1"/></network></networks></MetaNetwork></DynamicMetaNetwork>
                """,
                Graph),
        ];
        return variants.Select(v => new TestCaseData(v.File, Encoding.UTF8.GetBytes(v.Text), v.Mapping).SetArgDisplayNames(v.Name));
    }

    [TestCaseSource(nameof(Files))]
    [TestCaseSource(nameof(Documents))]
    [TestCaseSource(nameof(Samples))]
    [TestCaseSource(nameof(Variants))]
    public void A_file_that_was_changed_at_random_is_a_dataset_or_an_error(string name, byte[] bytes, string? mapping)
    {
        using var file = new WrittenFile(name, bytes, mapping);
        for (var seed = TestSeeds.First; seed < TestSeeds.First + Tries; seed++)
        {
            File.WriteAllBytes(file.Path, Changed(bytes, new Random(seed)));
            var began = Stopwatch.GetTimestamp();
            try
            {
                if (name is "x.docx" or "x.pdf")
                {
                    ListDraft.Of(file.Path, List);
                }
                else
                {
                    var content = file.Check().Content;
                    Assert.That(ContentHash.Of(content), Is.EqualTo(content.ContentHash), $"seed {seed}: what is imported");
                }
            }
            catch (AssertionException)
            {
                throw;
            }
            catch (DatasetException problem)
            {
                Assert.That(problem.Errors[0].Reason, Is.Not.Empty);
            }
#pragma warning disable CA1031 // Whatever else is thrown is the defect that is looked for.
            catch (Exception defect)
#pragma warning restore CA1031
            {
                Assert.Fail($"seed {seed}: {defect}");
            }

            Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(Allowed.Seconds(10)), $"seed {seed}");
        }
    }

    [Test]
    public void A_folder_of_which_a_file_was_changed_at_random_is_a_dataset_or_an_error()
    {
        using var folder = new WrittenFolder();
        var files = Directory.GetFiles(folder.Path)
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Bytes: File.ReadAllBytes(path)))
            .ToList();
        for (var seed = TestSeeds.First; seed < TestSeeds.First + Tries; seed++)
        {
            var random = new Random(seed);
            var (path, bytes) = files[random.Next(files.Count)];
            File.WriteAllBytes(path, Changed(bytes, random));
            try
            {
                var content = DatasetReaders.Check(folder.Path).Content;
                Assert.That(ContentHash.Of(content), Is.EqualTo(content.ContentHash), $"seed {seed}: what is imported");
            }
            catch (DatasetException problem)
            {
                Assert.That(problem.Errors[0].Reason, Is.Not.Empty);
            }

            File.WriteAllBytes(path, bytes);
        }
    }

    [Test]
    public void Files_of_every_format_are_changed_at_random()
    {
        var formats = new HashSet<string>(StringComparer.Ordinal) { "native" };
        foreach (var test in Files().Concat(Documents()).Concat(Samples()))
        {
            using var file = new WrittenFile((string)test.Arguments[0]!, (byte[])test.Arguments[1]!, (string?)test.Arguments[2]);
            formats.Add(DatasetReaders.ReaderOf(file.Path, ImportOptions.None).Name);
        }

        Assert.That(formats, Is.EquivalentTo(DatasetReaders.Names));
    }

    private static byte[] Changed(byte[] bytes, Random random)
    {
        var changed = bytes.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && changed.Count > 0; changes--)
        {
            var at = random.Next(changed.Count);
            var length = Math.Min(random.Next(1, 40), changed.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, length);
                    break;
                case 2:
                    changed.InsertRange(at, changed.GetRange(at, length));
                    break;
                case 3:
                    changed.InsertRange(at, Encoding.UTF8.GetBytes(Nasty[random.Next(Nasty.Length)]));
                    break;
                default:
                    changed.RemoveRange(at, changed.Count - at);
                    break;
            }
        }

        return [.. changed];
    }
}
