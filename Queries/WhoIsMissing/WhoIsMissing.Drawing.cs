namespace StakeholderGraph;

/// <summary>Draws an answer to Who is missing.</summary>
public static class GapsDrawing
{
    private static readonly string[] Columns =
    [
        "list", "rank", "constituency", "country", "known", "engagements", "last", "a_id", "a", "a_kind", "a_country", "b_id", "b",
        "b_kind", "b_country", "expected", "difference", "score", "in_common", "common", "bridge_id", "bridge", "reasons", "ties",
        "sources", "evidence",
    ];

    /// <summary>
    /// Draws the pairs, with their common partners and the engagements that these share with either; as a table, one row for each cell, for
    /// each stakeholder and for each pair.
    /// </summary>
    public static Drawing Of(WhoIsMissing question, Gaps gaps, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var pair in gaps.Missing)
        {
            drawing.Node(pair.A);
            drawing.Node(pair.B);
        }

        foreach (var pair in gaps.Missing)
        {
            foreach (var partner in pair.Common)
            {
                Stand(drawing, gaps, pair.A, partner, partner.A);
                Stand(drawing, gaps, pair.B, partner, partner.B);
            }
        }

        var caption = Caption.Of(Title(gaps.Quality), "gaps", version, question.Scope, Filters(question));
        var drawn = drawing.ToDrawing(
            caption with
            {
                Truncated = gaps.Truncated,
                Omitted = gaps.Omitted,
                SharedOmitted = gaps.Missing.SelectMany(pair => pair.Common).Sum(partner => partner.A.Omitted + partner.B.Omitted),
                OnlyInTable = gaps.Matrix.Count + gaps.Consulted.Count,
                Unattributed = gaps.Unattributed,
            },
            gaps.Sources,
            new AnswerTable(Columns, [.. Cells(gaps), .. Consulted(gaps), .. Missing(gaps)]));
        return gaps.Matrix.Count > 0 ? drawn with { Matrix = Matrix(question, gaps) } : drawn;
    }

    // The title states the verdict, because some readers see only the picture.
    private static QuestionTitle Title(RankingQuality quality) =>
        new(quality.Verdict == RankingVerdict.BetterThanChance ? "gaps" : $"gaps.{Words<RankingVerdict>.Of(quality.Verdict)}");

    private static DrawingMatrix Matrix(WhoIsMissing question, Gaps gaps)
    {
        string[] rows = [.. gaps.Matrix.Select(cell => cell.Row).Distinct()];
        // If cells are left out, the first row need not have every country.
        string[] columns =
        [
            .. gaps.Matrix.Select(cell => cell.Column).Distinct()
                .OrderBy(column => column == Cooperating.Grouping.None).ThenBy(column => column, StringComparer.Ordinal),
        ];
        MatrixCell[] cells =
        [
            .. from cell in gaps.Matrix
               let place = (Row: Array.IndexOf(rows, cell.Row), Column: Array.IndexOf(columns, cell.Column))
               select new MatrixCell(place.Row, place.Column, cell.Engagements) { Known = cell.Known, Last = cell.Last },
        ];
        var given = cells.Select(cell => (cell.Row, cell.Column)).ToHashSet();
        return new DrawingMatrix(
            [.. rows.Select(row => new MatrixGroup(Between.Constituency, row))],
            [.. columns.Select(column => new MatrixGroup(Between.Country, column))],
            cells)
        {
            Since = question.NotSince,
            Withheld =
                (from row in Enumerable.Range(0, rows.Length)
                 from column in Enumerable.Range(0, columns.Length)
                 where !given.Contains((row, column))
                 select (row, column)).ToHashSet(),
        };
    }

    private static IEnumerable<FilterAsked> Filters(WhoIsMissing question)
    {
        yield return new FilterAsked("by", Words<LinkScore>.Of(question.By));
        yield return new FilterAsked("weight", Words<Weight>.Of(question.Weight));
        if (question.NotSince is { } since)
        {
            yield return new FilterAsked("notSince", since.ToString());
        }
    }

    private static void Stand(DrawingBuilder drawing, Gaps gaps, Mention own, CommonPartner partner, CooperationSide side)
    {
        var other = new Mention(partner.Id, partner.Kind, partner.Name, partner.Country);
        foreach (var shared in side.Engagements)
        {
            drawing.Standing(shared.Engagement, shared.Possible, shared.Ties.Select(id => gaps.Ties[id]), [own, other], gaps.Stands);
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> Cells(Gaps gaps) => gaps.Matrix.Select(cell => Row(
        gaps, cell.Latest?.Ties ?? [], ("list", "matrix"), ("constituency", cell.Row), ("country", cell.Column), ("known", cell.Known),
        ("engagements", cell.Engagements), ("last", cell.Last)));

    private static IEnumerable<IReadOnlyList<Cell>> Consulted(Gaps gaps) => gaps.Consulted.Select(row => Row(
        gaps, row.Latest?.Ties ?? [],
        [
            ("list", "consulted"), ("rank", row.Rank), ("engagements", row.Times), .. Of("a", row.Stakeholder), ("expected", row.Expected),
            ("difference", row.Difference),
        ]));

    private static IEnumerable<IReadOnlyList<Cell>> Missing(Gaps gaps) => gaps.Missing.Select(pair => Row(
        gaps,
        [
            .. pair.Common.SelectMany(GapsBounds.Shared).SelectMany(shared => shared.Ties).Concat(pair.Direct).Distinct()
                .Order(StringComparer.Ordinal),
        ],
        [
            ("list", "missing"), ("rank", pair.Rank), .. Of("a", pair.A), .. Of("b", pair.B), ("score", pair.Score),
            ("in_common", pair.InCommon), ("common", Cell.List(pair.Common.Select(partner => partner.Id.Value))),
            ("bridge_id", pair.Bridge.Id), ("bridge", pair.Bridge.Name), ("reasons", string.Join(' ', pair.Reasons)),
        ]));

    private static (string, Cell)[] Of(string column, Mention mention) =>
    [
        (column + "_id", mention.Id), (column, mention.Name), (column + "_kind", Words<Kind>.Of(mention.Kind)),
        (column + "_country", mention.Country),
    ];

    /// <summary>A row with these cells, and the ties that support it.</summary>
    private static Cell[] Row(Gaps gaps, IReadOnlyList<string> ties, params (string Column, Cell Cell)[] cells)
    {
        var row = new Cell[Columns.Length];
        foreach (var (column, cell) in cells)
        {
            row[Array.IndexOf(Columns, column)] = cell;
        }

        row[Array.IndexOf(Columns, "ties")] = Cell.List(ties);
        var evidence = Citation.Cells(ties.SelectMany(tie => gaps.Ties[tie].Evidence), gaps.Sources);
        evidence.ToArray().CopyTo(row, Array.IndexOf(Columns, "sources"));
        return row;
    }
}
