using System.Diagnostics;
using System.Globalization;
using CliWrap;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>The settings of a test server.</summary>
internal sealed record Neo4jSettings
{
    /// <summary>The maximum heap size.</summary>
    public string Heap { get; init; } = "512m";

    /// <summary>The password of the user <c>neo4j</c>; <c>null</c> turns authentication off.</summary>
    public string? Password { get; init; }

    /// <summary>Lines of the configuration file.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>
/// A separate real Neo4j for a test, which can be killed, stopped, restarted with the same data and ports, and paused. It ends with the
/// test, or with the test process if that is killed.
/// </summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    // Ends the server, even if it is paused, when its input ends: when the test says so, or no longer exists.
    private const string Guard = """
        set -m
        exec 3<&0
        "$@" </dev/null 3<&- & run=$!
        { cat <&3; kill -CONT -- -$run; kill -TERM $run; } >/dev/null 2>&1 &
        exec 3<&-
        wait $run; exit $?
        """;

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("stakeholders-neo4j-");
    private readonly Neo4jSettings _settings;
    private Process? _run;
    private string _pid = "";
    private int _http;
    private int _bolt;

    private Neo4jServer(Neo4jSettings settings) => _settings = settings;

    /// <summary>The address on this machine for the protocol of the tests: HTTP or Bolt.</summary>
    public int Port => TestServer.IsByBolt ? _bolt : _http;

    /// <summary>Whether it is running.</summary>
    public bool IsRunning => _run is { HasExited: false };

    /// <summary>
    /// The first words of a command for a program of Neo4j, run or admin. Without it, the test is ignored; on CI it fails.
    /// </summary>
    internal static string[] Command(string program)
    {
        _ = SharedData.Beside("neo4j", program);
        return [Repository.At("Tests", "Neo4j", "neo4j"), program];
    }

    /// <summary>Starts a server with an empty database. If there is no server to start, the test is ignored; on CI it fails.</summary>
    public static async Task<Neo4jServer> StartAsync(Neo4jSettings? settings = null)
    {
        var server = new Neo4jServer(settings ?? new());
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Restarts it with the same data and ports.</summary>
    public async Task StartAgainAsync()
    {
        Assert.That(IsRunning, Is.False);
        List<string> arguments =
        [
            .. Command("run"), "--home", _home.FullName, "--heap", _settings.Heap, "--http", Text(_http), "--bolt", Text(_bolt),
            .. _settings.Password is { } password ? new[] { "--password", password } : [],
            .. _settings.Lines.SelectMany(line => new[] { "--set", line }),
        ];
        _run = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Guard, "sh", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var ready = await _run.StandardOutput.ReadLineAsync(patience.Token);
            Assert.That(ready, Does.StartWith("ready "), await FailureAsync(ready, patience.Token));
            var words = ready!.Split(' ');
            (_http, _bolt, _pid) = (new Uri(words[1]).Port, new Uri(words[2]).Port, words[4]);
        }
        catch
        {
            // The next test may start it.
            await StopAsync();
            throw;
        }
    }

    /// <summary>Kills it, like a power failure.</summary>
    public async Task KillAsync()
    {
        await SignalAsync("KILL");
        await EndedAsync();
    }

    /// <summary>Stops it and waits until it has ended.</summary>
    public async Task StopAsync()
    {
        _run!.StandardInput.Close();
        await EndedAsync();
    }

    /// <summary>Pauses it until <see cref="GoOnAsync"/>, so that it answers nothing; its connections stay open.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary>Ends a pause.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            // Before it is ready, its own process is unknown; the program that starts it ends it.
            await (_pid.Length > 0 ? KillAsync() : StopAsync());
        }

        _run?.Dispose();
        _home.Delete(recursive: true);
    }

    private async Task<string> FailureAsync(string? ready, CancellationToken cancellationToken) =>
        ready is null ? await _run!.StandardError.ReadToEndAsync(cancellationToken) : ready;

    private Task SignalAsync(string signal) => Cli.Wrap("kill").WithArguments(["-s", signal, _pid]).ExecuteAsync();

    private async Task EndedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _run!.WaitForExitAsync(patience.Token);
        _run.Dispose();
        (_run, _pid) = (null, "");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
