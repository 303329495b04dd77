using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// A period in words, of which one end may leave out what the other states: <c>3–5 May 2011</c>, <c>28 Feb – 2 Mar 2011</c>,
/// <c>2011年3月4日至6日</c>.
/// </summary>
/// <param name="From">The start.</param>
/// <param name="To">The end; <c>null</c> for "present" or nothing.</param>
internal sealed partial record DateRange(PartialDate From, PartialDate? To)
{
    /// <summary>The period that a text states.</summary>
    /// <param name="text">The text, with plain digits and dashes.</param>
    /// <param name="isOpen">Whether a text stands for an open end.</param>
    /// <param name="isUnclear">Whether the text states a period, but one that can have several meanings, or ends before it begins.</param>
    public static DateRange? In(string text, Predicate<string> isOpen, out bool isUnclear)
    {
        var whole = Single().Replace(text, date => date.Value.Replace('-', '/'));
        var (found, seen) = (new HashSet<DateRange>(), false);
        foreach (Match between in Between().Matches(whole))
        {
            var (left, right) = (whole[..between.Index], whole[(between.Index + between.Length)..]);
            var isEndOpen = !between.Groups["and"].Success
                && (right.Length == 0 || isOpen(right) || isOpen((between.Value + right).Trim())); // "to date" is one term
            foreach (var monthFirst in (bool[])[false, true])
            {
                if (isEndOpen && DateParts.In(left, monthFirst)?.Date is { } start)
                {
                    seen = true;
                    found.Add(new DateRange(start, null));
                    continue;
                }

                if (Ends(left, right, monthFirst) is not var (from, to))
                {
                    continue;
                }

                seen = true;
                if (from.Date is { } first && to.Date is { } last && first.First < last.First
                    && (!between.Groups["and"].Success || first.Last.DayNumber + 1 == last.First.DayNumber))
                {
                    found.Add(new DateRange(first, last));
                }
            }
        }

        isUnclear = seen && found.Count != 1;
        return found.Count == 1 ? found.Single() : null;
    }

    // Each end completed by the other.
    private static (DateParts From, DateParts To)? Ends(string left, string right, bool monthFirst)
    {
        if (DateParts.In(left, monthFirst, edge: true) is not { } first || DateParts.In(right, monthFirst, edge: false) is not { } last)
        {
            return null;
        }

        if (monthFirst && first is { Month: 0, IsBare: true })
        {
            return null; // the number before the dash is a day: 5-7/3/2021
        }

        // A number alone is a month if the other end is one: 3-5/2011.
        if (first is { Month: 0, Day: > 0, IsBare: true } && last is { Day: 0, Month: > 0, IsMonthNumber: true })
        {
            first = first with { Month = first.Day, Day = 0 };
        }
        else if (last is { Year: 0, Month: 0, Day: > 0, IsBare: true } && first is { Day: 0, Month: > 0, IsMonthNumber: true })
        {
            last = last with { Month = last.Day, Day = 0 };
        }

        var isWhole = first.Year > 0 && last.Year > 0;
        var (start, end) = (first.CompletedBy(last), last.CompletedBy(first));
        return start.Year == 0 || (start.Month > 0) != (end.Month > 0) || start.Month == 0 && start.Day + end.Day > 0
            || !isWhole && start.Day > 0 != end.Day > 0
            ? null
            : (start, end);
    }

    // Dashes within a date separate nothing.
    [GeneratedRegex(
        @"(?<![0-9]|[0-9][./])(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{1,2}-\p{L}{3,}\.?-[0-9]{2,4}"
            + @"|[0-9]{4}-[0-9]{2})(?![0-9]|[./][0-9])")]
    private static partial Regex Single();

    // A dash, or a word for "to"; a word for "and" joins only what is consecutive.
    [GeneratedRegex(
        @"\s*[-~～〜∼―]+\s*|\s*(?:至|到|から|부터)\s*|(?<=\p{L}\.?\s?)/(?=\s?\p{L})|(?<=\A[0-9]{1,2})/(?=[0-9]{1,2}\.?\s\p{L})"
            + @"|(?<=[0-9\p{L}\p{M}.])\s+(?:to|until|till|through|thru|до|по|bis|au|à|al|até|til|tot|do|až|إلى|الى|حتى|تا|se|से)\s+"
            + @"|(?<and>(?<=[0-9\p{L}\p{M}.])\s*(?<![\p{L}\p{M}])(?:and|und|et|y|e|i|и|й|та|og|och|en|ja|un|ir|és"
            + @"|a|ve|και|و)\s+|\s+و(?=[0-9])|\s?[·&]\s?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
