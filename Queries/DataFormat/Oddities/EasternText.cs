namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Texts of East Asia, and Arabic, Hebrew and Thai ones, that were read as a Western encoding: <c>ÖÐ¹ú</c>, <c>“ú–{</c>, <c>æÒÇÑÉ</c>.
/// </summary>
internal static class EasternText
{
    private const int LongThai = 5; // Its letters are letters and signs of Western encodings, of which nobody writes so many in a row.

    private static readonly CodePage[] OneByte = [CodePage.Arabic, CodePage.Hebrew, CodePage.Thai];

    /// <summary>A text of East Asia, as it was, and its encoding.</summary>
    /// <returns>The encoding, without the text if the encoding cannot be determined; <c>null</c> if it is not such a text.</returns>
    public static (string? Repaired, string Written)? InSeveralBytes(string text)
    {
        if (text.Count(c => c >= 0x80) < 4 || CodePage.Western.BytesOf(text) is not { } bytes)
        {
            return null;
        }

        var likely = MultiBytePage.All
            .Select(encoding => (encoding.Name, Text: encoding.Decoded(bytes), Encoding: encoding))
            .Where(read => IsOfEastAsia(read.Text))
            .Select(read => (
                read.Name,
                read.Text,
                Likeness: read.Encoding.Likeness(read.Text),
                Words: read.Text.Count(read.Encoding.IsFrequent)))
            .Where(read => read.Likeness >= 0.8)
            .OrderByDescending(read => read.Words)
            .ThenByDescending(read => read.Likeness)
            .ToList();
        return likely switch
        {
            [] => null,
            [var only] => (only.Text, only.Name),
            [var first, var second, ..] when first.Words > second.Words => (first.Text, first.Name),
            _ => (null, MultiBytePage.Any),
        };
    }

    /// <summary>A text in Arabic, Hebrew or Thai, as it was, and its encoding.</summary>
    public static (string Repaired, string Written)? InOneByte(string text)
    {
        foreach (var page in OneByte)
        {
            if (As(page, text) is { } read)
            {
                return (read, page.Name);
            }
        }

        return null;
    }

    /// <summary>A text in Thai, as it was.</summary>
    public static string? InThai(string text)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text)
        {
            length = c is >= '¡' and <= 'ÿ' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest >= LongThai ? As(CodePage.Thai, text) : null;
    }

    private static string? As(CodePage page, string text)
    {
        var read = new string([.. text.Select(c => c < 0x80 || CodePage.Western.BytesOf([c]) is not [var b] ? c : page.Of(b))]);
        return IsOf(page, read) ? read : null;
    }

    // Only characters of these scripts, at least two in a row, which are most of the text.
    private static bool IsOfEastAsia(string text)
    {
        var (signs, longest, length) = (0, 0, 0);
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                length = 0;
                continue;
            }

            if (c is not ((>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3')
                or (>= '\uFF01' and <= '\uFF9F') or '·' or '・' or '—' or '“' or '”'))
            {
                return false;
            }

            signs++;
            length++;
            longest = Math.Max(longest, length);
        }

        return longest >= 2 && signs * 3 >= text.Count(char.IsLetter);
    }

    private static bool IsOf(CodePage page, string text)
    {
        var letters = text.Where(c => c >= 0x80 && !char.IsPunctuation(c) && !char.IsWhiteSpace(c)).ToList();
        return letters.Count >= 4 && letters.TrueForAll(c =>
                page == CodePage.Arabic ? c is (>= '\u0621' and <= '\u0652') or 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or '\u200C' or '\u200F'
                : page == CodePage.Hebrew ? c is >= '\u05B0' and <= '\u05EA'
                : c is >= '\u0E01' and <= '\u0E5B')
            && (page != CodePage.Arabic || letters.Count(c => c is 'ا' or 'ل' or 'ی' or 'ي') * 6 >= letters.Count);
    }
}
