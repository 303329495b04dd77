using System.Text;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>Opens text files in any encoding as UTF-8.</summary>
internal static class TextFile
{
    private const int Sample = 1 << 20;
    private const int StartLength = 1 << 12;

    private static readonly Encoding BigEndianUtf32 = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    /// <summary>Opens a file. A byte order mark is kept.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="log">Receives the name of its encoding.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Utf8Stream Open(string path, ConversionLog log)
    {
        var (name, read, doubtful) = Detect(path);
        log.Encoding = name;
        log.DoubtfulEncoding ??= doubtful; // a dataset may have several files
        return Open(path, read);
    }

    /// <summary>Opens a file with a known encoding.</summary>
    public static Utf8Stream Open(string path, Encoding encoding)
    {
        var file = RegularFile.Open(path);
        return new Utf8Stream(encoding is UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8));
    }

    /// <summary>The encoding with a name as declared in XML; <c>null</c> if the name is unknown.</summary>
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

    /// <summary>
    /// The encoding according to a byte order mark, or UTF-16 or UTF-32 without one; <c>null</c> if the start does not show it.
    /// </summary>
    public static Encoding? OfStart(ReadOnlySpan<byte> start) => start switch
    {
        // Before UTF-16, whose mark the mark of UTF-32 begins with.
        [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, 0, 0, 0, not 0, ..] => BigEndianUtf32,
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>The name, for people, of an encoding that the start of a file shows.</summary>
    public static string NameOf(Encoding marked) => marked switch { UTF8Encoding => "UTF-8", UTF32Encoding => "UTF-32", _ => "UTF-16" };

    private static (string Name, Encoding Read, string? Doubtful) Detect(string path)
    {
        using var file = RegularFile.Open(path);
        var sample = file.ReadFirst(Sample);
        if (OfStart(sample) is { } marked)
        {
            return (NameOf(marked), marked, null);
        }

        // A single invalid byte in a text that is otherwise UTF-8 is an error to report, not another encoding.
        var (whole, broken) = (0L, 0L);
        var start = sample[..Math.Min(sample.Length, StartLength)];
        var (block, length) = (sample, sample.Length);
        while (true)
        {
            var isEnd = length < Sample;
            var carried = Count(block.AsSpan(0, length), isEnd, ref whole, ref broken);
            if (isEnd)
            {
                break;
            }

            block.AsSpan(length - carried, carried).CopyTo(block);
            length = carried + file.ReadAtLeast(block.AsSpan(carried), block.Length - carried, throwOnEndOfStream: false);
        }

        // In a short text in an encoding of East Asia, as many may be whole by chance.
        return broken == 0 || broken <= whole && (whole >= EncodingGuess.Enough || !EncodingGuess.IsOfEastAsia(start))
            ? ("UTF-8", Encoding.UTF8, null)
            : Guess(path);
    }

    // Counts multi-byte characters and the bytes that belong to none; returns the number of bytes at the end that belong to the next
    // character.
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

    private static (string Name, Encoding Read, string? Doubtful) Guess(string path)
    {
        using var file = RegularFile.Open(path);
        var sample = file.ReadFirst(Sample);
        var length = sample.Length;

        // Only what is not ASCII shows an encoding, which may begin later.
        while (length == Sample && !sample.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            length = file.ReadAtLeast(sample, Sample, throwOnEndOfStream: false);
        }

        // An encoding that cannot be determined is reported at the first byte that is not UTF-8.
        var beyondAscii = sample.Take(length).Count(b => b >= 0x80);
        return EncodingGuess.Of(sample.AsSpan(0, length)) is { } guess
            ? ($"{guess.Name} (guessed)", guess.Read, beyondAscii < EncodingGuess.Enough ? guess.Name : null)
            : ("UTF-8", Encoding.UTF8, null);
    }
}
