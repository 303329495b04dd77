using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Exports;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Graph files: our own exports can be imported again, and for others a mapping states the content.</summary>
public sealed class GraphTests
{
    private static readonly string[] Whole = ["gexf", "gexf12", "graphml", "graphology", "cyjs", "cx2"];

    private const string People =
        """
        <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
        <attributes class="node"><attribute id="t" title="type" type="string"/></attributes>
        <attributes class="edge"><attribute id="weight" title="Publications" type="float"/></attributes>
        <nodes><node id="1.0" label="Ada"><attvalues><attvalue for="t" value="Trade Union"/></attvalues></node><node id="b/2" label="Bob"/></nodes>
        <edges><edge id="e" source="1.0" target="b/2"><attvalues><attvalue for="weight" value="2"/></attvalues></edge></edges>
        </graph></gexf>
        """;

    [TestCaseSource(nameof(Whole))]
    public void A_dataset_comes_back_from_its_export_but_for_the_languages_of_its_sources(string format)
    {
        var shipped = DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"));
        using var file = new WrittenFile($"network.{format}", Bytes(format, shipped));

        var read = file.Check().Content;

        AssertEqual(read, shipped);
    }

    [TestCaseSource(nameof(Whole))]
    [TestCase("ftm")]
    [TestCase("kumu")]
    public void The_description_of_an_engagement_comes_back(string format)
    {
        var forum = new Engagement(RecordId.Parse("forum"), Kind.Event, "Forum") { Description = "What it is about; and more." };
        var written = new TestDataset("d").Add(forum).Person("ada").Tie("ada", TieType.Attends, "forum");
        var extension = format switch { "ftm" => "ftm.json", "kumu" => "zip", _ => format };
        using var file = new WrittenFile($"network.{extension}", Bytes(format, written));

        Assert.That(file.Check().Content.Engagements().Single().Description, Is.EqualTo(forum.Description));
    }

    [TestCaseSource(nameof(Whole))]
    [TestCase("cytoscape")]
    [TestCase("ftm")]
    [TestCase("kumu")]
    public void The_countries_of_an_engagement_come_back(string format)
    {
        var written = new TestDataset("d").EventIn("forum", "KZ", "KG", "UZ").Person("ada").Tie("ada", TieType.Attends, "forum");
        var extension = format switch { "cytoscape" => "json", "ftm" => "ftm.json", "kumu" => "zip", _ => format };
        using var file = new WrittenFile($"network.{extension}", Bytes(format, written));

        var forum = file.Check().Content.Engagements().Single();

        Assert.That((forum.Country, forum.OtherCountries), Is.EqualTo(("KZ", new[] { "KG", "UZ" })));
    }

    [TestCaseSource(nameof(Whole))]
    [TestCase("cytoscape")]
    [TestCase("ftm")]
    [TestCase("kumu")]
    public void The_amount_of_a_tie_comes_back(string format)
    {
        var amount = new Money(1_250_000_000_000_000.50m, "KZT");
        var written = new TestDataset("d").Body("fund").Body("bank").Tie("bank", TieType.Funds, "fund", amount: amount);
        var extension = format switch { "cytoscape" => "json", "ftm" => "ftm.json", "kumu" => "zip", _ => format };
        using var file = new WrittenFile($"network.{extension}", Bytes(format, written));

        Assert.That(file.Check().Content.Ties().Single().Amount, Is.EqualTo(amount));
    }

    [TestCaseSource(nameof(Whole))]
    [TestCase("cytoscape")]
    [TestCase("ftm")]
    [TestCase("kumu")]
    public void The_attributes_of_a_tie_come_back(string format)
    {
        var written = new TestDataset("d").Body("fund").Body("bank")
            .Tie("bank", TieType.Funds, "fund", attributes: [("share", "a|b = \\c"), ("since-when", "a while")]);
        var extension = format switch { "cytoscape" => "json", "ftm" => "ftm.json", "kumu" => "zip", _ => format };
        using var file = new WrittenFile($"network.{extension}", Bytes(format, written));

        Assert.That(file.Check().Content.Ties().Single().Attributes, Is.EqualTo(written.Ties().Single().Attributes));
    }

    [TestCase("cytoscape", "json")]
    [TestCase("ftm", "ftm.json")]
    [TestCase("kumu", "zip")]
    public void Ties_come_back_from_formats_that_lose_more(string format, string extension)
    {
        var shipped = DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"));
        using var file = new WrittenFile($"network.{extension}", Bytes(format, shipped));

        var read = file.Check().Content;

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Ties().OrderBy(t => t.Id.Value, StringComparer.Ordinal),
                Is.EqualTo(shipped.Ties().OrderBy(t => t.Id.Value, StringComparer.Ordinal)));
            Assert.That(Kinds(read), Is.EquivalentTo(Kinds(shipped)));
        });

        static IEnumerable<(string Id, Kind Kind, string Name, string? Country, Period Period)> Kinds(IDatasetContent content) =>
            content.Stakeholders().Cast<Entry>()
                .Concat(content.Engagements())
                .Select(e => (e.Id.Value, e.Kind, e.Name, e.Country, e.Period));
    }

    [Test]
    public void Brackets_and_commas_in_what_is_cited_do_not_mislead()
    {
        var (tie, paper, act) = (RecordId.Parse("t"), RecordId.Parse("paper"), RecordId.Parse("act"));
        var data = new TestDataset("cited").Person("ada").Event("forum")
            .Add(new Source(paper, "Meeting (Geneva), report", "ILO (Geneva)", PartialDate.Parse("2011-03"), null, "https://example.org/1"))
            .Add(new Source(act, "Act (No. 3): confirmed", "Gazette, Bishkek", PartialDate.Parse("2011"), null, "https://example.org/2"))
            .Add(
                new Tie(tie, TieType.Attends, RecordId.Parse("ada"), RecordId.Parse("forum")),
                new Evidence(tie, act, "p. 3 (annex), b", Says.Denied, "says: confirmed (once)"),
                new Evidence(tie, paper, null, Says.Confirmed, null),
                new Evidence(tie, paper, "p. 4", Says.Announced, "a|b"));
        using var file = new WrittenFile("cited.graphml", Bytes("graphml", data));

        AssertEqual(file.Check().Content, data);
    }

    [Test]
    public void Names_that_broke_exports_before_come_back()
    {
        var hostile = HostileDataset.Of();
        using var file = new WrittenFile("hostile.json", Bytes("graphology", hostile));

        var read = file.Check().Content;

        Assert.That(
            read.Ties().Select(t => t.Id.Value).Order(StringComparer.Ordinal),
            Is.EqualTo(hostile.Ties().Select(t => t.Id.Value).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void A_plain_graph_needs_a_mapping_and_one_is_drafted()
    {
        using var file = new WrittenFile("people.gexf", People);

        var error = file.Errors().Single();
        File.WriteAllText($"{file.Path}.mapping.yaml", DatasetReaders.DraftMapping(file.Path, ImportOptions.None, CancellationToken.None));
        var read = file.Check();

        Assert.Multiple(() =>
        {
            Assert.That(error, Does.StartWith("people.gexf:4:9: a plain graph without kinds of nodes: \"Ada\""));
            Assert.That(read.Content.Stakeholders().Select(s => (s.Id.Value, s.Kind, s.Name)), Is.EquivalentTo(new[]
            {
                ("1.0", Kind.Union, "Ada"), ("bob", Kind.Other, "Bob"),
            }));
            Assert.That(read.Content.Engagements().Single().Attributes["Publications"], Is.EqualTo("2"));
            Assert.That(read.Content.Counts.Ties, Is.EqualTo(2));
            Assert.That(read.Conversion!.Stated.Select(s => (s.What, s.Count)), Does.Contain(("nodes", 2L)).And.Contain(("edges", 1L)));
        });
    }

    [TestCase("people.gexf", "people.gexf")]
    [TestCase("people we know.gexf", "'people we know.gexf'")]
    [TestCase("люди.gexf", "люди.gexf")]
    [TestCase("O'Hara.gexf", @"'O'\''Hara.gexf'")]
    [Platform(Exclude = "Win")]
    public void The_suggested_command_can_be_pasted(string name, string word)
    {
        using var file = new WrittenFile(name, People);

        Assert.That(file.Errors().Single(), Does.Contain($"`stakeholders map {word}` drafts a mapping"));
    }

    [TestCase("two.net", "*Vertices 3 2\n1 \"Ada\"\n2 \"Bob\"\n3 \"Forum\"\n*Edges\n1 3\n2 3\n")]
    [TestCase("two.json", """
        {"options": {"type": "directed"}, "attributes": {}, "nodes": [
          {"key": "3", "attributes": {"label": "Forum", "mode": "Event"}},
          {"key": "1", "attributes": {"label": "Ada", "mode": "Person"}},
          {"key": "2", "attributes": {"label": "Bob", "mode": "Person"}}],
         "edges": [{"source": "3", "target": "1"}, {"source": "3", "target": "2"}]}
        """)]
    public void The_draft_for_a_two_mode_graph_makes_one_mode_engagements(string name, string text)
    {
        using var file = new WrittenFile(name, text);

        File.WriteAllText($"{file.Path}.mapping.yaml", DatasetReaders.DraftMapping(file.Path, ImportOptions.None, CancellationToken.None));
        var read = file.Check().Content;

        Assert.Multiple(() =>
        {
            Assert.That(read.Engagements().Select(e => e.Name), Is.EqualTo(new[] { "Forum" }));
            Assert.That(read.Stakeholders().Select(s => s.Name), Is.EquivalentTo(new[] { "Ada", "Bob" }));
            Assert.That(
                read.Ties().Select(t => (t.From.Value, t.Type, t.To.Value)),
                Is.EquivalentTo(new[] { ("1", TieType.Attends, "3"), ("2", TieType.Attends, "3") }));
        });
    }

    [Test]
    public void A_mapping_makes_ties_of_edges()
    {
        using var file = new WrittenFile(
            "people.gexf",
            People,
            """
            dataset: {name: people, title: People, licence: CC0-1.0, maintainer: the tests}
            tables:
            - table: nodes
              records:
                node: {is: {column: type, values: {Trade Union: union}, otherwise: ngo}, key: {column: id}, name: {column: label}}
            - table: edges
              ties:
              - {from: {column: source}, type: member-of, to: {column: target}, note: {column: Publications}}
            """);

        var read = file.Check().Content;

        Assert.Multiple(() =>
        {
            Assert.That(read.Dataset.Name.Value, Is.EqualTo("people"));
            Assert.That(
                read.Ties().Select(t => (t.Type, t.From.Value, t.To.Value)), Is.EqualTo(new[] { (TieType.MemberOf, "1.0", "bob") }));
            Assert.That(read.Evidence().Single().Note, Is.EqualTo("2"));
            Assert.That(read.Stakeholders().Single(s => s.Name == "Bob").Identifiers.Single().ToString(), Is.EqualTo("people:b/2"));
        });
    }

    [TestCase("<!DOCTYPE gexf [<!ENTITY a \"b\">]><gexf/>", "^x.gexf:1:[0-9]+: a DTD, which is not allowed \\(delete the declaration")]
    [TestCase("<gexf><graph><nodes></graph></gexf>", "^x.gexf:1:23: not well-formed XML")]
    public void An_unreadable_file_is_an_error_at_its_place(string text, string error)
    {
        using var file = new WrittenFile("x.gexf", text);

        Assert.That(file.Errors().Single(), Does.Match(error));
    }

    [Test]
    public void Elements_nested_too_deeply_are_refused()
    {
        using var file = new WrittenFile("x.graphml", $"<graphml>{string.Concat(Enumerable.Repeat("<graph>", 100_000))}");

        Assert.That(file.Errors().Single(), Does.Contain("nested more than 64 deep"));
    }

    [Test]
    public void Keys_of_GraphML_may_be_declared_within_the_graph_and_one_that_is_not_is_an_error()
    {
        const string Text =
            "<graphml><graph><key id='type' for='node' attr.name='kind'/><key id='type' for='edge' attr.name='kind'/>\n"
            + "<node id='ada'><data key='type'>person</data></node><node id='ilo'><data key='type'>union</data></node>\n"
            + "<edge source='ada' target='ilo'><data key='type'>represents</data></edge></graph></graphml>";
        using var file = new WrittenFile("x.graphml", Text);
        using var broken = new WrittenFile("y.graphml", Text.Replace("='type'>union", "='tipe'>union", StringComparison.Ordinal));

        Assert.Multiple(() =>
        {
            Assert.That(file.Check().Content.Ties().Single().Type, Is.EqualTo(TieType.Represents));
            Assert.That(
                broken.Errors().Single(),
                Does.StartWith("y.graphml:2:74: no key of this id is declared for nodes: \"tipe\" (did you mean type?)"));
        });
    }

    [TestCase("x.gexf", "<gexf version='1.3'><graph><nodes/><edges/></graph></gexf>")]
    [TestCase("x.graphml", "<graphml><graph edgedefault='directed'/></graphml>")]
    [TestCase("x.json", """{"nodes":[],"edges":[]}""")]
    [TestCase("x.cx2", """[{"CXVersion":"2.0"},{"nodes":[]},{"status":[{"success":true}]}]""")]
    [TestCase("x.net", "*Vertices 0\n*Arcs\n")]
    [TestCase("x.xml", "<iati-activities version='2.03'/>")]
    public void A_file_without_records_is_refused_because_it_would_empty_its_dataset(string name, string text)
    {
        using var file = new WrittenFile(name, text);

        Assert.That(file.Errors().Single(), Does.StartWith($"{name}: nothing in it is a stakeholder or an engagement"));
    }

    [Test]
    public void CX_1_is_read_as_CX2_is()
    {
        using var file = new WrittenFile(
            "x.cx",
            """
            [{"numberVerification":[{"longNumber":281474976710655}]},{"metaData":[{"name":"nodes"}]},
             {"networkAttributes":[{"n":"name","v":"Round Table"}]},
             {"nodes":[{"@id":1,"n":"Ada"},{"@id":2,"n":"Meeting"}]},{"edges":[{"@id":3,"s":1,"t":2,"i":"attends"}]},
             {"nodeAttributes":[{"po":1,"n":"kind","v":"person"},{"po":[2],"n":"kind","v":"event"}]},
             {"edgeAttributes":[{"po":3,"n":"title","v":"Speaker"}]},{"status":[{"error":"","success":true}]}]
            """);
        var read = file.Check();
        var tie = read.Content.Ties().Single();

        Assert.Multiple(() =>
        {
            Assert.That(read.Conversion!.Format, Is.EqualTo("CX 1"));
            Assert.That(read.Content.Dataset.Title, Is.EqualTo("Round Table"));
            Assert.That((tie.From.Value, tie.Type, tie.To.Value, tie.Title), Is.EqualTo(("1", TieType.Attends, "2", "Speaker")));
            Assert.That(read.Content.Stakeholders().Single().Name, Is.EqualTo("Ada"));
        });
    }

    [Test]
    public void A_place_in_JSON_is_a_pointer()
    {
        using var file = new WrittenFile(
            "x.json",
            """{"nodes":[{"key":"ada","attributes":{"kind":"person"}},{"key":"ilo","attributes":{"kind":"unoin"}}],"edges":[]}""");

        Assert.That(
            file.Errors().Single(),
            Is.EqualTo("x.json:/nodes/1/attributes/kind: unknown kind of stakeholder: \"unoin\" (did you mean union?)"));
    }

    private static byte[] Bytes(string format, IDatasetContent dataset) =>
        SmallDrawing.Bytes(format, DatasetDrawing.Of(dataset, CancellationToken.None));

    private static void AssertEqual(IDatasetContent read, IDatasetContent expected)
    {
        Assert.Multiple(() =>
        {
            Assert.That(read.Dataset, Is.EqualTo(expected.Dataset));
            Assert.That(Lines(read.Stakeholders()), Is.EqualTo(Lines(expected.Stakeholders())));
            Assert.That(Lines(read.Engagements()), Is.EqualTo(Lines(expected.Engagements())));
            Assert.That(Lines(read.Names()), Is.EqualTo(Lines(expected.Names())));
            Assert.That(Lines(read.Ties()), Is.EqualTo(Lines(expected.Ties())));
            Assert.That(Lines(read.Evidence()), Is.EqualTo(Lines(expected.Evidence())));
            Assert.That(
                Lines(read.Sources()),
                Is.EqualTo(Lines(expected.Sources()
                    .Where(s => expected.Evidence().Any(e => e.Source == s.Id))
                    .Select(s => s with { Language = null }))));
        });
    }

    private static IEnumerable<string> Lines<T>(IEnumerable<T> records) => records.Select(r => r switch
    {
        Entry e => $"{e.Id} {e.Kind} {e.Name} {e.Country} {e.Language} {e.Period} {string.Join('|', Lists(e))}",
        Tie t => $"{t} {ListCell.Join(t.Attributes)}",
        _ => r!.ToString()!,
    }).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lists(Entry entry) =>
        entry.Identifiers.Select(i => i.ToString())
            .Concat(entry.Links)
            .Concat(entry.Attributes.Select(a => $"{a.Key}={a.Value}"))
            .Concat((entry as Engagement)?.Topics ?? [])
            .Order(StringComparer.Ordinal);
}
