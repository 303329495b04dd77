namespace StakeholderGraph.Formats;

/// <summary>The attributes of a tie, as far as they are known.</summary>
internal sealed class AttributeDraft
{
    private readonly List<string> _items = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>All of them in a cell of the native format.</summary>
    public string Cell => ListCell.Join(_items);

    /// <summary>The key that is made of the name that one has in the file.</summary>
    public static string KeyOf(string name) =>
        RecordId.IsValid(name) ? name : Ids.Slug(name) is { Length: > 0 } slug ? slug : $"attribute-{Ids.Digest(name)}";

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

        var numbered = key;
        for (var number = 2; !_keys.Add(numbered); number++)
        {
            numbered = $"{key}-{number}";
        }

        _items.Add($"{numbered}={text}");
        return true;
    }

    /// <summary>Adds one that is written <c>key=value</c> already, once.</summary>
    public void AddItem(string item)
    {
        if (item.Trim() is { Length: > 0 } text && !_items.Contains(text))
        {
            _items.Add(text);
        }
    }
}
