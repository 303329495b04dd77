using Microsoft.AspNetCore.Http.HttpResults;

namespace StakeholderGraph.Api;

/// <summary>A format in which answers on the network can be had.</summary>
/// <param name="Name">What <c>format</c> calls it.</param>
/// <param name="MediaType">Its media type, for the <c>Accept</c> header.</param>
/// <param name="Extension">What the name of a file ends with, without the dot.</param>
/// <param name="Description">What opens it.</param>
internal sealed record FormatGiven(string Name, string MediaType, string Extension, string Description);

internal static class FormatsEndpoint
{
    private static readonly IReadOnlyList<FormatGiven> All =
        [.. DrawingFormats.All.Select(f => new FormatGiven(f.Name, f.MediaType, f.Extension, f.Description))];

    public static void MapFormats(this IEndpointRouteBuilder api) =>
        api.MapGet("/formats", AllAsync).Describes("formats", Tags.Network, "/api/v1/formats").Takes();

    /// <summary>The formats of answers on the network</summary>
    /// <remarks>What `format` can be beside `json`, with the media type, the extension of its files and what opens it.</remarks>
    internal static async Task<Results<Answer<IReadOnlyList<FormatGiven>>, ProblemHttpResult>> AllAsync(
        Asked asked, INetworkReader network, CancellationToken cancellationToken) =>
        asked.Problem() is { } problem
            ? problem
            : new Answer<IReadOnlyList<FormatGiven>>(
                asked, await network.VersionAsync(cancellationToken), ApiJson.Answers.IReadOnlyListFormatGiven, _ => Task.FromResult<IReadOnlyList<FormatGiven>?>(All));
}
