namespace StakeholderGraph.Tests;

/// <summary>How long something may take in a test.</summary>
internal static class Allowed
{
    // On CI several parts of the tests run side by side on two cores.
    private static readonly double Factor = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? 5 : 1;

    /// <summary>What an idle machine keeps to with ease, given in seconds; on CI a multiple of that.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds * Factor);
}
