using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace StakeholderGraph.Formats;

/// <summary>
/// What is known of texts, by half of their SHA-256: a hash table in which a text, however long, takes some 30 bytes.
/// </summary>
internal sealed class DigestTable<T>
    where T : struct
{
    private UInt128[] _digests = new UInt128[16]; // 0 where nothing is
    private T[] _values = new T[16];
    private int _count;

    /// <summary>What is known of texts; new ones are given what a new one is given.</summary>
    /// <param name="digest">Their digest.</param>
    /// <param name="isNew">Whether they were not there yet.</param>
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

    /// <summary>Half of the SHA-256 of texts side by side; never 0. A text that is not there is another one than an empty one.</summary>
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

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], digest);
        return BinaryPrimitives.ReadUInt128LittleEndian(digest) is var half && half == UInt128.Zero ? UInt128.One : half;
    }
}
