namespace StakeholderGraph;

/// <summary>Draws an answer to Who cooperates.</summary>
public static class CooperationDrawing
{
    private static readonly string[] Columns =
    [
        "partner_id", "partner", "kind", "country", "strength", "engagement_id", "engagement", "engagement_kind", "engagement_country",
        "from", "to", "roles", "partner_roles", "contribution", "possible", "ties", "sources", "evidence",
    ];

    /// <summary>
    /// Draws a stakeholder, its partners, the engagements that they share, and its direct ties; as a table, one row for each partner and
    /// engagement, then one for each direct tie, which has no engagement.
    /// </summary>
    public static Drawing Of(WhoCooperates question, Cooperation cooperation, string version)
    {
        var drawing = new DrawingBuilder();
        IReadOnlyList<Mention> subjects = cooperation.StandsFor is { Count: > 0 } bodies ? bodies : [cooperation.Subject];
        foreach (var subject in subjects)
        {
            drawing.Node(subject, asked: true);
        }

        foreach (var partner in cooperation.Partners)
        {
            drawing.Node(partner.Stakeholder, strength: partner.Strength);
        }

        foreach (var partner in cooperation.Partners)
        {
            foreach (var shared in partner.Shared)
            {
                var ties = shared.Ties.Select(id => cooperation.Ties[id]);
                drawing.Standing(shared.Engagement, shared.Possible, ties, [.. subjects, partner.Stakeholder], cooperation.Stands);
            }
        }

        foreach (var direct in cooperation.Direct)
        {
            drawing.Direct(direct, cooperation.Subject, cooperation.Ties[direct.Tie.Value]);
        }

        var caption = Caption.Of(
            new QuestionTitle("partners", TitlePart.Named(cooperation.Subject)),
            $"{question.With}-partners",
            version,
            question.Scope,
            [
                new FilterAsked("weight", Words<Weight>.Of(question.Weight)),
                .. question.RoleMatch == RoleMatch.All ? [new FilterAsked("roles", Words<RoleMatch>.Of(RoleMatch.All))] : (FilterAsked[])[],
            ]);
        return drawing.ToDrawing(
            caption with
            {
                Truncated = cooperation.Truncated,
                Omitted = cooperation.Omitted,
                SharedOmitted = cooperation.Partners.Sum(p => p.Omitted),
                DirectGiven = cooperation.Direct.Count,
                DirectOmitted = cooperation.DirectOmitted,
                Unattributed = cooperation.Unattributed,
            },
            cooperation.Sources,
            new AnswerTable(Columns, Rows(cooperation)));
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Cooperation cooperation)
    {
        foreach (var partner in cooperation.Partners)
        {
            var (id, kind, name, country) = partner.Stakeholder;
            Cell[] of = [id, name, Words<Kind>.Of(kind), country, partner.Strength];
            if (partner.Shared.Count == 0)
            {
                yield return [.. of, .. new Cell[Columns.Length - of.Length]];
            }

            foreach (var shared in partner.Shared)
            {
                var engagement = shared.Engagement;
                yield return
                [
                    .. of,
                    .. Cell.Of(engagement),
                    Cell.Words(shared.Roles),
                    Cell.Words(shared.PartnerRoles),
                    shared.Contribution,
                    shared.Possible,
                    Cell.List(shared.Ties),
                    .. Citation.Cells(shared.Ties.SelectMany(tie => cooperation.Ties[tie].Evidence), cooperation.Sources),
                ];
            }
        }

        foreach (var direct in cooperation.Direct)
        {
            var (id, kind, name, country) = direct.Other;
            var tie = cooperation.Ties[direct.Tie.Value];
            Cell type = Words<TieType>.Of(direct.Type);
            var isDone = direct.Direction == Direction.Outgoing;
            yield return
            [
                id,
                name,
                Words<Kind>.Of(kind),
                country,
                .. new Cell[5],
                tie.Period.From,
                tie.Period.To,
                isDone ? type : default,
                isDone ? default : type,
                default,
                direct.Possible,
                tie.Id.Value,
                .. Citation.Cells(tie.Evidence, cooperation.Sources),
            ];
        }
    }
}
