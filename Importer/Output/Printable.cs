using System.Globalization;
using System.Text;

namespace StakeholderGraph.Importer.Output;

/// <summary>
/// Makes texts from files and command lines safe to print, so that a name cannot recolour, rewrite or break the lines of a terminal.
/// </summary>
internal static class Printable
{
    /// <summary>
    /// The text in one line, with control characters and marks that change the direction of writing as escapes, e.g. <c>\u001b</c>.
    /// </summary>
    public static string Line(string text)
    {
        if (!text.Any(MustNotPrint))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when MustNotPrint(c) => line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => line.Append(c),
            };
        }

        return line.ToString();
    }

    private static bool MustNotPrint(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
