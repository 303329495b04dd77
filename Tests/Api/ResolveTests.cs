using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>Names in the body of a request, and the errors of such bodies.</summary>
[TestFixture]
public sealed class ResolveTests : ApiFixture
{
    [Test]
    public async Task Each_name_has_an_item_with_its_match_and_its_candidates()
    {
        var (response, answer) = await Api.PostAsync("/api/v1/resolve", """{"names": ["Free Trade Unions", "Trade Unions", "World Bank"]}""");
        using (response)
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Headers.ETag, Is.Null);
            Assert.That(response.Headers.CacheControl?.NoStore, Is.True);
            Assert.That(answer!["items"]!.AsArray().Select(item => (string?)item!["match"]), Is.EqualTo(["new-union", null, null]));
            Assert.That(
                answer["items"]!.AsArray().Select(item => (string?)item!["outcome"]),
                Is.EqualTo(["clear", "to-choose", "not-found"]));
            Assert.That(
                answer["items"]![0]!.AsObject().Select(field => field.Key),
                Is.EqualTo(["name", "match", "candidates", "truncated", "outcome"]));
            Assert.That(
                answer["items"]![0]!["candidates"]![0]!.AsObject().Select(field => field.Key),
                Is.EqualTo(["id", "kind", "name", "country", "matchedName", "score"]));
            Assert.That(answer["items"]![1]!["candidates"]!.AsArray(), Has.Count.EqualTo(2));
        }
    }

    [TestCase("""{"names": []}""")]
    [TestCase("""{"names": [""]}""")]
    public async Task Nothing_asked_finds_nothing(string body)
    {
        var (response, answer) = await Api.PostAsync("/api/v1/resolve", body);
        using (response)
        {
            Assert.That(
                answer!["items"]!.AsArray().All(item => item!["match"] is null && item["candidates"]!.AsArray().Count == 0),
                Is.True);
        }
    }

    [TestCase("", "body")]
    [TestCase("{", "body")]
    [TestCase("[]", "body")]
    [TestCase("{}", "names")]
    [TestCase("""{"names": [1]}""", "names")]
    [TestCase("""{"names": ["\ud800"]}""", "names")]
    [TestCase("""{"names": {}}""", "names")]
    [TestCase("""{"names": [], "nmaes": ["ILO"]}""", "nmaes")]
    public async Task An_invalid_body_is_explained(string body, string field)
    {
        var (response, problem) = await Api.PostAsync("/api/v1/resolve", body);
        using (response)
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(problem!["errors"]!.AsObject().Select(error => error.Key), Is.EqualTo([field]));
        }
    }

    [Test]
    public async Task More_names_than_are_answered_at_once_are_refused_and_none_is_left_out()
    {
        Assert.That(await CountAsync(StakeholderGraph.Resolve.MaxNames), Is.EqualTo(StakeholderGraph.Resolve.MaxNames));
        var (response, problem) = await Api.PostAsync("/api/v1/resolve", Names(StakeholderGraph.Resolve.MaxNames + 1));
        using (response)
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That((string?)problem!["errors"]!["names"]![0], Is.EqualTo("has more than 1000 values"));
        }
    }

    [Test]
    public async Task A_name_that_is_too_long_is_reported()
    {
        var (response, problem) = await Api.PostAsync("/api/v1/resolve", $$"""{"names": ["ILO", "{{new string('x', 1001)}}"]}""");
        using (response)
        {
            Assert.That(
                (string?)problem!["errors"]!["names"]![0],
                Does.StartWith("\"xxx").And.EndWith("…\" is longer than 1000 characters"));
        }
    }

    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task Requests_that_other_sites_can_forge_are_not_read(string type)
    {
        using var client = Api.CreateClient();
        using var content = new StringContent("""{"names": []}""", Encoding.UTF8, type);
        using var response = await client.PostAsync(new Uri("/api/v1/resolve", UriKind.Relative), content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    private static string Names(int count) =>
        new JsonObject { ["names"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => (JsonNode)$"Name {i}")]) }.ToJsonString();

    private async Task<int> CountAsync(int names)
    {
        var (response, answer) = await Api.PostAsync("/api/v1/resolve", Names(names));
        using (response)
        {
            return answer!["items"]!.AsArray().Count;
        }
    }
}
