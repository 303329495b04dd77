using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>
/// A hundred clients repeatedly ask an Api the heaviest question of a network with a hub for half a minute; some disconnect before they
/// have the answer. Another client searches at the same time. Clients and Api share the machine.
/// </summary>
internal static class LoadCommand
{
    private const string Heaviest = "/api/v1/stakeholders/hub/partners?level=country&limit=500&shared=500";
    private const int Askers = 100;
    private static readonly TimeSpan While = TimeSpan.FromSeconds(30);

    /// <summary>Runs the measurement.</summary>
    /// <param name="server">The address of a Neo4j server with an empty database; <c>null</c> for an embedded store.</param>
    public static async Task<int> RunAsync(string? server)
    {
        var folder = Directory.CreateTempSubdirectory("stakeholders-load-");
        try
        {
            var store = server ?? $"embedded:{Path.Combine(folder.FullName, "hub.db")}";
            if (!StoreAddress.TryParse(store, out var address, out var problem))
            {
                throw new InvalidOperationException(problem);
            }

            await using (var writer = await Stores.OpenWriterAsync(address, TimeProvider.System, CancellationToken.None))
            {
                var mode = server is null ? ImportMode.AtOnce : ImportMode.InBatches;
                await writer.ImportAsync([new HubNetwork()], mode, null, CancellationToken.None);
            }

            await using var api = await ApiProcess.StartAsync(store);
            await AskAsync(api);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AskAsync(ApiProcess api)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2 * Askers })
        {
            BaseAddress = api.Address,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        foreach (
            var path in new[]
            {
                Heaviest,
                "/api/v1/stakeholders/hub/partners?level=country",
                "/api/v1/stakeholders/hub",
                "/api/v1/sources/document-00001",
            })
        {
            Row(
                $"bytes of {path}",
                (await BytesAsync(client, path)).Length.ToString("N0", CultureInfo.InvariantCulture));
        }

        await Task.Delay(TimeSpan.FromSeconds(5));
        var idle = api.WorkingSet;
        using var alone = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        Row("a search alone, median / p95 / max", Described(await SearchAsync(client, alone.Token)));

        using var end = new CancellationTokenSource(While);
        var statuses = new ConcurrentDictionary<string, int>();
        var askers = Enumerable.Range(0, Askers).Select(i => Task.Run(() => KeepAskingAsync(client, i, statuses, end.Token))).ToArray();
        var searches = await SearchAsync(client, end.Token);
        await Task.WhenAll(askers);
        Row($"a search beside {Askers} askers, median / p95 / max", Described(searches));
        Row(
            "what the askers got",
            string.Join(", ", statuses.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Value} × {s.Key}")));
        Row("memory of the Api idle, at its peak", $"{idle / 1048576} MB, {api.PeakWorkingSet / 1048576} MB");
        Row("lines logged", api.Logged.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var line in api.Logged.Distinct().Take(20))
        {
            Console.WriteLine($"  {line}");
        }
    }

    // While the network is being read from a server, the Api answers 503.
    private static async Task<byte[]> BytesAsync(HttpClient client, string path)
    {
        while (true)
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            }

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }

    // Refused clients ask again after the given time; every fifth client disconnects after a while.
    private static async Task KeepAskingAsync(
        HttpClient client,
        int number,
        ConcurrentDictionary<string, int> statuses,
        CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(end);
            if (number % 5 == 0)
            {
                leaving.CancelAfter(TimeSpan.FromMilliseconds(50 + (10 * number)));
            }

            try
            {
                using var response = await client.GetAsync(
                    new Uri(Heaviest, UriKind.Relative),
                    HttpCompletionOption.ResponseHeadersRead,
                    leaving.Token);
                await response.Content.CopyToAsync(Stream.Null, leaving.Token);
                Count(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
                if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
                {
                    await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), end);
                }
            }
            catch (OperationCanceledException)
            {
                Count("left");
            }
        }

        void Count(string what) => statuses.AddOrUpdate(what, 1, (_, count) => count + 1);
    }

    private static async Task<List<double>> SearchAsync(HttpClient client, CancellationToken end)
    {
        var times = new List<double>();
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(
                new Uri($"/api/v1/search?q=ministry%20{i}&limit=5", UriKind.Relative),
                CancellationToken.None);
            response.EnsureSuccessStatusCode();
            await response.Content.CopyToAsync(Stream.Null, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(50, CancellationToken.None);
        }

        times.Sort();
        return times;
    }

    private static string Described(List<double> times) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{times[times.Count / 2]:0.0} / {times[times.Count * 95 / 100]:0.0} / {times[^1]:0.0} ms");

    private static void Row(string what, string value) => Console.WriteLine($"{what,-80}{value}");
}
