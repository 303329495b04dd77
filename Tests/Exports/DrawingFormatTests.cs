using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Exports;

/// <summary>What all formats have in common.</summary>
[TestFixture]
public sealed class DrawingFormatTests
{
    private static IEnumerable<string> Names => DrawingFormats.Names;

    [Test]
    public void Every_format_has_a_distinct_name()
    {
        Assert.That(DrawingFormats.Names, Is.Unique.And.All.Matches("^[a-z0-9-]+$"));
        Assert.That(DrawingFormats.All.Select(f => f.MediaType), Is.Unique.And.All.Matches("^[a-z]+/[a-z0-9.+-]+$"));
        Assert.That(DrawingFormats.All.Select(f => f.Extension), Is.Unique.And.All.Matches("^[a-z0-9.-]+$"));
        Assert.That(DrawingFormats.All.Select(f => f.Description), Is.Unique.And.All.EndsWith("."));
    }

    [TestCaseSource(nameof(Names))]
    public void The_same_drawing_has_the_same_bytes(string format)
    {
        var dataset = HostileDataset.Of(withNonsense: true);

        var once = SmallDrawing.Bytes(format, DatasetDrawing.Of(dataset, CancellationToken.None));
        var again = SmallDrawing.Bytes(format, DatasetDrawing.Of(dataset, CancellationToken.None));

        Assert.That(once, Is.EqualTo(again).And.Not.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void An_empty_answer_can_be_drawn(string format)
    {
        var nothing = new Drawing(
            new Caption("Nothing", "nothing", "v"),
            [],
            [],
            new Dictionary<string, Source>(),
            new AnswerTable(["id"], []));

        Assert.That(() => SmallDrawing.Bytes(format, nothing), Throws.Nothing);
    }

    [TestCaseSource(nameof(Names))]
    public void A_drawing_that_is_cancelled_is_not_finished(string format)
    {
        using var file = new MemoryStream();

        Assert.That(
            () => DrawingFormats.Find(format)!.Write(SmallDrawing.Of(), file, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(file.Length, Is.Zero);
    }

    [TestCaseSource(nameof(Names))]
    public void A_file_stays_open_and_is_only_written_forwards(string format)
    {
        using var file = new Forwards();

        DrawingFormats.Find(format)!.Write(SmallDrawing.Of(), file, CancellationToken.None);

        Assert.That(file.Written.ToArray(), Is.EqualTo(SmallDrawing.Bytes(format)));
        Assert.That(file.IsOpen);
    }

    [Test]
    public void Every_format_is_described_in_the_documentation() =>
        Assert.That(
            File.ReadLines(Repository.At("docs", "exports.md"))
                .TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
                .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
                .Select(l => l.Split('`')[1]),
            Is.EqualTo(DrawingFormats.Names));

    [Test]
    public void An_unknown_name_has_no_format() => Assert.That(DrawingFormats.Find("Gexf"), Is.Null);

    /// <summary>What a pipe supports.</summary>
    private sealed class Forwards : SequentialStream
    {
        public MemoryStream Written { get; } = new();

        public bool IsOpen { get; private set; } = true;

        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer) => Written.Write(buffer);

        protected override void Dispose(bool disposing)
        {
            IsOpen = false;
            base.Dispose(disposing);
        }
    }
}
