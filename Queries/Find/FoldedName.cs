using System.Collections.Frozen;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// A search text or an indexed name as words for comparison. Names that are only compared are not converted; see <see cref="NameMatch"/>.
/// </summary>
internal sealed class FoldedName
{
    /// <summary>
    /// The maximum number of words that are searched individually; later words count only when the name is compared as a whole.
    /// </summary>
    public const int MaxSoughtWords = 32;

    private const int LongestAcronymWord = 6;

    /// <summary>The maximum number of keys of the sounds of a search text, in each order.</summary>
    private const int MostSoughtKeys = 4;

    /// <summary>Words that people leave out or add. Single letters are not included, because they are initials.</summary>
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
        "ve",
        "d'",
        "l'",
        "all'",
        "dall'",
        "dell'",
        "nell'",
        "sull'");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWordsBySpan =
        SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    [ThreadStatic]
    private static FoldedText? _text;

    [ThreadStatic]
    private static Spellings? _spellings;

    private readonly bool[] _isForm;
    private readonly int _notSmall;
    private bool? _hasOtherScript;
    private bool? _isLikeAcronym;

    private FoldedName(FoldedText text, bool isPerson, int atMost)
    {
        Words = new string[Math.Min(text.Count, atMost)];
        (Spellings, OwnSpellings, Rough, Small, _isForm) = (
            new string[Words.Length][],
            new int[Words.Length],
            new string[Words.Length],
            new bool[Words.Length],
            new bool[Words.Length]);
        var spellings = _spellings ??= new Spellings();
        for (var w = 0; w < Words.Length; w++)
        {
            Words[w] = text[w].ToString();
            spellings.Of(Words[w]);
            Spellings[w] = [.. Enumerable.Range(0, spellings.Count).Select(i => spellings[i].ToString())];
            (Rough[w], OwnSpellings[w]) = (Spellings[w][spellings.Rough], spellings.Own);
            (Small[w], _isForm[w]) = (IsSmall(Words[w]), text.IsForm(w));
            _notSmall += Small[w] || _isForm[w] ? 0 : 1;
            Core += _isForm[w] ? 0 : 1;
        }

        for (var w = 0; w < Words.Length; w++)
        {
            Required += Optional(w) ? 0 : 1;
        }

        (Form, Squashed, IsCyrillic) = (text.Form.Code, text.Core.ToString(), text.IsCyrillic);
        Acronyms = [.. Acronym.Of(text, isPerson)];
    }

    /// <summary>The text before folding, if it is a search text.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Whether a search text is in capital letters.</summary>
    public bool IsInCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>Whether a search text looks like an acronym: one short word in capital letters of an alphabet.</summary>
    public bool IsLikeAcronym => _isLikeAcronym ??= Words is [{ Length: <= LongestAcronymWord } word]
        && char.IsAsciiLetterLower(word[0]) && IsInCapitals && word.Length > 1;

    /// <summary>The words as written.</summary>
    public string[] Words { get; }

    /// <summary>The <see cref="StakeholderGraph.Spellings"/> of each word, the levelled one first.</summary>
    public string[][] Spellings { get; }

    /// <summary>The number of spellings of each word itself, which come before those of its counterparts.</summary>
    public int[] OwnSpellings { get; }

    /// <summary>The roughest spelling of each word.</summary>
    public string[] Rough { get; }

    /// <summary>Whether each word is small: <c>of</c>, <c>und</c>.</summary>
    public bool[] Small { get; }

    /// <summary>The number of words outside the legal form.</summary>
    public int Core { get; }

    /// <summary>
    /// The number of words that carry the name: neither small nor of the legal form; if there are none, all except those of the legal form.
    /// </summary>
    public int Content => ContentOf(_notSmall, Core);

    /// <summary>The number of words that a name must have, see <see cref="Optional"/>.</summary>
    public int Required { get; }

    /// <summary>The code of the legal form, 0 for none.</summary>
    public byte Form { get; }

    /// <summary>The words as written, without the legal form and without spaces.</summary>
    public string Squashed { get; }

    /// <summary>The possible acronyms of a name of several words.</summary>
    public string[] Acronyms { get; }

    /// <summary>The indices of the words, the longest word first.</summary>
    public int[] LongestFirst => field ??= [.. Enumerable.Range(0, Words.Length).OrderByDescending(w => Words[w].Length)];

    /// <summary>The total number of letters without the legal form.</summary>
    public int Letters => Squashed.Length;

    /// <summary>The text with one space more or less.</summary>
    public Spacing[] Spacings => field ??= [.. Spacing.Of(this)];

    /// <summary>The <see cref="StakeholderGraph.Consonants"/> of each word, by which it is found in names in other scripts.</summary>
    public string[][] Consonants => field ??= [.. Words.Select(StakeholderGraph.Consonants.OfSought)];

    /// <summary>Whether some words are in a script whose Latin forms have only the consonants in common.</summary>
    public bool HasOtherScript => _hasOtherScript ??= Array.Exists(Words, word => StakeholderGraph.Consonants.IsOf(word[0]));

    /// <summary>Whether some words are in Latin letters and others in another script, as where a name is given in both.</summary>
    public bool IsOfTwoScripts => Array.Exists(Words, word => char.IsAsciiLetterLower(word[0]))
        && Array.Exists(Words, word => StakeholderGraph.Sounds.IsOfOtherScript(word[0]));

    /// <summary>The ways to read the text as a shortened name, see <see cref="ShortenedName"/>.</summary>
    public (string First, string Second)[] Beginnings => field ??= [.. ShortenedName.Beginnings(this)];

    /// <summary>The text as an acronym, in Latin letters.</summary>
    public string AcronymText => field ??= Acronym.InLatin(Squashed);

    /// <summary>
    /// The words that may be acronyms of several names, <c>ILO IOM</c>: at least two in capital letters, none of them too short or long.
    /// </summary>
    public string[] AcronymWords => field ??=
        Words.Length > 1 && IsInCapitals && Array.TrueForAll(Words, word => word.Length is > Acronym.Shortest and <= LongestAcronymWord)
            && Ascii.IsValid(Squashed) && !Squashed.AsSpan().ContainsAnyInRange('0', '9')
            ? Words
            : [];

    /// <summary>Whether some letters are Cyrillic.</summary>
    public bool IsCyrillic { get; }

    /// <summary>Whether all words are in scripts that are compared with Latin letters by their sounds.</summary>
    public bool IsOfOtherScript => StakeholderGraph.Sounds.AreOfOtherScript(Squashed);

    /// <summary>The words as written except for the legal form.</summary>
    public string Spaced => field ??= string.Join(' ', Words.Where((_, w) => !_isForm[w]));

    /// <summary>The sounds of all words, which are compared with those of names in another script, in each order of family names.</summary>
    public Sound[][] Soundings => field ??=
    [
        .. StakeholderGraph.Sounds.Orders(Spaced).Select(StakeholderGraph.Sounds.Of).Where(sounds => sounds.Length > 0),
    ];

    /// <summary>The keys of these sounds.</summary>
    public string[] SoundKeys => field ??=
    [
        .. Soundings.SelectMany(sounds => StakeholderGraph.Sounds.KeysOf(sounds, MostSoughtKeys)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Cached data about words of names.</summary>
    public KnownWords Known => field ??= new KnownWords(this);

    /// <summary>Folds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isPerson">Whether it is the name of a person, which has no legal form.</param>
    public static FoldedName Of(ReadOnlySpan<char> name, bool isPerson = false) => Of(name, isPerson, int.MaxValue);

    /// <summary>Folds a search text.</summary>
    public static FoldedName Sought(string text) => Of(text, isPerson: false, MaxSoughtWords, text);

    /// <summary>
    /// Whether a name may lack a word of this search text: one of the legal form, or a small word beside others. The last word is never
    /// optional, because it may be the beginning of a longer one: <c>Anna La</c>.
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
