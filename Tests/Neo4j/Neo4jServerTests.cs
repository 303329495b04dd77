using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>The server of the faults' tests can be troubled as it says.</summary>
[TestFixture]
[Category("Neo4j")]
[Category("Faults")]
[Platform("Linux,MacOsX")]
[CancelAfter(180_000)]
public sealed class Neo4jServerTests
{
    [Test]
    public async Task A_server_is_paused_killed_started_again_and_stopped()
    {
        await using var server = await Neo4jServer.StartAsync(new() { Lines = ["db.transaction.timeout=7s"] });
        Assert.That(await AskAsync(server, "SHOW SETTINGS 'db.transaction.timeout' YIELD value RETURN value"), Is.EqualTo("7s"));
        var port = server.Port;

        await server.PauseAsync();
        Assert.That(async () => await AskAsync(server, "RETURN '1'", TimeSpan.FromSeconds(1)), Throws.InstanceOf<OperationCanceledException>());
        await server.GoOnAsync();
        Assert.That(await AskAsync(server, "CREATE (n:Kept) RETURN 'kept'"), Is.EqualTo("kept"));

        await server.KillAsync();
        Assert.That(server.IsRunning, Is.False);
        Assert.That(async () => await AskAsync(server, "RETURN '1'"), Throws.InstanceOf<HttpRequestException>());
        await server.StartAgainAsync();
        Assert.That(server.Port, Is.EqualTo(port));
        Assert.That(await AskAsync(server, "MATCH (n:Kept) RETURN toString(count(n))"), Is.EqualTo("1"));

        await server.StopAsync();
        Assert.That(server.IsRunning, Is.False);
    }

    private static async Task<string> AskAsync(Neo4jServer server, string cypher, TimeSpan? within = null)
    {
        using var client = new HttpClient { Timeout = within ?? TimeSpan.FromSeconds(20) };
        using var response = await client.PostAsync(
            new Uri($"http://127.0.0.1:{server.Port}/db/neo4j/query/v2"), JsonContent.Create(new JsonObject { ["statement"] = cypher }));
        var body = await response.Content.ReadFromJsonAsync<JsonNode>();
        return (string)body!["data"]!["values"]![0]![0]!;
    }
}
