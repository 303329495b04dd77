using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Text that was read in another encoding than the one it was written in: <c>UniversitÃ©</c>, <c>â€™</c>, <c>РњРёРЅ</c>,
/// <c>Ìèíèñòåðñòâî</c>.
/// </summary>
internal static partial class MisreadText
{
    // Letters that look like no Cyrillic one.
    private static readonly SearchValues<char> OnlyLatin = SearchValues.Create("bfmnrtvzDFGLNQRUVWZ");

    /// <summary>The oddity of a text that was misread once or several times.</summary>
    public static Oddity? In(string text)
    {
        if (OfUtf8(text) is { } first)
        {
            // A text that was misread twice is repaired twice.
            var repaired = first.Repaired;
            for (var i = 0; i < 3 && repaired is not null && OfUtf8(repaired) is { Repaired: { } next }; i++)
            {
                repaired = next;
            }

            return new Oddity(
                $"UTF-8 that was read as {first.Encoding}", repaired is null ? LostLetters.Hint : Markup.Meant(repaired));
        }

        if (LostBlank().IsMatch(text))
        {
            var meant = LostBlank().Replace(text, found => found.Value[0] switch { 'Ã' => "à", 'Â' => "", _ => "”" });
            return new Oddity($"UTF-8 that was read as {CodePage.Western.Name}", Markup.Meant(meant));
        }

        if (EasternText.InSeveralBytes(text) is { } eastern)
        {
            return new Oddity(
                $"{eastern.Written} that was read as {CodePage.Western.Name}",
                eastern.Repaired is { } meant ? Markup.Meant(meant) : "save the file that it came from as UTF-8, and import that");
        }

        if (PolishSigns().IsMatch(text) && CodePage.Western.BytesOf(text) is { } bytes)
        {
            return new Oddity(
                $"{CodePage.CentralEuropean.Name} that was read as {CodePage.Western.Name}",
                Markup.Meant(string.Concat(bytes.Select(CodePage.CentralEuropean.Of))));
        }

        if (ReadAsEastern.Western(text) is { } western)
        {
            return new Oddity($"{CodePage.Western.Name} that was read as {western.Encoding}", Markup.Meant(western.Repaired));
        }

        return (AsWestern(text) ?? Inverted(text) ?? AsCyrillic(text)) is { } other
            ? new Oddity($"{other.Written} that was read as {other.Read}", Markup.Meant(other.Repaired))
            : null;
    }

    /// <summary>
    /// The hint for a text with the control characters U+0080 to U+009F, which no text contains and which are letters in many encodings;
    /// <c>null</c> if it contains none.
    /// </summary>
    public static string? HintOfControls(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
        {
            return null;
        }

        if (OfUtf8(text) is ({ } meantInUtf8, var encoding))
        {
            return $"this looks like UTF-8 that was read as {(encoding == CodePage.Western.Name ? "ISO-8859-1" : encoding)}: "
                + $"{Markup.Meant(meantInUtf8)}";
        }

        if (EasternText.InSeveralBytes(text) is { } eastern)
        {
            return $"this looks like {eastern.Written} that was read as ISO-8859-1"
                + $"{(eastern.Repaired is { } meant ? $": {Markup.Meant(meant)}" : "")}";
        }

        var page =
            text.Any(c => c is >= '\u0400' and <= '\u04FF')
            || LongestAccented(text) >= 3
            || text.Any(c => c is >= '\u0080' and <= '\u009F' && CodePage.Western.Of((byte)c) == c)
                ? CodePage.Cyrillic
                : CodePage.Western;
        var repaired = string.Concat(text.Select(c => c is >= '\u0080' and <= '\u00FF' ? page.Of((byte)c) : c));
        return repaired.Any(c => c is >= '\u0080' and <= '\u009F')
            ? "delete it"
            : $"this looks like {page.Name} that was read as ISO-8859-1: {Markup.Meant(repaired)}";
    }

    private static (string? Repaired, string Encoding)? OfUtf8(string text)
    {
        foreach (var page in CodePage.All)
        {
            if (Repaired(text, page) is { } repaired)
            {
                return (repaired, page.Name);
            }
        }

        return ReadAsEastern.Utf8(text);
    }

    // Each run of characters beyond ASCII is converted back to bytes, which are hardly ever valid UTF-8 by chance.
    private static string? Repaired(string text, CodePage page)
    {
        var repaired = new StringBuilder();
        var isSure = false;
        for (var i = 0; i < text.Length;)
        {
            var length = 0;
            while (i + length < text.Length && !char.IsAscii(text[i + length]))
            {
                length++;
            }

            if (length == 0)
            {
                repaired.Append(text[i++]);
                continue;
            }

            var run = text.AsSpan(i, length);
            var end = i + length;
            if (
                length > 1
                && page.BytesOf(run) is { } bytes
                && Utf8.IsValid(bytes)
                && Encoding.UTF8.GetString(bytes) is var decoded
                && IsPlausible(decoded))
            {
                isSure |= (IsSure(run, decoded, page) || IsSurelyOne(text, i, end, decoded)) && !IsQuoted(text, i, end);
                repaired.Append(decoded);
            }
            else
            {
                repaired.Append(run);
            }

            i = end;
        }

        return isSure ? repaired.ToString() : null;
    }

    private static bool IsPlausible(string decoded) => decoded.EnumerateRunes().All(r => IsWestern(r) || IsElsewhere(r));

    // One letter of Western Europe suffices if the bytes are in a Western encoding; other scripts need two. The box-drawing characters of
    // DOS do not occur in real text.
    private static bool IsSure(ReadOnlySpan<char> run, string decoded, CodePage page) =>
        run.ContainsAnyInRange('\u2500', '\u257F')
        || page != CodePage.Cyrillic && page.Name[0] is 'w' or 'M' && decoded.EnumerateRunes().Any(IsWestern)
        || decoded.EnumerateRunes().Count() > 1 && !(page == CodePage.Dos && run.IndexOfAnyExceptInRange('а', 'я') < 0); // шанхай

    // A single character: three that became a mark (вЂ™, ΓÇÖ), or two in a word of Latin letters (SГЈo).
    private static bool IsSurelyOne(string text, int start, int end, string decoded) =>
        decoded is [>= '\u2010' and <= '\u203A' or '€' or '№' or '™'] && end - start == 3
        || decoded is [>= '\u00A1' and <= '\u017F'] && end - start == 2
        && (start > 0 && char.IsAsciiLetter(text[start - 1]) || end < text.Length && char.IsAsciiLetterLower(text[end]));

    private static bool IsWestern(Rune rune) =>
        rune.Value is (>= 0xA0 and <= 0x17F) or (>= 0x2010 and <= 0x203A) or 0x20AC or 0x2116 or 0x2122 or 0xFB01 or 0xFB02 or 0x2022;

    private static bool IsElsewhere(Rune rune) =>
        rune.Value
            is 0x0401
                or (>= 0x0404 and <= 0x045F)
                or (>= 0x0490 and <= 0x04E9)
                or (>= 0x0384 and <= 0x03CE)
                or (>= 0x0531 and <= 0x0587)
                or (>= 0x05D0 and <= 0x05EA)
                or (>= 0x0621 and <= 0x06F9)
                or (>= 0x0900 and <= 0x0E5B)
                or (>= 0x10D0 and <= 0x10FF)
                or (>= 0x1E00 and <= 0x1EFF)
                or (>= 0x2010 and <= 0x2122)
                or (>= 0x3001 and <= 0x30FF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7A3)
                or 0xFEFF;

    // A capital before a closing quotation mark, a dash or dots is not an error: MÅ”, CAFÉ».
    private static bool IsQuoted(string text, int start, int end) =>
        end - start == 2
        && "»”“’‘…–—›\"".Contains(text[start + 1], StringComparison.Ordinal)
        && (start > 0 && char.IsUpper(text[start - 1]) || start == 0 || !char.IsLetter(text[start - 1]))
        && (end == text.Length || !char.IsLetter(text[end]))
        && char.IsUpper(text[start])
        && text[start] is not ('Ã' or 'Â');

    // Words that consist only of accented letters occur in no language that this encoding serves.
    private static (string Repaired, string Written, string Read)? AsWestern(string text)
    {
        if (LongestAccented(text) < 4)
        {
            return EasternText.InThai(text) is { } thai ? (thai, CodePage.Thai.Name, CodePage.Western.Name) : null;
        }

        var meant = ((CodePage[])[CodePage.Cyrillic, CodePage.Koi8, CodePage.Greek])
            .Select(page => (
                Text: new string([.. text.Select(c => c is >= '\u00A0' and <= '\u00FF' ? page.Of((byte)c) : c)]),
                Page: page))
            .Where(m =>
                m.Text.Count(c => char.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter) * 2 >= m.Text.Count(char.IsLetter)
                || !m.Text.Any(char.IsLower))
            .OrderBy(m => OddCapitals(m.Text))
            .ThenByDescending(m => FrequentLetters(m.Text))
            .FirstOrDefault();
        if (
            (meant.Page is null || OddCapitals(meant.Text) > 0 || !IsLikeRussian(text))
            && EasternText.InOneByte(text) is { } eastern)
        {
            return (eastern.Repaired, eastern.Written, CodePage.Western.Name);
        }

        return meant.Page is null ? null : (meant.Text, meant.Page.Name, CodePage.Western.Name);
    }

    // Hebrew has no capitals, so it is at the places of small Russian letters, or of capitals in KOI8-R; but not of the frequent ones.
    private static bool IsLikeRussian(string text) =>
        text.Any(c => c is >= 'À' and <= 'Þ')
        || ((CodePage[])[CodePage.Cyrillic, CodePage.Koi8]).Any(page =>
            FrequentLetters(string.Concat(text.Select(c => c is >= '\u00A0' and <= '\u00FF' ? page.Of((byte)c) : c))) * 4
                >= text.Count(char.IsLetter) * 3);

    // à, a blank that keeps words together, and a quotation mark, of which one character became an ordinary blank or was dropped.
    [GeneratedRegex(@"(?<=[a-z])(?:Ã\s?(?=\s|\z)|Â(?=\s|\z))|(?<=\s)[ÃÂ]\s?(?=\s)|â€(?![™œ˜“”¦¢])", RegexOptions.CultureInvariant)]
    private static partial Regex LostBlank();

    // ł and ą within a word: Spo³ecznej.
    [GeneratedRegex(@"(?<=\p{Ll})[³¹](?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex PolishSigns();

    // Single Cyrillic letters that look like no Latin one in words of Latin letters: Universitй, Fцrderung.
    private static (string Repaired, string Written, string Read)? AsCyrillic(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('Ѐ', 'џ') || CyrillicWithinLatin().Matches(text) is not { Count: > 0 } within
            || Array.Exists(text.Split(' '), word => CyrillicWithinLatin().IsMatch(word) && !word.AsSpan().ContainsAny(OnlyLatin)))
        {
            return null;
        }

        var repaired = CyrillicWithinLatin().Replace(text, letters =>
            string.Concat((CodePage.Cyrillic.BytesOf(letters.Value) ?? []).Select(CodePage.Western.Of)));
        return repaired.AsSpan().ContainsAnyInRange('Ѐ', 'џ')
            || within.Any(letters => letters.Value.Contains('ч', StringComparison.Ordinal)) // the sign of division
            || within.All(letters => letters.Value.All(c => "аеосухрквтмн".Contains(c, StringComparison.Ordinal)))
            ? null
            : (repaired, CodePage.Western.Name, CodePage.Cyrillic.Name);
    }

    [GeneratedRegex(@"(?<=[a-z]{2})[а-я]{1,2}(?![а-яА-Я])|(?<![а-яА-ЯA-Za-z])[а-я](?=[a-z]{3})|(?<=[A-Za-z])[а-я]{1,2}(?=[a-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex CyrillicWithinLatin();

    // KOI8-R has small letters where windows-1251 has capitals.
    private static (string Repaired, string Written, string Read)? Inverted(string text)
    {
        var words = text.Split(' ');
        if (
            !Array.Exists(words, word => word.Length >= 5 && char.IsLower(word[0]) && word.AsSpan(1).IndexOfAnyExceptInRange('А', 'Я') < 0)
            || Array.Exists(words, word => word.Skip(1).Any(char.IsLower)))
        {
            return null;
        }

        var meant = ((CodePage Written, CodePage Read)[])[(CodePage.Cyrillic, CodePage.Koi8), (CodePage.Koi8, CodePage.Cyrillic)];
        var frequent = FrequentLetters(text);
        var best = meant
            .Where(m => m.Read.BytesOf(text) is not null)
            .Select(m => (Text: string.Concat(m.Read.BytesOf(text)!.Select(m.Written.Of)), m.Written, m.Read))
            .Where(m => OddCapitals(m.Text) == 0 && FrequentLetters(m.Text) > frequent) // otherwise Caps Lock was on: иНСТИТУТ
            .OrderByDescending(m => FrequentLetters(m.Text))
            .FirstOrDefault();
        return best.Written is null ? null : (best.Text, best.Written.Name, best.Read.Name);
    }

    // The number of capitals that follow a small letter, which proper words do not have.
    private static int OddCapitals(string text) =>
        Enumerable.Range(1, Math.Max(0, text.Length - 1)).Count(i => char.IsUpper(text[i]) && char.IsLower(text[i - 1]));

    private static int FrequentLetters(string text) =>
        text.Count(c => "оеаинтсрвлкмдпуαοιετσνηυρπκμλ".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal));

    // Beside other letters they are in a word of a language that has many: jäääär.
    private static int LongestAccented(string text)
    {
        var longest = 0;
        for (var (i, start) = (0, 0); i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is >= 'À' and <= 'ÿ' and not ('×' or '÷'))
            {
                continue;
            }

            var isPart = (start > 0 && char.IsAsciiLetter(text[start - 1])) || (i < text.Length && char.IsAsciiLetter(text[i]));
            longest = isPart ? longest : Math.Max(longest, i - start);
            start = i + 1;
        }

        return longest;
    }
}
