using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>A text that is sought, or a name that is indexed, as words to compare. Names that are only compared are not made into one: see <see cref="NameMatch"/>.</summary>
internal sealed class FoldedName
{
    /// <summary>The most words of a text that is sought; further ones are not looked at.</summary>
    public const int MaxSoughtWords = 32;

    /// <summary>Words that people leave out or put in. No single letters: those are initials.</summary>
    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "of", "the", "and", "for", "in", "on", "at", "to", "by", "an", "de", "la", "le", "les", "du", "des", "et", "en", "el", "los", "las", "del", "der", "die", "das",
        "und", "fur", "von", "zu", "po", "na", "ob", "ot", "pri", "dlya", "za", "va", "zhane", "men", "ve");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWordsBySpan =
        SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic]
    private static FoldedText? _text;

    private readonly int _notSmall;

    private FoldedName(string[] words, string squashed, string initials)
    {
        Words = words;
        Squashed = squashed;
        Initials = initials;
        (Levelled, Small) = (new string[words.Length], new bool[words.Length]);
        for (var w = 0; w < words.Length; w++)
        {
            (Levelled[w], Small[w]) = (Level(words[w]), IsSmall(words[w]));
            _notSmall += Small[w] ? 0 : 1;
        }

        for (var w = 0; w < words.Length; w++)
        {
            Required += Optional(w) ? 0 : 1;
        }
    }

    /// <summary>The words as written.</summary>
    public string[] Words { get; }

    /// <summary>The words, levelled.</summary>
    public string[] Levelled { get; }

    /// <summary>Which words are small: <c>of</c>, <c>und</c>.</summary>
    public bool[] Small { get; }

    /// <summary>How many words carry the name: those that are not small; all, where there are no others.</summary>
    public int Content => ContentOf(_notSmall, Words.Length);

    /// <summary>How many words a name may not lack, see <see cref="Optional"/>.</summary>
    public int Required { get; }

    /// <summary>The words as written, without spaces.</summary>
    public string Squashed { get; }

    /// <summary>The acronym of a name of three or more words: the first letters of those that are neither small nor single letters. Else empty.</summary>
    public string Initials { get; }

    /// <summary>The numbers of the words, the longest first.</summary>
    public int[] LongestFirst => field ??= [.. Enumerable.Range(0, Words.Length).OrderByDescending(w => Words[w].Length)];

    /// <summary>How many letters the words have together.</summary>
    public int Letters => Squashed.Length;

    /// <summary>Folds a name.</summary>
    public static FoldedName Of(ReadOnlySpan<char> name) => Of(name, int.MaxValue);

    /// <summary>Folds a text that is sought.</summary>
    public static FoldedName Sought(string text) => Of(text, MaxSoughtWords);

    /// <summary>
    /// Whether a name may lack a word of this text that is sought: a small one beside others. Not the last, which may be the beginning of a longer one: <c>Anna La</c>.
    /// </summary>
    public bool Optional(int word) => Small[word] && _notSmall > 0 && word < Words.Length - 1;

    /// <summary>See <see cref="Content"/>.</summary>
    public static int ContentOf(int notSmall, int words) => notSmall == 0 ? words : notSmall;

    /// <summary>Whether a word is small.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => word.Length <= 5 && SmallWordsBySpan.Contains(word);

    /// <summary>Writes the acronym of a folded text and returns its length, 0 where it has none: only Latin and Cyrillic words have one.</summary>
    public static int Acronym(FoldedText text, Span<char> into)
    {
        var (length, words) = (0, 0);
        for (var w = 0; w < text.Count; w++)
        {
            var word = text[w];
            if (word.Length == 1 || IsSmall(word))
            {
                continue;
            }

            var initial = text.Initial(w);
            if (length + initial.Length > into.Length || !char.IsAsciiLetterLower(initial[0]))
            {
                return 0;
            }

            initial.CopyTo(into[length..]);
            length += initial.Length;
            words++;
        }

        return words < 3 ? 0 : length;
    }

    private static FoldedName Of(ReadOnlySpan<char> name, int atMost)
    {
        var text = _text ??= new FoldedText();
        Folding.Fold(name, text);
        var words = new string[Math.Min(text.Count, atMost)];
        for (var w = 0; w < words.Length; w++)
        {
            words[w] = text[w].ToString();
        }

        Span<char> acronym = stackalloc char[NameMatch.LongestAcronym];
        return new FoldedName(words, words is [var only] ? only : string.Concat(words), acronym[..Acronym(text, acronym)].ToString());
    }

    private static string Level(string word)
    {
        Span<char> levelled = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        levelled = levelled[..Levelling.Level(word, levelled)];
        return levelled.SequenceEqual(word) ? word : levelled.ToString();
    }
}
