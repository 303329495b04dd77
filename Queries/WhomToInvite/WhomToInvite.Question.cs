using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhomToInviteQuestion
{
    private const string Example =
        """
        {
          "title": "Consultation on seasonal work",
          "date": "2016-05",
          "seats": {"least": 10, "most": 12},
          "demands": [
            {"name": "workers", "who": {"constituency": ["workers"]}, "least": 2, "most": 4},
            {"name": "employers", "who": {"constituency": ["employers"]}, "least": 1, "wish": true, "cost": 2}
          ],
          "mustInvite": ["iom"],
          "scope": {"knownBy": "2015-12-31"}
        }
        """;

    private static readonly Parameter<string> Demand = new(
        "demand",
        "What is asked of the list: a JSON object, as docs/outreach.md describes it. Only `seats` must be given.",
        text => text)
    {
        Sort = ParameterSort.Document,
        Required = true,
    };

    public static QuestionDescription Description { get; } = new QuestionDescription<WhomToInvite, InvitationList>
    {
        Id = "whom-to-invite",
        Route = "/invitations",
        IsPosted = true,
        LooksAtEverything = true,
        Document = new PostedDocument(Demand, typeof(Demand), ["seats"], Example),
        Summary = "Whom to invite to a consultation: the best list that keeps the demands, with reasons",
        Remarks =
            """
            The best list of stakeholders that keeps every hard row of the demand, with proof: `value`, the `bound` that no list exceeds,
            and the `gap` between them. Each invitee comes with what it `adds` that nobody before it on the list does, `reasons`, the last
            engagement with evidence, and what happens if it declines. `alternates` stand ready for those who are likely to decline.
            `equallyGood` says how many lists are as good, and who is on all of them. Where no list keeps the demands, `conflict` names
            demands that cannot be kept together, each of them necessary, and the cheapest change by which all can be kept.
            A stakeholder is reached when it is invited or cooperates with an invitee. Not being recorded is not the same as no contact.
            """,
        Example = "/api/v1/invitations",
        Make = asked => new WhomToInvite(
            DemandReader.Read(asked.Text(Demand) ?? "{}", asked.Refuse) ?? new Demand("", new SeatRange(1, 1))),
        Standing = question => question.Demand.Looked,
        Refused = list => list.Problems,
        Json = () => AnswerJson.Sent.InvitationList,
        Draw = InvitationListDrawing.Of,
    };
}
