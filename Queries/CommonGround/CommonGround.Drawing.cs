using System.Globalization;

namespace StakeholderGraph;

/// <summary>Draws where several stakeholders meet.</summary>
public static class SharedGroundDrawing
{
    private static readonly string[] Columns =
    [
        "engagement_id", "engagement", "kind", "country", "from", "to", "party_id", "party", "stands_for", "roles", "possible", "ties",
        "sources", "evidence", "other_id", "other", "other_roles",
    ];

    /// <summary>
    /// Draws several stakeholders and the engagements in which they meet; the table has a row for each engagement and party, then one for
    /// each direct tie, with its other end and without an engagement.
    /// </summary>
    public static Drawing Of(CommonGround question, SharedGround ground, string version)
    {
        var drawing = new DrawingBuilder();
        var parties = ground.Parties.ToDictionary(p => p.Id);
        foreach (var engagement in ground.Engagements)
        {
            foreach (var party in engagement.Parties)
            {
                var ties = party.Ties.Select(id => ground.Ties[id]);
                IReadOnlyList<Mention> standing = party.StandsFor is { Count: > 0 } others ? others : [parties[party.Id]];
                foreach (var actor in standing)
                {
                    drawing.Node(actor, asked: true);
                }

                drawing.Standing(engagement.Engagement, engagement.Possible, ties, standing, ground.Stands);
            }
        }

        foreach (var direct in ground.Direct)
        {
            drawing.Direct(direct, parties[direct.Of], ground.Ties[direct.Tie.Value]);
        }

        foreach (var party in ground.Parties.Where(_ => ground.Engagements.Count == 0))
        {
            drawing.Node(party, asked: true);
        }

        var caption = Caption.Of(
            Title(ground),
            $"common-ground-{string.Join('-', question.Parties)}",
            version,
            question.Scope,
            new FilterAsked("atLeast", ground.AtLeast.ToString(CultureInfo.InvariantCulture)));
        return drawing.ToDrawing(
            caption with
            {
                Truncated = ground.Truncated,
                Omitted = ground.Omitted,
                DirectGiven = ground.Direct.Count,
                DirectOmitted = ground.DirectOmitted,
                Unattributed = ground.Unattributed,
            },
            ground.Sources,
            new AnswerTable(Columns, Rows(ground, parties)));
    }

    private static QuestionTitle Title(SharedGround ground)
    {
        var names = TitlePart.Named(ground.Parties);
        return ground.AtLeast == ground.Parties.Count
            ? new QuestionTitle("common-ground", names)
            : new QuestionTitle("common-ground.some", names, $"{ground.AtLeast}");
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(SharedGround ground, Dictionary<RecordId, Mention> parties)
    {
        foreach (var (engagement, present, possible) in ground.Engagements)
        {
            foreach (var party in present)
            {
                yield return
                [
                    .. Cell.Of(engagement),
                    party.Id,
                    parties[party.Id].Name,
                    Cell.List(party.StandsFor.Select(m => m.Id.Value)),
                    Cell.Words(party.Roles),
                    possible,
                    Cell.List(party.Ties),
                    .. Citation.Cells(party.Ties.SelectMany(tie => ground.Ties[tie].Evidence), ground.Sources),
                    .. new Cell[3],
                ];
            }
        }

        foreach (var direct in ground.Direct)
        {
            var tie = ground.Ties[direct.Tie.Value];
            Cell type = Words<TieType>.Of(direct.Type);
            var isDone = direct.Direction == Direction.Outgoing;
            yield return
            [
                .. new Cell[4], tie.Period.From, tie.Period.To, direct.Of, parties[direct.Of].Name, default,
                isDone ? type : default, direct.Possible, tie.Id.Value, .. Citation.Cells(tie.Evidence, ground.Sources),
                direct.Other.Id, direct.Other.Name, isDone ? default : type,
            ];
        }
    }
}
