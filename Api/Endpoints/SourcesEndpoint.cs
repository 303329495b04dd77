using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class SourcesEndpoint
{
    public static void MapSources(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sources", AllAsync).Describes("sources", Tags.Evidence, "/api/v1/sources").Takes(Parameters.SourcesLimit, Parameters.PageAfter);
        api.MapGet("/sources/{id}", OneAsync).Describes("source", Tags.Evidence, "/api/v1/sources/osce-2009-06-24")
            .TakesForDrawing(Parameters.SourceLimit, Parameters.PageAfter);
    }

    /// <summary>All sources</summary>
    /// <remarks>
    /// Every document that the network rests on, ordered by id, with the number of ties that rest on it. Where there are more than `limit`, the `Link` header gives the address
    /// of the next page.
    /// </remarks>
    internal static async Task<Results<Answer<IReadOnlyList<SourceSummary>>, ProblemHttpResult>> AllAsync(
        Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var page = asked.Page(Parameters.SourcesLimit);
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        string? next = null;
        return new Answer<IReadOnlyList<SourceSummary>>(asked, version, ApiJson.Answers.IReadOnlyListSourceSummary, AnswerAsync) { Page = page, Next = _ => next };

        async Task<IReadOnlyList<SourceSummary>?> AnswerAsync(CancellationToken asking)
        {
            var sources = await network.AskAsync(new AllSources { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes }, asking);
            next = page.Next(sources.Items.Count, sources.Omitted, version);
            return sources.Items;
        }
    }

    /// <summary>One source and the ties that rest on it</summary>
    /// <remarks>
    /// Each tie comes with what this source says of it, and with the status that follows from all sources together. Where there are more ties than `limit`, the answer says how
    /// many were `omitted`, and the next page follows with `after`.
    /// </remarks>
    internal static async Task<Results<Answer<SourceProfile>, ProblemHttpResult>> OneAsync(
        string id, Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var page = asked.Page(Parameters.SourceLimit);
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        if (!RecordId.TryParse(id, out var of))
        {
            return Problems.Unknown("source", id);
        }

        var version = await network.VersionAsync(cancellationToken);
        return new Answer<SourceProfile>(asked, version, ApiJson.Answers.SourceProfile, AnswerAsync)
        {
            Draw = source => SourceDrawing.Of(source, version),
            Refuse = source => source is null ? Problems.Unknown("source", id) : null,
            Page = page,
            Next = source => source.Next,
        };

        async Task<SourceProfile?> AnswerAsync(CancellationToken asking) =>
            await network.AskAsync(new SourceOf(of) { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes }, asking) is { } source
                ? source with { Next = page.Next(source.Ties.Count, source.Omitted, version) }
                : null;
    }
}
