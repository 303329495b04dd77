using System.Globalization;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// What a text states of one date, by the names of months, by signs and by position: <c>30 March 2011</c>, <c>2011年3月</c>,
/// <c>ngày 4 tháng 3</c>, <c>28.2.</c>. A part of 0 is not stated.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day.</param>
/// <param name="IsMonthNumber">Whether the month is a number.</param>
/// <param name="IsBare">Whether the text states a day, and that without a sign for days.</param>
internal sealed partial record DateParts(int Year, int Month, int Day, bool IsMonthNumber = false, bool IsBare = false)
{
    /// <summary>The parts of a date; <c>null</c> if a part occurs twice, or if a number is none of them.</summary>
    /// <param name="text">The text, with plain digits and dashes.</param>
    /// <param name="monthFirst">Whether the month comes first in a date such as 3/4/2011.</param>
    /// <param name="edge">
    /// For one end of a range, whether it is the last word that can be a month without a number beside it (<c>true</c>), or the first.
    /// </param>
    public static DateParts? In(string text, bool monthFirst = false, bool? edge = null)
    {
        var months = MonthNames.In(text);
        var named = months is [var only] ? only : months.Count > 1 ? -1
            : edge is { } isLast && !text.Any(char.IsDigit) ? MonthNames.AtEdge(text, isLast) ?? 0 : 0;
        var (year, month, day, isBare, hasMonthSign) = (0, named, 0, false, false);
        if (named < 0)
        {
            return null;
        }

        foreach (Match token in Token().Matches(TimeOfDay().Replace(text, " ")))
        {
            var (y, m, d) = (Number(token, "y"), Number(token, "m"), Number(token, "d"));
            if (token.Groups["a"].Success)
            {
                (d, m) = (Number(token, "a"), Number(token, "b"));
                (d, m) = monthFirst || edge is null && m > 12 ? (m, d) : (d, m);
            }

            if (token.Groups["none"].Success || y > 0 && year > 0 || m > 0 && month > 0 || d > 0 && day > 0 || m > 12 || d > 31)
            {
                return null;
            }

            isBare |= token.Groups["bare"].Success;
            hasMonthSign |= token.ValueSpan[^1] is '月' or '월';
            (year, month, day) = (Math.Max(year, y), Math.Max(month, m), Math.Max(day, d));
        }

        // Beside a month with its sign, a number without one is no day but a year of an era, a week or a session: 2011(平成23)年3月.
        return (year, month, day) is (0, 0, 0) or ( > 0, 0, > 0) && !isBare || edge is null && hasMonthSign && isBare ? null
            : new DateParts(year, month, day, named == 0 && month > 0, isBare);
    }

    /// <summary>The date; <c>null</c> if there is none.</summary>
    public PartialDate? Date =>
        Year is > 0 and < 10_000 && Month <= 12 && (Day == 0 || Month > 0 && Day <= DateTime.DaysInMonth(Year, Month))
            ? new PartialDate(Year, Month == 0 ? null : Month, Day == 0 ? null : Day)
            : null;

    /// <summary>These parts, with the year and the month of another date where they state none.</summary>
    public DateParts CompletedBy(DateParts other) =>
        this with { Year = Year > 0 ? Year : other.Year, Month = Month > 0 || Day == 0 ? Month : other.Month };

    private static int Number(Match token, string group) =>
        token.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    // Longer forms first. A number of three digits, or of more than four, is no part of a date; nor is one behind a letter: Q3.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?:(?<y>[0-9]{4})\s?[年년]|(?<m>[0-9]{1,2})\s?[月월]|(?<d>[0-9]{1,2})\s?[日일号號]|(?:"
            + @"(?<y>[0-9]{4})\s?(?<s>[-./])\s?(?<m>[0-9]{1,2})\s?\k<s>\s?(?<d>[0-9]{1,2})"
            + @"|(?<d>[0-9]{1,2})\.\s?(?<m>[0-9]{1,2})\.\s?(?<y>[0-9]{4})"
            + @"|(?<a>[0-9]{1,2})(?:/(?<b>[0-9]{1,2})[/\s]|-(?<b>[0-9]{1,2})-)(?<y>[0-9]{4})"
            + @"|(?<=tháng\s)(?<m>[0-9]{1,2})\s?/\s?(?<y>[0-9]{4})|(?<=tháng\s)(?<m>[0-9]{1,2})"
            + @"|(?<d>[0-9]{1,2})\.\s?(?<m>[0-9]{1,2})(?=\.|\z|\s)"
            + @"|(?<m>[0-9]{1,2})[./](?<y>[0-9]{4})|(?<y>[0-9]{4})[-./](?<m>[0-9]{1,2})"
            + @"|(?<y>[12][0-9]{3})|(?<bare>(?<d>[0-9]{1,2}))|(?<none>[0-9]+)"
            + @")(?![0-9]))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\b\.?)?", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();
}
