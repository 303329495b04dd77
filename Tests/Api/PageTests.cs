using System.Net;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>The explorer page as files; Tests/Browser has it as people use it.</summary>
[TestFixture]
public sealed class PageTests
{
    private ApiHost _api = null!;

    [OneTimeSetUp]
    public async Task Start() => _api = await ApiHost.StartAsync([]);

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [TestCase("/", "text/html; charset=utf-8")]
    [TestCase("/page/main.js", "text/javascript; charset=utf-8")]
    [TestCase("/page/scene/scene.js", "text/javascript; charset=utf-8")]
    [TestCase("/page/page.css", "text/css; charset=utf-8")]
    [TestCase("/page/icon.svg", "image/svg+xml")]
    public async Task A_file_says_what_it_is_and_is_sent_again_only_when_it_changed(string path, string type)
    {
        var (response, _) = await _api.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo(type));
        Assert.That(response.Headers.CacheControl?.NoCache, Is.True);
        Assert.That(
            response.Headers.GetValues("Content-Security-Policy").Single(),
            Does.Contain("script-src 'self';").And.Not.Contain("unsafe"));

        var (again, _) = await _api.GetAsync(path, ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [
        TestCase("/page/jsconfig.json"),
        TestCase("/page/types.d.ts"),
        TestCase("/page/scene/"),
        TestCase("/page/scene/..%2f..%2fStakeholderGraph.Api.dll"),
        TestCase("/page/..%2fStakeholderGraph.Api.dll"),
        TestCase("/page/")
    ]
    public async Task Nothing_else_is_served(string path) => await _api.ProblemAsync(path, HttpStatusCode.NotFound);

    [Test]
    public void The_lock_file_names_no_addresses_of_downloads() =>
        Assert.That(File.ReadAllText(Repository.At("Api", "package-lock.json")), Does.Not.Contain("\"resolved\""));
}
