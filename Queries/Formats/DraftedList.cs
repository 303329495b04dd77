namespace StakeholderGraph.Formats;

/// <summary>A list in a record under construction: distinct items in the order in which they were added.</summary>
internal sealed class DraftedList
{
    // Most lists are short, and there are many.
    private const int Short = 16;

    private readonly List<string> _items = [];
    private HashSet<string>? _known;

    public IReadOnlyList<string> Items => _items;

    public bool Contains(string item) => _known?.Contains(item) ?? _items.Contains(item);

    public void Add(string item)
    {
        if (Contains(item))
        {
            return;
        }

        _items.Add(item);
        if (_items.Count > Short)
        {
            _known ??= new HashSet<string>(_items, StringComparer.Ordinal);
            _known.Add(item);
        }
    }
}
