using NUnit.Framework;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What graph files may say beside nodes and edges, as programs write them.</summary>
public sealed class GraphVariantTests
{
    private const string Plain =
        """
        tables:
        - table: nodes
          records: {node: {is: other, key: {column: id}, name: {column: label}, rest: attributes}}
        - table: edges
          ties: [{from: {column: source}, type: cooperates-with, to: {column: target}, rest: attributes}]
        """;

    [Test]
    public void GraphML_of_yEd_and_yFiles_has_labels_ports_and_data_of_the_file()
    {
        var read = Read(
            "x.graphml",
            """
            <graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="graphml" id="d7" yfiles.type="resources"/>
            <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="node" id="d1" attr.name="NodeLabels"/><key for="port" id="p"/>
            <graph edgedefault="directed">
            <node id="a"><data key="d6"><y:ShapeNode><y:NodeLabel>Ada</y:NodeLabel></y:ShapeNode></data><port name="north"/></node>
            <node id="b"><data key="d1"><y:List><y:Label><y:Label.Text>Bob</y:Label.Text></y:Label></y:List></data><desc>A man</desc>
            <port name="south"><data key="p">x</data></port></node>
            <edge source="a" target="b" sourceport="north" directed="false"><desc>They met</desc></edge></graph>
            <data key="d7"><y:Resources/></data></graphml>
            """);

        Assert.Multiple(() =>
        {
            Assert.That(read.Nodes, Is.EqualTo(new[] { "Ada port=north", "Bob desc=A man port=south" }));
            Assert.That(read.Edges, Is.EqualTo(new[] { "Ada Bob desc=They met direction=undirected sourceport=north" }));
            Assert.That(read.Notes, Does.Contain(("what is said of a port: left out", 1L)));
        });
    }

    [Test]
    public void GraphML_has_graphs_within_nodes_and_edges_and_edges_with_any_number_of_ends()
    {
        var read = Read(
            "x.graphml",
            """
            <graphml><graph edgedefault="directed"><node id="a"><graph><node id="b"/><edge source="a" target="b"/></graph></node><node id="c"/>
            <edge source="b" target="c"><graph><node id="d"/></graph></edge>
            <hyperedge id="m"><endpoint node="a"/><endpoint node="c" type="in"/><endpoint node="d"/></hyperedge></graph></graphml>
            """);

        Assert.Multiple(() =>
        {
            Assert.That(read.Stated, Is.SupersetOf(new[] { ("nodes", 4L), ("edges", 2L), ("hyperedges", 1L) }));
            Assert.That(read.Nodes, Is.EqualTo(new[] { "a", "b", "c", "d", "m hyperedge=true" }));
            Assert.That(read.Edges, Is.EqualTo(new[] { "a b", "a m", "b c", "c m direction=in", "d m" }));
        });
    }

    [Test]
    public void GEXF_has_edges_within_nodes_several_parents_and_values_that_hold_for_a_time()
    {
        var read = Read(
            "x.gexf",
            """
            <gexf version="1.2"><graph><attributes class="node" mode="dynamic"><attribute id="0" title="price"/></attributes><nodes>
            <node id="a" startopen="2009"><attvalues><attvalue for="0" value="1" end="2010"/><attvalue for="0" value="2" start="2010"/></attvalues>
            <nodes><node id="b"/></nodes><edges><edge source="a" target="b" kind="family"/></edges></node>
            <node id="c" timestamp="2012"><parents><parent for="a"/><parent for="b"/></parents></node></nodes></graph></gexf>
            """);

        Assert.Multiple(() =>
        {
            Assert.That(
                read.Nodes, Is.EqualTo(new[] { "a price-time=/2010|2010/ price=1|2 startopen=2009", "b", "c pid=a|b timestamp=2012" }));
            Assert.That(read.Edges, Is.EqualTo(new[] { "a b kind=family" }));
        });
    }

    [Test]
    public void Pajek_has_vertices_that_are_not_listed_relations_partitions_and_times()
    {
        var read = Read(
            "x.paj",
            """
            A remark
            *Network Board
            *Vertices 3
            2 "Bob" 0.1 0.2 ellipse [1-3]
            *Arcs :1 "advises"
            1 2 1.5 l "often" c Blue
            *Arcs :2 "pays"
            2 3 1 [2-*]
            *Partition Sex
            *Vertices 3
            1
            2
            1
            *Permutation Order
            *Vertices 3
            3
            2
            1
            *Network Club
            *Vertices 2
            1 "Cleo"
            2 "Dan"
            *Matrix
            0 0.00
            1 0 1
            """);

        Assert.Multiple(() =>
        {
            Assert.That(read.Nodes, Is.EqualTo(new[] { "1 Sex=1", "3 Sex=1", "Bob Sex=2 time=1-3", "Cleo", "Dan" }));
            Assert.That(read.Edges, Is.EqualTo(new[]
            {
                "1 Bob direction=directed label=often network=Board relation=advises weight=1.5",
                "Bob 3 direction=directed network=Board relation=pays time=2-* weight=1",
                "Dan Cleo network=Club weight=1",
            }));
            Assert.That(read.Notes, Is.SupersetOf(new[]
            {
                ("text above the network: left out", 1L), ("*permutation: left out", 3L),
                ("a number of a matrix that belongs to no vertex: left out", 1L),
            }));
        });
    }

    [Test]
    public void Pajek_networks_of_the_same_vertices_are_several_relations_of_them()
    {
        var read = Read(
            "x.paj",
            """
            *Network Friends
            *Vertices 2
            1 "Ada"
            2 "Bob"
            *Edges
            1 2
            *Network Rivals
            *Vertices 2
            1 "Ada"
            2 "Bob"
            *Arcslist
            2 1
            """);

        Assert.That(read.Nodes, Is.EqualTo(new[] { "Ada", "Bob" }));
        Assert.That(
            read.Edges,
            Is.EqualTo(new[] { "Ada Bob direction=undirected network=Friends", "Bob Ada direction=directed network=Rivals" }));
    }

    [Test]
    public void DyNetML_has_ids_within_classes_and_the_same_nodes_in_each_period()
    {
        const string Nodes =
            """
            <nodes><nodeclass type="agent" id="People"><node id="1" title="Ada"/></nodeclass>
            <nodeclass type="event" id="Meetings"><node id="1" title="Round Table"><property id="town" value="Almaty"/></node></nodeclass></nodes>
            """;
        const string Network =
            """
            <networks><network id="attends" sourceType="agent" source="People" targetType="event" target="Meetings" isDirected="true">
            <link source="1" target="1"/></network></networks>
            """;
        var read = Read(
            "x.xml",
            $"""
            <DynamicMetaNetwork><MetaNetwork timePeriod="2011">{Nodes}{Network}</MetaNetwork>
            <MetaNetwork timePeriod="2012">{Nodes}{Network}</MetaNetwork></DynamicMetaNetwork>
            """);
        var older = Read(
            "x.xml",
            """
            <DynamicNetwork><MetaMatrix><nodes><nodeset id="agent" type="agent"><node id="a"/><node id="b"/></nodeset></nodes>
            <networks><graph sourceType="agent" targetType="agent" id="knows"><edge source="a" target="b" value="2"/></graph></networks>
            </MetaMatrix></DynamicNetwork>
            """);

        Assert.Multiple(() =>
        {
            Assert.That(read.Nodes, Is.EqualTo(new[] { "Ada type=agent", "Round Table town=Almaty type=event" }));
            Assert.That(read.Edges, Is.EqualTo(new[]
            {
                "Ada Round Table direction=directed network=attends time=2011",
                "Ada Round Table direction=directed network=attends time=2012",
            }));
            Assert.That(read.Notes, Does.Contain(("a node that is stated again: kept once", 2L)));
            Assert.That(older.Edges, Is.EqualTo(new[] { "a b network=knows weight=2" }));
        });
    }

    [Test]
    public void CX_1_has_citations_and_aspects_that_are_left_out_are_counted()
    {
        var read = Read(
            "x.cx",
            """
            [{"numberVerification":[{"longNumber":281474976710655}]},{"nodes":[{"@id":1,"n":"Ada","r":"up:1"},{"@id":2,"n":"Bob"}]},
             {"edges":[{"@id":3,"s":1,"t":2}]},{"citations":[{"@id":4,"dc:identifier":"pmid:7"}]},{"supports":[{"@id":5,"text":"They met"}]},
             {"edgeCitations":[{"po":[3],"citations":[4]}]},{"edgeSupports":[{"po":[3],"supports":[5]}]},
             {"cartesianLayout":[{"node":1,"x":0,"y":0},{"node":2,"x":1,"y":1}]},{"status":[{"error":"","success":true}]}]
            """);

        Assert.Multiple(() =>
        {
            Assert.That(read.Nodes, Is.EqualTo(new[] { "Ada name=Ada represents=up:1", "Bob name=Bob" }));
            Assert.That(read.Edges, Is.EqualTo(new[] { "Ada Bob citation=pmid:7 id=3 support=They met" }));
            Assert.That(read.Notes, Does.Contain(("cartesianLayout: left out", 2L)));
        });
    }

    [Test]
    public void Sheets_of_Kumu_have_their_columns_in_any_case_and_one_that_is_missing_is_an_error_there()
    {
        byte[] Sheets(string connections) => WrittenFile.Zip(
            ("elements.csv", "label,type\nAda,person\nUnion,union\n"), ("connections.csv", $"{connections}\nAda,Union,represents\n"));
        using var file = new WrittenFile("x.zip", Sheets("FROM,to,Type"));
        using var broken = new WrittenFile("x.zip", Sheets("Form,To,Type"));

        Assert.That(
            file.Check().Content.Ties().Select(t => (t.From.Value, t.Type, t.To.Value)),
            Is.EqualTo(new[] { ("Ada", TieType.Represents, "Union") }));
        Assert.That(broken.Errors().Single(), Does.Contain("connections.csv").And.Contain("no column From (did you mean Form?)"));
    }

    private static (List<string> Nodes, List<string> Edges, List<(string, long)> Stated, List<(string, long)> Notes) Read(
        string name, string text)
    {
        using var file = new WrittenFile(name, text, Plain);
        var read = file.Check();
        var names = read.Content.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        return (
            [.. read.Content.Stakeholders().Select(s => Line(s.Name, s.Attributes)).Order(StringComparer.Ordinal)],
            [.. read.Content.Ties().Select(t => Line($"{names[t.From]} {names[t.To]}", t.Attributes)).Order(StringComparer.Ordinal)],
            [.. read.Conversion!.Stated.Select(s => (s.What, s.Count))],
            [.. read.Conversion.Notes.Select(s => (s.What, s.Count))]);
    }

    private static string Line(string name, IEnumerable<KeyValuePair<string, string>> attributes) =>
        string.Join(' ', attributes.Select(a => $"{a.Key}={a.Value}").Order(StringComparer.Ordinal).Prepend(name));
}
