using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// A text that is sought, or a name that is indexed, as words to compare. Names that are only compared are not made into one: see
/// <see cref="NameMatch"/>.
/// </summary>
internal sealed class FoldedName
{
    /// <summary>
    /// The most words of a text that are sought one by one; what comes after them only counts where the name as a whole is compared.
    /// </summary>
    public const int MaxSoughtWords = 32;

    /// <summary>Words that people leave out or put in. No single letters: those are initials.</summary>
    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "at",
        "to",
        "by",
        "an",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "et",
        "en",
        "al",
        "el",
        "los",
        "las",
        "del",
        "der",
        "die",
        "das",
        "und",
        "fur",
        "von",
        "zu",
        "po",
        "na",
        "ob",
        "ot",
        "pri",
        "dlya",
        "za",
        "va",
        "zhane",
        "men",
        "ve");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWordsBySpan =
        SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic]
    private static FoldedText? _text;

    [ThreadStatic]
    private static Spellings? _spellings;

    private readonly bool[] _isForm;
    private readonly int _notSmall;
    private bool? _hasOtherScript;

    private FoldedName(FoldedText text, bool isPerson, int atMost)
    {
        Words = new string[Math.Min(text.Count, atMost)];
        (Spellings, Rough, Small, _isForm) = (
            new string[Words.Length][],
            new string[Words.Length],
            new bool[Words.Length],
            new bool[Words.Length]);
        var spellings = _spellings ??= new Spellings();
        for (var w = 0; w < Words.Length; w++)
        {
            Words[w] = text[w].ToString();
            spellings.Of(Words[w]);
            Spellings[w] = [.. Enumerable.Range(0, spellings.Count).Select(i => spellings[i].ToString())];
            Rough[w] = Spellings[w][spellings.Rough];
            (Small[w], _isForm[w]) = (IsSmall(Words[w]), text.IsForm(w));
            _notSmall += Small[w] || _isForm[w] ? 0 : 1;
            Core += _isForm[w] ? 0 : 1;
        }

        for (var w = 0; w < Words.Length; w++)
        {
            Required += Optional(w) ? 0 : 1;
        }

        (Form, Squashed) = (text.Form.Code, text.Core.ToString());
        Acronyms = [.. Acronym.Of(text, isPerson)];
    }

    /// <summary>The text before it was folded, if it is sought.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Whether the text, if it is sought, is in capital letters.</summary>
    public bool IsInCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>The words as written.</summary>
    public string[] Words { get; }

    /// <summary>The <see cref="StakeholderGraph.Spellings"/> of each word, the levelled one first.</summary>
    public string[][] Spellings { get; }

    /// <summary>The roughest spelling of each word.</summary>
    public string[] Rough { get; }

    /// <summary>Which words are small: <c>of</c>, <c>und</c>.</summary>
    public bool[] Small { get; }

    /// <summary>How many words are no part of the legal form.</summary>
    public int Core { get; }

    /// <summary>
    /// How many words carry the name: those that are neither small nor of the legal form; all but the latter, where there are no others.
    /// </summary>
    public int Content => ContentOf(_notSmall, Core);

    /// <summary>How many words a name may not lack, see <see cref="Optional"/>.</summary>
    public int Required { get; }

    /// <summary>The code of the legal form, 0 for none.</summary>
    public byte Form { get; }

    /// <summary>The words as written except for the legal form, without spaces.</summary>
    public string Squashed { get; }

    /// <summary>The acronyms that a name of several words may have.</summary>
    public string[] Acronyms { get; }

    /// <summary>The numbers of the words, the longest first.</summary>
    public int[] LongestFirst => field ??= [.. Enumerable.Range(0, Words.Length).OrderByDescending(w => Words[w].Length)];

    /// <summary>How many letters the words have together, except for the legal form.</summary>
    public int Letters => Squashed.Length;

    /// <summary>The text with a space more or less.</summary>
    public Spacing[] Spacings => field ??= [.. Spacing.Of(this)];

    /// <summary>The <see cref="StakeholderGraph.Consonants"/> of each word, by which it is found in names in other scripts.</summary>
    public string[][] Consonants => field ??= [.. Words.Select(StakeholderGraph.Consonants.OfSought)];

    /// <summary>Whether some words are in a script whose Latin forms have no more in common than that.</summary>
    public bool HasOtherScript => _hasOtherScript ??= Array.Exists(Words, word => StakeholderGraph.Consonants.IsOf(word[0]));

    /// <summary>Whether all words are.</summary>
    public bool IsOfOtherScript => StakeholderGraph.Consonants.AreOf(Squashed);

    /// <summary>The words as written except for the legal form.</summary>
    public string Spaced => field ??= string.Join(' ', Words.Where((_, w) => !_isForm[w]));

    /// <summary>The consonants of all words whatever the spaces between them, if they are enough.</summary>
    public string[] NameConsonants => field ??= IsOfOtherScript
        ? StakeholderGraph.Consonants.OfSoughtName(Spaced)
        : StakeholderGraph.Consonants.OfLatinName(Spaced);

    /// <summary>What is known already of words of names.</summary>
    public KnownWords Known => field ??= new KnownWords(this);

    /// <summary>Folds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is a person's, which states no legal form.</param>
    public static FoldedName Of(ReadOnlySpan<char> name, bool isPerson = false) => Of(name, isPerson, int.MaxValue);

    /// <summary>Folds a text that is sought.</summary>
    public static FoldedName Sought(string text) => Of(text, isPerson: false, MaxSoughtWords, text);

    /// <summary>
    /// Whether a name may lack a word of this text that is sought: one of the legal form, or a small one beside others. Not the last, which
    /// may be the beginning of a longer one:
    /// <c>Anna La</c>.
    /// </summary>
    public bool Optional(int word) => _notSmall > 0 && (_isForm[word] || (Small[word] && word < Words.Length - 1));

    /// <summary>Whether a word belongs to the legal form.</summary>
    public bool IsForm(int word) => _isForm[word];

    /// <summary>See <see cref="Content"/>.</summary>
    public static int ContentOf(int notSmall, int words) => notSmall == 0 ? words : notSmall;

    /// <summary>Whether a word is small.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => word.Length <= 5 && SmallWordsBySpan.Contains(word);

    private static FoldedName Of(ReadOnlySpan<char> name, bool isPerson, int atMost, string asSought = "")
    {
        var text = _text ??= new FoldedText();
        Folding.Fold(name, text);
        if (!isPerson)
        {
            text.TakeLegalForm();
        }

        return new FoldedName(text, isPerson, atMost) { Text = asSought };
    }
}
