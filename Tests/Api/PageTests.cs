using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>The files of the explorer page; Tests/Browser tests its use.</summary>
[TestFixture]
public sealed class PageTests
{
    private ApiHost _api = null!;

    // As Api.csproj decides.
    private static bool IsBundled =>
#if DEBUG
        false;
#else
        File.Exists(Repository.At("Api", "node_modules", "esbuild", "package.json"));
#endif

    [OneTimeSetUp]
    public async Task Start() => _api = await ApiHost.StartAsync([]);

    [OneTimeTearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [TestCase("/", "text/html; charset=utf-8")]
    [TestCase("/page/main.js", "text/javascript; charset=utf-8")]
    [TestCase("/page/scene/scene.js", "text/javascript; charset=utf-8")]
    [TestCase("/page/page.css", "text/css; charset=utf-8")]
    [TestCase("/page/icon.svg", "image/svg+xml")]
    public async Task A_file_has_its_media_type_and_is_sent_again_only_after_a_change(string path, string type)
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

    [Test]
    public async Task Files_of_the_current_version_are_cached_forever_and_of_another_version_never()
    {
        var page = await (await _api.GetAsync("/")).Response.Content.ReadAsStringAsync();
        var main = Regex.Match(page, "src=\"(page/v-[0-9a-f]+/(bundle/)?main.js)\"").Groups[1].Value;
        var (kept, _) = await _api.GetAsync($"/{main}");
        var (other, _) = await _api.GetAsync("/page/v-0/main.js");

        Assert.That(page, Does.Not.Contain("\"page/main.js").And.Not.Contain("\"page/page.css"));
        Assert.That(kept.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=31536000, immutable"));
        Assert.That((other.StatusCode, other.Headers.CacheControl!.NoCache), Is.EqualTo((HttpStatusCode.OK, true)));
        var modules = await kept.Content.ReadAsStringAsync();
        var file = Regex.Replace(main, "/v-[0-9a-f]+", "");
        Assert.That(modules, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, file))));
        Assert.That(file, Is.EqualTo(IsBundled ? "page/bundle/main.js" : "page/main.js"));
        Assert.That(Regex.IsMatch(modules, "from ?\"[.]"), Is.Not.EqualTo(IsBundled), "the page loads one file instead of all modules");
    }

    [
        TestCase("/page/jsconfig.json"),
        TestCase("/page/v-0/jsconfig.json"),
        TestCase("/page/v-0/..%2fStakeholderGraph.Api.dll"),
        TestCase("/page/v-0"),
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
