using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StakeholderGraph.Tests.Exports;

/// <summary>A PNG picture as written by rsvg-convert: eight bits each of red, green, blue and opacity, not interlaced.</summary>
internal sealed class Sheet
{
    private const int PixelBytes = 4;

    private readonly byte[] _pixels;

    private Sheet(int width, byte[] pixels) => (Width, _pixels) = (width, pixels);

    public int Width { get; }

    /// <summary>Whether a pixel is not white.</summary>
    public bool IsInked(int x, int y) => _pixels.AsSpan(((y * Width) + x) * PixelBytes, 3).ContainsAnyExcept((byte)255);

    public static Sheet Of(byte[] png)
    {
        var (width, height) = (0, 0);
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var content = png.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    if (!content[8..].SequenceEqual(new byte[] { 8, 6, 0, 0, 0 }))
                    {
                        throw new NotSupportedException("Not eight bits of red, green, blue and opacity");
                    }

                    break;
                case "IDAT":
                    packed.Write(content);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var (row, pixels) = (new byte[(width * PixelBytes) + 1], new byte[width * height * PixelBytes]);
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            Restore(
                row[0],
                row.AsSpan(1),
                y == 0 ? default : pixels.AsSpan((y - 1) * width * PixelBytes, width * PixelBytes),
                pixels.AsSpan(y * width * PixelBytes, width * PixelBytes));
        }

        return new Sheet(width, pixels);
    }

    // Each byte is the difference from the prediction by its neighbours (PNG, 9.2).
    private static void Restore(byte filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> to)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < PixelBytes ? 0 : to[i - PixelBytes];
            int up = above.IsEmpty ? 0 : above[i];
            int corner = above.IsEmpty || i < PixelBytes ? 0 : above[i - PixelBytes];
            to[i] = (byte)(row[i] + filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Nearest(left, up, corner) });
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        var foretold = left + up - corner;
        var (a, b, c) = (Math.Abs(foretold - left), Math.Abs(foretold - up), Math.Abs(foretold - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
