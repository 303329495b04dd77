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

        var decoded = Run().Replace(text, Decoded);
        return decoded == text ? null : new Oddity("a character written as its bytes", Markup.Meant(decoded));
    }

    private static string Decoded(Match run)
    {
        byte[] bytes = [.. run.Groups["byte"].Captures.Select(ToByte)];
        return bytes.Any(b => b >= 0x80) && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : run.Value;
    }

    private static byte ToByte(Capture number) => byte.Parse(number.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?:=(?<byte>[0-9A-F]{2})){2,}|(?:%(?<byte>[0-9A-Fa-f]{2})){2,}|(?:\\x(?<byte>[0-9A-Fa-f]{2})){2,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
