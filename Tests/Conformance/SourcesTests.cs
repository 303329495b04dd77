using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class SourcesTests(Engine engine) : ConformanceFixture(engine)
{
    [Test]
    public async Task Sources_are_listed_by_id_with_how_many_ties_rest_on_each()
    {
        await using var reader = await Load(Data());
        var sources = (await reader.AskAsync(new AllSources(), default)).Items;
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
            Assert.That(letter!.Ties[0].Evidence.Select(e => (e.Source.Value, e.Says)), Is.EqualTo([("letter", Says.Announced), ("letter", Says.Confirmed)]));
        });
    }

    [Test]
    public async Task No_source_of_that_id_is_no_answer()
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

    private static TestDataset Data(string name = "d") => new TestDataset(name).Person("ada").Person("bob").Event("forum")
        .Source("news").Source("letter", published: "2011-03").Source("Leaflet")
        .Tie("ada", TieType.Hosts, "forum", evidence: ["news"]).Tie("bob", TieType.Hosts, "forum", evidence: ["news:denied", "letter", "letter:announced"]);
}
