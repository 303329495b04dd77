using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class DatasetsEndpoint
{
    public static void MapDatasets(this IEndpointRouteBuilder api) =>
        api.MapGet("/datasets", AllAsync).Describes("datasets", Tags.Evidence, "/api/v1/datasets").Takes(Parameters.DatasetsLimit, Parameters.PageAfter);

    /// <summary>What is loaded</summary>
    /// <remarks>
    /// Every dataset with its licence, who keeps it, how many records it holds and a hash of its content, ordered by name. Where there are more than `limit`, the `Link` header
    /// gives the address of the next page.
    /// </remarks>
    internal static async Task<Results<Answer<IReadOnlyList<LoadedDataset>>, ProblemHttpResult>> AllAsync(
        Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var page = asked.Page(Parameters.DatasetsLimit);
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        string? next = null;
        return new Answer<IReadOnlyList<LoadedDataset>>(asked, version, ApiJson.Answers.IReadOnlyListLoadedDataset, AnswerAsync) { Page = page, Next = _ => next };

        async Task<IReadOnlyList<LoadedDataset>?> AnswerAsync(CancellationToken asking)
        {
            var datasets = await network.DatasetsAsync(asking);
            var (given, bytes) = (new List<LoadedDataset>(), 0);
            foreach (var dataset in datasets.Skip(page.Skip).Take(page.AtMost))
            {
                bytes += JsonSerializer.SerializeToUtf8Bytes(dataset, ApiJson.Answers.LoadedDataset).Length + 1;
                if (bytes > page.AtMostBytes && given.Count > 0)
                {
                    break;
                }

                given.Add(dataset);
            }

            next = page.Next(given.Count, datasets.Count - page.Skip - given.Count, version);
            return given;
        }
    }
}
