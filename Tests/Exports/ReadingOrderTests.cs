using System.Text;
using System.Xml.Linq;
using NUnit.Framework;
using static StakeholderGraph.Tests.Exports.FigureDrawings;

namespace StakeholderGraph.Tests.Exports;

/// <summary>Lines with right-to-left words: every program shows them in the same order and position.</summary>
[TestFixture]
public sealed class ReadingOrderTests
{
    private static readonly string[] Names =
    [
        "وزارة العمل والحماية الاجتماعية للسكان في جمهورية طاجيكستان",
        "اتحاد نقابات العمال (ILO) في 2011-03-31",
        "وزارت تعاون، کار و رفاه اجتماعی",
        "وزارتِ محنت و افرادی قوت، حکومتِ پاکستان",
        "ארגון העבודה הבינלאומי ILO ירושלים",
        "श्रम और रोजगार मंत्रालय",
        "กระทรวงแรงงานและสวัสดิการสังคม",
        "தொழிலாளர் நலத்துறை அமைச்சகம்",
        "國際勞工組織駐中亞辦事處與哈薩克斯坦共和國勞動部",
        "고용노동부",
        "Աշխատանքի և սոցիալական հարցերի նախարարություն",
        "Министерство труда и социальной защиты населения",
        "ქართული შრომის სამინისტრო",
        "﷽ ﷽ ﷽ ﷽ ﷽",
        "👩‍👩‍👧‍👦🎉🇰🇿 ☎ ⸻⸻⸻",
        "e" + new string('\u0301', 300) + "t" + new string('\u0332', 300),
    ];

    // A stroke separates consecutive texts; ~ is the space that no program leaves out.
    [TestCase("وزارة العمل", "وزارة العمل")]
    [TestCase("وزارة العمل.", ".|وزارة العمل")]
    [TestCase("وزارة ILO العمل", "العمل|~ILO~|وزارة")]
    [TestCase("العمل (ILO)", "(ILO)~|العمل")]
    [TestCase("العمل (وزارة)", "(|العمل (وزارة")]
    [TestCase("قرار 2011-03-31 بشأن", "بشأن|~2011-03-31~|قرار")]
    [TestCase("مشروع 2009–2011", "2009–2011~|مشروع")]
    [TestCase("مشروع 2009 – 2011", "2009 – 2011~|مشروع")]
    [TestCase("قرار ۱۳۹۰/۰۱/۱۱", "۱۳۹۰/۰۱/۱۱~|قرار")]
    [TestCase("ארגון ILO 2011 ירושלים", "ירושלים|~ILO 2011~|ארגון")]
    [TestCase(
        "Union اتحاد العمال, 2011",
        "Union 2011 ,|اتحاد العمال",
        Description = "a number behind letters from the right goes with them")]
    [TestCase("Union اتحاد (KZ)", "Union~|اتحاد|~(KZ)")]
    [TestCase("Union 2011-03-31", "Union 2011-03-31")]
    [TestCase("می‌خواهم", "می‌خواهم")]
    public void Parts_are_in_reading_order(string line, string expected)
    {
        var parts = ReadingOrder.Parts(FigureText.Part(line));

        var written = expected.Split('|').Select(p => p.Replace('~', '\u00A0'));
        Assert.That(parts.Select(p => p.Trim('\u200E')), Is.EqualTo(written));
        Assert.That(
            parts.Where(p => parts.Count > 1 && !ReadingOrder.IsRightToLeft(p)),
            Is.All.Matches("^\u200E.*\u200E$"),
            "held together");
    }

    [TestCase("12-345)", "(12-345")]
    [TestCase("– www.example.org", "www.example.org –")]
    [TestCase("2012-04-01", "2012-04-01")]
    public void A_line_without_right_to_left_letters_has_the_direction_of_its_text(string line, string expected) =>
        Assert.That(ReadingOrder.Parts($"\u2067{line}\u2069").Single().Trim('\u200E').Replace('\u00A0', ' '), Is.EqualTo(expected));

    [Test]
    public void A_right_to_left_title_keeps_its_order_in_a_citation_and_does_not_reverse_the_date()
    {
        var source = Source("paper", title: "قرار ILO رقم 5") with { Publisher = "الناشر", Published = PartialDate.Parse("2011-03-31") };
        var union = Node("union", Kind.Union);
        foreach (var language in Figure.Languages)
        {
            var root = Read(
                Written(Of([union, Node("forum", Kind.Event)], [Edge(union, TieType.Attends, Node("forum", Kind.Event))], source), language)
            );
            var cited = root.Descendants(Svg + "text")
                .Single(t => t.Value.Contains("[1] ", StringComparison.Ordinal) || t.Value.Contains("[1]\u00A0", StringComparison.Ordinal));

            Assert.That(
                cited.Elements(Svg + "tspan").Select(t => t.Value.Trim('\u200E').Replace('\u00A0', ' ')),
                Is.EqualTo(new[] { "[1] 5 ", "رقم", " ILO ", "قرار", " (", "الناشر", ", 2011-03-31)" }), language);
        }
    }

    [Test]
    public void Long_right_to_left_text_is_marked_on_every_line()
    {
        var lines = FigureText.Lines("وزارة العمل والحماية الاجتماعية للسكان في جمهورية طاجيكستان ILO", 100, 13, atMost: 9);

        Assert.That(lines, Has.Count.GreaterThan(2).And.All.StartsWith("\u2067").And.All.EndsWith("\u2069"));
        Assert.That(string.Concat(lines.SelectMany(ReadingOrder.Parts)).Where(c => c is '\u2067' or '\u2069'), Is.Empty);
    }

    [Test]
    public void Stacked_marks_do_not_reach_the_neighbouring_lines()
    {
        Assert.That(FigureText.Part("e" + new string('\u0301', 300) + "t"), Is.EqualTo("e\u0301\u0301t"));
        Assert.That(
            ReadingOrder.Unmarked(FigureText.Part("ê\u0301 שָּׁ֑ སྐྱོངས་")),
            Is.EqualTo("ê\u0301 שָּׁ֑ སྐྱོངས་"),
            "languages keep theirs");
    }

    [Test]
    public void Texts_start_at_the_left_in_any_direction()
    {
        var root = Read(Written(Bare()));

        Assert.That(root.DescendantsAndSelf().Attributes("direction"), Is.Empty);
        Assert.That(root.Descendants(Svg + "text").Attributes("text-anchor").Select(a => a.Value), Is.All.EqualTo("middle"));
    }

    [Test]
    public void Links_are_written_for_old_programs_too()
    {
        var union = Node("union", Kind.Union);
        var forum = Node("forum", Kind.Event);
        var root = Read(
            Written(Of([union, forum], [Edge(union, TieType.Attends, forum)], Source("paper", "https://example.org/a?b=1&c=2"))));
        var links = root.Descendants(Svg + "a").ToList();

        Assert.That(links, Is.Not.Empty);
        Assert.That(
            links.Select(a => a.Attribute(XName.Get("href", "http://www.w3.org/1999/xlink"))?.Value),
            Is.EqualTo(links.Select(a => a.Attribute("href")?.Value)));
    }

    [Test]
    public async Task Names_in_any_script_are_painted_within_their_cards()
    {
        var figure = Written(Bare());
        var sheet = Sheet.Of(await Readers.RasterizeAsync(Encoding.UTF8.GetBytes(figure)));
        var cards = Read(figure).Descendants(Svg + "g").Select(g => Box(g.Element(Svg + "rect")!)).ToList();
        var (top, bottom) = (cards.Min(c => c.Y) - 2, cards.Max(c => c.Y + c.Height) + 2);
        var outside = new List<string>();
        for (var y = (int)top; y < bottom; y++)
        {
            for (var x = 0; x < sheet.Width; x++)
            {
                if (
                    sheet.IsInked(x, y)
                    && !cards.Exists(c => x >= c.X - 2 && x <= c.X + c.Width + 2 && y >= c.Y - 2 && y <= c.Y + c.Height + 2))
                {
                    outside.Add($"{x},{y}");
                }
            }
        }

        Assert.That(cards, Has.Count.EqualTo(Names.Length));
        Assert.That(outside, Is.Empty);
    }

    internal static Drawing Bare() => Of([.. Names.Select((name, i) => Node($"n{i:00}", Kind.Union, name, asked: i % 2 == 0))], []);

    private static Rect Box(XElement rect) =>
        new(Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height"));

    private static double Number(XElement of, string name) =>
        double.Parse(of.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
