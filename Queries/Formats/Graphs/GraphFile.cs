using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>A value of a node or an edge.</summary>
/// <param name="Text">The text; for a list, its items joined.</param>
/// <param name="Place">The place in the file.</param>
internal readonly record struct GraphValue(string Text, Place Place)
{
    private const char Bar = '|';
    private const char Escape = '\\';

    /// <summary>The items, in formats with lists.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>
    /// The items of a list; for a text, the parts between bars, where <c>\|</c> is a literal bar and <c>\\</c> a backslash.
    /// </summary>
    public IReadOnlyList<string> List()
    {
        if (Items is not null)
        {
            return Items;
        }

        var items = new List<string>();
        var item = new System.Text.StringBuilder();
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == Escape && i + 1 < Text.Length && Text[i + 1] is Bar or Escape)
            {
                item.Append(Text[++i]);
            }
            else if (Text[i] == Bar)
            {
                items.Add(item.ToString());
                item.Clear();
            }
            else
            {
                item.Append(Text[i]);
            }
        }

        items.Add(item.ToString());
        return items;
    }
}

/// <summary>A node or an edge of a graph file.</summary>
/// <param name="Id">The id in the file; an edge may have none.</param>
/// <param name="Place">The start of the node or edge in the file.</param>
internal sealed record GraphItem(string? Id, Place Place)
{
    private readonly OrderedDictionary<string, GraphValue> _values = new(StringComparer.Ordinal);
    private Dictionary<string, List<GraphValue>>? _further; // values with names that are already there, until they are joined

    /// <summary>The start node of an edge.</summary>
    public string? Source { get; init; }

    /// <summary>The end node of an edge.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it is a part of an edge with any number of ends, and no node or edge of the file.</summary>
    public bool IsHyperedge { get; init; }

    /// <summary>All other values, by name.</summary>
    public OrderedDictionary<string, GraphValue> Values
    {
        get
        {
            Join();
            return _values;
        }
    }

    /// <summary>The first of several values that is present and not empty.</summary>
    public GraphValue? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Values.TryGetValue(name, out var value) && value.Text.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Sets a value; a second value with the same name is joined to the first.</summary>
    public void Add(string name, GraphValue value)
    {
        if (!_values.TryAdd(name, value))
        {
            _further ??= new(StringComparer.Ordinal);
            if (!_further.TryGetValue(name, out var further))
            {
                _further.Add(name, further = []);
            }

            further.Add(value);
        }
    }

    private void Join()
    {
        if (_further is null)
        {
            return;
        }

        foreach (var (name, further) in _further)
        {
            GraphValue[] all = [_values[name], .. further];
            _values[name] = all[0] with { Text = string.Join('|', all.Select(v => v.Text)), Items = [.. all.SelectMany(v => v.List())] };
        }

        _further = null;
    }
}

/// <summary>The content of a graph file: data about the graph itself, its nodes and its edges, in order.</summary>
internal sealed class GraphFile
{
    private static readonly string[] Labels = ["label", "name", "Label", "shared_name", "shared name"];

    public Dictionary<string, string> About { get; } = new(StringComparer.Ordinal);

    public List<GraphItem> Nodes { get; } = [];

    public List<GraphItem> Edges { get; } = [];

    /// <summary>The name of a node; its id if it has no name.</summary>
    public static GraphValue LabelOf(GraphItem item) => item.Find(Labels) ?? new GraphValue(item.Id ?? "", item.Place);

    /// <summary>Nodes and edges as tables, for a mapping.</summary>
    public IReadOnlyList<Table> Tables() => [TableOf("nodes", Nodes, ["id"]), TableOf("edges", Edges, ["id", "source", "target"])];

    private static Table TableOf(string name, List<GraphItem> items, string[] own)
    {
        string[] columns = [.. own, .. items.SelectMany(i => i.Values.Keys).Prepend("label").Distinct().Except(own)];
        return new Table(name, () => items.Select(Row).Prepend(Header()));

        RawRow Header() => new(1, [.. columns.Select(c => new Stated(c, Places.At(1, 1)))], Places.At(1, 1));

        RawRow Row(GraphItem item, int i) => new(i + 2, [.. columns.Select(c => Cell(item, c))], item.Place);
    }

    private static Stated Cell(GraphItem item, string column) => column switch
    {
        "id" => new Stated(item.Id ?? "", item.Place),
        "source" => new Stated(item.Source ?? "", item.Place),
        "target" => new Stated(item.Target ?? "", item.Place),
        "label" when item.Source is null => new Stated(LabelOf(item).Text.Trim(), LabelOf(item).Place),
        _ => item.Values.TryGetValue(column, out var value) ? new Stated(value.Text.Trim(), value.Place) : new Stated("", item.Place),
    };
}
