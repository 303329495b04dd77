using System.Collections.Frozen;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Dates that registers and programs write for "open" or "not known": 9999-12-31, 0001-01-01, the days from which computers count.
/// </summary>
internal static class SentinelDates
{
    /// <summary>The plausible years for stakeholders and engagements; other years are taken for mistakes.</summary>
    public const int FirstYear = 1000, LastYear = 2150;

    private const string Hint = "an empty cell means open or unknown";

    private static readonly FrozenSet<string> Days =
    [
        "1000-01-01", "1582-10-15", "1601-01-01", "1677-09-21", "1700-01-01", "1858-11-17", "1899-01-01", "1899-11-30", "1901-12-13",
        "1969-12-31", "2078-12-31", "2099-01-01", "2100-01-01",
        "1752-09-14", "1753-01-01", "1800-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1900-01-02",
        "1900-12-31", "1901-01-01", "1904-01-01", "1904-01-02", "1970-01-01", "2038-01-19", "2079-06-06", "2099-12-31", "2100-12-31",
        "1111-11-11",
    ];

    /// <summary>The oddity of a date that is a sentinel.</summary>
    public static Oddity? In(string text) =>
        !PartialDate.TryParse(text, out var date) ? null
        : date.Year is > LastYear or < FirstYear
            ? new Oddity(
                date.Year > LastYear ? "a date in a far future" : "a date in a far past",
                date.Year is >= 2400 and < 2700 ? $"{Hint}; the Buddhist year {date.Year} is {date.Year - 543}" : Hint)
        : Days.Contains(text)
            ? new Oddity(
                "a date that programs write for an unknown date",
                $"{Hint}; write a year or month without the day")
        : null;
}
