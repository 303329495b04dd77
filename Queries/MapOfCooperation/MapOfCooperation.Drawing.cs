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
    /// Draws pairs, and the engagements listed with them; as a table, one row for each pair and engagement. A matrix is a table with one
    /// row for each cell; groups have no ties, so only a matrix of countries yields nodes of a network.
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
        var drawn = drawing.ToDrawing(
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
        return question.IsMatrix && map.Cells.Count > 0 ? drawn with { Matrix = Matrix(question, map) } : drawn;
    }

    private static QuestionTitle Title(MapOfCooperation question) =>
        question.IsMatrix ? new QuestionTitle($"cooperation.{Words<Between>.Of(question.Between)}")
        : question.A is null && question.B is null ? new QuestionTitle("cooperation")
        : new QuestionTitle("cooperation.groups", Group(question.Between, question.A), Group(question.Between, question.B));

    private static TitlePart Group(Between between, string? id) => new(
        [
            id is null ? "all"
            : id == Grouping.None ? $"none.{Words<Between>.Of(between)}"
            : $"{Words<Between>.Of(between)}.{id}",
        ],
        IsWord: true);

    private static DrawingMatrix Matrix(MapOfCooperation question, MappedCooperation map)
    {
        MatrixGroup[] groups = [.. map.Groups.Select(group => new MatrixGroup(question.Between, group.Id))];
        var numbers = groups.Index().ToDictionary(group => group.Item.Id, group => group.Index, StringComparer.Ordinal);
        MatrixCell[] cells =
        [
            .. map.Cells.Select(cell => new MatrixCell(numbers[cell.A], numbers[cell.B], cell.Engagements)
            {
                Strength = cell.Strength,
                Pairs = cell.Pairs,
            }),
        ];
        return new DrawingMatrix(groups, groups, cells)
        {
            IsMirrored = true,
            IsOfStrongOnly = question.MinStrength > 0,
            Withheld = Withheld(question, map, groups.Length, cells),
        };
    }

    // On a page, only cells between its first and its last are known to be empty.
    private static HashSet<(int Row, int Column)> Withheld(
        MapOfCooperation question, MappedCooperation map, int groups, IReadOnlyList<MatrixCell> cells)
    {
        var first = question.Skip == 0 ? (0, 0) : cells is [var begin, ..] ? (begin.Row, begin.Column) : (groups, 0);
        var last = !map.Truncated ? (groups, 0) : cells is [.., var end] ? (end.Row, end.Column) : (-1, 0);
        var withheld = new HashSet<(int Row, int Column)>();
        for (var row = 0; row < groups; row++)
        {
            for (var column = row; column < groups; column++)
            {
                if ((row, column).CompareTo(first) < 0 || (row, column).CompareTo(last) > 0)
                {
                    withheld.Add((row, column));
                }
            }
        }

        return withheld;
    }

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
