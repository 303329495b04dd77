using NUnit.Framework;
using StakeholderGraph.Measures;

namespace StakeholderGraph.Tests.Formats;

/// <summary>What the graphs that others published measure once they are imported: the answers in <c>../shared/datasets</c>.</summary>
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
        var graph = GraphOf(read, out var names);
        var valjean = Array.IndexOf(names, "Valjean");

        Assert.Multiple(() =>
        {
            Assert.That((names.Length, graph.Edges().Count()), Is.EqualTo((77, 254)));
            Assert.That(Shares(graph)[valjean], Is.EqualTo(0.57).Within(0.001));
            Assert.That(graph.Edges().Count(e => e.A == valjean || e.B == valjean), Is.EqualTo(36));
            Assert.That(
                read.Stakeholders().SelectMany(s => s.Identifiers).Select(i => i.Value),
                file.EndsWith("gexf", StringComparison.Ordinal) ? Has.None.EqualTo("0") : Is.Not.Null,
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

    // Betweenness as a share of the pairs of others.
    private static double[] Shares(WeightedGraph graph) =>
        Array.ConvertAll(Betweenness.Exact(graph), value => value / ((graph.Count - 1) * (graph.Count - 2) / 2.0));

    // All records and ties, without their directions.
    private static WeightedGraph GraphOf(IDatasetContent read, out string[] names)
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
