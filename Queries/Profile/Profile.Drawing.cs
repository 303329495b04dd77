namespace StakeholderGraph;

/// <summary>Draws a profile.</summary>
public static class ProfileDrawing
{
    private static readonly string[] Columns =
    [
        "tie", "type", "direction", "other_id", "other", "other_kind", "other_country", "engagement_id", "engagement", "on_behalf_of_id",
        "on_behalf_of", "title", "from", "to", "status", "possible", "amount", "currency", "attributes",
        "sources", "evidence",
    ];

    /// <summary>Draws a stakeholder or engagement and its ties; as a table, one row for each tie.</summary>
    public static Drawing Of(ProfileOf question, Profile profile, string version)
    {
        var drawing = new DrawingBuilder();
        var mention = new Mention(profile.Id, profile.Kind, profile.Name, profile.Country) { OtherCountries = profile.OtherCountries };
        var subject = drawing.Node(mention, profile.Period, asked: true);
        subject.Details = new DrawingNode("", mention)
        {
            Language = profile.Language,
            Names = [.. profile.Names.Where(n => n.Type != NameType.Preferred)],
            Topics = profile.Topics,
            Identifiers = profile.Identifiers,
            Links = profile.Links,
            Attributes = profile.Attributes,
            Description = profile.Description,
        };
        foreach (var tie in profile.Ties)
        {
            var other = drawing.Node(tie.Other);
            var (from, to) = tie.Direction == Direction.Outgoing ? (subject, other) : (other, subject);
            var drawn = new DrawnTie(tie.Id, tie.Type, tie.Title, tie.Period, tie.Status, tie.Evidence)
            {
                OnBehalfOf = tie.OnBehalfOf?.Id,
                Amount = tie.Amount,
                Attributes = tie.Attributes,
                Possible = tie.Possible,
            };

            // For a tie on behalf of the subject, the drawing shows the other participant and not the engagement: the edge states no more
            // than the profile does.
            drawing.Edge(from, to, drawn);
        }

        return drawing.ToDrawing(
            Caption.Of(new QuestionTitle("profile", TitlePart.Named(mention)), profile.Id.Value, version, question.Scope) with
            {
                Truncated = profile.Truncated,
                Omitted = profile.Omitted,
            },
            profile.Sources,
            new AnswerTable(Columns, Rows(profile)));
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Profile profile) =>
        profile.Ties.Select(tie =>
            (IReadOnlyList<Cell>)
                [
                    tie.Id,
                    Words<TieType>.Of(tie.Type),
                    Words<Direction>.Of(tie.Direction),
                    tie.Other.Id,
                    tie.Other.Name,
                    Words<Kind>.Of(tie.Other.Kind),
                    Cell.Countries(tie.Other.Country, tie.Other.OtherCountries),
                    tie.Engagement?.Id,
                    tie.Engagement?.Name,
                    tie.OnBehalfOf?.Id,
                    tie.OnBehalfOf?.Name,
                    tie.Title,
                    tie.Period.From,
                    tie.Period.To,
                    Words<TieStatus>.Of(tie.Status),
                    tie.Possible,
                    tie.Amount?.Value,
                    tie.Amount?.Currency,
                    Cell.List(DrawingAttributes.Items(tie.Attributes) ?? []),
                    .. Citation.Cells(tie.Evidence, profile.Sources),
                ]);
}
