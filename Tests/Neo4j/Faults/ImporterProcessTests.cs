using System.Globalization;
using System.Text;
using CliWrap;
using NUnit.Framework;

using StakeholderGraph.Tests.Importer;
using Credentials = StakeholderGraph.Neo4j.Credentials;

namespace StakeholderGraph.Tests.Neo4j.Faults;

/// <summary>The messages and exit codes of the importer if Neo4j fails.</summary>
[TestFixture]
public sealed class ImporterProcessTests : ImportFixture
{
    private TestFolder Folder { get; set; } = null!;

    [SetUp]
    public void MakeFolder() => Folder = new TestFolder();

    [TearDown]
    public void RemoveFolder() => Folder.Dispose();

    [Test]
    public async Task A_missing_server_is_exit_code_4_and_one_line()
    {
        Wire.Refuse();

        var (exitCode, messages) = await RunAsync(SharedServer.Password, "datasets");

        Assert.That(exitCode, Is.EqualTo(4), messages);
        Assert.That(messages, Does.Contain("cannot be reached").And.Not.Contain("   at "));
    }

    [Test]
    public async Task A_wrong_password_is_exit_code_4_and_is_not_repeated()
    {
        const string Wrong = "swordfish-2";

        var (exitCode, messages) = await RunAsync(Wrong, "datasets");

        Assert.That(exitCode, Is.EqualTo(4), messages);
        Assert.That(messages, Does.Contain(Credentials.Password).And.Not.Contain(Wrong).And.Not.Contain(With(Wrong).Header!.Parameter!));
    }

    [Test]
    public async Task A_database_of_another_program_is_exit_code_3()
    {
        await DirectlyAsync("MATCH (n) DETACH DELETE n");
        await DirectlyAsync("CREATE (r:Recipe {name: 'Soup'})");

        var (exitCode, messages) = await RunAsync(SharedServer.Password, "import", Folder.Dataset("network"));

        Assert.That(exitCode, Is.EqualTo(3), messages);
        Assert.That(await CountAsync("MATCH (n) RETURN count(n) AS n"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_network_of_a_newer_version_is_exit_code_3_and_says_to_update()
    {
        await DirectlyAsync("MATCH (g:StakeholderGraph) SET g.version = g.version + 1");

        var (exitCode, messages) = await RunAsync(SharedServer.Password, "datasets");

        Assert.That(exitCode, Is.EqualTo(3), messages);
        Assert.That(messages, Does.Contain("newer").And.Contain("update"));
    }

    [Test]
    public async Task An_import_stopped_by_a_signal_is_exit_code_130_and_leaves_the_old_network()
    {
        var large = Folder.LargeDataset("network", 5_100);
        var seen = Wire.Seen(CreatesTies);
        var errors = new StringBuilder();
        using var run = Stakeholders(SharedServer.Password, errors, "import", large).ExecuteAsync();
        await seen;

        await Cli.Wrap("kill").WithArguments(["-s", "INT", run.ProcessId.ToString(CultureInfo.InvariantCulture)]).ExecuteAsync();

        Assert.That((await run).ExitCode, Is.EqualTo(130), errors.ToString());
        Assert.That(await RunningAsync(), Is.Empty);
        await HoldsAsync(Networks.Old);
    }

    [Test]
    public async Task An_import_in_batches_whose_process_is_killed_is_continued_by_another()
    {
        var large = Folder.LargeDataset("network", 600);
        var stalled = Wire.StallAt(CreatesTies);
        using var run = Stakeholders(SharedServer.Password, new StringBuilder(), "import", large, "--in-batches").ExecuteAsync();
        await stalled;
        await Cli.Wrap("kill").WithArguments(["-s", "KILL", run.ProcessId.ToString(CultureInfo.InvariantCulture)]).ExecuteAsync();
        await run;
        Wire.Resume();
        Assert.That(await CountAsync("MATCH (n:Stakeholder) RETURN count(n) AS n"), Is.GreaterThanOrEqualTo(600));
        await EndAllAsync();
        await DirectlyAsync("MATCH (g:StakeholderGraph) SET g.leaseUntil = timestamp() - 1"); // as after two minutes

        var (exitCode, messages) = await RunAsync(SharedServer.Password, "import", large, "--in-batches");

        Assert.That(exitCode, Is.Zero, messages);
        var dataset = DatasetFolder.Open(Folder.At(large));
        Assert.That(
            await DirectlyAsync($"MATCH (d:Dataset {{contentHash: '{dataset.ContentHash}'}}) RETURN d.name AS name"),
            Has.Count.EqualTo(1));
        Assert.That((await RunAsync(SharedServer.Password, "verify")).ExitCode, Is.Zero);
    }

    private async Task<(int ExitCode, string Messages)> RunAsync(string password, params string[] arguments)
    {
        var errors = new StringBuilder();
        return ((await Stakeholders(password, errors, arguments).ExecuteAsync()).ExitCode, errors.ToString());
    }

    private Command Stakeholders(string password, StringBuilder errors, params string[] arguments) =>
        Cli.Wrap("dotnet")
            .WithArguments([
                Path.Combine(TestContext.CurrentContext.TestDirectory, "stakeholders.dll"),
                .. arguments,
                "--store",
                Store.ToString(),
            ])
            .WithWorkingDirectory(Folder.Path)
            .WithEnvironmentVariables(variables => variables.Set(Credentials.Password, password).Set(StoreAddress.Variable, null))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .WithValidation(CommandResultValidation.None);
}
