using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>
/// Base class for faults between us and a real server, and what the caller gets. Each test has a separate proxy to an empty database.
/// </summary>
[Category("Neo4j")]
[Category("Faults")]
[Platform("Linux,MacOsX")]
[CancelAfter(180_000)]
public abstract class FaultFixture
{
    // The message in its chunk.
    private protected const string BoltCommit = "\u0000\u0002\u00b0\u0012\u0000\u0000";

    private readonly List<IAsyncDisposable> _opened = [];

    private protected Neo4jServer Server { get; private set; } = null!;

    /// <summary>The proxy to the server.</summary>
    private protected TcpProxy Wire { get; private set; } = null!;

    /// <summary>The address of the store through the proxy.</summary>
    private protected Neo4jAddress Store => AddressOf(Wire.Port);

    /// <summary>The server of this test.</summary>
    private protected virtual Task<Neo4jServer> ServerAsync() => SharedServer.GetAsync();

    [SetUp]
    public async Task Connect()
    {
        Server = await ServerAsync();
        Wire = TcpProxy.To(Server.Port);
        await EndAllAsync();
        await using var database = Databases.Open(AddressOf(Server.Port), With(SharedServer.Password), TimeProvider.System);
        await database.EmptyAsync();
    }

    [TearDown]
    public async Task Disconnect()
    {
        Wire?.Resume();
        foreach (var opened in Enumerable.Reverse(_opened))
        {
            await opened.DisposeAsync();
        }

        _opened.Clear();
        if (Wire is not null)
        {
            await Wire.DisposeAsync();
        }
    }

    private protected static Neo4jAddress AddressOf(int port, string database = "neo4j") =>
        StoreAddress.TryParse(
            $"{(TestServer.IsByBolt ? "bolt" : "neo4j+http")}://neo4j@127.0.0.1:{port}/{database}", out var address, out var problem)
            ? (Neo4jAddress)address
            : throw new ArgumentException(problem);

    private protected static Credentials With(string? password) =>
        Credentials.Read(AddressOf(1), name => name == Credentials.Password ? password : null);

    /// <summary>A connection to the database through the proxy.</summary>
    private protected IDatabase Open() => Kept(Databases.Open(Store, With(SharedServer.Password), TimeProvider.System));

    private protected T Kept<T>(T opened)
        where T : IAsyncDisposable
    {
        _opened.Add(opened);
        return opened;
    }

    /// <summary>Runs a statement directly on the server, which shows its content whatever is wrong with the proxy.</summary>
    private protected async Task<List<Row>> DirectlyAsync(string cypher)
    {
        await using var database = Databases.Open(AddressOf(Server.Port), With(SharedServer.Password), TimeProvider.System);
        return await database.RunAsync(cypher);
    }

    /// <summary>The number that a statement returns, directly from the server.</summary>
    private protected async Task<long> CountAsync(string cypher) => (await DirectlyAsync(cypher))[0].Number("n");

    /// <summary>Ends all other transactions on the server, as it does itself after a minute if their client is gone.</summary>
    private protected Task EndAllAsync() =>
        DirectlyAsync(
            "SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' TERMINATE "
                + "TRANSACTIONS id YIELD message RETURN message");

    /// <summary>
    /// The transactions that the server still has after at most twenty seconds, each with its state and its last statement. A terminated
    /// one is listed until its changes are undone, which takes seconds on a busy machine. By itself, the server ends one after a minute.
    /// </summary>
    private protected async Task<IReadOnlyList<string>> RunningAsync()
    {
        for (var i = 0; ; i++)
        {
            var running = await DirectlyAsync(
                """
                SHOW TRANSACTIONS YIELD transactionId, status, elapsedTime, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS'
                RETURN transactionId + ' ' + status + ' ' + toString(elapsedTime) + ': ' + currentQuery AS running
                """);
            if (running.Count == 0 || i == 200)
            {
                return [.. running.Select(row => row.Text("running"))];
            }

            await Task.Delay(100);
        }
    }

    private protected static async Task<StoreException> FailsAsync(StoreFailure failure, Func<Task> action)
    {
        var exception = (await Assert.ThrowsAsync<StoreException>(action))!;
        Assert.That(exception.Failure, Is.EqualTo(failure), exception.ToString());
        Assert.That(exception.ToString(), Does.Not.Contain(SharedServer.Password).And.Not.Contain("Basic "));
        Assert.That(exception.Message, Does.EndWith(".").Or.EndWith("?"));
        return exception;
    }
}
