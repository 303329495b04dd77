using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Tables;

/// <summary>Parses dates in files.</summary>
internal static class FileDate
{
    /// <summary>
    /// A date in the form of the model if the text has only one reading; otherwise the unchanged text, which then causes an error that
    /// lists all readings.
    /// </summary>
    /// <param name="text">The text; <c>null</c> returns <c>null</c>.</param>
    /// <param name="order">The order of dates in the file, if it is known.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text, DateOrder? order = null)
    {
        if (text is null || PartialDate.TryParse(text, out _))
        {
            return text;
        }

        // A time of day and a time zone do not change the date.
        if (text.Length > 10 && (text[10] is 'T' or ' ' or 'Z' or '+') && PartialDate.TryParse(text.AsSpan(0, 10), out _))
        {
            return text[..10];
        }

        var readings = DateGuess.Meanings(text);
        return readings.Count == 1 ? readings[0]
            : order is { } known && readings.Count > 1 && Numbers(text) is [var a, var b, var c] && Ordered(a, b, c, known) is { } date
                && readings.Contains(date) ? date
            : text;
    }

    private static string? Ordered(int a, int b, int c, DateOrder order)
    {
        var (y, m, d) = order switch
        {
            DateOrder.Dmy => (c, b, a),
            DateOrder.Mdy => (c, a, b),
            _ => (a, b, c),
        };
        return PartialDate.TryParse(FormattableString.Invariant($"{y:0000}-{m:00}-{d:00}"), out var date) ? date.ToString() : null;
    }

    private static List<int> Numbers(string text) =>
    [
        .. text.Split(['.', '/', '-', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1),
    ];
}
