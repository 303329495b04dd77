using System.Globalization;
using System.Text;
using System.Xml;

namespace StakeholderGraph.Exports.Figures;

/// <summary>Prepares texts for a figure: valid in XML, on one line, broken between words.</summary>
internal static class FigureText
{
    // The maximum number of accents that are stacked over a letter: Vietnamese needs two. Points, vowels and joined letters of other
    // scripts mostly surround the letter: Hebrew and Tibetan need four.
    private const int MostStacked = 2;
    private const int MostMarks = 4;

    /// <summary>
    /// The text on one line. Characters that XML 1.0 cannot contain become U+FFFD, and marks that change the direction of the following
    /// text are removed, so that one name cannot reverse another.
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
    /// The text as a part of a line: on one line, with the number of marks over a letter limited so that they do not cover its neighbours,
    /// and marked if it is read from the right.
    /// </summary>
    public static string Part(string text)
    {
        var bounded = new StringBuilder(text.Length);
        var (stacked, marks) = (0, 0);
        foreach (var rune in Clean(text).EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            stacked = !isMark ? 0 : IsStacked(rune) ? stacked + 1 : stacked;
            marks = isMark ? marks + 1 : 0;
            // Marks that only state directions have no effect here, because parts of lines are put in order before they are written.
            if (stacked <= MostStacked && marks <= MostMarks && !ReadingOrder.IsMark(rune.Value))
            {
                bounded.Append(rune);
            }
        }

        return ReadingOrder.Isolated(bounded.ToString());
    }

    /// <summary>
    /// The text in lines no wider than a width, broken between words; a word that is too long by itself, or of a script without spaces, is
    /// broken between letters. The last line ends with … if the text is cut.
    /// </summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int atMost, bool bold = false) =>
        LinesOfParts(Part(text), width, size, atMost, bold);

    /// <summary>The same for a text that consists of one or more <see cref="Part"/> results.</summary>
    public static IReadOnlyList<string> LinesOfParts(string parts, double width, double size, int atMost, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(parts, width, size, bold))
        {
            if (TextWidths.Of((line + piece).AsSpan().TrimEnd(), size, bold) <= width || line.Length == 0)
            {
                line += piece;
            }
            else if (lines.Count == atMost - 1)
            {
                lines.Add(Cut(line, width, size, bold));
                return ReadingOrder.Whole(lines);
            }
            else
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
        }

        lines.Add(line.TrimEnd());
        return ReadingOrder.Whole(lines);
    }

    private static bool IsXml(Rune rune) =>
        rune.Value > 0xFFFF ? (rune.Value & 0xFFFF) < 0xFFFE : XmlConvert.IsXmlChar((char)rune.Value) && !Rune.IsControl(rune);

    // Words with the space after them, and single letters where a word may or must be broken.
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
            var before = "";
            while (letters.MoveNext())
            {
                var letter = letters.GetTextElement();
                if (IsWrittenBefore(letter))
                {
                    before += letter;
                    continue;
                }

                yield return before + letter;
                before = "";
            }

            if (before.Length > 0)
            {
                yield return before;
            }
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        var begin = 0;
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            // "employers'/workers'" can also break after the slash; a slash with a mark on it is a letter, and one between digits is a part
            // of a date.
            var (i, next) = (letters.ElementIndex, letters.ElementIndex + 1);
            if (i > begin && next < text.Length
                && letters.GetTextElement() is var letter
                && (letter == " " || letter is "/" or "-" or "\u2013" && !(char.IsDigit(text[i - 1]) && char.IsDigit(text[next]))))
            {
                yield return text[begin..next];
                begin = next;
            }
        }

        yield return text[begin..];
    }

    // A vowel of Thai or Lao that stands before the letter it belongs to.
    private static bool IsWrittenBefore(string letter) =>
        letter[0] is >= '\u0E40' and <= '\u0E44' or >= '\u0EC0' and <= '\u0EC4';

    private static bool IsStacked(Rune rune) =>
        rune.Value
            is >= 0x300
                and < 0x370
                or >= 0x483
                and < 0x48A
                or >= 0x1AB0
                and < 0x1B00
                or >= 0x1DC0
                and < 0x1E00
                or >= 0x20D0
                and < 0x2100
                or >= 0xFE20
                and < 0xFE30;

    private static bool IsWithoutSpaces(Rune rune) =>
        rune.Value
            is >= 0x0E00
                and < 0x0F00
                or >= 0x1000
                and < 0x10A0
                or >= 0x1780
                and < 0x1800
                or >= 0x2E80
                and < 0xA4D0
                or >= 0xF900
                and < 0xFB00
                or >= 0x20000;

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
