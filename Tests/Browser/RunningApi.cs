using System.Globalization;
using CliWrap;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Browser;

/// <summary>The Api as users start it: a process on a free port, with a separate store.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private const string StoreName = "stakeholders.db";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder;
    private readonly CommandTask<CommandResult> _process;

    private RunningApi(DirectoryInfo folder, CommandTask<CommandResult> process, Uri address) =>
        (_folder, _process, Address) = (folder, process, address);

    public Uri Address { get; }

    /// <summary>The file of its store, unless another one was given.</summary>
    public string Store => Path.Combine(_folder.FullName, StoreName);

    /// <summary>Starts it with datasets, or the example network; or with an existing store.</summary>
    public static async Task<RunningApi> StartAsync(IReadOnlyList<IDatasetContent> datasets, string? store, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("stakeholders-browser-");
        var address = store ?? $"embedded:{Path.Combine(folder.FullName, StoreName)}";
        if (datasets.Count > 0)
        {
            Assert.That(StoreAddress.TryParse(address, out var parsed, out var problem), problem);
            await ApiHost.ImportAsync(parsed, datasets);
        }

        var ready = new TaskCompletionSource<Uri>();
        var process = Cli.Wrap("dotnet")
            .WithArguments([
                Path.Combine(TestContext.CurrentContext.TestDirectory, "StakeholderGraph.Api.dll"),
                .. arguments.Contains("--urls") ? [] : new[] { "--urls", "http://127.0.0.1:0" },
                "--store",
                address,
                "--sample",
                .. arguments,
            ])
            .WithWorkingDirectory(folder.FullName)
            .WithEnvironmentVariables(variables =>
                variables.Set("STAKEHOLDERS_STORE", null).Set("ASPNETCORE_URLS", null).Set("STAKEHOLDERS_ALLOWED_HOSTS", null))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line =>
            {
                if (line.StartsWith("Ready: ", StringComparison.Ordinal))
                {
                    ready.TrySetResult(new Uri(line.Split(' ')[1]));
                }
            }))
            .ExecuteAsync();
        await Task.WhenAny(ready.Task, process.Task, Task.Delay(Patience));
        Assert.That(ready.Task.IsCompletedSuccessfully, "The Api did not start");
        return new RunningApi(folder, process, await ready.Task);
    }

    public async Task StopAsync()
    {
        if (!_process.Task.IsCompleted)
        {
            await Cli.Wrap("kill").WithArguments(["-s", "TERM", _process.ProcessId.ToString(CultureInfo.InvariantCulture)]).ExecuteAsync();
            await _process;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
