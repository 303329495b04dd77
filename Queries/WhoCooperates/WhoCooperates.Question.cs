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
            each adds to the strength, and the ties by which they stand there; `ties` and `sources` hold the evidence. The answer says what it left out.
            """,
        Example = "/api/v1/stakeholders/kg-employers-organization/partners?limit=1",
        About = new Subject(Parameters.Stakeholder, [Family.Stakeholder], Words<Family>.Of(Family.Stakeholder)),
        Parameters =
            [Parameters.Level, Parameters.Weight, Parameters.Role, Parameters.StakeholderKind, .. Parameters.Filters, Parameters.PartnerLimit],
        Make = asked => new WhoCooperates(asked.One(Parameters.Stakeholder), asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            Weight = asked.One(Parameters.Weight),
            AtMost = asked.One(Parameters.PartnerLimit),
        },
        Ask = async (network, question, cancellationToken) => await network.AskAsync(question, cancellationToken),
        Json = AnswerJson.Default.Cooperation,
        Draw = CooperationDrawing.Of,
    };
}
