using System.CommandLine;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Importer.Commands;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Asking;

/// <summary>A described question is available by HTTP, on the command line and as a tool, without any other change.</summary>
[TestFixture]
public sealed class NewQuestionTests
{
    private const string Id = "who-is-tied";

    private static readonly IReadOnlyList<QuestionDescription> Asked = [.. Questions.All, NewQuestion.Description];

    private ApiHost _api = null!;

    [OneTimeSetUp]
    public async Task Start() => _api = await ApiHost.StartAsync(
        [DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))], services => services.AddSingleton(Asked));

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [Test]
    public async Task A_new_question_is_answered_over_HTTP_with_the_rules_of_all_questions()
    {
        var answer = await _api.AnswerAsync("/api/v1/stakeholders/ilo/who-is-tied");
        var none = await _api.AnswerAsync("/api/v1/stakeholders/ilo/who-is-tied?least=9");
        var unknown = await _api.ProblemAsync("/api/v1/stakeholders/nobody/who-is-tied", HttpStatusCode.NotFound);
        var outOfBounds = await _api.ProblemAsync("/api/v1/stakeholders/ilo/who-is-tied?least=x", HttpStatusCode.BadRequest);
        var described = (await _api.AnswerAsync("/api/v1/questions"))["questions"]!.AsArray().Single(q => (string?)q!["id"] == Id)!;

        Assert.That((answer["neighbours"]!.AsArray().Count, none["neighbours"]!.AsArray().Count), Is.EqualTo((3, 0)));
        Assert.That((string?)unknown["detail"], Does.Contain("\"nobody\""));
        Assert.That(outOfBounds["errors"]!.AsObject().Select(e => e.Key), Is.EqualTo(new[] { "least" }));
        Assert.That((string?)described["parameters"]![0]!["name"], Is.EqualTo("least"));
    }

    [TestCase("en", "Ties of International Labour Organization")]
    [TestCase("ru", "Связи: Международная организация труда")]
    public async Task A_new_question_is_drawn_in_both_languages(string language, string title)
    {
        var (response, _) = await _api.GetAsync("/api/v1/stakeholders/ilo/who-is-tied?format=svg", ("Accept-Language", language));

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(title));
    }

    [Test]
    public async Task A_new_question_is_a_command()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        var code = await new RootCommand { AskCommand.Create(Asked) }
            .Parse(["ask", Id, "ilo", "--least", "1", "--format", "json", "--output", file, "--store", _api.Store.ToString()])
            .InvokeAsync();

        using var answer = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        File.Delete(file);
        Assert.That(code, Is.Zero);
        Assert.That(answer.RootElement.GetProperty("neighbours").GetArrayLength(), Is.EqualTo(3));
    }

    [Test]
    public void No_two_options_of_a_command_have_a_name_in_common()
    {
        foreach (var command in AskCommand.Create(Asked).Subcommands)
        {
            Assert.That(command.Options.SelectMany(option => option.Aliases.Append(option.Name)), Is.Unique, command.Name);
        }
    }

    [TestCase("cooperation-map --limit 1", "--after ")]
    [TestCase("who-is-missing --limit 1", "--after ")]
    [TestCase("who-bridges --limit 1", "--after ")]
    [TestCase("what-changed --before 2008/2010 --after 2011/2013 --limit 1", "--cursor ")]
    public async Task The_next_page_is_asked_for_by_the_parameter_that_the_command_shows(string question, string expected)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.txt");
        var code = await AskAsync(question);
        var next = (await File.ReadAllLinesAsync(file))[^1];
        var codeOfNext = await AskAsync(question + next[next.IndexOf(" --", StringComparison.Ordinal)..]);
        File.Delete(file);

        Assert.That((code, codeOfNext), Is.EqualTo((0, 0)));
        Assert.That(next, Does.Contain(expected));

        async Task<int> AskAsync(string words) => await new RootCommand { AskCommand.Create(Asked) }
            .Parse(["ask", .. words.Split(' '), "--format", "text", "--output", file, "--store", _api.Store.ToString()])
            .InvokeAsync();
    }

    [Test]
    public async Task A_new_question_is_a_tool()
    {
        await using var client = await ClientAsync();
        var result = await client.CallToolAsync(Id, new Dictionary<string, object?> { ["id"] = "ilo", ["least"] = 9 });

        Assert.That(result.IsError, Is.Not.True);
        Assert.That(result.StructuredContent!.Value.GetProperty("neighbours").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Every_question_is_a_tool_that_only_reads()
    {
        await using var client = await ClientAsync();
        var tools = await client.ListToolsAsync();

        Assert.That(tools.Select(t => t.Name), Is.EquivalentTo(Asked.Select(q => q.Id)));
        Assert.That(tools.Select(t => t.ProtocolTool.Annotations?.ReadOnlyHint), Is.All.True);
    }

    [Test]
    public async Task A_tool_answers_as_HTTP_does_with_the_ids_of_ties_and_sources()
    {
        await using var client = await ClientAsync();
        var result = await client.CallToolAsync(
            "who-cooperates",
            new Dictionary<string, object?>
            {
                ["id"] = "ilo",
                ["limit"] = 1,
                ["role"] = new[] { "hosts", "signs" },
            });
        var answer = await _api.AnswerAsync("/api/v1/stakeholders/ilo/partners?limit=1&role=hosts&role=signs");

        Assert.That(
            result.StructuredContent!.Value.GetRawText(),
            Is.EqualTo(JsonSerializer.Serialize(answer)).Or.EqualTo(answer.ToJsonString()));
        Assert.That(answer["ties"]!.AsObject(), Is.Not.Empty);
        Assert.That(answer["sources"]!.AsObject(), Is.Not.Empty);
    }

    [Test]
    public async Task A_tool_says_what_is_wrong_with_its_arguments()
    {
        await using var client = await ClientAsync();
        var outOfBounds = await client.CallToolAsync("who-cooperates", new Dictionary<string, object?> { ["id"] = "ilo", ["limit"] = 0 });
        var unknown = await client.CallToolAsync("who-cooperates", new Dictionary<string, object?> { ["id"] = "nobody" });

        Assert.That((outOfBounds.IsError, TextOf(outOfBounds)), Is.EqualTo((true, "limit \"0\" is not a whole number from 1 to 500")));
        Assert.That((unknown.IsError, TextOf(unknown)), Is.EqualTo((true, "There is no stakeholder \"nobody\".")));
    }

    private static string TextOf(CallToolResult result) => ((TextContentBlock)result.Content[0]).Text;

    private async Task<McpClient> ClientAsync() =>
        await McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions { Endpoint = new Uri("http://localhost/mcp") },
                _api.CreateClient(),
                ownsHttpClient: true));
}
