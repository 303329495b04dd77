using System.Text.Json;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class VerifyTests : CommandLineTests
{
    [SetUp]
    public Task Import() => ImportAsync(Folder.Dataset("small"));

    [Test]
    public async Task Verify_finds_no_faults_in_an_undamaged_store()
    {
        var text = await RunAsync("verify");
        var json = await RunAsync("verify", "--format", "json");

        using var answer = JsonDocument.Parse(json.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(text.ExitCode, Is.Zero, text.Messages);
            Assert.That(text.Answer, Does.Contain("embedded:stakeholders.db"));
            Assert.That(answer.RootElement.GetProperty("faults").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task Verify_reports_a_record_changed_by_another_program()
    {
        await ChangeOneNameAsync();

        var verify = await RunAsync("verify", "--format", "json");

        using var answer = JsonDocument.Parse(verify.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(verify.ExitCode, Is.EqualTo(1));
            Assert.That(answer.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.ToString()), Has.Some.Contains("small"));
        });
    }

    [Test]
    public async Task The_advice_of_verify_works()
    {
        await ChangeOneNameAsync();
        Assert.That((await RunAsync("verify")).Answer, Does.Contain("import its files again"));
        var export = await RunAsync("export", "small", "--output", "copy");
        var figure = await RunAsync("export", "small", "--format", "gexf", "--output", "small.gexf");

        var import = await RunAsync("import", Folder.Dataset("small"));
        Assert.Multiple(() =>
        {
            Assert.That(export.ExitCode, Is.EqualTo(5));
            Assert.That(export.Messages, Does.Contain("small").And.Contain("damaged"));
            Assert.That(Directory.Exists(Folder.At("copy")), Is.False);
            Assert.That(figure.ExitCode, Is.EqualTo(5));
            Assert.That(Directory.EnumerateFiles(Folder.Path, "*.gexf*"), Is.Empty);
            Assert.That(import.ExitCode, Is.Zero, import.Messages);
            Assert.That(import.Answer, Does.Contain("small: was damaged and has been repaired"));
        });
        Assert.That((await RunAsync("verify")).ExitCode, Is.Zero);
        Assert.That((await RunAsync("export", "small", "--output", "copy")).ExitCode, Is.Zero);
    }

    // Only tests of the store file depend on its layout: a text "Ada" in it is replaced by "Eve".
    private async Task ChangeOneNameAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Folder.At("stakeholders.db")};Pooling=False");
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE stakeholders SET name = 'Eve' WHERE name = 'Ada'";
        Assert.That(await command.ExecuteNonQueryAsync(), Is.EqualTo(1));
    }
}
