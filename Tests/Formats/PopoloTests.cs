using NUnit.Framework;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Memberships of Popolo, wherever they stand, with the names of their posts and areas.</summary>
public sealed class PopoloTests
{
    [Fuzzed("popolo", "x.json")]
    internal const string FuzzedFile =
        """
        {"persons":[{"id":"a","name":"Ada","other_names":[{"name":"A","lang":"tj"}]}],"organizations":[{"id":"o","name":"Party"}],
        "memberships":[{"person_id":"a","organization_id":"o","role":"member","start_date":"2011"}]}
        """;

    [Test]
    public void Memberships_within_a_person_or_an_organization_are_read_and_areas_are_named()
    {
        using var file = new WrittenFile(
            "x.json",
            """
            {"persons":[{"id":"ada","name":"Ada","memberships":[{"organization_id":"house","post_id":"seat","start_date":"2011"}]},
             {"id":"bob","name":"Bob"}],
             "organizations":[{"id":"house","name":"House","memberships":[{"person_id":"bob","area_id":"n","role":"Speaker"}]}],
             "posts":[{"id":"seat","label":"Member","area_id":"s"}],"areas":[{"id":"n","name":"North"},{"id":"s","name":"South"}]}
            """);
        var read = file.Check();

        Assert.Multiple(() =>
        {
            Assert.That(read.Conversion!.Stated.Select(s => (s.What, s.Count)), Does.Contain(("memberships", 2L)));
            Assert.That(
                read.Content.Ties().Select(t => (t.From.Value, t.To.Value, t.Title, t.Period.From?.ToString(), t.Attributes["area"])),
                Is.EquivalentTo(new[] { ("ada", "house", "Member", "2011", "South"), ("bob", "house", "Speaker", null, "North") }));
        });
    }

    [Test]
    public void The_organization_of_an_event_organizes_it_but_not_a_legislative_period()
    {
        using var file = new WrittenFile(
            "x.json",
            """
            {"persons":[{"id":"ada","name":"Ada"}],"organizations":[{"id":"house","name":"House"}],
             "events":[{"id":"term","name":"First term","classification":"legislative period","organization_id":"house"},
              {"id":"hearing","name":"Hearing","classification":"hearing","organization_id":"house"}],
             "memberships":[{"person_id":"ada","organization_id":"house"}]}
            """);

        Assert.That(
            file.Check().Content.Ties().Where(t => t.Type == TieType.Organizes).Select(t => t.To.Value),
            Is.EqualTo(new[] { "hearing" }));
    }

    [Test]
    public void An_invalid_date_of_a_membership_is_an_error_at_its_place()
    {
        using var file = new WrittenFile(
            "x.json",
            """
            {"persons":[{"id":"ada","name":"Ada"}],"organizations":[{"id":"house","name":"House"}],
             "memberships":[{"person_id":"ada","organization_id":"house","end_date":"03/04/2011"}]}
            """);

        Assert.That(
            file.Errors().Single(),
            Is.EqualTo("x.json:/memberships/0/end_date: not a date: \"03/04/2011\" (did you mean 2011-04-03 or 2011-03-04?)"));
    }
}
