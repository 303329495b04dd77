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
        return runes.Exists(rune => IsStyled(rune.Value, isMixed))
            ? new Oddity(
                "letters of another style or width",
                Markup.Meant(string.Concat(runes.Select(rune => IsStyled(rune.Value, isMixed) ? Plain(rune) : rune.ToString()))))
            : null;
    }

    // Names that consist only of wide letters, such as ＮＨＫ, are usual in Japan.
    private static bool IsStyled(int rune, bool isMixed) => rune switch
    {
        (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A) => isMixed,
        (>= 0x1D400 and <= 0x1D7FF) or (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) => true,
        _ => false,
    };

    private static string Plain(Rune rune) => rune.ToString().Normalize(NormalizationForm.FormKC);
}
