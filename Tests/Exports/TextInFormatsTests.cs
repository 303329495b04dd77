using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>Texts that a format or its readers would misinterpret.</summary>
[TestFixture]
public sealed class TextInFormatsTests
{
    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\tx", "'\tx")]
    [TestCase("\rx", "'\rx")]
    [TestCase("\0x", "'\0x")]
    [TestCase("  =x", "'  =x")]
    [TestCase("\n=x", "'\n=x")]
    [TestCase("\u00A0=x", "'\u00A0=x")]
    [TestCase("\u200B=x", "'\u200B=x")]
    [TestCase("\uFEFF\u00AD@x", "'\uFEFF\u00AD@x")]
    [TestCase("＝x", "'＝x")]
    [TestCase("＋x", "'＋x")]
    [TestCase("－x", "'－x")]
    [TestCase("＠x", "'＠x")]
    [TestCase("x=1", "x=1")]
    [TestCase("'=x", "'=x")]
    [TestCase("Ада", "Ада")]
    [TestCase("", "")]
    public void A_cell_that_would_be_a_formula_is_defused(string text, string cell) =>
        Assert.That(CsvSheet.Defused(text), Is.EqualTo(cell));

    [Test]
    public void Numbers_are_cells_without_quotes_and_without_apostrophe()
    {
        Cell[] row = [-0.5, 3, 1E-9, "-0.5", true, (string?)null, "", " x", "a;b"];
        var drawing = new Drawing(new Caption("", "x", null), [], [], new Dictionary<string, Source>(), new AnswerTable(["a"], [row]));

        Assert.That(SmallDrawing.Text("csv", drawing), Is.EqualTo("\uFEFFa\r\n-0.5,3,1E-09,'-0.5,true,,\"\",\" x\",\"a;b\"\r\n"));
    }

    // No attributes, because they cannot contain a lone surrogate.
    private static readonly (string Text, string InXml)[] InXml =
    [
        ("a<&>\"'\t\n\r", "a<&>\"'\t\n\r"),
        ("\0\u0001\u001F\uFFFE\uFFFF", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"),
        ("\uD800x", "\uFFFDx"),
        ("x\uDC00", "x\uFFFD"),
        ("👩‍🌾", "👩‍🌾"),
        ("\uD83D\uD83D\uDC69", "\uFFFD👩"),
    ];

    [TestCaseSource(nameof(InXml))]
    public void Only_characters_that_xml_cannot_contain_are_replaced((string Text, string InXml) given) =>
        Assert.That(XmlFile.Text(given.Text), Is.EqualTo(given.InXml));

    [TestCase("ilo", "ilo")]
    [TestCase("a.b", "a.x2eb")]
    [TestCase("a_b:c/d", "a.x5fb.x3ac.x2fd")]
    [TestCase("a-", "a.x2d")]
    [TestCase("tie/a", "tie.x2fa")]
    public void An_id_is_one_for_FollowTheMoney_and_can_be_read_back(string id, string entity) =>
        Assert.That(FollowTheMoneyEntity.IdOf(id), Is.EqualTo(entity));

    [Test]
    public void Elements_of_one_name_are_told_apart_in_Kumu_and_found_by_their_connections()
    {
        var data = new TestDataset("d")
            .Person("a", called: "Same")
            .Person("b", called: " same ")
            .Event("forum")
            .Tie("a", TieType.Attends, "forum")
            .Tie("b", TieType.Attends, "forum");

        var files = SmallDrawing.Files("kumu", DatasetDrawing.Of(data, CancellationToken.None));

        Assert.That(
            files["elements.csv"].Split("\r\n").Skip(1).Select(l => l.Split(',')[0]),
            Is.EqualTo(new[] { "Same (a)", "\" same  (b)\"", "forum", "" }));
        Assert.That(
            files["connections.csv"].Split("\r\n").Skip(1).Select(l => l.Split(',')[0]),
            Is.EqualTo(new[] { "Same (a)", "\" same  (b)\"", "" }));
    }

    [Test]
    public void A_label_of_Graphviz_shows_the_name_literally()
    {
        var data = new TestDataset("d").Person("a", called: "\\N \"x\" &lt; & co\nnext\\");

        Assert.That(
            SmallDrawing.Text("dot", DatasetDrawing.Of(data, CancellationToken.None)),
            Does.Contain("label=\"\\\\N \\\"x\\\" &amp;lt; & co\\nnext\\\\\","));
    }

    [Test]
    public void A_network_without_dates_has_no_time_in_gexf()
    {
        var data = new TestDataset("d").Person("a").Event("forum").Tie("a", TieType.Attends, "forum");

        Assert.That(
            SmallDrawing.Text("gexf", DatasetDrawing.Of(data, CancellationToken.None)),
            Does.Contain("mode=\"static\">").And.Not.Contain("timeformat"));
    }

    [Test]
    public void A_graph_with_dates_of_ties_alone_has_a_timeline()
    {
        var data = new TestDataset("d").Person("ada").Body("union").Tie("ada", TieType.Represents, "union", begin: "2011");

        Assert.That(
            SmallDrawing.Text("gexf", DatasetDrawing.Of(data, CancellationToken.None)),
            Does.Contain("mode=\"dynamic\" timeformat=\"date\">"));
    }

    [Test]
    public void A_tie_that_holds_in_both_directions_is_mutual_in_kumu()
    {
        var data = new TestDataset("d").Body("union").Body("ilo")
            .Tie("union", TieType.CooperatesWith, "ilo").Tie("union", TieType.MemberOf, "ilo");

        var connections = SmallDrawing.Files("kumu", DatasetDrawing.Of(data, CancellationToken.None))["connections.csv"];

        Assert.That(connections, Does.Contain(",mutual,cooperates-with,").And.Contain(",directed,member-of,"));
    }

    [Test]
    public void Names_that_differ_only_in_the_width_of_letters_have_their_ids_in_kumu()
    {
        var data = new TestDataset("d").Body("a", called: "ILO").Body("b", called: "ＩＬＯ").Body("c", called: "IOM");

        var elements = SmallDrawing.Files("kumu", DatasetDrawing.Of(data, CancellationToken.None))["elements.csv"].Split("\r\n");

        Assert.That(elements.Skip(1).Select(line => line.Split(',')[0]), Is.SupersetOf(new[] { "ILO (a)", "ＩＬＯ (b)", "IOM" }));
    }

    [Test]
    public void A_strength_is_never_read_as_an_integer()
    {
        var node = new DrawingNode("a", new Mention(RecordId.Parse("a"), Kind.Person, "A", null)) { Strength = 1 };
        var drawing = new Drawing(
            new Caption("", "x", null),
            [node, node with { Id = "b", Strength = 1e-9 }],
            [],
            new Dictionary<string, Source>(),
            new AnswerTable([], []));

        Assert.That(SmallDrawing.Text("cyjs", drawing), Does.Contain("\"strength\":1.0,").And.Contain("\"strength\":0.000000001,"));
    }
}
