using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhoTakesPartQuestion
{
    private static readonly Parameter<ParticipationGroup> Group = Parameters.Word<ParticipationGroup>(
        "group",
        "The columns: `role`, the roles of the participants; `kind`, `country` or `topic` of engagements; `year`, the years "
            + "in which they start.",
        byDefault: "role");

    private static readonly Parameter<int> Limit = Parameters.Limit("rows in the answer", WhoTakesPart.MaxAtMost, 100);

    private static readonly Parameter<int> Latest = Parameters.Number(
        "latest", "The maximum number of engagements for each row, the latest first.", 1, WhoTakesPart.MaxLatestAtMost, 1);

    public static QuestionDescription Description { get; } = new QuestionDescription<WhoTakesPart, Participation>
    {
        Id = "who-takes-part",
        Route = "/participation",
        Summary = "Who takes part in how many engagements, by role, kind, country, year or topic",
        Remarks =
            """
            One row for each stakeholder that takes part in anything, those in the most engagements first: the number of engagements in all
            and in each of the `groups`, the first and last date, and the latest engagements with the ties by which it takes part; `ties`
            and `sources` have the evidence. `amounts` are the sums of the amounts of money on these ties, by currency; amounts to a whole
            and to its parts are counted once. The answer says what it left out; `next` leads to what follows.
            """,
        Example = "/api/v1/participation?group=role&level=organization&limit=10",
        Parameters =
        [
            Group, Parameters.Level, Parameters.Role, Parameters.StakeholderKind, .. Parameters.Filters, Limit, Latest,
        ],
        Make = asked => new WhoTakesPart(asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            Group = asked.One(Group),
            LatestAtMost = asked.One(Latest),
        },
        Limit = Limit,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (participation, next) => participation with { Next = next },
        LooksAtEverything = true,
        Json = () => AnswerJson.Sent.Participation,
        Draw = ParticipationDrawing.Of,
    };
}
