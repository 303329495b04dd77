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
    private const string Open = "leave the cell empty; an empty cell means open or unknown";

    private static readonly int[] Centuries = [2000, 1900]; // the century is left for the user to choose

    // The first letters by which months are distinguished, in English, German, French, Spanish, Italian, Russian, Ukrainian, Kazakh and
    // Turkish.
    private static readonly string[][] Months =
    [
        ["jan", "jän", "ene", "gen", "янв", "січ", "қаң", "oca"],
        ["feb", "fév", "fev", "фев", "лют", "ақп", "şub", "sub"],
        ["mar", "mär", "mrz", "мар", "бер", "нау"],
        ["apr", "avr", "abr", "апр", "кві", "сәу", "nis"],
        ["may", "mai", "mag", "май", "мая", "тра", "мам"],
        ["jun", "juin", "giu", "июн", "чер", "мау", "haz"],
        ["jul", "juil", "lug", "июл", "лип", "шіл", "tem"],
        ["aug", "aoû", "aou", "ago", "авг", "сер", "там", "ağu"],
        ["sep", "set", "сен", "вер", "қыр", "eyl"],
        ["oct", "okt", "ott", "окт", "жов", "қаз", "eki"],
        ["nov", "ноя", "лис", "қар", "kas"],
        ["dec", "dez", "déc", "dic", "дек", "гру", "жел", "ara"],
    ];

    /// <summary>The hint for a text that is not a date.</summary>
    public static string Hint(string text)
    {
        var plain = Plain(text);
        if (YearToYear().Match(plain) is { Success: true } period)
        {
            return $"{period.Groups["from"].Value} is the start and {period.Groups["to"].Value} the end";
        }

        return OpenWords().IsMatch(plain) ? Open : Readings(plain) is { Count: > 0 } readings ? Suggestion(readings) : Rule;
    }

    /// <summary>
    /// The dates that a text can mean, each as precise as the text: the reader of the hint must judge whether a spreadsheet has turned a
    /// month into its first day.
    /// </summary>
    public static IReadOnlyList<string> Meanings(string text)
    {
        var readings = Readings(Plain(text));
        return [.. readings.Where(r => !readings.Exists(o => o.Length > r.Length && o.StartsWith(r, StringComparison.Ordinal)))];
    }

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
            return
            [
                .. Centuries.SelectMany(c =>
                    Days(c + Number(two, "y"), Number(two, "b"), Number(two, "a"), swapped: Number(two, "b") > 12)),
            ];
        }

        if ((MonthOfYear().Match(text) is { Success: true } month ? month : YearAndMonth().Match(text)) is { Success: true } ym)
        {
            return Days(Number(ym, "y"), Number(ym, "m"), 0);
        }

        return Named(text) ?? OfNumber(text) ?? OnlyYear(text);
    }

    // "30 March 2011", "March 30, 2011", "март 2011 г.", "Mar-11"
    private static List<string>? Named(string text)
    {
        if (MonthName().Match(text) is not { Success: true } name || MonthOf(name.Value) is not { } month)
        {
            return null;
        }

        var numbers = Digits().Matches(text).Select(m => m.Value).ToList();
        var year = numbers.Find(n => n.Length == 4);
        var day = numbers.Find(n => n.Length < 3);
        return (year, day, numbers.Count) switch
        {
            ({ }, null, 1) => Days(Whole(year), month, 0),
            ({ }, { }, 2) => Days(Whole(year), month, Whole(day)),
            (null, { }, 1) when day.Length == 2 => [.. Centuries.SelectMany(c => Days(c + Whole(day), month, 0))],
            _ => null,
        };
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
        foreach (var c in text)
        {
            plain.Append(c switch
            {
                _ when char.IsDigit(c) => (char)('0' + (int)char.GetNumericValue(c)),
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                '\u00A0' or '\u202F' => ' ',
                _ => c,
            });
        }

        var digits = DigitLike().Replace(plain.ToString(), m => m.Value is "O" or "o" or "О" or "о" ? "0" : "1");
        return Ending().Replace(digits.Trim(), "");
    }

    private static int? MonthOf(string name) =>
        Array.FindIndex(Months, m => m.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))) is var i and >= 0
            ? i + 1
            : null;

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? Whole(value) : 0;

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Text(PartialDate date) => date.ToString();

    [GeneratedRegex(
        @"\A(?<date>[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}|[0-9]{8})(?:T|\s+)[0-9]{1,2}:?[0-9]{2}.*\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})\s?[-./,\s]\s?(?<m>[0-9]{1,2})\s?[-./,\s]\s?(?<d>[0-9]{1,2})\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A(?<a>[0-9]{1,2})\s?(?<sign>[-./,\s])\s?(?<b>[0-9]{1,2})\s?[-./,\s]\s?(?<y>[0-9]{4})\z")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\A(?<a>[0-9]{1,2})[./](?<b>[0-9]{1,2})[./]'?(?<y>[0-9]{2})\z")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"\A(?<m>[0-9]{1,2})\s?[-./,\s]\s?(?<y>[0-9]{4})\z")]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})\s?[-./,\s]\s?(?<m>[0-9]{1,2})\z")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"\A(?<from>[12][0-9]{3})\s?[-/]\s?(?<to>[12][0-9]{3})\z")]
    private static partial Regex YearToYear();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex MonthName();

    [GeneratedRegex(@"[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A[0-9]+\z")]
    private static partial Regex AllDigits();

    [GeneratedRegex(@"(?<![0-9])(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|s|-?[еx])")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?<=[0-9])[OoОоlI](?=[0-9])|(?<=[0-9])[OoОоlI](?=[OoОоlI][0-9])")]
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
