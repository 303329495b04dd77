namespace StakeholderGraph.Formats;

/// <summary>The attributes of a tie, as far as they are known.</summary>
internal sealed class AttributeDraft
{
    private readonly DraftedList _items = new();
    private Dictionary<string, int>? _keys;

    /// <summary>All of them in a cell of the native format.</summary>
    public string Cell => ListCell.Join(_items.Items);

    /// <summary>The key that is made of the name that one has in the file.</summary>
    private static string KeyOf(string name) =>
        RecordId.IsValid(name) ? name : Ids.Slug(name) is { Length: > 0 } slug ? slug : $"attribute-{Ids.Digest(name)}";

    /// <summary>Whether a text is written <c>key=value</c>, the key as an id.</summary>
    public static bool IsItem(string text) => text.Split('=', 2) is [var key, _] && RecordId.IsValid(key.Trim());

    /// <summary>The name and value of one that is written <c>key=value</c>; any other text is the value of one without a name.</summary>
    public static (string Name, string Value) PartsOf(string item) =>
        IsItem(item) && item.Split('=', 2) is [var key, var value] ? (key.Trim(), value) : ("attributes", item);

    /// <summary>
    /// One more attribute as <c>key=value</c>: its key is made of the name that it has in the file, and where another has that key, has a
    /// number behind it. <c>null</c> if it has no value, or is there already.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="items">Those that are there, if any; the new one is not added.</param>
    /// <param name="keys">Their keys, and the last number that each was given, once that was asked.</param>
    public static string? NewItem(string name, string value, DraftedList? items, ref Dictionary<string, int>? keys)
    {
        var text = value.Trim();
        var key = KeyOf(name);
        if (text.Length == 0 || items?.Contains($"{key}={text}") == true)
        {
            return null;
        }

        if (keys is null)
        {
            keys = new(StringComparer.Ordinal);
            foreach (var item in items?.Items ?? [])
            {
                keys.TryAdd(item.Split('=')[0], 1);
            }
        }

        var (numbered, number) = (key, keys.GetValueOrDefault(key, 1));
        while (!keys.TryAdd(numbered, 1))
        {
            numbered = $"{key}-{++number}";
        }

        keys[key] = number;
        return $"{numbered}={text}";
    }

    /// <summary>Adds one; another value of that name gets a number.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Add(string name, string value)
    {
        if (NewItem(name, value, _items, ref _keys) is not { } item)
        {
            return false;
        }

        _items.Add(item);
        return true;
    }
}
