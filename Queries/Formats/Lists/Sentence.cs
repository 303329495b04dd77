using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Lists;

/// <summary>Joins sentences that continue on the next line of a document.</summary>
internal static partial class Sentence
{
    /// <summary>Whether a line continues the sentence of the line above. A name is seldom too long for its line.</summary>
    public static bool GoesOn(ListLine above, ListLine line, bool isPerson, bool isNameAlone)
    {
        var (before, text) = (above.Text.TrimEnd(), line.Text.Trim());
        if (text.Length == 0 || before.Length == 0)
        {
            return false;
        }

        if (before.LastIndexOf('(') > before.LastIndexOf(')') && text.Contains(')', StringComparison.Ordinal))
        {
            return true;
        }

        if (EndsSentence(before) && char.IsUpper(text[0]))
        {
            return false;
        }

        var goesOnSmall = char.IsLower(text[0]) && (!line.HasLineAbove || line.MayBeWrapped || ListWords.BeginsOpen(text));
        var isCutOff = (goesOnSmall || ListWords.IsOpen(before)) && (!isNameAlone || line.MayBeWrapped);
        var isRestOfName = isNameAlone && line.MayBeWrapped && IsInCapitals(text, least: 4) && text.Count(c => c == ' ') < 2
            && IsInCapitals(before[(before.LastIndexOf(' ') + 1)..], least: 2) && !ListWords.IsBody(text)
            && CountryHeadings.CodeOf(text) is null && ListWords.GroupOf(text) is null;
        return !isPerson && !line.IsBlockStart && !ListWords.IsContact(text) && (isCutOff || isRestOfName
            || line.MayBeWrapped && !isNameAlone && line.LooksLike(above) && !ListWords.BeginsBody(text) && !ListWords.IsRole(text));
    }

    // With a full stop that is not that of an abbreviation.
    private static bool EndsSentence(string line) =>
        line.EndsWith('.') && line[(line.LastIndexOf(' ') + 1)..^1] is { Length: > 5 } last && last.All(char.IsLetter);

    private static bool IsInCapitals(string text, int least) => text.Count(char.IsUpper) >= least && !text.Any(char.IsLower);

    /// <summary>The two parts of a sentence joined; a hyphenated word is joined too.</summary>
    public static string Join(string before, string text) =>
        before.EndsWith('-') && char.IsLower(text.TrimStart()[0]) && before.Length > 1 && char.IsLetter(before[^2])
            && !KeepsHyphen().IsMatch(before)
            ? before[..^1] + text.TrimStart()
            : before.EndsWith('-') && char.IsLetter(before[^2]) ? before + text.TrimStart() : $"{before} {text.Trim()}";

    // Торгово-промышленная, Vice-president: words that are written with a hyphen wherever they stand.
    [GeneratedRegex(
        @"(?:о|\b(?:vice|secretary|director|attorney|co|ex|non|socio|inter|sub|sous|вице|генерал|экс))-\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeepsHyphen();
}
