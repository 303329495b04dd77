using System.Globalization;

namespace StakeholderGraph.Tests;

/// <summary>
/// Where the seeds of tests that change things at random begin: at 0, or where the environment says, so that others can be tried.
/// </summary>
internal static class TestSeeds
{
    /// <summary>The variable that names the first seed.</summary>
    public const string Variable = "STAKEHOLDERS_TEST_SEED";

    /// <summary>The first seed.</summary>
    public static int First { get; } =
        int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : 0;
}
