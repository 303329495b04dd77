using System.Text;
using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>Files have the same meaning in all forms in which spreadsheets save them.</summary>
public sealed class DialectTests
{
    private static readonly Dictionary<string, Func<string, string>> Dialects = new()
    {
        ["byte order mark"] = text => "\uFEFF" + text,
        ["semicolons"] = text => text.Replace(',', ';'),
        ["tabs"] = text => text.Replace(',', '\t'),
        ["CR LF"] = text => text.Replace("\n", "\r\n"),
        ["CR"] = text => text.Replace("\n", "\r"),
        ["no line end at the end"] = text => text.TrimEnd('\n'),
        ["empty lines"] = text => "\n\n" + text.Replace("\n", "\n\n") + "\n",
        ["rows of empty cells"] = text => text.Replace("\n", "\n,,\n").Replace("\n,,\n", "\n,, ,\n"),
        ["quotation marks around every cell"] = text =>
            string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : $"\"{line.Replace(",", "\",\"")}\"")),
        ["white space around every cell"] = text => text.Replace(",", "\u00A0 , ").Replace("\n", " \n "),
        ["white space around quotation marks"] = text =>
            string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : $" \" {line.Replace(",", " \" , \" ")} \" ")),
        ["all at once"] = text => "\uFEFF" + text.Replace(',', ';').Replace("\n", "\r\n;\r\n"),
    };

    [TestCaseSource(nameof(DialectNames))]
    public void The_dialect_of_a_file_does_not_change_the_records(string dialect)
    {
        using var plain = new WrittenFolder();
        using var folder = new WrittenFolder();
        foreach (var file in Directory.GetFiles(folder.Path, "*.csv"))
        {
            File.WriteAllText(file, Dialects[dialect](File.ReadAllText(file)), new UTF8Encoding(false));
        }

        var (expected, actual) = (plain.Open(), folder.Open());

        Assert.Multiple(() =>
        {
            Assert.That(actual.ContentHash, Is.EqualTo(expected.ContentHash));
            Assert.That(actual.Counts, Is.EqualTo(expected.Counts));
            Assert.That(actual.Ties(), Is.EqualTo(expected.Ties()));
            Assert.That(actual.Names(), Is.EqualTo(expected.Names()));
        });
    }

    [Test]
    public void Columns_may_stand_in_any_order_and_be_left_out()
    {
        using var folder = new WrittenFolder().With("ties.csv", "to,type,id,from\nforum,attends,t1,ada\n");

        Assert.That(
            folder.Open().Ties(),
            Is.EqualTo(new[] { new Tie(RecordId.Parse("t1"), TieType.Attends, RecordId.Parse("ada"), RecordId.Parse("forum")) }));
    }

    [Test]
    public void A_line_break_in_a_cell_is_one_line_feed_in_every_dialect()
    {
        const string Text = "tie,source,says,note\nt1,paper,confirmed,\"One, \"\"two\"\"\n\tthree;\"\n";
        using var lf = new WrittenFolder().With("evidence.csv", Text);
        using var crlf = new WrittenFolder().With("evidence.csv", Text.Replace("\n", "\r\n"));

        Assert.Multiple(() =>
        {
            Assert.That(lf.Open().Evidence().Single().Note, Is.EqualTo("One, \"two\"\n\tthree;"));
            Assert.That(crlf.Open().ContentHash, Is.EqualTo(lf.Open().ContentHash));
        });
    }

    [Test]
    public void The_delimiter_is_that_of_the_header_whatever_the_cells_hold()
    {
        using var folder = new WrittenFolder().With("engagements.csv", "id;kind;name\nforum;event;A, b, c, d, e\n");

        Assert.That(folder.Open().Engagements().Single().Name, Is.EqualTo("A, b, c, d, e"));
    }

    [Test]
    public void Progress_ends_with_the_number_of_records()
    {
        using var folder = new WrittenFolder();
        var progress = new Progress();

        var dataset = DatasetFolder.Open(folder.Path, progress);

        Assert.That(progress.Last, Is.EqualTo(dataset.Counts.Total).And.EqualTo(8));
    }

    private static string[] DialectNames() => [.. Dialects.Keys];

    private sealed class Progress : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value) => Last = value;
    }
}
