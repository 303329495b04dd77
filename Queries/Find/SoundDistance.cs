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

    /// <summary>Consonants that some languages do not distinguish, or hear as one another.</summary>
    private static readonly string[] Similar = ["rl", "lr", "nm", "mn", "hk", "kh", "st", "ts", "sk", "ks"];

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

        Span<double> above = stackalloc double[other.Length + 1];
        Span<double> row = stackalloc double[other.Length + 1];
        above[0] = 0;
        for (var j = 0; j < other.Length; j++)
        {
            above[j + 1] = above[j] + Missing(other[j], isFirst: j == 0);
        }

        for (var i = 0; i < one.Length; i++)
        {
            row[0] = above[0] + Missing(one[i], isFirst: i == 0);
            for (var j = 0; j < other.Length; j++)
            {
                row[j + 1] = Math.Min(
                    above[j] + Other(one[i], other[j]),
                    Math.Min(above[j + 1] + Missing(one[i], isFirst: i == 0), row[j] + Missing(other[j], isFirst: j == 0)));
            }

            row.CopyTo(above);
        }

        return Math.Min(1, above[^1] / consonants);
    }

    private static double Missing(Sound sound, bool isFirst) =>
        !sound.IsConsonant ? isFirst ? MissingFirstVowel : MissingVowel
        : sound.IsWeak ? MissingWeak
        : sound.Consonants[0] == 'r' ? MissingR
        : sound.Consonants.Contains('h') ? MissingH
        : MissingConsonant;

    private static double Other(Sound one, Sound other)
    {
        var cost = 2 * OtherConsonant;
        if (one.Consonants.Length > 0 && other.Consonants.Length > 0)
        {
            cost = one.Consonants.AsSpan().ContainsAny(other.Consonants) ? 0
                : Array.Exists(Similar, pair => one.Consonants.Contains(pair[0], StringComparison.Ordinal)
                    && other.Consonants.Contains(pair[1], StringComparison.Ordinal)) ? SimilarConsonant
                : OtherConsonant;
        }

        return one.Vowel == Sound.None || other.Vowel == Sound.None ? cost
            : Math.Min(cost, AreAlike(one.Vowel, other.Vowel) ? 0 : OtherVowel);
    }

    private static bool AreAlike(char one, char other) =>
        one == other || (one, other) is ('i', 'e') or ('e', 'i') or ('u', 'o') or ('o', 'u') or ('a', 'e') or ('e', 'a');
}
