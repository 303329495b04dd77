namespace StakeholderGraph;

/// <summary>Draws an invitation list.</summary>
public static class InvitationListDrawing
{
    private static readonly string[] Columns =
    [
        "list", "place", "stakeholder_id", "stakeholder", "stakeholder_kind", "stakeholder_country", "adds", "reached", "reasons",
        "if_declined_id", "if_declined", "lost", "for", "engagement_id", "engagement", "engagement_kind", "engagement_country", "from",
        "to", "ties", "sources", "evidence",
    ];

    /// <summary>
    /// Draws the invitees, each with its last engagement; as a table, one row for each invitee and each alternate. Alternates are not
    /// drawn.
    /// </summary>
    public static Drawing Of(WhomToInvite question, InvitationList list, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var invitee in list.Invitees)
        {
            drawing.Node(invitee.Stakeholder, asked: true);
        }

        foreach (var invitee in list.Invitees)
        {
            if (invitee.Last is { } last)
            {
                drawing.Standing(last.Engagement, last.Possible, last.Ties.Select(id => list.Ties[id]), [invitee.Stakeholder], list.Stands);
            }
        }

        var caption = Caption.Of(
            new QuestionTitle("invitations", list.Title, $"{list.Invitees.Count}"), "invitations", version, question.Demand.Looked,
            new FilterAsked("weight", Words<Weight>.Of(question.Demand.Scope.Weight)));
        return drawing.ToDrawing(
            caption with { OnlyInTable = list.Alternates.Count }, list.Sources, new AnswerTable(Columns, Rows(list)));
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(InvitationList list)
    {
        foreach (var (i, invitee) in list.Invitees.Index())
        {
            Cell[] engagement = invitee.Last is { } last ? [.. Cell.Of(last.Engagement)] : new Cell[6];
            var ties = invitee.Last?.Ties ?? [];
            yield return
            [
                "invited", i + 1, .. Of(invitee.Stakeholder), invitee.Adds.Value, invitee.Adds.Reached.Count + invitee.Adds.Omitted,
                string.Join(' ', invitee.Reasons), invitee.IfDeclined.Alternate?.Id.Value, invitee.IfDeclined.Alternate?.Name,
                invitee.IfDeclined.Lost, default, .. engagement, Cell.List(ties),
                .. Citation.Cells(ties.SelectMany(tie => list.Ties[tie].Evidence), list.Sources),
            ];
        }

        foreach (var (i, alternate) in list.Alternates.Index())
        {
            yield return
            [
                "alternate", i + 1, .. Of(alternate.Stakeholder), alternate.Saves, .. new Cell[5],
                Cell.List(alternate.For.Select(id => id.Value)), .. new Cell[9],
            ];
        }
    }

    private static Cell[] Of(Mention mention) => [mention.Id, mention.Name, Words<Kind>.Of(mention.Kind), mention.Country];
}
