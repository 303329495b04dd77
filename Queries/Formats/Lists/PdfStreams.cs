using System.IO.Compression;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// Checks that the streams of a PDF file do not unpack to more than a document can need, before they are unpacked in memory.
/// </summary>
internal static class PdfStreams
{
    private const long MostOfOne = 256L << 20;
    private const long MostOfAll = 1L << 30;

    /// <summary>Whether they exceed the limit.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static bool AreTooLarge(byte[] file, CancellationToken cancellationToken)
    {
        var (at, all) = (0, 0L);
        var block = new byte[1 << 16];
        while (file.AsSpan(at).IndexOf("stream"u8) is var next and >= 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            at += next + "stream".Length;
            var begin = at + file.AsSpan(at, Math.Min(2, file.Length - at)).IndexOfAnyExcept((byte)'\r', (byte)'\n');
            begin = begin < at ? Math.Min(file.Length, at + 2) : begin;
            if (begin + 1 >= file.Length || (file[begin] & 0x0F) != 8) // no zlib, RFC 1950
            {
                continue;
            }

            var one = Unpacked(file, begin, block);
            all += one;
            if (one > MostOfOne || all > MostOfAll)
            {
                return true;
            }
        }

        return false;
    }

    // As far as it can be unpacked; data after the stream is not read.
    private static long Unpacked(byte[] file, int begin, byte[] block)
    {
        var length = 0L;
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(file, begin, file.Length - begin), CompressionMode.Decompress);
            while (length <= MostOfOne && unpacked.Read(block) is > 0 and var read)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // Not zlib data, or damaged: reading stops there too.
        }

        return length;
    }
}
