using System.Globalization;
using NUnit.Framework;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Tests.Exports;

public sealed class FigureLooksTests
{
    private static readonly Kind[] AllKinds = Enum.GetValues<Kind>();
    private static readonly TieType[] AllTypes = Enum.GetValues<TieType>();

    [Test]
    public void Every_text_has_enough_contrast()
    {
        string[] papers = [Palette.Paper, Palette.Card(Family.Stakeholder), Palette.Card(Family.Engagement)];
        string[] inks = [Palette.Ink, Palette.Quiet, Palette.Link, Palette.Disputed, .. AllTypes.Select(t => Palette.Of(t).Colour)];

        foreach (var (paper, ink) in papers.SelectMany(p => inks.Select(i => (p, i))))
        {
            Assert.That(Contrast(ink, paper), Is.GreaterThanOrEqualTo(4.5), $"{ink} on {paper}");
        }
    }

    [Test]
    public void Numbers_have_enough_contrast_in_the_darkest_cell() =>
        Assert.That(Contrast(Palette.Ink, Palette.Shade(1)), Is.GreaterThanOrEqualTo(4.5));

    [Test]
    public void Borders_have_enough_contrast()
    {
        Assert.That(Contrast(Palette.Edge, Palette.Paper), Is.GreaterThanOrEqualTo(3));
        Assert.That(Contrast(Palette.Edge, Palette.Card(Family.Engagement)), Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public void Kinds_differ_in_outline_and_lightness_also_in_grey()
    {
        foreach (var (a, b) in AllKinds.SelectMany((a, i) => AllKinds.Skip(i + 1).Select(b => (a, b))))
        {
            var least = a.Family() == Family.Stakeholder && b.Family() == Family.Stakeholder ? 4.5 : 3;
            Assert.That(
                Math.Abs(Lightness(Palette.Of(a).Colour) - Lightness(Palette.Of(b).Colour)),
                Is.GreaterThanOrEqualTo(least),
                $"{a}, {b}");
            Assert.That(Palette.Of(a).Corners, Is.Not.EqualTo(Palette.Of(b).Corners), $"{a}, {b}");
        }
    }

    [Test]
    public void Types_differ_in_head_or_width_also_in_grey() =>
        Assert.That(AllTypes.Select(t => (Palette.Of(t).Head, Palette.Of(t).Width)), Is.Unique);

    [Test]
    public void On_a_screen_types_differ_in_width_or_arrow_also_in_grey() =>
        Assert.That(Vocabulary.TieTypes.Select(t => (t.Line.Width, t.Line.Arrow)), Is.Unique);

    [Test]
    public void On_a_screen_lines_have_enough_contrast_in_light_and_dark_mode()
    {
        foreach (var tie in Vocabulary.TieTypes)
        {
            Assert.That(Contrast(tie.Line.Colour, "#ffffff"), Is.GreaterThanOrEqualTo(4.5), $"{tie.Type} by day");
            Assert.That(Contrast(tie.Line.Dark, "#16161d"), Is.GreaterThanOrEqualTo(4.5), $"{tie.Type} by night");
        }
    }

    [Test]
    public void The_vocabulary_has_every_kind_and_type_once()
    {
        Assert.That(Vocabulary.Kinds.Select(k => k.Kind), Is.EquivalentTo(AllKinds));
        Assert.That(Vocabulary.TieTypes.Select(t => t.Type), Is.EqualTo(AllTypes));
        Assert.That(Vocabulary.TieTypes.Select(t => t.Name.En), Is.Unique);
        Assert.That(Vocabulary.TieTypes.Select(t => t.Name.Ru), Is.Unique);
        Assert.That(Vocabulary.TieTypes.Single(t => t.Type == TieType.PartOf).Name.En, Is.EqualTo("is part of"));
        Assert.That(Vocabulary.TieTypes.Where(t => t.One is not null).Select(t => t.Type), Is.EqualTo(TieRules.Participations));
        Assert.That(Vocabulary.TieTypes.Where(t => t.Both is not null).Select(t => t.Type), Is.EqualTo(TieRules.Participations));
    }

    [Test]
    public void Every_kind_type_and_status_has_words_in_both_languages()
    {
        foreach (var words in new[] { FigureWords.English, FigureWords.Russian })
        {
            Assert.That(AllKinds.Select(words.Of), Is.Unique);
            Assert.That(AllTypes.Select(words.Of), Is.Unique);
            Assert.That(Enum.GetValues<TieStatus>().SelectMany(s => new[] { words.Of(s, false), words.Of(s, true) }), Is.Unique);
            Assert.That(Enum.GetValues<Says>().Select(words.Of), Is.Unique);
        }
    }

    [Test]
    public void Every_value_of_a_filter_or_group_has_a_Russian_word()
    {
        (string Filter, IEnumerable<string> Words)[] all =
        [
            ("weight", Enum.GetValues<Weight>().Select(Words<Weight>.Of)),
            ("measure", Enum.GetValues<BridgeMeasure>().Where(m => m != BridgeMeasure.Pagerank).Select(Words<BridgeMeasure>.Of)),
            ("group", Enum.GetValues<ParticipationGroup>().Select(Words<ParticipationGroup>.Of)),
            ("between", Enum.GetValues<Between>().Where(b => b != Between.None).Select(Words<Between>.Of)),
            ("by", Enum.GetValues<LinkScore>().Select(Words<LinkScore>.Of).Concat(Enum.GetValues<RouteBy>().Select(Words<RouteBy>.Of))),
            ("status", Enum.GetValues<TieStatus>().Select(Words<TieStatus>.Of)),
            ("level", Enum.GetValues<Level>().Select(Words<Level>.Of)),
            ("role", AllTypes.Select(Words<TieType>.Of)),
            ("kind", AllKinds.Select(Words<Kind>.Of)),
            ("country", Countries.Codes),
        ];

        foreach (var (filter, words) in all)
        {
            Assert.That(words.Select(word => FigureWords.Russian.Of(new FilterAsked(filter, word))), Has.None.Match("[a-z]{4,}"), filter);
        }

        var groups = Enum.GetValues<Constituency>().Select(c => new MatrixGroup(Between.Constituency, Words<Constituency>.Of(c)));
        Assert.That(groups.Select(FigureWords.Russian.Of), Has.None.Match("[a-z]"));
    }

    [Test]
    public void A_topic_that_equals_a_fixed_word_is_not_translated() =>
        Assert.That(FigureWords.Russian.Of(new FilterAsked("topic", "degree")), Is.EqualTo("темы degree"));

    [Test]
    public void Every_text_has_the_same_placeholders_in_both_languages()
    {
        foreach (var (key, (english, russian)) in FigureTexts.All)
        {
            Assert.That(Parts(russian), Is.EqualTo(Parts(english)), key);
        }

        static IEnumerable<string> Parts(string text) =>
            System.Text.RegularExpressions.Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Order();
    }

    // W3C, Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio.
    private static double Contrast(string a, string b)
    {
        var (lighter, darker) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    // CIE 1976 L*.
    private static double Lightness(string colour) =>
        Luminance(colour) is var y && y > 216.0 / 24389 ? (116 * Math.Cbrt(y)) - 16 : 24389.0 / 27 * y;

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(i => int.Parse(colour.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
