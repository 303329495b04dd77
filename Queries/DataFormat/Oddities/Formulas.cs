using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>A cell that a spreadsheet would run as a formula when a user opens the file, or an exported copy of it.</summary>
internal static partial class Formulas
{
    /// <summary>The oddity of a text that is a formula.</summary>
    public static Oddity? In(string text) =>
        Formula().IsMatch(text)
            ? new Oddity(
                "a formula that a spreadsheet would run",
                "write its value; if it is text, begin it with another character")
            : null;

    // An equals sign always starts a formula; the other characters also start names such as "+972 Magazine" and "@rts", so they need a call
    // or a command.
    [GeneratedRegex(
        @"\A(?:=\s*[^\s=>]|[+\-@]\s*(?:[\p{L}_.]+\s*\(|[^|]*\|[^!]*!|[0-9.]+\s*[+\-*/^]\s*[0-9.]+\s*\z))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
