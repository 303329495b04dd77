using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>The drawing of an answer has the same meaning for every engine: the conformance suite compares the answers.</summary>
public sealed class CytoscapeTests
{
    [Test]
    public async Task A_partner_has_its_strength_and_an_edge_its_evidence()
    {
        var graph = await Partners("ada", Scope.Everything, new TestDataset("d")
            .Person("ada").Person("bob").Event("forum", "2011").Source("a").Source("b")
            .Tie("ada", TieType.Signs, "forum", evidence: ["a", "b", "b:announced"]).Tie("bob", TieType.Signs, "forum", evidence: ["a"]));

        Assert.That(graph.Elements.Nodes.Select(n => n.Data.Id), Is.EqualTo(new[] { "ada", "bob", "forum" }));
        Assert.That(graph.Elements.Nodes.Select(n => n.Data.Strength), Is.EqualTo(new double?[] { null, 1, null }));
        Assert.That(graph.Elements.Nodes.Select(n => (n.Data.Evidence, n.Data.Sources)), Is.EqualTo(new[] { (3, 2), (1, 1), (4, 2) }));
        Assert.That(Edges(graph), Is.EqualTo(new[] { "ada > forum", "bob > forum" }));
        Assert.That(
            graph.Elements.Edges[0].Data,
            Has.Property("Evidence").EqualTo(3).And.Property("Sources").EqualTo(2)
                .And.Property("Kind").EqualTo(TieType.Signs).And.Property("Status").EqualTo(TieStatus.Confirmed));
    }

    [Test]
    public async Task An_edge_starts_at_the_represented_body_and_names_the_participant()
    {
        var graph = await Partners("ministry", new Scope { Level = Level.Organization }, new TestDataset("d")
            .Person("ada").Body("ministry").Body("union").Event("forum")
            .Tie("ada", TieType.Represents, "ministry").Tie("ada", TieType.Attends, "forum").Tie("union", TieType.Hosts, "forum"));

        Assert.That(Edges(graph), Is.EqualTo(new[] { "ministry > forum", "union > forum", "ada > ministry" }), "the last is a direct tie");
        Assert.That(graph.Elements.Edges[0].Data.Tie.Value, Is.EqualTo("ada-attends-forum"));
        Assert.That(graph.Elements.Edges[0].Data.By?.Value, Is.EqualTo("ada"));
    }

    [Test]
    public async Task A_tie_with_two_actors_is_two_edges()
    {
        var graph = await Partners("ministry", new Scope { Level = Level.Organization }, new TestDataset("d")
            .Person("ada").Person("bob").Body("ministry").Body("union").Event("forum")
            .Tie("ada", TieType.Represents, "ministry").Tie("ada", TieType.Represents, "union").Tie("ada", TieType.Attends, "forum")
            .Tie("bob", TieType.Represents, "union").Tie("bob", TieType.Attends, "forum"));

        Assert.That(graph.Elements.Edges.Select(e => e.Data.Id), Is.Unique);
        Assert.That(
            graph.Elements.Edges.Where(e => e.Data.Tie.Value == "ada-attends-forum").Select(e => $"{e.Data.Source} > {e.Data.Target}"),
            Is.EqualTo(new[] { "ministry > forum", "union > forum" }));
    }

    [Test]
    public async Task A_successor_stands_by_the_ties_of_its_predecessor()
    {
        var graph = await Partners("new", new Scope { Lineage = true }, new TestDataset("d")
            .Body("new").Body("old").Body("union").Event("forum")
            .Tie("new", TieType.Succeeds, "old").Tie("old", TieType.Hosts, "forum").Tie("union", TieType.Attends, "forum"));

        Assert.That(Edges(graph), Is.EqualTo(new[] { "new > forum", "union > forum" }));
    }

    [Test]
    public async Task A_country_is_distinguished_from_a_body_with_the_same_id()
    {
        var graph = await Partners("ministry", new Scope { Level = Level.Country }, new TestDataset("d")
            .Body("ministry", Kind.Ministry, "KZ").Body("KZ", Kind.InternationalOrganization).Event("forum")
            .Tie("ministry", TieType.Hosts, "forum").Tie("KZ", TieType.Attends, "forum"));

        Assert.That(graph.Elements.Nodes.Select(n => n.Data.Id), Is.EqualTo(new[] { "country/KZ", "KZ", "forum" }));
        Assert.That(Edges(graph), Is.EquivalentTo(new[] { "country/KZ > forum", "KZ > forum" }));
    }

    [Test]
    public async Task A_tie_is_distinguished_from_a_record_with_the_same_id()
    {
        var dataset = new TestDataset("d").Person("ada").Event("forum").Source("a");
        dataset.Add(new Tie(RecordId.Parse("ada"), TieType.Attends, RecordId.Parse("ada"), RecordId.Parse("forum")),
            new Evidence(RecordId.Parse("ada"), RecordId.Parse("a"), null, Says.Confirmed, null));
        var question = new ProfileOf(RecordId.Parse("ada"), Family.Stakeholder, Scope.Everything);
        await using var reader = InMemory.Of(dataset);
        var profile = await reader.AskAsync(question, CancellationToken.None);

        var elements = Cytoscape.Of(ProfileDrawing.Of(question, profile!, "v")).Elements;

        Assert.That(
            elements.Nodes.Select(n => n.Data.Id).Concat(elements.Edges.Select(e => e.Data.Id)),
            Is.EqualTo(new[] { "ada", "forum", "tie/ada" }));
    }

    [Test]
    public async Task In_random_networks_every_id_is_unique_and_every_edge_has_both_ends([Range(1, 100)] int seed)
    {
        var random = new RandomNetwork(seed);
        await using var reader = InMemory.Of(random.Datasets());
        foreach (var stakeholder in RandomNetwork.Stakeholders)
        {
            var scope = random.Scope();
            var of = $"seed {seed}, {stakeholder}, {scope}";
            var profileOf = new ProfileOf(stakeholder, Family.Stakeholder, scope);
            var profile = await reader.AskAsync(profileOf, CancellationToken.None);
            var whoCooperates = new WhoCooperates(stakeholder, scope);
            var cooperation = await reader.AskAsync(whoCooperates, CancellationToken.None);
            var commonGround = new CommonGround(random.Parties(), scope) { AtLeast = 1 };
            var ground = await reader.AskAsync(commonGround, CancellationToken.None);

            AssertSound(Cytoscape.Of(SharedGroundDrawing.Of(commonGround, ground, "v")), of);
            AssertSound(profile is null ? null : Cytoscape.Of(ProfileDrawing.Of(profileOf, profile, "v")), of);
            AssertSound(cooperation is null ? null : Cytoscape.Of(CooperationDrawing.Of(whoCooperates, cooperation, "v")), of);
        }
    }

    private static void AssertSound(CytoscapeGraph? graph, string of)
    {
        if (graph is not null)
        {
            var nodes = graph.Elements.Nodes.Select(n => n.Data.Id).ToHashSet();
            Assert.That(nodes.Concat(graph.Elements.Edges.Select(e => e.Data.Id)), Is.Unique, of);
            Assert.That(nodes, Has.Count.EqualTo(graph.Elements.Nodes.Count), of);
            Assert.That(graph.Elements.Edges.Where(e => !nodes.Contains(e.Data.Source) || !nodes.Contains(e.Data.Target)), Is.Empty, of);
        }
    }

    private static IEnumerable<string> Edges(CytoscapeGraph graph) =>
        graph.Elements.Edges.Select(e => $"{e.Data.Source} > {e.Data.Target}");

    private static async Task<CytoscapeGraph> Partners(string of, Scope scope, TestDataset dataset)
    {
        await using var reader = InMemory.Of(dataset);
        var question = new WhoCooperates(RecordId.Parse(of), scope);
        var cooperation = await reader.AskAsync(question, CancellationToken.None);
        return Cytoscape.Of(CooperationDrawing.Of(question, cooperation!, "v"));
    }
}
