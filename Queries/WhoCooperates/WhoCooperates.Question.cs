using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhoCooperatesQuestion
{
    public static QuestionDescription Description { get; } = new QuestionDescription<WhoCooperates, Cooperation>
    {
        Id = "who-cooperates",
        Route = "/stakeholders/{id}/partners",
        Summary = "Who cooperates with a stakeholder, strongest first",
        Remarks =
            """
            Two cooperate in the engagements in which both stand. Each partner comes with the shared engagements, the roles of both, what
            each adds to the strength, and the ties by which they stand there; `ties` and `sources` hold the evidence. With `roles=all` a
            partner meets the stakeholder by every role given, over all that they share. The answer says what it left out: partners that
            follow (`next` leads to them), and with each partner how many smaller shared engagements; all of those come with `partner`, page
            by page. `direct` lists the stakeholder's ties to others, such as memberships and representations; they are not shared
            engagements and add no strength. With `level=country` the id may also be the code of a country, such as `KZ`: all bodies of a
            country cooperate as one.
            """,
        Example = "/api/v1/stakeholders/kg-employers-organization/partners?limit=1",
        About = new Subject(Parameters.Stakeholder, [Family.Stakeholder], Words<Family>.Of(Family.Stakeholder)),
        Parameters =
        [
            Parameters.Level, Parameters.Weight, Parameters.Role, Parameters.RoleMatch, Parameters.StakeholderKind,
            .. Parameters.Filters, Parameters.PartnerLimit, Parameters.SharedLimit, Parameters.Partner, Parameters.DirectAlone,
            Parameters.PageAfter,
        ],
        Make = asked => new WhoCooperates(asked.One(Parameters.Stakeholder), asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            Weight = asked.One(Parameters.Weight),
            RoleMatch = asked.One(Parameters.RoleMatch),
            Partner = asked.OneOrNull(Parameters.Partner),
            SharedAtMost = asked.One(Parameters.SharedLimit),
            Direct = DirectPage.Beside with { Alone = asked.One(Parameters.DirectAlone) },
        },
        Limit = Parameters.PartnerLimit,
        Turn = (question, page) => question.Direct.Alone ? question with { Direct = DirectPage.Of(page), AtMostBytes = page.AtMostBytes }
            : question.Partner is null
            ? question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes }
            : question with { AtMost = 1, SharedAtMost = page.AtMost, SharedSkip = page.Skip, AtMostBytes = page.AtMostBytes },
        Tell = (cooperation, next) => cooperation with { Next = next },
        Standing = question => question.Scope,
        Json = () => AnswerJson.Sent.Cooperation,
        Draw = CooperationDrawing.Of,
    };
}
