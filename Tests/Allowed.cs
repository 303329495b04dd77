namespace StakeholderGraph.Tests;

/// <summary>Time limits in tests.</summary>
internal static class Allowed
{
    // On CI, several parts of the tests run in parallel on two cores.
    private static readonly double Factor = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? 5 : 1;

    /// <summary>A limit that an idle machine easily meets, in seconds; several times as long on CI.</summary>
    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds * Factor);
}
