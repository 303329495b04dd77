using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// Repairs words that contain letters of another script with the same shape: Latin <c>a</c> and <c>c</c> within a Cyrillic name. Each
/// letter of such a word is read in the script to which all its letters can belong.
/// </summary>
internal static class MixedLetters
{
    private const string Latin = "aceopxyiABCEHKMOPTXYI";
    private const string Cyrillic = "асеорхуіАВСЕНКМОРТХУІ";

    private static readonly FrozenDictionary<char, char> ToCyrillic = Latin.Zip(Cyrillic).ToFrozenDictionary(p => p.First, p => p.Second);
    private static readonly FrozenDictionary<char, char> ToLatin = Latin.Zip(Cyrillic).ToFrozenDictionary(p => p.Second, p => p.First);

    /// <summary>The text with such words repaired; most texts have none and are returned unchanged.</summary>
    public static ReadOnlySpan<char> Repaired(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0400', '\u052F') || !(text.ContainsAnyInRange('a', 'z') || text.ContainsAnyInRange('A', 'Z')))
        {
            return text;
        }

        var letters = text.ToArray();
        for (var begin = 0; begin < letters.Length;)
        {
            var end = begin;
            while (end < letters.Length && char.IsLetter(letters[end]))
            {
                end++;
            }

            Repair(letters.AsSpan(begin, end - begin));
            begin = end + 1;
        }

        return letters;
    }

    private static void Repair(Span<char> word)
    {
        var (latin, cyrillic, likeCyrillic, likeLatin) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            latin += char.IsAsciiLetter(c) ? 1 : 0;
            cyrillic += IsCyrillic(c) ? 1 : 0;
            likeCyrillic += ToCyrillic.ContainsKey(c) ? 1 : 0;
            likeLatin += ToLatin.ContainsKey(c) ? 1 : 0;
        }

        if (latin == 0 || cyrillic == 0 || (latin > likeCyrillic && cyrillic > likeLatin))
        {
            return;
        }

        // If both scripts are possible, the one with more letters in the word is meant.
        var toLatin = latin > likeCyrillic || (cyrillic == likeLatin && latin > cyrillic);
        foreach (ref var c in word)
        {
            c = (toLatin ? ToLatin : ToCyrillic).GetValueOrDefault(c, c);
        }
    }

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';
}
