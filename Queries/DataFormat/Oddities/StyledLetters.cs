using System.Text;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Latin letters and digits of a style or width other than the typed one: <c>𝐖orld</c> of mathematics, <c>Ｗorld</c> of Japanese keyboards
/// beside ordinary letters, <c>Ⓦ</c>. They look the same but are different characters.
/// </summary>
internal static class StyledLetters
{
    /// <summary>The oddity of a text that contains such letters.</summary>
    public static Oddity? In(string text)
    {
        var isMixed = text.Any(char.IsAsciiLetter);
        var runes = text.EnumerateRunes().ToList();
        string[] plain =
        [
            .. runes.Select((rune, i) => IsStyled(rune.Value, isMixed) || IsSymbol(runes, i) ? Plain(rune) : rune.ToString()),
        ];
        return string.Concat(plain) is var meant && meant != text
            ? new Oddity("letters of another style or width", Markup.Meant(meant))
            : null;
    }

    // Letters of mathematics (ℍ, ℓ) and Roman numerals (Ⅽ) beside a letter.
    private static bool IsSymbol(List<Rune> runes, int i) =>
        runes[i].Value is (>= 0x2100 and <= 0x214F) or (>= 0x2160 and <= 0x217F)
        && (Rune.IsLetter(runes[i]) || runes[i].Value >= 0x2160)
        && (i > 0 && Rune.IsLetter(runes[i - 1]) || i + 1 < runes.Count && Rune.IsLetter(runes[i + 1]));

    // Names that consist only of wide letters, such as ＮＨＫ, are usual in Japan.
    private static bool IsStyled(int rune, bool isMixed) => rune switch
    {
        (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A) => isMixed,
        (>= 0x1D400 and <= 0x1D7FF) or (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) => true,
        _ => false,
    };

    private static string Plain(Rune rune) => rune.ToString().Normalize(NormalizationForm.FormKC);
}
