using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>Letters that an encoding could not represent and replaced by question marks or by U+FFFD.</summary>
internal static partial class LostLetters
{
    /// <summary>The hint for a text of which a part is lost.</summary>
    public const string Hint = "restore it from the original text, and save it as UTF-8";

    // U+FFFD that was read as windows-1252, windows-1251, code page 866 and 437, and (twice) as GBK, Big5, EUC-KR, EUC-JP and Shift_JIS.
    private static readonly string[] Misread =
        ["ï¿½", "пїЅ", "я┐╜", "∩┐╜", "锟斤拷", "嚙踝蕭", "占쏙옙", "鐃緒申", "・ｿｽ", "?ｿｽ"];

    /// <summary>The oddity of a text that contains U+FFFD, the sign for a lost character, read in any encoding.</summary>
    public static Oddity? ForGood(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal)
        || !Ascii.IsValid(text) && Misread.Any(misread => text.Contains(misread, StringComparison.Ordinal))
            ? new Oddity("a character was lost (U+FFFD)", Hint)
            : null;

    /// <summary>The oddity of a text in which an encoding replaced letters by question marks or other signs.</summary>
    public static Oddity? In(string text) =>
        text.Contains('?', StringComparison.Ordinal)
        && (All().IsMatch(text) || Word().IsMatch(text)
            || Letter().Matches(text).Any(m => !IsAddress(text, m.Index) && !IsCode(text, m.Index)))
            ? new Oddity("letters became question marks", Hint)
        : text.AsSpan().ContainsAny("¿□■") && Sign().IsMatch(text)
            ? new Oddity("letters became other signs", Hint)
        : null;

    // In "https://a.org/b?c" the question mark is in its proper place.
    private static bool IsAddress(string text, int at)
    {
        var start = text.LastIndexOfAny([' ', '\n', '\t', '"', '(', '<'], at) + 1;
        return text.AsSpan(start, at - start).ContainsAny('/', '.', ':');
    }

    // A question mark of a program or an abbreviation: "(?P<name>", "a?b:c", "?id=1", "Q?A".
    private static bool IsCode(string text, int at)
    {
        var start = text.LastIndexOfAny([' ', '\n', '\t', '"'], at) + 1;
        var end = text.IndexOfAny([' ', '\n', '\t', '"'], at);
        return Code().IsMatch(text[start..(end < 0 ? text.Length : end)]);
    }

    [GeneratedRegex(@"\A[?\s.,;:()""'\-–0-9]*\?\?[?\s.,;:()""'\-–0-9]*\z")]
    private static partial Regex All();

    // Words that consist only of question marks; two may be emphasis.
    [GeneratedRegex(@"(?<![^\s""'(«„“\-])\?{3,}(?![^\s""'),.;»”\-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}\?{1,3}\p{Ll}|\p{Lu}\?{1,3}\p{Lu}|(?<![^\s""'(«„“\-])\?{1,2}\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\(\?(?:P?[<=>!']|:|[imsnx]+[:)])|\?[\w.]+[:=]\w|\A\W*\p{Lu}\?\p{Lu}s?\W*\z|[\\^$|{}+]")]
    private static partial Regex Code();

    // Databases write an inverted question mark, fonts draw a square.
    [GeneratedRegex(@"[A-Za-z]¿[a-z]|¿¿|\p{L}[□■]|[□■]{2}")]
    private static partial Regex Sign();
}
