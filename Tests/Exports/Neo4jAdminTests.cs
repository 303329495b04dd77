using System.IO.Compression;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using NUnit.Framework;
using StakeholderGraph.Tests.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>
/// What <c>neo4j-admin database import full</c> reports about our tables. Without it, its test is ignored; on CI it fails.
/// </summary>
[TestFixture]
[Category("Process")]
public sealed partial class Neo4jAdminTests
{
    private string _home = "";

    [SetUp]
    public void MakeHome() => _home = Directory.CreateTempSubdirectory("stakeholders-neo4j-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task Neo4j_imports_every_record_source_and_tie()
    {
        var dataset = HostileDataset.Of();
        Unpack(DatasetDrawing.Of(dataset, CancellationToken.None));

        var import = await ImportAsync("@import.args");

        var imported = Imported().Match(import.StandardOutput);
        Assert.That(import.ExitCode, Is.Zero, import.StandardOutput + import.StandardError);
        Assert.That(
            (imported.Groups[1].Value, imported.Groups[2].Value),
            Is.EqualTo(($"{dataset.Counts.Stakeholders + dataset.Counts.Engagements + dataset.Counts.Sources}", $"{dataset.Counts.Ties}")),
            import.StandardOutput);
    }

    [Test]
    public async Task Tables_without_line_breaks_need_no_arguments_but_their_names()
    {
        var dataset = new TestDataset("d")
            .Person("ada", called: "Ada; \"Countess\" \\")
            .Event("forum")
            .Tie("ada", TieType.Attends, "forum");
        Unpack(DatasetDrawing.Of(dataset, CancellationToken.None));

        var import = await ImportAsync(
            "--nodes=nodes-stakeholders.csv",
            "--nodes=nodes-engagements.csv",
            "--nodes=nodes-sources.csv",
            "--relationships=relationships-ties.csv");

        Assert.That(import.ExitCode, Is.Zero, import.StandardOutput + import.StandardError);
        Assert.That(import.StandardOutput, Does.Contain("3 nodes").And.Contain("1 relationships"));
    }

    private void Unpack(Drawing drawing)
    {
        using var file = new MemoryStream();
        DrawingFormats.Find("neo4j-admin")!.Write(drawing, file, CancellationToken.None);
        ZipFile.ExtractToDirectory(file, _home);
    }

    private async Task<BufferedCommandResult> ImportAsync(params string[] arguments)
    {
        var command = Neo4jServer.Command("admin");
        Directory.CreateDirectory(Path.Combine(_home, "conf"));
        return await Cli.Wrap(command[0])
            .WithArguments([.. command[1..], "database", "import", "full", "neo4j", .. arguments])
            .WithWorkingDirectory(_home)
            .WithEnvironmentVariables(variables => variables.Set("NEO4J_HOME", _home).Set("HEAP_SIZE", "256m"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
    }

    [GeneratedRegex(@"Imported:\s+(\d+) nodes\s+(\d+) relationships")]
    private static partial Regex Imported();
}
