using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Api;

/// <summary>Answers have a limited size on every network, and the rest is available page by page.</summary>
[TestFixture]
public sealed class BoundedAnswerTests
{
    private ApiHost _api = null!;

    [OneTimeSetUp]
    public async Task Start() => _api = await ApiHost.StartAsync([HeavyNetwork.Dataset()]);

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [TestCase("/api/v1/stakeholders/hub")]
    [TestCase("/api/v1/stakeholders/body-000")]
    [TestCase("/api/v1/engagements/meeting-000")]
    [TestCase("/api/v1/sources")]
    [TestCase("/api/v1/sources/document-001")]
    [TestCase("/api/v1/datasets")]
    [TestCase("/api/v1/search")]
    [TestCase("/api/v1/stakeholders/hub/partners")]
    [TestCase("/api/v1/stakeholders/hub/partners?level=country")]
    [TestCase("/api/v1/stakeholders/hub/partners?level=organization&shared=500")]
    [TestCase("/api/v1/stakeholders/body-000/partners?level=organization&partner=hub")]
    [TestCase("/api/v1/common-ground?party=hub&party=body-000&party=body-001&level=organization")]
    [TestCase("/api/v1/common-ground?party=hub&party=body-000&level=country")]
    [TestCase("/api/v1/stakeholders/body-000/partners?direct=true")]
    [TestCase("/api/v1/common-ground?party=body-000&party=hub&atLeast=1&direct=true")]
    public async Task An_answer_has_at_most_1_MB_or_16_MB_on_request(string path)
    {
        var most = path.Contains("search") ? 200 : path.Contains("partners") || path.Contains("common") ? 500 : 10_000;

        Assert.That(await SizeAsync(path), Is.LessThanOrEqualTo(1_000_000));
        Assert.That(await SizeAsync($"{path}{(path.Contains('?') ? "&" : "?")}limit={most}"), Is.LessThanOrEqualTo(16_000_000));
    }

    [TestCase("/api/v1/stakeholders/body-000", "ties")]
    [TestCase("/api/v1/stakeholders/body-000?role=attends", "ties")]
    [TestCase("/api/v1/engagements/meeting-000", "ties")]
    [TestCase("/api/v1/sources/document-001", "ties")]
    [TestCase("/api/v1/stakeholders/body-000/partners?level=organization", "partners")]
    [TestCase("/api/v1/stakeholders/body-000/partners?partner=hub&level=organization", "shared")]
    [TestCase("/api/v1/common-ground?party=hub&party=body-000", "engagements")]
    [TestCase("/api/v1/stakeholders/body-000/partners?direct=true", "direct")]
    [TestCase("/api/v1/common-ground?party=body-000&party=hub&atLeast=1&direct=true", "direct")]
    public async Task Pages_together_contain_the_whole_list(string path, string list)
    {
        var more = path.Contains('?') ? "&" : "?";
        var whole = await _api.AnswerAsync($"{path}{more}limit={(path.Contains("partners") || path.Contains("common") ? 500 : 10_000)}");
        Assert.That(whole["next"], Is.Null);
        var expected = Ids(whole, list);
        var given = new List<string>();
        for (string? next = null; ;)
        {
            var page = await _api.AnswerAsync($"{path}{more}limit=17" + (next is null ? "" : $"&after={next}"));
            given.AddRange(Ids(page, list));
            next = (string?)page["next"];

            Assert.That(
                (int)(list == "shared" ? page["partners"]![0]! : page)[list == "direct" ? "directOmitted" : "omitted"]!,
                Is.EqualTo(expected.Count - given.Count));
            Assert.That((bool)page["truncated"]!, Is.EqualTo(next is not null && list is not ("shared" or "direct")));
            if (next is null)
            {
                break;
            }
        }

        Assert.That(given, Is.EqualTo(expected));
    }

    [TestCase("/api/v1/sources?limit=7")]
    [TestCase("/api/v1/stakeholders/body-000?limit=70&role=attends&role=represents&country=KG&country=UZ")]
    public async Task The_link_header_leads_from_page_to_page(string path)
    {
        var (pages, items) = (0, 0);
        for (string? next = path; next is not null; pages++)
        {
            var (response, body) = await _api.GetAsync(next);
            items += (body as JsonArray ?? body!["ties"]!.AsArray()).Count;
            next = response.Headers.TryGetValues("Link", out var links) && links.Single() is var link
                ? new Uri(new Uri("http://host" + path), link[1..link.IndexOf('>', StringComparison.Ordinal)]).PathAndQuery
                : null;
        }

        Assert.That(pages, Is.GreaterThan(1));
        Assert.That(items, Is.EqualTo(path.Contains("sources") ? HeavyNetwork.Documents : 200));
    }

    [Test]
    public async Task A_cursor_leads_on_whatever_the_limit_and_the_format()
    {
        var first = await _api.AnswerAsync("/api/v1/stakeholders/body-000?limit=10");
        var (file, _) = await _api.GetAsync($"/api/v1/stakeholders/body-000?limit=30&format=csv&after={(string?)first["next"]}");

        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_cursor_of_another_question_or_an_invalid_one_is_refused()
    {
        var next = (string)(await _api.AnswerAsync("/api/v1/stakeholders/body-000?limit=10"))["next"]!;
        var found = (string)(await _api.AnswerAsync("/api/v1/search?limit=10"))["next"]!;
        foreach (var path in new[]
        {
            $"/api/v1/stakeholders/body-001?after={next}",
            $"/api/v1/stakeholders/body-000?role=attends&after={next}",
            $"/api/v1/stakeholders/body-000?after={next[1..]}A",
            $"/api/v1/stakeholders/body-000?after={new string('A', 16)}",
            "/api/v1/stakeholders/body-000?after=3",
            $"/api/v1/search?kind=ministry&after={found}",
            $"/api/v1/search?q=body&limit=10&after={found}",
        })
        {
            var problem = await _api.ProblemAsync(path, HttpStatusCode.BadRequest);

            Assert.That((string?)problem["errors"]!["after"]![0], Does.Contain("begin with the first page"), path);
        }
    }

    [Test]
    public async Task A_cursor_of_the_network_before_a_change_is_refused()
    {
        await using var api = await ApiHost.StartAsync([ApiFixture.Neighbours()]);
        var page = await api.AnswerAsync("/api/v1/stakeholders/kz-ministry?limit=1");
        var path = $"/api/v1/stakeholders/kz-ministry?limit=1&after={(string?)page["next"]}";
        await api.AnswerAsync(path);
        await ApiHost.ImportAsync(api.Store, [new TestDataset("more").Person("cleo")]);

        Assert.That(
            async () => (await api.GetAsync(path)).Response.StatusCode,
            Is.EqualTo(HttpStatusCode.Conflict).After(30).Seconds.PollEvery(100).MilliSeconds);
        var problem = await api.ProblemAsync(path, HttpStatusCode.Conflict);
        Assert.That((string?)problem["detail"], Does.Contain("Begin again"));
    }

    [Test]
    public async Task A_tie_states_how_much_of_its_evidence_is_left_out()
    {
        var meeting = await _api.AnswerAsync("/api/v1/engagements/meeting-000?role=hosts");

        var tie = meeting["ties"]!.AsArray().Single()!;
        Assert.That(tie["evidence"]!.AsArray().Count + (int)tie["evidenceOmitted"]!, Is.EqualTo(HeavyNetwork.Documents));
        Assert.That(tie["evidence"]!.AsArray(), Has.Count.InRange(1, AnswerBounds.EvidenceOfTie));
    }

    [Test]
    public async Task A_record_states_which_of_its_lists_are_incomplete()
    {
        var hub = await _api.AnswerAsync("/api/v1/stakeholders/hub");

        Assert.That(hub["names"]!.AsArray().Count + (int)hub["leftOut"]!["names"]!, Is.EqualTo(701));
        Assert.That(hub["leftOut"]!.AsObject().Select(l => l.Key), Does.Contain("names").And.Not.Contain("topics"));
    }

    private static List<string> Ids(JsonNode answer, string list) =>
        [
            .. (list == "shared" ? answer["partners"]![0]![list]! : answer[list]!)
                .AsArray()
                .Select(item => (string)(item!["id"] ?? item["tie"] ?? (item["engagement"] ?? item["stakeholder"])!["id"])!),
        ];

    private async Task<long> SizeAsync(string path)
    {
        var (response, _) = await _api.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
        return (await response.Content.ReadAsByteArrayAsync()).LongLength;
    }
}
