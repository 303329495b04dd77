namespace StakeholderGraph;

/// <summary>
/// The parts of a word of a script without spaces: what is left of it from each letter on. What begins one of them is within the word.
/// </summary>
internal static class WordParts
{
    /// <summary>Where parts are cut off: a longer text is not looked for within a word.</summary>
    public const int Longest = 40;

    /// <summary>Whether a word has parts.</summary>
    public static bool HasParts(ReadOnlySpan<char> word) => word.Length > 1 && Scripts.IsUnspaced(word[0]);

    /// <summary>The parts of a word, in its own letters and, where there is one, in Latin ones; not the word itself.</summary>
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
