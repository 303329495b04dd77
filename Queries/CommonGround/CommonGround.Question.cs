using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class CommonGroundQuestion
{
    private static readonly Parameter<int> AtLeast = Parameters.Number(
        "atLeast",
        "How many of the parties must take part, from 1 to their number; by default all of them.",
        1,
        CommonGround.MaxParties,
        null);

    private static readonly Parameter<int> Limit =
        Parameters.Limit("engagements in the answer; with `direct`, of direct ties", CommonGround.MaxAtMost, 100);

    public static QuestionDescription Description { get; } = new QuestionDescription<CommonGround, SharedGround>
    {
        Id = "common-ground",
        Route = "/common-ground",
        Summary = "Engagements in which several stakeholders take part, by role",
        Remarks =
            """
            Lists the engagements in which at least `atLeast` of the parties take part, those with most parties first. Each party comes with
            its roles and the ties by which it takes part; `ties` and `sources` have the evidence. The answer says what it left out; `next`
            leads to the engagements that follow. `direct` in the answer lists the ties between the parties, and the ties of at least
            `atLeast` of them to the same other stakeholder (for example, two members of one organization). Direct ties do not add
            engagements.
            """,
        Example = "/api/v1/common-ground?party=ilo&party=iom&limit=1",
        About = new Subject(Parameters.Party, [Family.Stakeholder], Words<Family>.Of(Family.Stakeholder)),
        Parameters =
        [
            Parameters.Party, AtLeast, Parameters.Level, Parameters.Role, Parameters.StakeholderKind,
            .. Parameters.Filters, Limit, Parameters.DirectAlone,
        ],
        Make = Make,
        Limit = Limit,
        Turn = (question, page) => question.Direct.Alone
            ? question with { Direct = DirectPage.Of(page), AtMostBytes = page.AtMostBytes }
            : question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (ground, next) => ground with { Next = next },
        Standing = question => question.Scope,
        Unknown = ground => ground.Unknown,
        Json = () => AnswerJson.Sent.SharedGround,
        Draw = SharedGroundDrawing.Of,
    };

    private static CommonGround Make(Asked asked)
    {
        var question = new CommonGround(asked.Many(Parameters.Party), asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            AtLeast = asked.OneOrNull(AtLeast),
            Direct = DirectPage.Beside with { Alone = asked.One(Parameters.DirectAlone) },
        };
        if (question.AtLeast > question.Parties.Length)
        {
            asked.Refuse(AtLeast.Name, $"\"{question.AtLeast}\" is more than the number of parties, {question.Parties.Length}");
        }

        return question;
    }
}
