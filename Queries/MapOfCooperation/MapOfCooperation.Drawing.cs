using System.Globalization;
using StakeholderGraph.Cooperating;

namespace StakeholderGraph;

/// <summary>Draws the map of cooperation.</summary>
public static class MappedCooperationDrawing
{
    private static readonly string[] PairColumns =
    [
        "a_id", "a", "a_kind", "a_country", "b_id", "b", "b_kind", "b_country", "strength", "shared", "engagement_id", "engagement",
        "engagement_kind", "engagement_country", "from", "to", "a_roles", "b_roles", "contribution", "possible", "ties", "sources",
        "evidence",
    ];

    private static readonly string[] CellColumns =
    [
        "a_id", "a", "a_stakeholders", "b_id", "b", "b_stakeholders", "strength", "pairs", "engagements",
    ];

    /// <summary>
    /// Pairs, and the engagements given with them; as a table a row for each pair and engagement. A matrix is a table with a row for each
    /// cell; no tie is between groups, so nothing but countries is drawn of it.
    /// </summary>
    public static Drawing Of(MapOfCooperation question, MappedCooperation map, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var group in map.Groups.Where(g => question.IsMatrix && question.Between == Between.Country && g.Id != Grouping.None))
        {
            drawing.Node(new Mention(RecordId.Trusted(group.Id), Kind.Country, group.Name, group.Id));
        }

        foreach (var pair in map.Pairs)
        {
            drawing.Node(pair.A);
            drawing.Node(pair.B);
        }

        foreach (var pair in map.Pairs)
        {
            foreach (var shared in pair.Engagements)
            {
                drawing.Standing(shared.Engagement, shared.Possible, shared.Ties.Select(id => map.Ties[id]), [pair.A, pair.B], map.Stands);
            }
        }

        var caption = Caption.Of(Title(question), "cooperation", version, question.Scope, Filters(question));
        return drawing.ToDrawing(
            caption with
            {
                Truncated = map.Truncated,
                Omitted = map.Omitted,
                SharedOmitted = map.Pairs.Sum(p => p.Omitted),
                OnlyInTable = question.IsMatrix ? map.Cells.Count : 0,
                Unattributed = map.Unattributed,
            },
            map.Sources,
            question.IsMatrix ? new AnswerTable(CellColumns, Cells(map)) : new AnswerTable(PairColumns, Pairs(map)));
    }

    private static string Title(MapOfCooperation question) =>
        question.IsMatrix ? $"Cooperation between {Plural(question.Between)}"
        : question.A is null && question.B is null ? "Who cooperates with whom?"
        : $"Who cooperates with whom: {question.A ?? "all"} and {question.B ?? "all"}";

    private static string Plural(Between between) => between switch
    {
        Between.Country => "countries",
        Between.Constituency => "constituencies",
        _ => "kinds of stakeholders",
    };

    private static IEnumerable<FilterAsked> Filters(MapOfCooperation question)
    {
        yield return new FilterAsked("weight", Words<Weight>.Of(question.Weight));
        if (question.MinStrength > 0)
        {
            yield return new FilterAsked("minStrength", Strength.OfRounded(question.MinStrength).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> Pairs(MappedCooperation map)
    {
        foreach (var (a, b, strength, shared, engagements) in map.Pairs)
        {
            Cell[] of =
            [
                a.Id,
                a.Name,
                Words<Kind>.Of(a.Kind),
                a.Country,
                b.Id,
                b.Name,
                Words<Kind>.Of(b.Kind),
                b.Country,
                strength,
                shared,
            ];
            if (engagements.Count == 0)
            {
                yield return [.. of, .. new Cell[PairColumns.Length - of.Length]];
            }

            foreach (var (engagement, roles, partnerRoles, contribution, ties, possible) in engagements)
            {
                yield return
                [
                    .. of,
                    .. Cell.Of(engagement),
                    Cell.Words(roles),
                    Cell.Words(partnerRoles),
                    contribution,
                    possible,
                    Cell.List(ties),
                    .. Citation.Cells(ties.SelectMany(tie => map.Ties[tie].Evidence), map.Sources),
                ];
            }
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> Cells(MappedCooperation map)
    {
        var groups = map.Groups.ToDictionary(g => g.Id, StringComparer.Ordinal);
        return map.Cells.Select(cell =>
            (IReadOnlyList<Cell>)
                [
                    cell.A,
                    groups[cell.A].Name,
                    groups[cell.A].Stakeholders,
                    cell.B,
                    groups[cell.B].Name,
                    groups[cell.B].Stakeholders,
                    cell.Strength,
                    cell.Pairs,
                    cell.Engagements,
                ]);
    }
}
