using System.Globalization;
using System.Text;
using System.Xml;

namespace StakeholderGraph;

/// <summary>Texts as a figure can hold them: fit for XML, on one line, broken between words.</summary>
internal static class FigureText
{
    /// <summary>
    /// The text on one line. What XML 1.0 cannot hold becomes U+FFFD, and marks that turn the direction of what follows are taken out: one name must not turn another around.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            }
            else if (rune.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069))
            {
                clean.Append(IsXml(rune) ? rune.ToString() : "\uFFFD");
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>
    /// The text in lines no wider than a width, broken between words; a word that is too long by itself, or of a script that has no spaces, is broken between letters. The last line
    /// ends with … where the text goes on.
    /// </summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int atMost, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(Clean(text), width, size, bold))
        {
            if (TextWidths.Of((line + piece).AsSpan().TrimEnd(), size, bold) <= width || line.Length == 0)
            {
                line += piece;
            }
            else if (lines.Count == atMost - 1)
            {
                lines.Add(Cut(line, width, size, bold));
                return lines;
            }
            else
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
        }

        lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>Whether a line is read from right to left: by its first letter, as a paragraph is.</summary>
    public static bool IsRightToLeft(string line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return rune.Value is >= 0x590 and < 0x900 or >= 0xFB1D and < 0xFE00 or >= 0xFE70 and < 0xFF00 or >= 0x10800 and < 0x11000 or >= 0x1E800 and < 0x1F000;
            }
        }

        return false;
    }

    private static bool IsXml(Rune rune) => rune.Value > 0xFFFF ? (rune.Value & 0xFFFF) < 0xFFFE : XmlConvert.IsXmlChar((char)rune.Value) && !Rune.IsControl(rune);

    // Words with the space after them, and letters where a word may or must be broken.
    private static IEnumerable<string> Pieces(string text, double width, double size, bool bold)
    {
        foreach (var word in Words(text))
        {
            if (TextWidths.Of(word.AsSpan().TrimEnd(), size, bold) <= width && !word.EnumerateRunes().Any(IsWithoutSpaces))
            {
                yield return word;
                continue;
            }

            var letters = StringInfo.GetTextElementEnumerator(word);
            while (letters.MoveNext())
            {
                yield return letters.GetTextElement();
            }
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        var begin = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // "employers'/workers'" breaks after the stroke as well.
            if (text[i] is ' ' or '/' or '-' or '\u2013' && i > begin && i < text.Length - 1)
            {
                yield return text[begin..(i + 1)];
                begin = i + 1;
            }
        }

        yield return text[begin..];
    }

    private static bool IsWithoutSpaces(Rune rune) =>
        rune.Value is >= 0x0E00 and < 0x0F00 or >= 0x1000 and < 0x10A0 or >= 0x1780 and < 0x1800 or >= 0x2E80 and < 0xA4D0 or >= 0xF900 and < 0xFB00 or >= 0x20000;

    private static string Cut(string line, double width, double size, bool bold)
    {
        var letters = StringInfo.ParseCombiningCharacters(line);
        for (var i = letters.Length; i > 0; i--)
        {
            var shorter = line[..(i == letters.Length ? line.Length : letters[i])].TrimEnd() + "…";
            if (TextWidths.Of(shorter, size, bold) <= width)
            {
                return shorter;
            }
        }

        return "…";
    }
}
