namespace StakeholderGraph;

/// <summary>
/// The parts of a word in a script without spaces: its remainder from each letter on. A text that begins one of them is within the word.
/// </summary>
internal static class WordParts
{
    /// <summary>The length at which parts are cut off: longer texts are not searched within words.</summary>
    public const int Longest = 40;

    /// <summary>Whether a word has parts.</summary>
    public static bool HasParts(ReadOnlySpan<char> word) => word.Length > 1 && Scripts.IsUnspaced(word[0]);

    /// <summary>The parts of a word, in its own letters and, if it has them, in Latin letters; without the word itself.</summary>
    public static IEnumerable<string> Of(string word)
    {
        for (var i = 1; i + NameMatch.ShortestWithin <= word.Length; i++)
        {
            if (Scripts.MayBegin(word[i]))
            {
                yield return Cut(word[i..]);
            }
        }

        if (!Romanization.IsRomanized(word[0]))
        {
            yield break;
        }

        string[] latin = [.. Romanization.Parts(word)];
        for (var i = 0; i < latin.Length; i++)
        {
            if (string.Concat(latin[i..]) is { Length: >= NameMatch.ShortestWithin } part)
            {
                yield return Cut(part);
            }
        }
    }

    private static string Cut(string part) =>
        part.Length <= Longest ? part : part[..(char.IsHighSurrogate(part[Longest - 1]) ? Longest - 1 : Longest)];
}
