using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class SourcesEndpoint
{
    public static void MapSources(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sources", AllAsync).Describes("sources", Tags.Evidence, "/api/v1/sources").Takes();
        api.MapGet("/sources/{id}", OneAsync).Describes("source", Tags.Evidence, "/api/v1/sources/osce-2009-06-24").TakesForDrawing();
    }

    /// <summary>All sources</summary>
    /// <remarks>Every document that the network rests on, ordered by id, with the number of ties that rest on it.</remarks>
    internal static async Task<Results<Answer<IReadOnlyList<SourceSummary>>, ProblemHttpResult>> AllAsync(
        Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        var sources = await network.SourcesAsync(cancellationToken);
        return new Answer<IReadOnlyList<SourceSummary>>(sources, ApiJson.Default.IReadOnlyListSourceSummary, version);
    }

    /// <summary>One source and the ties that rest on it</summary>
    /// <remarks>Each tie comes with what this source says of it, and with the status that follows from all sources together.</remarks>
    internal static async Task<Results<Answer<SourceProfile>, ProblemHttpResult>> OneAsync(
        string id, Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        return RecordId.TryParse(id, out var of) && await network.SourceAsync(of, cancellationToken) is { } source
            ? new Answer<SourceProfile>(source, ApiJson.Default.SourceProfile, version, asked.Format, answer => SourceDrawing.Of(answer, version))
            : Problems.Unknown("source", id);
    }
}
