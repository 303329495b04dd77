using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Tables;

/// <summary>Dates as files write them.</summary>
internal static class FileDate
{
    /// <summary>
    /// A date as the model writes it, where a text can mean one date alone; else the text as it is, which is then an error that names all
    /// its readings.
    /// </summary>
    /// <param name="text">The text; <c>null</c> if there is none, which stays so.</param>
    /// <param name="order">The order that the file writes its dates in, where that is known.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text, DateOrder? order = null)
    {
        if (text is null || PartialDate.TryParse(text, out _))
        {
            return text;
        }

        // A time of day and a time zone do not make another day.
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
