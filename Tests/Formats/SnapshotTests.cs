using NUnit.Framework;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Lists of memberships on given days become ties with a start and an end.</summary>
public sealed class SnapshotTests
{
    private const string Members =
        """
        tables:
        - records:
            person: {is: person, name: {column: Person}}
            body: {is: ngo, name: {column: Body}}
          ties: [{from: person, type: member-of, to: body, snapshot: {column: Month}}]
        """;

    [Test]
    public void Consecutive_snapshots_are_one_tie_and_a_later_return_is_another()
    {
        using var file = new WrittenFile(
            "members.csv",
            """
            Month,Person,Body
            2020-05,Ada,Forum
            2020-01,Ada,Forum
            2020-02,Ada,Forum
            2020-04,Ada,Forum
            2020-01,Bob,Forum
            2020-02,Bob,Forum
            2020-03,Bob,Forum
            ,Cleo,Forum
            2020-04,Dan,Forum
            """,
            Members);
        var read = file.Check();
        var names = read.Content.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.Multiple(() =>
        {
            Assert.That(read.Content.Ties().Select(t => (names[t.From], t.Period.ToString())), Is.EquivalentTo(new[]
            {
                ("Ada", "2020-01 – 2020-02"), ("Ada", "2020-04 –"), ("Bob", "2020-01 – 2020-03"), ("Dan", "2020-04 – 2020-04"),
            }));
            Assert.That(
                read.Conversion!.Notes.Select(n => (n.What, n.Count)),
                Is.SupersetOf(new[]
                {
                    ("snapshots in a row are one tie", 4L), ("a row without the date of its snapshot: left out", 1L),
                }));
        });
    }

    [Test]
    public void Each_list_of_a_file_has_its_own_snapshots()
    {
        using var file = new WrittenFile(
            "members.csv",
            """
            Month,Person,Body
            2020-01,Ada,Board
            2020-02,Ada,Forum
            2020-03,Ada,Board
            2020-04,Ada,Forum
            2020-01,Bob,Board
            2020-06,Cleo,Forum
            """,
            Members.Replace("{column: Month}", "{column: Month}, list: {column: Body}", StringComparison.Ordinal));
        var read = file.Check().Content;
        var names = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);

        Assert.That(read.Ties().Select(t => (names[t.From], names[t.To], t.Period.ToString())), Is.EquivalentTo(new[]
        {
            ("Ada", "Board", "2020-01 –"), ("Ada", "Forum", "2020-02 – 2020-04"), ("Bob", "Board", "2020-01 – 2020-01"),
            ("Cleo", "Forum", "2020-06 –"),
        }));
    }

    [Test]
    public void A_snapshot_whose_date_can_mean_two_days_is_an_error_that_names_both()
    {
        using var file = new WrittenFile("members.csv", "Person,Month,Body\nAda,03/04/2020,Forum\n", Members);

        Assert.That(
            file.Errors().First(), Is.EqualTo("members.csv:2:5: not a date: \"03/04/2020\" (did you mean 2020-04-03 or 2020-03-04?)"));
    }

    [Test]
    public void A_snapshot_with_an_impossible_date_is_an_error_at_its_place()
    {
        using var file = new WrittenFile("members.csv", "Month,Person,Body\n2020-13,Ada,Forum\n", Members);

        Assert.That(file.Errors().First(), Does.StartWith("members.csv:2:").And.Contain("2020-13"));
    }
}
