using System.Globalization;

namespace StakeholderGraph.Api.Endpoints;

internal static class HealthEndpoints
{
    private const string Process = "/healthz";
    private const string Network = "/readyz";

    /// <summary>Endpoints for health probes.</summary>
    public static IReadOnlyList<string> Paths { get; } = [Process, Network];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(Process, () => TypedResults.Text("The process runs.\n")).ExcludeFromDescription();
        app.MapGet(Network, ReadyAsync).ExcludeFromDescription();
    }

    // A failing store throws an exception, which becomes a 503 as everywhere else.
    internal static async Task<IResult> ReadyAsync(INetworkReader network, CancellationToken cancellationToken)
    {
        await network.VersionAsync(cancellationToken);
        return TypedResults.Text(network.Staleness is { } stale
            ? string.Create(CultureInfo.InvariantCulture, $"The network answers, but is outdated since {stale.Since:u}. {stale.Reason}\n")
            : "The network answers.\n");
    }
}
