using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>Reads GraphML, of yEd, networkx, igraph and others. Keys may be declared within the graph, as in many real files.</summary>
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
        foreach (var item in XmlItems.Read(dataset, "key", "node", "edge", "data", "desc", "hyperedge"))
        {
            switch (item.Name)
            {
                case "key":
                    keys[(item["for"] ?? "all", item["id"] ?? "")] = new Key(
                        item["attr.name"] ?? item["name"] ?? item["id"] ?? "", item["yfiles.type"], item.First("default")?.Text);
                    break;
                case "data":
                    var of = keys.ContainsKey(("graphml", item["key"] ?? "")) ? "graphml" : "graph";
                    graph.About.TryAdd(KeyOf(keys, of, item, dataset).Name, item.Text);
                    break;
                case "desc":
                    graph.About.TryAdd("description", item.Text);
                    break;
                case "node":
                    AddNode(item, graph, keys, dataset);
                    break;
                case "edge":
                    AddEdge(item, graph, keys, dataset);
                    break;
                case "hyperedge":
                    AddHyperedge(item, graph, keys, dataset);
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
        AddInner(item, graph, keys, dataset);
    }

    // Nodes and edges may hold graphs of their own.
    private static void AddInner(XmlItem item, GraphFile graph, Dictionary<(string Of, string Id), Key> keys, ConvertedDataset dataset)
    {
        foreach (var inner in item.All("graph").SelectMany(g => g.Children))
        {
            switch (inner.Name)
            {
                case "node":
                    AddNode(inner, graph, keys, dataset);
                    break;
                case "edge":
                    AddEdge(inner, graph, keys, dataset);
                    break;
                case "hyperedge":
                    AddHyperedge(inner, graph, keys, dataset);
                    break;
                case "data" or "desc":
                    dataset.Log.Note("what is said of a graph within a node: left out", inner.Place, inner.Text);
                    break;
            }
        }
    }

    private static void AddEdge(XmlItem item, GraphFile graph, Dictionary<(string Of, string Id), Key> keys, ConvertedDataset dataset)
    {
        var edge = new GraphItem(item["id"], item.Place) { Source = IdOf(item["source"]), Target = IdOf(item["target"]) };
        Add(edge, item, "edge", keys, dataset);
        if (item["directed"] is { } directed)
        {
            var direction = directed is "true" or "1" ? "directed" : "undirected";
            edge.Values.TryAdd("direction", new GraphValue(direction, item.PlaceOf("directed")));
        }

        graph.Edges.Add(edge);
        AddInner(item, graph, keys, dataset);
    }

    // An edge with any number of ends is a node that has an edge to each of them, as a meeting has participants.
    private static void AddHyperedge(XmlItem item, GraphFile graph, Dictionary<(string Of, string Id), Key> keys, ConvertedDataset dataset)
    {
        var id = IdOf(item["id"]) ?? item.Locator;
        var node = new GraphItem(id, item.Place) { IsHyperedge = true };
        Add(node, item, "hyperedge", keys, dataset);
        node.Values.TryAdd("hyperedge", new GraphValue("true", item.Place));
        graph.Nodes.Add(node);
        foreach (var end in item.All("endpoint"))
        {
            var edge = new GraphItem(end["id"], end.Place) { Source = IdOf(end["node"]), Target = id, IsHyperedge = true };
            Add(edge, end, "endpoint", keys, dataset);
            foreach (var (name, stated) in end.Attributes.Where(a => a.Key is "port" or "type"))
            {
                edge.Values.TryAdd(name == "type" ? "direction" : name, new GraphValue(stated.Text, stated.Place));
            }

            graph.Edges.Add(edge);
        }

        AddInner(item, graph, keys, dataset);
    }

    // Our exports replace the slash by ·, which no id there can have.
    private static string? IdOf(string? id) => id?.Replace('·', '/');

    private static void Add(
        GraphItem to, XmlItem item, string of, Dictionary<(string Of, string Id), Key> keys, ConvertedDataset dataset)
    {
        foreach (var data in item.All("data"))
        {
            var key = KeyOf(keys, of, data, dataset);
            var isDrawn = key.Drawn is not null || data.Children.Count > 0;
            var (name, text) = isDrawn ? ("label", DrawnLabel(data)) : (key.Name, data.Text);
            if (text.Length > 0)
            {
                to.Add(name, new GraphValue(text, data.Place));
            }
            else if (isDrawn)
            {
                dataset.Log.Note(Drawn, data.Place);
            }
        }

        foreach (var (name, stated) in item.Attributes.Where(a => a.Key is "sourceport" or "targetport"))
        {
            to.Values.TryAdd(name, new GraphValue(stated.Text, stated.Place));
        }

        if (item.First("desc") is { Text.Length: > 0 } description)
        {
            to.Values.TryAdd("desc", new GraphValue(description.Text, description.Place));
        }

        foreach (var port in item.All("port"))
        {
            to.Add("port", new GraphValue(port["name"] ?? "", port.Place));
            if (port.Children.Count > 0)
            {
                dataset.Log.Note("what is said of a port: left out", port.Place);
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

    // yEd keeps the label in how a node is drawn, yFiles in a list of labels.
    private static string DrawnLabel(XmlItem item)
    {
        foreach (var child in item.Children)
        {
            if ((child.Name is "NodeLabel" or "EdgeLabel" or "Label.Text" ? child.Text : DrawnLabel(child)) is { Length: > 0 } label)
            {
                return label;
            }
        }

        return "";
    }

    private sealed record Key(string Name, string? Drawn, string? Default);
}
