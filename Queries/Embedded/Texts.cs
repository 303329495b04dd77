using System.Text;

namespace StakeholderGraph.Embedded;

/// <summary>Texts by number, immutable, as UTF-8 in one block. In a pool number 0 is the empty text: not stated.</summary>
internal sealed class Texts(byte[] utf8, int[] offsets)
{
    /// <summary>How many there are.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>The text of a number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(Utf8(number));

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> Utf8(int number) => utf8.AsSpan(offsets[number], offsets[number + 1] - offsets[number]);

    /// <summary>The text of a number, or <c>null</c> where it is empty.</summary>
    public string? OrNull(int number) => offsets[number] == offsets[number + 1] ? null : this[number];

    /// <summary>The number of a text among those from <paramref name="start"/> to before <paramref name="end"/>, which are in ordinal order; −1 where it is not there.</summary>
    public int Search(ReadOnlySpan<byte> text, int start, int end)
    {
        while (start < end)
        {
            var middle = (int)(((uint)start + (uint)end) >> 1);
            var order = Utf8(middle).SequenceCompareTo(text);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                start = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return -1;
    }
}
