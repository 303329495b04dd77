namespace StakeholderGraph.Formats.Lists;

/// <summary>Recognizes headings with the name of a country, which stand above its delegation.</summary>
internal static class CountryHeadings
{
    private static readonly char[] Between = [' ', '/', '\u2013', '\u2014'];

    /// <summary>The code of the country that a heading names; <c>null</c> if it names something else.</summary>
    public static string? CodeOf(string heading)
    {
        var name = heading.Trim().Replace('’', '\'');
        return name.Length is < 3 or > 90 || name.Length == 3 && char.IsAscii(name[0]) ? null // codes are many other words, too
            : CountryNames.CodeOf(name) ?? InSeveralLanguages(name);
    }

    /// <summary>The first name in a heading that names a country in several languages: <c>Albania Albanie Albania</c>.</summary>
    public static string First(string heading)
    {
        var words = heading.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var first = Enumerable.Range(1, words.Length)
            .Select(n => string.Join(' ', words[..n]))
            .FirstOrDefault(name => CountryNames.CodeOf(name) is not null);
        return CountryNames.CodeOf(heading) is null && InSeveralLanguages(heading) is not null && first is not null ? first : heading;
    }

    /// <summary>The name of a body and the country that stands behind it: <c>Ministry of Labour, Kenya</c>; none if none does.</summary>
    public static (string Body, string Country)? Behind(string text)
    {
        var at = text.TrimEnd(')', ' ').LastIndexOfAny([',', '(', '/']);
        var (body, country) = at <= 0 ? ("", "") : (text[..at].Trim(), text[(at + 1)..].Trim(' ', ')'));
        return body.Length > 0 && CodeOf(country) is not null ? (body, country) : null;
    }

    // Two or more names of the same country, and nothing else.
    private static string? InSeveralLanguages(string name)
    {
        var words = name.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        for (var n = 1; n < words.Length; n++)
        {
            var rest = string.Join(' ', words[n..]);
            if (CountryNames.CodeOf(string.Join(' ', words[..n])) is { } code
                && (CountryNames.CodeOf(rest) ?? InSeveralLanguages(rest)) == code)
            {
                return code;
            }
        }

        return null;
    }
}
