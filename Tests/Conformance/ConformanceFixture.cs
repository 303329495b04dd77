using System.Collections.Concurrent;
using NUnit.Framework;
using StakeholderGraph.Tests.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>The engines, which must return the same answers.</summary>
public enum Engine
{
    Embedded,
    Neo4j,
}

/// <summary>
/// Base class for rules about the ports that hold on every engine: derived fixtures run once for each engine. Each test has a separate
/// store, which does not exist before the first import.
/// </summary>
[TestFixture(Engine.Embedded)]
[TestFixture(Engine.Neo4j, Category = "Neo4j")]
public abstract class ConformanceFixture(Engine engine)
{
    private readonly ConcurrentBag<IAsyncDisposable> _opened = []; // by several threads, where writers take turns
    private string _folder = "";
    private Task? _emptying;

    protected Engine Engine { get; } = engine;

    /// <summary>The address of the store of this test.</summary>
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

    /// <summary>The number of random networks for a question; fewer on a server, where loading one takes long.</summary>
    protected int RandomNetworks(int embedded, int onServer) => Engine == Engine.Embedded ? embedded : onServer;

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

    /// <summary>A reader of the store of this test, which must exist. On Neo4j, the database always selects what it can.</summary>
    protected async Task<INetworkReader> OpenReader() => Opened(
        await (Engine == Engine.Neo4j
            ? TestServer.OpenSelectingReaderAsync()
            : Stores.OpenReaderAsync(Store, TimeProvider.System, CancellationToken.None)));

    /// <summary>
    /// A reader of a network with given datasets. For the embedded engine it is created without a file, which is a thousand times faster;
    /// another test checks that the file results in the same network.
    /// </summary>
    protected async Task<INetworkReader> Load(params IDatasetContent[] datasets) =>
        Engine == Engine.Embedded ? InMemory.Of(datasets) : await TestServer.LoadAsync(datasets);

    /// <summary>Waits until a reader answers from another version than before. It notices a commit within about a second.</summary>
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
