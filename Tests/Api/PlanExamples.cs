using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>The examples of operations on plans: the life of a plan from the demand to the resulting dataset.</summary>
internal sealed class PlanExamples(ApiHost api)
{
    private const string Base = "/api/v1";
    private const string Plan = $"{Base}/plans/{{id}}";
    private const string Id = "round-table-on-seasonal-work";

    private const string Demand =
        """
        {"title": "Round table on seasonal work", "date": "2016-05", "place": "Bishkek", "convener": "ilo", "seats": 2, "alternates": 1,
         "demands": [{"name": "workers", "who": {"constituency": ["workers"]}, "least": 1}],
         "reach": {"countries": ["KG", "TJ"]}, "scope": {"knownBy": "2015-12-31"}}
        """;

    private readonly string _secret = KeyIn(api);

    public async Task AddToAsync(JsonObject paths)
    {
        await AddAsync(paths, "get", $"{Base}/access", $"{Base}/access");
        var plan = await AddAsync(paths, "post", $"{Base}/plans", $"{Base}/plans", Demand);
        var who = (string)plan["invitees"]![0]!["stakeholder"]!["id"]!;
        var address = $"{Base}/plans/{Id}";
        await AddAsync(
            paths, "put", $"{Plan}/invitees/{{stakeholder}}", $"{address}/invitees/{who}",
            """{"status": "invited", "date": "2016-03-01", "note": "by letter"}""");
        await AddAsync(
            paths, "post", $"{Plan}/invitees/{{stakeholder}}/contacts", $"{address}/invitees/{who}/contacts",
            """{"channel": "telephone", "who": "Ms Ada", "outcome": "will answer", "date": "2016-03-10", "followUpDue": "2016-03-15"}""");
        await AddAsync(paths, "get", $"{Base}/plans", $"{Base}/plans");
        await AddAsync(paths, "get", Plan, address);
        await AddAsync(paths, "get", $"{Plan}/check", $"{address}/check");
        await AddAsync(paths, "get", $"{Plan}/brief", $"{address}/brief?stakeholder={who}");
        await AddAsync(paths, "get", $"{Plan}/room", $"{address}/room");
        await AddAsync(
            paths, "put", $"{Plan}/grid/{{stakeholder}}", $"{address}/grid/{who}",
            """{"power": 0.8, "interest": 0.3, "reason": "It has a veto in the working group."}""");
        await AddAsync(paths, "get", $"{Plan}/grid", $"{address}/grid?limit=1");
        await AddAsync(
            paths, "post", $"{Plan}/letters", $"{address}/letters", """{"template": "Dear {{name}},\n\nwe invite you to {{title}}."}""");
        var other = (string)plan["invitees"]![1]!["stakeholder"]!["id"]!;
        await SendAsync("put", $"{address}/invitees/{other}", """{"status": "invited", "date": "2016-03-01"}""");
        await SendAsync("put", $"{address}/invitees/{other}", """{"status": "confirmed", "date": "2016-03-12"}""");
        await AddAsync(paths, "get", $"{Plan}/seating", $"{address}/seating?tables=1");
        await SendAsync("put", $"{address}/invitees/{who}", """{"status": "declined", "date": "2016-03-14"}""");
        await AddAsync(paths, "post", $"{Plan}/replanning", $"{address}/replanning", "{}");
        await SendAsync("post", $"{Base}/plans?id=before", Demand);
        await AddAsync(paths, "get", $"{Plan}/comparison", $"{Base}/plans/before/comparison?with={Id}");
        await AddAsync(paths, "get", $"{Plan}/introductions", $"{address}/introductions");
        await AddAsync(paths, "post", $"{Plan}/conclusion", $"{address}/conclusion", "{}");
        await AddAsync(paths, "get", $"{Base}/log", $"{Base}/log?limit=3");
        await AddFileAsync(paths);
    }

    private async Task AddFileAsync(JsonObject paths)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"{Base}/datasets?name=participants.csv&engagement=Round%20table&start=2016-05&dryRun=true")
        {
            Content = new StringContent(
                "Name,Position,Organization,Country\n\"EXAMPLE, Ada\",Minister,Ministry of Labour,Kazakhstan\n",
                Encoding.UTF8,
                "application/octet-stream"),
        };
        request.Headers.Add("Authorization", $"Bearer {_secret}");
        var (response, answer) = await api.SendAsync(request);
        using (response)
        {
            Assert.That(response.IsSuccessStatusCode, $"{answer}");
            paths[$"{Base}/datasets"]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["example"] = answer!.DeepClone();
        }
    }

    private static string KeyIn(ApiHost api)
    {
        var (secret, key) = AccessKey.Make(RecordId.Parse("office"), AccessRole.Admin, TimeProvider.System);
        api.Keys.Write([key]);
        return secret;
    }

    private async Task<JsonNode> AddAsync(JsonObject paths, string method, string path, string address, string? body = null)
    {
        var answer = await SendAsync(method, address, body);
        var responses = paths[path]![method]!["responses"]!.AsObject();
        var content = responses.First(response => response.Key.StartsWith('2')).Value!["content"]!.AsObject();
        content[answer is JsonValue ? "text/markdown" : "application/json"]!["example"] = answer.DeepClone();
        return answer;
    }

    private async Task<JsonNode> SendAsync(string method, string address, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), address);
        request.Headers.Add("Authorization", $"Bearer {_secret}");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        var (response, answer) = await api.SendAsync(request);
        using (response)
        {
            Assert.That(response.IsSuccessStatusCode, $"{method} {address}: {answer}");
            return answer ?? JsonValue.Create(await response.Content.ReadAsStringAsync());
        }
    }
}
