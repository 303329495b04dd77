namespace StakeholderGraph;

/// <summary>Distinct words in ordinal order, stored as one block of letters.</summary>
internal sealed class WordList
{
    private readonly char[] _letters;
    private readonly int[] _offsets;

    /// <summary>Creates a list of words that are in ordinal order.</summary>
    public WordList(string[] sorted)
    {
        _letters = string.Concat(sorted).ToCharArray();
        _offsets = new int[sorted.Length + 1];
        for (var w = 0; w < sorted.Length; w++)
        {
            _offsets[w + 1] = _offsets[w] + sorted[w].Length;
        }
    }

    /// <summary>The number of items.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(_offsets[word], _offsets[word + 1] - _offsets[word]);

    /// <summary>The number of a word, −1 if it is missing.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var at = First(word);
        return at < Count && this[at].SequenceEqual(word) ? at : -1;
    }

    /// <summary>The words that begin with a text: from the first number up to, but not including, the second.</summary>
    public (int From, int To) BeginningWith(ReadOnlySpan<char> text)
    {
        var from = First(text);
        var (low, high) = (from, Count);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (this[middle].StartsWith(text, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (from, low);
    }

    /// <summary>The first number after those of the words that begin with a text, of which a given number is one.</summary>
    public int After(ReadOnlySpan<char> text, int from)
    {
        var (low, step) = (from, 1);
        while (low + step < Count && this[low + step].StartsWith(text, StringComparison.Ordinal))
        {
            (low, step) = (low + step, 2 * step);
        }

        var high = Math.Min(low + step, Count);
        while (low + 1 < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = this[middle].StartsWith(text, StringComparison.Ordinal) ? (middle, high) : (low, middle);
        }

        return high;
    }

    private int First(ReadOnlySpan<char> text)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (this[middle].SequenceCompareTo(text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
