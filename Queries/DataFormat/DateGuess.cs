using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// The date that a text which is not a valid date probably means. A guess is never more precise than the text: if a text has several
/// readings, all are listed, including a month where a spreadsheet may have turned it into its first day.
/// </summary>
internal static partial class DateGuess
{
    private const string Rule = $"write {PartialDate.Rule}";
    private const string OtherYears = "a year of another calendar? Write the date of the Gregorian calendar";
    private const string Open = "leave the cell empty; an empty cell means open or unknown";

    // A longer text is a description; to search it for periods would take long.
    private const int Longest = 200;

    private static readonly int[] Centuries = [2000, 1900]; // the century is left for the user to choose

    private static readonly string[] RomanMonths = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static readonly char[] Quotes = [' ', '\'', '"', '‘', '’', '“', '”', '«', '»', '[', ']', '(', ')', ',', ';'];

    /// <summary>The hint for a text that is not a date.</summary>
    public static string Hint(string text)
    {
        if (text.Length > Longest)
        {
            return Rule;
        }

        var plain = Plain(text);
        if (FromTo().Match(plain) is { Success: true } period && !Calendars.HasOtherYears(text, plain))
        {
            return $"{period.Groups["from"].Value} is the start and {period.Groups["to"].Value} the end";
        }

        if (FirstOfTwoYears(plain) is { } from)
        {
            var (to, years) = ((from + 1) % 100, $"{from} is the start and {from + 1} the end");
            return to is > 0 and <= 12 && !Seasons().IsMatch(plain)
                ? $"did you mean {from}-{to:00}? If these are two years, {years}"
                : years;
        }

        return OpenWords().IsMatch(plain) ? Open
            : Calendars.HasOtherYears(text, plain) ? OtherYears
            : RangeOf(plain, out var isUnclear) is { } range
                ? $"{range.From} is the start{(range.To is { } end ? $" and {end} the end" : $"; {Open}")}"
            : !isUnclear && Readings(plain) is { Count: > 0 } readings ? Suggestion(readings)
            : Rule;
    }

    /// <summary>
    /// The dates that a text can mean, each as precise as the text: the reader of the hint must judge whether a spreadsheet has turned a
    /// month into its first day. None for a period, for years of another calendar, and where only the year of a longer date is understood.
    /// </summary>
    public static IReadOnlyList<string> Meanings(string text)
    {
        if (text.Length > Longest)
        {
            return [];
        }

        var plain = Plain(text);
        if (Calendars.HasOtherYears(text, plain) || RangeOf(plain, out var isUnclear) is not null || isUnclear
            || FirstOfTwoYears(plain) is not null || Dates().IsMatch(plain) && HasOtherParts(plain))
        {
            return [];
        }

        var readings = Readings(plain);
        return readings is [{ Length: 4 }] && HasOtherNumbers(plain) && !PartOfYear().IsMatch(plain)
            ? []
            : [.. readings.Where(r => !readings.Exists(o => o.Length > r.Length && o.StartsWith(r, StringComparison.Ordinal)))];
    }

    private static DateRange? RangeOf(string text, out bool isUnclear)
    {
        isUnclear = false;
        return IsInNumbers(text) ? null : DateRange.In(text, OpenWords().IsMatch, out isUnclear);
    }

    // "2010/11" can be a month, or the years 2010 and 2011.
    private static int? FirstOfTwoYears(string text) =>
        TwoYears().Match(text) is { Success: true } two && Number(two, "from") is var from && (from + 1) % 100 == Number(two, "to")
            ? from
            : null;

    // Whether the whole text is one date in numbers.
    private static bool IsInNumbers(string text) =>
        Stamp().IsMatch(text) || YearFirst().IsMatch(text) || YearLast().IsMatch(text) || MonthOfYear().IsMatch(text)
        || YearAndMonth().IsMatch(text) || AllDigits().IsMatch(text);

    // Whether there are numbers beside a date, such as another date: 2011-03-30/2011-03-31.
    private static bool HasOtherParts(string text) => !IsInNumbers(text) && DateParts.In(text) is null;

    // Whether a text that was read as a year has more numbers than this: 00 of a date without its day is none.
    private static bool HasOtherNumbers(string text) => Digits().Matches(text).Count(number => number.Value.Trim('0').Length > 0) > 1;

    private static string Suggestion(List<string> readings) =>
        $"did you mean {(readings.Count < 3 ? string.Join(" or ", readings) : $"{string.Join(", ", readings[..^1])} or {readings[^1]}")}?"
        + (
            readings.Exists(r => r.Length == 10) && readings.Exists(r => r.Length < 10)
                ? " Spreadsheets add the first day to a month or year"
                : "");

    private static List<string> Readings(string text)
    {
        if (Stamp().Match(text) is { Success: true } stamp)
        {
            return Readings(stamp.Groups["date"].Value);
        }

        if (YearFirst().Match(text) is { Success: true } big)
        {
            return Days(Number(big, "y"), Number(big, "m"), Number(big, "d"), swapped: Number(big, "m") > 12);
        }

        if (YearLast().Match(text) is { Success: true } small)
        {
            var (y, a, b) = (Number(small, "y"), Number(small, "a"), Number(small, "b"));
            return small.Groups["sign"].Value == "." || a > 12 || a == b || a == 0 || b == 0 ? Days(y, b, a, swapped: b > 12)
                : b > 12 ? Days(y, a, b)
                : [.. Days(y, b, a).Concat(Days(y, a, b)).Distinct()];
        }

        if (ShortYear().Match(text) is { Success: true } two)
        {
            var (a, b) = (Number(two, "a"), Number(two, "b"));
            return
            [
                .. Centuries.SelectMany(c => two.Groups["sign"].Value == "." || a > 12 || b > 12
                    ? Days(c + Number(two, "y"), b, a, swapped: b > 12)
                    : Days(c + Number(two, "y"), b, a).Concat(Days(c + Number(two, "y"), a, b))).Distinct(),
            ];
        }

        if (
            ShortNamed().Match(text) is { Success: true } named
            && MonthNames.AtEdge(named.Groups["month"].Value, isLast: true) is { } monthOfName)
        {
            return [.. Centuries.SelectMany(c => Days(c + Number(named, "y"), monthOfName, Number(named, "d")))];
        }

        if ((MonthOfYear().Match(text) is { Success: true } month ? month : YearAndMonth().Match(text)) is { Success: true } ym)
        {
            return Days(Number(ym, "y"), Number(ym, "m"), 0);
        }

        return Named(text) ?? OfNumber(text) ?? Within(text) ?? OnlyYear(text);
    }

    // A single date among words: "2011-03-30 (planned)".
    private static List<string>? Within(string text) =>
        Dates().Matches(text) is [var only] && only.Length < text.Length && Readings(only.Value) is { Count: > 0 } readings
            ? readings
            : null;

    // "30 March 2011", "March 30, 2011", "март 2011 г.", "2011年3月4日"
    private static List<string>? Named(string text)
    {
        List<string> days =
        [
            .. ((bool[])[false, true])
                .Select(monthFirst => DateParts.In(text, monthFirst))
                .SelectMany(parts => parts is { Year: > 0, Month: > 0 } ? Days(parts.Year, parts.Month, parts.Day) : [])
                .Distinct(),
        ];
        return days.Count > 0 ? days : null;
    }

    // Days since 1899-12-30, as spreadsheets count, and seconds or milliseconds since 1970, as programs count.
    private static List<string>? OfNumber(string text)
    {
        if (!AllDigits().IsMatch(text) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        DateOnly? day = text.Length switch
        {
            5 when number is > 7_000 and < 80_000 => new DateOnly(1899, 12, 30).AddDays((int)number),
            10 => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(number)),
            13 => DateOnly.FromDateTime(DateTime.UnixEpoch.AddMilliseconds(number)),
            _ => null,
        };
        return day is { } d ? Days(d.Year, d.Month, d.Day)
            : text.Length == 8 ? Days((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100))
            : text.Length == 6 ? Days((int)(number / 100), (int)(number % 100), 0)
            : null;
    }

    private static List<string> OnlyYear(string text) =>
        Years().Matches(text).Select(m => m.Value).Distinct().ToList() is [var year] && Digits().Count(text) is var numbers
            && (numbers == 1 || text.Any(char.IsLetter) && Digits().Matches(text).Count(m => m.Length < 3) == numbers - 1) ? [year] : [];

    // A month or day of 0 is not known.
    private static List<string> Days(int year, int month, int day, bool swapped = false)
    {
        if (swapped)
        {
            (month, day) = (day, month);
        }

        if (
            year is < 1 or > 9999
            || month > 12
            || day > 31
            || month == 0 && day > 0
            || month > 0 && day > DateTime.DaysInMonth(year, month))
        {
            return [];
        }

        return month == 0 ? [Text(new PartialDate(year))]
            : day == 0 ? [Text(new PartialDate(year, month))]
            : day > 1 ? [Text(new PartialDate(year, month, day))]
            : month > 1 ? [Text(new PartialDate(year, month, day)), Text(new PartialDate(year, month))]
            : [Text(new PartialDate(year, month, day)), Text(new PartialDate(year, month)), Text(new PartialDate(year))];
    }

    // Digits of any script become ASCII, dashes become one kind, and letters that look like digits become digits.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !ComparableText.IsInvisible(new Rune(char.IsSurrogate(c) ? '?' : c))))
        {
            plain.Append(c switch
            {
                _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\uFF0D' => '-',
                '\uFF0E' => '.',
                '\uFF0F' => '/',
                '\u00A0' or '\u202F' => ' ',
                _ => c,
            });
        }

        var digits = DigitLike().Replace(plain.ToString(), m => m.Value is "O" or "o" or "О" or "о" ? "0" : "1");
        var signs = Signs().Replace(Roman().Replace(digits, m => $"{Array.IndexOf(RomanMonths, m.Value.ToUpperInvariant()) + 1}"), "-");
        var numbers = Thousands().Replace(NotKnown().Replace(signs, "00"), "");
        numbers = Ascii.IsValid(numbers) ? numbers : Vietnamese().Replace(Calendars.Converted(numbers), "$1");
        return Ending().Replace(OfJson().Replace(numbers, "").Trim(Quotes), "");
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? Whole(value) : 0;

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Text(PartialDate date) => date.ToString();

    [GeneratedRegex(
        @"\A(?<date>[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}|[0-9]{8})(?:T|\s+)[0-9]{1,2}:?[0-9]{2}.*\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})\s?(?<sign>[-./,\s])\s?(?<m>[0-9]{1,2})\s?\k<sign>\s?(?<d>[0-9]{1,2})\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A(?<a>[0-9]{1,2})\s?(?<sign>[-./,\s])\s?(?<b>[0-9]{1,2})(?:\s?\k<sign>\s?|(?<!-[0-9]{1,2})\s)(?<y>[0-9]{4})\z")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\A(?<a>[0-9]{1,2})(?<sign>[./])(?<b>[0-9]{1,2})\k<sign>'?(?<y>[0-9]{2})\z")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\A(?<m>[0-9]{1,2})\s?[-./,\s]\s?(?<y>[0-9]{4})\z")]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})\s?[-./,\s]\s?(?<m>[0-9]{1,2})\z")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(
        @"\A(?<from>[12][0-9]{3}(?:-[0-9]{2}){0,2})\s?(?:[-/;]|to|until|till|до|по|bis|au|à)\s?"
            + @"(?<to>[12][0-9]{3}(?:-[0-9]{2}){0,2})\z")]
    private static partial Regex FromTo();

    // "2011/12", "winter 2011/12", "2011/12 season"
    [GeneratedRegex(@"\A[^0-9]*(?<from>[12][0-9]{3})\s?[-/]\s?(?<to>[0-9]{2})[^0-9]*\z")]
    private static partial Regex TwoYears();

    // The season or year that a number of two years belongs to.
    [GeneratedRegex(
        @"\b(?:winter|ws|season|saison|academic|school|fy|fiscal|hiver|invierno|inverno|zima|zimní|temporada|sezon\w*)\b"
            + @"|зима|зимой|сезон|учебн",
        RegexOptions.IgnoreCase)]
    private static partial Regex Seasons();

    // The number of a quarter, a half or a semester.
    [GeneratedRegex(
        @"\b[QqTHSКкKк][1-4]\b|\b[1-4]\s?[QHTSК]\b|[1-4](?:st|nd|rd|th|-й|-е|-ый|er|re|e|ème|º|ª|\.)?\s?"
            + @"(?:кв|полуг|quarter|half|sem|trim|halb|quart|ch|tq)"
            + @"|[1-4]\s?(?:분기|학기|季|四半期|半期|学期|學期)",
        RegexOptions.IgnoreCase)]
    private static partial Regex PartOfYear();

    // "Mar-11", "4-Dec-16": a number after a month is a year only behind a sign.
    [GeneratedRegex(
        @"\A(?:(?<month>\p{L}{3,})(?:\.?\s?[-'’/]\s?|\.)(?<y>[0-9]{2})"
            + @"|(?<d>[0-9]{1,2})\.?[-\s/]\s?(?<month>\p{L}{3,})\.?[-\s/]\s?['’]?(?<y>[0-9]{2}))\z")]
    private static partial Regex ShortNamed();

    // "năm 2011" and "tháng 3 năm 2011" of Vietnamese.
    [GeneratedRegex(@"(?:ngày|năm)\s+([0-9]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(
        @"(?<![0-9])(?:[12][0-9]{3}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?|[0-9]{1,2}[-./][0-9]{1,2}[-./][12][0-9]{3})(?![-./]?[0-9])")]
    private static partial Regex Dates();

    // 30.III.2011
    [GeneratedRegex(@"(?<=\A|[-./\s])(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3})(?=[-./\s]\s?[0-9]{4})", RegexOptions.IgnoreCase)]
    private static partial Regex Roman();

    // 2011:03:30 of cameras, 2011_03_30 of names of files
    [GeneratedRegex(@"(?<=\A[0-9]{4}|\A[0-9]{4}[:_\\][0-9]{2})[:_\\](?=[0-9]{2})|(?<=\A[0-9]{4}-[0-9]{2})[:_\\](?=[0-9]{2})")]
    private static partial Regex Signs();

    // 2011-03-XX
    [GeneratedRegex(@"(?<=[0-9][-./])(?:[Xx]{2}|\?{2})(?=[-./]|\z)|(?<=[-./])(?:[Xx]{2}|\?{2})(?=\z)|\A(?:[Xx]{2}|\?{2})(?=[-./])")]
    private static partial Regex NotKnown();

    [GeneratedRegex(@"(?<=\A[12])[ ,.’'](?=[0-9]{3}\z)")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\A/?Date\(|\)/?\z|(?<=[0-9])T\z")]
    private static partial Regex OfJson();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A[0-9]+\z")]
    private static partial Regex AllDigits();

    [GeneratedRegex(@"(?<![0-9])(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|['’]?s|-?[еxх]|er\b|-?ih\b|-те|\s?(?:年代|年度|년대|년도))")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<=[0-9])[OoОоlI](?=[0-9])|(?<=\A|[-./])[OoОо](?=[0-9][-./])|(?<=[0-9])[OoОоlI](?=[OoОоlI][0-9])")]
    private static partial Regex DigitLike();

    // ".0" of a number, and "г.", "год", "year" after a date.
    [GeneratedRegex(
        @"(?<=\A[0-9]{4,8})[.,]0{1,6}\z|\s*(?:г\.?|год[а]?|гг\.?|р\.|ж\.|year|yr\.?)\z|(?<=[0-9])\.\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"\A(?:-+|\?+|\.+|present|now|today|current(?:ly)?|ongoing|open|to date|unknown|undated|never|none|null|nil|nan|n/?a|n\.a\.|tbd|tba|tbc|n\.?d\.?|s\.?d\.?|heute|unbekannt|offen|laufend|présent|en cours|inconnu|actualidad|presente|настоящее время|по настоящее время|по н\.\s?в\.|н\.\s?в\.|сейчас|неизвестно|б/д|нет|0{1,4}(?:-0{1,2}){0,2}|00[./]00[./]0{4})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenWords();
}
