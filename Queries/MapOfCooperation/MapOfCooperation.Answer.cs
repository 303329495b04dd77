using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="MapOfCooperation"/>: adds up all pairs, and tells the strongest with what they share, or what there is between
/// groups.
/// </summary>
internal static class MapOfCooperationAnswer
{
    public static MappedCooperation Answer(Network network, MapOfCooperation question, CancellationToken cancellationToken = default)
    {
        var gatherings = Gatherings.Of(network, question.Scope, cancellationToken);
        var grouping = question.Between == Between.None ? null : Grouping.Of(network, question.Scope, question.Between);
        var empty = new MappedCooperation(
            question.Between, question.Scope.Level, question.Weight, [], grouping is null ? [] : Groups(gatherings, grouping, question.Between), [],
            Citations.NoTies, Citations.NoSources, gatherings.Unattributed, false, 0);
        return question.IsMatrix
            ? TellMatrix(empty, question, gatherings, grouping!, cancellationToken)
            : TellPairs(empty, network, question, gatherings, grouping, cancellationToken);
    }

    private static MappedCooperation TellMatrix(
        MappedCooperation empty, MapOfCooperation question, Gatherings gatherings, Grouping grouping, CancellationToken cancellationToken)
    {
        var cells = GroupMatrix.Cells(gatherings, grouping, question.Weight, question.MinStrength, cancellationToken);
        var omitted = Math.Max(0, cells.Length - question.Skip - question.AtMost);
        return empty with { Cells = [.. cells.Skip(question.Skip).Take(question.AtMost)], Truncated = omitted > 0, Omitted = omitted };
    }

    private static MappedCooperation TellPairs(
        MappedCooperation empty, Network network, MapOfCooperation question, Gatherings gatherings, Grouping? grouping, CancellationToken cancellationToken)
    {
        var (strongest, count) = StrongestPairs.Of(network, question, gatherings, grouping, cancellationToken);
        var page = strongest.Skip(question.Skip).ToArray();
        var (citations, engagements) = Share(network, question, gatherings, page, cancellationToken);
        var pairs = page.Select((pair, i) => new CooperationPair(
            Actors.Mention(network, pair.A), Actors.Mention(network, pair.B), Strength.OfRounded(pair.Strength), pair.Shared, engagements[i])).ToArray();
        var ties = citations.Ties(engagements.SelectMany(e => e).SelectMany(e => e.Ties));
        var omitted = Math.Max(0, count - question.Skip - pairs.Length);
        return empty with
        {
            Pairs = pairs,
            Ties = ties,
            Stands = citations.Stands(ties),
            Sources = citations.SourcesOf(ties.Values.Select(t => t.Evidence)),
            Truncated = omitted > 0,
            Omitted = omitted,
        };
    }

    /// <summary>
    /// What the strengths of some pairs are made of: those engagements that add most, with the ties by which both stand in them.
    /// </summary>
    private static (Citations Citations, SharedEngagement[][] Engagements) Share(
        Network network, MapOfCooperation question, Gatherings gatherings, CooperatingPair[] pairs, CancellationToken cancellationToken)
    {
        var standing = new Standing(network, question.Scope);
        var citations = new Citations(network, standing.Filter);
        var told = PairEvidence.Tell(
            network, standing, [], citations,
            [.. pairs.Select(pair => new PairShares(pair.A, pair.B, Largest(gatherings, question, pair)))], question.WaysAtMost, cancellationToken);
        return (citations, told);
    }

    private static (int Engagement, long Units)[] Largest(Gatherings gatherings, MapOfCooperation question, CooperatingPair pair)
    {
        var shared = new List<(int Engagement, long Units)>(pair.Shared);
        foreach (var engagement in gatherings.SharedBy(pair.A, pair.B))
        {
            var present = gatherings.Present[engagement];
            var tenths = gatherings.TenthsIn(engagement);
            shared.Add((engagement, Strength.Contribution(question.Weight, tenths[present.BinarySearch(pair.A)], tenths[present.BinarySearch(pair.B)], present.Length)));
        }

        return [.. shared.OrderByDescending(s => s.Units).Take(question.SharedAtMost)]; // stable: equal ones stay in order
    }

    private static CooperationGroup[] Groups(Gatherings gatherings, Grouping grouping, Between between)
    {
        var counts = new int[grouping.Ids.Count];
        for (var actor = 0; actor < gatherings.Attended.Count; actor++)
        {
            counts[grouping.Of(actor)] += gatherings.Attended[actor].Length > 0 ? 1 : 0;
        }

        return
        [
            .. grouping.Ids.Zip(counts).Where(g => g.Second > 0)
                .Select(g => new CooperationGroup(
                    g.First, g.First == Grouping.None ? $"no {Words<Between>.Of(between)}" : between == Between.Country ? Countries.Name(g.First) : g.First.Replace('-', ' '), g.Second)),
        ];
    }
}
