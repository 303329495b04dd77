using System.Text;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>Writes texts, numbers and places in a compact binary form.</summary>
internal sealed class PackedBytes
{
    private byte[] _bytes = new byte[256];

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Discards what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes a number; small ones take one byte.</summary>
    public void Add(long number)
    {
        Reserve(10);
        var rest = (ulong)((number << 1) ^ (number >> 63));
        for (; rest > 0x7F; rest >>= 7)
        {
            _bytes[Length++] = (byte)(rest | 0x80);
        }

        _bytes[Length++] = (byte)rest;
    }

    /// <summary>Writes a text.</summary>
    public void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        Reserve(length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Writes a place as the difference from another one.</summary>
    public void Add(Place place, Place from)
    {
        Add(place.Line - from.Line);
        Add(place.Column - from.Column);
    }

    /// <summary>Writes bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Reserve(int length)
    {
        if (Length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * (Length + length));
        }
    }
}

/// <summary>Reads the data written by <see cref="PackedBytes"/>, in the same order.</summary>
internal ref struct UnpackedBytes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The number of bytes read.</summary>
    public int At { get; private set; }

    /// <summary>Reads a number.</summary>
    public long Number()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[At++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part <= 0x7F)
            {
                return (long)(number >> 1) ^ -(long)(number & 1);
            }
        }
    }

    /// <summary>Reads a text.</summary>
    public string Text() => Encoding.UTF8.GetString(Utf8());

    /// <summary>Reads a text as UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        var length = (int)Number();
        At += length;
        return _bytes.Slice(At - length, length);
    }

    /// <summary>Reads a place that was written as the difference from another one.</summary>
    public Place Place(Place from) => new(from.Line + Number(), from.Column + (int)Number());
}
