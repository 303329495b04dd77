using System.Globalization;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// How wide a text is at most, without a font at hand. Advances are in thousandths of an em, of Arial (Liberation Sans) or of DejaVu Sans, whichever is wider: readers have one or the
/// other, or something narrower. What is in no table is taken by its sort. All of it comes with the runtime: no font, system or culture plays a part.
/// </summary>
internal static class TextWidths
{
    private const int BoldPercent = 112;

    // From U+0020 and from U+0410.
    private static readonly short[] Latin =
    [
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557,
        1016, 685, 687, 723, 771, 667, 611, 778, 752, 295, 500, 667, 558, 863, 749, 788, 667, 788, 723, 667, 611, 732, 685, 989, 686, 667, 686, 391, 337, 391, 838, 557,
        500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
    ];

    private static readonly short[] Cyrillic =
    [
        685, 687, 687, 610, 782, 667, 1078, 642, 749, 749, 710, 752, 863, 752, 788, 752, 667, 723, 611, 636, 861, 686, 777, 686, 1070, 1094, 833, 886, 687, 719, 1080, 723,
        613, 617, 590, 526, 692, 616, 901, 532, 650, 650, 605, 640, 755, 654, 612, 654, 635, 550, 583, 592, 855, 592, 681, 591, 916, 942, 707, 790, 590, 549, 842, 602,
    ];

    /// <summary>The width in pixels.</summary>
    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        long thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            thousandths += Advance(rune);
        }

        return thousandths * (bold ? BoldPercent : 100) * size / 100_000;
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
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => 800,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => 660,
            UnicodeCategory.SpaceSeparator => 318,
            UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark => 700,
            UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation => 1000,
            _ => 600,
        },
    };
}
