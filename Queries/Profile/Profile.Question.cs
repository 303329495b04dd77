using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class ProfileQuestion
{
    private static readonly Parameter<int> Limit = Parameters.Limit("ties in the answer", ProfileOf.MaxAtMost, 200);

    public static QuestionDescription OfStakeholder { get; } = Of(Family.Stakeholder, Parameters.Stakeholder) with
    {
        Summary = "One stakeholder with its names, ties and evidence",
        Remarks =
            """
            Every tie comes with the other end, its period and status, and the evidence that passes the filters. `kind` and `country` apply
            to the other end; `role` keeps only ties of these types. If there are more ties than `limit`, `omitted` says how many were left
            out, and `next` leads to them.
            """,
        Example = "/api/v1/stakeholders/tj-migration-service?from=2011",
    };

    public static QuestionDescription OfEngagement { get; } = Of(Family.Engagement, Parameters.Engagement) with
    {
        Summary = "One engagement with its names, ties and evidence",
        Remarks =
            """
            Lists who takes part, in which role, on whose behalf, and which sources say so. `kind` and `country` apply to the other end;
            `role` keeps only ties of these types. If there are more ties than `limit`, `omitted` says how many were left out, and `next`
            leads to them.
            """,
        Example = "/api/v1/engagements/almaty-process?role=organizes",
    };

    private static QuestionDescription<ProfileOf, Profile> Of(Family family, Parameter<RecordId> subject) =>
        new()
        {
            Id = $"{Words<Family>.Of(family)}-profile",
            Route = $"/{Words<Family>.Of(family)}s/{{id}}",
            Summary = "",
            Remarks = "",
            Example = "",
            About = new Subject(subject, [family], Words<Family>.Of(family)),
            Parameters = [Parameters.TieOfType, Parameters.AnyKind, .. Parameters.Filters, Limit],
            Make = asked => new ProfileOf(
                asked.One(subject),
                family,
                asked.Scope() with
                {
                    Roles = asked.Many(Parameters.TieOfType),
                    Kinds = asked.Many(Parameters.AnyKind),
                }),
            Limit = Limit,
            Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
            WithNext = (profile, next) => profile with { Next = next },
            Standing = _ => null,
            Json = () => AnswerJson.Sent.Profile,
            Draw = ProfileDrawing.Of,
        };
}
