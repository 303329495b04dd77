using System.Text;

namespace StakeholderGraph;

/// <summary>
/// The words by which an engine with a full-text index finds the candidates that <see cref="NameMatch"/> scores: the words of all names of
/// an entry, in the spellings that a search may use. The first letter of each states its type.
/// </summary>
internal static class FindWords
{
    /// <summary>A word of a name as written; only if it differs from all its spellings.</summary>
    public const char Written = 'w';

    /// <summary>A <see cref="Spellings">spelling</see> of a word.</summary>
    public const char Spelling = 'v';

    /// <summary>The roughest spelling of a word, reversed.</summary>
    public const char Backwards = 'r';

    /// <summary>A part of a word in a script without spaces.</summary>
    public const char Part = 'x';

    /// <summary>The <see cref="Consonants"/> of a word in a non-Latin script.</summary>
    public const char OfConsonants = 'k';

    /// <summary>A key of the <see cref="Sounds"/> of a whole name in a non-Latin script.</summary>
    public const char OfSounds = 'q';

    /// <summary>The same of a name in Latin letters.</summary>
    public const char OfLatinSounds = 'l';

    /// <summary>A whole name without spaces and legal form.</summary>
    public const char Whole = 's';

    /// <summary>A whole name without spaces, reversed.</summary>
    public const char WholeBackwards = 'z';

    /// <summary>An acronym of a name.</summary>
    public const char Acronym = 'a';

    /// <summary>An id or identifier, reduced to Latin letters and digits.</summary>
    public const char Identifier = 'i';

    /// <summary>
    /// The version of the words. It is raised whenever the same names give other words, so that databases with earlier words are recognized
    /// and their words are rewritten.
    /// </summary>
    public const int Version = 2;

    /// <summary>The length at which words are cut off. An index refuses longer words or splits them.</summary>
    public const int MaxLength = 200;

    /// <summary>The distinct words of an entry, separated by spaces.</summary>
    public static string Of(string id, bool isPerson, IEnumerable<string> identifiers, IEnumerable<string> names)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Add(FoldedName.Of(name, isPerson), words);
        }

        words.Add(OfIdentifier(id));
        foreach (var identifier in identifiers)
        {
            words.Add(OfIdentifier(identifier));
            words.Add(OfIdentifier(Identification.Value(identifier)));
        }

        return string.Join(' ', words);
    }

    /// <summary>An id or identifier as a word of the index.</summary>
    public static string OfIdentifier(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return Word(Identifier, letters.ToString());
    }

    /// <summary>A text as a word of the index, cut off at the same length as the words there.</summary>
    public static string Word(char prefix, string text) =>
        prefix + (text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)]);

    /// <summary>A reversed text; surrogate pairs stay intact.</summary>
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
            var word = name.Words[w];
            if (!name.Spellings[w].Contains(word))
            {
                words.Add(Word(Written, word));
            }

            foreach (var spelling in name.Spellings[w])
            {
                words.Add(Word(Spelling, spelling));
            }

            words.Add(Word(Backwards, Reverse(name.Rough[w])));
            foreach (var part in WordParts.HasParts(word) ? WordParts.Of(word) : [])
            {
                words.Add(Word(Part, part));
            }
        }

        foreach (var word in name.Words)
        {
            foreach (var key in Consonants.IsOf(word[0]) ? Consonants.Of(word) : [])
            {
                words.Add(Word(OfConsonants, key));
            }
        }

        foreach (var key in Sounds.KeysOf(name.Spaced))
        {
            words.Add(Word(name.IsOfOtherScript ? OfSounds : OfLatinSounds, key));
        }

        if (name.Words.Length > 0)
        {
            words.Add(Word(Whole, name.Squashed));
            words.Add(Word(WholeBackwards, Reverse(name.Squashed)));
        }

        foreach (var acronym in name.Acronyms)
        {
            words.Add(Word(Acronym, acronym));
        }
    }
}
