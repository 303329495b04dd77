using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Neo4j;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>
/// The Neo4j server of the tests. Its address comes from a variable that nothing else reads, because tests empty the database; they use no
/// other.
/// </summary>
internal static class TestServer
{
    public const string Variable = "STAKEHOLDERS_TEST_NEO4J";

    private const string HowToStart =
        $"No Neo4j server for tests. Start one (../shared/neo4j/run --password correct-horse-1), then set "
            + $"{Variable}=neo4j+http://neo4j@127.0.0.1:PORT/neo4j with the port it prints, and {Credentials.Password}=correct-horse-1. "
            + $"A build with the official driver is tested by Bolt with bolt:// and the other port. What is in its database will be "
            + $"deleted.";

    private const string MediaType = "application/vnd.neo4j.query";

    private static List<(Dataset, string)>? _held;
    private static INetworkReader? _reader;

    /// <summary>Whether the server of the tests, and those that tests start themselves, are reached by Bolt.</summary>
    public static bool IsByBolt =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text
        && StoreAddress.TryParse(text, out var address, out _)
        && address is Neo4jAddress { IsByBolt: true };

    /// <summary>The address; without one, tests are ignored on a developer's machine and fail on CI.</summary>
    public static Neo4jAddress Address
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
            {
                return StoreAddress.TryParse(text, out var address, out var problem) && address is Neo4jAddress neo4j
                    ? neo4j
                    : throw new ArgumentException($"{Variable}: {problem ?? "an embedded store is no Neo4j"}");
            }

            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(HowToStart);
            }

            Assert.Ignore(HowToStart);
            throw new InvalidOperationException("Not reached");
        }
    }

    /// <summary>
    /// A reader of a database with exactly these datasets. Importing takes long, so datasets that are already there are kept. All tests
    /// share one reader, which reads the network once as long as it stays the same, and which no test closes. It tests the statements, so
    /// that the database selects records although the network may be in memory.
    /// </summary>
    public static async Task<INetworkReader> LoadAsync(IReadOnlyList<IDatasetContent> datasets)
    {
        List<(Dataset, string)> wanted = [.. datasets.Select(d => (d.Dataset, d.ContentHash))];
        if (_held is null || !_held.SequenceEqual(wanted))
        {
            await EmptyAsync();
            await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
            await writer.ImportAsync(datasets, ImportMode.AtOnce, null, default);
            _held = wanted;
        }

        return new SharedReader(_reader ??= await OpenSelectingReaderAsync());
    }

    /// <summary>A reader for which the database selects records even if the network is in memory.</summary>
    public static Task<INetworkReader> OpenSelectingReaderAsync() => Neo4jReader.OpenAsync(Open(), default, alwaysSelects: true);

    /// <summary>Records that a test writes to the database, so that its content is unknown.</summary>
    public static void IsWrittenTo() => _held = null;

    /// <summary>A connection to the database of the tests.</summary>
    public static IDatabase Open() => Databases.Open(Address, TimeProvider.System);

    /// <summary>Runs a statement of a test.</summary>
    public static async Task<List<Row>> RunAsync(this IDatabase database, string cypher, CancellationToken cancellationToken = default)
    {
        var rows = new List<Row>();
        await foreach (var row in database.RunAsync(new Statement("a test's", cypher, Reads: false), cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Deletes every record and keeps the constraints and indexes.</summary>
    public static async Task EmptyAsync()
    {
        IsWrittenTo();
        await using var database = Open();
        await database.EmptyAsync();
    }

    /// <summary>Deletes every record of a database, some at a time.</summary>
    public static async Task EmptyAsync(this IDatabase database)
    {
        while ((await database.RunAsync("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS n"))[0].Number("n") > 0)
        {
            // There may be more.
        }
    }

    /// <summary>
    /// Everything that the server returns for a statement, with values in typed JSON, including notifications and the plan, which the
    /// product does not use.
    /// </summary>
    public static async Task<JsonNode> AskAsync(string statement, JsonObject parameters)
    {
        if (IsByBolt)
        {
            Assert.Ignore("What the server says of a statement is asked for by HTTP, and does not depend on how it is reached.");
        }

        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address.Server, $"db/{Address.Database}/query/v2"));
        request.Headers.Authorization = Credentials.Read(Address, Environment.GetEnvironmentVariable).Header;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        request.Content = new StringContent(
            new JsonObject { ["statement"] = statement, ["parameters"] = parameters }.ToJsonString(),
            Encoding.UTF8);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        using var response = await client.SendAsync(request);
        return JsonNode.Parse(
            await response.Content.ReadAsStringAsync(),
            documentOptions: new System.Text.Json.JsonDocumentOptions { MaxDepth = 1000 })!; // plans are deep
    }

    /// <summary>A reader that stays open when one of its users disposes of it.</summary>
    private sealed class SharedReader(INetworkReader reader) : INetworkReader
    {
        public Task<string> VersionAsync(CancellationToken cancellationToken) => reader.VersionAsync(cancellationToken);

        public Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) =>
            reader.DatasetsAsync(cancellationToken);

        public Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken) =>
            reader.AskAsync(question, cancellationToken);

        public Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
            reader.IsCostlyAsync(about, standing, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
