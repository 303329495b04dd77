using System.Text.RegularExpressions;

namespace StakeholderGraph;

/// <summary>
/// Parses a name as it appears in letters and sheets: removes titles and e-mail addresses, expands country codes, and finds the two parts
/// of a name that is written twice.
/// </summary>
internal static partial class GivenName
{
    /// <summary>
    /// The name without words that do not belong to it, and with a country code in brackets or after a comma at its end replaced by the
    /// name of the country.
    /// </summary>
    public static string Plain(string name)
    {
        var plain = Bullet().Replace(MailAddress().Replace(name, " "), "").Trim();
        return CountryCode().Match(plain) is { Success: true } code && Countries.IsCode(code.Groups["code"].Value)
            ? $"{plain[..code.Index]}, {Countries.Name(code.Groups["code"].Value)}"
            : plain;
    }

    /// <summary>The name of a person without titles and posts before or after it; <c>null</c> if there are none.</summary>
    public static string? WithoutTitles(string name)
    {
        var without = TitlesBehind().Replace(TitlesBefore().Replace(name, ""), "").Trim();
        return without.Length > 0 && without != name ? without : null;
    }

    /// <summary>
    /// The two parts of a name that is written twice: <c>International Labour Organization (ILO)</c>, <c>ILO/МОТ</c>, <c>МОТ –
    /// Международная организация труда</c>; <c>null</c> if there is one part.
    /// </summary>
    public static (string First, string Second)? Parts(string name)
    {
        var text = name.AsSpan().Trim();
        var isBracketed = text is [.., ')' or ']' or '）'];
        var end = isBracketed ? text.LastIndexOfAny("([（") : LastSeparator(text);
        return end > 0 && HasWords(text[..end]) && HasWords(text[(end + 1)..])
            ? (text[..end].TrimEnd().ToString(), text[(end + 1)..(isBracketed ? ^1 : ^0)].TrimStart().ToString())
            : null;
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The position of the last slash, comma, colon or dash between spaces; −1 if there is none.</summary>
    private static int LastSeparator(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 2; i > 0; i--)
        {
            if (
                text[i] is '/' or '|' or ',' or ':'
                || (text[i] is '–' or '—' or '-' && char.IsWhiteSpace(text[i - 1]) && char.IsWhiteSpace(text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^[\s\-–—•‣◦·▪●*]+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"<[^<>\s]*@[^<>\s]*>|\(?\b[\w.+\-]+@[\w\-]+(\.[\w\-]+)+\b\)?", RegexOptions.CultureInvariant)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\s*(?:\(\s*(?<code>[A-Z]{2})\s*\)|,\s*(?<code>[A-Z]{2}))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CountryCode();

    [GeneratedRegex(
        @"^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|madam|dame|hon|the hon|h\.\s?e|his excellency|her excellency|ambassador|minister|deputy minister|vice[\s\-]minister|president|"
        + @"г-н|г-жа|господин|госпожа|д-р|доктор|проф|профессор|акад|академик|посол|министр|заместитель министра)\b[.,]?\s+)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitlesBefore();

    [GeneratedRegex(
        @",\s*(?:mr|mrs|ms|miss|dr|prof|professor|ph\.?\s?d|md|esq|г-н|г-жа|д-р|проф)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitlesBehind();
}
