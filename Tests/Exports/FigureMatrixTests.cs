using System.Xml.Linq;
using NUnit.Framework;
using static StakeholderGraph.Tests.Exports.FigureDrawings;

namespace StakeholderGraph.Tests.Exports;

public sealed class FigureMatrixTests
{
    private static readonly MatrixGroup Kazakhstan = new(Between.Country, "KZ");
    private static readonly MatrixGroup Kyrgyzstan = new(Between.Country, "KG");
    private static readonly MatrixGroup Nowhere = new(Between.Country, "none");
    private static readonly MatrixGroup Workers = new(Between.Constituency, "workers");
    private static readonly MatrixGroup Employers = new(Between.Constituency, "employers");

    [Test]
    public void A_cell_is_on_both_sides_of_the_diagonal()
    {
        var figure = Read(Written(Of(Cooperation)));

        Assert.That(Cell(figure, 0, 1), Is.EqualTo(new[] { "7", "2.5" }));
        Assert.That(Cell(figure, 1, 0), Is.EqualTo(new[] { "7", "2.5" }));
        Assert.That(Title(figure, 0, 1), Is.EqualTo("Kazakhstan – Kyrgyzstan: engagements 7, pairs 3, strength 2.5"));
    }

    [TestCase(0.0049, "<0.01")]
    [TestCase(0.005, "0.01")]
    [TestCase(9.876, "9.88")]
    [TestCase(98.76, "98.8")]
    [TestCase(987.6, "988")]
    public void A_strength_is_written_with_three_digits_and_never_as_zero(double strength, string written) =>
        Assert.That(Cell(Read(Written(Of(new DrawingMatrix([Workers], [Kazakhstan], [new(0, 0, 1) { Strength = strength }])))), 0, 0),
            Is.EqualTo(new[] { "1", written }));

    [Test]
    public void A_cell_without_records_is_hatched_and_explained_in_the_legend()
    {
        var figure = Read(Written(Of(Cooperation)));

        Assert.That(Cell(figure, 1, 2), Is.Empty);
        Assert.That(IsHatched(figure, 1, 2), Is.True);
        Assert.That(IsHatched(figure, 0, 1), Is.False);
        Assert.That(Title(figure, 1, 2), Is.EqualTo("Kyrgyzstan – without a country: no record, not no contact"));
        Assert.That(Texts(figure), Does.Contain("no record, not no contact"));
    }

    [Test]
    public void Cells_beyond_the_limit_are_not_shown_as_without_records()
    {
        var figure = Read(Written(Of(Cooperation with { Withheld = new HashSet<(int, int)> { (1, 2), (2, 2) } })));

        Assert.That(IsHatched(figure, 1, 2), Is.False);
        Assert.That(IsHatched(figure, 2, 1), Is.False, "the other side of the diagonal");
        Assert.That(Cell(figure, 1, 2), Is.EqualTo(new[] { "…" }));
        Assert.That(Texts(figure), Does.Contain("left out by the limit of the question"));
    }

    [Test]
    public void Groups_never_engaged_are_hatched_and_others_show_the_year_of_the_last_engagement()
    {
        var figure = Read(Written(Of(Gaps)));

        Assert.That(Cell(figure, 0, 0), Is.EqualTo(new[] { "4", "2011" }));
        Assert.That(IsHatched(figure, 1, 0), Is.True);
        Assert.That(Title(figure, 1, 0), Is.EqualTo("employers – Kazakhstan: no record, not no contact, stakeholders known 2"));
        Assert.That(Cell(figure, 1, 1), Is.EqualTo(new[] { "…" }));
        Assert.That(Title(figure, 1, 1), Does.EndWith("engaged since 2010"));
    }

    [Test]
    public void The_more_engagements_the_darker_a_cell()
    {
        var figure = Read(Written(Of(Cooperation)));
        var red = new[] { (0, 0), (0, 1) }
            .Select(at => Group(figure, at.Item1, at.Item2).Element(Svg + "rect")!.Attribute("fill")!.Value[1..3])
            .Select(part => Convert.ToInt32(part, 16));

        Assert.That(red, Is.Ordered.Ascending.And.Unique, "12 engagements, then 7");
    }

    [Test]
    public void Many_columns_and_few_rows_are_turned_on_their_side()
    {
        var codes = Countries.Codes.Take(20).ToList();
        var plan = MatrixPlan.Of(
            new DrawingMatrix([Workers, Employers], [.. codes.Select(code => new MatrixGroup(Between.Country, code))], [new(1, 5, 3)]),
            FigureWords.English);

        Assert.That(plan.Rows, Is.EqualTo(codes.Select(code => Countries.Name(code))));
        Assert.That(plan.Columns, Is.EqualTo(new[] { "workers", "employers" }));
        Assert.That(plan.Boxes.Single(box => box.HasRecord), Has.Property("Row").EqualTo(5).And.Property("Column").EqualTo(1));
    }

    [Test]
    public void If_there_is_no_room_the_groups_with_most_engagements_are_drawn_and_the_others_counted()
    {
        MatrixGroup[] groups = [.. Countries.Codes.Take(100).Select(code => new MatrixGroup(Between.Country, code))];
        MatrixCell[] cells = [.. groups.Select((_, i) => new MatrixCell(i, i, i + 1))];
        var plan = FigurePlan.Of(Of(new DrawingMatrix(groups, groups, cells) { IsMirrored = true }), FigureWords.English);

        Assert.That(plan.Matrix!.Rows, Is.EqualTo(groups[^MatrixPlan.MostGroups..].Select(group => Countries.Name(group.Id))));
        Assert.That(plan.LeftOut(), Does.Contain("For lack of room, the groups with most engagements being drawn: 40 groups."));
        Assert.That(plan.Matrix.IsTurned);
        Assert.That(plan.Matrix.Boxes.Select(box => box.Place).Where(place => place.Right > plan.Matrix.Size.Width + 0.001), Is.Empty);
    }

    [Test]
    public void Headings_are_beside_and_above_the_cells([Values("en", "ru")] string language)
    {
        MatrixGroup[] groups =
            [.. Enum.GetValues<Constituency>().Select(c => new MatrixGroup(Between.Constituency, Words<Constituency>.Of(c)))];
        var plan = MatrixPlan.Of(
            new DrawingMatrix(groups, groups, []) { IsMirrored = true },
            language == "ru" ? FigureWords.Russian : FigureWords.English);

        Assert.That(plan.ColumnHeadings.SelectMany(l => l).Max(l => TextWidths.Of(l, MatrixPlan.HeadingSize)), Is.LessThan(plan.CellWidth));
        Assert.That(plan.RowHeadings.SelectMany(l => l).Max(l => TextWidths.Of(l, MatrixPlan.HeadingSize)), Is.LessThan(plan.Left));
        Assert.That(plan.ColumnHeadings.Select(lines => string.Join(' ', lines)), Is.EqualTo(plan.Columns), "no word is broken");
        Assert.That(plan.RowHeadings.Select(lines => string.Join(' ', lines)), Is.EqualTo(plan.Rows));
    }

    [Test]
    public void A_matrix_has_Russian_words()
    {
        var figure = Read(Written(Of(Gaps), "ru"));

        Assert.That(
            Texts(figure),
            Is.SupersetOf(new[] { "работники", "Казахстан", "Не участвовали никогда или не участвуют с 2010", "участвовали с 2010" }));
    }

    private static DrawingMatrix Cooperation => new(
        [Kazakhstan, Kyrgyzstan, Nowhere],
        [Kazakhstan, Kyrgyzstan, Nowhere],
        [
            new(0, 0, 12) { Strength = 120.25, Pairs = 5 },
            new(0, 1, 7) { Strength = 2.5, Pairs = 3 },
        ])
    {
        IsMirrored = true,
    };

    private static DrawingMatrix Gaps => new(
        [Workers, Employers],
        [Kazakhstan, Kyrgyzstan],
        [
            new(0, 0, 4) { Known = 3, Last = PartialDate.Parse("2011-03") },
            new(0, 1, 0) { Known = 1 },
            new(1, 0, 0) { Known = 2 },
        ])
    {
        Withheld = new HashSet<(int, int)> { (1, 1) },
        Since = PartialDate.Parse("2010"),
    };

    private static Drawing Of(DrawingMatrix matrix) => FigureDrawings.Of([], []) with { Matrix = matrix };

    private static XElement Group(XElement figure, int row, int column) =>
        figure.Descendants(Svg + "g").Single(g => g.Attribute("data-cell")?.Value == $"{row},{column}");

    private static List<string> Cell(XElement figure, int row, int column) =>
        [.. Group(figure, row, column).Elements(Svg + "text").Select(text => text.Value)];

    private static string Title(XElement figure, int row, int column) => Group(figure, row, column).Element(Svg + "title")!.Value;

    private static bool IsHatched(XElement figure, int row, int column) => Group(figure, row, column).Element(Svg + "path") is not null;

    private static List<string> Texts(XElement figure) => [.. figure.Descendants(Svg + "text").Select(text => text.Value)];
}
