using NUnit.Framework;

namespace StakeholderGraph.Tests.Exports;

/// <summary>How a drawing puts together what an answer says of a record or a tie in several places.</summary>
public sealed class DrawingBuilderTests
{
    private static readonly Mention Ada = new(RecordId.Parse("ada"), Kind.Person, "Ada", null);
    private static readonly Mention Forum = new(RecordId.Parse("forum"), Kind.Event, "Forum", null);

    [TestCase(true, true, true)]
    [TestCase(true, false, false)]
    [TestCase(false, true, false)]
    public void What_counts_for_certain_once_is_not_merely_possible(bool first, bool second, bool possible)
    {
        var builder = new DrawingBuilder();
        foreach (var one in new[] { first, second })
        {
            builder.Edge(
                builder.Node(Ada, possible: one),
                builder.Node(Forum),
                new DrawnTie(RecordId.Parse("t"), TieType.Attends, null, default, TieStatus.Confirmed, []) { Possible = one });
        }

        var drawing = builder.ToDrawing(new Caption("", "x", null), new Dictionary<string, Source>(), new AnswerTable([], []));
        Assert.That((drawing.Nodes[0].Possible, drawing.Edges.Single().Possible), Is.EqualTo(((bool?)possible, possible)));
    }
}
