using System.Collections.Concurrent;
using NUnit.Framework;
using StakeholderGraph.Tests.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>The engines that must give the same answers.</summary>
public enum Engine
{
    Embedded,
    Neo4j,
}

/// <summary>
/// A rule about the ports, kept on every engine: derived fixtures run once for each, and cannot forget one. Each test has a store of its
/// own, which is not there before the first import.
/// </summary>
[TestFixture(Engine.Embedded)]
[TestFixture(Engine.Neo4j, Category = "Neo4j")]
public abstract class ConformanceFixture(Engine engine)
{
    private readonly ConcurrentBag<IAsyncDisposable> _opened = []; // by several threads, where writers take turns
    private string _folder = "";
    private Task? _emptying;

    protected Engine Engine { get; } = engine;

    /// <summary>Where the store of this test is.</summary>
    protected StoreAddress Store { get; private set; } = StoreAddress.Default;

    [SetUp]
    public void MakeStore()
    {
        if (Engine == Engine.Neo4j)
        {
            (Store, _emptying) = (TestServer.Address, null);
            return;
        }

        _folder = Directory.CreateTempSubdirectory("stakeholders-").FullName;
        Store = StoreAddress.TryParse($"embedded:{Path.Combine(_folder, "store.db")}", out var address, out var problem)
            ? address
            : throw new ArgumentException(problem);
    }

    [TearDown]
    public async Task RemoveStore()
    {
        foreach (var opened in _opened)
        {
            await opened.DisposeAsync();
        }

        _opened.Clear();
        if (Engine == Engine.Neo4j)
        {
            return;
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// On how many random networks a question is asked: what no engine answers for itself is answered by the same code on all of them, so
    /// that on a server, where each network takes long to load, two tell whether it is read as it was written.
    /// </summary>
    protected int RandomNetworks(int embedded) => Engine == Engine.Embedded ? embedded : 2;

    /// <summary>A writer of the store of this test.</summary>
    protected async Task<INetworkWriter> OpenWriter()
    {
        if (Engine == Engine.Neo4j)
        {
            await (_emptying ??= TestServer.EmptyAsync()); // once, before any of several writers
            TestServer.IsWrittenTo();
        }

        return Opened(await Stores.OpenWriterAsync(Store, TimeProvider.System, CancellationToken.None));
    }

    /// <summary>A reader of the store of this test, which must have been made.</summary>
    protected async Task<INetworkReader> OpenReader() =>
        Opened(await Stores.OpenReaderAsync(Store, TimeProvider.System, CancellationToken.None));

    /// <summary>
    /// A reader of a network that holds just these datasets. For the embedded engine it is made without its file, a thousand times faster;
    /// that the file gives the same network is a test of its own.
    /// </summary>
    protected async Task<INetworkReader> Load(params IDatasetContent[] datasets) =>
        Engine == Engine.Embedded ? InMemory.Of(datasets) : await TestServer.LoadAsync(datasets);

    /// <summary>
    /// Waits until a reader answers from another version than before. What is committed is noticed within about a second.
    /// </summary>
    protected static async Task<string> NextVersion(INetworkReader reader, string before)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await reader.VersionAsync(CancellationToken.None) is var version && version != before)
            {
                return version;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The reader still answers from version {before}");
    }

    private T Opened<T>(T port)
        where T : IAsyncDisposable
    {
        _opened.Add(port);
        return port;
    }
}
