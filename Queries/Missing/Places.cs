namespace StakeholderGraph.Missing;

/// <summary>Places in an order, of which equal ones are the same ("1, 2, 2, 4").</summary>
internal static class Places
{
    /// <summary>The place of each item of an ordered list: 1 and how many items come before those that are equal to it.</summary>
    public static int[] Of<T, TKey>(IReadOnlyList<T> ordered, Func<T, TKey> key)
        where TKey : IEquatable<TKey>
    {
        var places = new int[ordered.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i > 0 && key(ordered[i]).Equals(key(ordered[i - 1])) ? places[i - 1] : i + 1;
        }

        return places;
    }
}
