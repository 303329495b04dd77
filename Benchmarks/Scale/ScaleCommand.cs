using System.Diagnostics;
using System.Globalization;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>
/// Measures all of the embedded engine on a generated network. Each figure is shown next to that of a reference program if one is given,
/// because absolute times mean nothing on another machine.
/// </summary>
internal static class ScaleCommand
{
    public static async Task<int> RunAsync(string folder, string[] options)
    {
        var reference = options is ["--reference", var program]
            ? await Reference.RunAsync(program, folder, "Q1,Q3,Q4,Q10")
            : new Dictionary<string, Timings>();
        var native = Path.Combine(folder, "native");
        if (!File.Exists(Path.Combine(native, "names.csv")))
        {
            Console.Error.WriteLine("Converting to the native format …");
            GeneratedNetwork.Convert(folder, native);
        }

        var store = Path.Combine(folder, "benchmark.db");
        foreach (var file in Directory.EnumerateFiles(folder, "benchmark.db*"))
        {
            File.Delete(file);
        }

        if (!StoreAddress.TryParse($"embedded:{store}", out var address, out var problem))
        {
            throw new ArgumentException(problem, nameof(folder));
        }

        Row("", "median", "p95", "max", "÷ reference (median / p95 / max)");
        await ImportAsync(native, address);
        await OpenAndAskAsync(folder, address, reference);
        var ids = await File.ReadAllLinesAsync(Path.Combine(folder, "sample_actors.txt"));
        var (latency, perSecond, peak) = await HttpLoad.RunAsync(store, ids);
        Row("HTTP: who cooperates, top 20, with evidence", latency, null);
        Row("HTTP: answers per second, 4 askers", Number(perSecond), "", "", "");
        Row("HTTP: peak memory of the Api", Megabytes(peak), "", "", "");
        return 0;
    }

    private static async Task ImportAsync(string native, StoreAddress address)
    {
        var start = Stopwatch.GetTimestamp();
        var content = DatasetFolder.Open(native);
        Row("check the files", Seconds(start), "", "", "");
        start = Stopwatch.GetTimestamp();
        await using (var writer = await Stores.OpenWriterAsync(address, TimeProvider.System, CancellationToken.None))
        {
            await writer.ImportAsync([content], ImportMode.AtOnce, null, CancellationToken.None);
        }

        Row("import them", Seconds(start), "", "", "");
        Row("peak memory so far", Megabytes(Process.GetCurrentProcess().PeakWorkingSet64), "", "", "");
    }

    /// <summary>
    /// Queries as users type them when they know a participant and an engagement: a word of a participant's name, and the kind and year of
    /// an engagement.
    /// </summary>
    private static async Task<string[]> SeveralFieldsAsync(INetworkReader reader, IEnumerable<RecordId> stakeholders)
    {
        List<string> texts = [];
        foreach (var id in stakeholders.Take(100))
        {
            var profile = await reader.AskAsync(
                new ProfileOf(id, Family.Stakeholder, Scope.Everything) { AtMost = 1 },
                CancellationToken.None);
            if (profile!.Ties.FirstOrDefault()?.Other is { Period: { From: { } from } } engagement)
            {
                texts.Add($"{profile.Name.Split(' ')[0]} {Words<Kind>.Of(engagement.Kind)} {from.Year}");
            }
        }

        return [.. texts];
    }

    private static async Task OpenAndAskAsync(string folder, StoreAddress address, IReadOnlyDictionary<string, Timings> reference)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await using var reader = await Stores.OpenReaderAsync(address, TimeProvider.System, CancellationToken.None);
        await reader.VersionAsync(CancellationToken.None);
        Row("open the store", Seconds(start), "", "", "");
        Row("memory of the network", Megabytes(GC.GetTotalMemory(forceFullCollection: true) - before), "", "", "");

        WhoCooperates[] bare =
        [
            .. File.ReadLines(Path.Combine(folder, "sample_actors.txt"))
                .Select(id => new WhoCooperates(RecordId.Parse(id), Scope.Everything)
                {
                    Weight = Weight.Newman,
                    AtMost = 50,
                    WithEvidence = false,
                }),
        ];
        WhoCooperates[] whole = [.. bare.Select(q => q with { Weight = Weight.Role, AtMost = 20, WithEvidence = true })];
        Row("who cooperates, newman, top 50, no evidence", await Ask(bare, 21), reference.GetValueOrDefault("Q1"));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        _ = reader.AskAsync(bare[0], CancellationToken.None).IsCompleted;
        Row("  allocated for the busiest", $"{(GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0:0.0} kB", "", "", "");
        Row("who cooperates, role, top 20, with evidence", await Ask(whole, 21), null);

        Bridging? bridging = null;
        HowConnected[] routes =
        [
            .. File.ReadLines(Path.Combine(folder, "sample_pairs.txt")).Select(line => line.Split('\t'))
                .Select(pair => new HowConnected(RecordId.Parse(pair[0]), RecordId.Parse(pair[1]), Scope.Everything) { AtMost = 1 }),
        ];
        Row("one shortest route, with evidence", await Connect(q => q, 7), reference.GetValueOrDefault("Q4one"));
        Row("  beside the reference's all shortest routes", await Connect(q => q, 7), reference.GetValueOrDefault("Q4all"));
        var alone = await SearchAlone.OfAsync(reader);
        Row("  its search alone", await Alone(routes.Length, i => alone.Route(routes[i])), reference.GetValueOrDefault("Q4one"));
        Row("  its length alone", await Alone(routes.Length, i => alone.Length(routes[i])), reference.GetValueOrDefault("Q4one"));
        Row("five shortest routes, with evidence", await Connect(q => q with { AtMost = 5 }, 5), null);
        routes = routes[..10];
        Row("two disjoint shortest routes", await Connect(q => q with { AtMost = 2, Disjoint = true }, 1), null);
        Row("one strongest route, with evidence", await Connect(q => q with { By = RouteBy.Strongest }, 1), null);
        Row("five strongest routes, with evidence", await Connect(q => q with { By = RouteBy.Strongest, AtMost = 5 }, 1), null);

        WhoIsAround[] around = [.. bare.Select(q => new WhoIsAround(q.With, Scope.Everything) { Depth = 2 })];
        Row(
            "who is around, within two ties",
            await Timings.OfEachAsync(around.Length, 7, i => reader.AskAsync(around[i], CancellationToken.None)),
            reference.GetValueOrDefault("Q3"));
        Row("  its search alone", await Alone(around.Length, i => alone.Around(around[i])), reference.GetValueOrDefault("Q3"));
        Row("the map of all cooperation, by country", await Map(Between.Country), null);
        Row("  its strongest pairs", await Map(Between.None), null);

        Row("who bridges by PageRank, with evidence", await Bridge(BridgeMeasure.Pagerank), null);
        Row("who bridges by weighted constraint, with evidence", await Bridge(BridgeMeasure.Constraint), null);
        Row("communities, weighted, with evidence", await Bridge(BridgeMeasure.Communities), null);
        Row("who bridges by betweenness, estimated", await Bridge(BridgeMeasure.Betweenness), null);
        double[] errors =
            [.. bridging!.Ranking.Where(r => r is { Value: > 0, Error: not null }).Select(r => r.Error!.Value / r.Value!.Value)];
        Row(
            $"  from {bridging.Sampled?.ToString(CultureInfo.InvariantCulture) ?? "all"}; error of the first {errors.Length}",
            errors.Length == 0 ? "" : errors.Order().ElementAt(errors.Length / 2).ToString("0 %", CultureInfo.InvariantCulture),
            "",
            errors.Length == 0 ? "" : errors.Max().ToString("0 %", CultureInfo.InvariantCulture),
            "");
        Row("  peak memory so far", Megabytes(Process.GetCurrentProcess().PeakWorkingSet64), "", "", "");
        Row("who is missing, with evidence", await Miss(LinkScore.ResourceAllocation), null);
        Row("  by Adamic and Adar", await Miss(LinkScore.AdamicAdar), null);
        Row("  by common neighbours", await Miss(LinkScore.CommonNeighbours), null);

        string[] prefixes = await File.ReadAllLinesAsync(Path.Combine(folder, "sample_prefix.txt"));
        Row(
            "find by prefix",
            await Timings.OfEachAsync(prefixes.Length, 21, i => reader.AskAsync(new Find(prefixes[i]), CancellationToken.None)),
            reference.GetValueOrDefault("Q10prefix"));
        string[][] misspelt = [.. File.ReadLines(Path.Combine(folder, "sample_fuzzy.txt")).Select(line => line.Split('\t'))];
        Row(
            "find by misspelt name",
            await Timings.OfEachAsync(
                misspelt.Length,
                5,
                i => reader.AskAsync(new Find(misspelt[i][0]) { AtMost = 10 }, CancellationToken.None)),
            reference.GetValueOrDefault("Q10fuzzy"));
        Row(
            "  in names alone",
            await Timings.OfEachAsync(
                misspelt.Length,
                5,
                i => reader.AskAsync(new Find(misspelt[i][0]) { AtMost = 10, InNamesAlone = true }, CancellationToken.None)),
            null);
        var started = Stopwatch.GetTimestamp();
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var severalFields = await SeveralFieldsAsync(reader, bare.Select(question => question.With));
        _ = await reader.AskAsync(new Find(severalFields[0]), CancellationToken.None);
        Row("  first search by several fields", Seconds(started), "", "", "");
        Row("  memory of the fields beside names", Megabytes(GC.GetTotalMemory(forceFullCollection: true) - held), "", "", "");
        Row(
            "find by a name, a kind and a year",
            await Timings.OfEachAsync(severalFields.Length, 5, i => reader.AskAsync(new Find(severalFields[i]), CancellationToken.None)),
            null);
        var hits = 0;
        foreach (var line in misspelt)
        {
            var sought = await reader.AskAsync(
                new ProfileOf(RecordId.Parse(line[1]), Family.Stakeholder, Scope.Everything),
                CancellationToken.None);
            var found = await reader.AskAsync(new Find(line[0]) { AtMost = 10 }, CancellationToken.None);
            hits += found.Items.Any(item => item.Name.Equals(sought!.Name, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        }

        Row("  recall among the first ten", (hits / (double)misspelt.Length).ToString("0.000", CultureInfo.InvariantCulture), "", "", "");

        static Task<Timings> Alone(int samples, Action<int> search) => Timings.OfEachAsync(samples, 7, i =>
        {
            search(i);
            return Task.CompletedTask;
        });

        Task<Timings> Connect(Func<HowConnected, HowConnected> change, int rounds)
        {
            HowConnected[] questions = Array.ConvertAll(routes, question => change(question));
            return Timings.OfEachAsync(questions.Length, rounds, i => reader.AskAsync(questions[i], CancellationToken.None));
        }

        Task<Timings> Bridge(BridgeMeasure measure)
        {
            var question = new WhoBridges(Scope.Everything)
            {
                Measure = measure,
                Weight = Weight.Newman,
                Weighted = measure is BridgeMeasure.Constraint or BridgeMeasure.Communities,
            };
            return Timings.OfEachAsync(1, 1, async _ => bridging = await reader.AskAsync(question, CancellationToken.None));
        }

        Task<Timings> Map(Between between) => Timings.OfEachAsync(
            1, 1, _ => reader.AskAsync(new MapOfCooperation(Scope.Everything) { Between = between }, CancellationToken.None));

        Task<Timings> Miss(LinkScore by) =>
            Timings.OfEachAsync(1, 3, _ => reader.AskAsync(new WhoIsMissing(Scope.Everything) { By = by }, CancellationToken.None));

        Task<Timings> Ask(WhoCooperates[] questions, int rounds) =>
            Timings.OfEachAsync(questions.Length, rounds, i => reader.AskAsync(questions[i], CancellationToken.None));
    }

    private static void Row(string what, Timings timings, Timings? reference) => Row(
        what,
        Milliseconds(timings.Median),
        Milliseconds(timings.P95),
        Milliseconds(timings.Max),
        reference is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{timings.Median / reference.Median:0.0} / {timings.P95 / reference.P95:0.0} / {timings.Max / reference.Max:0.0}"));

    private static void Row(string what, string median, string p95, string max, string ratio) =>
        Console.WriteLine($"{what,-46}{median,14}{p95,14}{max,14}  {ratio}");

    private static string Milliseconds(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture) + " ms";

    private static string Seconds(long start) =>
        Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0", CultureInfo.InvariantCulture) + " MB";

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
