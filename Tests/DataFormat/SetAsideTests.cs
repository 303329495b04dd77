using NUnit.Framework;
using StakeholderGraph.Tests.Formats;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>Records with errors can be set aside together with those that depend on them, so that the others are imported.</summary>
public sealed class SetAsideTests
{
    private static readonly ImportOptions SetsAside = new() { SetsAside = true };

    [Test]
    public void Records_that_depend_on_a_faulty_record_are_set_aside_with_it()
    {
        using var folder = new WrittenFolder()
            .With("stakeholders.csv", WrittenFolder.Stakeholders + "bob,persn,Bob,\ndan,person,Dan,\n")
            .With("names.csv", WrittenFolder.Names + "bob,Боб,ru,alias\n")
            .With("ties.csv", WrittenFolder.Ties + "t2,bob,attends,forum,,,,\nt3,dan,attends,forum,,,,\nt4,dan,observes,forum,,,2011-99,\n")
            .With("evidence.csv", WrittenFolder.Evidence + "t2,paper,,confirmed,\nt3,paper,,sure,\nt4,paper,,confirmed,\n");

        var read = DatasetReaders.Check(folder.Path, SetsAside);

        Assert.Multiple(() =>
        {
            Assert.That(read.Content.Stakeholders().Select(s => s.Id.Value), Is.EqualTo(new[] { "ada", "ilo", "labour", "dan" }));
            Assert.That(read.Content.Ties().Select(t => t.Id.Value), Is.EqualTo(new[] { "t1" }));
            Assert.That(read.Content.Evidence().Count(), Is.EqualTo(1));
            Assert.That(ContentHash.Of(read.Content), Is.EqualTo(read.Content.ContentHash));
            Assert.That(read.Content.Counts, Is.EqualTo(new RecordCounts(4, 1, 1, 1, 1, 1)));
            Assert.That(read.SetAside.Select(s => (s.Type, s.Cells[0], s.Faults[0].Reason)), Is.EqualTo(new[]
            {
                ("stakeholders", "bob", "unknown kind of stakeholder"), ("names", "bob", "no stakeholder or engagement has this id"),
                ("ties", "t2", "no stakeholder or engagement has this id"), ("ties", "t3", "a tie without evidence"),
                ("ties", "t4", "no such date"), ("evidence", "t2", "no tie has this id"),
                ("evidence", "t3", read.SetAside[6].Faults[0].Reason), ("evidence", "t4", "no tie has this id"),
            }));
        });
    }

    [Test]
    public void Setting_aside_is_not_the_default()
    {
        using var folder = new WrittenFolder().With("stakeholders.csv", WrittenFolder.Stakeholders + "bob,persn,Bob,\n");

        Assert.That(folder.Errors(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Records_of_a_line_that_cannot_be_read_are_set_aside()
    {
        using var file = new WrittenFile(
            "t.csv",
            "Name,Body\nAda,Union\nBob,Agency,surplus\n",
            "tables: [{records: {p: {is: person, name: {column: Name}}, b: {is: union, name: {column: Body}}}, "
                + "ties: [{from: p, type: represents, to: b}]}]");

        var read = file.Check(SetsAside);

        Assert.That(read.Content.Stakeholders().Select(s => s.Name), Is.EqualTo(new[] { "Ada", "Union" }));
        Assert.That(read.SetAside.Select(s => s.Type), Is.EqualTo(new[] { "stakeholders", "stakeholders", "ties", "evidence" }));
        Assert.That(read.SetAside[0].Faults[0].ToString(), Does.EndWith("t.csv:3:12: more cells than the header has: \"surplus\" "
            + "(put a cell with the delimiter in quotation marks)"));
    }

    [Test]
    public void An_error_of_a_whole_file_is_not_set_aside()
    {
        using var folder = new WrittenFolder().Without("ties.csv");

        Assert.That(() => DatasetReaders.Check(folder.Path, SetsAside), Throws.TypeOf<DatasetException>());
    }

    [Test]
    public void The_table_of_records_set_aside_has_places_and_reasons()
    {
        using var folder = new WrittenFolder().With("stakeholders.csv", WrittenFolder.Stakeholders + "bob,persn,\"Bob, B.\",\n");
        using var file = new MemoryStream();

        SetAsideRecord.Write(DatasetReaders.Check(folder.Path, SetsAside).SetAside, file);

        Assert.That(System.Text.Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').Split("\r\n")[1], Is.EqualTo(
            $"{folder.In("stakeholders.csv")},\"line 5, column 5\",stakeholders,"
                + "\"kind: unknown kind of stakeholder: \"\"persn\"\" (did you mean person?)\",\"bob,persn,\"\"Bob, B.\"\",,,,,,,\""));
    }
}
