using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NUnit.Framework;
using StakeholderGraph.Embedded;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Importer;
using static StakeholderGraph.Tests.Exports.FigureDrawings;

namespace StakeholderGraph.Tests.Exports;

public sealed class FigureTests
{
    private static readonly Lazy<Network> ShippedNetwork = new(() => NetworkBuilder.Build([DatasetFolder.Open(TestFolder.Shipped)]));

    private static readonly DrawingNode Ada = Node("ada", Kind.Person, asked: true);
    private static readonly DrawingNode Union = Node("union", Kind.Union);
    private static readonly DrawingNode Forum = Node("forum", Kind.Event);

    [Test]
    public async Task The_same_answer_gives_the_same_bytes_in_any_order_and_culture()
    {
        string[] cultures = ["tr-TR", "ar-SA", "ru-RU", "de-DE", "th-TH"];
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var ((question, drawing), i) in (await Shipped()).Select((d, i) => (d, i)))
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var once = Written(drawing);
                var turned = drawing with
                {
                    Nodes = [.. drawing.Nodes.Reverse()],
                    Edges = [.. drawing.Edges.Reverse()],
                    Sources = drawing.Sources.Reverse().ToDictionary(),
                };
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(cultures[i % cultures.Length]);
                Assert.That(Written(turned), Is.EqualTo(once), $"{question}, {CultureInfo.CurrentCulture}");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Numbers_have_one_decimal_a_point_and_no_minus_zero()
    {
        Assert.That(
            new[] { 0, -0.04, 0.05, -0.05, 12, 1234.56, -7.25, 1e6 }.Select(SvgPen.Number),
            Is.EqualTo(new[] { "0", "0", "0.1", "-0.1", "12", "1234.6", "-7.3", "1000000" }));
    }

    [Test]
    public async Task Every_record_and_tie_of_an_answer_is_in_its_figure()
    {
        foreach (var (question, drawing) in await Shipped())
        {
            var root = Read(Written(drawing));
            var ties = root.Descendants().Attributes("data-ties").SelectMany(a => a.Value.Split(' '));

            Assert.That(
                root.Descendants().Attributes("data-id").Select(a => a.Value),
                Is.EquivalentTo(Drawn(drawing).Nodes.Select(n => n.Id)),
                question);
            Assert.That(ties, Is.EquivalentTo(Drawn(drawing).Edges.Select(e => e.Id)), question);
            Assert.That(
                Texts(root)
                    .Any(text =>
                        text.Contains(
                            $"Direct ties: {drawing.Caption.DirectGiven + drawing.Caption.DirectOmitted}.",
                            StringComparison.Ordinal)),
                Is.EqualTo(drawing.Caption.DirectGiven > 0),
                question);
        }
    }

    [Test]
    public async Task Every_source_that_a_tie_rests_on_is_listed()
    {
        foreach (var (question, drawing) in await Shipped())
        {
            var texts = Texts(Read(Written(drawing)));
            var cited = Drawn(drawing).Edges.SelectMany(e => e.Sources).Distinct().ToList();

            Assert.That(
                texts.Count(t => t.StartsWith('[') && t.Contains(']', StringComparison.Ordinal) && char.IsAsciiDigit(t[1])),
                Is.EqualTo(cited.Count),
                question);
            Assert.That(cited, Is.SubsetOf(drawing.Sources.Values.Select(s => s.Id)), question);
        }
    }

    [Test]
    public async Task The_legend_explains_exactly_what_occurs()
    {
        foreach (var (question, drawing) in await Shipped())
        {
            var entries = FigureLegend.Of(FigurePlan.Of(drawing, FigureWords.English)).SelectMany(row => row).ToList();
            var drawn = Drawn(drawing);
            var expected = drawn.Nodes.CountBy(n => FigureWords.English.Of(n.Record.Kind))
                .Concat(drawn.Edges.CountBy(e => FigureWords.English.Of(e.Type)))
                .Concat(drawn.Edges.CountBy(e => FigureWords.English.Of(e.Status, e.Possible)))
                .Select(c => $"{c.Key} ({c.Value})");

            Assert.That(entries.Select(e => e.Text), Is.EquivalentTo(expected), question);
        }
    }

    /// <summary>
    /// The part of an answer that a figure draws: everything except direct ties, which it counts, and stakeholders without any other tie in
    /// it.
    /// </summary>
    private static Drawing Drawn(Drawing drawing)
    {
        var direct = drawing.Edges.Where(e => drawing.Caption.DirectGiven > 0 && e.To.Record.Kind.Family() == Family.Stakeholder).ToList();
        var edges = drawing.Edges.Except(direct).ToList();
        var alone = direct
            .SelectMany(e => new[] { e.From, e.To })
            .Where(n => !n.Asked && !edges.Exists(e => e.From == n || e.To == n))
            .ToHashSet();
        return drawing with { Nodes = [.. drawing.Nodes.Where(n => !alone.Contains(n))], Edges = edges };
    }

    [Test]
    public void A_figure_states_the_question_the_date_and_the_filters()
    {
        var drawing = Of([Ada, Forum], [Edge(Ada, TieType.Attends, Forum)]);
        drawing = drawing with
        {
            Caption = drawing.Caption with
            {
                KnownBy = PartialDate.Parse("2011-03-30"),
                Filters =
                [
                    new("level", "organization"),
                    new("role", "signs, member-of"),
                    new("minPublishers", "2"),
                    new("knownBy", "2011-03-30"),
                ],
            },
        };

        Assert.That(Texts(Read(Written(drawing))), Is.SupersetOf(new[]
        {
            "A question",
            "Evidence published up to 2011-03-30 only.",
            "Filters: participants counted as organizations; roles signs, member of; independent publishers at least 2.",
            "StakeholderGraph, network version v1",
        }));
    }

    [Test]
    public void Fixed_words_are_in_Russian_and_names_are_unchanged()
    {
        var figure = Read(Written(Of([Ada, Forum], [Edge(Ada, TieType.Attends, Forum, TieStatus.Announced)]), "ru"));

        Assert.That(figure.Attribute("lang")?.Value, Is.EqualTo("ru"));
        Assert.That(
            Texts(figure),
            Is.SupersetOf(new[] { "Обозначения", "участвует (1)", "участвует [1]", "объявлено, не подтверждено (1)", "ada" }));
        Assert.That(Texts(figure).Any(t => t.Contains("attends", StringComparison.Ordinal)), Is.False);
    }

    [Test]
    public async Task The_question_and_its_filters_are_in_Russian_and_names_are_unchanged()
    {
        var (_, drawing) = (await Shipped()).First(d => d.Question.StartsWith("partners of ilo, Organization", StringComparison.Ordinal));

        Assert.That(Texts(Read(Written(drawing, "ru"))), Is.SupersetOf(new[]
        {
            "С кем сотрудничает International Labour Organization?",
            "Условия: сила связи по ролям, поделённым между участниками; участники считаются как организации; с 2009-06.",
        }));
        Assert.That(Texts(Read(Written(drawing))), Does.Contain("Who cooperates with International Labour Organization?"));
    }

    [Test]
    public async Task Records_have_their_Russian_names_if_known()
    {
        await using var reader = new EmbeddedReader(_ => ValueTask.FromResult(ShippedNetwork.Value));
        var question = new WhoCooperates(RecordId.Parse("ilo"), new Scope { Level = Level.Organization }) { AtMost = 3 };
        var drawing = CooperationDrawing.Of(question, (await reader.AskAsync(question, CancellationToken.None))!, "v");

        var figure = Read(Written(await Figure.In("ru").NamedAsync(drawing, reader, CancellationToken.None), "ru"));

        Assert.That(Texts(figure), Does.Contain("С кем сотрудничает Международная организация труда?"));
        Assert.That(Texts(figure), Does.Contain("Европейский союз").And.Not.Contain("European Union"));
        Assert.That(await Figure.In("en").NamedAsync(drawing, reader, CancellationToken.None), Is.SameAs(drawing));
    }

    [Test]
    public async Task The_title_has_the_Russian_name_of_its_subject_even_if_the_subject_is_not_drawn()
    {
        await using var reader = new EmbeddedReader(_ => ValueTask.FromResult(ShippedNetwork.Value));
        var question = new WhoCooperates(RecordId.Parse("kz-ministry-of-labour"), new Scope { Level = Level.Country });
        var drawing = CooperationDrawing.Of(question, (await reader.AskAsync(question, CancellationToken.None))!, "v");

        var figure = Read(Written(await Figure.In("ru").NamedAsync(drawing, reader, CancellationToken.None), "ru"));
        var texts = string.Join('\n', Texts(figure));

        Assert.That(texts, Does.Contain("С кем сотрудничает Министерство труда "));
        Assert.That(texts, Does.Not.Contain("Ministry of Labour"));
    }

    [Test]
    public void A_full_name_is_preferred_to_an_acronym_and_former_names_are_not_used()
    {
        NameGiven[] names =
        [
            new("ILO", "en", NameType.Acronym), new("МОТ", "ru", NameType.Acronym), new("Бюро", "ru", NameType.Former),
            new("Международная организация труда", "ru", NameType.Alias),
        ];

        const Kind Organization = Kind.InternationalOrganization;
        Assert.That(FigureNames.Best(names, "ru", Organization), Is.EqualTo("Международная организация труда"));
        Assert.That(FigureNames.Best(names[..3], "ru", Organization), Is.EqualTo("МОТ"));
        Assert.That(FigureNames.Best([names[2]], "ru", Organization), Is.Null);
    }

    [Test]
    public void A_government_is_not_called_by_the_name_of_its_country_alone()
    {
        NameGiven country = new("Саудовская Аравия", "ru", NameType.Alias);
        NameGiven government = new("Совет министров Саудовской Аравии", "ru", NameType.Alias);

        Assert.That(FigureNames.Best([country, government], "ru", Kind.Government), Is.EqualTo(government.Text));
        Assert.That(FigureNames.Best([country], "ru", Kind.Government), Is.EqualTo("Саудовская Аравия (правительство)"));
    }

    [Test]
    public void The_value_of_a_measure_is_not_called_a_strength()
    {
        var drawing = Of([Ada with { Strength = 0.25 }], []);

        Assert.That(Texts(Read(Written(drawing, "ru"))), Does.Contain("сила связи 0,25"));
        Assert.That(
            Texts(Read(Written(drawing with { Caption = drawing.Caption with { IsOnValues = true } }))), Does.Contain("value 0.25"));
    }

    [Test]
    public void A_figure_has_a_text_alternative()
    {
        var edge = Edge(Ada, TieType.Attends, Forum) with
        {
            Title = "chief economist",
            Evidence = [new EvidenceGiven(RecordId.Parse("paper"), "paragraph 3", Says.Announced, null)],
        };
        var root = Read(Written(Of([Ada, Forum], [edge])));

        var labels = root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.That(root.Elements().Take(2).Select(e => e.Attribute("id")?.Value), Is.EqualTo(labels));
        Assert.That(root.Element(Svg + "title")?.Value, Is.EqualTo("A question"));
        Assert.That(
            root.Element(Svg + "desc")?.Value,
            Does.StartWith("Stakeholders: 1. Engagements: 1. Ties: 1. Sources: 1. The question is about: ada."));
        Assert.That(
            root.Descendants(Svg + "g").Elements(Svg + "title").Select(t => t.Value),
            Is.EqualTo(
                new[] { "ada — attends — forum; chief economist; confirmed; announces [1] paragraph 3", "ada, person", "forum, event" }));
    }

    [Test]
    public void Uncertain_ties_are_dashed_and_certain_ones_are_not()
    {
        var surenesses = Enum.GetValues<TieStatus>().SelectMany(s => new[] { false, true }.Select(p => (Status: s, Possible: p))).ToList();
        var root = Read(Written(Of([Ada, Forum], surenesses.Select(s => Edge(Ada, TieType.Attends, Forum, s.Status, s.Possible)))));
        var dashes = root.Descendants(Svg + "g").Where(g => g.Attribute("data-ties") is not null)
            .Select(g => g.Element(Svg + "path")!.Attribute("stroke-dasharray")?.Value ?? "none").ToList();

        Assert.That(dashes, Has.Count.EqualTo(surenesses.Count).And.Unique);
        Assert.That(dashes.Count(d => d == "none"), Is.EqualTo(1));
    }

    [Test]
    public void Equally_certain_ties_share_a_line_and_others_have_their_own()
    {
        var plan = FigurePlan.Of(
            Of(
                [Ada, Forum],
                [Edge(Ada, TieType.Attends, Forum), Edge(Ada, TieType.Hosts, Forum), Edge(Ada, TieType.Signs, Forum, TieStatus.Disputed)]),
            FigureWords.English);

        Assert.That(plan.Lines.Select(l => l.Role), Is.EqualTo(new[] { "hosts, attends [1]", "signs [1]" }));
        Assert.That(plan.Lines.Select(l => l.Curve), Is.Unique);
    }

    [Test]
    public void A_tie_on_behalf_of_the_subject_is_not_shown_as_its_own()
    {
        var plan = FigurePlan.Of(
            Of([Ada, Union], [Edge(Ada, TieType.Heads, Union) with { OnBehalfOf = RecordId.Parse("union") }]),
            FigureWords.English);

        Assert.That(plan.Lines[0].Role, Is.EqualTo("heads on its behalf [1]"));
    }

    [Test]
    public void An_empty_answer_is_a_figure_that_states_this()
    {
        var root = Read(Written(Of([], [])));

        Assert.That(Texts(root), Does.Contain("Nothing matches the question.").And.Contain("A question"));
        Assert.That(root.Element(Svg + "desc")?.Value, Is.EqualTo("Nothing matches the question."));
    }

    [Test]
    public void A_record_without_ties_is_drawn_with_a_remark()
    {
        var root = Read(Written(Of([Ada], [])));

        Assert.That(Texts(root), Does.Contain("ada").And.Contain("This answer has no ties."));
    }

    [TestCase(500, 60)]
    [TestCase(2000, 100)]
    public void Records_without_room_are_counted(int stakeholders, int engagements)
    {
        var drawing = Large(stakeholders, engagements, scattered: true);
        var plan = FigurePlan.Of(drawing, FigureWords.English);
        var drawn = plan.Lines.Sum(l => l.Line.Edges.Count);

        Assert.That(plan.Cards, Has.Count.InRange(FigureGraph.MostNodes / 2, FigureGraph.MostNodes));
        Assert.That(plan.Cards.Select(c => c.Node.Id), Does.Contain("s0000"), "who was asked about");
        Assert.That(
            plan.Cards.Where(c => !c.Node.Asked && plan.Lines.All(l => l.Line.From != Index(c) && l.Line.To != Index(c))),
            Is.Empty,
            "none without a tie");
        Assert.That(
            plan.LeftOut(),
            Does.Contain(
                $"For lack of room, the strongest and most tied being drawn: {drawing.Nodes.Count - plan.Cards.Count} stakeholders and "
                    + $"engagements, {drawing.Edges.Count - drawn} ties."));

        int Index(Card card) => plan.Cards.ToList().IndexOf(card);
    }

    [Test]
    public void Sources_that_have_no_room_are_counted_too()
    {
        var ids = Enumerable.Range(100, 75).Select(i => $"paper-{i}").ToList();
        var union = Node("union", Kind.Union);
        var edges = ids.Select((id, i) => Edge(union, TieType.Attends, Node($"e{i}", Kind.Event), source: id)).ToList();
        var drawing = Of([union, .. edges.Select(e => e.To)], edges, [.. ids.Select(id => Source(id)), Source("unused")]);

        var texts = Texts(Read(Written(drawing)));

        Assert.That(texts.Count(t => t.Contains("Document paper-", StringComparison.Ordinal)), Is.EqualTo(FigurePlan.MostSources));
        Assert.That(texts, Does.Contain($"Sources of what is drawn that are not listed for lack of room: {75 - FigurePlan.MostSources}."));
        Assert.That(texts, Does.Contain("Sources of ties that are not drawn: 1."));
    }

    [Test]
    public void Only_web_addresses_are_links()
    {
        string[] links =
        [
            "https://example.org/?a=1&b=<2>",
            "http://example.org/",
            "javascript:alert(1)",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "//example.org",
            "not a link",
        ];
        var sources = links.Select((link, i) => Source($"paper-{i}", link)).ToArray();
        var union = Node("union", Kind.Union);
        var edges = sources.Select((s, i) => Edge(union, TieType.Attends, Node($"e{i}", Kind.Event), source: s.Id.Value)).ToList();

        var root = Read(Written(Of([union, .. edges.Select(e => e.To)], edges, sources)));

        Assert.That(root.Descendants(Svg + "a").Select(a => a.Attribute("href")?.Value).Distinct(), Is.EqualTo(links[..2]));
        Assert.That(Texts(root), Is.SupersetOf(links), "the others can be read");
    }

    [Test]
    public async Task Programs_other_than_browsers_draw_a_figure()
    {
        var png = await Readers.RasterizeAsync(Encoding.UTF8.GetBytes(Written(Of([Ada, Forum], [Edge(Ada, TieType.Attends, Forum)]))));

        Assert.That(png[..8], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }));
        Assert.That(png, Has.Length.GreaterThan(5_000), "not an empty sheet");
    }

    private static List<string> Texts(XElement root) => [.. root.Descendants(Svg + "text").Select(t => t.Value)];
}
