using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>Reads and compares texts as UTF-8 without creating strings.</summary>
internal static class Utf8
{
    /// <summary>
    /// The order of <see cref="string.CompareOrdinal(string, string)"/>. It is the order of the bytes, except that UTF-16 puts the
    /// characters beyond U+FFFF (lead bytes F0–F4) before U+E000 (lead byte EE).
    /// </summary>
    public static int CompareOrdinal(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var same = a.CommonPrefixLength(b);
        return same == a.Length || same == b.Length ? a.Length - b.Length : Rank(a[same]) - Rank(b[same]);

        static int Rank(byte lead) => lead is 0xEE or 0xEF ? lead + 0x10 : lead;
    }

    /// <summary>A hash for in-memory tables.</summary>
    public static uint Hash(ReadOnlySpan<byte> text)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Odd;
        while (text.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text)) * Odd, 29);
            text = text[8..];
        }

        var rest = 0UL;
        foreach (var b in text)
        {
            rest = rest << 8 | b;
        }

        hash = (hash ^ rest) * Odd;
        return (uint)(hash ^ hash >> 32);
    }

    /// <summary>A date as <see cref="PartialDate.Packed"/>; 0 for an empty text.</summary>
    /// <exception cref="StoreException">The text is not a date.</exception>
    public static int Date(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        Span<char> chars = stackalloc char[10];
        return
            text.Length <= chars.Length
            && Encoding.UTF8.TryGetChars(text, chars, out var length)
            && PartialDate.TryParse(chars[..length], out var date)
            ? date.Packed
            : throw Damaged("date", text);
    }

    /// <summary>The end of a period as <see cref="PartialDate.Packed"/>; 0 for an empty text.</summary>
    /// <exception cref="StoreException">The text is neither a date nor <c>?</c>.</exception>
    public static int End(ReadOnlySpan<byte> text) => text.SequenceEqual("?"u8) ? PartialDate.NotKnown.Packed : Date(text);

    /// <summary>The error for a store that holds a value that no import wrote.</summary>
    public static StoreException Damaged(string what, ReadOnlySpan<byte> found) =>
        new(
            StoreFailure.Damaged,
            $"The store is damaged: \"{Graphemes.Shortened(Encoding.UTF8.GetString(found), 80)}\" is no {what} that can stand there. "
                + $"Import the files of its dataset again, which repairs it");
}

/// <summary>The words of an enumeration, read from UTF-8.</summary>
internal static class Utf8Words<T>
    where T : struct, Enum
{
    private static readonly byte[][] All = [.. Words<T>.All.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The rank of each member among all words in ordinal order, by its number. Files and answers are ordered by words.</summary>
    public static byte[] Rank { get; } =
        [.. Words<T>.All.Select(word => (byte)Words<T>.All.Count(other => string.CompareOrdinal(other, word) < 0))];

    /// <summary>The number of the member that a word denotes.</summary>
    /// <exception cref="StoreException">The text is not a word of the enumeration.</exception>
    public static byte Parse(ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (word.Length == All[i].Length && word[0] == All[i][0] && word.SequenceEqual(All[i]))
            {
                return (byte)i;
            }
        }

        throw Utf8.Damaged("word", word);
    }
}
