using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class FindEndpoint
{
    public static void MapFind(this IEndpointRouteBuilder api) => api.MapGet("/search", AskAsync)
        .Describes("find", Tags.Network, "/api/v1/search?q=МОТ&limit=2")
        .TakesForDrawing([Parameters.Q, Parameters.AnyKind, Parameters.Country, Parameters.FindLimit, Parameters.After]);

    /// <summary>Find stakeholders and engagements by any of their names</summary>
    /// <remarks>
    /// Any name in any script, a prefix, a misspelling, an acronym, words in any order; best first. The facets count what each kind and
    /// each country would find. Pages follow each other: send the `next` of one as `after` for the next.
    /// </remarks>
    internal static async Task<Results<Answer<Findings>, ProblemHttpResult>> AskAsync(
        Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var question = new Find(asked.Text(Parameters.Q) ?? "")
        {
            Kinds = asked.Many(Parameters.AnyKind),
            Countries = asked.Many(Parameters.Country),
            AtMost = asked.One(Parameters.FindLimit),
            After = asked.Text(Parameters.After),
        };
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        return new Answer<Findings>(asked, version, ApiJson.Answers.Findings, async asking => await network.AskAsync(question, asking))
        {
            Draw = findings => FindingsDrawing.Of(question, findings, version),
            Next = findings => findings.Next,
        };
    }
}
