using StakeholderGraph.Asking;
using StakeholderGraph.Cooperating;

namespace StakeholderGraph;

internal static class MapOfCooperationQuestion
{
    private static readonly Parameter<string> A = Group(
        "a",
        "Only pairs with one of this group, instead of the matrix: a country code, the word of a constituency or kind, or `none`.");
    private static readonly Parameter<string> B = Group("b", "Only pairs with the other stakeholder in this group. With `a`: one cell.");

    private static readonly Parameter<int> Limit = Parameters.Limit("pairs or cells in the answer", MapOfCooperation.MaxAtMost, 200);

    private static readonly Parameter<int> Shared = Parameters.Number(
        "shared", "The maximum number of shared engagements for each pair, largest first.", 1, WhoCooperates.MaxSharedAtMost, 3);

    public static QuestionDescription Description { get; } = new QuestionDescription<MapOfCooperation, MappedCooperation>
    {
        Id = "cooperation-map",
        Route = "/cooperation",
        Summary = "Who cooperates with whom in the whole network, pair by pair or as a matrix",
        Remarks =
            """
            Without `between`: all pairs that share an engagement, strongest first, each with the engagements that add most and the ties by
            which both take part; `ties` and `sources` have the evidence. With `between`: a matrix of countries, constituencies or kinds;
            `cells` has the cells with any cooperation. For a missing cell, no cooperation is recorded; this is not the same as no contact.
            `a` and `b` list the pairs of one cell. Strengths are as in Who cooperates. The answer says what it left out; `next` leads to
            what follows.
            """,
        Example = "/api/v1/cooperation?between=constituency&level=organization",
        Parameters =
        [
            Parameters.Between, A, B, Parameters.MinStrength, Parameters.Level, Parameters.Weight, Parameters.Role,
            Parameters.StakeholderKind, .. Parameters.Filters,
            Limit, Shared,
        ],
        Make = Make,
        Limit = Limit,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (map, next) => map with { Next = next },
        LooksAtEverything = true,
        Json = () => AnswerJson.Sent.MappedCooperation,
        Draw = MappedCooperationDrawing.Of,
    };

    private static MapOfCooperation Make(Asked asked)
    {
        var question = new MapOfCooperation(asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            Between = asked.One(Parameters.Between),
            A = asked.Text(A),
            B = asked.Text(B),
            MinStrength = Strength.ToRounded(asked.One(Parameters.MinStrength)),
            Weight = asked.One(Parameters.Weight),
            SharedAtMost = asked.One(Shared),
        };
        foreach (var (name, group) in ((string, string?)[])[(A.Name, question.A), (B.Name, question.B)])
        {
            if (group is not null && !Grouping.IsId(question.Between, group))
            {
                asked.Refuse(name, question.Between == Between.None
                    ? "names a group, so `between` must be country, constituency or kind"
                    : $"\"{Echo.Of(group)}\" is no {Words<Between>.Of(question.Between)}, nor none");
            }
        }

        return question;
    }

    private static Parameter<string> Group(string name, string description) => new(name, description, text => text) { MaxLength = 40 };
}
