using System.Text.Json.Nodes;
using StakeholderGraph.Measures;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Measures;

/// <summary>
/// A network with its known values: those in <c>known.json</c>, whose licences allow keeping them here, and others in
/// <c>../shared/fixtures/networks</c>. The values come from NetworkX, igraph and R sna, and from definitions; the sources of networks are
/// named beside them.
/// </summary>
internal sealed record KnownNetwork(string[] Names, WeightedGraph Graph, JsonNode Values)
{
    /// <summary>The networks in this repository.</summary>
    public static IEnumerable<string> Kept =>
        JsonNode.Parse(File.ReadAllText(Repository.At("Tests", "Measures", "known.json")))!.AsObject().Select(network => network.Key);

    public static KnownNetwork OfKept(string name)
    {
        var network = JsonNode.Parse(File.ReadAllText(Repository.At("Tests", "Measures", "known.json")))![name]!;
        return Of(
            [],
            network["edges"]!
                .AsArray()
                .Select(edge => ((string)edge![0]!, (string)edge[1]!, edge.AsArray().Count > 2 ? (double)edge[2]! : 1)),
            network);
    }

    /// <summary>A network in the shared folder.</summary>
    /// <param name="name">The name of the network among the values.</param>
    /// <param name="ties">The file of ties, read as undirected.</param>
    /// <param name="members">The file of all members, if some have no tie.</param>
    public static KnownNetwork OfShared(string name, string ties, string? members = null)
    {
        var values = JsonNode.Parse(File.ReadAllText(SharedData.Beside("fixtures", "networks", "values.json")))!["networks"]![name]!;
        return Of(
            members is null ? [] : Rows(members).Select(cells => cells[0]),
            Rows(ties).Select(cells => (cells[0], cells[1], 1.0)), values);
    }

    /// <summary>The cells of a file of members, without its header.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(SharedData.Beside("fixtures", "networks", file))
            .Skip(1)
            .Where(line => line.Length > 0)
            .Select(line => line.Split(','));

    /// <summary>The expected value of a node for a measure; null if the measure has no value for it.</summary>
    public double?[] Measure(string measure) => [.. Names.Select(name => (double?)Values["measures"]![measure]![name])];

    /// <summary>
    /// The network as a dataset in which every edge is an engagement of two; the ids of stakeholders are <c>s</c> and the name.
    /// </summary>
    public TestDataset ToDataset()
    {
        var data = new TestDataset("known");
        Array.ForEach(Names, name => data.Person($"s{name}"));
        foreach (var (number, edge) in Graph.Edges().Index())
        {
            data.Event($"e{number}")
                .Tie($"s{Names[edge.A]}", TieType.Attends, $"e{number}").Tie($"s{Names[edge.B]}", TieType.Attends, $"e{number}");
        }

        return data;
    }

    /// <summary>Whether a measure of it is known.</summary>
    public bool Has(string measure) => Values["measures"]?[measure] is not null;

    private static KnownNetwork Of(IEnumerable<string> alone, IEnumerable<(string A, string B, double Weight)> ties, JsonNode values)
    {
        (string A, string B, double Weight)[] all =
        [
            .. ties.Select(tie => string.CompareOrdinal(tie.A, tie.B) < 0 ? tie : (tie.B, tie.A, tie.Weight)).Distinct(),
        ];
        string[] names = [.. alone.Concat(all.SelectMany(tie => new[] { tie.A, tie.B })).Distinct().Order(StringComparer.Ordinal)];
        var graph = WeightedGraph.Of(
            names.Length,
            [.. all.Select(tie => new WeightedEdge(Array.IndexOf(names, tie.A), Array.IndexOf(names, tie.B), tie.Weight))]);
        return new KnownNetwork(names, graph, values);
    }
}
