using System.Collections.Concurrent;
using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>
/// A reader that has the current network in memory answers from it instead of having the database select records. (The conformance suite
/// tests the selected records, and that a network in memory is the same.)
/// </summary>
[Category("Neo4j")]
[CancelAfter(300_000)]
public sealed class NetworkInMemoryTests
{
    private const string Selects = "Neo4j/Selecting/Around.cypher";
    private const string Decides = "WhoCooperates/WhoCooperates.Plain.cypher";
    private const string AsksVersion = "Neo4j/Schema/Datasets.cypher";

    private static readonly RecordId Bob = RecordId.Parse("bob");
    private static readonly WhoCooperates Plain = new(Bob, Scope.Everything);
    private static readonly WhoCooperates Organizations = new(Bob, new Scope { Level = Level.Organization });
    private static readonly CommonGround Ground = new([Bob, RecordId.Parse("ilo")], Scope.Everything);

    [Test]
    public async Task Who_cooperates_and_common_ground_are_answered_from_memory_while_the_network_there_is_current()
    {
        await TestServer.EmptyAsync();
        await ImportAsync(Meeting("forum", "bob", "ilo"));
        var database = new Recorded(TestServer.Open());
        await using var reader = await Neo4jReader.OpenAsync(database, default);
        string[] answers = await AnswersAsync(reader);
        Assert.That(database.Taken(), Is.EqualTo([Decides, Selects, Selects]), "nothing asked for the whole network");
        Assert.That(await reader.IsCostlyAsync([Bob], Scope.Everything, default), "nobody can tell yet how much it is");

        await reader.AskAsync(new MapOfCooperation(Scope.Everything), default);
        database.Taken();

        Assert.That(await AnswersAsync(reader), Is.EqualTo(answers));
        Assert.That(database.Taken(), Is.EqualTo([AsksVersion, AsksVersion, AsksVersion]));
        Assert.That(await reader.IsCostlyAsync([Bob], Scope.Everything, default), Is.False);

        await ImportAsync(Meeting("summit", "bob", "eve"));
        answers = await AnswersAsync(reader);
        Assert.That((await reader.AskAsync(Plain, default))!.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["eve", "ilo"]));

        // The first question about the new version has begun to read it.
        for (var asked = database.Taken(); asked.Contains(Selects) || asked.Contains(Decides); asked = database.Taken())
        {
            await Task.Delay(20, TestContext.CurrentContext.CancellationToken);
            Assert.That(await AnswersAsync(reader), Is.EqualTo(answers));
        }
    }

    private static async Task<string[]> AnswersAsync(INetworkReader reader) =>
    [
        JsonSerializer.Serialize(await reader.AskAsync(Plain, default)),
        JsonSerializer.Serialize(await reader.AskAsync(Organizations, default)),
        JsonSerializer.Serialize(await reader.AskAsync(Ground, default)),
    ];

    private static TestDataset Meeting(string name, string host, string guest) => new TestDataset(name)
        .Body(host)
        .Body("ilo", Kind.InternationalOrganization)
        .Body(guest == "ilo" ? "eve" : guest)
        .Event(name)
        .Tie(host, TieType.Hosts, name)
        .Tie(guest, TieType.Attends, name);

    private static async Task ImportAsync(TestDataset dataset)
    {
        TestServer.IsWrittenTo();
        await using var writer = await Stores.OpenWriterAsync(TestServer.Address, TimeProvider.System, default);
        await writer.ImportAsync([dataset], ImportMode.AtOnce, null, default);
    }

    /// <summary>A database that records which statements answer questions, or ask for the version.</summary>
    private sealed class Recorded(IDatabase database) : IDatabase
    {
        private static readonly string[] Known = [Selects, Decides, AsksVersion];
        private readonly ConcurrentQueue<string> _asked = [];

        /// <summary>Their names since this method was called last.</summary>
        public List<string> Taken()
        {
            var taken = new List<string>();
            while (_asked.TryDequeue(out var name))
            {
                taken.Add(name);
            }

            return taken;
        }

        public IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken)
        {
            if (Known.Contains(statement.Name))
            {
                _asked.Enqueue(statement.Name);
            }

            return database.RunAsync(statement, cancellationToken);
        }

        public Task<ITransaction> BeginAsync(CancellationToken cancellationToken) => database.BeginAsync(cancellationToken);

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
