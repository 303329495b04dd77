using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhoIsAroundQuestion
{
    private static readonly Parameter<int> Depth = Parameters.Number(
        "depth", "The maximum number of ties from the stakeholder to the records around it.", 1, WhoIsAround.MaxDepth, 1);

    private static readonly Parameter<int> Limit = Parameters.Limit("records in the answer", WhoIsAround.MaxAtMost, 100);

    public static QuestionDescription Description { get; } = new QuestionDescription<WhoIsAround, Surroundings>
    {
        Id = "who-is-around",
        Route = "/stakeholders/{id}/network",
        Summary = "Who and what is within one, two or three ties of a stakeholder",
        Remarks =
            """
            Lists stakeholders and engagements, the nearest first and at the same distance the strongest first, with all ties between them
            and the evidence. `role` keeps only ties of these types. `kind` and `country` apply to the other stakeholders, `topic` to
            engagements; records that these filters leave out are not passed through. `omitted` counts what follows by distance and kind;
            `next` leads to it.
            """,
        Example = "/api/v1/stakeholders/tj-migration-service/network?depth=2&limit=20",
        About = new Subject(Parameters.Stakeholder, [Family.Stakeholder], Words<Family>.Of(Family.Stakeholder)),
        Parameters = [Depth, Parameters.TieOfType, Parameters.StakeholderKind, .. Parameters.Filters, Limit],
        Make = asked => new WhoIsAround(
            asked.One(Parameters.Stakeholder),
            asked.Scope() with { Roles = asked.Many(Parameters.TieOfType), Kinds = asked.Many(Parameters.StakeholderKind) })
        {
            Depth = asked.One(Depth),
        },
        Limit = Limit,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (surroundings, next) => surroundings with { Next = next },
        LooksAtEverything = true,
        Json = () => AnswerJson.Sent.Surroundings,
        Draw = SurroundingsDrawing.Of,
    };
}
