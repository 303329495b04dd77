namespace StakeholderGraph;

/// <summary>
/// A search text with one space more or less: <c>north star</c> as <c>northstar</c>, <c>northstar</c> as <c>north star</c>. It matches
/// names that have exactly the resulting words.
/// </summary>
internal sealed class Spacing
{
    private const int MostWordsToJoin = 6;
    private const int MostWordsToPart = 3;
    private const int ShortestPart = 3;
    private const int LongestToPart = 24;

    private readonly Lazy<FoldedName> _text;

    private Spacing(string first, string? second, IEnumerable<string> words)
    {
        (First, Second) = (first, second);
        _text = new Lazy<FoldedName>(() => FoldedName.Sought(string.Join(' ', words)));
    }

    /// <summary>The resulting word.</summary>
    public string First { get; }

    /// <summary>The word after it, if a word was split.</summary>
    public string? Second { get; }

    /// <summary>The whole text.</summary>
    public FoldedName Text => _text.Value;

    /// <summary>The ways to write a text with one space more or less; none for long texts and legal forms.</summary>
    public static IEnumerable<Spacing> Of(FoldedName sought)
    {
        var words = sought.Words;
        for (var w = 0; w + 1 < words.Length && words.Length <= MostWordsToJoin; w++)
        {
            if (!sought.IsForm(w) && !sought.IsForm(w + 1) && words[w].Length + words[w + 1].Length >= 2 * ShortestPart)
            {
                yield return new Spacing(words[w] + words[w + 1], null, [.. words[..w], words[w] + words[w + 1], .. words[(w + 2)..]]);
            }
        }

        for (var w = 0; w < words.Length && words.Length <= MostWordsToPart; w++)
        {
            if (words[w].Length > LongestToPart || sought.IsForm(w) || !System.Text.Ascii.IsValid(words[w]))
            {
                continue;
            }

            for (var at = ShortestPart; at + ShortestPart <= words[w].Length; at++)
            {
                yield return new Spacing(
                    words[w][..at],
                    words[w][at..],
                    [.. words[..w], words[w][..at], words[w][at..], .. words[(w + 1)..]]);
            }
        }
    }

    /// <summary>Whether a name has the resulting words.</summary>
    public bool IsIn(FoldedText name)
    {
        for (var n = 0; n < name.Count; n++)
        {
            if (name[n].SequenceEqual(First) && (Second is null || (n + 1 < name.Count && name[n + 1].SequenceEqual(Second))))
            {
                return true;
            }
        }

        return false;
    }
}
