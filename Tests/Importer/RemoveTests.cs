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
    public async Task Removing_a_dataset_keeps_records_of_other_datasets()
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
    [TestCase("export", "third", "--output", "copy")]
    public async Task For_an_unknown_dataset_the_loaded_ones_are_listed(params string[] arguments)
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
    public async Task Removing_the_last_dataset_empties_the_network()
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
