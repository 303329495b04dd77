using System.Globalization;
using System.Text;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>Characters that are invisible or for private use: two texts that look the same then differ.</summary>
internal static class InvisibleText
{
    /// <summary>
    /// Letters below this code point (Latin, Greek, Cyrillic and Armenian) are never joined or varied by a separate character.
    /// </summary>
    private const int FirstJoined = 0x0590;

    private const int BlackFlag = 0x1F3F4;

    /// <summary>Whether a text contains nothing visible.</summary>
    public static bool IsAll(string text) =>
        text.EnumerateRunes().All(r => Rune.IsWhiteSpace(r) || IsIgnorable(r.Value) || r.Value == 0x2800);

    /// <summary>The oddity of a text that contains such a character.</summary>
    public static Oddity? In(string text)
    {
        if (IsAll(text))
        {
            return new Oddity("only invisible characters", "write the text, or leave the cell empty");
        }

        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune, before, text) is { } oddity)
            {
                return oddity;
            }

            before = rune;
        }

        return null;
    }

    private static Oddity? Of(Rune rune, Rune before, string text)
    {
        var c = rune.Value;
        return c switch
        {
            < 0xAD => null,
            >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => new Oddity(
                $"a character that turns the direction of writing ({Code(c)})",
                "delete it: names in any script are displayed correctly without it"),
            0x200E or 0x200F or 0x061C => text.EnumerateRunes().Any(IsRightToLeft) ? null : Invisible(c),
            0x200B => IsWithoutSpaces(before.Value) ? null : Invisible(c),
            0x200C or 0x200D => before.Value < FirstJoined ? Invisible(c) : null, // they belong to the spelling of Persian, Hindi and emoji
            0x2028 or 0x2029 => Invisible(c),
            >= 0xFE00 and <= 0xFE0F => before.Value < FirstJoined && Rune.IsLetter(before) ? Invisible(c) : null,
            >= 0xE0020 and <= 0xE007F => before.Value is BlackFlag or (>= 0xE0020 and <= 0xE007F) ? null : Invisible(c), // flags
            _ when IsIgnorable(c) => Invisible(c),
            _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse => new Oddity(
                $"a character of private use ({Code(c)})",
                "it was a symbol of a special font: write its meaning"),
            _ when (c & 0xFFFE) == 0xFFFE || c is >= 0xFDD0 and <= 0xFDEF => new Oddity($"no character ({Code(c)})", "delete it"),
            _ => null,
        };
    }

    private static Oddity Invisible(int c) => new($"an invisible character ({Code(c)})", "delete it");

    private static string Code(int c) => string.Create(CultureInfo.InvariantCulture, $"U+{c:X4}");

    // Unicode's Default_Ignorable_Code_Point.
    private static bool IsIgnorable(int c) =>
        c
            is 0xAD
                or 0x034F
                or 0x061C
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or 0x3164
                or 0xFEFF
                or 0xFFA0
                or (>= 0x180B and <= 0x180F)
                or (>= 0x200B and <= 0x200F)
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x206F)
                or (>= 0xFE00 and <= 0xFE0F)
                or (>= 0xFFF0 and <= 0xFFFC)
                or (>= 0x1BCA0 and <= 0x1BCA3)
                or (>= 0x1D173 and <= 0x1D17A)
                or (>= 0xE0000 and <= 0xE0FFF);

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF and not 0x061C) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    // Thai, Lao, Tibetan, Burmese and Khmer mark the ends of words with zero-width spaces.
    private static bool IsWithoutSpaces(int c) =>
        c is (>= 0x0E00 and <= 0x0FFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x1AAF);
}
