using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>A stakeholder or engagement that is put together from what a file states of it in several places.</summary>
internal sealed class EntryDraft(string id, Family family, Place place)
{
    private readonly OrderedDictionary<string, Stated> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Place Place, List<string> Items)> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public string Id => id;

    public Family Family => family;

    public Place Place => place;

    /// <summary>Its preferred name, as far as it is known.</summary>
    public string? Name => this["name"];

    /// <summary>What was stated in a field.</summary>
    public string? this[string field] => _fields.TryGetValue(field, out var stated) ? stated.Text : null;

    /// <summary>States a field. What was stated first stays.</summary>
    /// <returns>Whether nothing else was stated before.</returns>
    public bool Set(string field, Stated? stated)
    {
        if (stated is not { } value || value.Text.Length == 0)
        {
            return true;
        }

        if (_fields.TryGetValue(field, out var first))
        {
            return first.Text == value.Text;
        }

        _fields.Add(field, value);
        return true;
    }

    /// <summary>Adds an item to a list (topics, identifiers, links), once.</summary>
    public void Add(string list, string item, Place at)
    {
        var text = item.Trim();
        if (text.Length == 0)
        {
            return;
        }

        if (!_lists.TryGetValue(list, out var items))
        {
            _lists.Add(list, items = (at, []));
        }

        if (!items.Items.Contains(text))
        {
            items.Items.Add(text);
        }
    }

    /// <summary>Adds an attribute. Its key is made of the name that it has in the file; another value of that name gets a number.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Attribute(string name, string value, Place at)
    {
        var text = value.Trim();
        var key = RecordId.IsValid(name) ? name : Ids.Slug(name) is { Length: > 0 } slug ? slug : $"attribute-{Ids.Digest(name)}";
        if (text.Length == 0 || _lists.TryGetValue("attributes", out var others) && others.Items.Contains($"{key}={text}"))
        {
            return false;
        }

        var numbered = key;
        for (var number = 2; !_keys.Add(numbered); number++)
        {
            numbered = $"{key}-{number}";
        }

        Add("attributes", $"{numbered}={text}", at);
        return true;
    }

    /// <summary>The fields in the order of a layout.</summary>
    public Stated[] Fields(RecordLayout layout) =>
    [
        .. layout.Columns.Select(column =>
            column.Name == "id" ? new Stated(id, place)
            : _lists.TryGetValue(column.Name, out var list) ? new Stated(ListCell.Join(list.Items), list.Place)
            : _fields.TryGetValue(column.Name, out var stated) ? stated
            : new Stated("", place)),
    ];
}
