using System.Numerics;

namespace StakeholderGraph;

/// <summary>
/// How well a record matches words in different fields, in the ten-thousandths of <see cref="NameMatch"/>. A record with all words ranks
/// after every name with all words and before names with typing errors. A record that lacks a word ranks after all of these, and lower the
/// rarer the word is.
/// </summary>
internal static class FieldScore
{
    private const int Whole = 6_400;
    private const int WholeOfKind = 150;
    private const int Partial = 100;
    private const int PartialHeld = 2_700;
    private const int PartialOfKind = 100;
    private const int PointsOfSame = 10;
    private const int PointsOfOwn = 8;
    private const int PointsOfNeighbour = 4;

    /// <summary>The score of a record that has every word, 6,440–6,650.</summary>
    /// <param name="words">The words.</param>
    /// <param name="same">The words that equal a word of its names.</param>
    /// <param name="own">The words that the record itself has; it has the others through its neighbours.</param>
    /// <param name="ofKind">Whether its kind is one that a word means, or no word means a kind.</param>
    public static int OfWhole(uint words, uint same, uint own, bool ofKind) =>
        Whole + (ofKind ? WholeOfKind : 0) + Points(words, same, own);

    /// <summary>The score of a record that lacks a word, 100–2,900.</summary>
    /// <param name="words">The searched words.</param>
    /// <param name="held">The words that the record has.</param>
    /// <param name="same">The words that equal a word of its names.</param>
    /// <param name="own">The words that the record itself has.</param>
    /// <param name="ofKind">Whether its kind is one that a word means, or no word means a kind.</param>
    /// <param name="weights">The weight of each word.</param>
    public static int OfPartial(uint words, uint held, uint same, uint own, bool ofKind, int[] weights)
    {
        var (most, points) = (0, 0);
        foreach (var w in FieldQuery.Numbers(words))
        {
            most += PointsOfSame * weights[w];
            points += weights[w] * PointsOf(1u << w, held, same, own);
        }

        return Partial + (PartialHeld * points / most) + (ofKind ? PartialOfKind : 0);
    }

    /// <summary>
    /// The weight of a word that a number of records has: 1 + ⌊log₂(all ÷ holders)⌋, the inverse document frequency (K. Spärck Jones,
    /// Journal of Documentation 28, 11) in whole bits.
    /// </summary>
    public static int Weight(int all, int holders) => 1 + BitOperations.Log2((uint)Math.Max(1, all / Math.Max(1, holders)));

    /// <summary>How near the words are to the record, 40–100.</summary>
    private static int Points(uint words, uint same, uint own) =>
        10 * FieldQuery.Numbers(words).Sum(w => PointsOf(1u << w, words, same, own)) / BitOperations.PopCount(words);

    private static int PointsOf(uint word, uint held, uint same, uint own) =>
        (word & same) != 0 ? PointsOfSame : (word & own) != 0 ? PointsOfOwn : (word & held) != 0 ? PointsOfNeighbour : 0;
}
