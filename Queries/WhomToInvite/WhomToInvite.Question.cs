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
        "The demand: a JSON object as described in docs/outreach.md. Only `seats` is required.",
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
        Document = new PostedDocument(Demand, typeof(Demand), ["seats"], Example) { Fields = DemandFields.All, Every = DemandFields.Every },
        Summary = "Whom to invite to a consultation: the best list that meets the demands, with reasons",
        Remarks =
            """
            Finds the best list of stakeholders that meets every hard row of the demand, with proof: `value`, the `bound` that no list
            exceeds, and the `gap` between them. Each invitee comes with what it `adds` to those before it on the list, the `reasons`, the
            last engagement with evidence, and what happens if it declines. `alternates` can replace those who are likely to decline.
            `equallyGood` says how many lists are as good, and who is on all of them. If no list meets the demands, `conflict` names demands
            that cannot all be met, each of them necessary for the conflict, and the cheapest change that resolves it. A stakeholder is
            reached if it is invited or cooperates with an invitee. Not being recorded is not the same as no contact.
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
