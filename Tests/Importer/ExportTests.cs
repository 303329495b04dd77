using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Importer;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class ExportTests : CommandLineTests
{
    [Test]
    public async Task What_was_exported_imported_and_exported_again_has_the_same_bytes()
    {
        await ImportAsync(TestFolder.Shipped);
        var export = await RunAsync("export", "central-asia-labour-migration", "--output", "once");
        await RunAsync("import", "once", "--store", "embedded:other.db");
        await RunAsync("export", "central-asia-labour-migration", "--to", "twice", "--store", "embedded:other.db");

        Assert.Multiple(() =>
        {
            Assert.That(export.ExitCode, Is.Zero, export.Messages);
            Assert.That(Folder.Files("once"), Has.Count.EqualTo(7));
            Assert.That(Folder.Files("twice"), Is.EqualTo(Folder.Files("once")));
        });
    }

    [Test]
    public async Task An_export_contains_exactly_what_was_imported()
    {
        await ImportAsync(Folder.Dataset("small"));
        await RunAsync("export", "small", "--output", "copy");

        var import = await RunAsync("import", "copy", "--dry-run", "--format", "json");

        using var answer = JsonDocument.Parse(import.Answer);
        Assert.That(answer.RootElement.GetProperty("datasets")[0].GetProperty("unchanged").GetBoolean());
    }

    [Test]
    public async Task Datasets_that_share_records_are_exported_as_they_were_imported()
    {
        await ImportAsync(
            Folder.Dataset("a", ("stakeholders.csv", "id,kind,name\nada,person,Ada Lovelace\n")),
            Folder.Dataset("b", ("names.csv", "id,name,type\n")));

        await RunAsync("export", "b", "--output", "copy");

        var stakeholders = await File.ReadAllLinesAsync(Folder.At("copy", "stakeholders.csv"));
        var names = await File.ReadAllLinesAsync(Folder.At("copy", "names.csv"));
        Assert.Multiple(() =>
        {
            Assert.That(stakeholders[1], Does.StartWith("ada,person,Ada,"));
            Assert.That(names, Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task The_report_states_the_folder_and_the_counts()
    {
        await ImportAsync(Folder.Dataset("small"));

        var text = await RunAsync("export", "small", "--output", "copy");
        var json = await RunAsync("export", "small", "--output", "copy", "--report", "json");

        using var answer = JsonDocument.Parse(json.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(text.Answer, Does.Contain("6 records").And.Contain("copy"));
            Assert.That(answer.RootElement.GetProperty("folder").GetString(), Is.EqualTo("copy"));
            Assert.That(answer.RootElement.GetProperty("name").GetString(), Is.EqualTo("small"));
        });
    }

    [Test]
    public async Task AFolder_that_cannot_be_written_is_unavailable()
    {
        await ImportAsync(Folder.Dataset("small"));
        await File.WriteAllTextAsync(Folder.At("taken"), "a file");

        var export = await RunAsync("export", "small", "--output", "taken");

        Assert.Multiple(() =>
        {
            Assert.That(export.ExitCode, Is.EqualTo(4));
            Assert.That(export.Messages, Does.Contain("taken"));
        });
    }

    [Test]
    public async Task A_dataset_is_written_as_a_network_in_other_formats()
    {
        await ImportAsync(Folder.Dataset("small"));

        // A text, tables in a zip file, and a picture; the tests of formats cover all others.
        foreach (var format in new[] { "graphml", "neo4j-admin", "svg" })
        {
            var export = await RunAsync("export", "small", "--format", format, "--output", $"out.{format}");

            Assert.That(export.ExitCode, Is.Zero, export.Messages);
            Assert.That(export.Answer, Is.EqualTo($"small: 2 records and 1 ties written to out.{format}\n"));
            Assert.That(new FileInfo(Folder.At($"out.{format}")).Length, Is.Positive, format);
        }

        Assert.That(Directory.EnumerateFiles(Folder.Path, "*.tmp"), Is.Empty);
    }

    [Test]
    public async Task Standard_output_contains_only_the_exported_network()
    {
        await ImportAsync(Folder.Dataset("small"));
        await RunAsync("export", "small", "--format", "gexf", "--output", "out.gexf");

        var export = await RunAsync("export", "small", "--format", "gexf", "--output", "-");

        Assert.That(export.Answer, Is.EqualTo(await File.ReadAllTextAsync(Folder.At("out.gexf"))));
        Assert.That(export.Answer, Does.Contain("label=\"Ada\"").And.Contain("names\" value=\"Ада\""));
    }

    [Test]
    public async Task A_table_is_written_in_the_dialect_of_the_country()
    {
        await ImportAsync(Folder.Dataset("small"));

        var export = await RunAsync("export", "small", "--format", "csv", "--dialect", "semicolon", "--output", "-");

        Assert.That(export.Answer.TrimStart('\uFEFF'), Does.StartWith("tie;type;from_id;from;"));
    }

    [Test]
    public async Task The_exported_network_is_reported_in_json()
    {
        await ImportAsync(Folder.Dataset("small"));

        var export = await RunAsync("export", "small", "--format", "dot", "--output", "out.dot", "--report", "json");

        using var answer = JsonDocument.Parse(export.Answer);
        Assert.That(
            answer.RootElement.EnumerateObject().Select(p => $"{p.Name}={p.Value}"),
            Is.EqualTo(new[] { "file=out.dot", "format=dot", "name=small", "records=2", "ties=1" }));
    }

    [TestCase("--format|json|--output|x", "for the format of the report, use --report json")]
    [TestCase("--format|gefx|--output|x", "--format is native, cytoscape")]
    [TestCase("--output|-", "native has seven")]
    [TestCase("--format|native|--output|-", "native has seven")]
    [TestCase("--format|gexf|--output|-|--report|json", "--report json needs --output FILE")]
    [TestCase("--format|gexf", "--output")]
    [TestCase("--format|gexf|--output|x|--dialect|tab", "--dialect needs --format csv")]
    [TestCase("--output|x|--dialect|tab", "--dialect needs --format csv")]
    [TestCase("--format|csv|--output|x|--dialect|tabs", "--dialect is comma, semicolon, sep, tab, not \"tabs\"")]
    public void A_format_that_does_not_match_the_file_name_is_refused(string options, string reason) =>
        Assert.That(CommandLine.ProblemOf(CommandLine.Parse(["export", "small", .. options.Split('|')])), Does.Contain(reason));

    [Test]
    public async Task A_file_that_cannot_be_written_is_unavailable_and_leaves_nothing()
    {
        await ImportAsync(Folder.Dataset("small"));
        Directory.CreateDirectory(Folder.At("taken"));

        var export = await RunAsync("export", "small", "--format", "gexf", "--output", "taken");
        var nowhere = await RunAsync("export", "small", "--format", "gexf", "--output", Path.Combine("no", "where"));

        Assert.That((export.ExitCode, nowhere.ExitCode), Is.EqualTo((4, 4)));
        Assert.That(export.Messages, Does.Contain("taken cannot be written"));
        Assert.That(Directory.EnumerateFiles(Folder.Path, "*.tmp"), Is.Empty);
    }
}
