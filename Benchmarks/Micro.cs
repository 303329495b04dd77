using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace StakeholderGraph.Benchmarks;

/// <summary>Measures questions on the example network, one at a time.</summary>
[MemoryDiagnoser]
public class Micro
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "data", "central-asia-labour-migration");
    private string _folder = "";
    private INetworkReader _reader = null!;

    internal static int Run(string[] options)
    {
        BenchmarkRunner.Run<Micro>(args: options);
        return 0;
    }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _folder = Directory.CreateTempSubdirectory("micro").FullName;
        if (!StoreAddress.TryParse($"embedded:{Path.Combine(_folder, "store.db")}", out var address, out var problem))
        {
            throw new InvalidOperationException(problem);
        }

        await using (var writer = await Stores.OpenWriterAsync(address, TimeProvider.System, CancellationToken.None))
        {
            await writer.ImportAsync([DatasetFolder.Open(Shipped)], ImportMode.AtOnce, null, CancellationToken.None);
        }

        _reader = await Stores.OpenReaderAsync(address, TimeProvider.System, CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _reader.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task<Cooperation?> Who_cooperates() =>
        _reader.AskAsync(new WhoCooperates(RecordId.Parse("ilo"), Scope.Everything), CancellationToken.None);

    [Benchmark]
    public Task<Cooperation?> Who_cooperates_by_country() =>
        _reader.AskAsync(new WhoCooperates(RecordId.Parse("ilo"), new Scope { Level = Level.Country }), CancellationToken.None);

    [Benchmark]
    public Task<Findings> Find() => _reader.AskAsync(new Find("nurimbetov"), CancellationToken.None);
}
