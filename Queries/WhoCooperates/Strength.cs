namespace StakeholderGraph;

/// <summary>
/// Strengths in whole units of 1e−15, so that no order of adding can change a sum or a rank. M. E. J. Newman, Phys. Rev. E 64, 016132
/// (2001) for 1/(n−1).
/// </summary>
internal static class Strength
{
    /// <summary>What one shared engagement adds by <see cref="Weight.Count"/>, and the most that one can add.</summary>
    public const long One = 1_000_000_000_000_000;

    /// <summary>What one shared engagement adds.</summary>
    /// <param name="weight">The weight asked for.</param>
    /// <param name="a">The strongest role of the one, in tenths.</param>
    /// <param name="b">The strongest role of the other, in tenths.</param>
    /// <param name="n">How many stand in the engagement, at least 2.</param>
    public static long Contribution(Weight weight, int a, int b, int n) => weight switch
    {
        Weight.Count => One,
        Weight.Newman => (long)Math.Round(1e15 / (n - 1)),
        _ => (long)Math.Round(a * b * 1e13 / (n - 1)),
    };

    /// <summary>A sum in units of 1e−9, rounded half up: what ranks go by.</summary>
    public static Int128 Rounded(Int128 sum) =>
        sum < long.MaxValue - 500_000 ? ((long)sum + 500_000) / 1_000_000 : (sum + 500_000) / 1_000_000; // long is much quicker

    /// <summary>A rounded sum as answers give it.</summary>
    public static double OfRounded(Int128 rounded) => (double)rounded / 1e9;

    /// <summary>A strength that somebody asks for, with at most 9 decimals, as a rounded sum.</summary>
    public static long ToRounded(decimal strength) => (long)(strength * 1_000_000_000);

    /// <summary>A contribution as answers give it.</summary>
    public static double OfContribution(long units) => units / 1e15;
}
