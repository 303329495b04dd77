using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>Asks a real Api process over HTTP, which shares the machine with the client.</summary>
internal static class HttpLoad
{
    public static async Task<(Timings Latency, double PerSecond, long PeakBytes)> RunAsync(string store, IReadOnlyList<string> ids)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var api = Path.Combine(AppContext.BaseDirectory, "StakeholderGraph.Api.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [api, "--urls", url, "--store", $"embedded:{store}"])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The Api did not start");
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 8 }) { BaseAddress = new Uri(url) };
            await UntilReadyAsync(client);
            var latency = await Timings.OfEachAsync(ids.Count, 5, i => AskAsync(client, ids[i]));

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
            var perSecond = askers * each / Stopwatch.GetElapsedTime(start).TotalSeconds;
            process.Refresh();
            return (latency, perSecond, process.PeakWorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task AskAsync(HttpClient client, string id)
    {
        using var response = await client.GetAsync(new Uri($"/api/v1/stakeholders/{id}/partners?limit=20", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null);
    }

    private static async Task UntilReadyAsync(HttpClient client)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (attempt < 600)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
