using System.Globalization;

namespace StakeholderGraph.Api.Endpoints;

internal static class HealthEndpoints
{
    private const string Process = "/healthz";
    private const string Network = "/readyz";

    /// <summary>What probes ask.</summary>
    public static IReadOnlyList<string> Paths { get; } = [Process, Network];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(Process, () => TypedResults.Text("The process runs.\n")).ExcludeFromDescription();
        app.MapGet(Network, ReadyAsync).ExcludeFromDescription();
    }

    // A store that fails throws, and that is a 503 like everywhere else.
    internal static async Task<IResult> ReadyAsync(INetworkReader network, CancellationToken cancellationToken)
    {
        await network.VersionAsync(cancellationToken);
        return TypedResults.Text(network.Staleness is { } stale
            ? string.Create(CultureInfo.InvariantCulture, $"The network answers, but is outdated since {stale.Since:u}. {stale.Reason}\n")
            : "The network answers.\n");
    }
}
