using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Letters written as their bytes in UTF-8, as mails, addresses and programs do: <c>=C3=A9</c>, <c>%C3%A9</c>, <c>\xc3\xa9</c>.
/// </summary>
internal static partial class EncodedBytes
{
    /// <summary>The oddity of a text with such letters; addresses may have them.</summary>
    public static Oddity? In(string text)
    {
        if (!text.AsSpan().ContainsAny("=%\\") || text.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        if (MailWord().IsMatch(text))
        {
            return new Oddity("a text in the form of mail headers", "write it as it was shown");
        }

        var decoded = OfNumber().Replace(Run().Replace(text, Decoded), number =>
            ((char)ushort.Parse(number.Groups["number"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
        return decoded == text ? null : new Oddity("a character written as its bytes", Markup.Meant(decoded));
    }

    private static string Decoded(Match run)
    {
        byte[] bytes = [.. run.Groups["byte"].Captures.Select(ToByte)];
        return bytes.Any(b => b >= 0x80) && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : run.Value;
    }

    // Two hexadecimal or three octal digits.
    private static byte ToByte(Capture number) => number.Length == 3
        ? Convert.ToByte(number.Value, 8)
        : byte.Parse(number.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // "Universit%E9" in windows-1252, and "%u00E9" of old scripts.
    [GeneratedRegex(@"(?<=\p{L})%(?<number>[C-F][0-9A-F])(?!%)|%u(?<number>[0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex OfNumber();

    [GeneratedRegex(@"=\?[A-Za-z0-9\-]+\?[BQ]\?[^? ]+\?=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailWord();

    [GeneratedRegex(
        @"(?:=(?<byte>[0-9A-F]{2})){2,}|(?:%(?<byte>[0-9A-Fa-f]{2})){2,}|(?:\\x(?<byte>[0-9A-Fa-f]{2})){2,}"
            + @"|(?:\\(?<byte>[0-3][0-7]{2})){2,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
