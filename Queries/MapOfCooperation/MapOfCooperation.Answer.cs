using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="MapOfCooperation"/>: sums all pairs, and returns the strongest with what they share, or the cooperation between
/// groups.
/// </summary>
internal static class MapOfCooperationAnswer
{
    public static MappedCooperation Answer(Network network, MapOfCooperation question, CancellationToken cancellationToken = default)
    {
        var all = AllPairs.Of(network, question.Scope, question.Weight, cancellationToken);
        var grouping = question.Between == Between.None ? null : Grouping.Of(network, question.Scope, question.Between);
        var empty = new MappedCooperation(
            question.Between,
            question.Scope.Level,
            question.Weight,
            [],
            grouping is null ? [] : Groups(all.Gatherings, grouping, question.Between),
            [],
            Citations.NoTies,
            Citations.NoSources,
            all.Gatherings.Unattributed,
            false,
            0);
        return question.IsMatrix
            ? TellMatrix(empty, question, all, grouping!, cancellationToken)
            : TellPairs(empty, network, question, all, grouping, cancellationToken);
    }

    private static MappedCooperation TellMatrix(
        MappedCooperation empty, MapOfCooperation question, AllPairs all, Grouping grouping, CancellationToken cancellationToken)
    {
        var cells = GroupMatrix.Cells(all, grouping, question.MinStrength, cancellationToken);
        var omitted = Math.Max(0, cells.Length - question.Skip - question.AtMost);
        return empty with { Cells = [.. cells.Skip(question.Skip).Take(question.AtMost)], Truncated = omitted > 0, Omitted = omitted };
    }

    private static MappedCooperation TellPairs(
        MappedCooperation empty,
        Network network,
        MapOfCooperation question,
        AllPairs all,
        Grouping? grouping,
        CancellationToken cancellationToken)
    {
        var (strongest, count) = StrongestPairs.Of(network, question, all, grouping, cancellationToken);
        var page = strongest.Skip(question.Skip).ToArray();
        var standing = new Standing(network, question.Scope);
        var citations = new Citations(network, standing.Filter);
        var engagements = LargestOfPairs.Of(
            network,
            standing,
            citations,
            all.Gatherings,
            question.Weight,
            page,
            question.SharedAtMost,
            question.WaysAtMost,
            cancellationToken);
        var pairs = page.Select(
                (pair, i) =>
                    new CooperationPair(
                        Actors.Mention(network, pair.A),
                        Actors.Mention(network, pair.B),
                        Strength.OfRounded(pair.Strength),
                        pair.Shared,
                        engagements[i]))
            .ToArray();
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
                    g.First,
                    g.First == Grouping.None ? $"no {Words<Between>.Of(between)}"
                        : between == Between.Country ? Countries.Name(g.First)
                        : g.First.Replace('-', ' '),
                    g.Second)),
        ];
    }
}
