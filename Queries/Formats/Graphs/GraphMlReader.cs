using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>GraphML, of yEd, networkx, igraph and others; keys may be declared within the graph, as real files have them.</summary>
internal sealed class GraphMlReader : GraphReader
{
    public override string Name => "graphml";

    public override string Description => "GraphML, of yEd, networkx, igraph; our own export, or any graph with a mapping.";

    protected override bool Detects(FileStart start) => start.Root == "graphml";

    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        var graph = new GraphFile();
        var keys = new Dictionary<(string Of, string Id), Key>();
        dataset.Log.Format = "GraphML";
        foreach (var item in XmlItems.Read(dataset, "key", "node", "edge", "data", "hyperedge"))
        {
            switch (item.Name)
            {
                case "key":
                    keys[(item["for"] ?? "all", item["id"] ?? "")] = new Key(
                        item["attr.name"] ?? item["name"] ?? item["id"] ?? "", item["yfiles.type"], item.First("default")?.Text);
                    break;
                case "data":
                    graph.About.TryAdd(KeyOf(keys, "graph", item, dataset).Name, item.Text);
                    break;
                case "node":
                    AddNode(item, graph, keys, dataset);
                    break;
                case "edge":
                    AddEdge(item, graph, keys, dataset);
                    break;
                case "hyperedge":
                    dataset.Log.Note("edges with more than two ends: left out", item.Place, item["id"]);
                    break;
            }
        }

        return graph;
    }

    private static void AddNode(XmlItem item, GraphFile graph, Dictionary<(string Of, string Id), Key> keys, ConvertedDataset dataset)
    {
        var node = new GraphItem(IdOf(item["id"]), item.Place);
        Add(node, item, "node", keys, dataset);
        graph.Nodes.Add(node);
        foreach (var inner in item.All("graph"))
        {
            foreach (var child in inner.All("node"))
            {
                AddNode(child, graph, keys, dataset);
            }

            foreach (var edge in inner.All("edge"))
            {
                AddEdge(edge, graph, keys, dataset);
            }
        }
    }

    private static void AddEdge(XmlItem item, GraphFile graph, Dictionary<(string Of, string Id), Key> keys, ConvertedDataset dataset)
    {
        var edge = new GraphItem(item["id"], item.Place) { Source = IdOf(item["source"]), Target = IdOf(item["target"]) };
        Add(edge, item, "edge", keys, dataset);
        graph.Edges.Add(edge);
    }

    // Our exports have · for the slash, which no id there can have.
    private static string? IdOf(string? id) => id?.Replace('·', '/');

    private static void Add(
        GraphItem to, XmlItem item, string of, Dictionary<(string Of, string Id), Key> keys, ConvertedDataset dataset)
    {
        foreach (var data in item.All("data"))
        {
            var key = KeyOf(keys, of, data, dataset);
            var (name, text) = key.Drawn is null ? (key.Name, data.Text) : ("label", DrawnLabel(data));
            if (text.Length > 0)
            {
                to.Add(name, new GraphValue(text, data.Place));
            }
        }

        foreach (var ((_, _), key) in keys.Where(k => (k.Key.Of == of || k.Key.Of == "all") && k.Value.Default is not null))
        {
            to.Values.TryAdd(key.Name, new GraphValue(key.Default!, item.Place));
        }
    }

    private static Key KeyOf(Dictionary<(string Of, string Id), Key> keys, string of, XmlItem data, ConvertedDataset dataset)
    {
        var id = data["key"] ?? "";
        return keys.TryGetValue((of, id), out var key) || keys.TryGetValue(("all", id), out key)
            ? key
            : throw Broken(
                dataset.Places.Locate(data.PlaceOf("key")),
                $"no key of this id is declared for {of}s",
                id,
                Nearest.Hint(id, keys.Keys.Where(k => k.Of == of || k.Of == "all").Select(k => k.Id)));
    }

    // yEd keeps the label in how a node is drawn.
    private static string DrawnLabel(XmlItem item)
    {
        foreach (var child in item.Children)
        {
            if ((child.Name is "NodeLabel" or "EdgeLabel" ? child.Text : DrawnLabel(child)) is { Length: > 0 } label)
            {
                return label;
            }
        }

        return "";
    }

    private sealed record Key(string Name, string? Drawn, string? Default);
}
