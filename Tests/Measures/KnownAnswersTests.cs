using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Missing;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Measures;

/// <summary>
/// Known routes, scores of pairs and strengths of known networks: every route and pair by enumeration, disjoint routes by minimum-cost
/// flow, strengths as fractions.
/// </summary>
public sealed class KnownAnswersTests
{
    private static readonly (string Column, LinkScore By)[] Scores =
    [
        ("commonNeighbours", LinkScore.CommonNeighbours), ("adamicAdar", LinkScore.AdamicAdar),
        ("resourceAllocation", LinkScore.ResourceAllocation),
    ];

    [TestCase("karate"), TestCase("florentine-marriages"), TestCase("krackhardt-kite"), TestCase("burt-10-edges")]
    [TestCase("key-players-32", "key-players-32.csv")]
    public void Routes_equal_the_known_ones_shortest_first(string name, string? ties = null)
    {
        var known = Network(name, ties);
        var network = NetworkBuilder.Build([known.ToDataset()]);
        foreach (var wanted in known.Values["routes"]!.AsArray())
        {
            var listed = wanted!["listed"]!.AsArray().Select(route => string.Join(' ', route!.AsArray().Select(one => $"s{one}"))).ToList();
            var counts = wanted["simpleRoutesByLength"]!.AsObject().ToDictionary(one => int.Parse(one.Key, null), one => (int)one.Value!);
            var lengths = counts.SelectMany(one => Enumerable.Repeat(one.Key, one.Value)).Take(HowConnected.MaxAtMost).ToList();
            var question = new HowConnected(Id(wanted["from"]!), Id(wanted["to"]!), Scope.Everything) { AtMost = lengths.Count };
            var answer = HowConnectedAnswer.Answer(network, question);

            // For some lengths, not every route is listed, or there are more than a question can return.
            int[] complete =
            [
                .. counts.Where(one => listed.Count(route => LengthOf(route) == one.Key) == one.Value).Select(one => one.Key)
                    .Where(length => lengths.Count(one => one == length) == counts[length]),
            ];
            Assert.That(answer.Routes.Select(route => route.Length), Is.EqualTo(lengths), $"{question.From} {question.To}");
            Assert.That(complete, Is.Not.Empty);
            Assert.That(
                answer.Routes.Where(route => complete.Contains(route.Length))
                    .Select(route => string.Join(' ', route.Stakeholders.Select(one => one.Id))),
                Is.EquivalentTo(listed.Where(route => complete.Contains(LengthOf(route)))),
                $"{question.From} {question.To}");
        }
    }

    [TestCase("karate"), TestCase("florentine-marriages"), TestCase("krackhardt-kite"), TestCase("burt-10-edges")]
    [TestCase("key-players-32", "key-players-32.csv")]
    public void Disjoint_routes_have_the_known_number_and_total_length(string name, string? ties = null)
    {
        var known = Network(name, ties);
        var network = NetworkBuilder.Build([known.ToDataset()]);
        foreach (var wanted in known.Values["routes"]!.AsArray())
        {
            foreach (var (count, total) in wanted!["disjointMinimumTotalLength"]!.AsObject())
            {
                var question = new HowConnected(Id(wanted["from"]!), Id(wanted["to"]!), Scope.Everything)
                {
                    Disjoint = true,
                    AtMost = int.Parse(count, null),
                };
                var routes = HowConnectedAnswer.Answer(network, question).Routes;
                Assert.That(routes.Sum(route => route.Length), Is.EqualTo((int)total!), $"{count} from {question.From} to {question.To}");
            }

            var most = new HowConnected(Id(wanted["from"]!), Id(wanted["to"]!), Scope.Everything) { Disjoint = true, AtMost = 10 };
            Assert.That(HowConnectedAnswer.Answer(network, most).Routes, Has.Count.EqualTo((int)wanted["disjointMaximum"]!));
        }
    }

    [TestCase("karate"), TestCase("florentine-marriages"), TestCase("krackhardt-kite"), TestCase("burt-10-edges")]
    [TestCase("barbell-two-triangles"), TestCase("ring-10"), TestCase("complete-5"), TestCase("key-players-32", "key-players-32.csv")]
    [TestCase("krackhardt-managers-symmetrised", "krackhardt-managers-ties.csv")]
    public void Pairs_with_a_common_partner_have_the_known_scores(string name, string? ties = null)
    {
        var known = Network(name, ties);
        var columns = known.Values["pairs"]!["columns"]!.AsArray().Select(column => (string)column!).ToList();
        foreach (var (column, by) in Scores)
        {
            var scores = new LinkScores(known.Graph, by);
            foreach (var row in known.Values["pairs"]!["rows"]!.AsArray())
            {
                var (a, b) = (Array.IndexOf(known.Names, $"{row![0]}"), Array.IndexOf(known.Names, $"{row[1]}"));
                Assert.That(
                    scores.Of(a, b) / 1e9,
                    Is.EqualTo((double)row[columns.IndexOf(column)]!).Within(1e-9),
                    $"{column} of {row[0]}, {row[1]}");
                Assert.That(known.Graph.AreNeighbours(a, b), Is.EqualTo((bool)row[columns.IndexOf("tied")]!));
            }
        }
    }

    [TestCase("southern-women-projection", "datasets/southern-women/davis_networkx.csv", "weight")]
    [TestCase("southern-women-projection", "datasets/southern-women/davis_networkx.csv", "sharedEvents")]
    [TestCase("newman-two-mode", "fixtures/networks/newman-two-mode.csv", "weight")]
    public void Pairs_that_share_events_have_the_known_strengths(string name, string file, string column)
    {
        var values = Values(name)["newman"]!;
        var attendances = File.ReadLines(SharedData.Beside([.. file.Split('/')])).Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Trim().Split(',')).ToList();
        string[] people = [.. attendances.Select(cells => cells[0]).Distinct()];
        var data = new TestDataset("known");
        foreach (var number in Enumerable.Range(0, people.Length))
        {
            data.Person($"p{number}");
        }

        foreach (var eventName in attendances.Select(cells => cells[1]).Distinct())
        {
            data.Event($"e-{eventName}");
        }

        attendances.ForEach(cells => data.Tie($"p{Array.IndexOf(people, cells[0])}", TieType.Attends, $"e-{cells[1]}"));
        var network = NetworkBuilder.Build([data]);
        var map = CooperationMap.Of(network, Scope.Everything, column == "weight" ? Weight.Newman : Weight.Count, default);
        var found = map.Pairs().ToDictionary(
            pair => string.Join(
                ", ", ((int[])[pair.A, pair.B]).Select(actor => NameOf(network, people, actor)).Order(StringComparer.Ordinal)),
            pair => pair.Strength / 1e9);
        var columns = values["columns"]!.AsArray().Select(one => (string)one!).ToList();
        var rows = values["rows"]!.AsArray();
        Assert.That(found, Has.Count.EqualTo(rows.Count));
        foreach (var row in rows)
        {
            var pair = string.Join(", ", ((string[])[$"{row![0]}", $"{row[1]}"]).Order(StringComparer.Ordinal));
            Assert.That(found[pair], Is.EqualTo((double)row[columns.IndexOf(column)]!).Within(1e-9), pair);
        }
    }

    private static int LengthOf(string route) => route.Count(c => c == ' ');

    private static string NameOf(Network network, string[] people, int actor) =>
        people[int.Parse(Actors.IdOf(network, actor).Value.AsSpan(1), null)];

    private static RecordId Id(JsonNode name) => RecordId.Parse($"s{name}");

    private static JsonNode Values(string name) =>
        JsonNode.Parse(File.ReadAllText(SharedData.Beside("fixtures", "networks", "values.json")))!["networks"]![name]!;

    private static KnownNetwork Network(string name, string? ties) =>
        ties is null ? KnownNetwork.OfKept(name) with { Values = Values(name) } : KnownNetwork.OfShared(name, ties);
}
