using System.Net;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

[TestFixture]
public sealed class FormatTests : ApiFixture
{
    private const string Partners = "/api/v1/stakeholders/ilo/partners";

    private static IEnumerable<DrawingFormat> Formats => DrawingFormats.All;

    private static readonly string[] Operations =
    [
        "/api/v1/search?", "/api/v1/stakeholders/ilo?", "/api/v1/engagements/forum?", $"{Partners}?",
        "/api/v1/common-ground?party=ilo&party=kz-ministry&", "/api/v1/sources/report?",
    ];

    [TestCaseSource(nameof(Formats))]
    public async Task Every_operation_on_the_network_answers_in_every_format(DrawingFormat format)
    {
        foreach (var operation in Operations)
        {
            var (response, _) = await Api.GetAsync($"{operation}format={format.Name}");
            var disposition = Disposition(response);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), operation);
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(format.MediaType));
            Assert.That(disposition is null, Is.EqualTo(format.IsJson), operation);
            Assert.That(
                disposition,
                Is.Null.Or.Match($"^{(format.IsPicture ? "inline" : "attachment")}; filename=\"[A-Za-z0-9._-]+\\.{format.Extension}\"$"));
        }
    }

    [TestCaseSource(nameof(Formats))]
    public async Task A_format_is_chosen_by_its_media_type_as_well(DrawingFormat format)
    {
        var (response, _) = await Api.GetAsync(Partners, ("Accept", $"{format.MediaType}, application/json;q=0.9"));

        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(format.MediaType));
    }

    [TestCaseSource(nameof(Formats))]
    public async Task A_client_that_has_the_file_gets_304_and_one_that_has_another_format_does_not(DrawingFormat format)
    {
        var path = $"{Partners}?format={format.Name}";
        var (first, _) = await Api.GetAsync(path);
        var (again, _) = await Api.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        var (other, _) = await Api.GetAsync(Partners, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(first.Headers.Vary, Does.Contain("Accept"));
    }

    [TestCase("?format=svg&language=ru")]
    [TestCase("?language=ru", "image/svg+xml")]
    public async Task A_figure_has_the_requested_language(string query, string accept = "*/*")
    {
        var (russian, english) = (await FigureAsync(query, accept), await FigureAsync("?format=svg&language=en", "*/*"));

        Assert.That(russian, Does.Contain("lang=\"ru\"").And.Contain("версия сети"));
        Assert.That(english, Does.Contain("lang=\"en\"").And.Not.Contain("версия сети"));
        Assert.That(await FigureAsync("?format=svg", "*/*"), Is.EqualTo(english));

        async Task<string> FigureAsync(string asked, string accepts)
        {
            var (response, _) = await Api.GetAsync(Partners + asked, ("Accept", accepts));
            return await response.Content.ReadAsStringAsync();
        }
    }

    [TestCase("ru", "ru")]
    [TestCase("ru-KZ, en;q=0.5", "ru")]
    [TestCase("kk, ru;q=0.8, en;q=0.5", "ru")]
    [TestCase("kk, en-GB;q=0.8, ru;q=0.5", "en")]
    [TestCase("ru;q=0, *", "en")]
    [TestCase("rub", "en")]
    public async Task A_figure_is_in_the_language_that_the_client_prefers(string preferred, string language)
    {
        var path = $"{Partners}?format=svg";
        var (negotiated, _) = await Api.GetAsync(path, ("Accept-Language", preferred));
        var (other, _) = await Api.GetAsync(
            path, ("Accept-Language", language == "ru" ? "en" : "ru"), ("If-None-Match", negotiated.Headers.ETag!.ToString()));
        var (asked, _) = await Api.GetAsync($"{path}&language=en", ("Accept-Language", preferred));

        Assert.That(await negotiated.Content.ReadAsStringAsync(), Does.Contain($"lang=\"{language}\""));
        Assert.That(negotiated.Content.Headers.ContentLanguage, Is.EqualTo(new[] { language }));
        Assert.That(negotiated.Headers.Vary, Does.Contain("Accept-Language"));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(asked.Content.Headers.ContentLanguage, Is.EqualTo(new[] { "en" }));
    }

    [Test]
    public async Task The_formats_are_listed()
    {
        var formats = await Api.AnswerAsync("/api/v1/formats");

        Assert.That(formats.AsArray().Select(f => (string?)f!["name"]), Is.EqualTo(DrawingFormats.Names));
        Assert.That((string?)formats[0]!["mediaType"], Is.EqualTo("application/vnd.cytoscape+json"));
        Assert.That((string?)formats[0]!["extension"], Is.EqualTo("cytoscape.json"));
    }

    [Test]
    public async Task An_unknown_format_is_refused_with_the_list_of_formats()
    {
        var problem = await Api.ProblemAsync($"{Partners}?format=gefx", HttpStatusCode.BadRequest);

        Assert.That(
            (string?)problem["detail"],
            Does.Contain($"json, {string.Join(", ", DrawingFormats.Names)}").And.Contain("did you mean gexf?"));
    }

    [Test]
    public async Task A_table_is_text_in_utf_8_with_what_the_answer_says()
    {
        var (response, _) = await Api.GetAsync($"{Partners}?format=csv&level=country&knownBy=2012-12");
        var text = await response.Content.ReadAsStringAsync();

        Assert.That(response.Content.Headers.ContentType!.CharSet, Is.EqualTo("utf-8"));
        Assert.That(Disposition(response), Is.EqualTo("attachment; filename=\"ilo-partners.csv\""));
        Assert.That(text.TrimStart('\uFEFF').Split("\r\n")[0], Does.StartWith("partner_id,partner,kind,country,strength,engagement_id"));
    }

    [TestCase("semicolon", "partner_id;partner;kind", "utf-8")]
    [TestCase("sep", "sep=;", "utf-16")]
    [TestCase("tab", "partner_id\tpartner\tkind", "utf-16")]
    public async Task A_table_comes_in_the_dialect_of_the_country(string dialect, string begin, string charset)
    {
        var (response, _) = await Api.GetAsync($"{Partners}?format=csv&dialect={dialect}");
        var text = System.Text.Encoding.GetEncoding(charset).GetString(await response.Content.ReadAsByteArrayAsync());

        Assert.That(response.Content.Headers.ContentType!.CharSet, Is.EqualTo(charset));
        Assert.That(text.TrimStart('\uFEFF'), Does.StartWith(begin).And.Contain("\r\n"));
    }

    [TestCase("format=gexf&dialect=tab", "is for format=csv")]
    [TestCase("dialect=tab", "is for format=csv")]
    [TestCase("format=csv&dialect=tabs", "did you mean tab?")]
    public async Task Only_tables_have_dialects(string query, string reason) =>
        Assert.That(
            (string?)(await Api.ProblemAsync($"{Partners}?{query}", HttpStatusCode.BadRequest))["detail"],
            Does.Contain("dialect").And.Contain(reason));

    [Test]
    public async Task A_file_states_the_question_and_the_version_of_the_network()
    {
        var graph = await Api.AnswerAsync($"{Partners}?format=graphology&level=organization&role=hosts&role=organizes&from=2011&limit=1");
        var (version, _) = await Api.GetAsync("/api/v1/datasets");

        Assert.That(
            graph["attributes"]!.ToJsonString(),
            Does.Contain("\"title\":\"Who cooperates with International Labour Organization?\"")
                .And.Contain("\"level\":\"organization\"")
                .And.Contain("\"role\":\"hosts, organizes\"")
                .And.Contain("\"from\":\"2011\""));
        Assert.That(version.Headers.ETag!.Tag, Does.Contain((string?)graph["attributes"]!["network_version"]));
    }

    private static string? Disposition(HttpResponseMessage response) =>
        response.Content.Headers.TryGetValues("Content-Disposition", out var values) ? values.Single() : null;
}
