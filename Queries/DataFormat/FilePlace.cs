using System.Text.Json;

namespace StakeholderGraph.DataFormat;

/// <summary>Finds lines and columns. Only errors need them, so nothing is recorded while there are none.</summary>
internal static class FilePlace
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The place after a text that starts at a given place.</summary>
    public static Place After(Place place, ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny((byte)'\n', (byte)'\r') is var end and >= 0)
        {
            // CR LF is one line end: the CR is skipped, the LF is counted.
            var isHalf = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            place = isHalf ? place : new Place(place.Line + 1, 1);
            text = text[(end + 1)..];
        }

        return place with { Column = place.Column + Characters(text) };
    }

    /// <summary>The number of bytes before the place where a text stops being JSON.</summary>
    public static int BytesBefore(JsonException problem, ReadOnlySpan<byte> json)
    {
        var start = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + (problem.BytePositionInLine ?? 0), json.Length);
    }

    /// <summary>The place of a byte in a file that is valid UTF-8 up to it.</summary>
    public static Place OfByte(string path, long offset)
    {
        using var file = RegularFile.Open(path);
        var buffer = new byte[1 << 16];
        var place = Place.Start;
        var isStart = true;
        while (offset > 0)
        {
            var block = buffer.AsSpan(0, (int)Math.Min(buffer.Length, offset));
            var read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            if (read < block.Length)
            {
                break; // the file has become shorter in the meantime
            }

            offset -= read;
            if (offset > 0 && block[^1] == '\r')
            {
                block = block[..^1]; // read again with the next byte, which may be its LF
                offset++;
                file.Seek(-1, SeekOrigin.Current);
            }

            place = After(place, isStart && block.StartsWith(ByteOrderMark) ? block[3..] : block);
            isStart = false;
        }

        return place;
    }

    /// <summary>
    /// For a row that is too long to be read: the place where the cell that exceeds the limit starts, and whether that cell is quoted.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="offset">The number of bytes before the row.</param>
    /// <param name="line">The line in which the row starts.</param>
    /// <param name="separator">The separator between cells.</param>
    /// <param name="limit">The number of bytes of the row to examine.</param>
    public static (Place Place, bool IsQuoted, int CellLength) OfLongCell(string path, long offset, long line, char separator, int limit)
    {
        using var file = RegularFile.Open(path);
        file.Seek(offset, SeekOrigin.Begin);
        var row = new byte[limit];
        var length = file.ReadAtLeast(row, limit, throwOnEndOfStream: false);
        var (cell, isQuoted) = (0, false);
        for (var i = 0; i < length; i++)
        {
            if (row[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (row[i] == separator && !isQuoted)
            {
                cell = i + 1;
            }
        }

        return (After(new Place(line, 1), row.AsSpan(0, cell)), isQuoted, length - cell);
    }

    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
