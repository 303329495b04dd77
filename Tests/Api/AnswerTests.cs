using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Api;

[TestFixture]
public sealed class AnswerTests : ApiFixture
{
    [Test]
    public async Task A_profile_has_its_ties_with_evidence_and_null_for_what_is_not_stated()
    {
        var profile = await Api.AnswerAsync("/api/v1/stakeholders/kz-ministry");

        Assert.That((string?)profile["id"], Is.EqualTo("kz-ministry"));
        Assert.That((string?)profile["kind"], Is.EqualTo("ministry"));
        Assert.That(
            profile.AsObject().ContainsKey("language") && profile["language"] is null,
            "a name that is not stated is there with null");
        var hosts = profile["ties"]!.AsArray().Single(t => (string?)t!["type"] == "hosts")!;
        Assert.That((string?)hosts["other"]!["id"], Is.EqualTo("forum"));
        Assert.That((string?)hosts["evidence"]![0]!["source"], Is.EqualTo("report"));
    }

    [Test]
    public async Task An_engagement_shows_its_period_as_precisely_as_it_is_known()
    {
        var engagement = await Api.AnswerAsync("/api/v1/engagements/forum");

        Assert.That(engagement["period"]!.ToJsonString(), Is.EqualTo("""{"from":"2011-03-30","to":"2011-03-31"}"""));
    }

    [Test]
    public async Task Two_values_of_knownBy_ask_what_became_known_in_between()
    {
        var changes = await Api.AnswerAsync("/api/v1/changes?knownBy=2000&knownBy=2030");

        Assert.That((int)changes["counts"]!["gained"]!, Is.GreaterThan(0));
        Assert.That((int)changes["counts"]!["lost"]!, Is.Zero);
    }

    [Test]
    public async Task Partners_come_strongest_first_with_what_they_share()
    {
        var cooperation = await Api.AnswerAsync("/api/v1/stakeholders/kz-ministry/partners?weight=role&limit=1");

        Assert.That(cooperation["partners"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((string?)cooperation["partners"]![0]!["stakeholder"]!["id"], Is.EqualTo("ilo"));
        Assert.That((bool?)cooperation["truncated"], Is.True);
        Assert.That(cooperation["ties"]!.AsObject().Select(t => t.Key), Does.Contain("ilo-organizes-forum"));
    }

    [TestCase("report"), TestCase("neighbours/report"), TestCase("neighbours%2Freport"), TestCase("neighbours%2freport")]
    public async Task A_source_is_requested_by_its_id_with_or_without_its_dataset(string id) =>
        Assert.That((string?)(await Api.AnswerAsync($"/api/v1/sources/{id}"))["id"], Is.EqualTo("report"));

    [TestCase("others/report"), TestCase("neighbours/nothing"), TestCase("neighbours/report/more"), TestCase("neighbours%2F")]
    public async Task A_source_is_not_found_under_another_dataset(string id) =>
        await Api.ProblemAsync($"/api/v1/sources/{id}", System.Net.HttpStatusCode.NotFound);

    [Test]
    public async Task Roles_repeat_the_parameter()
    {
        var cooperation = await Api.AnswerAsync("/api/v1/stakeholders/kz-ministry/partners?role=hosts&role=attends&level=organization");

        Assert.That(Ids(cooperation["partners"]!, p => p["stakeholder"]!["id"]), Is.EqualTo(new[] { "kg-ministry" }));
    }

    [TestCase("ilo", "", "ada kg-ministry kz-ministry")]
    [TestCase("ilo", "level=organization", "kg-ministry kz-ministry")]
    [TestCase("ilo", "level=country", "KG KZ")]
    [TestCase("ilo", "role=organizes&role=attends", "kg-ministry")]
    [TestCase("ilo", "kind=person&kind=union", "ada")]
    [TestCase("ilo", "country=KG", "kg-ministry")]
    [TestCase("ilo", "status=confirmed", "ada kz-ministry")]
    [TestCase("ilo", "minSources=1", "ada kg-ministry kz-ministry")]
    [TestCase("ilo", "minSources=2", "")]
    [TestCase("ilo", "minPublishers=2", "")]
    [TestCase("ilo", "from=2011-04", "")]
    [TestCase("ilo", "from=2011&to=2011-03-30", "ada kg-ministry kz-ministry")]
    [TestCase("ilo", "to=2010", "")]
    [TestCase("ilo", "topic=Labour%20Migration", "ada kg-ministry kz-ministry")]
    [TestCase("ilo", "topic=fishing", "")]
    [TestCase("ilo", "dataset=neighbours", "ada kg-ministry kz-ministry")]
    [TestCase("kz-ministry", "knownBy=2011", "kg-ministry")]
    [TestCase("kz-ministry", "knownBy=2011-03", "")]
    [TestCase("new-union", "", "")]
    [TestCase("new-union", "lineage=true", "kg-ministry")]
    public async Task Every_filter_reaches_the_question(string of, string filters, string partners)
    {
        var cooperation = await Api.AnswerAsync($"/api/v1/stakeholders/{of}/partners?{filters}");

        Assert.That(
            string.Join(' ', Ids(cooperation["partners"]!, p => p["stakeholder"]!["id"]).Order(StringComparer.Ordinal)),
            Is.EqualTo(partners));
    }

    [Test]
    public async Task An_import_by_another_process_changes_tag_and_answer()
    {
        await using var api = await ApiHost.StartAsync([Neighbours()]);
        var (before, _) = await api.GetAsync("/api/v1/datasets");
        await ApiHost.ImportAsync(api.Store, [new TestDataset("more").Person("cleo")]);

        Assert.That(
            async () => (await api.GetAsync("/api/v1/stakeholders/cleo")).Response.StatusCode,
            Is.EqualTo(HttpStatusCode.OK).After(30).Seconds.PollEvery(100).MilliSeconds);
        var (after, _) = await api.GetAsync("/api/v1/datasets");

        Assert.That(after.Headers.ETag, Is.Not.EqualTo(before.Headers.ETag));
    }

    [Test]
    public async Task Common_ground_names_the_roles_of_each_party()
    {
        var ground = await Api.AnswerAsync("/api/v1/common-ground?party=kz-ministry&party=ilo");

        Assert.That(Ids(ground["engagements"]!, e => e["engagement"]!["id"]), Is.EqualTo(new[] { "forum" }));
        Assert.That(Ids(ground["engagements"]![0]!["parties"]!, p => p["roles"]![0]), Is.EqualTo(new[] { "organizes", "hosts" }));
    }

    [Test]
    public async Task Common_ground_requires_all_parties_by_default()
    {
        const string Parties = "/api/v1/common-ground?party=kz-ministry&party=kz-union";

        Assert.That((await Api.AnswerAsync(Parties))["engagements"]!.AsArray(), Is.Empty);
        Assert.That((await Api.AnswerAsync($"{Parties}&atLeast=1"))["engagements"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task The_search_finds_names_and_counts_kinds()
    {
        var findings = await Api.AnswerAsync("/api/v1/search?q=Ministry");

        Assert.That(Ids(findings["items"]!, i => i["id"]), Is.EquivalentTo(new[] { "kg-ministry", "kz-ministry" }));
        Assert.That((int?)findings["facets"]!["kind"]!["ministry"], Is.EqualTo(2));
    }

    [Test]
    public async Task The_search_pages_with_next_and_after()
    {
        var first = await Api.AnswerAsync("/api/v1/search?limit=4");
        var rest = await Api.AnswerAsync($"/api/v1/search?limit=4&after={Uri.EscapeDataString((string)first["next"]!)}");

        Assert.That(Ids(first["items"]!, i => i["id"]).Concat(Ids(rest["items"]!, i => i["id"])), Is.Unique.And.Exactly(8).Items);
        Assert.That(rest["next"], Is.Null);
    }

    [Test]
    public async Task Sources_state_how_many_ties_they_support()
    {
        var sources = await Api.AnswerAsync("/api/v1/sources");
        var report = await Api.AnswerAsync("/api/v1/sources/report");

        Assert.That((int?)sources.AsArray().Single(s => (string?)s!["id"] == "report")!["ties"], Is.EqualTo(2));
        Assert.That(report["ties"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((string?)report["published"], Is.EqualTo("2011-04"));
    }

    [Test]
    public async Task Datasets_come_with_counts_and_hash()
    {
        var datasets = await Api.AnswerAsync("/api/v1/datasets");

        Assert.That((int?)datasets[0]!["counts"]!["ties"], Is.EqualTo(8));
        Assert.That((string?)datasets[0]!["contentHash"], Is.EqualTo(Neighbours().ContentHash));
    }

    [Test]
    public async Task Letters_of_every_script_are_not_escaped()
    {
        var (response, _) = await Api.GetAsync("/api/v1/stakeholders/%D0%9C%D0%9E%D0%A2");

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("МОТ"));
    }

    [Test]
    public async Task A_client_that_has_the_answer_gets_304()
    {
        const string Path = "/api/v1/stakeholders/ilo/partners";
        var (first, _) = await Api.GetAsync(Path);
        var tag = first.Headers.ETag!.ToString();

        foreach (var known in new[] { tag, $"\"x\", {tag}", "*", tag[2..] })
        {
            var (again, _) = await Api.GetAsync(Path, ("If-None-Match", known));

            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified), known);
            Assert.That(again.Headers.ETag!.ToString(), Is.EqualTo(tag));
            Assert.That(await again.Content.ReadAsByteArrayAsync(), Is.Empty);
        }

        Assert.That((await Api.GetAsync(Path, ("If-None-Match", "\"other\""))).Response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            (await Api.GetAsync("/api/v1/stakeholders/nobody", ("If-None-Match", tag))).Response.StatusCode,
            Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_two_forms_of_an_answer_have_different_tags_and_say_so()
    {
        var (json, _) = await Api.GetAsync("/api/v1/stakeholders/ilo");
        var (graph, _) = await Api.GetAsync("/api/v1/stakeholders/ilo?format=cytoscape");

        Assert.That(graph.Headers.ETag, Is.Not.EqualTo(json.Headers.ETag));
        Assert.That(json.Headers.Vary, Does.Contain("Accept"));
        Assert.That(json.Headers.CacheControl!.ToString(), Is.EqualTo("no-cache, private"));
    }

    [TestCase("br"), TestCase("gzip")]
    public async Task Answers_are_compressed_for_those_who_ask(string encoding)
    {
        var (response, _) = await Compressed(encoding);

        Assert.That(response.Content.Headers.ContentEncoding, Is.EqualTo(new[] { encoding }));
    }

    [TestCase("/api/v1/stakeholders/ilo"), TestCase("/api/v1/nothing"), TestCase("/healthz"), TestCase("/docs/index.html")]
    public async Task Headers_let_browsers_only_display_an_answer(string path)
    {
        var (response, _) = await Api.GetAsync(path);

        Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(
            response.Headers.GetValues("Content-Security-Policy").Single(),
            Does.StartWith("default-src 'none'").And.Not.Contain("unsafe-eval"));
        Assert.That(response.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
    }

    [Test]
    public async Task Health_is_text()
    {
        foreach (var path in new[] { "/healthz", "/readyz" })
        {
            var (response, _) = await Api.GetAsync(path);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"), path);
        }
    }

    private static IEnumerable<string?> Ids(JsonNode array, Func<JsonNode, JsonNode?> of) =>
        array.AsArray().Select(item => (string?)of(item!));

    private async Task<(HttpResponseMessage Response, byte[] Body)> Compressed(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stakeholders/ilo");
        request.Headers.Add("Accept-Encoding", encoding);
        using var client = Api.CreateClient();
        var response = await client.SendAsync(request);
        return (response, await response.Content.ReadAsByteArrayAsync());
    }
}
