using System.Globalization;

namespace StakeholderGraph;

/// <summary>Draws an answer to Who bridges.</summary>
public static class BridgingDrawing
{
    private static readonly string[] RankingColumns =
        ["rank", "rank_least", "rank_most", "tied", "id", "name", "kind", "country", "group", "value", "error"];

    private static readonly string[] BridgeColumns = ["a_id", "a", "b_id", "b", "separated"];

    private static readonly string[] MemberColumns = ["id", "name", "kind", "country"];

    private static readonly string[] EvidenceColumns = ["ties", "sources", "evidence"];

    /// <summary>
    /// Draws the stakeholders ranked, or in sets or communities, with the cooperations that show why; as a table, one row for each of them,
    /// for each bridge of articulation, or for each member of a set or community.
    /// </summary>
    public static Drawing Of(WhoBridges question, Bridging bridging, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var ranked in bridging.Ranking)
        {
            drawing.Node(ranked.Stakeholder, asked: false, strength: ranked.Value);
        }

        foreach (var member in bridging.Sets.Concat(bridging.Communities).SelectMany(members => members))
        {
            drawing.Node(member);
        }

        foreach (var pair in bridging.Evidence)
        {
            drawing.Node(pair.A);
            drawing.Node(pair.B);
        }

        foreach (var pair in bridging.Evidence)
        {
            foreach (var shared in pair.Engagements)
            {
                drawing.Standing(
                    shared.Engagement,
                    shared.Possible,
                    shared.Ties.Select(id => bridging.Ties[id]),
                    [pair.A, pair.B],
                    bridging.Stands);
            }
        }

        var caption = Caption.Of(
            new QuestionTitle("bridges", TitlePart.Word("measure", question.Measure)),
            "bridges",
            version,
            question.Scope,
            Filters(question));
        return drawing.ToDrawing(
            caption with
            {
                IsOnValues = true,
                Truncated = bridging.Truncated,
                Omitted = bridging.Omitted,
                SharedOmitted = bridging.Evidence.Sum(pair => pair.Omitted),
                Unattributed = bridging.Unattributed,
            },
            bridging.Sources,
            question.IsOnSets ? Lists("set", bridging, bridging.Sets)
                : question.Measure == BridgeMeasure.Communities ? Lists("community", bridging, bridging.Communities)
                : Ranking(bridging));
    }

    private static IEnumerable<FilterAsked> Filters(WhoBridges question)
    {
        yield return new FilterAsked("measure", Words<BridgeMeasure>.Of(question.Measure));
        if (question.Measure is BridgeMeasure.Brokerage)
        {
            yield return new FilterAsked("between", Words<Between>.Of(question.Between));
        }

        if (question.IsOnSets)
        {
            yield return new FilterAsked("k", question.SetSize.ToString(CultureInfo.InvariantCulture));
            if (question.ByDistance)
            {
                yield return new FilterAsked("distance", "true");
            }
            else if (question.Measure == BridgeMeasure.KeyPlayersReach)
            {
                yield return new FilterAsked("steps", question.Steps.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (question.Normalized)
        {
            yield return new FilterAsked("normalized", "true");
        }

        if (question.TakesStrengths)
        {
            yield return new FilterAsked("weight", Words<Weight>.Of(question.Weight));
        }
    }

    private static AnswerTable Ranking(Bridging bridging)
    {
        string[] parts = [.. bridging.Ranking.SelectMany(ranked => ranked.Parts.Keys).Distinct()];
        string[] bridges = bridging.Measure == BridgeMeasure.Articulation ? BridgeColumns : [];
        var shown = ByStakeholder(bridging);
        return new AnswerTable(
            [.. RankingColumns, .. parts.Select(part => $"part_{part.Replace('-', '_')}"), .. bridges, .. EvidenceColumns],
            Rows().Concat(bridging.Bridges.Select(Row)));

        IEnumerable<IReadOnlyList<Cell>> Rows() =>
            bridging.Ranking.Select(ranked =>
                (IReadOnlyList<Cell>)
                    [
                        ranked.Rank,
                        Number(ranked.RankLeast),
                        Number(ranked.RankMost),
                        ranked.Tied,
                        .. Member(ranked.Stakeholder),
                        ranked.Group,
                        ranked.Value,
                        ranked.Error,
                        .. parts.Select(part => (Cell)(ranked.Parts.TryGetValue(part, out var value) ? value : (double?)null)),
                        .. new Cell[bridges.Length],
                        .. Evidence(bridging, shown[ranked.Stakeholder]),
                    ]);

        IReadOnlyList<Cell> Row(SeparatingCooperation bridge) =>
            [
                .. new Cell[RankingColumns.Length + parts.Length],
                bridge.A.Id,
                bridge.A.Name,
                bridge.B.Id,
                bridge.B.Name,
                (double)bridge.Separated,
                .. Evidence(bridging, shown[bridge.A].Where(pair => pair.B == bridge.B)),
            ];
    }

    private static AnswerTable Lists(string what, Bridging bridging, IReadOnlyList<IReadOnlyList<Mention>> lists)
    {
        var shown = ByStakeholder(bridging);
        return new AnswerTable(
            [what, .. MemberColumns, .. EvidenceColumns],
            lists.SelectMany((members, i) => members.Select(member => (IReadOnlyList<Cell>)
                [i + 1, .. Member(member), .. Evidence(bridging, shown[member])])));
    }

    private static ILookup<Mention, CooperationPair> ByStakeholder(Bridging bridging) =>
        bridging.Evidence.SelectMany(pair => (IEnumerable<(Mention Of, CooperationPair Pair)>)[(pair.A, pair), (pair.B, pair)])
            .ToLookup(shown => shown.Of, shown => shown.Pair);

    private static IEnumerable<Cell> Evidence(Bridging bridging, IEnumerable<CooperationPair> pairs)
    {
        string[] ties = [.. pairs.SelectMany(pair => pair.Engagements).SelectMany(shared => shared.Ties).Distinct()];
        return [Cell.List(ties), .. Citation.Cells(ties.SelectMany(tie => bridging.Ties[tie].Evidence), bridging.Sources)];
    }

    private static Cell[] Member(Mention member) => [member.Id, member.Name, Words<Kind>.Of(member.Kind), member.Country];

    private static Cell Number(int? number) => (double?)number;
}
