using System.Buffers;
using System.Globalization;
using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>The rules for the text of every cell, in UTF-8.</summary>
internal static class CellText
{
    // The control characters of ASCII except tab, LF and CR; and C2, the first byte of those of Latin-1.
    private static readonly SearchValues<byte> Suspicious =
        SearchValues.Create([.. Enumerable.Range(0, 32).Except([9, 10, 13]).Select(b => (byte)b), 0x7F, 0xC2, (byte)'\r']);

    /// <summary>A text without the white space around it, as <see cref="string.Trim()"/> defines it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && (text[0] <= ' ' || text[0] >= 0x80)
            && Rune.DecodeFromUtf8(text, out var first, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            text = text[length..];
        }

        while (text.Length > 0 && (text[^1] <= ' ' || text[^1] >= 0x80)
            && Rune.DecodeLastFromUtf8(text, out var last, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            text = text[..^length];
        }

        return text;
    }

    /// <summary>A text as a string, with line ends converted to LF.</summary>
    public static string ToString(ReadOnlySpan<byte> text)
    {
        var value = Encoding.UTF8.GetString(text);
        return text.Contains((byte)'\r') ? value.Replace("\r\n", "\n", StringComparison.Ordinal) : value;
    }

    /// <summary>Whether a text holds a control character other than tab and line ends (CR alone is none).</summary>
    public static bool HasControl(ReadOnlySpan<byte> text) => text.ContainsAny(Suspicious) && HasControl(Encoding.UTF8.GetString(text));

    /// <summary>Whether a text holds a control character other than tab and line ends (CR alone is none).</summary>
    public static bool HasControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                char.IsControl(text[i])
                && text[i] is not ('\t' or '\n')
                && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The message for a text that is too long.</summary>
    public static string TooLong(int limit) => $"longer than {Number(limit)} characters";

    /// <summary>A number formatted for readers: 65,536.</summary>
    public static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
