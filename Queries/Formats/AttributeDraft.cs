namespace StakeholderGraph.Formats;

/// <summary>The attributes of a tie, as far as they are known.</summary>
internal sealed class AttributeDraft
{
    private readonly DraftedList _items = new();
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal); // and the last number that each was given

    /// <summary>All of them in a cell of the native format.</summary>
    public string Cell => ListCell.Join(_items.Items);

    /// <summary>The key that is made of the name that one has in the file.</summary>
    public static string KeyOf(string name) =>
        RecordId.IsValid(name) ? name : Ids.Slug(name) is { Length: > 0 } slug ? slug : $"attribute-{Ids.Digest(name)}";

    /// <summary>Whether a text is written <c>key=value</c>, the key as an id.</summary>
    public static bool IsItem(string text) => text.Split('=', 2) is [var key, _] && RecordId.IsValid(key.Trim());

    /// <summary>The name and value of one that is written <c>key=value</c>; any other text is the value of one without a name.</summary>
    public static (string Name, string Value) PartsOf(string item) =>
        IsItem(item) && item.Split('=', 2) is [var key, var value] ? (key.Trim(), value) : ("attributes", item);

    /// <summary>A key that none of some others is: the same one, or one with a number behind it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="others">The others, with the last number that each was given; the new one is added.</param>
    public static string Numbered(string key, Dictionary<string, int> others)
    {
        var (numbered, number) = (key, others.GetValueOrDefault(key, 1));
        while (!others.TryAdd(numbered, 1))
        {
            numbered = $"{key}-{++number}";
        }

        others[key] = number;
        return numbered;
    }

    /// <summary>Adds one; another value of that name gets a number.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Add(string name, string value)
    {
        var text = value.Trim();
        var key = KeyOf(name);
        if (text.Length == 0 || _items.Contains($"{key}={text}"))
        {
            return false;
        }

        _items.Add($"{Numbered(key, _keys)}={text}");
        return true;
    }
}
