using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Browser;

namespace StakeholderGraph.Tests.Strangers;

/// <summary>
/// The Api behind a proxy with https, as docs/serving.md describes for nginx and Caddy: under a separate name, under <c>/sg/</c> with the
/// prefix removed, and under <c>/kept/</c> with the prefix kept.
/// </summary>
[TestFixture]
[Category("Process")]
public sealed class ProxyTests
{
    private const string Name = "stakeholders.example.org";

    private HttpClient _client = null!;
    private RunningApi _api = null!;
    private WebApplication _proxy = null!;
    private Uri _address = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _client = Client();
        _api = await RunningApi.StartAsync(
            [ApiFixture.Neighbours()],
            store: null,
            "--behind-proxy",
            "loopback",
            "--allowed-hosts",
            Name,
            "--path-base",
            "/kept");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _proxy = builder.Build();
        _proxy.Run(HandOnAsync);
        _proxy.Urls.Add("http://127.0.0.1:0");
        await _proxy.StartAsync();
        _address = new Uri(_proxy.Urls.Single());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _proxy.DisposeAsync();
        await _api.DisposeAsync();
        _client.Dispose();
    }

    [TestCase("/"), TestCase("/sg/"), TestCase("/kept/")]
    public async Task Everything_is_under_the_path(string path)
    {
        using var page = await GetAsync(path);
        using var answer = await GetAsync($"{path}api/v1/stakeholders/ilo");
        using var docs = await GetAsync($"{path}docs/index.html");

        Assert.That(await page.Content.ReadAsStringAsync(), Does.StartWith("<!doctype html>").IgnoreCase);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("International Labour Organization"));
        Assert.That(docs.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(docs.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("'unsafe-inline'"));
    }

    [TestCase("/", "/"), TestCase("/sg/", "/sg"), TestCase("/kept/", "/kept")]
    public async Task The_document_states_the_base_path(string path, string server)
    {
        using var response = await GetAsync($"{path}openapi/v1.json");
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.That((string?)document["servers"]![0]!["url"], Is.EqualTo(server));
    }

    // A proxy that removes the path requests / in both cases, so it must redirect by itself.
    [Test]
    public async Task The_path_without_its_slash_leads_to_the_page()
    {
        using var response = await GetAsync("/kept?q=1");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.PermanentRedirect));
        Assert.That(response.Headers.Location?.OriginalString, Is.EqualTo("/kept/?q=1"));
    }

    [Test]
    public async Task Browsers_on_https_get_strict_transport_security()
    {
        using var proxied = await GetAsync("/healthz");
        using var failed = await GetAsync("/api/v1/nothing");
        using var direct = await _client.GetAsync(new Uri(_api.Address, "/healthz"));

        Assert.That(proxied.Headers.GetValues("Strict-Transport-Security"), Is.EqualTo(new[] { "max-age=31536000" }));
        Assert.That(failed.Headers.Contains("Strict-Transport-Security"));
        Assert.That(direct.Headers.Contains("Strict-Transport-Security"), Is.False);
    }

    [Test]
    public async Task A_forwarded_host_is_checked_like_any_other()
    {
        using var response = await GetAsync("/api/v1/stakeholders/ilo", host: "attacker.example");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
    }

    [Test]
    public async Task Only_the_site_of_the_proxy_may_post()
    {
        using var own = await GetAsync("/nothing", origin: $"https://{Name}", method: HttpMethod.Post);
        using var other = await GetAsync("/nothing", origin: "https://attacker.example", method: HttpMethod.Post);

        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private async Task<HttpResponseMessage> GetAsync(string path, string host = Name, string? origin = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(_address, path));
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await _client.SendAsync(request);
    }

    // The behaviour of nginx with the configuration in docs/serving.md.
    private async Task HandOnAsync(HttpContext context)
    {
        var isStripped = context.Request.Path.StartsWithSegments("/sg", out var rest);
        var path = isStripped ? rest : context.Request.Path;
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(_api.Address, $"{path}{context.Request.QueryString}"));
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", context.Request.Host.Value);
        if (isStripped)
        {
            request.Headers.Add("X-Forwarded-Prefix", "/sg");
        }

        if (context.Request.Headers.Origin is { Count: > 0 } origin)
        {
            request.Headers.Add("Origin", origin.ToString());
        }

        using var response = await _client.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(h => h.Key != "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body);
    }
}
