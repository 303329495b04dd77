using System.Text.Json.Nodes;
using CliWrap;
using ModelContextProtocol.Client;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Importer;

/// <summary>The questions as tools on standard input and output.</summary>
[TestFixture]
public sealed class McpTests : CommandLineTests
{
    private static readonly string[] Command = ["mcp", "--store", "embedded:stakeholders.db"];

    private static readonly string Shipped = Repository.At("data", "central-asia-labour-migration");

    [Test]
    public async Task A_client_of_the_protocol_asks_every_question()
    {
        await ImportAsync(Shipped);
        var command = Stakeholders(Command);
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = command.TargetFilePath,
            Arguments = [Path.Combine(TestContext.CurrentContext.TestDirectory, "stakeholders.dll"), .. Command],
            WorkingDirectory = Folder.Path,
        }));

        var tools = await client.ListToolsAsync();
        var answer = await client.CallToolAsync("who-cooperates", new Dictionary<string, object?> { ["id"] = "ilo", ["limit"] = 1 });

        Assert.That(tools.Select(t => t.Name), Is.SupersetOf(Questions.All.Select(q => q.Id)));
        var demand = tools.Single(t => t.Name == "whom-to-invite").JsonSchema.GetProperty("properties").GetProperty("demand");
        var rows = demand.GetProperty("properties").GetProperty("demands").GetProperty("items").GetProperty("properties");
        var invited = await client.CallToolAsync("whom-to-invite", new Dictionary<string, object?>
        {
            ["demand"] = new Dictionary<string, object?> { ["seats"] = 2 },
        });
        var sources = await client.CallToolAsync("sources", new Dictionary<string, object?> { ["limit"] = 1 });
        Assert.That(demand.GetProperty("required").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(["seats"]));
        Assert.That(rows.GetProperty("cost").GetProperty("type").GetString(), Is.EqualTo("number"));
        Assert.That(
            rows.GetProperty("who").GetProperty("properties").GetProperty("constituency").GetProperty("items").GetProperty("enum")
                .EnumerateArray().Select(word => word.GetString()),
            Has.Member("civil-society"));
        Assert.That(invited.StructuredContent!.Value.GetProperty("invitees").GetArrayLength(), Is.EqualTo(2));
        Assert.That(sources.StructuredContent!.Value.GetProperty("next").GetString(), Is.Not.Empty);
        Assert.That(answer.IsError, Is.Not.True);
        Assert.That(answer.StructuredContent!.Value.GetProperty("ties").EnumerateObject(), Is.Not.Empty);
    }

    [Test]
    public async Task Requests_are_answered_even_if_the_input_ends_immediately()
    {
        await ImportAsync(Shipped);
        string[] requests =
        [
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"a script","version":"1"}}}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":"two","method":"tools/call","params":{"name":"who-bridges","arguments":{"measure":"betweenness"}}}""",
            "no JSON",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"find","arguments":{"q":"ilo"}}}""",
        ];

        var run = await Run.OfAsync(Stakeholders(Command)
            .WithStandardInputPipe(PipeSource.FromString(string.Join('\n', requests) + '\n')));

        var answers = run.Answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.That(run.ExitCode, Is.Zero, run.Messages);
        Assert.That(answers.Select(a => a["id"]?.ToString()), Is.EquivalentTo(["1", "two", "3"]));
        var found = answers.Single(a => a["id"]!.ToString() == "3")["result"]!["structuredContent"]!;
        Assert.That(found["items"]![0]!["id"]!.ToString(), Is.EqualTo("ilo"));
    }
}
