using System.Text;
using AnyAscii;

namespace StakeholderGraph;

/// <summary>
/// The Latin form of a folded word in another script, letter by letter: Greek, Armenian, Georgian, Indic scripts (with their inherent
/// vowels), Japanese kana, Korean (revised romanization) and Chinese (pinyin without tones, one reading for each character). Arabic,
/// Hebrew, Thai and Khmer are left out, because their letters do not state the vowels or their positions.
/// </summary>
internal static class Romanization
{
    private const int Hiragana = 0x3041,
        LastHiragana = 0x3096,
        SmallTsu = 0x3063,
        U = 0x3046;

    private const int BlockOfIndia = 0x80,
        Anusvara = 0x02,
        Virama = 0x4D,
        FirstConsonant = 0x15,
        LastConsonant = 0x39,
        FirstVowelSign = 0x3E;

    /// <summary>Greek letters that are pronounced differently in combination.</summary>
    private static readonly (string From, string To)[] Greek =
    [
        ("ου", "ou"),
        ("αυ", "av"),
        ("ευ", "ev"),
        ("γγ", "ng"),
        ("γκ", "gk"),
        ("μπ", "mp"),
        ("χ", "ch"),
    ];

    /// <summary>The Latin form in lower case; empty if there is none.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (!IsRomanized(word[0]))
        {
            return "";
        }

        var latin = new StringBuilder();
        foreach (var part in Parts(word.ToString()))
        {
            latin.Append(part);
        }

        return latin.ToString();
    }

    /// <summary>The Latin form of each character.</summary>
    public static IEnumerable<string> Parts(string word)
    {
        if (word[0] is >= 'Ͱ' and <= 'Ͽ')
        {
            foreach (var (from, to) in Greek)
            {
                word = word.Replace(from, to, StringComparison.Ordinal);
            }
        }

        var runes = word.Normalize(NormalizationForm.FormC).EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            if (runes[i].Value is >= Hiragana and <= LastHiragana)
            {
                yield return OfKana(runes, i);
                continue;
            }

            var latin = Letters(runes[i].ToString().Transliterate());
            yield return IsKorean(runes[i].Value) ? Unvoiced(latin)
                : IsNasal(runes[i].Value) ? "n"
                : HasInherentVowel(runes, i) ? latin + "a"
                : latin;
        }
    }

    /// <summary>Whether a letter belongs to an alphabet in which acronyms are written: Greek, Armenian, Georgian.</summary>
    public static bool IsAlphabet(char letter) =>
        letter is (>= '\u0370' and <= '\u03FF') or (>= '\u0530' and <= '\u058F') or (>= '\u10A0' and <= '\u10FF');

    /// <summary>Whether words of this script have a Latin form here.</summary>
    public static bool IsRomanized(char first) => first is
        (>= '\u0370' and <= '\u03FF') or (>= '\u0530' and <= '\u058F') or (>= '\u0900' and <= '\u0DFF') or (>= '\u10A0' and <= '\u10FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');

    /// <summary>
    /// A Japanese syllable: small ones remove the vowel of the syllable before them (kyo, not kiyo), and a small tsu doubles the following
    /// consonant.
    /// </summary>
    private static string OfKana(Rune[] runes, int i)
    {
        var latin = Letters(runes[i].ToString().Transliterate());
        var next = i + 1 < runes.Length ? runes[i + 1].Value : 0;
        if (runes[i].Value == SmallTsu)
        {
            return next != 0 && Letters(runes[i + 1].ToString().Transliterate()) is [var first, ..] ? $"{first}" : "";
        }

        if (runes[i].Value == U && i > 0 && Letters(runes[i - 1].ToString().Transliterate()) is [.., 'o' or 'u'])
        {
            return ""; // a long vowel: Tokyo
        }

        if (IsSmallKana(next) && latin.Length > 1)
        {
            return latin[..^1];
        }

        // "sh" and "ch" already contain the y: sha, not shya.
        var before = i > 0 ? Letters(runes[i - 1].ToString().Transliterate()) : "";
        return IsSmallKana(runes[i].Value) && latin is ['y', ..] && before is "shi" or "chi" or "ji" ? latin[1..] : latin;
    }

    private static bool IsSmallKana(int rune) => rune is 0x3041 or 0x3043 or 0x3045 or 0x3047 or 0x3049 or 0x3083 or 0x3085 or 0x3087;

    /// <summary>One letter of any script in Latin letters.</summary>
    public static string Letters(Rune letter) => Letters(letter.ToString().Transliterate());

    private static string Letters(string latin) => string.Concat(latin.Where(char.IsAsciiLetter)).ToLowerInvariant();

    /// <summary>The Indic dot that stands for the nasal before the next consonant.</summary>
    private static bool IsNasal(int rune) => rune is >= 0x0900 and <= 0x0DFF && rune % BlockOfIndia == Anusvara;

    private static bool IsKorean(int rune) => rune is >= 0xAC00 and <= 0xD7A3;

    /// <summary>Consonants become voiceless at the end of a Korean syllable: Hanguk, not Hangug.</summary>
    private static string Unvoiced(string syllable) => syllable.Length < 2 ? syllable : syllable[^1] switch
    {
        'g' when syllable[^2] != 'n' => $"{syllable[..^1]}k",
        'd' => $"{syllable[..^1]}t",
        'b' => $"{syllable[..^1]}p",
        _ => syllable,
    };

    /// <summary>Whether an Indic consonant is followed by the inherent vowel, which the last consonant of a word has lost.</summary>
    private static bool HasInherentVowel(Rune[] runes, int i)
    {
        if (runes[i].Value is < 0x0900 or > 0x0DFF || i + 1 == runes.Length)
        {
            return false;
        }

        var (letter, next) = (runes[i].Value % BlockOfIndia, runes[i + 1].Value % BlockOfIndia);
        return letter is >= FirstConsonant and <= LastConsonant && next is not (>= FirstVowelSign and <= Virama);
    }
}
