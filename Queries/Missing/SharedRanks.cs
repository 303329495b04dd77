namespace StakeholderGraph.Missing;

/// <summary>Ranks in an order, in which equal items share a rank ("1, 2, 2, 4").</summary>
internal static class SharedRanks
{
    /// <summary>The rank of each item of an ordered list: one more than the number of items before those that are equal to it.</summary>
    public static int[] Of<T, TKey>(IReadOnlyList<T> ordered, Func<T, TKey> key)
        where TKey : IEquatable<TKey>
    {
        var ranks = new int[ordered.Count];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = i > 0 && key(ordered[i]).Equals(key(ordered[i - 1])) ? ranks[i - 1] : i + 1;
        }

        return ranks;
    }
}
