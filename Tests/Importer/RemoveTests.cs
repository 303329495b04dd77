using System.Text.Json;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class RemoveTests : CommandLineTests
{
    [SetUp]
    public Task ImportTwo() => ImportAsync(
        Folder.Dataset("first"), Folder.Dataset("second", ("names.csv", "id,name,type\nada,Countess of Lovelace,alias\n")));

    [Test]
    public async Task A_dataset_goes_and_what_another_names_stays()
    {
        var remove = await RunAsync("remove", "second", "--format", "json");
        var datasets = await RunAsync("datasets", "--format", "json");

        using var answer = JsonDocument.Parse(remove.Answer);
        var report = answer.RootElement.GetProperty("datasets")[0];
        using var left = JsonDocument.Parse(datasets.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(remove.ExitCode, Is.Zero, remove.Messages);
            Assert.That(report.GetProperty("dataset").GetString(), Is.EqualTo("second"));
            Assert.That(report.GetProperty("names").GetProperty("removed").GetInt32(), Is.EqualTo(1));
            Assert.That(left.RootElement.EnumerateArray().Single().GetProperty("name").GetString(), Is.EqualTo("first"));
        });
    }

    [Test]
    public async Task A_dry_run_removes_nothing()
    {
        var before = await RunAsync("datasets", "--format", "json");

        var remove = await RunAsync("remove", "second", "--dry-run");

        Assert.Multiple(() =>
        {
            Assert.That(remove.ExitCode, Is.Zero, remove.Messages);
            Assert.That(remove.Answer, Does.Contain("Dry run").And.Match(@"names\s+0\s+0\s+1"));
        });
        Assert.That(await RunAsync("datasets", "--format", "json"), Is.EqualTo(before));
    }

    [TestCase("remove", "third")]
    [TestCase("export", "third", "--to", "copy")]
    public async Task A_dataset_that_is_not_loaded_is_told_with_those_that_are(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Answer, Is.Empty);
            Assert.That(run.Messages, Does.Contain("\"third\"").And.Contain("first, second"));
            Assert.That(Directory.Exists(Folder.At("copy")), Is.False);
        });
    }

    [Test]
    public async Task After_the_last_dataset_nothing_is_loaded()
    {
        await RunAsync("remove", "first");
        await RunAsync("remove", "second");

        var text = await RunAsync("datasets");
        var json = await RunAsync("datasets", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(text.Answer, Does.Contain("No dataset"));
            Assert.That(json.Answer.Trim(), Is.EqualTo("[]"));
        });
    }
}
