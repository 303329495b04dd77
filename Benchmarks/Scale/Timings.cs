using System.Diagnostics;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>The times of a series of samples in milliseconds.</summary>
internal sealed record Timings(double Median, double P95, double Max, int Count)
{
    public static Timings Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return new Timings(sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.95)], sorted[^1], sorted.Length);
    }

    /// <summary>
    /// Asks each sample <paramref name="rounds"/> times and takes the median of each, like the reference. The same number of rounds goes
    /// first as warm-up, so that the compiler sees the hot paths; a server in use has long passed this point.
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
