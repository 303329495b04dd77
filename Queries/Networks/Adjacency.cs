namespace StakeholderGraph.Networks;

/// <summary>
/// Lists of numbers, one for each of 0 to count − 1, in two arrays (compressed sparse rows): <c>items[offsets[i] .. offsets[i + 1]]</c>
/// belongs to i.
/// </summary>
internal readonly struct Adjacency(int[] offsets, int[] items)
{
    /// <summary>The number of lists.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>The start of each list, followed by the end of the last.</summary>
    public int[] Offsets => offsets;

    /// <summary>All lists, one after another.</summary>
    public int[] Items => items;

    /// <summary>The list that belongs to a number.</summary>
    public ReadOnlySpan<int> this[int of] => items.AsSpan(offsets[of], offsets[of + 1] - offsets[of]);

    /// <summary>
    /// Distributes <paramref name="pairs"/> numbers among lists: <paramref name="of"/> returns the list that the i-th goes to (negative: no
    /// list), <paramref name="item"/> the number stored there. Within a list the order of i is kept.
    /// </summary>
    public static Adjacency Build(int count, int pairs, Func<int, int> of, Func<int, int> item)
    {
        var offsets = new int[count + 1];
        for (var i = 0; i < pairs; i++)
        {
            if (of(i) is var o and >= 0)
            {
                offsets[o + 1]++;
            }
        }

        for (var i = 0; i < count; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var items = new int[offsets[count]];
        var next = offsets.AsSpan(0, count).ToArray();
        for (var i = 0; i < pairs; i++)
        {
            if (of(i) is var o and >= 0)
            {
                items[next[o]++] = item(i);
            }
        }

        return new Adjacency(offsets, items);
    }
}
