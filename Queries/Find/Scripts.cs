using System.Text;

namespace StakeholderGraph;

/// <summary>Properties of scripts that are needed to compare names.</summary>
internal static class Scripts
{
    private const int KatakanaToHiragana = 'ア' - 'あ';

    /// <summary>
    /// Whether the script is written without spaces between words, so that a name is found by any part of it: Chinese, Japanese, Korean,
    /// Thai, Lao, Burmese, Khmer.
    /// </summary>
    public static bool IsUnspaced(char c) => c is
        (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uD840' and <= '\uDFFF')
        or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    /// <summary>
    /// Whether a mark is not an accent but a vowel (Indic, Burmese, Thai, Khmer …) or the voicing of a Japanese syllable.
    /// </summary>
    public static bool IsVowelOrVoice(int mark) => mark is (>= 0x0900 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or 0x3099 or 0x309A;

    /// <summary>Whether a part of a word may start at this letter: not at a mark or a low surrogate.</summary>
    public static bool MayBegin(char c) => !char.IsLowSurrogate(c) && char.GetUnicodeCategory(c) is not (
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    /// <summary>Makes Japanese syllables equal in both syllabaries.</summary>
    public static Rune Hiragana(Rune letter) => letter.Value is >= 'ァ' and <= 'ヶ' ? new Rune(letter.Value - KatakanaToHiragana) : letter;

    /// <summary>Whether a word is Arabic and begins with the article, which is often left out.</summary>
    public static bool HasArabicArticle(ReadOnlySpan<char> word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal);
}
