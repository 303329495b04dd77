using System.Text.RegularExpressions;

namespace StakeholderGraph;

/// <summary>
/// A name as people write it in letters and sheets, taken apart: titles and mail addresses off, codes of countries spelt out, and the two
/// parts of which each may name the same.
/// </summary>
internal static partial class GivenName
{
    /// <summary>
    /// The name without what names nobody, and with the code of a country in brackets or after a comma at its end as the country's name.
    /// </summary>
    public static string Plain(string name)
    {
        var plain = Bullet().Replace(MailAddress().Replace(name, " "), "").Trim();
        return CountryCode().Match(plain) is { Success: true } code && Countries.IsCode(code.Groups["code"].Value)
            ? $"{plain[..code.Index]}, {Countries.Name(code.Groups["code"].Value)}"
            : plain;
    }

    /// <summary>The name of a person without titles and posts before or behind it; none if there are none.</summary>
    public static string? WithoutTitles(string name)
    {
        var without = TitlesBehind().Replace(TitlesBefore().Replace(name, ""), "").Trim();
        return without.Length > 0 && without != name ? without : null;
    }

    /// <summary>
    /// The two parts of a name that is written twice: <c>International Labour Organization (ILO)</c>, <c>ILO/МОТ</c>, <c>МОТ –
    /// Международная организация труда</c>; none if it is one.
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

    /// <summary>Where the last slash, comma, colon or dash between spaces stands; −1 where none does.</summary>
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
