using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class SourcesTests(Engine engine) : ConformanceFixture(engine)
{
    [Test]
    public async Task Sources_are_listed_by_id_with_how_many_ties_rest_on_each()
    {
        await using var reader = await Load(Data());
        var sources = await reader.AskAsync(new AllSources(), default);
        Assert.That(sources.Select(s => (s.Id.Value, s.Ties)), Is.EqualTo([("Leaflet", 0), ("letter", 1), ("news", 2)]));
    }

    [Test]
    public async Task A_source_gives_its_ties_with_its_own_evidence_and_the_status_from_all()
    {
        await using var reader = await Load(Data());
        var letter = await reader.AskAsync(new SourceOf(RecordId.Parse("letter")), default);
        Assert.Multiple(() =>
        {
            Assert.That((letter!.Publisher, letter.Published.ToString()), Is.EqualTo(("The Paper", "2011-03")));
            Assert.That(letter!.Datasets.Select(d => d.Value), Is.EqualTo(["d"]));
            Assert.That(letter!.Ties.Select(t => (t.Id.Value, t.Status)), Is.EqualTo([("bob-hosts-forum", TieStatus.Disputed)]));
            Assert.That(
                letter!.Ties[0].Evidence.Select(e => (e.Source.Value, e.Says)),
                Is.EqualTo([("letter", Says.Announced), ("letter", Says.Confirmed)]));
        });
    }

    [Test]
    public async Task An_unknown_source_has_no_answer()
    {
        await using var reader = await Load(Data());
        Assert.That(await reader.AskAsync(new SourceOf(RecordId.Parse("gossip")), default), Is.Null);
    }

    [Test]
    public async Task Every_dataset_that_names_a_source_is_given()
    {
        await using var reader = await Load(Data("second"), Data("First"));
        var source = await reader.AskAsync(new SourceOf(RecordId.Parse("Leaflet")), default);
        Assert.That(source!.Datasets.Select(d => d.Value), Is.EqualTo(["First", "second"]));
    }

    [Test]
    public async Task Sources_and_the_ties_of_a_source_are_paged()
    {
        await using var reader = await Load(Data());
        var first = await reader.AskAsync(new AllSources { AtMost = 2 }, default);
        var rest = await reader.AskAsync(new AllSources { AtMost = 2, Skip = 2 }, default);
        var one = await reader.AskAsync(new SourceOf(RecordId.Parse("news")) { AtMost = 1 }, default);
        var other = await reader.AskAsync(new SourceOf(RecordId.Parse("news")) { AtMost = 1, Skip = 1 }, default);
        Assert.Multiple(() =>
        {
            Assert.That((first.Select(s => s.Id.Value), first.Omitted), Is.EqualTo((new[] { "Leaflet", "letter" }, 1)));
            Assert.That((rest.Select(s => s.Id.Value), rest.Omitted), Is.EqualTo((new[] { "news" }, 0)));
            Assert.That((one!.Ties.Single().Id.Value, one.Omitted, one.Truncated), Is.EqualTo(("ada-hosts-forum", 1, true)));
            Assert.That((other!.Ties.Single().Id.Value, other.Omitted, other.Truncated), Is.EqualTo(("bob-hosts-forum", 0, false)));
            Assert.That(other!.Ties.Single().Evidence.Select(e => (e.Source.Value, e.Says)), Is.EqualTo([("news", Says.Denied)]));
        });
    }

    private static TestDataset Data(string name = "d") =>
        new TestDataset(name)
            .Person("ada")
            .Person("bob")
            .Event("forum")
            .Source("news")
            .Source("letter", published: "2011-03")
            .Source("Leaflet")
            .Tie("ada", TieType.Hosts, "forum", evidence: ["news"])
            .Tie("bob", TieType.Hosts, "forum", evidence: ["news:denied", "letter", "letter:announced"]);
}
