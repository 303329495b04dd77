using System.Globalization;

namespace StakeholderGraph.Tests.Conformance.Oracles;

internal sealed partial class Oracle
{
    /// <summary>The input of measures: all participants, the measures, and the strengths of cooperation.</summary>
    public (string[] Actors, PlainMeasures Measures) Taken(WhoBridges question)
    {
        string[] actors = [.. Attended(question.Scope).Keys.Order(StringComparer.Ordinal)];
        var weighted =
            question.Measure == BridgeMeasure.Strength
            || (
                question.Weighted
                && question.Measure
                    is not (
                        BridgeMeasure.Core
                        or BridgeMeasure.Brokerage
                        or BridgeMeasure.Articulation
                        or BridgeMeasure.KeyPlayersReach
                        or BridgeMeasure.KeyPlayersFragment));
        var weights = new double[actors.Length, actors.Length];
        foreach (var ((a, b), (strength, _)) in PairsOf(question.Scope, question.Weight))
        {
            var (i, j) = (Array.IndexOf(actors, a), Array.IndexOf(actors, b));
            weights[i, j] = weights[j, i] = weighted ? strength : 1;
        }

        return (actors, new PlainMeasures(weights));
    }

    public string Answer(WhoBridges question)
    {
        var (scope, pairs) = (question.Scope, PairsOf(question.Scope, question.Weight));
        var (actors, measures) = Taken(question);
        var groups = actors.Select(actor => GroupOf(question.Between, scope, actor)).ToArray();
        var unattributed = _engagements.Values.Where(e => IsLookedAt(scope, e)).SelectMany(e => Unattributed(scope, e)).Distinct().Count();
        var head = $"{actors.Length} stakeholders, {pairs.Count} cooperations, {unattributed} for nobody";
        if (question.IsOnSets)
        {
            return string.Join('\n', [head, .. Sets(question, actors, measures)]);
        }

        var values = Values(question, measures, groups);
        var better = (int node) => measures.Nodes.Count(other => IsBetter(question.Measure, values[other], values[node]));
        var order = measures.Nodes.Where(node => question.Measure != BridgeMeasure.Articulation || measures.Without(node).Pieces > 1)
            .OrderBy(better).ThenBy(node => actors[node], StringComparer.Ordinal).ToList();
        var page = order.Skip(question.Skip).Take(question.AtMost).ToList();
        var evidence = page.SelectMany(node =>
            pairs
                .Where(p => p.Key.A == actors[node] || p.Key.B == actors[node])
                .OrderByDescending(p => p.Value.Strength)
                .ThenBy(p => p.Key.A == actors[node] ? p.Key.B : p.Key.A, StringComparer.Ordinal)
                .Take(question.PartnersAtMost));
        return string.Join(
            '\n',
            [
                head,
                .. page.Select(node =>
                    Transcript.Line(
                        1 + better(node),
                        measures.Nodes.Count(other => other != node && Same(values[other], values[node])),
                        actors[node],
                        groups[node],
                        values[node],
                        Parts(question, measures, groups, node, values[node]))),
                .. measures
                    .Bridges()
                    .Where(_ => question.Measure == BridgeMeasure.Articulation)
                    .OrderByDescending(b => b.Separated)
                    .ThenBy(b => actors[b.A], StringComparer.Ordinal)
                    .ThenBy(b => actors[b.B], StringComparer.Ordinal)
                    .Skip(question.Skip)
                    .Take(question.AtMost)
                    .Select(b => Transcript.Line(actors[b.A], actors[b.B], b.Separated)),
                .. question.Measure is BridgeMeasure.Brokerage or BridgeMeasure.Articulation
                    ? []
                    : evidence.Select(p => Transcript.Line(p.Key.A, p.Key.B, p.Value.Strength, p.Value.Shared)).Distinct(),
            ]);
    }

    private static double[] Values(WhoBridges question, PlainMeasures measures, string[] groups)
    {
        double Partners(int node) => measures.Partners(node).Count();
        var others = measures.Nodes.Length - 1.0;
        var pageRank = measures.PageRank();
        return Array.ConvertAll(measures.Nodes, node => Math.Round(
            (question.Measure switch
            {
                BridgeMeasure.Degree or BridgeMeasure.Strength => measures.Strength(node),
                BridgeMeasure.Betweenness => measures.Betweenness(node),
                BridgeMeasure.Closeness => measures.Closeness(node),
                BridgeMeasure.Pagerank => pageRank[node],
                BridgeMeasure.Core => measures.Core(node),
                BridgeMeasure.Constraint => measures.Constraint(node),
                BridgeMeasure.EffectiveSize => measures.EffectiveSize(node),
                BridgeMeasure.Brokerage => measures.Brokerage(node, groups).Sum(),
                _ => measures.Without(node).Separated,
            }) / (!question.Normalized ? 1 : question.Measure switch
            {
                BridgeMeasure.Betweenness or BridgeMeasure.Articulation => Math.Max(1, others * (others - 1) / 2),
                BridgeMeasure.Brokerage => Math.Max(1, others * (others - 1)),
                BridgeMeasure.EffectiveSize => Partners(node),
                BridgeMeasure.Pagerank or BridgeMeasure.Constraint => 1,
                _ => Math.Max(1, others),
            }),
            9));
    }

    private static IEnumerable<(string, double)> Parts(WhoBridges question, PlainMeasures measures, string[] groups, int node, double value)
    {
        (string Name, double Value)[] parts = question.Measure switch
        {
            BridgeMeasure.Brokerage =>
            [
                .. new[] { "coordinator", "itinerant", "representative", "gatekeeper", "liaison" }.Zip(measures.Brokerage(node, groups)),
            ],
            BridgeMeasure.Articulation => [("pieces", measures.Without(node).Pieces)],
            BridgeMeasure.Degree or BridgeMeasure.Strength => [.. measures.Partners(node).GroupBy(p => groups[p])
                .OrderBy(g => PlaceOf(question.Between, g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, g.Sum(partner => measures.WeightOf(node, partner))))],
            _ => [],
        };
        var whole = parts.Sum(p => p.Value);
        return parts.Select(p =>
            (p.Name, question.Normalized && question.Measure != BridgeMeasure.Articulation && whole > 0 ? p.Value / whole * value : p.Value)
        );
    }

    /// <summary>All sets of key players, the best of which are the answer.</summary>
    private static IEnumerable<string> Sets(WhoBridges question, string[] actors, PlainMeasures measures)
    {
        var size = Math.Min(question.SetSize, actors.Length);
        var reach = question.Measure == BridgeMeasure.KeyPlayersReach;
        var sets = (
            from set in Choose(measures.Nodes, size)
            let value = measures.KeyPlayers(set, reach, question.Steps, question.ByDistance)
            select (
                Set: string.Join(' ', set.Select(node => actors[node])),
                Value: Math.Round(value / (question.Normalized && reach && !question.ByDistance ? Math.Max(1, actors.Length - size) : 1), 9)
            )).ToList();
        var best = size == 0 ? [] : sets.Where(s => s.Value == sets.Max(other => other.Value)).ToList();
        return
        [
            best.Count == 0
                ? "0 sets of nothing"
                : string.Create(CultureInfo.InvariantCulture, $"{best.Count} sets of {best[0].Value:0.000000000}"),
            .. best.Select(s => s.Set).Skip(question.Skip).Take(question.AtMost),
        ];
    }

    private static IEnumerable<int[]> Choose(int[] among, int size) =>
        size == 0
            ?
            [
                [],
            ]
            : among.Index().SelectMany(first => Choose(among[(first.Index + 1)..], size - 1).Select(rest => (int[])[first.Item, .. rest]));

    private static bool IsBetter(BridgeMeasure measure, double one, double other) =>
        !double.IsNaN(one) && (double.IsNaN(other) || (measure == BridgeMeasure.Constraint ? one < other : one > other));

    private static bool Same(double one, double other) => one == other || (double.IsNaN(one) && double.IsNaN(other));
}
