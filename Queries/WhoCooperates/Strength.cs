namespace StakeholderGraph;

/// <summary>
/// Strengths in whole units of 1e−15, so that the order of addition cannot change a sum or a rank. M. E. J. Newman, Phys. Rev. E 64, 016132
/// (2001) for 1/(n−1).
/// </summary>
internal static class Strength
{
    /// <summary>The contribution of one shared engagement by <see cref="Weight.Count"/>, which is also the maximum contribution.</summary>
    public const long One = 1_000_000_000_000_000;

    /// <summary>The contribution of one shared engagement.</summary>
    /// <param name="weight">The weight asked for.</param>
    /// <param name="a">The strongest role of one actor, in tenths.</param>
    /// <param name="b">The strongest role of the other actor, in tenths.</param>
    /// <param name="n">The number of actors that stand in the engagement, at least 2.</param>
    public static long Contribution(Weight weight, int a, int b, int n) => weight switch
    {
        Weight.Count => One,
        Weight.Newman => (long)Math.Round(1e15 / (n - 1)),
        _ => (long)Math.Round(a * b * 1e13 / (n - 1)),
    };

    /// <summary>A sum in units of 1e−9, rounded half up, by which partners are ranked.</summary>
    public static Int128 Rounded(Int128 sum) =>
        sum < long.MaxValue - 500_000 ? ((long)sum + 500_000) / 1_000_000 : (sum + 500_000) / 1_000_000; // long is much faster

    /// <summary>A rounded sum as answers show it.</summary>
    public static double OfRounded(Int128 rounded) => (double)rounded / 1e9;

    /// <summary>A strength given by a caller, with at most 9 decimals, as a rounded sum.</summary>
    public static long ToRounded(decimal strength) => (long)(strength * 1_000_000_000);

    /// <summary>A contribution as answers show it.</summary>
    public static double OfContribution(long units) => units / 1e15;
}
