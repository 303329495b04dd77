using System.Collections.Concurrent;
using System.Diagnostics;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>A separate Api process on a free port of this machine.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _logged = [];

    private ApiProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
            {
                _logged.Enqueue(text);
            }
        };
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>The standard error of the process.</summary>
    public IReadOnlyCollection<string> Logged => _logged;

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public long PeakWorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts the process with the store at an address, and waits until it is ready.</summary>
    public static async Task<ApiProcess> StartAsync(string store)
    {
        var api = Path.Combine(AppContext.BaseDirectory, "StakeholderGraph.Api.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [api, "--urls", "http://127.0.0.1:0", "--store", store])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The Api did not start");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Ready: ", StringComparison.Ordinal))
            {
                return new ApiProcess(process, new Uri(line.Split(' ')[1]));
            }
        }

        throw new InvalidOperationException("The Api did not start: " + await process.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
