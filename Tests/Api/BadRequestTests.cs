using System.Net;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

[TestFixture]
public sealed class BadRequestTests : ApiFixture
{
    private const string Partners = "/api/v1/stakeholders/ilo/partners";
    private const string Ground = "/api/v1/common-ground";

    [TestCase($"{Partners}?rolle=signs", "rolle", "did you mean role?")]
    [TestCase($"{Partners}?Role=signs", "Role", "did you mean role?")]
    [TestCase($"{Partners}?atLeast=1", "atLeast", "is not a parameter here")]
    [TestCase("/api/v1/stakeholders/ilo?weight=role", "weight", "is not a parameter here")]
    [TestCase("/api/v1/sources?format=cytoscape", "format", "is not a parameter here")]
    [TestCase("/api/v1/sources?limit=0", "limit", "from 1 to 10000")]
    [TestCase("/api/v1/sources/report?limit=10001", "limit", "from 1 to 10000")]
    [TestCase("/api/v1/stakeholders/ilo?limit=10001", "limit", "from 1 to 10000")]
    [TestCase("/api/v1/stakeholders/ilo?after=", "after", "has no value")]
    [TestCase("/api/v1/stakeholders/ilo?after=x", "after", "is not the next of an answer to this question")]
    [TestCase("/api/v1/cooperation?minStrength=-1", "minStrength", "is not a number from 0 to 1000000")]
    [TestCase("/api/v1/cooperation?minStrength=0.0000000001", "minStrength", "at most 9 decimals")]
    [TestCase("/api/v1/cooperation?a=KZ", "a", "`between` must be country")]
    [TestCase("/api/v1/cooperation?between=kind&a=KZ", "a", "is no kind")]
    [TestCase("/api/v1/routes?from=ilo", "to", "must be given")]
    [TestCase("/api/v1/routes?from=ilo&to=ilo", "to", "name two different ones")]
    [TestCase("/api/v1/routes?from=ilo&to=iom&since=2012&until=2011", "since", "comes after `until`")]
    [TestCase("/api/v1/routes?from=ilo&to=iom&avoid=iom", "avoid", "is also `to`")]
    [TestCase("/api/v1/routes?from=ilo&to=iom&avoid=a&through=a", "avoid", "is also `through`")]
    [TestCase("/api/v1/routes?from=ilo&to=iom&disjoint=true&through=a", "through", "cannot be given with `disjoint=true`")]
    [TestCase("/api/v1/routes?from=ilo&to=iom&through=a&through=b&through=c&through=d&through=e", "through", "more than 4")]
    [TestCase("/api/v1/routes?from=ilo&to=iom&k=101", "k", "from 1 to 100")]
    [TestCase("/api/v1/routes?from=ilo&to=iom&by=longest", "by", "shortest, strongest")]
    [TestCase("/api/v1/datasets?x", "x", "is not a parameter here")]
    [TestCase($"{Partners}?=1", "", "is not a parameter here")]
    [TestCase($"{Partners}?role=sings", "role", "did you mean signs?")]
    [TestCase($"{Partners}?role=Signs", "role", "did you mean signs?")]
    [TestCase($"{Partners}?role=represents", "role", "funds, hosts")]
    [TestCase($"{Partners}?role=signs&role=", "role", "has no value")]
    [TestCase($"{Partners}?role=signs,hosts", "role", "is none of")]
    [TestCase($"{Partners}?kind=", "kind", "has no value")]
    [TestCase($"{Partners}?kind=event", "kind", "is none of government")]
    [TestCase($"{Partners}?kind=country", "kind", "is none of government")]
    [TestCase($"{Partners}?level=organisation", "level", "did you mean organization?")]
    [TestCase($"{Partners}?level=country&level=country", "level", "is given more than once")]
    [TestCase($"{Partners}?weight=0", "weight", "count, newman, role")]
    [TestCase($"{Partners}?status=denied", "status", "confirmed, announced, disputed")]
    [TestCase($"{Partners}?limit=0", "limit", "from 1 to 500")]
    [TestCase($"{Partners}?limit=501", "limit", "from 1 to 500")]
    [TestCase($"{Partners}?limit=-1", "limit", "from 1 to 500")]
    [TestCase($"{Partners}?limit=1e2", "limit", "from 1 to 500")]
    [TestCase($"{Partners}?limit=99999999999999999999", "limit", "from 1 to 500")]
    [TestCase($"{Partners}?limit=", "limit", "has no value")]
    [TestCase($"{Partners}?limit=10&limit=20", "limit", "is given more than once")]
    [TestCase("/api/v1/search?limit=201", "limit", "from 1 to 200")]
    [TestCase($"{Partners}?minSources=1001", "minSources", "from 0 to 1000")]
    [TestCase($"{Partners}?minPublishers=two", "minPublishers", "from 0 to 1000")]
    [TestCase($"{Partners}?from=2012&to=2011", "from", "comes after `to`")]
    [TestCase($"{Partners}?from=2011-02-30", "from", "YYYY-MM-DD")]
    [TestCase($"{Partners}?to=11", "to", "YYYY-MM-DD")]
    [TestCase($"{Partners}?knownBy=yesterday", "knownBy", "YYYY-MM-DD")]
    [TestCase($"{Partners}?country=Kazakhstan", "country", "ISO 3166-1")]
    [TestCase($"{Partners}?country=kz", "country", "ISO 3166-1")]
    [TestCase($"{Partners}?country=ZZ", "country", "ISO 3166-1")]
    [TestCase($"{Partners}?topic=", "topic", "has no value")]
    [TestCase($"{Partners}?dataset=neighbors", "dataset", "did you mean neighbours?")]
    [TestCase($"{Partners}?dataset=a%20b", "dataset", "is not an id")]
    [TestCase($"{Partners}?lineage=yes", "lineage", "true, false")]
    [TestCase($"{Partners}?format=gexff", "format", "json, cytoscape")]
    [TestCase($"{Partners}?format=svg&language=de", "language", "en, ru")]
    [TestCase(Ground, "party", "must be given")]
    [TestCase($"{Ground}?party=", "party", "has no value")]
    [TestCase($"{Ground}?party=a/b", "party", "is not an id")]
    [TestCase($"{Ground}?party=ilo&party=kz-union&atLeast=3", "atLeast", "more than the number of parties")]
    [TestCase($"{Ground}?party=ilo&party=ilo&atLeast=2", "atLeast", "more than the number of parties")]
    [TestCase($"{Ground}?party=ilo&atLeast=0", "atLeast", "from 1 to 50")]
    public async Task A_parameter_that_is_unknown_or_out_of_bounds_is_named(string path, string parameter, string message)
    {
        var problem = await Api.ProblemAsync(path, HttpStatusCode.BadRequest);

        Assert.That(problem["errors"]!.AsObject().Select(e => e.Key), Is.EqualTo(new[] { parameter }));
        Assert.That(string.Join(' ', problem["errors"]![parameter]!.AsArray()), Does.Contain(message));
    }

    [Test]
    public async Task All_errors_of_a_question_are_reported_together()
    {
        var problem = await Api.ProblemAsync($"{Partners}?role=sings&limit=0&from=x&nonsense=1", HttpStatusCode.BadRequest);

        Assert.That(problem["errors"]!.AsObject().Select(e => e.Key), Is.EquivalentTo(new[] { "role", "limit", "from", "nonsense" }));
    }

    [Test]
    public async Task A_search_without_text_finds_everything()
    {
        var everything = await Api.AnswerAsync("/api/v1/search?q=");

        Assert.That((int?)everything["total"], Is.EqualTo(8));
    }

    [Test]
    public async Task A_search_text_has_at_most_200_characters()
    {
        await Api.AnswerAsync($"/api/v1/search?q={new string('x', 200)}");
        var problem = await Api.ProblemAsync($"/api/v1/search?q={new string('x', 100_000)}", HttpStatusCode.BadRequest);

        Assert.That(problem.ToJsonString(), Has.Length.LessThan(1_000));
    }

    [TestCase("%00"), TestCase("%ED%A0%80"), TestCase("%FF%FE"), TestCase("%"), TestCase("%zz"), TestCase("%F0%9F%98%80")]
    [TestCase("'%20OR%201=1--"), TestCase("*~%22(")]
    public async Task A_search_text_may_contain_any_characters(string text)
    {
        await Api.AnswerAsync($"/api/v1/search?q={text}");
    }

    [Test]
    public async Task Ten_thousand_parties_are_too_many()
    {
        var parties = string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"party=p{i}"));
        var problem = await Api.ProblemAsync($"{Ground}?{parties}", HttpStatusCode.BadRequest);

        Assert.That((string?)problem["errors"]!["party"]![0], Is.EqualTo("has more than 50 different values"));
    }

    [Test]
    public async Task Ten_thousand_unknown_parameters_make_a_short_problem()
    {
        var nonsense = string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"p{i}=1"));
        var problem = await Api.ProblemAsync($"{Ground}?{nonsense}", HttpStatusCode.BadRequest);

        Assert.That(problem["errors"]!.AsObject(), Has.Count.EqualTo(20));
    }

    [TestCase("/api/v1/stakeholders/nobody", "nobody")]
    [TestCase("/api/v1/stakeholders/forum", "forum")]
    [TestCase("/api/v1/engagements/ilo", "ilo")]
    [TestCase("/api/v1/stakeholders/nobody/partners", "nobody")]
    [TestCase("/api/v1/stakeholders/forum/partners", "forum")]
    [TestCase("/api/v1/sources/none", "none")]
    [TestCase("/api/v1/sources/test/none", "test/none")]
    [TestCase("/api/v1/sources/test%2Fnone", "test/none")]
    [TestCase("/api/v1/sources/a%2Fb%2Fc", "a/b/c")]
    [TestCase("/api/v1/stakeholders/a%2Fb", "a%2Fb")]
    [TestCase("/api/v1/stakeholders/a%2Fb/partners", "a%2Fb")]
    [TestCase("/api/v1/engagements/a%2Fb", "a%2Fb")]
    [TestCase("/api/v1/stakeholders/-", "-")]
    [TestCase("/api/v1/stakeholders/ILO", "ILO")]
    [TestCase($"{Ground}?party=ilo&party=nobody&party=none", "\"nobody\", \"none\"")]
    public async Task An_unknown_id_is_404_and_is_named(string path, string id)
    {
        var problem = await Api.ProblemAsync(path, HttpStatusCode.NotFound);

        Assert.That((string?)problem["detail"], Does.Contain(id));
    }

    [TestCase("/api/v1/nothing"), TestCase("/api/v2/search"), TestCase("/api/v1/stakeholders"), TestCase("/nothing")]
    public async Task Unknown_addresses_are_404(string path)
    {
        await Api.ProblemAsync(path, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Other_methods_are_405_and_the_allowed_ones_are_listed()
    {
        using var client = Api.CreateClient();
        foreach (var path in new[] { "/api/v1/search", "/api/v1/stakeholders/ilo", "/api/v1/formats", "/healthz" })
        {
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Options })
            {
                using var request = new HttpRequestMessage(method, path);
                using var response = await client.SendAsync(request);

                Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed), $"{method} {path}");
                Assert.That(response.Content.Headers.Allow, Is.EqualTo(new[] { "GET" }));
                Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            }
        }
    }

    [TestCase(null, "application/json")]
    [TestCase("*/*", "application/json")]
    [TestCase("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    [TestCase("application/*", "application/json")]
    [TestCase("application/json;charset=utf-8", "application/json")]
    [TestCase("application/vnd.cytoscape+json", "application/vnd.cytoscape+json")]
    [TestCase("application/vnd.cytoscape+json, */*;q=0.1", "application/vnd.cytoscape+json")]
    [TestCase("application/json;q=0.5, application/vnd.cytoscape+json", "application/vnd.cytoscape+json")]
    [TestCase("application/json, application/vnd.cytoscape+json;q=0.5", "application/json")]
    [TestCase("application/json, application/vnd.cytoscape+json", "application/json")]
    [TestCase("application/json;q=0, */*", "application/vnd.cytoscape+json")]
    [TestCase("this is no media type", "application/json")]
    public async Task The_format_is_the_one_that_the_client_prefers(string? accept, string type)
    {
        var (response, _) = await Api.GetAsync(Partners, accept is null ? [] : [("Accept", accept)]);

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
    }

    [Test]
    public async Task A_format_in_the_address_overrides_the_header()
    {
        var (response, _) = await Api.GetAsync($"{Partners}?format=json", ("Accept", "application/vnd.cytoscape+json"));

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
    }

    [TestCase(Partners, "text/html"), TestCase("/api/v1/sources", "application/vnd.cytoscape+json")]
    public async Task An_unavailable_format_is_406(string path, string accept)
    {
        await Api.ProblemAsync(path, HttpStatusCode.NotAcceptable, ("Accept", accept));
    }
}
