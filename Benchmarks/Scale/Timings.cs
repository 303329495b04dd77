using System.Diagnostics;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>What a row of samples took, in milliseconds.</summary>
internal sealed record Timings(double Median, double P95, double Max, int Count)
{
    public static Timings Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new Timings(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.95)], sorted[^1], sorted.Length);
    }

    /// <summary>
    /// Asks each of so many samples <paramref name="rounds"/> times and takes the median of each, as the reference does. As many rounds go
    /// before, for the compiler to see what is hot; a server has long been through that when it matters.
    /// </summary>
    public static async Task<Timings> OfEachAsync(int samples, int rounds, Func<int, Task> ask)
    {
        var times = new double[samples][];
        for (var i = 0; i < samples; i++)
        {
            times[i] = new double[rounds];
        }

        for (var round = -2 * rounds; round < rounds; round++)
        {
            for (var i = 0; i < samples; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await ask(i);
                var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (round >= 0)
                {
                    times[i][round] = taken;
                }
            }
        }

        return Of(times.Select(t => t.Order().ElementAt(rounds / 2)));
    }
}
