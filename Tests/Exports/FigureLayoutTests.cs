using System.Diagnostics;
using NUnit.Framework;
using static StakeholderGraph.Tests.Exports.FigureDrawings;

namespace StakeholderGraph.Tests.Exports;

public sealed class FigureLayoutTests
{
    [Test]
    public async Task No_cards_and_no_roles_overlap_in_any_answer_of_the_shipped_network()
    {
        foreach (var (question, drawing) in await Shipped())
        {
            AssertLegible(FigurePlan.Of(drawing, FigureWords.English), question);
            AssertLegible(FigurePlan.Of(drawing, FigureWords.Russian), question);
        }
    }

    [TestCase(3, 1)]
    [TestCase(40, 4)]
    [TestCase(100, 20)]
    [TestCase(500, 60)]
    [TestCase(20, 200)]
    public void No_cards_and_no_roles_overlap_in_large_answers(int stakeholders, int engagements)
    {
        AssertLegible(FigurePlan.Of(Large(stakeholders, engagements, scattered: false), FigureWords.English), "columns");
        AssertLegible(FigurePlan.Of(Large(stakeholders, engagements, scattered: true), FigureWords.English), "scattered");
    }

    [Test]
    public async Task Answers_about_engagements_are_in_columns_and_lines_do_not_pass_behind_cards()
    {
        var columns = (await Shipped())
            .Where(d =>
                d.Question.StartsWith("partners", StringComparison.Ordinal) || d.Question.StartsWith("common", StringComparison.Ordinal))
            .Select(d => (d.Question, Plan: FigurePlan.Of(d.Drawing, FigureWords.English)))
            .Where(d => d.Plan.Lines.Count > 0)
            .ToList();

        Assert.That(columns, Is.Not.Empty);
        foreach (var (question, plan) in columns)
        {
            Assert.That(plan.Columns, Is.Not.Null, question);
            foreach (var line in plan.Lines)
            {
                var between = plan.Cards.Where((_, i) => i != line.Line.From && i != line.Line.To).Select(c => c.Place);
                Assert.That(between.Where(c => line.Curve.Points(64).Any(c.Contains)), Is.Empty, $"{question}: {line.Role}");
            }
        }
    }

    [Test]
    public async Task A_line_leads_from_the_border_of_one_card_to_that_of_the_other()
    {
        foreach (var (question, drawing) in await Shipped())
        {
            var plan = FigurePlan.Of(drawing, FigureWords.English);
            foreach (var line in plan.Lines)
            {
                AssertAtBorder(plan.Cards[line.Line.From].Place, line.Curve.Begin, question);
                AssertAtBorder(plan.Cards[line.Line.To].Place, line.Curve.End, question);
            }
        }
    }

    [Test]
    public void A_tie_to_itself_is_a_loop_and_parallel_lines_are_apart()
    {
        var (union, office) = (Node("union", Kind.Union), Node("office", Kind.Union));
        var plan = FigurePlan.Of(
            Of(
                [union, office],
                [
                    Edge(union, TieType.Succeeds, union),
                    Edge(union, TieType.Succeeds, union, TieStatus.Disputed),
                    Edge(union, TieType.Funds, office),
                    Edge(office, TieType.Funds, union),
                    Edge(office, TieType.PartOf, union, TieStatus.Announced),
                    Edge(union, TieType.MemberOf, office, possible: true),
                ]),
            FigureWords.English);

        Assert.That(plan.Lines, Has.Count.EqualTo(6));
        Assert.That(plan.Lines.Select(l => l.Curve.At(0.5)).Select(s => (SvgPen.Number(s.X), SvgPen.Number(s.Y))), Is.Unique);
        Assert.That(
            plan.Lines.SelectMany(l => l.Curve.Points(8)).Where(s => !plan.Plot.Grown(0.01).Contains(s)),
            Is.Empty,
            "within the plot");
    }

    [Test]
    public void Everything_is_within_the_figure([Values(0, 1, 40)] int stakeholders)
    {
        var drawing = stakeholders == 0 ? Of([], []) : Large(stakeholders, 4, scattered: true);
        var root = Read(Written(drawing));
        var (width, height) = (Number(root, "width"), Number(root, "height"));

        foreach (var text in root.Descendants(Svg + "text"))
        {
            Assert.That(Number(text, "x"), Is.InRange(0, width), text.Value);
            Assert.That(Number(text, "y"), Is.InRange(0, height), text.Value);
        }

        foreach (var box in root.Descendants(Svg + "rect").Where(r => r.Attribute("x") is not null))
        {
            Assert.That(Number(box, "x") + Number(box, "width"), Is.InRange(0, width));
            Assert.That(Number(box, "y") + Number(box, "height"), Is.InRange(0, height));
        }
    }

    [Test]
    public void A_figure_of_two_thousand_takes_seconds_at_most()
    {
        var everyone = Enumerable.Range(0, FigureGraph.MostNodes).Select(i => Node($"n{i}", Kind.Union)).ToList();
        var all = Of(everyone, everyone.SelectMany((a, i) => everyone.Skip(i + 1).Select(b => Edge(a, TieType.MemberOf, b))));
        foreach (
            var (what, drawing) in new[]
            {
                ("columns", Large(1900, 100, scattered: false)),
                ("scattered", Large(1900, 100, scattered: true)),
                ("all with all", all),
            })
        {
            var watch = Stopwatch.StartNew();
            Written(drawing);
            TestContext.Out.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");

            // A hundred times the usual time, for busy machines.
            Assert.That(watch.Elapsed, Is.LessThan(Allowed.Seconds(20)), what);
        }
    }

    private static double Number(System.Xml.Linq.XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertLegible(FigurePlan plan, string question)
    {
        var cards = plan.Cards.Select(c => (c.Place, What: c.Node.Id)).ToList();
        var roles = plan.Lines.Where(l => l.RolePlace is not null).Select(l => (Place: l.RolePlace!.Value, What: l.Role));
        var boxes = cards.Concat(roles).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                Assert.That(boxes[i].Place.Overlaps(boxes[j].Place), Is.False, $"{question}: {boxes[i]} and {boxes[j]}");
            }
        }

        foreach (var card in plan.Cards)
        {
            var widest = card.Name.Max(l => TextWidths.Of(l, FigurePlan.NameSize, card.Node.Asked));
            Assert.That(
                widest,
                Is.LessThanOrEqualTo(card.Place.Width - FigurePlan.Glyph - (2 * FigurePlan.Padding)),
                $"{question}: {card.Node.Id}");
        }
    }

    private static void AssertAtBorder(Rect card, Spot spot, string question)
    {
        Assert.That(card.Grown(1).Contains(spot), Is.True, question);
        Assert.That(card.Grown(-1).Contains(spot), Is.False, question);
    }
}
