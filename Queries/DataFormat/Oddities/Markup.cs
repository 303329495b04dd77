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

        if (text.Contains('&', StringComparison.Ordinal) && LetterReference().IsMatch(text))
        {
            return new Oddity("HTML in a text", "write the letter itself");
        }

        if (text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text))
        {
            return new Oddity("HTML in a text", Meant(Tag().Replace(text, " ").Trim()));
        }

        if (text.Contains("{\\", StringComparison.Ordinal) && Tex().IsMatch(text))
        {
            return new Oddity("a letter of TeX", "write the letter itself");
        }

        return text.AsSpan().ContainsAny("_\\<") && Escape().IsMatch(text)
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
            text = Reference().Replace(text, m => WebUtility.HtmlDecode(m.Value.TrimEnd(';') + ";"));
        }

        return text;
    }

    private static string OfNumber(Match escape) =>
        (char)ushort.Parse(escape.Groups["number"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var c
        && char.IsControl(c)
            ? " "
            : c.ToString();

    // The semicolon is missing where a text was cut at semicolons.
    [GeneratedRegex(
        @"&(?:[A-Za-z][A-Za-z0-9]{1,30};|#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};|#[0-9]{2,7}(?![0-9])"
            + @"|(?:amp|nbsp|quot|lt|gt|apos)(?![a-z0-9=]))")]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"</?(?:a|b|br|center|div|em|font|h[1-6]|i|img|li|ol|p|script|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)"
            + @"(?:\s[^<>]*)?/?>|<!--|<!\[CDATA\[|\]\]>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // Letters of HTML 5 and SGML that HTML 4 does not have: &scedil; &Lstrok; &icy;
    [GeneratedRegex(
        @"&[A-Za-z]{1,4}(?:acute|grave|circ|uml|tilde|ring|caron|cedil|strok|breve|macr|ogon|dot|dblac|cy);", RegexOptions.IgnoreCase)]
    private static partial Regex LetterReference();

    [GeneratedRegex(@"\{\\(?:[`'^""~=.]|[a-zA-Z](?=[\s\\{}]))[^{}]{0,4}\}?")]
    private static partial Regex Tex();

    [GeneratedRegex(
        @"_x(?<number>[0-9A-Fa-f]{4})_|\\[uU]\{?(?<number>[0-9A-Fa-f]{4})\}?|\\x(?<number>[0-9A-Fa-f]{2})"
            + @"|<U\+(?<number>[0-9A-Fa-f]{4})>|(?<=\p{L})<(?<number>[c-f][0-9a-f])>")]
    private static partial Regex Escape();
}
