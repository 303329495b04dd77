using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhoCooperatesQuestion
{
    /// <summary>How the given roles are combined when two stakeholders must meet by them.</summary>
    internal static readonly Parameter<RoleMatch> RoleMatch = Parameters.Word<RoleMatch>(
        "roles",
        "Which of the roles given with `role` are needed. `any`: any of them. `all`: every one of "
            + "them; for each, there must be a shared engagement in which both have it.",
        byDefault: "any") with
    { IsFilter = true };

    private static readonly Parameter<int> Limit = Parameters.Limit(
        "partners in the answer; with `partner`, of shared engagements; with `direct`, of direct ties", WhoCooperates.MaxAtMost, 20);

    private static readonly Parameter<int> Shared = Parameters.Number(
        "shared",
        "The maximum number of shared engagements with each partner, largest contributions first; with `partner`, `limit` applies instead.",
        1,
        WhoCooperates.MaxSharedAtMost,
        10);

    private static readonly Parameter<RecordId> Partner = Parameters.Id(
        "partner",
        "Only this partner, by its id, or at the level of countries by its code, "
            + "with everything that it shares with the stakeholder, page by page.",
        1);

    public static QuestionDescription Description { get; } = new QuestionDescription<WhoCooperates, Cooperation>
    {
        Id = "who-cooperates",
        Route = "/stakeholders/{id}/partners",
        Summary = "Who cooperates with a stakeholder, strongest first",
        Remarks =
            """
            Two stakeholders cooperate in the engagements in which both take part. Each partner comes with the shared engagements, the roles
            of both, what each engagement adds to the strength, and the ties by which they take part; `ties` and `sources` have the
            evidence. With `roles=all`, there must be, for every given role, a shared engagement in which both have it. The answer says what
            it left out: further partners (`next` leads to them), and for each partner the number of smaller shared engagements (`partner`
            lists all of them, page by page). `direct` in the answer lists the stakeholder's ties to others, such as memberships and
            representations; they are not shared engagements and add no strength. With `level=country`, the id may also be the code of a
            country, such as `KZ`: all bodies of a country count as one.
            """,
        Example = "/api/v1/stakeholders/kg-employers-organization/partners?limit=1",
        About = new Subject(Parameters.Stakeholder, [Family.Stakeholder], Words<Family>.Of(Family.Stakeholder)),
        Parameters =
        [
            Parameters.Level, Parameters.Weight, Parameters.Role, RoleMatch, Parameters.StakeholderKind,
            .. Parameters.Filters, Limit, Shared, Partner, Parameters.DirectAlone,
        ],
        Make = asked => new WhoCooperates(asked.One(Parameters.Stakeholder), asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            Weight = asked.One(Parameters.Weight),
            RoleMatch = asked.One(RoleMatch),
            Partner = asked.OneOrNull(Partner),
            SharedAtMost = asked.One(Shared),
            Direct = DirectPage.Beside with { Alone = asked.One(Parameters.DirectAlone) },
        },
        Limit = Limit,
        Turn = (question, page) => question.Direct.Alone ? question with { Direct = DirectPage.Of(page), AtMostBytes = page.AtMostBytes }
            : question.Partner is null
            ? question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes }
            : question with { AtMost = 1, SharedAtMost = page.AtMost, SharedSkip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (cooperation, next) => cooperation with { Next = next },
        Standing = question => question.Scope,
        Json = () => AnswerJson.Sent.Cooperation,
        Draw = CooperationDrawing.Of,
    };
}
