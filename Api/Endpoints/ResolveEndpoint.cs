using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class ResolveEndpoint
{
    // A thousand names that are looked up one after the other.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(1);

    public static void MapResolve(this IEndpointRouteBuilder api) => api.MapPost("/resolve", AskAsync)
        .Describes("resolve", Tags.Network, "/api/v1/resolve")
        .Takes()
        .Reads(AskedNames.Body)
        .WithRequestTimeout(Server.Within(AnswerWithin));

    /// <summary>Which stakeholder or engagement each of these names means</summary>
    /// <remarks>
    /// For names pasted from a letter or a sheet, an item for each in their order. `match` is the id of the one that is meant, and there only where that is clear: every
    /// word is the same, in whatever spelling, and nobody else could be meant. Else `candidates` says who may be meant, for a person to choose from; an empty list says that the
    /// name is not found. At most five candidates are given, and `truncated` says whether there are more.
    /// </remarks>
    internal static async Task<Results<Answer<Resolved>, ProblemHttpResult>> AskAsync(
        Asked asked, HttpRequest request, INetworkReader network, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return Problems.NotJson();
        }

        var question = new Resolve(await asked.NamesAsync(request, cancellationToken));
        return asked.Problem() is { } problem
            ? problem
            : new Answer<Resolved>(await question.AskAsync(network, cancellationToken), ApiJson.Default.Resolved, version: null);
    }
}
