using System.Diagnostics;
using System.Text.Json;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>The figures of a reference program for the same files in the same run.</summary>
internal static class Reference
{
    /// <summary>
    /// Runs <c>PROGRAM DATADIR SIZE OUTDIR QUESTIONS</c>, which appends lines <c>{"q":…,"p50_ms":…,"p95_ms":…,"max_ms":…}</c> to a file in
    /// OUTDIR, and reads these lines by question.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, Timings>> RunAsync(string program, string folder, string questions)
    {
        var output = Directory.CreateTempSubdirectory("reference");
        try
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            var start = new ProcessStartInfo(
                program,
                [Path.GetDirectoryName(full)!, Path.GetFileName(full), output.FullName, questions])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            return output
                .EnumerateFiles("*.jsonl")
                .SelectMany(file => File.ReadLines(file.FullName))
                .Select(Line)
                .ToDictionary(l => l.Question, l => l.Timings);
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static (string Question, Timings Timings) Line(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return (
            root.GetProperty("q").GetString()!,
            new Timings(
                root.GetProperty("p50_ms").GetDouble(),
                root.GetProperty("p95_ms").GetDouble(),
                root.GetProperty("max_ms").GetDouble(),
                root.GetProperty("n").GetInt32()));
    }
}
