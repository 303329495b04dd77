using System.Globalization;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Tests.Measures;

/// <summary>Every known value of every known network, counts exactly and real numbers to 10⁻⁹.</summary>
public sealed class KnownValueTests
{
    private static readonly Dictionary<string, Func<WeightedGraph, double[]>> Measures = new()
    {
        ["degree"] = graph => [.. Enumerable.Range(0, graph.Count).Select(node => (double)graph.Degree(node))],
        ["constraint"] = graph => StructuralHoles.Of(graph, weighted: false).Constraint,
        ["effectiveSize"] = graph => StructuralHoles.Of(graph, weighted: false).EffectiveSize,
        ["constraintWeighted"] = graph => StructuralHoles.Of(graph, weighted: true).Constraint,
        ["effectiveSizeWeighted"] = graph => StructuralHoles.Of(graph, weighted: true).EffectiveSize,
        ["betweennessRaw"] = graph => Betweenness.Exact(graph),
        ["harmonicCloseness"] = graph => Closeness.Exact(graph),
        ["pageRank"] = graph => PageRank.Of(graph, weighted: false),
        ["pageRankWeighted"] = graph => PageRank.Of(graph, weighted: true),
        ["coreNumber"] = graph => Array.ConvertAll(Cores.Of(graph), core => (double)core),
    };

    [TestCaseSource(typeof(KnownNetwork), nameof(KnownNetwork.Kept))]
    public void Kept_networks_have_the_known_values(string name) => Compare(KnownNetwork.OfKept(name));

    [TestCase("key-players-32", "key-players-32.csv", null)]
    [TestCase("krackhardt-managers-symmetrised", "krackhardt-managers-ties.csv", "krackhardt-managers.csv")]
    public void Networks_outside_the_repository_have_the_known_values(string name, string ties, string? members) =>
        Compare(KnownNetwork.OfShared(name, ties, members));

    [Test]
    public void Managers_have_the_known_roles()
    {
        var managers = KnownNetwork.OfShared("krackhardt-managers-symmetrised", "krackhardt-managers-ties.csv", "krackhardt-managers.csv");
        var departments = KnownNetwork
            .Rows("krackhardt-managers.csv")
            .ToDictionary(cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture));
        var counts = Brokerage.Of(managers.Graph, [.. managers.Names.Select(name => departments[name])]);
        foreach (var row in managers.Values["gouldFernandez"]!["rows"]!.AsArray())
        {
            Assert.That(
                counts[Array.IndexOf(managers.Names, (string)row![0]!)],
                Is.EqualTo(row.AsArray().Skip(1).Take(5).Select(count => (long)count!)),
                (string)row[0]!);
        }
    }

    private static void Compare(KnownNetwork network)
    {
        var compared = 0;
        foreach (var (measure, of) in Measures.Where(measure => network.Has(measure.Key)))
        {
            var (found, wanted) = (of(network.Graph), network.Measure(measure));
            for (var node = 0; node < found.Length; node++)
            {
                Assert.That(
                    found[node],
                    wanted[node] is { } value ? Is.EqualTo(value).Within(1e-9) : Is.NaN,
                    $"{measure} of {network.Names[node]}");
                compared++;
            }
        }

        foreach (var (size, measures) in network.Values["keyPlayers"]?.AsObject() ?? [])
        {
            foreach (var (measure, wanted) in measures!.AsObject().Where(_ => size != "0"))
            {
                Compare(
                    $"{measure} of {size}",
                    network,
                    Sets(network.Graph, measure, int.Parse(size, CultureInfo.InvariantCulture)),
                    wanted!);
                compared++;
            }
        }

        Assert.That(compared, Is.Positive);
    }

    private static KeyPlayers Sets(WeightedGraph graph, string measure, int size) => measure switch
    {
        "F" => KeyPlayersFragment.Of(graph, size, 1000),
        "DF" => KeyPlayersFragment.ByDistance(graph, size, 1000),
        "R" => KeyPlayersReach.ByDistance(graph, size, 1000),
        "reach1" => KeyPlayersReach.Within(graph, size, 1, 1000),
        "reach2" => KeyPlayersReach.Within(graph, size, 2, 1000),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    private static void Compare(string what, KnownNetwork network, KeyPlayers found, JsonNode wanted)
    {
        Assert.That(found.Value, Is.EqualTo((double)wanted["value"]!).Within(1e-9), what);
        Assert.That((found.Count, found.CountsAll), Is.EqualTo(((long)wanted["count"]!, true)), what);
        if (wanted["sets"] is { } sets)
        {
            Assert.That(
                found.Sets.Select(set => string.Join(' ', set.Select(node => network.Names[node]))),
                Is.EquivalentTo(
                    sets.AsArray()
                        .Select(set => string.Join(' ', set!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal)))),
                what);
        }
    }
}
