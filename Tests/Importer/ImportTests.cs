using System.Text.Json;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class ImportTests : CommandLineTests
{
    private static readonly string[] Both = ["a", "b"];
    private static readonly string[] Sorts = ["stakeholders", "engagements", "names", "ties", "evidence", "sources"];

    [Test]
    public async Task The_shipped_network_is_imported_and_listed()
    {
        var import = await RunAsync("import", TestFolder.Shipped);
        var datasets = await RunAsync("datasets", "--format", "json");

        using var listed = JsonDocument.Parse(datasets.Answer);
        var dataset = listed.RootElement.EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.Zero, import.Messages);
            Assert.That(dataset.GetProperty("name").GetString(), Is.EqualTo("central-asia-labour-migration"));
            Assert.That(dataset.GetProperty("title").GetString(), Does.StartWith("Labour migration"));
            Assert.That(dataset.GetProperty("licence").GetString(), Is.EqualTo("CC-BY-4.0"));
            Assert.That(dataset.GetProperty("maintainer").GetString(), Is.Not.Empty);
            Assert.That(dataset.GetProperty("contentHash").GetString(), Does.Match("^[0-9a-f]{64}$"));
            Assert.That(
                dataset.GetProperty("counts").GetProperty("ties").GetInt32(),
                Is.EqualTo(File.ReadLines(Path.Combine(TestFolder.Shipped, "ties.csv")).Count() - 1));
        });
    }

    [Test]
    public async Task The_report_counts_added_changed_and_removed_records_by_type()
    {
        var dataset = Folder.Dataset("small");
        var first = await ReportAsync("import", dataset);
        Folder.Dataset(
            "small",
            ("stakeholders.csv", "id,kind,name\nada,person,Ada L.\nbob,person,Bob\n"),
            ("names.csv", "id,name,type\n"));
        var second = await ReportAsync("import", dataset);

        Assert.Multiple(() =>
        {
            Assert.That(
                Differences(first),
                Is.EqualTo("stakeholders 1 0 0, engagements 1 0 0, names 1 0 0, ties 1 0 0, evidence 1 0 0, sources 1 0 0"));
            Assert.That(
                Differences(second),
                Is.EqualTo("stakeholders 1 1 0, engagements 0 0 0, names 0 0 1, ties 0 0 0, evidence 0 0 0, sources 0 0 0"));
            Assert.That(second.GetProperty("unchanged").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task A_record_that_shares_only_an_id_with_another_dataset_is_a_warning_or_with_strict_an_error()
    {
        Folder.Dataset("alpha", ("stakeholders.csv", "id,kind,name\nada,person,Ada Lovelace\n"), ("names.csv", "id,name,type\n"));
        Folder.Dataset("beta", ("stakeholders.csv", "id,kind,name\nada,person,Ada Yonath\n"), ("names.csv", "id,name,type\n"));
        await ImportAsync("alpha");

        var strict = await RunAsync("import", "beta", "--strict");
        var import = await RunAsync("import", "beta", "--format", "json");

        using var answer = JsonDocument.Parse(import.Answer);
        Assert.Multiple(() =>
        {
            Assert.That((strict.ExitCode, import.ExitCode), Is.EqualTo((1, 0)));
            Assert.That(
                strict.Messages,
                Does.Contain("Ada Yonath").And.Contain("Ada Lovelace").And.Contain("dataset alpha").And.Contain("nothing was changed"));
            Assert.That(
                answer.RootElement.GetProperty("datasets")[0].GetProperty("unchanged").GetBoolean(),
                Is.False,
                "the strict import left nothing");
            Assert.That(answer.RootElement.GetProperty("warnings").GetArrayLength(), Is.EqualTo(1));
            Assert.That(answer.RootElement.GetProperty("warnings")[0].GetProperty("found").GetString(), Is.EqualTo("ada"));
        });
    }

    [Test]
    public async Task Importing_again_changes_nothing()
    {
        await ImportAsync(Folder.Dataset("small"));
        var before = await File.ReadAllBytesAsync(Folder.At("stakeholders.db"));

        var again = await ReportAsync("import", "small");
        var text = await RunAsync("import", "small");

        Assert.Multiple(() =>
        {
            Assert.That(again.GetProperty("unchanged").GetBoolean(), Is.True);
            Assert.That(
                Differences(again),
                Is.EqualTo("stakeholders 0 0 0, engagements 0 0 0, names 0 0 0, ties 0 0 0, evidence 0 0 0, sources 0 0 0"));
            Assert.That(text.Answer, Does.Contain("small: unchanged"));
            Assert.That(File.ReadAllBytes(Folder.At("stakeholders.db")), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_dry_run_reports_what_would_change_and_changes_nothing()
    {
        await ImportAsync(Folder.Dataset("small"));
        var before = await RunAsync("datasets", "--format", "json");
        Folder.Dataset("small", ("names.csv", "id,name,type\n"));

        var dry = await RunAsync("import", "small", "--dry-run", "--format", "json");
        var after = await RunAsync("datasets", "--format", "json");

        using var answer = JsonDocument.Parse(dry.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(answer.RootElement.GetProperty("dryRun").GetBoolean(), Is.True);
            Assert.That(answer.RootElement.GetProperty("store").GetString(), Is.EqualTo("embedded:stakeholders.db"));
            Assert.That(Differences(answer.RootElement.GetProperty("datasets")[0]), Does.Contain("names 0 0 1"));
            Assert.That(after.Answer, Is.EqualTo(before.Answer));
        });
    }

    [Test]
    public async Task A_dry_run_creates_no_store()
    {
        var dry = await RunAsync("import", Folder.Dataset("small"), "--dry-run");

        Assert.Multiple(() =>
        {
            Assert.That(dry.ExitCode, Is.Zero, dry.Messages);
            Assert.That(dry.Answer, Does.Contain("Dry run").And.Match(@"stakeholders\s+1\s+0\s+0"));
            Assert.That(Directory.EnumerateFiles(Folder.Path), Is.Empty);
        });
    }

    [Test]
    public async Task Data_with_a_warning_is_imported_unless_strict()
    {
        Folder.Dataset("small", ("stakeholders.csv", "id,kind,name\nada,person,Ad\uFFFD\n"));

        var strict = await RunAsync("import", "small", "--strict");
        var isThere = File.Exists(Folder.At("stakeholders.db"));
        var import = await RunAsync("import", "small", "--format", "json");

        using var answer = JsonDocument.Parse(import.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(strict.ExitCode, Is.EqualTo(1));
            Assert.That(strict.Messages, Does.Contain("stakeholders.csv:2:12: ").And.Contain("1 error; nothing was changed"));
            Assert.That(isThere, Is.False);
            Assert.That(import.ExitCode, Is.Zero);
            Assert.That(import.Messages, Does.Contain("stakeholders.csv:2:12: warning: "));
            Assert.That(answer.RootElement.GetProperty("warnings").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task AFolder_of_datasets_is_imported_as_one()
    {
        Folder.Dataset(Path.Combine("data", "b"), Named("b"));
        Folder.Dataset(Path.Combine("data", "a"), Named("a"));
        Directory.CreateDirectory(Folder.At("data", "notes"));

        var import = await RunAsync("import", "data", "--format", "json");

        using var answer = JsonDocument.Parse(import.Answer);
        Assert.That(
            answer.RootElement.GetProperty("datasets").EnumerateArray().Select(d => d.GetProperty("dataset").GetString()),
            Is.EquivalentTo(Both));
    }

    [Test]
    public async Task If_one_of_several_datasets_has_errors_none_is_imported()
    {
        Folder.Dataset("good");
        Folder.Dataset("bad", ("ties.csv", "id,from,type,to\nada-attends-forum,ada,attends,fourm\n"));

        var import = await RunAsync("import", "good", "bad");

        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.EqualTo(1));
            Assert.That(import.Answer, Is.Empty);
            Assert.That(import.Messages, Does.Contain("ties.csv:2:").And.Contain("\"fourm\"").And.Contain("nothing was changed"));
            Assert.That(File.Exists(Folder.At("stakeholders.db")), Is.False);
        });
    }

    [Test]
    public async Task A_dataset_named_twice_is_refused()
    {
        Folder.Dataset("one", Named("same"));
        Folder.Dataset("two", Named("same"));

        var import = await RunAsync("import", "one", "two");

        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.EqualTo(1));
            Assert.That(import.Messages, Does.Contain(Path.Combine("two", "dataset.json")).And.Contain("\"same\"").And.Contain("one"));
        });
    }

    [Test]
    public async Task Values_that_differ_between_datasets_are_reported()
    {
        await ImportAsync(Folder.Dataset("b"));

        var import = await RunAsync("import", Folder.Dataset("a", ("stakeholders.csv", "id,kind,name\nada,person,Ada Lovelace\n")));

        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.Zero);
            Assert.That(import.Answer, Does.Match(@"ada\s+name\s+Ada Lovelace\s+a\s+Ada\s+b"));
        });
    }

    [Test]
    public async Task Quiet_does_not_report_success()
    {
        var import = await RunAsync("import", Folder.Dataset("small"), "--quiet");

        Assert.That(import, Is.EqualTo(new Run(0, "", "")));
    }

    [Test]
    public async Task Quiet_still_shows_answers()
    {
        var dry = await RunAsync("import", Folder.Dataset("small"), "--quiet", "--dry-run");
        var json = await RunAsync("import", "small", "--quiet", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(dry.Answer, Does.Contain("Dry run"));
            Assert.That(() => JsonDocument.Parse(json.Answer).Dispose(), Throws.Nothing);
            Assert.That(dry.Messages + json.Messages, Is.Empty);
        });
    }

    [Test]
    public async Task Answers_in_a_pipe_have_no_colours_and_no_wrapped_lines()
    {
        var name = new string('n', 120);
        var import = await RunAsync("import", Folder.Dataset(name));
        var datasets = await RunAsync("datasets");

        Assert.Multiple(() =>
        {
            Assert.That(import.Answer + import.Messages + datasets.Answer, Does.Not.Contain('\u001b'));
            Assert.That(datasets.Answer, Does.Contain(name).And.Contain($"Title of {name}"));
            Assert.That(datasets.Answer, Does.Not.Match("(?m) $"));
        });
    }

    private static (string, string) Named(string name) =>
        ("dataset.json", $$"""{ "name": "{{name}}", "title": "T", "licence": "CC0-1.0", "maintainer": "the tests" }""");

    private static string Differences(JsonElement report) => string.Join(
        ", ",
        Sorts.Select(sort =>
        {
            var difference = report.GetProperty(sort);
            return $"{sort} {difference.GetProperty("added")} {difference.GetProperty("changed")} {difference.GetProperty("removed")}";
        }));

    private async Task<JsonElement> ReportAsync(params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--format", "json"]);
        Assert.That(run.ExitCode, Is.Zero, run.Messages);
        using var answer = JsonDocument.Parse(run.Answer);
        return answer.RootElement.GetProperty("datasets")[0].Clone();
    }
}
