namespace StakeholderGraph;

/// <summary>Draws an answer to Who takes part.</summary>
public static class ParticipationDrawing
{
    private static readonly string[] Columns =
    [
        "id", "name", "kind", "country", "engagements", "first", "last", "amounts", "group_id", "group", "count", "latest_id", "latest",
        "latest_kind", "latest_country", "latest_from", "latest_to", "latest_roles", "possible", "ties", "sources", "evidence",
    ];

    /// <summary>
    /// Draws stakeholders and the latest engagements listed with them; as a table, one row for each stakeholder and group in which it takes
    /// part, with the latest engagement of the stakeholder.
    /// </summary>
    public static Drawing Of(WhoTakesPart question, Participation participation, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var row in participation.Rows)
        {
            drawing.Node(row.Stakeholder);
        }

        foreach (var row in participation.Rows)
        {
            foreach (var at in row.Latest)
            {
                drawing.Standing(
                    at.Engagement,
                    at.Possible,
                    at.Ties.Select(id => participation.Ties[id]),
                    [row.Stakeholder],
                    participation.Stands);
            }
        }

        var caption = Caption.Of(
            new QuestionTitle("participation", TitlePart.Word("group", question.Group)),
            "participation",
            version,
            question.Scope,
            new FilterAsked("group", Words<ParticipationGroup>.Of(question.Group)));
        return drawing.ToDrawing(
            caption with
            {
                Truncated = participation.Truncated,
                Omitted = participation.Omitted,
                Unattributed = participation.Unattributed,
            },
            participation.Sources,
            new AnswerTable(Columns, Rows(participation)));
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Participation participation)
    {
        foreach (var row in participation.Rows)
        {
            var latest = Latest(participation, row);
            foreach (var (group, count) in participation.Groups.Zip(row.Counts).Where(g => g.Second > 0))
            {
                yield return
                [
                    row.Stakeholder.Id,
                    row.Stakeholder.Name,
                    Words<Kind>.Of(row.Stakeholder.Kind),
                    row.Stakeholder.Country,
                    row.Engagements,
                    row.First,
                    row.Last,
                    Cell.List((row.Amounts ?? []).Select(amount => amount.ToString())),
                    group.Id,
                    group.Name,
                    count,
                    .. latest,
                ];
            }
        }
    }

    private static Cell[] Latest(Participation participation, ParticipationRow row)
    {
        if (row.Latest.Count == 0)
        {
            return new Cell[11];
        }

        var (engagement, roles, ties, possible) = row.Latest[0];
        return
        [
            .. Cell.Of(engagement),
            Cell.Words(roles),
            possible,
            Cell.List(ties),
            .. Citation.Cells(ties.SelectMany(tie => participation.Ties[tie].Evidence), participation.Sources),
        ];
    }
}
