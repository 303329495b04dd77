using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NUnit.Framework;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Tests.Api;

/// <summary>The document agrees with the code, and its examples are answers from the example network.</summary>
[TestFixture]
public sealed class OpenApiTests
{
    private const string Refresh = "STAKEHOLDERS_REFRESH_OPENAPI";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string CheckedIn = Repository.At("docs", "openapi.json");

    private ApiHost _api = null!;
    private JsonObject? _made;

    [OneTimeSetUp]
    public async Task Start() => _api = await ApiHost.StartAsync(
        [DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"))],
        services => services.AddSingleton<TimeProvider>(new SpringOf2016()));

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [Test]
    public async Task The_document_checked_in_is_up_to_date()
    {
        var made = (await MakeAsync()).ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable(Refresh) is not null)
        {
            await File.WriteAllTextAsync(CheckedIn, made);
        }

        Assert.That(
            made,
            Is.EqualTo(await File.ReadAllTextAsync(CheckedIn)),
            $"The interface has changed. If that is meant, look at the difference after: {Refresh}=1 dotnet test Tests --filter "
                + nameof(OpenApiTests));
    }

    [Test]
    public async Task The_document_served_is_the_one_checked_in()
    {
        using var client = _api.CreateClient();

        Assert.That(
            await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)),
            Is.EqualTo(await File.ReadAllTextAsync(CheckedIn)));
    }

    [Test]
    public async Task The_documentation_page_loads_nothing_from_other_sites()
    {
        using var client = _api.CreateClient();
        var page = await client.GetStringAsync(new Uri("/docs/index.html", UriKind.Relative));

        Assert.That(page, Does.Contain("swagger-ui").And.Not.Contain("https://"));
    }

    [Test]
    public async Task Every_operation_has_an_example_and_its_errors()
    {
        foreach (var (path, methods) in (await MakeAsync())["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
            {
                var responses = operation!["responses"]!.AsObject();
                var (status, done) = responses.First(response => response.Key.StartsWith('2'));
                var isQuestion = responses.ContainsKey("406");

                Assert.That(
                    operation["summary"] is not null && operation["description"] is not null && operation["operationId"] is not null,
                    path);
                Assert.That(
                    status == "204" || done!["content"]!.AsObject().Any(content => content.Value!["example"] is not null),
                    $"{method} {path}");
                foreach (var problem in new[] { "400", isQuestion ? "406" : "400", "500", "503" })
                {
                    Assert.That(
                        responses[problem]!["content"]!["application/problem+json"]!["example"], Is.Not.Null, $"{path} {problem}");
                    ApiHost.SaysItInSentences(responses[problem]!["content"]!["application/problem+json"]!["example"]!);
                }
            }
        }
    }

    [Test]
    public async Task Every_list_has_a_type_of_items()
    {
        var open = new List<string>();
        Look(await MakeAsync(), "");
        Assert.That(open, Is.Empty);

        void Look(JsonNode? node, string path)
        {
            if (node is JsonObject schema)
            {
                var isList = schema["type"] is JsonValue type ? (string?)type == "array"
                    : schema["type"] is JsonArray types && types.Any(t => (string?)t == "array");
                if (isList && schema["items"] is not JsonObject { Count: > 0 })
                {
                    open.Add(path);
                }
            }

            foreach (var (key, below) in node switch
            {
                JsonObject item => item.Where(field => field.Key is not ("example" or "examples")),
                JsonArray items => items.Select((item, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), item)),
                _ => [],
            })
            {
                Look(below, $"{path}/{key}");
            }
        }
    }

    private async Task<JsonObject> MakeAsync()
    {
        if (_made is not null)
        {
            return _made;
        }

        var provider = _api.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name);
        var document = await provider.GetOpenApiDocumentAsync();
        using var buffer = new MemoryStream();
        await document.SerializeAsJsonAsync(buffer, OpenApiSpecVersion.OpenApi3_1);
        buffer.Position = 0;
        var json = (JsonObject)(await JsonNode.ParseAsync(buffer))!;
        foreach (var endpoint in _api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<QuestionDescription>() is { } question)
            {
                var responses = json["paths"]!["/" + endpoint.RoutePattern.RawText!.TrimStart('/')]![question.IsPosted ? "post" : "get"]![
                    "responses"
                ]!;
                await (question.IsPosted ? AddPostedExamplesAsync(responses, question) : AddExamplesAsync(responses, question));
            }
        }

        await new PlanExamples(_api).AddToAsync(json["paths"]!.AsObject());
        return _made = json;
    }

    private async Task AddPostedExamplesAsync(JsonNode responses, QuestionDescription question)
    {
        var path = question.Example.Split('?')[0];
        var (answer, example) = await _api.PostAsync(path, new ExampleRequest(question.Example).Body(question).ToJsonString());
        var (refusal, problem) = await _api.PostAsync(path, """{"nonsense": "1"}""");
        using (answer)
        using (refusal)
        {
            responses["200"]!["content"]!["application/json"]!["example"] = example;
            responses["400"]!["content"]!["application/problem+json"]!["example"] = problem;
        }
    }

    private async Task AddExamplesAsync(JsonNode responses, QuestionDescription question)
    {
        var (path, names) = (question.Example, question.Parameters.Select(p => p.Name).ToArray());
        var more = path + (path.Contains('?') ? "&" : "?");
        responses["200"]!["content"]!["application/json"]!["example"] = await _api.AnswerAsync(path);
        if (question.IsDrawn)
        {
            responses["200"]!["content"]!["application/vnd.cytoscape+json"]!["example"] = await _api.AnswerAsync($"{more}format=cytoscape");
        }

        var slip =
            names.Contains("role") ? "role=sings"
            : names.Contains("limit") ? "limit=0"
            : "nonsense=1";
        responses["400"]!["content"]!["application/problem+json"]!["example"] = await _api.ProblemAsync(
            $"{path.Split('?')[0]}?{slip}{(names.Contains("party") ? "&party=ilo" : names.Contains("through") ? "&from=ilo&to=iom" : "")}",
            HttpStatusCode.BadRequest);
        if (responses["404"] is { } unknown)
        {
            var nobody = names.Contains("party")
                ? "/api/v1/common-ground?party=nobody"
                : names.Contains("through") ? "/api/v1/routes?from=nobody&to=iom"
                : string.Join('/', path.Split('?')[0].Split('/').Select((part, i) => i == 4 ? "nobody" : part));
            unknown["content"]!["application/problem+json"]!["example"] = await _api.ProblemAsync(nobody, HttpStatusCode.NotFound);
        }
    }

    /// <summary>A running clock whose date is that of the examples.</summary>
    private sealed class SpringOf2016 : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2016, 2, 29, 9, 0, 0, TimeSpan.Zero);
    }
}
