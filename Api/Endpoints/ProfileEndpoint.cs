using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class ProfileEndpoint
{
    private static readonly Parameter[] Accepted = [Parameters.TieOfType, Parameters.AnyKind, .. Parameters.Filters];

    public static void MapProfile(this IEndpointRouteBuilder api)
    {
        api.MapGet("/stakeholders/{id}", OfStakeholderAsync)
            .Describes("stakeholderProfile", Tags.Network, "/api/v1/stakeholders/tj-migration-service?from=2011")
            .TakesForDrawing(Accepted);
        api.MapGet("/engagements/{id}", OfEngagementAsync)
            .Describes("engagementProfile", Tags.Network, "/api/v1/engagements/almaty-process?role=organizes")
            .TakesForDrawing(Accepted);
    }

    /// <summary>One stakeholder with its names, ties and evidence</summary>
    /// <remarks>
    /// Every tie comes with the other end, its period and status, and the evidence that passes the filters. `kind` and `country` look at
    /// the other end; `role` narrows the ties to these types.
    /// </remarks>
    internal static Task<Results<Answer<Profile>, ProblemHttpResult>> OfStakeholderAsync(
        string id, Asked asked, INetworkReader network, CancellationToken cancellationToken) =>
        AskAsync(id, Family.Stakeholder, asked, network, cancellationToken);

    /// <summary>One engagement with its names, ties and evidence</summary>
    /// <remarks>
    /// Who takes part, by which role, on whose behalf, and who says so. `kind` and `country` look at the other end; `role` narrows the
    /// ties to these types.
    /// </remarks>
    internal static Task<Results<Answer<Profile>, ProblemHttpResult>> OfEngagementAsync(
        string id, Asked asked, INetworkReader network, CancellationToken cancellationToken) =>
        AskAsync(id, Family.Engagement, asked, network, cancellationToken);

    private static async Task<Results<Answer<Profile>, ProblemHttpResult>> AskAsync(
        string id, Family family, Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var scope = await asked.ScopeAsync(network, cancellationToken) with
        {
            Roles = asked.Many(Parameters.TieOfType),
            Kinds = asked.Many(Parameters.AnyKind),
        };
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        var question = RecordId.TryParse(id, out var subject) ? new ProfileOf(subject, family, scope) : null;
        return question is not null && await network.AskAsync(question, cancellationToken) is { } profile
            ? new Answer<Profile>(profile, ApiJson.Default.Profile, version, asked.Format, answer => ProfileDrawing.Of(question, answer, version))
            : Problems.Unknown(Words<Family>.Of(family), id);
    }
}
