using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>Letters that an encoding could not represent and replaced by question marks or by U+FFFD.</summary>
internal static partial class LostLetters
{
    private const string Hint = "restore it from the original text, and save it as UTF-8";

    /// <summary>The oddity of a text that has lost letters.</summary>
    public static Oddity? In(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal) || text.Contains("ï¿½", StringComparison.Ordinal)
            ? new Oddity("a character was lost (U+FFFD)", Hint)
        : text.Contains('?', StringComparison.Ordinal)
        && (All().IsMatch(text) || Word().IsMatch(text) || Letter().Matches(text).Any(m => !IsAddress(text, m.Index)))
            ? new Oddity("letters became question marks", Hint)
        : null;

    // In "https://a.org/b?c" the question mark is in its proper place.
    private static bool IsAddress(string text, int at)
    {
        var start = text.LastIndexOfAny([' ', '\n', '\t', '"', '(', '<'], at) + 1;
        return text.AsSpan(start, at - start).ContainsAny('/', '.', ':');
    }

    [GeneratedRegex(@"\A[?\s.,;:()""'\-–0-9]*\?\?[?\s.,;:()""'\-–0-9]*\z")]
    private static partial Regex All();

    // Words that consist only of question marks; two may be emphasis.
    [GeneratedRegex(@"(?<![^\s""'(«„“\-])\?{3,}(?![^\s""'),.;»”\-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}\?{1,3}\p{Ll}")]
    private static partial Regex Letter();
}
