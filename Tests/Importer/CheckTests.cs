using System.Text.Json;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
public sealed class CheckTests : CommandLineTests
{
    [Test]
    public async Task A_dataset_without_errors_is_counted_and_no_store_is_made()
    {
        var check = await RunAsync("check", Folder.Dataset("small"), "--format", "json");

        using var answer = JsonDocument.Parse(check.Answer);
        var dataset = answer.RootElement.GetProperty("datasets")[0];
        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.Zero, check.Messages);
            Assert.That(dataset.GetProperty("folder").GetString(), Is.EqualTo("small"));
            Assert.That(dataset.GetProperty("counts").GetProperty("names").GetInt32(), Is.EqualTo(1));
            Assert.That(Directory.EnumerateFiles(Folder.Path), Is.Empty);
        });
    }

    [Test]
    public async Task An_error_has_file_line_column_reason_and_the_value()
    {
        Folder.Dataset("small", ("stakeholders.csv", "id,kind,name\nada,persn,Ada\n"));

        var check = await RunAsync("check", "small");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.Answer, Is.Empty);
            Assert.That(check.MessageLines, Has.Some.Match($@"^{Path.Combine("small", "stakeholders.csv")}:2:5: .+: ""persn"""));
        });
    }

    [Test]
    public async Task In_json_an_error_has_its_parts_and_is_on_standard_error_too()
    {
        Folder.Dataset("small", ("stakeholders.csv", "id,kind,name\nada,persn,Ada\n"));

        var check = await RunAsync("check", "small", "--format", "json");

        using var answer = JsonDocument.Parse(check.Answer);
        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("file").GetString(), Does.EndWith("stakeholders.csv"));
            Assert.That(error.GetProperty("line").GetInt32(), Is.EqualTo(2));
            Assert.That(error.GetProperty("column").GetInt32(), Is.EqualTo(5));
            Assert.That(error.GetProperty("field").GetString(), Is.EqualTo("kind"));
            Assert.That(error.GetProperty("found").GetString(), Is.EqualTo("persn"));
            Assert.That(answer.RootElement.GetProperty("count").GetInt32(), Is.EqualTo(1));
            Assert.That(check.Messages, Does.Contain("\"persn\""));
        });
    }

    [Test]
    public async Task Many_errors_are_counted_and_the_first_hundred_listed()
    {
        var rows = string.Concat(Enumerable.Range(0, 250).Select(i => $"p{i},persn,Person\n"));
        Folder.Dataset("one", ("stakeholders.csv", "id,kind,name\nada,person,Ada\n" + rows));
        Folder.Dataset("two", ("stakeholders.csv", "id,kind,name\nada,person,Ada\n" + rows));

        var check = await RunAsync("check", "one", "two");
        var json = await RunAsync("check", "one", "two", "--format", "json");

        using var answer = JsonDocument.Parse(json.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.MessageLines.Count(l => l.Contains(".csv:", StringComparison.Ordinal)), Is.EqualTo(100));
            Assert.That(check.Messages, Does.Contain("… and 400 more").And.Contain("500 errors"));
            Assert.That(answer.RootElement.GetProperty("errors").GetArrayLength(), Is.EqualTo(100));
            Assert.That(answer.RootElement.GetProperty("count").GetInt32(), Is.EqualTo(500));
        });
    }

    [Test]
    public async Task A_warning_has_its_place_and_does_not_fail_the_check()
    {
        Folder.Dataset("small", ("stakeholders.csv", "id,kind,name\nada,person,Ad\uFFFD\n"));

        var check = await RunAsync("check", "small", "--format", "json");
        var quiet = await RunAsync("check", "small", "--quiet");

        using var answer = JsonDocument.Parse(check.Answer);
        var warning = answer.RootElement.GetProperty("warnings")[0];
        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.Zero);
            Assert.That(check.MessageLines, Has.Some.StartsWith($"{Path.Combine("small", "stakeholders.csv")}:2:12: warning: ").And.Some.EqualTo("stakeholders: 1 warning."));
            Assert.That(warning.GetProperty("field").GetString(), Is.EqualTo("name"));
            Assert.That(warning.GetProperty("line").GetInt32(), Is.EqualTo(2));
            Assert.That(warning.GetProperty("found").GetString(), Is.EqualTo("Ad\uFFFD"));
            Assert.That(answer.RootElement.GetProperty("warningCount").GetInt32(), Is.EqualTo(1));
            Assert.That(answer.RootElement.GetProperty("datasets").GetArrayLength(), Is.EqualTo(1));
            Assert.That(quiet.Messages, Does.Contain(":2:12: warning: "));
        });
    }

    [Test]
    public async Task With_strict_warnings_are_errors()
    {
        Folder.Dataset("small", ("stakeholders.csv", "id,kind,name\nada,person,Ad\uFFFD\n"));

        var check = await RunAsync("check", "small", "--strict", "--format", "json");

        using var answer = JsonDocument.Parse(check.Answer);
        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(answer.RootElement.GetProperty("errors").GetArrayLength(), Is.EqualTo(1));
            Assert.That(check.Messages, Does.Not.Contain("warning").And.Contain("1 error; nothing was changed"));
        });
    }

    [Test]
    public async Task A_body_that_succeeds_itself_through_others_is_a_warning_at_the_line_of_a_tie()
    {
        string[] bodies = ["agency", "board", "chamber", "dock"];
        (string, string)[] steps = [("dock", "agency"), ("agency", "chamber"), ("chamber", "board"), ("board", "agency")];
        Folder.Dataset(
            "small",
            ("stakeholders.csv", "id,kind,name\n" + string.Concat(bodies.Select(b => $"{b},ministry,{b}\n"))),
            ("names.csv", "id,name,type\n"),
            ("ties.csv", "id,from,type,to\n" + string.Concat(steps.Select((s, i) => $"t{i},{s.Item1},succeeds,{s.Item2}\n"))),
            ("evidence.csv", "tie,source,says\n" + string.Concat(steps.Select((_, i) => $"t{i},paper,confirmed\n"))));

        var (check, strict) = (await RunAsync("check", "small"), await RunAsync("import", "small", "--strict"));

        Assert.Multiple(() =>
        {
            Assert.That((check.ExitCode, strict.ExitCode), Is.EqualTo((0, 1)));
            Assert.That(check.Messages, Does.Contain("ties.csv:3:1: warning: a body succeeds itself through others").And.Contain("agency → chamber → board → agency"));
            Assert.That(strict.Messages, Does.Contain("1 error; nothing was changed"));
        });
    }

    [Test]
    public async Task Many_warnings_are_counted_and_the_first_hundred_listed_beside_the_errors()
    {
        var rows = string.Concat(Enumerable.Range(0, 150).Select(i => $"p{i},person,Person \uFFFD\n"));
        Folder.Dataset("one", ("stakeholders.csv", "id,kind,name\nada,person,Ada\n" + rows));
        Folder.Dataset("two", ("stakeholders.csv", "id,kind,name\nada,persn,Ada\n" + rows));

        var check = await RunAsync("check", "one", "two");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.MessageLines.Count(l => l.Contains(": warning: ", StringComparison.Ordinal)), Is.EqualTo(100));
            Assert.That(check.Messages, Does.Contain("… and 200 more").And.Contain("1 error, 300 warnings; nothing was changed"));
        });
    }

    [Test]
    public async Task Reported_values_contain_no_terminal_control_characters()
    {
        Folder.Dataset("small", ("stakeholders.csv", "id,kind,name\nada,\u001b[2Jperson,Ada\n"));

        var check = await RunAsync("check", "small");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.Messages, Does.Contain(@"\u001b[2Jperson").And.Not.Contain('\u001b'));
        });
    }

    [Test]
    public async Task A_missing_path_is_an_error_of_the_data()
    {
        var check = await RunAsync("check", "nowhere");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.MessageLines, Has.Some.StartsWith("nowhere: "));
        });
    }

    [Test]
    public async Task A_path_that_is_a_file_is_an_error_of_the_data()
    {
        await File.WriteAllTextAsync(Folder.At("file.csv"), "id\n");

        var check = await RunAsync("check", "file.csv");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.MessageLines, Has.Some.StartsWith("file.csv: "));
        });
    }

    [Test]
    public async Task AFolder_without_datasets_is_an_error_of_the_data()
    {
        Directory.CreateDirectory(Folder.At("empty", "deeper"));

        var check = await RunAsync("check", "empty");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.MessageLines, Has.Some.StartsWith("empty: ").And.Some.Contain("dataset.json"));
        });
    }

    [Test]
    public async Task A_dataset_without_its_description_is_an_error()
    {
        Folder.Dataset(Path.Combine("data", "good"), ("dataset.json", """{ "name": "good", "title": "T", "licence": "L", "maintainer": "M" }"""));
        Folder.Dataset(Path.Combine("data", "half"));
        File.Delete(Folder.At("data", "half", "dataset.json"));

        var check = await RunAsync("check", "data");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(1));
            Assert.That(check.Messages, Does.Contain(Path.Combine("half", "dataset.json")));
        });
    }

    [Test]
    [Platform("Linux")]
    public async Task AFolder_without_permission_is_an_error_of_the_data()
    {
        Folder.Dataset("closed");
        Folder.Permit("closed", "---------");
        try
        {
            var check = await RunAsNobodyAsync("check", "closed");

            Assert.Multiple(() =>
            {
                Assert.That(check.ExitCode, Is.EqualTo(1));
                Assert.That(check.Messages, Does.Contain("closed: "));
            });
        }
        finally
        {
            Folder.Permit("closed", "rwxr-xr-x");
        }
    }
}
