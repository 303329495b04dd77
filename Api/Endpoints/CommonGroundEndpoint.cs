using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class CommonGroundEndpoint
{
    public static void MapCommonGround(this IEndpointRouteBuilder api) => api.MapGet("/common-ground", AskAsync)
        .Describes("commonGround", Tags.Network, "/api/v1/common-ground?party=ilo&party=iom&limit=1")
        .TakesForDrawing(
            [
                Parameters.Party, Parameters.AtLeast, Parameters.Level, Parameters.Role, Parameters.StakeholderKind,
                .. Parameters.Filters, Parameters.GroundLimit,
            ]);

    /// <summary>Engagements in which several stakeholders take part, by role</summary>
    /// <remarks>
    /// The engagements in which at least `atLeast` of the parties stand, those with most parties first. Each party comes with its roles
    /// and with the ties by which it stands there; `ties` and `sources` hold the evidence. The answer says what it left out.
    /// </remarks>
    internal static async Task<Results<Answer<SharedGround>, ProblemHttpResult>> AskAsync(
        Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var scope = await asked.ScopeAsync(network, cancellationToken) with
        {
            Level = asked.One(Parameters.Level),
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        };
        var question = new CommonGround(asked.Many(Parameters.Party), scope)
        {
            AtLeast = asked.OneOrNull(Parameters.AtLeast),
            AtMost = asked.One(Parameters.GroundLimit),
        };
        if (question.AtLeast > question.Parties.Length)
        {
            asked.Refuse(Parameters.AtLeast.Name, $"\"{question.AtLeast}\" is more than the number of parties, {question.Parties.Length}");
        }

        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        return new Answer<SharedGround>(asked, version, ApiJson.Answers.SharedGround, async asking => await network.AskAsync(question, asking))
        {
            Draw = ground => SharedGroundDrawing.Of(question, ground, version),
            Refuse = ground => ground!.Unknown.Count > 0 ? Problems.Unknown("stakeholder", [.. ground.Unknown.Select(id => id.Value)]) : null,
            IsCostly = await network.IsCostlyAsync(question.Parties, scope, cancellationToken),
        };
    }
}
