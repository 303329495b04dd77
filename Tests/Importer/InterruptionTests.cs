using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CliWrap;
using CliWrap.EventStream;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Importer;

[TestFixture]
[Platform("Linux,MacOsX")]
[CancelAfter(300_000)]
public sealed class InterruptionTests : CommandLineTests
{
    // Large enough that a signal sent at the start of the import arrives long before its end.
    private const int Persons = 30_000;

    [SetUp]
    public Task ImportTheOldNetwork() => ImportAsync(Folder.Dataset("network"));

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task An_interrupted_import_leaves_the_old_network(string signal)
    {
        var before = await RunAsync("datasets", "--format", "json");
        Folder.LargeDataset("network", Persons);

        var (exitCode, messages) = await SignalledAsync(signal, "Importing", "import", "network");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(130));
            Assert.That(messages, Does.Contain("Interrupted"));
        });
        await IsWholeAsync(before);
    }

    [Test]
    public async Task An_interrupted_check_stops()
    {
        Folder.LargeDataset("network", Persons);

        var (exitCode, _) = await SignalledAsync("INT", "Checking", "check", "network");

        Assert.That(exitCode, Is.EqualTo(130));
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task A_command_that_is_blocked_stops_within_a_second(string signal)
    {
        Folder.LargeDataset("network", Persons);
        await ImportAsync("network");
        var export = Stakeholders("export", "network", "--format", "graphml", "--output", "-");
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(export.TargetFilePath, export.Arguments)
            {
                WorkingDirectory = Folder.Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        foreach (var (name, value) in Environment())
        {
            process.StartInfo.Environment[name] = value;
        }

        process.Start();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var ended = end.Token.Register(process.Kill);
        await process.StandardOutput.ReadAsync(new char[1]); // and no more: soon nothing fits into the pipe
        await Task.Delay(TimeSpan.FromSeconds(0.5));

        var clock = Stopwatch.StartNew();
        await Cli.Wrap("kill").WithArguments(["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]).ExecuteAsync();
        await process.WaitForExitAsync();

        Assert.Multiple(() =>
        {
            Assert.That(process.ExitCode, Is.EqualTo(130));
            Assert.That(
                clock.Elapsed,
                Is.LessThan(Allowed.Seconds(3)),
                "half a second, and the time that a busy machine takes to end a process");
        });
    }

    [Test]
    public async Task An_import_that_is_killed_leaves_the_old_network()
    {
        var before = await RunAsync("datasets", "--format", "json");
        Folder.LargeDataset("network", Persons);

        var (exitCode, _) = await SignalledAsync("KILL", "Importing", "import", "network");

        Assert.That(exitCode, Is.EqualTo(128 + 9));
        await IsWholeAsync(before);
    }

    [Test]
    public async Task After_an_import_that_was_killed_the_next_one_succeeds()
    {
        Folder.LargeDataset("network", Persons);
        await SignalledAsync("KILL", "Importing", "import", "network");

        var again = await RunAsync("import", "network", "--format", "json");

        using var answer = JsonDocument.Parse(again.Answer);
        Assert.That(answer.RootElement.GetProperty("datasets")[0].GetProperty("ties").GetProperty("added").GetInt32(), Is.EqualTo(Persons));
    }

    [Test]
    public async Task Two_simultaneous_imports_succeed_or_one_reports_that_the_store_is_busy()
    {
        Folder.LargeDataset("network", 5_000);
        Folder.LargeDataset("other", 5_000);

        var runs = await Task.WhenAll(RunAsync("import", "network"), RunAsync("import", "other"));
        var datasets = await RunAsync("datasets", "--format", "json");
        var verify = await RunAsync("verify");

        using var loaded = JsonDocument.Parse(datasets.Answer);
        var large = loaded.RootElement.EnumerateArray().Count(d => d.GetProperty("counts").GetProperty("ties").GetInt32() == 5_000);
        Assert.Multiple(() =>
        {
            Assert.That(runs.Select(r => r.ExitCode), Is.All.EqualTo(0).Or.EqualTo(4), string.Concat(runs.Select(r => r.Messages)));
            Assert.That(runs.Count(r => r.ExitCode == 0), Is.EqualTo(large).And.GreaterThan(0));
            Assert.That(verify.ExitCode, Is.Zero, verify.Answer);
        });
    }

    private async Task IsWholeAsync(Run before)
    {
        var verify = await RunAsync("verify");
        var after = await RunAsync("datasets", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(verify.ExitCode, Is.Zero, verify.Answer + verify.Messages);
            Assert.That(after, Is.EqualTo(before));
        });
    }

    /// <summary>Runs a command, sends it a signal when it reports the start of its work, and returns its exit code and messages.</summary>
    private async Task<(int ExitCode, string Messages)> SignalledAsync(string signal, string begins, params string[] arguments)
    {
        var (process, exitCode, messages) = (0, -1, "");
        await foreach (var happened in Stakeholders(arguments).ListenAsync())
        {
            switch (happened)
            {
                case StartedCommandEvent started:
                    process = started.ProcessId;
                    break;
                case StandardErrorCommandEvent message:
                    messages += message.Text + "\n";
                    if (message.Text.StartsWith(begins, StringComparison.Ordinal))
                    {
                        await Cli.Wrap("kill").WithArguments(["-s", signal, process.ToString(CultureInfo.InvariantCulture)]).ExecuteAsync();
                    }

                    break;
                case ExitedCommandEvent exited:
                    exitCode = exited.ExitCode;
                    break;
            }
        }

        return (exitCode, messages);
    }
}
