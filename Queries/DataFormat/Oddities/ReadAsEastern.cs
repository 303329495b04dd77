using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Text that was read as an encoding of East Asia: <c>鎴戜滑</c>, <c>縺薙ｓ縺ｫ縺｡縺ｯ</c>, <c>銝剖?</c>, <c>Universit茅</c>, <c>M黮ler</c>.
/// </summary>
internal static partial class ReadAsEastern
{
    // Signs that only texts with this damage have: the start of kana, and of quotation marks and wide signs.
    private const string OfShiftJis = "繝繧";
    private const string OfGb = "鈥锛";

    // Latin letters at the end of a word, which are not also words of their own in a name such as "Kitty猫".
    private const string LastLetters = "éàíóáã";

    private enum Certainty
    {
        None,
        Partial,
        Lossy,
        Whole,
    }

    /// <summary>The UTF-8 that was read as such an encoding, and the encoding.</summary>
    /// <returns>The text is <c>null</c> if a part of it was lost; <c>null</c> if it is not such a text.</returns>
    public static (string? Repaired, string Encoding)? Utf8(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u2E80', '\uFFDC'))
        {
            return null;
        }

        var likely = new List<(string Name, Reading Read)>(MultiBytePage.All.Count);
        foreach (var page in MultiBytePage.All)
        {
            if (page.CanBeginUtf8(text) && Read(text, page) is { Certainty: not Certainty.None } read)
            {
                likely.Add((page.Name, read));
            }
        }

        if (likely.Count == 0)
        {
            return text.AsSpan().ContainsAny(OfShiftJis) ? (null, "Shift_JIS") : text.AsSpan().ContainsAny(OfGb) ? (null, "GB18030") : null;
        }

        var best = likely.MaxBy(page => page.Read.Certainty).Read;
        string[] named = [.. likely.Where(page => page.Read.Certainty == best.Certainty).Select(page => page.Name)];
        return best.Certainty == Certainty.Whole ? (best.Decoded, likely.First(page => page.Read == best).Name)
            : (null, named is [var only] ? only : MultiBytePage.Any);
    }

    /// <summary>The text in windows-1252 whose letters beyond ASCII were read together with the letters after them.</summary>
    public static (string Repaired, string Encoding)? Western(string text)
    {
        if (!WithinLatin().IsMatch(text))
        {
            return null;
        }

        foreach (var page in MultiBytePage.All)
        {
            var repaired = WithinLatin().Replace(text, sign =>
                page.BytesOf(sign.Value) is [>= 0xC0 and not (0xD7 or 0xF7) and var letter, >= (byte)'a' and <= (byte)'z' and var next]
                    ? $"{CodePage.Western.Of(letter)}{(char)next}"
                    : sign.Value);
            if (!repaired.AsSpan().ContainsAnyInRange('\u2E80', '\uFFDC'))
            {
                return (repaired, page.Name);
            }
        }

        return null;
    }

    private static Reading Read(string text, MultiBytePage page)
    {
        if (page.BytesOf(text) is not { } bytes)
        {
            return default;
        }

        var decoded = Encoding.UTF8.GetString(bytes);
        var (broken, odd, letters, signs, script) = (0, 0, 0, 0, '\0');
        foreach (var rune in decoded.EnumerateRunes().Where(rune => rune.Value >= 0x80))
        {
            var of = ScriptOf(rune.Value);
            if (rune.Value == 0xFFFD)
            {
                broken++;
            }
            else if (of == '!')
            {
                odd++;
            }
            else if (of != 'm')
            {
                letters++;
                signs += of is 'E' or 'K' or 'S' ? 1 : 0;
                if (of != 'L' && script != '\0' && script != of)
                {
                    return default; // No text mixes so many scripts.
                }

                script = of != 'L' ? of : script;
            }
        }

        var rare = text.Count(c => c >= 0x80 && c != '\uFFFD' && !MultiBytePage.IsUsual(c));
        var certainty =
            odd * 2 > letters ? Certainty.None
            : broken == 0 ? (IsWhole(text, decoded, script, letters, signs, rare) ? Certainty.Whole : Certainty.None)
            : signs >= 3 && broken <= signs || signs == 2 && broken == 1 && rare >= 2 ? Certainty.Lossy
            : rare > 0 && bytes.Contains(MultiBytePage.Lost) && IsPartOfUtf8(bytes) ? Certainty.Partial
            : Certainty.None;
        return new Reading(certainty, decoded);
    }

    private static bool IsWhole(string text, string decoded, char script, int letters, int signs, int rare) =>
        signs >= 2 ? rare >= 1 || signs >= 4
        : signs == 0 && script != '\0' ? letters >= 3 && rare >= 1 || letters >= 6
        : signs == 0 && text.Any(char.IsAsciiLetter)
            && (rare > 0 && decoded.AsSpan().ContainsAnyInRange('\u2010', '\u203A') || HasWesternWord(decoded, rare));

    // A letter of Western Europe within a word of Latin letters, or at its start or end.
    private static bool HasWesternWord(string decoded, int rare) => AccentedWord().Matches(decoded).Any(word =>
        word.Groups["within"].Success
        || word.Groups["last"].Success && LastLetters.Contains(word.Groups["last"].Value, StringComparison.Ordinal)
        || word.Groups["first"].Success && rare > 0);

    // Whether bytes of which some are lost can be UTF-8: each lost sign may stand for one byte or two, or for itself.
    private static bool IsPartOfUtf8(byte[] bytes)
    {
        var (states, known) = (1, 0); // The bit n is set if n more bytes of a character can be expected.
        for (var i = 0; i < bytes.Length && states != 0; i++)
        {
            known += bytes[i] is >= 0xE2 and <= 0xED && i + 1 < bytes.Length && bytes[i + 1] is >= 0x80 and <= 0xBF ? 1 : 0;
            states = bytes[i] == MultiBytePage.Lost ? AfterLost(states) | AfterLost(AfterLost(states)) : After(states, bytes[i]);
        }

        return states != 0 && known > 0;

        static int AfterLost(int states) => 1 | states >> 1 | (states & 1) * 0b1110;

        static int After(int states, byte next) => next switch
        {
            < 0x80 => states & 1,
            < 0xC0 => states >> 1,
            < 0xC2 or > 0xF4 => 0,
            < 0xE0 => (states & 1) << 1,
            < 0xF0 => (states & 1) << 2,
            _ => (states & 1) << 3,
        };
    }

    // E: Chinese and Japanese, K: Korean, S: another script of three bytes, m: a mark, !: nothing that names have.
    private static char ScriptOf(int rune) => rune switch
    {
        (>= 0x3000 and <= 0x30FF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xFF01 and <= 0xFF9F) =>
            MultiBytePage.IsUsual((char)rune) ? 'E' : '!',
        >= 0xAC00 and <= 0xD7A3 => 'K',
        (>= 0x900 and <= 0xFFF) or (>= 0x10D0 and <= 0x10FF) => 'S',
        (>= 0x2010 and <= 0x2122) or (>= 0xA0 and <= 0xBF) => 'm',
        0xD7 or 0xF7 => '!',
        (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) => 'L',
        >= 0x386 and <= 0x3CE => 'G',
        0x401 or (>= 0x404 and <= 0x45F) or (>= 0x490 and <= 0x4E9) => 'C',
        >= 0x531 and <= 0x587 => 'A',
        >= 0x5D0 and <= 0x5EA => 'H',
        >= 0x621 and <= 0x6F9 => 'R',
        _ => '!',
    };

    private readonly record struct Reading(Certainty Certainty, string Decoded);

    [GeneratedRegex(
        @"(?<=[A-Za-z])(?<within>[À-žƠơƯưȘ-țẠ-ỹ]{1,3})(?=[a-z])"
        + @"|(?<=[A-Za-z]{4})(?<last>[à-ž])(?!\p{L})|(?<!\p{L})(?<first>[À-Ž])(?=[a-z]{3})")]
    private static partial Regex AccentedWord();

    [GeneratedRegex(@"(?<=[A-Za-z])[\u2E80-\uD7A3\uE000-\uF8FF](?=[a-z])")]
    private static partial Regex WithinLatin();
}
