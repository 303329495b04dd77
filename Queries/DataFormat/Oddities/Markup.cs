using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Characters that are still escaped as in a program: <c>&amp;Oslash;</c>, <c>&amp;#216;</c>, <c>&lt;br&gt;</c>, <c>_x000D_</c>,
/// <c>\u00d8</c>.
/// </summary>
internal static partial class Markup
{
    /// <summary>The oddity of a text that contains such characters.</summary>
    public static Oddity? In(string text)
    {
        if (text.Contains('&', StringComparison.Ordinal) && Reference().IsMatch(text) && Decoded(text) is var decoded && decoded != text)
        {
            return new Oddity("HTML in a text", Meant(decoded));
        }

        if (text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text))
        {
            return new Oddity("HTML in a text", Meant(Tag().Replace(text, " ").Trim()));
        }

        return (text.Contains("_x", StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal)) && Escape().IsMatch(text)
            ? new Oddity("a character written as its number", Meant(Escape().Replace(text, OfNumber).Trim()))
            : null;
    }

    /// <summary>The hint that states the intended text.</summary>
    public static string Meant(string text) => $"did you mean \"{FaultList.Visible(text)}\"?";

    // Texts that passed through several programs are escaped several times.
    private static string Decoded(string text)
    {
        for (var i = 0; i < 4; i++)
        {
            text = Reference().Replace(text, m => WebUtility.HtmlDecode(m.Value));
        }

        return text;
    }

    private static string OfNumber(Match escape) =>
        (char)ushort.Parse(escape.Groups["number"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var c
        && char.IsControl(c)
            ? " "
            : c.ToString();

    [GeneratedRegex(@"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"</?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|script|span|strong|sub|sup|table|td|tr|u|ul)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"_x(?<number>[0-9A-Fa-f]{4})_|\\[uU](?<number>[0-9A-Fa-f]{4})|\\x(?<number>[0-9A-Fa-f]{2})")]
    private static partial Regex Escape();
}
