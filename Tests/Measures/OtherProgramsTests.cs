using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Measures;
using StakeholderGraph.Tests.Exports;

namespace StakeholderGraph.Tests.Measures;

/// <summary>
/// On random graphs, the measures agree with NetworkX, igraph, R's sna, and with the definitions applied to all sets and paths.
/// </summary>
[Category("Process")]
public sealed class OtherProgramsTests
{
    private const int Graphs = 200;

    [Test]
    public async Task Other_programs_compute_the_same_on_random_graphs()
    {
        var told = new JsonArray([.. Enumerable.Range(0, Graphs).Select(Describe)]);

        var verdict = await Readers.RunPythonAsync("measures.py", told.ToJsonString());

        Assert.That(verdict.ExitCode, Is.Zero, verdict.StandardOutput + verdict.StandardError);
        Assert.That(verdict.StandardOutput.Trim(), Is.EqualTo($"{Graphs} graphs"));
    }

    [Test]
    public async Task R_counts_the_same_roles_of_brokers()
    {
        var graphs = Enumerable.Range(0, Graphs).Select(seed => (Graph: RandomGraphs.Of(seed), Groups: GroupsOf(seed)))
            .Where(pair => pair.Graph.Edges().Any())
            .ToList();
        var lines = graphs.SelectMany(pair => new[]
        {
            $"{pair.Graph.Count}",
            string.Join(' ', pair.Groups),
            string.Join(' ', pair.Graph.Edges().Select(edge => $"{edge.A} {edge.B}")),
        });

        var counted = await Readers.RunRAsync("brokerage.R", string.Join('\n', lines) + '\n');

        Assert.That(counted.ExitCode, Is.Zero, counted.StandardError);
        Assert.That(graphs, Has.Count.GreaterThan(Graphs / 2));
        Assert.That(
            counted.StandardOutput.TrimEnd().Split('\n'),
            Is.EqualTo(graphs.SelectMany(pair => Brokerage.Of(pair.Graph, pair.Groups)).Select(roles => string.Join(' ', roles))));
    }

    private static int[] GroupsOf(int seed) =>
        [.. Enumerable.Range(0, RandomGraphs.Of(seed).Count).Select(node => node * (seed + 7) % 5)];

    private static JsonNode Describe(int seed)
    {
        var graph = RandomGraphs.Of(seed);
        var groups = GroupsOf(seed);
        var (plain, weighted) = (StructuralHoles.Of(graph, false), StructuralHoles.Of(graph, true));
        var (cuts, communities) = (ArticulationPoints.In(graph), Communities.In(graph, weighted: true));
        var told = new JsonObject
        {
            ["seed"] = seed,
            ["count"] = graph.Count,
            ["edges"] = new JsonArray([.. graph.Edges().Select(edge => new JsonArray(edge.A, edge.B, edge.Weight))]),
            ["groups"] = Numbers(groups),
            ["betweenness"] = Numbers(Betweenness.Exact(graph)),
            ["betweenness_weighted"] = Numbers(WeightedSearch.Betweenness(graph)),
            ["closeness"] = Numbers(Closeness.Exact(graph)),
            ["closeness_weighted"] = Numbers(WeightedSearch.Closeness(graph)),
            ["pagerank"] = Numbers(PageRank.Of(graph, false)),
            ["pagerank_weighted"] = Numbers(PageRank.Of(graph, true)),
            ["core"] = Numbers(Cores.Of(graph)),
            ["constraint"] = Numbers(plain.Constraint),
            ["constraint_weighted"] = Numbers(weighted.Constraint),
            ["effective_size"] = Numbers(plain.EffectiveSize),
            ["effective_size_weighted"] = Numbers(weighted.EffectiveSize),
            ["brokerage"] = new JsonArray([.. Brokerage.Of(graph, groups).Select(Numbers)]),
            ["points"] = new JsonArray([.. cuts.Points.Select(point => new JsonArray(point.Node, point.Pieces, point.Separated))]),
            ["bridges"] = new JsonArray([.. cuts.Bridges.Select(edge => new JsonArray(edge.A, edge.B, edge.Separated))]),
            ["communities"] = Numbers(communities.Of),
            ["modularity"] = communities.Modularity,
        };
        if (graph.Count is >= 3 and <= 12)
        {
            told["sets"] = new JsonObject
            {
                ["F"] = Sets(KeyPlayersFragment.Of(graph, 2, 1000)),
                ["DF"] = Sets(KeyPlayersFragment.ByDistance(graph, 2, 1000)),
                ["R"] = Sets(KeyPlayersReach.ByDistance(graph, 2, 1000)),
                ["reach1"] = Sets(KeyPlayersReach.Within(graph, 2, 1, 1000)),
                ["reach2"] = Sets(KeyPlayersReach.Within(graph, 2, 2, 1000)),
            };
        }

        return told;
    }

    private static JsonObject Sets(KeyPlayers players) => new()
    {
        ["value"] = players.Value,
        ["count"] = players.Count,
        ["proved"] = players.CountsAll,
        ["sets"] = new JsonArray([.. players.Sets.Select(Numbers)]),
    };

    private static JsonArray Numbers<T>(IEnumerable<T> values) =>
        new([.. values.Select(value => value is double.NaN ? null : JsonValue.Create(value))]);
}
