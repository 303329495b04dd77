using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// An upper estimate of the width of a text, without a font. Advances are in thousandths of an em, of the widest of the fonts that readers
/// probably have: Arial (Liberation Sans), DejaVu Sans, Noto. Characters that were not measured are estimated by their category. All values
/// are part of the program: no font, system or culture affects the result.
/// </summary>
internal static class TextWidths
{
    private const int BoldPercent = 112;
    private const int MeasuredUnit = 30;
    private const int MeasuredInLine = 32;
    private const int Tatweel = 0x640;

    // Starting at U+0020 and at U+0410.
    private static readonly short[] Latin =
    [
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637, 637, 637, 637, 637, 637, 637, 637,
        337, 337, 838, 838, 838, 557, 1016, 685, 687, 723, 771, 667, 611, 778, 752, 295, 500, 667, 558, 863, 749, 788, 667, 788, 723, 667,
        611, 732, 685, 989, 686, 667, 686, 391, 337, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975,
        634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
    ];

    private static readonly short[] Cyrillic =
    [
        685, 687, 687, 610, 782, 667, 1078, 642, 749, 749, 710, 752, 863, 752, 788, 752, 667, 723, 611, 636, 861, 686, 777, 686, 1070, 1094,
        833, 886, 687, 719, 1080, 723, 613, 617, 590, 526, 692, 616, 901, 532, 650, 650, 605, 640, 755, 654, 612, 654, 635, 550, 583, 592,
        855, 592, 681, 591, 916, 942, 707, 790, 590, 549, 842, 602,
    ];

    // The advances of letters that are isolated or end a word, and of Arabic letters before a letter that they join.
    private static readonly FrozenDictionary<int, short> Measured;
    private static readonly FrozenDictionary<int, short> Joined;

    static TextWidths() => (Measured, Joined) = ReadMeasured();

    /// <summary>The width in pixels.</summary>
    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        long thousandths = 0;
        var (last, lastMark) = (default(Rune), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            // A mark between two letters does not prevent them from joining.
            if (IsMark(rune))
            {
                lastMark += Advance(rune);
                continue;
            }

            thousandths += lastMark + Before(last, rune);
            (last, lastMark) = (rune, 0);
        }

        thousandths += lastMark + Before(last, default);
        return thousandths * (bold ? BoldPercent : 100) * size / 100_000;
    }

    private static int Before(Rune letter, Rune next) =>
        letter.Value == 0 ? 0
        : Joined.TryGetValue(letter.Value, out var joined) && Joined.ContainsKey(next.Value) ? joined
        : Advance(letter);

    private static bool IsMark(Rune rune) =>
        rune.Value > 0x2FF
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static int Advance(Rune rune) =>
        rune.Value switch
        {
            >= 0x20 and < 0x7F => Latin[rune.Value - 0x20],
            >= 0x410 and < 0x450 => Cyrillic[rune.Value - 0x410],
            >= 0x1100
            and < 0x1160
            or >= 0x2E80
            and < 0xA4D0
            or >= 0xAC00
            and < 0xD7A4
            or >= 0xF900
            and < 0xFB00
            or >= 0xFE30
            and < 0xFE70
            or >= 0xFF00
            and < 0xFF61
            or >= 0xFFE0
            and < 0xFFE7
            or >= 0x20000 => 1000,
            // Cuneiform signs are up to five ems wide; pictures are wider than an em, and flags consist of two characters.
            >= 0x12000 and < 0x12550 => 4700,
            >= 0x10000 and < 0x1E000 => 2000,
            >= 0x1F1E6 and < 0x1F200 => 700,
            >= 0x1F000 => 1300,
            _ when Measured.TryGetValue(rune.Value, out var measured) => measured,
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => 1000,
                UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => 800,
                UnicodeCategory.SpaceSeparator => 318,
                UnicodeCategory.OtherLetter
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.MathSymbol
                or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.DashPunctuation => 1000,
                UnicodeCategory.OtherSymbol => 1300,
                _ => 800,
            },
        };

    private static (FrozenDictionary<int, short> Alone, FrozenDictionary<int, short> Joined) ReadMeasured()
    {
        var (alone, joined) = (new Dictionary<int, short>(), new Dictionary<int, short>());
        using var lines = new StreamReader(typeof(TextWidths).Assembly.GetManifestResourceStream("Figures/advances.txt")!);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var isJoined = line.StartsWith('>');
            var (first, codes) = (
                int.Parse(line.AsSpan(isJoined ? 1 : 0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                line[^(2 * MeasuredInLine)..]);
            for (var i = 0; i < MeasuredInLine; i++)
            {
                var advance = (short)(
                    MeasuredUnit * short.Parse(codes.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                // Digits, commas and spaces do not join.
                if (!isJoined)
                {
                    alone.Add(first + i, advance);
                }
                else if (Rune.IsLetter(new Rune(first + i)) || first + i == Tatweel)
                {
                    joined.Add(first + i, advance);
                }
            }
        }

        return (alone.ToFrozenDictionary(), joined.ToFrozenDictionary());
    }
}
