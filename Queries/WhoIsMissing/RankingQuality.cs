using System.Globalization;
using System.Text.Json.Serialization;
using StakeholderGraph.Missing;

namespace StakeholderGraph;

/// <summary>The verdict of a test on the network itself about a ranking.</summary>
[JsonConverter(typeof(WordsJson<RankingVerdict>))]
public enum RankingVerdict
{
    /// <summary>The ranking finds ties that were hidden from it.</summary>
    BetterThanChance,

    /// <summary>The ranking does not find them, or finds only a minority.</summary>
    NoBetterThanChance,

    /// <summary>There are too few ties to hide.</summary>
    TooSmallToTell,
}

/// <summary>Whether a ranking of pairs is better than chance in a network, tested by hiding engagements from it.</summary>
/// <param name="Auc">
/// The share of all combinations of a hidden tie and a pair without a tie in which the tie scores higher, equal scores counting one half:
/// the mean of the repetitions, rounded to 9 decimals; 0.5 is chance. <c>null</c> if nothing could be hidden.
/// </param>
/// <param name="Least">The lower end of its 95 % confidence interval; <c>null</c> if there are fewer than two repetitions.</param>
/// <param name="Most">The upper end of the interval; <c>null</c> if there are fewer than two repetitions.</param>
/// <param name="BetterThanChance">Whether the ranking is better than chance.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Statement">The verdict in a sentence.</param>
/// <param name="AboveMedian">
/// The share of the hidden ties that score higher than the median pair without a tie, rounded to 9 decimals.
/// </param>
/// <param name="Hidden">The number of hidden ties that were ranked, in all repetitions.</param>
/// <param name="Repetitions">The number of times that a part of the engagements was hidden.</param>
public sealed record RankingQuality(
    double? Auc,
    double? Least,
    double? Most,
    bool BetterThanChance,
    RankingVerdict Verdict,
    string Statement,
    double AboveMedian,
    int Hidden,
    int Repetitions)
{
    /// <summary>The minimum number of engagements with at least one meeting that a verdict requires.</summary>
    internal const int FewestEngagements = 20;

    /// <summary>The minimum number of hidden ties that a verdict requires.</summary>
    internal const int FewestHidden = 30;

    private const double Chance = 0.5;

    // Student's t at 97.5 % for 1 to 9 degrees of freedom.
    private static readonly double[] StudentT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

    /// <summary>
    /// Judges a ranking by its scores for the hidden ties. It is better than chance if the whole confidence interval lies above one half
    /// and the typical hidden tie is found: more than half of them score higher than the typical pair without a tie. The second condition
    /// is not implied: if five of six hidden ties have no common neighbour and score zero, as in a power grid, the sixth alone can lift the
    /// whole interval, although the order of most pairs is chance.
    /// </summary>
    internal static RankingQuality Of(HiddenTies ties)
    {
        double? auc = ties.Areas.Length == 0 ? null : ties.Areas.Average();
        var (least, most) = Interval(ties.Areas);
        var verdict = ties.Engagements < FewestEngagements || ties.Hidden < FewestHidden || least is null ? RankingVerdict.TooSmallToTell
            : least > Chance && ties.AboveMedian > 0.5 ? RankingVerdict.BetterThanChance
            : RankingVerdict.NoBetterThanChance;
        return new RankingQuality(
            Rounded(auc), Rounded(least), Rounded(most), verdict == RankingVerdict.BetterThanChance, verdict,
            Say(verdict, ties, auc, least, most), Math.Round(ties.AboveMedian, 9), ties.Hidden, ties.Areas.Length);
    }

    /// <summary>
    /// The confidence interval of a mean over parts that were hidden in turn. The remaining data are nearly the same each time, so that the
    /// variance of the mean is not s²/n but s²·(1/n + hidden/left) (C. Nadeau and Y. Bengio, "Inference for the generalization error",
    /// Machine Learning 52, 2003).
    /// </summary>
    private static (double? Least, double? Most) Interval(double[] areas)
    {
        if (areas.Length < 2)
        {
            return (null, null);
        }

        var mean = areas.Average();
        var variance = areas.Sum(area => (area - mean) * (area - mean)) / (areas.Length - 1);
        var half = StudentT[areas.Length - 2] * Math.Sqrt(variance * ((1.0 / areas.Length) + (1.0 / (HiddenTies.Parts - 1))));
        return (Math.Max(0, mean - half), Math.Min(1, mean + half));
    }

    private static string Say(RankingVerdict verdict, HiddenTies ties, double? auc, double? least, double? most)
    {
        if (verdict == RankingVerdict.TooSmallToTell)
        {
            return "The network is too small to tell whether the ranking of pairs is better than chance: that needs "
                + $"{FewestEngagements} engagements in which anyone meets, of which there are {ties.Engagements}, and "
                + $"{FewestHidden} ties to hide, of which there are {ties.Hidden}.";
        }

        var measured = $"Of ties hidden from it and pairs without a tie, it places the tie first in {Percent(auc)} of all cases "
            + $"(95 % interval {Percent(least)} to {Percent(most)}; chance is 50 %), and {Percent(ties.AboveMedian)} of the hidden ties "
            + "score higher than the median pair without a tie.";
        return verdict == RankingVerdict.BetterThanChance
            ? $"The ranking of pairs is better than chance. {measured}"
            : $"The ranking of pairs is no better than chance: do not rely on it. {measured}";
    }

    private static string Percent(double? share) => ((share ?? 0) * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 9) : null;
}
