using System.Numerics;
using System.Runtime.InteropServices;

namespace StakeholderGraph;

/// <summary>
/// The letters that a text contains: one bit for each of a–z, a second bit for two or more of the same letter, and twelve bits for all
/// other characters. A typing error sets at most one bit and clears at most one, so the number of different bits limits the distance from
/// below.
/// </summary>
internal static class Signature
{
    /// <summary>The signature of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var signature = 0ul;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                var bit = 1ul << (c - 'a');
                signature |= (signature & bit) == 0 ? bit : bit << 26;
            }
            else
            {
                signature |= 1ul << (52 + (c % 12));
            }
        }

        return signature;
    }

    /// <summary>
    /// Adds to <paramref name="found"/> the positions (counted from <paramref name="first"/>) of all signatures that may be within a
    /// distance of one signature.
    /// </summary>
    public static void Near(ReadOnlySpan<ulong> signatures, ulong signature, int distance, int first, List<int> found)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(signatures);
        var wanted = new Vector<ulong>(signature);
        for (var i = 0; i < vectors.Length; i++)
        {
            var lost = Vector.AndNot(wanted, vectors[i]);
            var gained = Vector.AndNot(vectors[i], wanted);
            for (var d = 0; d < distance; d++)
            {
                lost &= lost - Vector<ulong>.One;
                gained &= gained - Vector<ulong>.One;
            }

            if (Vector.EqualsAny(lost | gained, Vector<ulong>.Zero))
            {
                AddNear(signatures, i * Vector<ulong>.Count, (i + 1) * Vector<ulong>.Count);
            }
        }

        AddNear(signatures, vectors.Length * Vector<ulong>.Count, signatures.Length);

        void AddNear(ReadOnlySpan<ulong> all, int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (BitOperations.PopCount(all[i] & ~signature) <= distance && BitOperations.PopCount(signature & ~all[i]) <= distance)
                {
                    found.Add(first + i);
                }
            }
        }
    }
}
