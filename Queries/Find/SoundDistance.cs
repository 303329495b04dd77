using System.Numerics;

namespace StakeholderGraph;

/// <summary>
/// How far the sounds of two names are from one another: the least cost of turning one into the other, where consonants that are made in
/// the same place cost nothing, and vowels little.
/// </summary>
internal static class SoundDistance
{
    /// <summary>The greatest distance of names that sound the same.</summary>
    public const double Same = 0.12;

    private const double FirstOfConsonants = 1.3,
        OfConsonant = 0.056,
        OfMany = 0.25;

    private const double OtherConsonant = 1,
        SimilarConsonant = 0.4,
        MissingConsonant = 1,
        MissingWeak = 0.2,
        MissingR = 0.5,
        MissingH = 0.25,
        MissingVowel = 0.06,
        MissingFirstVowel = 0.35,
        OtherVowel = 0.12;

    private static readonly uint H = Sound.SetOf("h");

    /// <summary>For each consonant, those that some languages do not distinguish from it, or hear as it.</summary>
    private static readonly uint[] Similar = [.. Enumerable.Range('a', 26).Select(letter => Sound.SetOf((char)letter switch
    {
        'r' => "l",
        'l' => "r",
        'n' => "m",
        'm' => "n",
        'h' => "k",
        's' => "tk",
        'k' => "hs",
        't' => "s",
        _ => "",
    }))];

    /// <summary>The greatest distance of names that sound alike: the fewer consonants they have in common, the less.</summary>
    public static double Most(int consonants) => Math.Min(OfMany, (consonants - FirstOfConsonants) * OfConsonant);

    /// <summary>The cost for each consonant, 0 for names that sound the same, 1 for those with nothing in common.</summary>
    public static double Of(ReadOnlySpan<Sound> one, ReadOnlySpan<Sound> other)
    {
        var consonants = Math.Max(Sounds.CountConsonants(one), Sounds.CountConsonants(other));
        if (consonants == 0)
        {
            return 1;
        }

        Span<double> row = stackalloc double[other.Length + 1];
        Span<double> missing = stackalloc double[other.Length];
        row[0] = 0;
        for (var j = 0; j < other.Length; j++)
        {
            missing[j] = Missing(other[j], isFirst: j == 0);
            row[j + 1] = row[j] + missing[j];
        }

        for (var i = 0; i < one.Length; i++)
        {
            var (without, similar) = (Missing(one[i], isFirst: i == 0), SimilarTo(one[i].Set));
            var diagonal = row[0];
            row[0] += without;
            for (var j = 0; j < other.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Math.Min(diagonal + Other(one[i], similar, other[j]), Math.Min(above + without, row[j] + missing[j]));
                diagonal = above;
            }
        }

        return Math.Min(1, row[^1] / consonants);
    }

    private static double Missing(Sound sound, bool isFirst) =>
        !sound.IsConsonant ? isFirst ? MissingFirstVowel : MissingVowel
        : sound.IsWeak ? MissingWeak
        : sound.Consonants[0] == 'r' ? MissingR
        : (sound.Set & H) != 0 ? MissingH
        : MissingConsonant;

    private static uint SimilarTo(uint consonants)
    {
        var similar = 0u;
        for (; consonants != 0; consonants &= consonants - 1)
        {
            similar |= Similar[BitOperations.TrailingZeroCount(consonants)];
        }

        return similar;
    }

    private static double Other(in Sound one, uint similar, in Sound other)
    {
        var cost = one.Set == 0 || other.Set == 0 ? 2 * OtherConsonant
            : (one.Set & other.Set) != 0 ? 0
            : (similar & other.Set) != 0 ? SimilarConsonant
            : OtherConsonant;
        return one.Vowel == Sound.None || other.Vowel == Sound.None ? cost
            : Math.Min(cost, AreAlike(one.Vowel, other.Vowel) ? 0 : OtherVowel);
    }

    private static bool AreAlike(char one, char other) =>
        one == other || (one, other) is ('i', 'e') or ('e', 'i') or ('u', 'o') or ('o', 'u') or ('a', 'e') or ('e', 'a');
}
