namespace StakeholderGraph.Bounds;

/// <summary>Attributes as they appear in answers: by key, in the order of the items <c>key=value</c> in stores.</summary>
internal static class GivenAttributes
{
    /// <summary>All attributes.</summary>
    public static OrderedDictionary<string, string> Of(IEnumerable<string> items) =>
        new(items.Select(item => item.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1])), StringComparer.Ordinal);

    /// <summary>
    /// The attributes of a tie that fit beside its evidence, and the number of those that do not; <c>null</c> instead of an empty list.
    /// </summary>
    public static (IReadOnlyDictionary<string, string>? Given, int Omitted) OfTie(IEnumerable<string> items)
    {
        var all = Of(items);
        if (all.Count == 0)
        {
            return (null, 0);
        }

        var room = new Room(AnswerBounds.AttributesOfTieBytes);
        var given = new OrderedDictionary<string, string>(all.Where(a => room.Take(JsonSize.Of(a))), StringComparer.Ordinal);
        return (given, all.Count - given.Count);
    }
}
