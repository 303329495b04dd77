using System.Globalization;

namespace StakeholderGraph;

/// <summary>The relation of the period of a record to a searched date.</summary>
internal enum DateMatch
{
    /// <summary>The period cannot contain the date, or no period is stated.</summary>
    None,

    /// <summary>The period has an open side and may contain the date: a project since 2008, in 2015.</summary>
    Open,

    /// <summary>The stated period contains the date.</summary>
    Stated,
}

/// <summary>
/// A year, or a month or day with its year, among the searched words: <c>2009</c>, <c>June 2009</c>, <c>24 июня 2009</c>,
/// <c>2009-06-24</c>.
/// </summary>
/// <param name="Word">The index of the word that states it.</param>
/// <param name="Date">The date.</param>
internal readonly record struct SoughtDate(int Word, PartialDate Date)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    /// <summary>The beginnings of the names of months, folded; at each index from 1 on, those of one month.</summary>
    private static readonly string[][] Months =
    [
        ["january", "yanvar", "januar"],
        ["february", "fevral", "februar"],
        ["march", "mart", "marz"],
        ["april", "aprel"],
        ["may", "mai", "maya", "mae"],
        ["june", "iyun", "juni"],
        ["july", "iyul", "juli"],
        ["august", "avgust"],
        ["september", "sentyabr"],
        ["october", "oktyabr", "oktober"],
        ["november", "noyabr"],
        ["december", "dekabr", "dezember"],
    ];

    /// <summary>The dates among the words.</summary>
    public static IEnumerable<SoughtDate> In(string[] words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if (YearOf(words[w]) is not { } year)
            {
                continue;
            }

            yield return new SoughtDate(w, new PartialDate(year));
            var (month, day) = PlacesOf(words, w);
            if (month < 0 || MonthOf(words[month]) is not { } number)
            {
                continue;
            }

            yield return new SoughtDate(month, new PartialDate(year, number));
            if (day >= 0 && NumberOf(words[day]) is { } date && date <= DateTime.DaysInMonth(year, number))
            {
                yield return new SoughtDate(day, new PartialDate(year, number, date));
            }
        }
    }

    /// <summary>Whether a word only marks the previous one as a year: <c>2009 года</c>.</summary>
    public static bool IsYearWord(string word) => word is "g" or "god" or "goda" or "godu" or "gg" or "year";

    /// <summary>The relation of a period to the date; dates are packed as <see cref="PartialDate.Packed"/>.</summary>
    public DateMatch Match(int begin, int end)
    {
        end = end == PartialDate.NotKnown.Packed ? 0 : end;
        if (begin == 0 && end == 0)
        {
            return DateMatch.None;
        }

        var (first, last) = (Date.Packed, LastOf(Date.Packed));
        if (begin > last || (end != 0 && LastOf(end) < first))
        {
            return DateMatch.None;
        }

        var stated = begin == 0 ? end : begin;
        return (begin != 0 && end != 0) || (stated <= last && LastOf(stated) >= first) ? DateMatch.Stated : DateMatch.Open;
    }

    /// <summary>The largest packed number of a date within a packed partial date.</summary>
    private static int LastOf(int packed) => (packed & 0x1FF) == 0 ? packed | 0x1FF : (packed & 0x1F) == 0 ? packed | 0x1F : packed;

    /// <summary>The positions of the month and the day of a year; −1 if missing.</summary>
    private static (int Month, int Day) PlacesOf(string[] words, int year)
    {
        bool IsMonth(int w) => w >= 0 && w < words.Length && MonthOf(words[w]) is not null;
        bool IsName(int w) => IsMonth(w) && !char.IsAsciiDigit(words[w][0]);
        int DayAt(int w) => w >= 0 && w < words.Length && NumberOf(words[w]) is >= 1 and <= 31 ? w : -1;

        // A number is a month only if it is written as one, beside a day or right after the year: 2009-06, 24.06.2009, but not Resolution
        // 12, 2009.
        return IsName(year - 1) ? (year - 1, DayAt(year - 2))
            : IsName(year - 2) && DayAt(year - 1) >= 0 ? (year - 2, year - 1)
            : IsMonth(year - 1) && DayAt(year - 2) >= 0 ? (year - 1, year - 2)
            : IsMonth(year + 1) ? (year + 1, DayAt(year + 2))
            : (-1, -1);
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && NumberOf(word) is >= FirstYear and <= LastYear and var year ? year : null;

    private static int? MonthOf(string word)
    {
        if (word.Length == 2 && NumberOf(word) is >= 1 and <= 12 and var number)
        {
            return number;
        }

        var named = Array.FindIndex(
            Months,
            names =>
                Array.Exists(
                    names,
                    name =>
                        name.Length <= 4
                            ? IsForm(word, name)
                            : word.StartsWith(name, StringComparison.Ordinal) && word.Length <= name.Length + 2));
        return named < 0 ? null : named + 1;
    }

    /// <summary>
    /// Short names of months are also words of their own, so only Russian endings may follow them: марта, июня, but not market.
    /// </summary>
    private static bool IsForm(string word, string name) =>
        word.StartsWith(name, StringComparison.Ordinal) && (word.Length == name.Length || word[name.Length..] is "a" or "e" or "ya" or "y");

    private static int? NumberOf(string word) =>
        char.IsAsciiDigit(word[0]) && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
