using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>
/// Measures the questions on a Neo4j server with a generated network, next to the plain two-hop statement in the same run, without evidence
/// and with it. Who cooperates is asked of a reader for which the database selects records, and of one that has the network in memory.
/// Rounds of all samples alternate, so that other work on the machine affects all rows.
/// </summary>
internal static class Neo4jCommand
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string folder, string server)
    {
        if (!StoreAddress.TryParse(server, out var address, out var problem) || address is not Neo4jAddress neo4j)
        {
            Console.Error.WriteLine(problem ?? "--server takes neo4j+http://user@host:port/database");
            return 2;
        }

        await ImportAsync(folder, address);
        await using var database = Databases.Open(neo4j, TimeProvider.System);
        await using var inMemory = await Stores.OpenReaderAsync(address, TimeProvider.System, CancellationToken.None);
        await using var selected = await Neo4jReader.OpenAsync(
            Databases.Open(neo4j, TimeProvider.System), CancellationToken.None, alwaysSelects: true);
        await ProjectAsync(inMemory);
        RecordId[] ids = [.. File.ReadLines(Path.Combine(folder, "sample_actors.txt")).Select(RecordId.Parse)];
        string[] prefixes = await File.ReadAllLinesAsync(Path.Combine(folder, "sample_prefix.txt"));
        string[] misspelt = [.. File.ReadLines(Path.Combine(folder, "sample_fuzzy.txt")).Select(line => line.Split('\t')[0])];
        var (twoHop, withEvidence) = (Bare("TwoHop.cypher"), Bare("TwoHopEvidence.cypher"));

        (string What, int Samples, Func<int, Task> Ask)[] rows =
        [
            ("bare two-hop", ids.Length, i => Layout.RunAsync(database.RunAsync(twoHop.With("with", ids[i]), CancellationToken.None))),
            (
                "bare two-hop, with evidence",
                ids.Length,
                i => Layout.RunAsync(database.RunAsync(withEvidence.With("with", ids[i]), CancellationToken.None))),
            (
                "who cooperates, top 20, with evidence",
                ids.Length,
                i => selected.AskAsync(new WhoCooperates(ids[i], Scope.Everything), CancellationToken.None)),
            (
                "… from the network in memory",
                ids.Length,
                i => inMemory.AskAsync(new WhoCooperates(ids[i], Scope.Everything), CancellationToken.None)),
            (
                "who cooperates, top 20, without evidence",
                ids.Length,
                i => selected.AskAsync(new WhoCooperates(ids[i], Scope.Everything) { WithEvidence = false }, CancellationToken.None)),
            // Every eighth sample, because questions that check evidence take many times as long.
            ("who cooperates, organizations, 1 source", ids.Length / 8, i => selected.AskAsync(Scoped(ids[8 * i]), CancellationToken.None)),
            ("… from the network in memory", ids.Length / 8, i => inMemory.AskAsync(Scoped(ids[8 * i]), CancellationToken.None)),
            ("find by prefix", prefixes.Length, i => inMemory.AskAsync(new Find(prefixes[i]), CancellationToken.None)),
            (
                "find by misspelt name",
                misspelt.Length,
                i => inMemory.AskAsync(new Find(misspelt[i]) { AtMost = 10 }, CancellationToken.None)),
        ];

        double[][][] times = [.. rows.Select(r => Enumerable.Range(0, r.Samples).Select(_ => new double[Rounds]).ToArray())];
        for (var round = -1; round < Rounds; round++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                for (var i = 0; i < rows[row].Samples; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await rows[row].Ask(i);
                    if (round >= 0)
                    {
                        times[row][i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    }
                }
            }
        }

        // As for the embedded engine: the median of each sample, so that a single pause of the machine does not make a question look slow.
        Timings[] timings = [.. times.Select(samples => Timings.Of(samples.Select(s => s.Order().ElementAt(Rounds / 2))))];
        Row("", "median", "p95", "max", "÷ two-hop; with evidence (median / p95)");
        for (var row = 0; row < rows.Length; row++)
        {
            Row(
                rows[row].What,
                Milliseconds(timings[row].Median),
                Milliseconds(timings[row].P95),
                Milliseconds(timings[row].Max),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{timings[row].Median / timings[0].Median:0.00} / {timings[row].P95 / timings[0].P95:0.00}; "
                        + $"{timings[row].Median / timings[1].Median:0.00} / {timings[row].P95 / timings[1].P95:0.00}"));
        }

        return 0;
    }

    private static async Task ImportAsync(string folder, StoreAddress address)
    {
        var native = Path.Combine(folder, "native");
        if (!File.Exists(Path.Combine(native, "names.csv")))
        {
            GeneratedNetwork.Convert(folder, native);
        }

        var start = Stopwatch.GetTimestamp();
        await using var writer = await Stores.OpenWriterAsync(address, TimeProvider.System, CancellationToken.None);
        var reports = await writer.ImportAsync([DatasetFolder.Open(native)], ImportMode.InBatches, null, CancellationToken.None);
        Row("import in batches", reports[0].Unchanged ? "was there" : Seconds(start), "", "", "");
    }

    // The first question about the whole network reads it, and the second uses what was read.
    private static async Task ProjectAsync(INetworkReader reader)
    {
        var question = new MapOfCooperation(Scope.Everything) { AtMost = 1 };
        var start = Stopwatch.GetTimestamp();
        await reader.AskAsync(question, CancellationToken.None);
        var first = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        await reader.AskAsync(question, CancellationToken.None);
        Row("reading the whole network", Milliseconds((first - Stopwatch.GetElapsedTime(start)).TotalMilliseconds), "", "", "");
    }

    private static WhoCooperates Scoped(RecordId id) => new(id, new Scope { Level = Level.Organization, MinSources = 1 });

    private static Statement Bare(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!);
        return new Statement(file, reader.ReadToEnd(), Reads: true);
    }

    private static void Row(string what, string median, string p95, string max, string ratio) =>
        Console.WriteLine($"{what,-46}{median,14}{p95,14}{max,14}  {ratio}");

    private static string Milliseconds(double value) => value.ToString("0.0", CultureInfo.InvariantCulture) + " ms";

    private static string Seconds(long start) =>
        Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
}
