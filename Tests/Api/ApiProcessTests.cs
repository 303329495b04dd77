using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Api;

/// <summary>The Api as users start it: a process in a folder.</summary>
[TestFixture]
[Category("Process")]
public sealed class ApiProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("stakeholders-process-");

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public async Task The_first_run_loads_the_network_that_ships_and_the_next_uses_it()
    {
        var first = await RunAsync(lines: 7, async lines =>
        {
            Assert.That(lines[0], Does.Contain("central-asia-labour-migration").And.Contain("created"));
            using var client = new HttpClient();
            Assert.That(await client.GetStringAsync(new Uri(lines[2].Trim())), Does.StartWith("<!doctype html>").IgnoreCase);
            Assert.That(lines[^1], Does.StartWith("No keys are configured"));
            foreach (var url in lines.Skip(3).SkipLast(1))
            {
                Assert.That(await client.GetStringAsync(new Uri(url.Trim())), Does.StartWith("{"), url);
            }
        });
        Assert.That(first.ExitCode, Is.Zero);
        Assert.That(first.StandardError, Is.Empty);
        Assert.That(File.Exists(Path.Combine(_folder.FullName, "stakeholders.db")));

        var next = await RunAsync(lines: 1, lines =>
        {
            Assert.That(lines[0], Does.StartWith("Ready: http://127.0.0.1:"));
            return Task.CompletedTask;
        });
        Assert.That(next.ExitCode, Is.Zero);

        File.Delete(Path.Combine(_folder.FullName, "stakeholders.db"));
        var lost = await FailAsync();
        Assert.That(lost.ExitCode, Is.EqualTo(4));
        AssertOneLine(lost, "no longer exists");
        Assert.That(File.Exists(Path.Combine(_folder.FullName, "stakeholders.db")), Is.False);
    }

    [Test]
    public async Task A_demand_of_a_million_rows_is_refused_with_the_field_and_the_limits()
    {
        await RunAsync(lines: 3, async lines =>
        {
            using var client = new HttpClient { BaseAddress = new Uri(lines[2].Trim()) };
            client.DefaultRequestHeaders.ExpectContinue = true;
            var rows = string.Join(',', Enumerable.Repeat("""{"name": "r", "who": {}, "least": 1}""", 1_000_000));
            foreach (var path in new[] { "/api/v1/invitations", "/api/v1/plans" })
            {
                using var body = new StringContent($$"""{"seats": 1, "demands": [{{rows}}]}""", Encoding.UTF8, "application/json");
                using var refused = await client.PostAsync(new Uri(path, UriKind.Relative), body);
                var problem = await refused.Content.ReadAsStringAsync();

                Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge), problem);
                Assert.That(problem, Does.Contain("\"demands\":[\"has at most 1000 rows, and a body has at most 30 MB\"]"));
            }
        });
    }

    [Test]
    public async Task An_unfinished_request_does_not_prevent_shutdown()
    {
        using var client = new TcpClient();
        var asked = TimeProvider.System.GetTimestamp();
        var stopped = await RunAsync(lines: 3, async lines =>
        {
            var address = new Uri(lines[2].Trim());
            await client.ConnectAsync(address.Host, address.Port);
            await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\n"u8.ToArray());
            asked = TimeProvider.System.GetTimestamp();
        });

        Assert.That(stopped.ExitCode, Is.Zero);
        Assert.That(
            TimeProvider.System.GetElapsedTime(asked), Is.LessThan(TimeSpan.FromSeconds(25)), "by default, it would be half a minute");
    }

    [TestCase("nothing"), TestCase("an empty file"), TestCase("an empty default store"), TestCase("a folder")]
    public async Task A_missing_store_is_not_replaced_by_the_sample(string what)
    {
        var store = Path.Combine(_folder.FullName, what == "an empty default store" ? "stakeholders.db" : "network.db");
        if (what.StartsWith("an empty", StringComparison.Ordinal))
        {
            await File.WriteAllBytesAsync(store, []);
        }
        else if (what == "a folder")
        {
            Directory.CreateDirectory(store);
        }

        var result = await (what == "an empty default store" ? FailAsync() : FailAsync("--store", $"embedded:{store}"));

        Assert.That(result.ExitCode, Is.EqualTo(4));
        AssertOneLine(result, "--sample");
        Assert.That(File.Exists(store) && new FileInfo(store).Length > 0, Is.False);
    }

    [Test]
    public async Task A_named_store_gets_the_sample_on_request_and_only_its_owner_can_read_it()
    {
        var store = Path.Combine(_folder.FullName, "network.db");
        var run = await RunAsync(lines: 6, ["--store", $"embedded:{store}", "--sample"], lines =>
        {
            Assert.That(lines[0], Does.Contain("central-asia-labour-migration").And.Contain("created"));
            if (!OperatingSystem.IsWindows())
            {
                foreach (var file in Directory.EnumerateFiles(_folder.FullName))
                {
                    Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
                }
            }

            return Task.CompletedTask;
        });

        Assert.That(run.StandardError, Is.Empty);
    }

    [Test]
    public async Task A_damaged_store_is_not_served_until_it_is_repaired()
    {
        var store = Path.Combine(_folder.FullName, "network.db");
        var address = new EmbeddedAddress(store);
        await ApiHost.ImportAsync(address, [ApiFixture.Neighbours()]);
        await Damaging.ChangeAsync(store);

        var run = await RunAsync(
            lines: 1,
            ["--store", address.ToString()],
            async lines =>
            {
                Assert.That(lines[0], Does.StartWith("Not ready: http://127.0.0.1:").And.Contain("/readyz"));
                using var client = new HttpClient { BaseAddress = new Uri(lines[0].Split(' ')[2]) };
                Assert.That(
                    (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode,
                    Is.EqualTo(HttpStatusCode.ServiceUnavailable));
                await ApiHost.ImportAsync(address, [ApiFixture.Neighbours()]);
                using var patience = new CancellationTokenSource(Patience);
                while (!(await client.GetAsync(new Uri("/readyz", UriKind.Relative), patience.Token)).IsSuccessStatusCode)
                {
                    await Task.Delay(100, patience.Token);
                }
            });

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(
            run.StandardError,
            Does.Contain("neighbours").And.Contain("refused").And.Contain("can be read again").And.Not.Contain("   at "));
    }

    [Test]
    public async Task Head_is_answered_as_get_without_the_body_and_a_broken_path_is_refused()
    {
        await RunAsync(lines: 2, async lines =>
        {
            var address = new Uri(lines[1].Split(' ')[1]);
            using var client = new HttpClient { BaseAddress = address };
            using var request = new HttpRequestMessage(HttpMethod.Head, "/api/v1/stakeholders/ilo");
            using var response = await client.SendAsync(request);

            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Headers.ETag, Is.Not.Null);
            Assert.That(response.Headers.Server, Is.Empty);
            Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Empty);
            Assert.That(
                await RawAsync(address, "GET /api/v1/stakeholders/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                Does.StartWith("HTTP/1.1 400"));
            Assert.That(
                await RawAsync(address, $"GET /api/v1/search?q={new string('x', 100_000)} HTTP/1.1\r\nHost: a\r\n\r\n"),
                Does.StartWith("HTTP/1.1 414"));
        });
    }

    [Test]
    public async Task An_occupied_port_is_reported_in_one_line_and_leaves_no_store()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await FailAsync("--urls", $"http://127.0.0.1:{port}");

        Assert.That(result.ExitCode, Is.EqualTo(4));
        AssertOneLine(result, port.ToString(CultureInfo.InvariantCulture));
        Assert.That(_folder.EnumerateFileSystemInfos(), Is.Empty);
    }

    [Test]
    public async Task A_file_that_is_not_a_store_is_reported_in_one_line_and_not_changed()
    {
        var file = Path.Combine(_folder.FullName, "letter.txt");
        await File.WriteAllTextAsync(file, "Dear colleagues, this is not a network. " + new string('.', 4_096));

        var result = await FailAsync("--store", $"embedded:{file}");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        AssertOneLine(result, "letter.txt");
        Assert.That(await File.ReadAllTextAsync(file), Does.StartWith("Dear colleagues"));
    }

    [Test]
    public async Task A_store_that_cannot_be_created_is_reported_in_one_line()
    {
        var result = await FailAsync("--store", $"embedded:{Path.Combine(_folder.FullName, "missing", "network.db")}");

        Assert.That(result.ExitCode, Is.EqualTo(4));
        AssertOneLine(result, "missing");
    }

    [Test]
    public async Task An_unknown_argument_is_reported_in_one_line()
    {
        var result = await FailAsync("--prot", "1");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        AssertOneLine(result, "--prot");
    }

    [Test]
    public async Task Help_explains_arguments_and_exit_codes()
    {
        var result = await Api("--help").ExecuteBufferedAsync();

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.StandardOutput, Does.Contain("--urls").And.Contain("--store").And.Contain("Exit codes"));
        Assert.That(_folder.EnumerateFileSystemInfos(), Is.Empty);
    }

    private static void AssertOneLine(BufferedCommandResult result, string about)
    {
        Assert.That(result.StandardError.TrimEnd('\n'), Does.Contain(about).And.Not.Contain("\n").And.Not.Contain("   at "));
        Assert.That(result.StandardOutput, Is.Empty);
    }

    private async Task<BufferedCommandResult> FailAsync(params string[] arguments)
    {
        string[] anyPort = arguments.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        using var patience = new CancellationTokenSource(Patience);
        return await Api([.. arguments, .. anyPort]).ExecuteBufferedAsync(patience.Token);
    }

    /// <summary>Starts the Api, waits for a message, runs an action, and stops the Api with SIGTERM.</summary>
    private Task<(int ExitCode, string StandardError)> RunAsync(int lines, Func<IReadOnlyList<string>, Task> meanwhile) =>
        RunAsync(lines, [], meanwhile);

    private async Task<(int ExitCode, string StandardError)> RunAsync(
        int lines,
        string[] arguments,
        Func<IReadOnlyList<string>, Task> meanwhile)
    {
        using var patience = new CancellationTokenSource(Patience);
        var said = new ConcurrentQueue<string>();
        var saidEnough = new TaskCompletionSource();
        var errors = new StringBuilder();
        var process = Api([.. arguments, "--urls", "http://127.0.0.1:0"])
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line =>
            {
                said.Enqueue(line);
                if (said.Count >= lines)
                {
                    saidEnough.TrySetResult();
                }
            }))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync(patience.Token);
        try
        {
            await Task.WhenAny(saidEnough.Task, process.Task);
            Assert.That(said, Has.Count.AtLeast(lines), errors.ToString());
            await meanwhile([.. said]);
        }
        finally
        {
            if (!process.Task.IsCompleted)
            {
                await Cli.Wrap("kill")
                    .WithArguments(["-s", "TERM", process.ProcessId.ToString(CultureInfo.InvariantCulture)])
                    .ExecuteAsync();
            }
        }

        return ((await process).ExitCode, errors.ToString());
    }

    private static async Task<string> RawAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }

    private Command Api(params string[] arguments) =>
        Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(TestContext.CurrentContext.TestDirectory, "StakeholderGraph.Api.dll"), .. arguments])
            .WithWorkingDirectory(_folder.FullName)
            .WithEnvironmentVariables(variables =>
                variables.Set("STAKEHOLDERS_STORE", null).Set("ASPNETCORE_URLS", null).Set("STAKEHOLDERS_ALLOWED_HOSTS", null))
            .WithValidation(CommandResultValidation.None);
}
