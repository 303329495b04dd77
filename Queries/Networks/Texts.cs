using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>An immutable list of numbered texts, held as UTF-8 in one block. In a pool, number 0 is the empty text: not stated.</summary>
internal sealed class Texts(byte[] utf8, int[] offsets)
{
    private readonly byte[] _utf8 = utf8;
    private readonly int[] _offsets = offsets;

    /// <summary>The number of items.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>The text with a given number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(Utf8(number));

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> Utf8(int number) => _utf8.AsSpan(_offsets[number], _offsets[number + 1] - _offsets[number]);

    /// <summary>The text with a given number, or <c>null</c> if it is empty.</summary>
    public string? OrNull(int number) => _offsets[number] == _offsets[number + 1] ? null : this[number];

    /// <summary>Joins several pools into one: the texts of each follow those of the previous one, without its empty text.</summary>
    public static Texts Pool(params ReadOnlySpan<Texts> pools)
    {
        var length = 0L;
        var count = 1;
        foreach (var pool in pools)
        {
            length += pool._utf8.Length;
            count += pool.Count - 1;
        }

        if (length > Array.MaxLength)
        {
            throw TooLong();
        }

        var texts = new byte[length];
        var offsets = new int[count + 1];
        var (number, end) = (1, 0);
        foreach (var pool in pools)
        {
            pool._utf8.CopyTo(texts, end);
            for (var i = 1; i < pool.Count; i++)
            {
                offsets[++number] = end + pool._offsets[i + 1];
            }

            end += pool._utf8.Length;
        }

        return new Texts(texts, offsets);
    }

    /// <summary>The numbers of a pool shifted by the number of texts in the pools before it; 0 stays 0.</summary>
    public static int[] Moved(int[] numbers, int by)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] += numbers[i] == 0 ? 0 : by;
        }

        return numbers;
    }

    /// <summary>The texts do not fit into one block.</summary>
    public static StoreException TooLong() =>
        new(StoreFailure.Unavailable, "The texts of this network take more than 2 GB, which is more than the embedded engine can hold");

    /// <summary>
    /// The number of a text among those from <paramref name="start"/> to before <paramref name="end"/>, which are in ordinal order; −1 if
    /// it is not among them.
    /// </summary>
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
