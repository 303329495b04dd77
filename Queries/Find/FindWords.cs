using System.Text;

namespace StakeholderGraph;

/// <summary>
/// The words by which an engine with a full-text index finds the candidates that <see cref="NameMatch"/> then scores: the words of all names of an entry, in the spellings that
/// a search may meet. Each begins with a letter that says what it is.
/// </summary>
internal static class FindWords
{
    /// <summary>A word of a name as written; only where levelling changes it.</summary>
    public const char Written = 'w';

    /// <summary>A word, levelled.</summary>
    public const char Levelled = 'v';

    /// <summary>A levelled word, read backwards.</summary>
    public const char Backwards = 'r';

    /// <summary>A whole name without spaces.</summary>
    public const char Whole = 's';

    /// <summary>A whole name without spaces, read backwards.</summary>
    public const char WholeBackwards = 'z';

    /// <summary>The acronym of a name.</summary>
    public const char Acronym = 'a';

    /// <summary>Where words are cut off. An index refuses longer ones, or takes them apart.</summary>
    public const int MaxLength = 200;

    /// <summary>The words of an entry, each once, with a space between them.</summary>
    public static string Of(IEnumerable<string> names)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Add(FoldedName.Of(name), words);
        }

        return string.Join(' ', words);
    }

    /// <summary>A text as a word of the index, cut off where those are.</summary>
    public static string Word(char sort, string text) =>
        sort + (text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)]);

    /// <summary>A text read backwards, with surrogates kept in pairs.</summary>
    public static string Reverse(string text)
    {
        var backwards = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Reverse())
        {
            backwards.Append(rune);
        }

        return backwards.ToString();
    }

    private static void Add(FoldedName name, HashSet<string> words)
    {
        for (var w = 0; w < name.Words.Length; w++)
        {
            var (word, levelled) = (name.Words[w], name.Levelled[w]);
            if (word != levelled)
            {
                words.Add(Word(Written, word));
            }

            words.Add(Word(Levelled, levelled));
            words.Add(Word(Backwards, Reverse(levelled)));
        }

        if (name.Words.Length > 0)
        {
            words.Add(Word(Whole, name.Squashed));
            words.Add(Word(WholeBackwards, Reverse(name.Squashed)));
        }

        if (name.Initials.Length > 0)
        {
            words.Add(Word(Acronym, name.Initials));
        }
    }
}
