using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class ProfileEndpoint
{
    private static readonly Parameter[] Accepted = [Parameters.TieOfType, Parameters.AnyKind, .. Parameters.Filters, Parameters.ProfileLimit, Parameters.PageAfter];

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
    /// the other end; `role` narrows the ties to these types. Where there are more ties than `limit`, the answer says how many were `omitted`, and the next page follows
    /// with `after`.
    /// </remarks>
    internal static Task<Results<Answer<Profile>, ProblemHttpResult>> OfStakeholderAsync(
        string id, Asked asked, INetworkReader network, CancellationToken cancellationToken) =>
        AskAsync(id, Family.Stakeholder, asked, network, cancellationToken);

    /// <summary>One engagement with its names, ties and evidence</summary>
    /// <remarks>
    /// Who takes part, by which role, on whose behalf, and who says so. `kind` and `country` look at the other end; `role` narrows the
    /// ties to these types. Where there are more ties than `limit`, the answer says how many were `omitted`, and the next page follows with `after`.
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
        var page = asked.Page(Parameters.ProfileLimit);
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        if (!RecordId.TryParse(id, out var subject))
        {
            return Problems.Unknown(Words<Family>.Of(family), id);
        }

        var version = await network.VersionAsync(cancellationToken);
        var question = new ProfileOf(subject, family, scope) { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes };
        return new Answer<Profile>(asked, version, ApiJson.Answers.Profile, AnswerAsync)
        {
            Draw = profile => ProfileDrawing.Of(question, profile, version),
            Refuse = profile => profile is null ? Problems.Unknown(Words<Family>.Of(family), id) : null,
            IsCostly = await network.IsCostlyAsync([subject], standing: null, cancellationToken),
            Page = page,
            Next = profile => profile.Next,
        };

        async Task<Profile?> AnswerAsync(CancellationToken asking) =>
            await network.AskAsync(question, asking) is { } profile ? profile with { Next = page.Next(profile.Ties.Count, profile.Omitted, version) } : null;
    }
}
