using System.Globalization;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>
/// The range of ranks within which each stakeholder remains if a part of the records is left out: participations at random (after E.
/// Costenbader and T. W. Valente, "The stability of centrality measures when networks are sampled", Social Networks 25, 2003), and ties
/// with weak evidence.
/// </summary>
/// <param name="Least">The best rank of each node.</param>
/// <param name="Most">The worst rank of each node.</param>
/// <param name="Given">A description of the method, as answers show it.</param>
internal sealed record RankBands(int[] Least, int[] Most, RankBandsGiven Given)
{
    private const double Dropped = 0.1;
    private const int MostSamples = 40;
    private const int FewestSamples = 20;
    private const int Seed = 1;
    private const double MostSteps = 2e9; // for all samples together, each about a nanosecond
    private const double MostStepsAsked = 6e10; // for more than the minimum number of samples, if bands are asked for
    private const double StepsOfMeeting = 4; // to determine who still meets
    private const double StepsOfEdge = 4; // to collect the remaining edges

    /// <summary>Computes the bands; they are empty if that would take long, unless the question asks for them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="question">The question.</param>
    /// <param name="map">The map of cooperation.</param>
    /// <param name="taken">The graph that the measure was computed on, with the actors and the groups of its nodes.</param>
    /// <param name="ranks">The ranks in the complete network.</param>
    /// <param name="limit">The maximum time: no bands are computed if they would take longer.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static RankBands Of(
        Network network, WhoBridges question, CooperationMap map, (WeightedGraph Graph, int[] Actors, int[] Groups) taken, int[] ranks,
        TimeLimit limit, CancellationToken cancellationToken)
    {
        var cost = CostOfOne(question, map.Gatherings, taken.Graph);
        var samples = (int)Math.Min(MostSamples, (question.Bands ? MostStepsAsked : MostSteps) / cost);
        if (samples < FewestSamples && !question.Bands)
        {
            var seconds = Math.Max(3, Math.Round(FewestSamples * cost / 1e9));
            return None(string.Create(
                CultureInfo.InvariantCulture,
                $"to compute the measure on {FewestSamples} samples of this network takes about {seconds:N0} seconds; "
                    + $"bands=true asks for them"));
        }

        samples = Math.Max(samples, FewestSamples);
        return limit.TryFinish(1, token => Of(network, question, map, taken, ranks, samples, token), cancellationToken)
            ?? None("the time limit was reached");
    }

    private static RankBands None(string why) =>
        new([], [], new RankBandsGiven(0, Dropped, [], $"Bands were not computed, because {why}."));

    private static RankBands Of(
        Network network, WhoBridges question, CooperationMap map, (WeightedGraph Graph, int[] Actors, int[] Groups) taken, int[] ranks,
        int samples, CancellationToken cancellationToken)
    {
        var gatherings = map.Gatherings;
        var thinned = new ThinnedMap(map, taken.Actors, question.TakesStrengths ? question.Weight : null);
        var (random, kept, drawn) = (new SeededRandom(Seed), new bool[samples][], new int[samples][]);
        for (var sample = 0; sample < samples; sample++)
        {
            kept[sample] = Array.ConvertAll(gatherings.Present.Items, _ => random.NextDouble() >= Dropped);
        }

        Workers.Each(
            samples, () => thinned, (whole, sample) => drawn[sample] = RanksIn(whole.Graph(kept[sample])), cancellationToken);
        var (least, most) = Middle(ranks, drawn);
        var without = new List<string>();
        foreach (var (weak, scope) in WithoutWeakEvidence(question.Scope))
        {
            var isNode = new bool[gatherings.Attended.Count];
            Array.ForEach(taken.Actors, actor => isNode[actor] = true);
            var left = Gatherings.Of(network, scope, cancellationToken).Where((_, actor) => isNode[actor]);
            if (
                left.Present.Items.Length == gatherings.Present.Items.Length
                || left.Present.Items.Length * 2 < gatherings.Present.Items.Length)
            {
                continue; // no tie is weakly evidenced, or so many are that the rest has no meaning
            }

            without.Add(weak);
            foreach (var (node, rank) in RanksIn(GraphOf(left)).Index())
            {
                (least[node], most[node]) = (Math.Min(least[node], rank), Math.Max(most[node], rank));
            }
        }

        return new RankBands(least, most, new RankBandsGiven(samples, Dropped, without, Method(samples, without)));

        int[] RanksIn(WeightedGraph graph) => Ranks.Of(
            CentralityValues.Take(question, graph, taken.Groups, TimeLimit.None, cancellationToken).Of,
            CentralityValues.IsLowestFirst(question.Measure));

        // An actor that remains may stand there by a weaker role, or through fewer participants.
        WeightedGraph GraphOf(Gatherings left) =>
            gatherings.AllMeet && !(question.TakesStrengths && question.Weight == Weight.Role)
                ? thinned.Graph(gatherings.AlsoIn(left))
                : CooperationMap.Of(left, question.Weight, 0, cancellationToken).ToGraph(taken.Actors, question.TakesStrengths);
    }

    /// <summary>The number of other nodes whose band overlaps that of each node.</summary>
    public int[] Indistinct()
    {
        var (least, most) = (Least.Order().ToArray(), Most.Order().ToArray());
        return [.. Least.Select((first, node) => Least.Length - 1 - Below(most, first) - (Least.Length - Below(least, Most[node] + 1)))];

        static int Below(int[] sorted, int value)
        {
            var (from, to) = (0, sorted.Length);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = sorted[middle] < value ? (middle + 1, to) : (from, middle);
            }

            return from;
        }
    }

    /// <summary>The ranks that contain the middle 90 % of the samples, extended to include the rank itself.</summary>
    private static (int[] Least, int[] Most) Middle(int[] ranks, int[][] drawn)
    {
        var (least, most, own, beyond) = (new int[ranks.Length], new int[ranks.Length], new int[drawn.Length], drawn.Length / 20);
        for (var node = 0; node < ranks.Length; node++)
        {
            for (var sample = 0; sample < drawn.Length; sample++)
            {
                own[sample] = drawn[sample][node];
            }

            Array.Sort(own);
            (least[node], most[node]) = (Math.Min(ranks[node], own[beyond]), Math.Max(ranks[node], own[^(beyond + 1)]));
        }

        return (least, most);
    }

    private static IEnumerable<(string Weak, Scope Scope)> WithoutWeakEvidence(Scope scope)
    {
        if (scope.Statuses.IsDefaultOrEmpty || (scope.Statuses.Contains(TieStatus.Confirmed) && scope.Statuses.Length > 1))
        {
            yield return ("ties that are not confirmed", scope with { Statuses = [TieStatus.Confirmed] });
        }

        if (scope.MinSources < 2)
        {
            yield return ("ties with fewer than two sources", scope with { MinSources = 2 });
        }
    }

    private static string Method(int samples, List<string> without) =>
        $"In each of {samples} random samples every participation of a stakeholder in an engagement is left out with probability 0.1 "
            + $"(fixed seed), and the measure is computed "
        + "again on the rest. The band holds the ranks of the middle 90 % of the samples and the rank itself"
        + (without.Count == 0 ? "." : $", and those without {string.Join(" and without ", without)}.");

    private static double CostOfOne(WhoBridges question, Gatherings gatherings, WeightedGraph graph) =>
        1 + (StepsOfMeeting * gatherings.Meetings) + (StepsOfEdge * graph.Neighbours.Length) + graph.Count
        + CentralityValues.Cost(question.Measure, question.TakesStrengths, graph);
}
