using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace StakeholderGraph.Formats;

/// <summary>Data about texts by a hash of 128 bits: a hash table in which each text, however long, takes about 30 bytes.</summary>
internal sealed class DigestTable<T>
    where T : struct
{
    private UInt128[] _digests = new UInt128[16]; // 0 where nothing is
    private T[] _values = new T[16];
    private int _count;

    /// <summary>Returns the data about texts; new texts get an initial value.</summary>
    /// <param name="digest">The digest of the texts.</param>
    /// <param name="isNew">Whether the texts are new.</param>
    public ref T Of(UInt128 digest, out bool isNew)
    {
        var slot = SlotOf(digest);
        isNew = _digests[slot] == UInt128.Zero;
        if (isNew && ++_count > _digests.Length / 4 * 3)
        {
            Grow();
            slot = SlotOf(digest);
        }

        _digests[slot] = digest;
        return ref _values[slot];
    }

    private int SlotOf(UInt128 digest)
    {
        var mask = _digests.Length - 1;
        for (var slot = (int)(ulong)digest & mask; ; slot = (slot + 1) & mask)
        {
            if (_digests[slot] == digest || _digests[slot] == UInt128.Zero)
            {
                return slot;
            }
        }
    }

    private void Grow()
    {
        var (digests, values) = (_digests, _values);
        _digests = new UInt128[(int)BitOperations.RoundUpToPowerOf2((uint)digests.Length + 1)];
        _values = new T[_digests.Length];
        for (var i = 0; i < digests.Length; i++)
        {
            if (digests[i] != UInt128.Zero)
            {
                var slot = SlotOf(digests[i]);
                (_digests[slot], _values[slot]) = (digests[i], values[i]);
            }
        }
    }
}

/// <summary>Digests of texts.</summary>
internal static class Digests
{
    private const int OnStack = 1_024;

    /// <summary>
    /// Computes a hash of 128 bits of several texts; never 0. A missing text differs from an empty one. The hash distinguishes statements
    /// within one file; it does not protect against deliberate collisions.
    /// </summary>
    public static UInt128 Of(params ReadOnlySpan<string?> texts)
    {
        var most = 0;
        foreach (var text in texts)
        {
            most += sizeof(int) + Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0);
        }

        var bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = 0;
        foreach (var text in texts)
        {
            var written = text is null ? -1 : Encoding.UTF8.GetBytes(text, bytes[(length + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[length..], written);
            length += sizeof(int) + Math.Max(0, written);
        }

        return Murmur(bytes[..length]) is var hash && hash == UInt128.Zero ? UInt128.One : hash;
    }

    // MurmurHash3 of 128 bits for 64-bit processors, by Austin Appleby, in the public domain.
    private static UInt128 Murmur(ReadOnlySpan<byte> bytes)
    {
        const ulong C1 = 0x87c37b91114253d5, C2 = 0x4cf5ad432745937f;
        var (h1, h2, length) = (0UL, 0UL, (ulong)bytes.Length);
        for (; bytes.Length >= 16; bytes = bytes[16..])
        {
            h1 ^= First(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            h1 = (BitOperations.RotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= Second(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
            h2 = (BitOperations.RotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }

        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        bytes.CopyTo(rest);
        h2 ^= Second(BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
        h1 ^= First(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = Mixed(h1);
        h2 = Mixed(h2);
        h1 += h2;
        return new UInt128(h1, h2 + h1);

        static ulong First(ulong k) => BitOperations.RotateLeft(k * C1, 31) * C2;

        static ulong Second(ulong k) => BitOperations.RotateLeft(k * C2, 33) * C1;

        static ulong Mixed(ulong k)
        {
            k = (k ^ (k >> 33)) * 0xff51afd7ed558ccd;
            k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53;
            return k ^ (k >> 33);
        }
    }
}
