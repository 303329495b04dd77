using System.Globalization;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// How wide a text is, without a font at hand. Advances are those of Arial in thousandths of an em, with a tenth on top, because the reader's font may be wider;
/// what is in no table is taken by its sort. All of it comes with the runtime: no font, system or culture plays a part.
/// </summary>
internal static class TextWidths
{
    private const int SpareTenths = 11;
    private const int Bold = 108;

    // From U+0020 and from U+0410.
    private static readonly short[] Latin =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] Cyrillic =
    [
        667, 656, 667, 542, 677, 667, 923, 604, 719, 719, 583, 656, 833, 719, 778, 719, 667, 722, 611, 635, 760, 667, 740, 667, 917, 938, 792, 885, 656, 719, 1010, 722,
        556, 573, 531, 365, 583, 556, 669, 458, 559, 559, 438, 583, 688, 552, 556, 542, 556, 500, 458, 500, 823, 500, 573, 521, 802, 823, 625, 719, 521, 510, 750, 542,
    ];

    /// <summary>The width in pixels.</summary>
    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        long thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            thousandths += Advance(rune);
        }

        return thousandths * SpareTenths * (bold ? Bold : 100) * size / 1_000_000;
    }

    private static int Advance(Rune rune) => rune.Value switch
    {
        >= 0x20 and < 0x7F => Latin[rune.Value - 0x20],
        >= 0x410 and < 0x450 => Cyrillic[rune.Value - 0x410],
        >= 0x1100 and < 0x1160 or >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7A4 or >= 0xF900 and < 0xFB00 or >= 0xFE30 and < 0xFE70
            or >= 0xFF00 and < 0xFF61 or >= 0xFFE0 and < 0xFFE7 or >= 0x1F000 => 1000,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => 740,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => 560,
            UnicodeCategory.SpaceSeparator => 278,
            UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark => 700,
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol => 1000,
            _ => 560,
        },
    };
}
