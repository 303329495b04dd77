using System.Text.Json.Nodes;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>Checks of the Api by external programs: a linter for the document, a validator of JSON schemas, and Cytoscape.js.</summary>
[TestFixture]
[Category("Process")]
public sealed class VerifierTests
{
    private static readonly string Document = Repository.At("docs", "openapi.json");

    private ApiHost _api = null!;

    [OneTimeSetUp]
    public async Task Start() =>
        _api = await ApiHost.StartAsync([DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))]);

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [Test]
    public async Task The_document_is_lint_free()
    {
        var lint = await Node.RunAsync("node_modules/@redocly/cli/bin/cli.js", "", "lint", "--format=json");

        Assert.That(lint.StandardOutput, Does.StartWith("{"), lint.StandardError);
        var totals = JsonNode.Parse(lint.StandardOutput)!["totals"]!;
        Assert.That((int)totals["errors"]! + (int)totals["warnings"]! + (int)totals["ignored"]!, Is.Zero, lint.StandardOutput);
    }

    [Test]
    public async Task Every_answer_matches_the_document()
    {
        const string Stakeholder = "/api/v1/stakeholders/{id}";
        const string Partners = "/api/v1/stakeholders/{id}/partners";
        const string Ground = "/api/v1/common-ground";
        (string Path, string Pattern)[] requests =
        [
            ("/api/v1/search", "/api/v1/search"),
            ("/api/v1/search?q=labour&limit=1&kind=event", "/api/v1/search"),
            ("/api/v1/search?q=zzzzzzzzzz", "/api/v1/search"),
            ("/api/v1/search?limit=0", "/api/v1/search"),
            .. await OfAll(
                "stakeholder",
                id => [($"/api/v1/stakeholders/{id}", Stakeholder), ($"/api/v1/stakeholders/{id}?format=cytoscape", Stakeholder)]),
            .. await OfAll("stakeholder", id => [($"/api/v1/stakeholders/{id}/partners?level=organization", Partners)]),
            .. await OfAll("engagement", id => [($"/api/v1/engagements/{id}", "/api/v1/engagements/{id}")]),
            ("/api/v1/stakeholders/ilo/partners?from=2009&to=2011&knownBy=2012", Partners),
            ("/api/v1/stakeholders/ilo/partners?level=country&format=cytoscape", Partners),
            ("/api/v1/stakeholders/nobody/partners", Partners),
            ($"{Ground}?party=ilo&party=osce&atLeast=1", Ground),
            ($"{Ground}?party=ilo&party=osce&atLeast=1&level=organization&format=cytoscape", Ground),
            ($"{Ground}?party=nobody", Ground),
            (Ground, Ground),
            ("/api/v1/sources", "/api/v1/sources"),
            ("/api/v1/sources/ilo-2011-03-31", "/api/v1/sources/{id}"),
            ("/api/v1/sources/ilo-2011-03-31?format=cytoscape", "/api/v1/sources/{id}"),
            ("/api/v1/sources/none", "/api/v1/sources/{id}"),
            ("/api/v1/datasets", "/api/v1/datasets"),
            ("/api/v1/formats", "/api/v1/formats"),
            .. DrawingFormats.Names.SelectMany(format => new[]
            {
                ($"/api/v1/stakeholders/ilo/partners?format={format}", Partners),
                ($"/api/v1/search?format={format}", "/api/v1/search"),
            }),
        ];
        var answers = new JsonArray();
        foreach (var (path, pattern) in requests)
        {
            var (response, body) = await _api.GetAsync(path);
            answers.Add(new JsonObject
            {
                ["path"] = path,
                ["pattern"] = pattern,
                ["status"] = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["type"] = response.Content.Headers.ContentType?.MediaType,
                ["body"] = body,
            });
        }

        var document = JsonNode.Parse(await File.ReadAllTextAsync(Document));
        var verdict = await Node.RunAsync("validate.mjs", new JsonObject { ["document"] = document, ["answers"] = answers }.ToJsonString());

        Assert.That(verdict.ExitCode, Is.Zero, verdict.StandardOutput + verdict.StandardError);
    }

    [Test]
    public async Task Every_cytoscape_since_3_0_loads_every_graph()
    {
        (string Path, string Pattern)[] requests =
        [
            .. await OfAll("stakeholder", id =>
            [
                ($"/api/v1/stakeholders/{id}", ""),
                ($"/api/v1/stakeholders/{id}/partners", ""),
                ($"/api/v1/stakeholders/{id}/partners?level=organization&lineage=true", ""),
                ($"/api/v1/stakeholders/{id}/partners?level=country", ""),
            ]),
            .. await OfAll("engagement", id => [($"/api/v1/engagements/{id}", "")]),
            ("/api/v1/common-ground?party=ilo&party=kz-ministry-of-labour&atLeast=1&level=organization", ""),
            ("/api/v1/common-ground?party=ilo&party=birzhan-nurymbetov&atLeast=1&level=country", ""),
            ("/api/v1/sources/ilo-2011-03-31", ""),
        ];
        var graphs = new JsonArray();
        foreach (var (path, _) in requests)
        {
            graphs.Add(
                new JsonObject { ["name"] = path, ["graph"] = await _api.AnswerAsync(path, ("Accept", "application/vnd.cytoscape+json")) });
        }

        var verdict = await Node.RunAsync("cytoscape.mjs", graphs.ToJsonString());

        Assert.That(verdict.ExitCode, Is.Zero, verdict.StandardOutput + verdict.StandardError);
    }

    private async Task<IEnumerable<(string Path, string Pattern)>> OfAll(
        string family,
        Func<string, (string Path, string Pattern)[]> requests)
    {
        var everything = await _api.AnswerAsync("/api/v1/search?limit=200");
        return everything["items"]!.AsArray().Where(i => (string?)i!["family"] == family).SelectMany(i => requests((string)i!["id"]!));
    }
}
