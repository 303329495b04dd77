using System.Globalization;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Years that are not counted as in the Gregorian calendar. Those that begin on the same day as Gregorian ones are converted: years of
/// Japanese eras, of the Republic of China, and Thai ones since 1941. Others are only recognized.
/// </summary>
internal static partial class Calendars
{
    private const string Numerals = "〇一二三四五六七八九";
    private const int ThaiYears = 543;
    private const int FirstGregorian = 1873; // in Japan

    private static readonly Dictionary<string, (int Before, int Last)> Eras = new(StringComparer.Ordinal)
    {
        ["明治"] = (1867, 45),
        ["大正"] = (1911, 15),
        ["昭和"] = (1925, 64),
        ["平成"] = (1988, 31),
        ["令和"] = (2018, 99),
        ["民國"] = (1911, 199),
        ["民国"] = (1911, 199),
    };

    /// <summary>The text with Gregorian years where they are certain, and with digits for Chinese numerals in dates.</summary>
    public static string Converted(string text)
    {
        var numbers = ChineseNumber().Replace(text, number => Whole(number.Value).ToString(CultureInfo.InvariantCulture));
        var eras = OfEra().Replace(numbers, year =>
            Eras[year.Groups["era"].Value] is var (before, last) && Number(year) is var n && n >= 1 && n <= last
                    && before + n >= FirstGregorian
                ? $"{before + n}年"
                : year.Value);
        return Thai().IsMatch(text) ? ThaiYear().Replace(eras, year => $"{Number(year) - ThaiYears}") : eras;
    }

    /// <summary>Whether the years of a text are probably those of another calendar.</summary>
    /// <param name="text">The text as it is written.</param>
    /// <param name="plain">The text with plain digits, converted.</param>
    public static bool HasOtherYears(string text, string plain)
    {
        var years = Year().Matches(plain).Select(Number).ToList();
        return years.Exists(year => year is > 2199 and < 9999)
            || years.Exists(year => year is >= 1200 and <= 1520)
                && (Arabic().IsMatch(text) || Hijri().IsMatch(text) || text.Any(c => char.IsDigit(c) && !char.IsAscii(c))
                    || FullDate().IsMatch(plain))
            || years.Exists(year => year is >= 2040 and < 2100 or < 1950) && Indian().IsMatch(text)
            || years.Count > 0 && (Ethiopic().IsMatch(text) || NamedEra().IsMatch(text) || Lunar().IsMatch(text));
    }

    private static int Number(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    private static int Whole(string numerals)
    {
        var number = 0;
        if (numerals[0] is '廿' or '卅')
        {
            return (numerals[0] == '廿' ? 20 : 30) + (numerals.Length == 1 ? 0 : Digit(numerals[1]));
        }

        if (numerals.Contains('十', StringComparison.Ordinal))
        {
            var (tens, ones) = (numerals[..numerals.IndexOf('十')], numerals[(numerals.IndexOf('十') + 1)..]);
            return (tens.Length == 0 ? 1 : Digit(tens[0])) * 10 + (ones.Length == 0 ? 0 : Digit(ones[0]));
        }

        foreach (var numeral in numerals)
        {
            number = number * 10 + Digit(numeral);
        }

        return number;
    }

    private static int Digit(char numeral) => numeral switch
    {
        '元' => 1,
        '零' or '○' => 0,
        _ => Numerals.IndexOf(numeral),
    };

    [GeneratedRegex(
        @"[廿卅][一二三四五六七八九]?(?=日)|(?:[〇零○一二三四五六七八九]{4}|元)(?=年)"
            + @"|[一二三四五六七八九]?十[一二三四五六七八九]?(?=[年月日])|[一二三四五六七八九](?=[年月日])")]
    private static partial Regex ChineseNumber();

    [GeneratedRegex(@"(?:中華|中华)?(?<era>明治|大正|昭和|平成|令和|民國|民国)\s?(?<n>[0-9]{1,3})\s?年")]
    private static partial Regex OfEra();

    [GeneratedRegex(@"[\u0E00-\u0E7F]")]
    private static partial Regex Thai();

    [GeneratedRegex(@"(?:พ\.?\s?ศ\.?\s?)?(?<![0-9])(?<n>248[4-9]|249[0-9]|25[0-9]{2}|26[0-4][0-9])(?![0-9])")]
    private static partial Regex ThaiYear();

    [GeneratedRegex(@"(?<![0-9])(?<n>[0-9]{4})(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}([-./])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])|(?<![0-9])[0-9]{1,2}([-./])[0-9]{1,2}\2[0-9]{4}(?![0-9])")]
    private static partial Regex FullDate();

    [GeneratedRegex(@"[\u0600-\u06FF]")]
    private static partial Regex Arabic();

    [GeneratedRegex(
        @"\b(?:A\.?H\.?|Hijri|S\.?H\.?|A\.?P\.?)(?!\w)|[0-9]\s?H\b|хиджры"
            + @"|\b(?:Muharram|Safar|Rabi|Jumad|Rajab|Sha.?ban|Rama[dz]h?an|Shawwal|Syawal|Dhu|Zul|Farvardin|Ordibehesht|Khordad|Mordad"
            + @"|Shahrivar|Mehr|Aban|Azar|Bahman|Esfand)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hijri();

    [GeneratedRegex(@"[\u0900-\u0DFF]")]
    private static partial Regex Indian();

    [GeneratedRegex(@"[\u1200-\u137F]")]
    private static partial Regex Ethiopic();

    // Months and days of the moon, in China, Japan, Korea and Vietnam.
    [GeneratedRegex(@"农历|農曆|旧历|舊曆|阴历|陰曆|旧暦|陰暦|음력|âm lịch|正月|腊月|臘月|[闰閏]|初[一二三四五六七八九十]", RegexOptions.IgnoreCase)]
    private static partial Regex Lunar();

    // Of the era: Buddhist, Ethiopian, Vikram, Saka, Juche, Dangun, and the fiscal years of East Asia, which begin in April.
    [GeneratedRegex(
        @"\bB\.?\s?E\.?(?!\w)|[0-9]\s?E\.\s?C\.?(?!\w)|\bB\.?\s?S\.?(?!\w)|वि\.?\s?सं|शक|주체|단기|年度|년도",
        RegexOptions.CultureInvariant)]
    private static partial Regex NamedEra();
}
