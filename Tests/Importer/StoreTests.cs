using System.Text.Json;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class StoreTests : CommandLineTests
{
    private static readonly string[][] Commands =
    [
        ["import", "small"],
        ["import", "small", "--dry-run"],
        ["datasets"],
        ["remove", "small"],
        ["verify"],
        ["export", "small", "--output", "copy"],
    ];

    [SetUp]
    public void WriteDataset() => Folder.Dataset("small");

    [Test]
    public async Task By_default_the_store_is_a_file_in_the_working_directory()
    {
        await RunAsync("import", "small");

        Assert.That(File.Exists(Folder.At("stakeholders.db")));
    }

    [Test]
    public async Task The_environment_names_the_store()
    {
        var import = await WithVariableAsync("embedded:named.db", "import", "small");

        Assert.Multiple(() =>
        {
            Assert.That(import.Answer, Does.Contain("embedded:named.db"));
            Assert.That(File.Exists(Folder.At("named.db")));
            Assert.That(File.Exists(Folder.At("stakeholders.db")), Is.False);
        });
    }

    [Test]
    public async Task The_option_overrides_the_environment()
    {
        await WithVariableAsync("embedded:named.db", "import", "small", "--store", "embedded:option.db");

        Assert.Multiple(() =>
        {
            Assert.That(File.Exists(Folder.At("option.db")));
            Assert.That(File.Exists(Folder.At("named.db")), Is.False);
        });
    }

    [Test]
    public async Task The_option_overrides_even_an_invalid_environment()
    {
        var import = await WithVariableAsync("nonsense", "import", "small", "--store", "embedded:option.db");

        Assert.That(import.ExitCode, Is.Zero, import.Messages);
    }

    [Test]
    public async Task An_invalid_address_in_the_environment_is_a_usage_error_that_names_the_variable()
    {
        var datasets = await WithVariableAsync("nonsense", "datasets");

        Assert.Multiple(() =>
        {
            Assert.That(datasets.ExitCode, Is.EqualTo(2));
            Assert.That(datasets.Messages, Does.Contain("STAKEHOLDERS_STORE").And.Contain("\"nonsense\""));
        });
    }

    [TestCase("datasets")]
    [TestCase("remove small")]
    [TestCase("verify")]
    [TestCase("export small --output copy")]
    public async Task A_missing_store_is_unavailable_and_is_not_created(string arguments)
    {
        var run = await RunAsync(arguments.Split(' '));

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(4));
            Assert.That(run.Answer, Is.Empty);
            Assert.That(run.Messages, Does.Contain("embedded:stakeholders.db").And.Contain("import"));
            Assert.That(Directory.EnumerateFiles(Folder.Path), Is.Empty);
        });
    }

    [TestCaseSource(nameof(Commands))]
    public async Task The_file_of_another_program_is_incompatible_and_not_changed(params string[] arguments)
    {
        Execute("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
        var before = await File.ReadAllBytesAsync(Folder.At("stakeholders.db"));

        var run = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Messages);
            Assert.That(run.MessageLines.Last(), Does.StartWith("stakeholders: "));
            Assert.That(File.ReadAllBytes(Folder.At("stakeholders.db")), Is.EqualTo(before));
        });
    }

    [TestCaseSource(nameof(Commands))]
    public async Task A_file_that_is_not_a_database_is_incompatible_and_not_changed(params string[] arguments)
    {
        var letter = string.Concat(Enumerable.Repeat("Dear colleagues, ", 1000));
        await File.WriteAllTextAsync(Folder.At("stakeholders.db"), letter);

        var run = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Messages);
            Assert.That(File.ReadAllText(Folder.At("stakeholders.db")), Is.EqualTo(letter));
        });
    }

    [TestCaseSource(nameof(Commands))]
    public async Task A_store_of_a_newer_version_is_incompatible_and_not_changed(params string[] arguments)
    {
        await ImportAsync("small");
        Execute("PRAGMA user_version = 999");

        var run = await RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(3), run.Messages);
            Assert.That(run.Messages, Does.Contain("version"));
        });
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_store_locked_by_another_program_is_unavailable()
    {
        await ImportAsync("small");
        Folder.Dataset("small", ("names.csv", "id,name,type\n"));
        await using var other = Open();
        await using var locked = other.BeginTransaction(deferred: false);

        var import = await RunAsync("import", "small");

        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.EqualTo(4), import.Messages);
            Assert.That(import.Answer, Is.Empty);
        });
    }

    [Test]
    [Platform("Linux")]
    public async Task A_store_in_a_folder_that_cannot_be_written_is_unavailable()
    {
        var import = await RunAsync("import", "small", "--store", "embedded:/proc/stakeholders.db");

        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.EqualTo(4), import.Messages);
            Assert.That(import.Messages, Does.Contain("/proc/stakeholders.db").Or.Contain("/proc"));
        });
    }

    [Test]
    public async Task A_store_in_a_missing_folder_is_unavailable()
    {
        var import = await RunAsync("import", "small", "--store", "embedded:nowhere/stakeholders.db");

        Assert.That(import.ExitCode, Is.EqualTo(4), import.Messages);
    }

    [Test]
    public async Task A_store_that_is_a_folder_is_unavailable()
    {
        var import = await RunAsync("import", "small", "--store", "embedded:small");

        Assert.That(import.ExitCode, Is.EqualTo(4), import.Messages);
    }

    [Test]
    [Platform("Linux")]
    public async Task A_read_only_store_refuses_imports_and_stays_as_it_is()
    {
        await ImportAsync("small");
        Folder.Dataset("small", ("names.csv", "id,name,type\n"));
        var before = await File.ReadAllBytesAsync(Folder.At("stakeholders.db"));
        Folder.Permit("stakeholders.db", "r--r--r--");

        var import = await RunAsNobodyAsync("import", "small");

        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.EqualTo(4), import.Messages);
            Assert.That(File.ReadAllBytes(Folder.At("stakeholders.db")), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task In_json_a_failure_of_the_store_is_a_document_too()
    {
        var run = await RunAsync("datasets", "--format", "json");

        using var answer = JsonDocument.Parse(run.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(4));
            Assert.That(answer.RootElement.GetProperty("count").GetInt32(), Is.EqualTo(1));
            Assert.That(answer.RootElement.GetProperty("errors")[0].GetProperty("reason").GetString(), Does.Contain("no store"));
        });
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Folder.At("stakeholders.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private Task<Run> WithVariableAsync(string address, params string[] arguments) =>
        Run.OfAsync(Stakeholders(arguments).WithEnvironmentVariables(Environment(store: address)));
}
