using System.Text;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>Opens text files of any encoding as UTF-8.</summary>
internal static class TextFile
{
    private const int Sample = 1 << 20;

    /// <summary>Opens a file. A byte order mark stays where it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">The name of its encoding, for people.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static Utf8Stream Open(string path, out string encoding)
    {
        var (name, read) = Detect(path);
        encoding = name;
        return Open(path, read);
    }

    /// <summary>Opens a file of which the encoding is known.</summary>
    public static Utf8Stream Open(string path, Encoding encoding)
    {
        var file = RegularFile.Open(path);
        return new Utf8Stream(encoding is UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8));
    }

    /// <summary>The encoding of a name, as XML declares it; none if it is not known.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a byte order mark tells, or UTF-16 without one; none if the start tells nothing.</summary>
    public static Encoding? OfStart(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static (string Name, Encoding Read) Detect(string path)
    {
        using var file = RegularFile.Open(path);
        var sample = new byte[Sample];
        var length = file.ReadAtLeast(sample, Sample, throwOnEndOfStream: false);
        if (OfStart(sample.AsSpan(0, length)) is { } marked)
        {
            return (marked is UTF8Encoding ? "UTF-8" : "UTF-16", marked);
        }

        // One broken byte in a text that is UTF-8 otherwise is a mistake to be shown, not another encoding.
        var (whole, broken) = (0L, 0L);
        var carried = 0;
        for (var block = sample; ;)
        {
            var isEnd = length < block.Length;
            carried = Count(block.AsSpan(0, length), isEnd, ref whole, ref broken);
            if (isEnd)
            {
                break;
            }

            block.AsSpan(length - carried, carried).CopyTo(block);
            length = carried + file.ReadAtLeast(block.AsSpan(carried), block.Length - carried, throwOnEndOfStream: false);
        }

        return broken <= whole ? ("UTF-8", Encoding.UTF8) : Guess(path);
    }

    // Counts the characters of several bytes, and the bytes that are part of none; returns how many bytes at the end belong to the next.
    private static int Count(ReadOnlySpan<byte> bytes, bool isEnd, ref long whole, ref long broken)
    {
        while (bytes.Length > 0)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                return 0;
            }

            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.NeedMoreData && !isEnd)
            {
                return bytes.Length;
            }

            whole += status == System.Buffers.OperationStatus.Done ? 1 : 0;
            broken += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[consumed..];
        }

        return 0;
    }

    private static (string Name, Encoding Read) Guess(string path)
    {
        using var file = RegularFile.Open(path);
        var sample = new byte[Sample];
        var length = file.ReadAtLeast(sample, Sample, throwOnEndOfStream: false);

        // What nobody can tell is refused at its first byte that is not UTF-8.
        return EncodingGuess.Of(sample.AsSpan(0, length)) is { } guess ? ($"{guess.Name} (guessed)", guess.Read) : ("UTF-8", Encoding.UTF8);
    }
}
