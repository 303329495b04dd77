namespace StakeholderGraph;

/// <summary>
/// The <see cref="Signature">signatures</see> of numbered texts, by length: a few vector instructions exclude almost all of them.
/// </summary>
internal sealed class Signatures
{
    private readonly int[] _numbers;
    private readonly ulong[] _signatures;
    private readonly int[] _starts;

    /// <summary>Sorts texts by length; texts of equal length stay in order.</summary>
    /// <param name="lengths">The length of each text.</param>
    /// <param name="signatures">The signature of each text.</param>
    public Signatures(ReadOnlySpan<int> lengths, ReadOnlySpan<ulong> signatures)
    {
        var longest = 0;
        foreach (var length in lengths)
        {
            longest = Math.Max(longest, length);
        }

        _starts = new int[longest + 2];
        foreach (var length in lengths)
        {
            _starts[length + 1]++;
        }

        for (var length = 0; length <= longest; length++)
        {
            _starts[length + 1] += _starts[length];
        }

        _numbers = new int[lengths.Length];
        _signatures = new ulong[lengths.Length];
        var next = _starts.AsSpan().ToArray();
        for (var i = 0; i < lengths.Length; i++)
        {
            var place = next[lengths[i]]++;
            _numbers[place] = i;
            _signatures[place] = signatures[i];
        }
    }

    /// <summary>
    /// Fills <paramref name="found"/> with the numbers of the texts that may be within a distance of <paramref name="text"/>.
    /// </summary>
    public void Near(ReadOnlySpan<char> text, int distance, List<int> found)
    {
        found.Clear();
        var from = _starts[Math.Clamp(text.Length - distance, 0, _starts.Length - 1)];
        var to = _starts[Math.Clamp(text.Length + distance + 1, 0, _starts.Length - 1)];
        Signature.Near(_signatures.AsSpan(from, to - from), Signature.Of(text), distance, from, found);
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = _numbers[found[i]];
        }
    }
}
