using System.Xml.Linq;
using NUnit.Framework;
using static StakeholderGraph.Tests.Exports.FigureDrawings;

namespace StakeholderGraph.Tests.Exports;

public sealed class FigureTextTests
{
    private static readonly string[] HostileNames =
    [
        "<script>alert(1)</script>",
        "]]>&amp;<!--",
        "\" onload=\"alert(1)",
        "a\u0000b\u0001c\u000Bd\u001Be",
        "half \uD800 pair",
        "\uFFFE\uFFFF",
        "line\nbreak\r\n\ttab\u2028next\u0085",
        "\u202Egnp.exe",
        "\u2066\u2067unclosed",
        "اتحاد نقابات العمال في طاجيكستان",
        "ארגון העבודה",
        "國際勞工組織駐中亞辦事處與哈薩克斯坦共和國勞動和社會保障部聯合委員會",
        "กระทรวงแรงงานและสวัสดิการสังคม",
        "👩‍👩‍👧‍👦🎉🇰🇿",
        "e\u0301\u0327\u0308" + new string('\u0301', 300),
        new string('W', 2000),
        string.Concat(Enumerable.Repeat("Министерство труда и социальной защиты ", 40)),
        " ",
        "\u200B",
        "\u202A\u202C",
        "…",
        "'",
        "{0}",
        "%s",
        "url(#x)",
        "a b",
        "ﬁﬂ\u00AD",
    ];

    [TestCase("2009-06-24", "2009-06", "2009-06-24 (end: 2009-06)", "2009-06-24 (окончание: 2009-06)")]
    [TestCase("2009-06", "2009-06-26", "2009-06 – 2009-06-26", "2009-06 – 2009-06-26")]
    [TestCase("2009", "2009", "2009", "2009")]
    public void An_end_known_only_by_month_does_not_look_earlier_than_the_start(
        string from,
        string to,
        string english,
        string russian)
    {
        var period = new Period(PartialDate.Parse(from), PartialDate.Parse(to));
        Assert.That(FigureWords.English.Of(period), Is.EqualTo(english));
        Assert.That(FigureWords.Russian.Of(period), Is.EqualTo(russian));
    }

    [Test]
    public void A_vowel_that_is_written_before_its_letter_stays_with_it([Range(60, 200, 7)] int width)
    {
        var lines = FigureText.Lines("การประชุมระดับรัฐมนตรีว่าด้วยการเคลื่อนย้ายแรงงานข้ามชาติและโครงการ", width, 12, 20);
        Assert.That(lines, Has.Count.GreaterThan(1));
        Assert.That(lines.Select(line => line.TrimEnd()[^1]), Has.None.InRange('\u0E40', '\u0E44'));
    }

    [Test]
    public void Filters_are_named_in_the_language_of_the_figure(
        [Values(
            "level",
            "role",
            "kind",
            "from",
            "to",
            "minSources",
            "minPublishers",
            "status",
            "country",
            "topic",
            "dataset",
            "lineage",
            "weight",
            "limit",
            "atLeast",
            "by",
            "disjoint",
            "through",
            "avoid",
            "since",
            "until",
            "before",
            "after",
            "knownBy",
            "minStrength",
            "measure",
            "normalized",
            "k",
            "steps",
            "distance",
            "between",
            "group",
            "depth",
            "notSince")]
            string name) => Assert.That(FigureWords.Russian.Of(new FilterAsked(name, "1")), Does.Not.Match("[A-Za-z]").And.EndsWith(" 1"));

    [Test]
    public void A_figure_of_newly_published_facts_names_both_days()
    {
        var drawing = SmallDrawing.Of();
        var asked = drawing with
        {
            Caption = drawing.Caption with { KnownBy = PartialDate.Parse("2013"), Filters = [new FilterAsked("knownBy", "2010, 2013")] },
        };

        Assert.That(SmallDrawing.Text("svg", asked), Does.Contain("Filters: what was known by 2010, 2013."));
    }

    [Test]
    public void No_name_breaks_a_figure()
    {
        var forum = Node("forum", Kind.Event, HostileNames[0]);
        var nodes = HostileNames.Select((name, i) => Node($"n{i}", (Kind)(i % 11), name, asked: i == 3)).ToList();
        var edges = nodes.Select(n => Edge(n, TieType.Attends, forum) with { Title = n.Record.Name });
        var units = nodes.Skip(1).Select(n => Edge(n, TieType.PartOf, nodes[0]));
        foreach (
            var drawing in new[]
            {
                Of([.. nodes, forum], edges),
                Of([.. nodes, forum], [.. edges, .. units], Source("paper", "https://example.org/\u0001", HostileNames[3])),
            })
        {
            var named = drawing with
            {
                Caption = drawing.Caption with
                {
                    Title = string.Concat(HostileNames),
                    Filters = [new("topic", HostileNames[0]), new("unheard-of", "{1}")],
                },
            };
            var root = Read(Written(named));

            Assert.That(root.Descendants().Attributes("data-id").Count(), Is.EqualTo(nodes.Count + 1));
            Assert.That(
                root.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct(),
                Is.SubsetOf(new[] { "svg", "title", "desc", "g", "rect", "circle", "polygon", "path", "text", "tspan", "a" }));
            Assert.That(
                root.DescendantsAndSelf()
                    .Attributes()
                    .Where(a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)),
                Is.Empty);
            Assert.That(
                root.Descendants(Svg + "text")
                    .Where(t => t.Value.Any(c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')),
                Is.Empty);
        }
    }

    [Test]
    public void A_name_without_printable_characters_is_replaced_by_the_id() =>
        Assert.That(
            FigurePlan.Of(Of([Node("union", Kind.Union, "\u202A \u202C")], []), FigureWords.English).Cards[0].Name,
            Is.EqualTo(new[] { "union" }));

    [Test]
    public void Long_names_are_wrapped_at_words_and_lose_nothing()
    {
        const string Name = "Ministry of Labour, Employment and Migration of the Kyrgyz Republic";
        var lines = FigureText.Lines(Name, 130, 13, atMost: 9);

        Assert.That(lines, Has.Count.GreaterThan(2));
        Assert.That(string.Join(' ', lines), Is.EqualTo(Name));
        Assert.That(lines.Select(l => TextWidths.Of(l, 13)), Is.All.LessThanOrEqualTo(130));
    }

    [TestCase("Report of 2011-03-31", 60, "Report of|2011-03-31")]
    [TestCase("workers/employers", 60, "workers/|employers")]
    public void A_date_stays_on_one_line(string text, double width, string lines) =>
        Assert.That(FigureText.Lines(text, width, 10, atMost: 5), Is.EqualTo(lines.Split('|')));

    [TestCase("Ein Wort: Arbeitsmigrationsangelegenheitenministerium")]
    [TestCase("國際勞工組織駐中亞辦事處與哈薩克斯坦共和國")]
    [TestCase("https://example.org/a-very-long-address/that-goes-on/and-on?with=parameters&of=all-sorts")]
    public void What_has_no_spaces_is_broken_and_loses_nothing(string text)
    {
        var lines = FigureText.Lines(text, 100, 13, atMost: 20);

        Assert.That(string.Concat(lines).Replace(" ", ""), Is.EqualTo(text.Replace(" ", "")));
        Assert.That(lines.Select(l => TextWidths.Of(l, 13)), Is.All.LessThanOrEqualTo(100));
    }

    [Test]
    public void What_is_cut_short_ends_with_a_mark_and_is_counted()
    {
        var plan = FigurePlan.Of(
            Of([Node("long", Kind.Union, string.Concat(Enumerable.Repeat("long ", 200))), Node("dots", Kind.Union, "Dots…")], []),
            FigureWords.English);

        Assert.That(plan.Cards.Single(c => c.Node.Id == "long").Name[^1], Does.EndWith("…"));
        Assert.That(plan.LeftOut(), Does.Contain("Names cut short with …: 1."));
    }

    [TestCase("اتحاد نقابات العمال (2011)", true)]
    [TestCase("(2011) ארגון", true)]
    [TestCase("Union اتحاد", false)]
    [TestCase("2011", false)]
    public void The_first_letter_decides_from_which_side_a_line_is_read(string line, bool fromTheRight) =>
        Assert.That(ReadingOrder.IsRightToLeft(line), Is.EqualTo(fromTheRight));

    [Test]
    public void Widths_grow_with_the_text_and_marks_have_none()
    {
        Assert.That(TextWidths.Of("Союз", 10), Is.GreaterThan(TextWidths.Of("Сою", 10)));
        Assert.That(TextWidths.Of("e\u0301\u0327", 10), Is.EqualTo(TextWidths.Of("e", 10)));
        Assert.That(TextWidths.Of("國際", 10), Is.EqualTo(20).Within(1e-9), "two ems");
        Assert.That(TextWidths.Of("Union", 10, bold: true), Is.GreaterThan(TextWidths.Of("Union", 10)));
    }
}
