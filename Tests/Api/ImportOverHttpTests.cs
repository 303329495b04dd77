using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Tests.Conformance;

namespace StakeholderGraph.Tests.Api;

/// <summary>A file that is sent to an Api appears in its network and its log, and can be undone, on every engine.</summary>
[TestFixture(Engine.Embedded)]
[TestFixture(Engine.Neo4j, Category = "Neo4j")]
public sealed class ImportOverHttpTests(Engine engine) : KeyedFixture(engine)
{
    [Test]
    public async Task An_imported_dataset_is_searchable_logged_and_can_be_undone()
    {
        var before = await VersionAsync();
        var (tried, trial) = await SendAsync($"{ImportEndpointTests.Query}&dryRun=true", ImportEndpointTests.Participants);
        Assert.That(tried.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{trial}");
        Assert.That((int?)trial!["changes"]!["stakeholders"]!["added"], Is.EqualTo(4));
        Assert.That(((bool?)trial["dryRun"], (string?)trial["dataset"]!["folder"]), Is.EqualTo((true, "participants.csv")));
        Assert.That((string?)trial["dataset"]!["conversion"]!["stated"]![0]!["what"], Is.EqualTo("rows"));
        Assert.That(await NamesAsync(), Is.EqualTo(["neighbours"]), "a dry run changes nothing");
        Assert.That((await LogAsync())[0]!["subject"]!.ToString(), Is.EqualTo("neighbours"));

        var (done, report) = await SendAsync(ImportEndpointTests.Query, ImportEndpointTests.Participants);
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{report}");
        Assert.That(report!["changes"]!.ToJsonString(), Is.EqualTo(trial["changes"]!.ToJsonString()));
        Assert.That($"{trial}{report}", Does.Not.Contain(ImportEndpointTests.Temporary));
        Assert.That(await UntilAsync(async () => (await FoundAsync("zarina")) == "Zarina Example"), "the Api answers from it");

        var entry = (await LogAsync())[0]!;
        Assert.That(
            ((string?)entry["author"], (string?)entry["action"], (string?)entry["subject"]),
            Is.EqualTo(("admin", "dataset imported", "participants")));
        await using var writer = await Stores.OpenWriterAsync(Api.Store, TimeProvider.System, CancellationToken.None);
        var undone = await writer.UndoAsync((long)entry["number"]!, dryRun: false, CancellationToken.None);
        Assert.That(undone.Refused, Is.Null);
        Assert.That(await UntilAsync(async () => (await NamesAsync()).SequenceEqual(["neighbours"])), "it is undone");

        var undo = (await LogAsync())[0]!;
        Assert.That(((string?)undo["action"], (string?)undo["subject"]), Is.EqualTo(("import undone", "participants")));
        Assert.That(await VersionAsync(), Is.EqualTo(before), "the network is the one from before");
    }

    private static async Task<bool> UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await holds())
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    // A new database may refuse its first questions with a request to try again.
    private async Task<string?> FoundAsync(string name)
    {
        var (response, body) = await Api.GetAsync($"/api/v1/search?q={name}");
        using (response)
        {
            Assert.That(response.StatusCode, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), $"{body}");
            return response.IsSuccessStatusCode ? (string?)body!["items"]!.AsArray().FirstOrDefault()?["name"] : null;
        }
    }

    private async Task<string> VersionAsync()
    {
        await using var reader = await Stores.OpenReaderAsync(Api.Store, TimeProvider.System, CancellationToken.None);
        return await reader.VersionAsync(CancellationToken.None);
    }

    private async Task<(HttpResponseMessage Response, JsonNode? Body)> SendAsync(string query, string content)
    {
        using var request = FileRequest(query, new ByteArrayContent(Encoding.UTF8.GetBytes(content)), AccessRole.Admin);
        return await Api.SendAsync(request);
    }
}
