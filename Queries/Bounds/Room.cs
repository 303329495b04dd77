namespace StakeholderGraph.Bounds;

/// <summary>How much more an answer may hold.</summary>
/// <param name="bytes">The bytes of JSON that fit.</param>
internal sealed class Room(long bytes)
{
    private long _left = bytes;

    /// <summary>The bytes that still fit.</summary>
    public long Left => _left;

    /// <summary>Takes up room, or says that there is not enough and takes none.</summary>
    public bool Take(long size)
    {
        var fits = size <= _left;
        _left -= fits ? size : 0;
        return fits;
    }

    /// <summary>
    /// Each of some items with an equal part of the room that is left, to take from before the next comes; what those before did not need
    /// is left to those that follow.
    /// </summary>
    public IEnumerable<(T Item, Room Part)> InParts<T>(IReadOnlyList<T> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var size = _left / (items.Count - i);
            var part = new Room(size);
            yield return (items[i], part);
            _left -= size - part.Left;
        }
    }

    /// <summary>
    /// The first items, as many as are asked for and fit. Of a page that begins with something larger than all the room, that one is given,
    /// so that the next page goes on behind it.
    /// </summary>
    /// <param name="items">The items, made as they are looked at.</param>
    /// <param name="atMost">How many are asked for.</param>
    /// <param name="size">How much room an item needs beside those before it, in bytes.</param>
    public List<T> Fill<T>(IEnumerable<T> items, int atMost, Func<T, long> size)
    {
        var given = new List<T>();
        foreach (var item in items)
        {
            var needed = size(item);
            if (!Take(needed) && given.Count > 0)
            {
                break;
            }

            given.Add(item);
            if (given.Count == atMost)
            {
                break;
            }
        }

        return given;
    }
}
