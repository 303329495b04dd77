using System.Globalization;
using NUnit.Framework;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Measures of published graphs after import: the answers in <c>../shared/datasets</c>.</summary>
public sealed class SharedGraphTests
{
    private const string Families =
        """
        tables:
        - records:
            one: {is: other, key: {column: family_a}, name: {column: family_a}}
            other: {is: other, key: {column: family_b}, name: {column: family_b}}
          ties: [{from: one, type: cooperates-with, to: other}]
        """;

    [Test]
    public void The_graph_of_the_social_forums_falls_into_its_components()
    {
        var read = WrittenFile.Dataset("esf-organizations/esf-organizations.graphml", SharedAnswerTests.Forums);
        var sizes = Components.In(GraphOf(read, out _)).Sizes;

        Assert.That((sizes.Length, sizes.Max(), sizes.Count(size => size == 1)), Is.EqualTo((603, 282, 535)));
    }

    [Test]
    public void Families_of_Florence_have_the_known_places()
    {
        var graph = GraphOf(WrittenFile.Dataset("classic-graphs/florentine_marriage.csv", Families), out var names);
        var betweenness = Shares(graph);
        var cuts = ArticulationPoints.In(graph);

        Assert.Multiple(() =>
        {
            Assert.That((names.Length, graph.Edges().Count()), Is.EqualTo((15, 20)));
            Assert.That(Share("Medici"), Is.EqualTo(0.522).Within(0.001));
            Assert.That(Betweenness.Exact(graph)[Array.IndexOf(names, "Medici")], Is.EqualTo(47.5).Within(1e-9));
            Assert.That(
                ShortestPaths(graph, Array.IndexOf(names, "Acciaiuoli"), Array.IndexOf(names, "Strozzi"))
                    .Select(path => string.Join(' ', path.Select(node => names[node]))),
                Is.EqualTo(new[] { "Acciaiuoli Medici Ridolfi Strozzi" }));
            Assert.That(Share("Guadagni"), Is.EqualTo(0.2546).Within(0.0001));
            Assert.That(Share("Albizzi"), Is.EqualTo(0.2125).Within(0.0001));
            Assert.That(
                cuts.Points.Select(point => names[point.Node]), Is.EquivalentTo(new[] { "Albizzi", "Guadagni", "Medici", "Salviati" }));
        });

        double Share(string name) => betweenness[Array.IndexOf(names, name)];
    }

    [Test]
    public void The_karate_club_has_its_members_and_ties()
    {
        var read = WrittenFile.Dataset(
            "classic-graphs/karate.csv",
            """
            tables:
            - records:
                one: {is: person, key: {column: a}, name: {columns: [a], join: ""}}
                other: {is: person, key: {column: b}, name: {column: b}}
              ties: [{from: one, type: related-to, to: other, attributes: {weight: {column: weight}}}]
            """);
        var graph = GraphOf(read, out var names);
        var betweenness = Shares(graph);

        Assert.Multiple(() =>
        {
            Assert.That((names.Length, graph.Edges().Count()), Is.EqualTo((34, 78)));
            Assert.That(betweenness[Array.IndexOf(names, "0")], Is.EqualTo(0.4376).Within(0.0001));
            Assert.That(betweenness[Array.IndexOf(names, "33")], Is.EqualTo(0.3041).Within(0.0001));
            Assert.That(read.Ties().Select(t => t.Attributes["weight"]).Count(w => w.Length > 0), Is.EqualTo(78));
            Assert.That(Triangles(graph).Sum() / 3, Is.EqualTo(45));
            Assert.That(Clustering(graph), Is.EqualTo(0.5706).Within(0.0001));
            Assert.That(Enumerable.Range(0, graph.Count).Max(node => Distances(graph, node).Max()), Is.EqualTo(5));
        });
    }

    [TestCase("les_miserables.gexf")]
    [TestCase("miserables.graphml")]
    public void Valjean_is_in_the_middle_of_Les_Miserables(string file)
    {
        var read = WrittenFile.Dataset(
            $"classic-graphs/{file}",
            """
            tables:
            - table: nodes
              records: {node: {is: person, key: {column: id}, name: {column: label}}}
            - table: edges
              ties: [{from: {column: source}, type: related-to, to: {column: target}, rest: attributes}]
            """);
        var called = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var graph = GraphOf(read, out var names);
        var valjean = Array.IndexOf(names, "Valjean");

        Assert.Multiple(() =>
        {
            Assert.That((names.Length, graph.Edges().Count()), Is.EqualTo((77, 254)));
            Assert.That(Shares(graph)[valjean], Is.EqualTo(0.57).Within(0.001));
            Assert.That(graph.Edges().Count(e => e.A == valjean || e.B == valjean), Is.EqualTo(36));
            Assert.That(Triangles(graph).Sum() / 3, Is.EqualTo(467));
            Assert.That(
                read.Ties()
                    .Where(t => double.Parse(t.Attributes.GetValueOrDefault("weight", "1"), CultureInfo.InvariantCulture) >= 31)
                    .Select(t => string.Join(' ', new[] { called[t.From], called[t.To] }.Order(StringComparer.Ordinal))),
                Is.EqualTo(new[] { "Cosette Valjean" }), "the strongest tie");
            Assert.That(
                called.Keys.Select(id => id.Value).Order(StringComparer.Ordinal),
                Is.EqualTo(
                    Enumerable.Range(0, 77)
                        .Select(i => file.EndsWith("gexf", StringComparison.Ordinal) ? $"{i}.0" : $"{i}").Order(StringComparer.Ordinal)),
                "ids such as 0.0 are texts");
        });
    }

    [Test]
    public void Events_of_the_Southern_women_are_known_by_who_came()
    {
        var read = WrittenFile.Dataset(
            "southern-women/SouthernWomen.paj",
            """
            tables:
            - table: nodes
              records:
                node: {is: {column: mode, values: {"1": person, "2": event}}, key: {column: id}, name: {column: label}}
            - table: edges
              ties: [{from: {column: source}, type: attends, to: {column: target}}]
            """);
        var events = read.Engagements().ToDictionary(e => e.Id, e => e.Name);
        var women = read.Stakeholders().ToDictionary(s => s.Id, s => s.Name);
        var came = read.Ties().GroupBy(t => events[t.To]).ToDictionary(g => g.Key, g => g.Select(t => women[t.From]).ToHashSet());
        var pairs = came.Keys.SelectMany(a => came.Keys.Where(b => string.CompareOrdinal(a, b) < 0).Select(b => (A: a, B: b))).ToList();
        var most = pairs.MaxBy(pair => came[pair.A].Intersect(came[pair.B]).Count());
        var (evelyn, flora) = (came.Where(e => e.Value.Any(IsCalled("Evelyn"))), came.Where(e => e.Value.Any(IsCalled("Flora"))));

        Assert.Multiple(() =>
        {
            Assert.That(came.MaxBy(e => e.Value.Count).Value, Has.Count.EqualTo(14));
            Assert.That(came[most.A].Intersect(came[most.B]).Count(), Is.EqualTo(9));
            Assert.That(pairs.Count(pair => came[pair.A].Overlaps(came[pair.B])), Is.EqualTo(66));
            Assert.That(evelyn.Intersect(flora).Select(e => e.Value.Count), Is.EqualTo(new[] { came[most.B].Count }), "E9 alone");
        });

        static Func<string, bool> IsCalled(string name) => woman => woman.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    // Betweenness as a fraction of the other pairs.
    private static double[] Shares(WeightedGraph graph) =>
        Array.ConvertAll(Betweenness.Exact(graph), value => value / ((graph.Count - 1) * (graph.Count - 2) / 2.0));

    // In how many triangles each is.
    private static int[] Triangles(WeightedGraph graph) =>
    [
        .. Enumerable.Range(0, graph.Count).Select(node =>
        {
            var near = graph.NeighboursOf(node).ToArray();
            return near.Sum(a => near.Count(b => a < b && graph.AreNeighbours(a, b)));
        }),
    ];

    private static double Clustering(WeightedGraph graph) =>
        Triangles(graph).Index().Average(node => graph.Degree(node.Index) is var d and > 1 ? 2.0 * node.Item / (d * (d - 1)) : 0);

    private static int[] Distances(WeightedGraph graph, int from)
    {
        var distances = new int[graph.Count];
        Array.Fill(distances, -1);
        distances[from] = 0;
        for (var queue = new Queue<int>([from]); queue.TryDequeue(out var node);)
        {
            foreach (var next in graph.NeighboursOf(node).ToArray().Where(next => distances[next] < 0))
            {
                distances[next] = distances[node] + 1;
                queue.Enqueue(next);
            }
        }

        return distances;
    }

    private static List<int[]> ShortestPaths(WeightedGraph graph, int from, int to)
    {
        var left = Distances(graph, to);
        List<int[]> paths = [[from]];
        for (var length = left[from]; length > 0; length--)
        {
            paths =
            [
                .. paths.SelectMany(path =>
                    graph.NeighboursOf(path[^1]).ToArray().Where(next => left[next] == length - 1).Select(next => (int[])[.. path, next])),
            ];
        }

        return paths;
    }

    // All records and ties, without directions.
    internal static WeightedGraph GraphOf(IDatasetContent read, out string[] names)
    {
        var entries = read.Stakeholders().Concat<Entry>(read.Engagements()).ToList();
        var numbers = entries.Select((entry, i) => (entry.Id, i)).ToDictionary();
        names = [.. entries.Select(entry => entry.Name)];
        return WeightedGraph.Of(
            entries.Count,
            [
                .. read.Ties()
                    .Select(t => (A: Math.Min(numbers[t.From], numbers[t.To]), B: Math.Max(numbers[t.From], numbers[t.To])))
                    .Distinct()
                    .Select(edge => new WeightedEdge(edge.A, edge.B, 1)),
            ]);
    }
}
