namespace StakeholderGraph.Formats;

/// <summary>The attributes of a tie that have been read so far.</summary>
internal sealed class AttributeDraft
{
    private readonly DraftedList _items = new();
    private Dictionary<string, int>? _keys;

    /// <summary>All attributes as a cell of the native format.</summary>
    public string Cell => ListCell.Join(_items.Items);

    /// <summary>The key for an attribute, made from its name in the file.</summary>
    private static string KeyOf(string name) =>
        RecordId.IsValid(name) ? name : Ids.Slug(name) is { Length: > 0 } slug ? slug : $"attribute-{Ids.Digest(name)}";

    /// <summary>Whether a text has the form <c>key=value</c> with a key that is an id.</summary>
    public static bool IsItem(string text) => text.Split('=', 2) is [var key, _] && RecordId.IsValid(key.Trim());

    /// <summary>The name and value of a text of the form <c>key=value</c>; any other text is a value without a name.</summary>
    public static (string Name, string Value) PartsOf(string item) =>
        IsItem(item) && item.Split('=', 2) is [var key, var value] ? (key.Trim(), value) : ("attributes", item);

    /// <summary>
    /// Another attribute as <c>key=value</c>. Its key is made from its name in the file, and followed by a number if another attribute has
    /// that key. <c>null</c> if it has no value or already exists.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="items">The existing attributes, if any; the new one is not added.</param>
    /// <param name="keys">Their keys, each with the last number that was assigned; filled on first use.</param>
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

    /// <summary>Adds an attribute; another value with the same name gets a number.</summary>
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
