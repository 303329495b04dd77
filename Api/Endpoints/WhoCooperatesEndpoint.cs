using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class WhoCooperatesEndpoint
{
    public static void MapWhoCooperates(this IEndpointRouteBuilder api) => api.MapGet("/stakeholders/{id}/partners", AskAsync)
        .Describes("whoCooperates", Tags.Network, "/api/v1/stakeholders/kg-employers-organization/partners?limit=1")
        .TakesForDrawing(
            [
                Parameters.Level, Parameters.Weight, Parameters.Role, Parameters.StakeholderKind,
                .. Parameters.Filters, Parameters.PartnerLimit,
            ]);

    /// <summary>Who cooperates with a stakeholder, strongest first</summary>
    /// <remarks>
    /// Two cooperate in the engagements in which both stand. Each partner comes with the shared engagements, the roles of both, what
    /// each adds to the strength, and the ties by which they stand there; `ties` and `sources` hold the evidence. The answer says what it left out.
    /// </remarks>
    internal static async Task<Results<Answer<Cooperation>, ProblemHttpResult>> AskAsync(
        string id, Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var scope = await asked.ScopeAsync(network, cancellationToken) with
        {
            Level = asked.One(Parameters.Level),
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        };
        var (weight, atMost) = (asked.One(Parameters.Weight), asked.One(Parameters.PartnerLimit));
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        if (!RecordId.TryParse(id, out var with))
        {
            return Problems.Unknown("stakeholder", id);
        }

        var version = await network.VersionAsync(cancellationToken);
        var question = new WhoCooperates(with, scope) { Weight = weight, AtMost = atMost };
        return new Answer<Cooperation>(asked, version, ApiJson.Answers.Cooperation, asking => network.AskAsync(question, asking))
        {
            Draw = cooperation => CooperationDrawing.Of(question, cooperation, version),
            Refuse = cooperation => cooperation is null ? Problems.Unknown("stakeholder", id) : null,
            IsCostly = await network.IsCostlyAsync([with], scope, cancellationToken),
        };
    }
}
