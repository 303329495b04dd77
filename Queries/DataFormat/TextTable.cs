using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Assigns numbers to texts: 0, 1, 2 … in the order of arrival. It is an exact hash table over the bytes themselves (UTF-8, at most 65,535
/// each), without an object per text: about 20 bytes more than the text.
/// </summary>
internal sealed class TextTable
{
    private const int ChunkLength = 1 << 20;
    private const int FirstLength = 1 << 10; // of the first chunk, which grows: most tables are small
    private readonly List<byte[]> _chunks = [];
    private int _chunkUsed = ChunkLength;
    private long[] _starts = new long[16];
    private int[] _hashes = new int[16];
    private int[] _slots = new int[32]; // the number + 1; 0 for an empty slot

    /// <summary>The number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>The text with a given number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(Bytes(number));

    /// <summary>The number of a text; −1 if it is not in the table.</summary>
    public int Find(ReadOnlySpan<byte> text) => _slots[SlotOf(text, HashOf(text))] - 1;

    /// <summary>The number of a text, which is added under the next number if it is new.</summary>
    public int Add(ReadOnlySpan<byte> text, out bool isNew)
    {
        var hash = HashOf(text);
        var slot = SlotOf(text, hash);
        isNew = _slots[slot] == 0;
        if (!isNew)
        {
            return _slots[slot] - 1;
        }

        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        _starts[Count] = Store(text);
        _hashes[Count] = hash;
        _slots[slot] = ++Count;
        if (Count > _slots.Length / 4 * 3)
        {
            Grow();
        }

        return Count - 1;
    }

    private static int HashOf(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode); // seeded by the runtime, so that no file can force collisions
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private ReadOnlySpan<byte> Bytes(int number)
    {
        var start = _starts[number];
        var chunk = _chunks[(int)(start / ChunkLength)].AsSpan((int)(start % ChunkLength));
        return chunk.Slice(2, chunk[0] | chunk[1] << 8);
    }

    private int SlotOf(ReadOnlySpan<byte> text, int hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0 || _hashes[number] == hash && Bytes(number).SequenceEqual(text))
            {
                return slot;
            }
        }
    }

    private long Store(ReadOnlySpan<byte> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, ushort.MaxValue);
        if (_chunkUsed + 2 + text.Length > ChunkLength)
        {
            _chunks.Add(new byte[_chunks.Count == 0 ? FirstLength : ChunkLength]);
            _chunkUsed = 0;
        }

        var needed = _chunkUsed + 2 + text.Length;
        if (needed > _chunks[^1].Length)
        {
            var larger = new byte[Math.Min(ChunkLength, Math.Max(needed, 4 * _chunkUsed))];
            _chunks[^1].AsSpan(0, _chunkUsed).CopyTo(larger);
            _chunks[^1] = larger;
        }

        var chunk = _chunks[^1].AsSpan(_chunkUsed);
        chunk[0] = (byte)text.Length;
        chunk[1] = (byte)(text.Length >> 8);
        text.CopyTo(chunk[2..]);
        var start = (long)(_chunks.Count - 1) * ChunkLength + _chunkUsed;
        _chunkUsed += 2 + text.Length;
        return start;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = _hashes[number] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
