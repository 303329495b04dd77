using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;
using StakeholderGraph.Missing;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Finds stakeholders consulted more or less often than expected if all participations were distributed in proportion to the number of
/// partners of each. A stakeholder that reaches many and rarely takes part could speak for more than it does; one that takes part
/// repeatedly with the same few is heard more than its reach warrants.
/// </summary>
internal static class Consultations
{
    /// <summary>The stakeholders on the requested page, and how many there are; <c>null</c> if no stakeholders cooperate.</summary>
    public static (ConsultedStakeholder[] Page, int Count) Of(
        Network network, WhoIsMissing question, WeightedGraph graph, int[] actors, Gatherings gatherings, Citations citations)
    {
        if (graph.EdgeCount == 0)
        {
            return ([], 0);
        }

        var times = Array.ConvertAll(actors, actor => gatherings.Attended[actor].Length);
        var (all, reached) = (times.Sum(t => (long)t), 2.0 * graph.EdgeCount);
        var expected = Enumerable.Range(0, actors.Length).Select(node => Math.Round(all * graph.Degree(node) / reached, 9)).ToArray();
        var difference = Enumerable.Range(0, actors.Length).Select(node => Math.Round(times[node] - expected[node], 9)).ToArray();
        var order = Enumerable.Range(0, actors.Length).ToArray();
        Array.Sort(order, (a, b) => Math.Abs(difference[b]).CompareTo(Math.Abs(difference[a])) is not 0 and var size
            ? size : Actors.Compare(network, actors[a], actors[b]));
        var ranks = SharedRanks.Of(order, node => Math.Abs(difference[node]));

        var standing = new Standing(network, question.Scope);
        var page = new List<ConsultedStakeholder>();
        for (var i = question.Skip; i < Math.Min(order.Length, question.Skip + question.AtMost); i++)
        {
            var node = order[i];
            page.Add(new ConsultedStakeholder(
                Actors.Mention(network, actors[node]), ranks[i], times[node], expected[node], difference[node],
                Latest(network, question, standing, citations, gatherings.Attended[actors[node]], actors[node])));
        }

        return ([.. page], order.Length);
    }

    private static EngagementTakenPartIn Latest(
        Network network, WhoIsMissing question, Standing standing, Citations citations, ReadOnlySpan<int> engagements, int actor)
    {
        var parts = new List<Part>(engagements.Length);
        foreach (var engagement in engagements)
        {
            standing.Attribute(engagement, []);
            var present = standing.PresenceOf(actor);
            var (first, last) = standing.Span(present, engagement);
            parts.Add(new Part(actor, engagement, present.Roles, first, last));
        }

        return TakenParts.Describe(network, standing, citations, TakenParts.LatestFirst(parts).First(), question.WaysAtMost);
    }
}
