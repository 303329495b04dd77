using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>A long number, e.g. of a register or a telephone, that a spreadsheet has rounded: <c>1.23E+11</c>.</summary>
internal static partial class LongNumbers
{
    public const string Hint = "format the column as text, and take the number from the original file";

    /// <summary>Whether a text in UTF-8 can be such a number.</summary>
    public static bool Can(ReadOnlySpan<byte> text) => char.IsAsciiDigit((char)text[0]) && text.IndexOfAny((byte)'E', (byte)'e') > 0;

    /// <summary>The oddity of a text that is such a number.</summary>
    public static Oddity? In(string text) => Rounded().IsMatch(text) ? new Oddity("a number that a spreadsheet has rounded", Hint) : null;

    [GeneratedRegex(@"\A[0-9](?:[.,][0-9]+E\+?|E\+)[0-9]{1,3}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rounded();
}
