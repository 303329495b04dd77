using CliWrap;
using CliWrap.Buffered;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Importer;

/// <summary>The result of running a command line.</summary>
internal sealed record Run(int ExitCode, string Answer, string Messages)
{
    public string[] MessageLines => Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<Run> OfAsync(Command command)
    {
        var result = await command.ExecuteBufferedAsync();
        return new Run(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}

/// <summary>Runs <c>stakeholders</c> as a separate process, each test in its own working directory.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
[Category("Process")]
public abstract class CommandLineTests : IDisposable
{
    internal TestFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Imports datasets into the default store without a process, for tests of what comes after. Takes a hundredth of the time.
    /// </summary>
    /// <param name="datasets">The paths of the datasets, from the working directory of the test.</param>
    internal Task ImportAsync(params string[] datasets) => ApiHost.ImportAsync(
        new EmbeddedAddress(Folder.At("stakeholders.db")), [.. datasets.Select(path => DatasetReaders.Check(Folder.At(path)).Content)]);

    internal Task<Run> RunAsync(params string[] arguments) => Run.OfAsync(Stakeholders(arguments));

    /// <summary>The command before it is run, without any of the environment variables that it uses.</summary>
    internal Command Stakeholders(params string[] arguments) =>
        Cli.Wrap("dotnet")
            .WithArguments([Path.Combine(TestContext.CurrentContext.TestDirectory, "stakeholders.dll"), .. arguments])
            .WithWorkingDirectory(Folder.Path)
            .WithEnvironmentVariables(Environment())
            .WithValidation(CommandResultValidation.None);

    /// <summary>The environment variables to run with, in addition to those of the tests.</summary>
    internal static Dictionary<string, string?> Environment(string? store = null) =>
        new() { ["STAKEHOLDERS_STORE"] = store, ["CI"] = null, ["NO_COLOR"] = null, ["TERM"] = null };

    /// <summary>Runs it as a user to whom permissions apply, because root, as whom tests run in containers, may do anything.</summary>
    internal async Task<Run> RunAsNobodyAsync(params string[] arguments)
    {
        const string Setpriv = "/usr/bin/setpriv";
        if (!System.Environment.IsPrivilegedProcess)
        {
            return await RunAsync(arguments);
        }

        if (!File.Exists(Setpriv))
        {
            Assert.Ignore("The tests run as root, who may read and write anything, and there is no setpriv to step down.");
        }

        Folder.Permit("", "rwxr-xr-x");
        var command = Stakeholders(arguments);
        return await Run.OfAsync(command
            .WithTargetFile(Setpriv)
            .WithArguments($"--reuid=65534 --regid=65534 --clear-groups dotnet {command.Arguments}"));
    }
}
