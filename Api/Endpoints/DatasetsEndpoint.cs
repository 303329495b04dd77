using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

internal static class DatasetsEndpoint
{
    public static void MapDatasets(this IEndpointRouteBuilder api) =>
        api.MapGet("/datasets", AllAsync).Describes("datasets", Tags.Evidence, "/api/v1/datasets").Takes();

    /// <summary>What is loaded</summary>
    /// <remarks>Every dataset with its licence, who keeps it, how many records it holds and a hash of its content, ordered by name. While the store cannot be read, `staleSince` says since when.</remarks>
    internal static async Task<Results<Answer<IReadOnlyList<LoadedDataset>>, ProblemHttpResult>> AllAsync(
        Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        if (asked.Problem() is { } problem)
        {
            return problem;
        }

        var version = await network.VersionAsync(cancellationToken);
        var datasets = await network.DatasetsAsync(cancellationToken);

        // What is said here of a store that cannot be read is not what was said before.
        var stale = network.Staleness is { } since ? string.Create(CultureInfo.InvariantCulture, $"{version}-stale{since.Since.ToUnixTimeSeconds()}") : version;
        return new Answer<IReadOnlyList<LoadedDataset>>(datasets, ApiJson.Default.IReadOnlyListLoadedDataset, stale);
    }
}
