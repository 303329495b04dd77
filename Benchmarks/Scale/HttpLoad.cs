using System.Diagnostics;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>Asks a real Api process over HTTP. The process shares the machine with the client.</summary>
internal static class HttpLoad
{
    public static async Task<(Timings Latency, double PerSecond, long PeakBytes)> RunAsync(string store, IReadOnlyList<string> ids)
    {
        await using var api = await ApiProcess.StartAsync($"embedded:{store}");
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 8 }) { BaseAddress = api.Address };
        var latency = await Timings.OfEachAsync(ids.Count, 5, i => AskAsync(client, ids[i]));

        // The same number of requests goes first, so that the compiler sees the hot paths under concurrent load.
        await LoadAsync(client, ids);
        return (latency, await LoadAsync(client, ids), api.PeakWorkingSet);
    }

    private static async Task<double> LoadAsync(HttpClient client, IReadOnlyList<string> ids)
    {
        const int askers = 4;
        const int each = 2_500;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, askers).Select(asker => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                await AskAsync(client, ids[(asker * 31 + i) % ids.Count]);
            }
        })));
        return askers * each / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task AskAsync(HttpClient client, string id)
    {
        using var response = await client.GetAsync(new Uri($"/api/v1/stakeholders/{id}/partners?limit=20", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null);
    }
}
