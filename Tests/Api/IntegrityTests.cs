using System.Net;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>What a running Api reports while its store is damaged, missing or replaced.</summary>
[TestFixture]
[CancelAfter(120_000)]
public sealed class IntegrityTests
{
    private const string Ada = "/api/v1/stakeholders/ada";
    private static readonly string[] Paths = [Ada, "/api/v1/search?q=ada", "/api/v1/datasets", "/api/v1/sources", "/readyz"];

    private ApiHost _api = null!;

    private string Store => ((EmbeddedAddress)_api.Store).Path;

    [SetUp]
    public async Task Start() => _api = await ApiHost.StartAsync([ApiFixture.Neighbours()]);

    [TearDown]
    public async Task Stop() => await _api.DisposeAsync();

    [Test]
    public async Task A_store_that_is_damaged_before_the_start_is_refused_everywhere_and_answers_when_it_is_repaired()
    {
        await Damaging.ChangeAsync(Store);
        foreach (var path in Paths)
        {
            var problem = await _api.ProblemAsync(path, HttpStatusCode.ServiceUnavailable, ("If-None-Match", "*"));
            Assert.That((string?)problem["title"], Is.EqualTo("The network is damaged"), path);
            Assert.That((string?)problem["detail"], Does.Contain("neighbours").And.Contain("Import its files again"), path);
        }

        await ApiHost.ImportAsync(_api.Store, [ApiFixture.Neighbours()]);
        await UntilAsync(HttpStatusCode.OK);
        Assert.That((string?)(await _api.AnswerAsync(Ada))["name"], Is.EqualTo("Ada"));
    }

    [Test]
    public async Task A_store_that_is_damaged_under_a_running_api_is_refused_and_a_good_copy_moved_into_place_is_taken()
    {
        File.Copy(Store, Store + ".copy");
        await _api.AnswerAsync(Ada);

        await Damaging.ChangeAsync(Store);
        await UntilAsync(HttpStatusCode.ServiceUnavailable);
        await _api.ProblemAsync(Ada, HttpStatusCode.ServiceUnavailable);
        File.Move(Store + ".copy", Store, overwrite: true);

        await UntilAsync(HttpStatusCode.OK);
        Assert.That((string?)(await _api.AnswerAsync(Ada))["name"], Is.EqualTo("Ada"));
    }

    [Test]
    public async Task A_copy_written_over_the_file_is_read_again_even_with_the_same_recorded_hash()
    {
        var good = await File.ReadAllBytesAsync(Store);
        await _api.AnswerAsync(Ada);
        var damaged = Store + ".damaged";
        await File.WriteAllBytesAsync(damaged, good);
        await Damaging.ChangeAsync(damaged);

        await File.WriteAllBytesAsync(Store, await File.ReadAllBytesAsync(damaged));
        await UntilAsync(HttpStatusCode.ServiceUnavailable);
        await File.WriteAllBytesAsync(Store, good);
        await UntilAsync(HttpStatusCode.OK);
    }

    [Test]
    public async Task Answers_are_marked_stale_while_the_store_is_missing()
    {
        var tag = await TagAsync();
        File.Move(Store, Store + ".away");
        while (await DatasetsAsync() is [{ } dataset] && dataset["staleSince"] is null)
        {
            await Task.Delay(50, TestContext.CurrentContext.CancellationToken);
        }

        var (ready, _) = await _api.GetAsync("/readyz");
        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await ready.Content.ReadAsStringAsync(), Does.Contain("outdated since").And.Contain("no store"));
        var (answer, _) = await _api.GetAsync(Ada);
        Assert.That(
            DateTimeOffset.Parse(answer.Headers.GetValues("Stakeholders-Stale-Since").Single(), null),
            Is.LessThanOrEqualTo(TimeProvider.System.GetUtcNow()));
        Assert.That(
            (await _api.GetAsync("/api/v1/datasets", ("If-None-Match", tag))).Response.StatusCode,
            Is.EqualTo(HttpStatusCode.OK),
            "what a client has does not say so");

        File.Move(Store + ".away", Store);
        while ((await DatasetsAsync())[0]!["staleSince"] is not null)
        {
            await Task.Delay(50, TestContext.CurrentContext.CancellationToken);
        }

        Assert.That((await _api.GetAsync(Ada)).Response.Headers.Contains("Stakeholders-Stale-Since"), Is.False);
        Assert.That(await TagAsync(), Is.EqualTo(tag));
    }

    private async Task<JsonArray> DatasetsAsync() => (JsonArray)await _api.AnswerAsync("/api/v1/datasets");

    private async Task<string> TagAsync() => (await _api.GetAsync("/api/v1/datasets")).Response.Headers.ETag!.ToString();

    private async Task UntilAsync(HttpStatusCode status)
    {
        while ((await _api.GetAsync("/readyz")).Response.StatusCode != status)
        {
            await Task.Delay(50, TestContext.CurrentContext.CancellationToken);
        }
    }
}
