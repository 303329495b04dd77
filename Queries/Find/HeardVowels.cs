namespace StakeholderGraph;

/// <summary>
/// Compares the vowels of a word in Latin letters with those that one in another script writes, each by how many consonants come before it.
/// </summary>
internal static class HeardVowels
{
    /// <summary>No consonant.</summary>
    private const char None = '-';

    /// <summary>How a word begins; a letter such as y may be either.</summary>
    private enum Begin
    {
        Either,
        Vowel,
        Consonant,
    }

    /// <summary>How the vowels of two words agree, at best.</summary>
    /// <param name="latin">A word in Latin letters.</param>
    /// <param name="word">One with the same <see cref="Consonants"/> in another script.</param>
    /// <param name="key">The common consonants.</param>
    public static VowelAgreement Compare(string latin, string word, string key)
    {
        var best = default(VowelAgreement);
        foreach (
            var written in Consonants.IsAbjad(word[0])
                ? OfAbjad(word, key)
                : Consonants.Romanized(word).Select(form => OfLatin(form, vIsVowel: false, hasLong: false)))
        {
            foreach (var vIsVowel in (bool[])[true, false])
            {
                best = best.Or(Compare(written, OfLatin(latin, vIsVowel, hasLong: true)));
            }
        }

        return best;
    }

    /// <summary>All written vowels must be pronounced in their places, and all long pronounced vowels must be written.</summary>
    private static VowelAgreement Compare(Vowels written, Vowels heard)
    {
        var count = written.All.Count(w => heard.All.Exists(h => AreAlike(w, h)));
        return
            written.Begin != heard.Begin && written.Begin != Begin.Either && heard.Begin != Begin.Either ? default
            : !heard.All.TrueForAll(h => !h.IsLong || written.All.Exists(w => AreAlike(w, h))) ? default
            : new(
                AreStrictlyAll: written.All.TrueForAll(w => heard.All.Exists(h => AreAlike(w, h) && AreSame(w, h)))
                    && heard.All.Count(h => h.After > 0) <= written.All.Count + 1,
                AreAll: count == written.All.Count,
                AreMost: 3 * count >= 2 * written.All.Count,
                count);
    }

    /// <summary>The vowels of a word in Latin letters.</summary>
    private static Vowels OfLatin(string latin, bool vIsVowel, bool hasLong)
    {
        var (vowels, consonants, last) = (new List<Vowel>(), 0, None);
        for (var i = 0; i < latin.Length; i++)
        {
            var letter = latin[i];
            if (letter is 'a' or 'e' or 'i' or 'o' or 'u' || (letter is 'w' or 'y' && i > 0) || (letter == 'v' && vIsVowel))
            {
                var isLong = hasLong && i + 1 < latin.Length && latin.AsSpan(i, 2) is "ou" or "oo" or "uu" or "ee" or "ii" or "aa";
                vowels.Add(new Vowel(consonants, letter, isLong));
                last = None;
            }
            else if (letter == 'x')
            {
                (consonants, last) = (consonants + 2, 's');
            }
            else if (Consonants.LatinSound(latin.AsSpan(i)) is { } group)
            {
                consonants += group.To[0] == last ? 0 : 1;
                last = group.To[0];
                i += Consonants.LengthOf(group) - 1;
            }
        }

        return new(
            vowels,
            latin.Length == 0 || latin[0] is 'w' or 'y' or 'j' or 'v' ? Begin.Either
                : latin[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? Begin.Vowel
                : Begin.Consonant);
    }

    /// <summary>The same in all ways in which it can be read: what may be an u or a v is a v only where there is one.</summary>
    private static IEnumerable<Vowels> OfAbjad(string word, string key)
    {
        foreach (var vavIsVowel in key.Contains('b', StringComparison.Ordinal) ? (bool[])[true, false] : [true])
        {
            foreach (var areDoubled in (bool[])[true, false])
            {
                yield return OfAbjad(word, vavIsVowel, areDoubled);
            }
        }
    }

    /// <summary>The vowels that a word of Arabic or Hebrew writes: all but those at its begin, which all are written alike.</summary>
    /// <param name="word">The word.</param>
    /// <param name="vavIsVowel">Whether what may be an u or a v is the vowel.</param>
    /// <param name="areDoubled">Whether what may be one with the letter before it is.</param>
    private static Vowels OfAbjad(string word, bool vavIsVowel, bool areDoubled)
    {
        var (vowels, consonants) = (new List<Vowel>(), 0);
        var from = Scripts.HasArabicArticle(word) ? 2 : 0;
        for (var i = from; i < word.Length; i++)
        {
            var vowel = !vavIsVowel && i > from && word[i] is 'و' or 'ו' ? None
                : word[i] == 'ي' && i == word.Length - 1 ? 'e' // which may be ى
                : VowelOf(word[i]);
            if (vowel != None && i > from)
            {
                vowels.Add(new Vowel(consonants, vowel, IsLong: true));
            }
            else if (vowel == None && Consonants.AbjadSound(word[i]) is not null)
            {
                consonants += Consonants.IsDoubled(word, i) || (areDoubled && Consonants.MayBeDoubled(word, i)) ? 0 : 1;
            }
        }

        return new(
            vowels,
            word[from] is 'و' or 'ו' or 'ي' or 'י' ? Begin.Either
                : Consonants.AbjadSound(word[from]) is null ? Begin.Vowel
                : Begin.Consonant);
    }

    private static char VowelOf(char letter) => letter switch
    {
        'ا' => 'a',
        'א' => 'e',
        'و' or 'ו' => 'u',
        'ي' or 'י' => 'i',
        _ => None,
    };

    private static bool AreAlike(Vowel written, Vowel heard) => written.After == heard.After && written.Letter switch
    {
        'a' => heard.Letter == 'a' || (heard.Letter == 'e' && !written.IsLong),
        'e' => heard.Letter is 'e' or 'a' or 'i' or 'y',
        'i' or 'y' => heard.Letter is 'i' or 'e' or 'y' or 'j',
        _ => heard.Letter is 'u' or 'o' or 'w' or 'v',
    };

    /// <summary>Whether a vowel is pronounced exactly as written, even where similar vowels would match.</summary>
    private static bool AreSame(Vowel written, Vowel heard) => written.Letter != 'i' || heard.Letter != 'e';

    /// <summary>A vowel.</summary>
    /// <param name="After">How many consonants come before it.</param>
    /// <param name="Letter">How it is written in Latin letters.</param>
    /// <param name="IsLong">Whether it is certainly a long one.</param>
    private readonly record struct Vowel(int After, char Letter, bool IsLong);

    private sealed record Vowels(List<Vowel> All, Begin Begin);
}

/// <summary>How far the vowels of two words agree.</summary>
/// <param name="AreStrictlyAll">Whether all written vowels are pronounced exactly, with at most one more.</param>
/// <param name="AreAll">Whether all written vowels are pronounced, and all long pronounced vowels are written.</param>
/// <param name="AreMost">Whether at least two of three are.</param>
/// <param name="Count">The number of vowels that are both written and pronounced.</param>
internal readonly record struct VowelAgreement(bool AreStrictlyAll, bool AreAll, bool AreMost, int Count)
{
    /// <summary>The better of two.</summary>
    public VowelAgreement Or(VowelAgreement other) =>
        (other.AreStrictlyAll, other.AreAll, other.AreMost, other.Count)
            .CompareTo((AreStrictlyAll, AreAll, AreMost, Count)) > 0 ? other : this;
}
