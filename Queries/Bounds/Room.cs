namespace StakeholderGraph.Bounds;

/// <summary>The remaining room in an answer.</summary>
/// <param name="bytes">The number of bytes of JSON that fit.</param>
internal sealed class Room(long bytes)
{
    private long _left = bytes;

    /// <summary>The bytes that still fit.</summary>
    public long Left => _left;

    /// <summary>Takes room; returns <c>false</c> and takes none if there is not enough.</summary>
    public bool Take(long size)
    {
        var fits = size <= _left;
        _left -= fits ? size : 0;
        return fits;
    }

    /// <summary>
    /// Pairs each item with an equal part of the remaining room, to be used before the next item; room that earlier items did not need is
    /// left to later ones.
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
    /// Returns the first items, as many as are requested and fit. If the first item alone exceeds the room, it is returned all the same, so
    /// that the next page continues after it.
    /// </summary>
    /// <param name="items">The items, created lazily.</param>
    /// <param name="atMost">The requested number.</param>
    /// <param name="size">Returns the size that an item adds to those before it, in bytes.</param>
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
