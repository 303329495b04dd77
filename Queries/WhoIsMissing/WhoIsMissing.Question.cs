using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhoIsMissingQuestion
{
    private static readonly Parameter<LinkScore> By = Parameters.Word<LinkScore>(
        "by",
        "How pairs that do not cooperate are ranked by their common partners. `common-neighbours`: their number. "
        + "`adamic-adar`: Σ 1/ln d, d = the number of partners of each. `resource-allocation`: Σ 1/d.",
        byDefault: "resource-allocation");

    private static readonly Parameter<PartialDate> NotSince = Parameters.Date(
        "notSince", "Only groups that were never engaged, or not on or after the first day of this date.") with
    { IsFilter = false };

    private static readonly Parameter<int> Limit = Parameters.Limit(
        "stakeholders and of pairs in the answer", WhoIsMissing.MaxAtMost, 25);

    private static readonly Parameter<int> Common = Parameters.Number(
        "common", "The maximum number of common partners for each pair, those best placed to introduce the two.", 1,
        WhoIsMissing.MaxCommonAtMost, 3);

    private static readonly Parameter<int> Shared = Parameters.Number(
        "shared",
        "The maximum number of shared engagements of a common partner with either of a pair, largest contributions first.", 1,
        WhoCooperates.MaxSharedAtMost, 1);

    public static QuestionDescription Description { get; } = new QuestionDescription<WhoIsMissing, Gaps>
    {
        Id = "who-is-missing",
        Route = "/gaps",
        Summary = "Which groups are not engaged, who is consulted too often or too seldom, and which pairs could cooperate but do not",
        Remarks =
            """
            `matrix`: for every constituency in every country, the number of engagements in which it takes part (0 means never) and the date
            of the last. `consulted`: who takes part in more or fewer engagements than expected from the number of partners, the largest
            differences first. `missing`: pairs that share no engagement but have common partners, highest score first, with the reasons,
            the common partners, the engagements in which these work with either of the two, and the one best placed to introduce them
            (`bridge`). `quality` says whether this ranking is better than chance in this network, tested by hiding engagements. If
            `betterThanChance` is false, do not rely on the ranking. Not being recorded is not the same as no contact. The answer says what
            it left out; `next` leads to what follows in `consulted` and `missing`.
            """,
        Example = "/api/v1/gaps?level=organization&limit=5",
        Parameters =
        [
            By, NotSince, Parameters.Level, Parameters.Weight, Parameters.Role, Parameters.StakeholderKind, .. Parameters.Filters,
            Limit, Common, Shared,
        ],
        Make = asked => new WhoIsMissing(asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            By = asked.One(By),
            NotSince = asked.OneOrNull(NotSince),
            Weight = asked.One(Parameters.Weight),
            CommonAtMost = asked.One(Common),
            SharedAtMost = asked.One(Shared),
        },
        Limit = Limit,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (gaps, next) => gaps with { Next = next },
        LooksAtEverything = true,
        Json = () => AnswerJson.Sent.Gaps,
        Draw = GapsDrawing.Of,
    };
}
