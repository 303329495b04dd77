using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// The left-to-right order of the parts of a line. Programs treat lines that mix directions differently: LibreOffice ignores
/// <c>direction</c>, Inkscape scatters embeddings, and every program reverses the parts of <c>2011-03-31</c> after an Arabic letter.
/// Therefore a line is written in parts with one direction each, already in position: the order is that of the Unicode bidirectional
/// algorithm (UAX 9), except that dates and numbers keep theirs.
/// </summary>
internal static partial class ReadingOrder
{
    private const char FromLeft = '\u2066';
    private const char FromRight = '\u2067';
    private const char End = '\u2069';
    private const char LeftToRightMark = '\u200E';
    private const char NoBreakSpace = '\u00A0';
    private const string Brackets = "()[]{}<>«»‹›";

    private enum Direction
    {
        /// <summary>The direction of its surroundings: spaces, punctuation.</summary>
        Neutral,
        Left,
        Right,

        /// <summary>A number after a letter that is read from the right: the number itself is read from the left.</summary>
        NumberAmongRight,
    }

    /// <summary>Whether a text is read from right to left: the first letter decides, as it does for a paragraph.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return IsRight(rune);
            }
        }

        return false;
    }

    /// <summary>
    /// The text between marks that isolate its order from that of adjacent text; unchanged if nothing in it is read from the right.
    /// </summary>
    public static string Isolated(string text) =>
        !text.EnumerateRunes().Any(IsRight) ? text : $"{(IsRightToLeft(text) ? FromRight : FromLeft)}{text}{End}";

    /// <summary>The lines of a text, each with the marks that it needs to be read by itself.</summary>
    public static IReadOnlyList<string> Whole(IReadOnlyList<string> lines)
    {
        char? open = null;
        var whole = new string[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var begun = open;
            foreach (var c in lines[i])
            {
                open = c is FromLeft or FromRight ? c : c == End ? null : open;
            }

            whole[i] = $"{begun}{lines[i]}{(open is null ? "" : End)}";
        }

        return whole;
    }

    /// <summary>Whether a character only states the direction of others.</summary>
    public static bool IsMark(int character) =>
        character is LeftToRightMark or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= FromLeft and <= End);

    /// <summary>The text without such marks.</summary>
    public static string Unmarked(string text) => string.Concat(text.Where(c => !IsMark(c)));

    /// <summary>
    /// The parts to write in sequence from the left. Parts that are read from the right contain nothing else; the others are held together
    /// by marks and spaces that no program leaves out.
    /// </summary>
    public static IReadOnlyList<string> Parts(string line)
    {
        // A line of a text that is read from the right is so, too, where it holds but a number and a bracket.
        if (Unmarked(line).Length == 0 || !line.Contains(FromRight, StringComparison.Ordinal) && !line.EnumerateRunes().Any(IsRight))
        {
            return [Unmarked(line)];
        }

        var signs = InOrder([.. Segments(line).SelectMany(s => Signs(s.Text, s.Level))]);
        var parts = new List<string>();
        var left = new StringBuilder();
        for (var i = 0; i < signs.Count; i++)
        {
            if (signs[i].Direction != Direction.Right)
            {
                left.Append(signs[i].Level % 2 == 1 ? Mirrored(signs[i].Text) : signs[i].Text);
                continue;
            }

            var last = i;
            for (var k = i + 1; k < signs.Count && signs[k].Level == signs[i].Level; k++)
            {
                last = signs[k].Direction == Direction.Right ? k : last;
            }

            Leave();
            parts.Add(string.Concat(signs.Skip(i).Take(last - i + 1).Reverse().Select(s => s.Text)));
            i = last;
        }

        Leave();
        return parts;

        void Leave()
        {
            if (left.Length > 0)
            {
                left[0] = left[0] == ' ' ? NoBreakSpace : left[0];
                left[^1] = left[^1] == ' ' ? NoBreakSpace : left[^1];
                parts.Add($"{LeftToRightMark}{left}{LeftToRightMark}");
                left.Clear();
            }
        }
    }

    private static IEnumerable<(string Text, int Level)> Segments(string line)
    {
        var (begin, level) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is FromLeft or FromRight or End)
            {
                yield return (line[begin..i], level);
                (begin, level) = (i + 1, line[i] == FromRight ? 1 : line[i] == FromLeft ? 2 : 0);
            }
        }

        yield return (line[begin..], level);
    }

    /// <summary>The signs of a segment with their levels: those with odd levels are read from the right.</summary>
    private static List<Sign> Signs(string text, int level)
    {
        var signs = Split(text).ToList();
        var strong = level % 2 == 1 ? Direction.Right : Direction.Left;
        for (var i = 0; i < signs.Count; i++)
        {
            strong = signs[i].Direction is Direction.Left or Direction.Right ? signs[i].Direction : strong;
            // Split calls such signs numbers; their direction depends on the letter before.
            signs[i] =
                signs[i].Direction == Direction.NumberAmongRight && strong == Direction.Left
                    ? signs[i] with
                    {
                        Direction = Direction.Left,
                    }
                    : signs[i];
        }

        var around = level % 2 == 1 ? Direction.Right : Direction.Left;
        Dictionary<int, Direction> resolved = Bracketed(signs, around);
        for (var i = 0; i < signs.Count; i++)
        {
            var direction =
                signs[i].Direction != Direction.Neutral ? signs[i].Direction : resolved.GetValueOrDefault(i, Between(signs, i, around));
            signs[i] = signs[i] with
            {
                Level = level + (level % 2 == 1
                    ? direction == Direction.Right ? 0 : 1
                    : direction == Direction.Left ? 0 : direction == Direction.Right ? 1 : 2),
            };
        }

        return signs;
    }

    private static IEnumerable<Sign> Split(string text)
    {
        var begin = 0;
        foreach (Match number in Number().Matches(text))
        {
            foreach (var sign in Letters(text[begin..number.Index]))
            {
                yield return sign;
            }

            yield return new Sign(number.Value, Direction.NumberAmongRight, 0);
            begin = number.Index + number.Length;
        }

        foreach (var sign in Letters(text[begin..]))
        {
            yield return sign;
        }
    }

    private static IEnumerable<Sign> Letters(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            Rune.DecodeFromUtf16(element, out var first, out _);
            yield return new Sign(element, IsRight(first) ? Direction.Right : Rune.IsLetter(first) ? Direction.Left : Direction.Neutral, 0);
        }
    }

    // Pairs of brackets around a text take one direction (rule N0): that of the line if anything within them has it, otherwise that of what
    // they follow.
    private static Dictionary<int, Direction> Bracketed(List<Sign> signs, Direction around)
    {
        var (resolved, open) = (new Dictionary<int, Direction>(), new Stack<int>());
        for (var i = 0; i < signs.Count; i++)
        {
            var at = signs[i].Text.Length == 1 ? Brackets.IndexOf(signs[i].Text[0], StringComparison.Ordinal) : -1;
            if (at >= 0 && at % 2 == 0)
            {
                open.Push(i);
            }
            else if (at >= 0 && open.TryPeek(out var begin) && signs[begin].Text[0] == Brackets[at - 1])
            {
                open.Pop();
                var within = signs
                    .Skip(begin + 1)
                    .Take(i - begin - 1)
                    .Select(s => Side(s.Direction))
                    .Where(d => d != Direction.Neutral)
                    .ToList();
                if (within.Count > 0)
                {
                    var before = signs.Take(begin).Select(s => Side(s.Direction)).LastOrDefault(d => d != Direction.Neutral, around);
                    resolved[begin] = resolved[i] = within.Contains(around) ? around : before == within[0] ? within[0] : around;
                }
            }
        }

        return resolved;
    }

    private static Direction Between(List<Sign> signs, int at, Direction around)
    {
        var before = signs.Take(at).Select(s => Side(s.Direction)).LastOrDefault(d => d != Direction.Neutral, around);
        var after = signs.Skip(at + 1).Select(s => Side(s.Direction)).FirstOrDefault(d => d != Direction.Neutral, around);
        return before == after ? before : around;
    }

    // For adjacent text, a number among letters from the right counts as one of them (rule N1).
    private static Direction Side(Direction direction) => direction == Direction.NumberAmongRight ? Direction.Right : direction;

    // Rule L2: from the highest level down, each sequence at that level or above is reversed.
    private static List<Sign> InOrder(List<Sign> signs)
    {
        for (var level = signs.Max(s => s.Level); level > 0; level--)
        {
            for (var i = 0; i < signs.Count; i++)
            {
                var end = i;
                while (end < signs.Count && signs[end].Level >= level)
                {
                    end++;
                }

                signs.Reverse(i, end - i);
                i = Math.Max(i, end - 1);
            }
        }

        return signs;
    }

    private static string Mirrored(string text) =>
        text.Length == 1 && Brackets.IndexOf(text[0], StringComparison.Ordinal) is var at and >= 0 ? Brackets[at ^ 1].ToString() : text;

    private static bool IsRight(Rune rune) =>
        Rune.IsLetter(rune)
        && rune.Value
            is >= 0x590
                and < 0x900
                or >= 0xFB1D
                and < 0xFE00
                or >= 0xFE70
                and < 0xFF00
                or >= 0x10800
                and < 0x11000
                or >= 0x1E800
                and < 0x1F000;

    // Digits with the characters that join them into dates, ranges, decimals, addresses: 2011-03-31, 31.03.2011, 2009–2011, 2009 – 2011,
    // 1/2, 10:30, 1,5.
    [GeneratedRegex(@"\p{Nd}+(?:(?:[.,:/\-\u2010-\u2015\u2212]| [\-\u2013] )\p{Nd}+)*")]
    private static partial Regex Number();

    /// <summary>A letter with its marks, a number, or a sign between them.</summary>
    private readonly record struct Sign(string Text, Direction Direction, int Level);
}
