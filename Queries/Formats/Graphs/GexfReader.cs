namespace StakeholderGraph.Formats.Graphs;

/// <summary>Reads GEXF 1.1 to 1.3, the format of Gephi.</summary>
internal sealed class GexfReader : GraphReader
{
    public override string Name => "gexf";

    public override string Description => "GEXF 1.1 to 1.3, of Gephi; our own export, or any graph with a mapping.";

    protected override bool Detects(FileStart start) => start.Root == "gexf";

    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        var graph = new GraphFile();
        var declared = new Dictionary<(string Of, string Id), (string Title, string? Default)>();
        foreach (var item in XmlItems.Read(dataset, "meta", "attributes", "node", "edge"))
        {
            switch (item.Name)
            {
                case "gexf":
                    dataset.Log.Format = $"GEXF {item["version"]}";
                    break;
                case "meta":
                    Describe(item, graph);
                    break;
                case "graph" when item["name"] is { Length: > 0 } name:
                    graph.About.TryAdd("title", name);
                    break;
                case "attributes":
                    foreach (var attribute in item.All("attribute"))
                    {
                        declared[(item["class"] ?? "node", attribute["id"] ?? "")] =
                            (attribute["title"] is { Length: > 0 } title ? title : attribute["id"] ?? "", attribute.First("default")?.Text);
                    }

                    break;
                case "node":
                    AddNode(item, graph, declared, dataset);
                    break;
                case "edge":
                    AddEdge(item, graph, declared, dataset);
                    break;
            }
        }

        return graph;
    }

    private static void Describe(XmlItem meta, GraphFile graph)
    {
        foreach (var child in meta.Children.Where(c => c.Text.Length > 0))
        {
            graph.About.TryAdd(child.Name.ToLowerInvariant(), child.Text);
        }
    }

    // Nodes and edges may stand in nodes.
    private static void AddNode(
        XmlItem item,
        GraphFile graph,
        Dictionary<(string Of, string Id), (string Title, string? Default)> declared,
        ConvertedDataset dataset)
    {
        var node = new GraphItem(item["id"], item.Place);
        Add(node, item, "node", declared, dataset);
        foreach (var parent in item.All("parents").SelectMany(p => p.All("parent")))
        {
            node.Add("pid", new GraphValue(parent["for"] ?? "", parent.Place));
        }

        graph.Nodes.Add(node);
        foreach (var inner in item.All("nodes").SelectMany(n => n.All("node")).Concat(item.All("node")))
        {
            AddNode(inner, graph, declared, dataset);
        }

        foreach (var inner in item.All("edges").SelectMany(n => n.All("edge")).Concat(item.All("edge")))
        {
            AddEdge(inner, graph, declared, dataset);
        }
    }

    private static void AddEdge(
        XmlItem item,
        GraphFile graph,
        Dictionary<(string Of, string Id), (string Title, string? Default)> declared,
        ConvertedDataset dataset)
    {
        var edge = new GraphItem(item["id"], item.Place) { Source = item["source"], Target = item["target"] };
        Add(edge, item, "edge", declared, dataset);
        graph.Edges.Add(edge);
    }

    private static void Add(
        GraphItem to,
        XmlItem item,
        string of,
        Dictionary<(string Of, string Id), (string Title, string? Default)> declared,
        ConvertedDataset dataset)
    {
        foreach (var value in item.All("attvalues").SelectMany(v => v.All("attvalue")).Concat(item.All("attvalue")))
        {
            var id = value["for"] ?? value["id"] ?? "";
            var title = declared.TryGetValue((of, id), out var attribute) ? attribute.Title : id;
            to.Add(title, new GraphValue(value["value"] ?? value.Text, value.PlaceOf("value")));
            if (TimeOf(value) is { } time)
            {
                to.Add($"{title} time", new GraphValue(time, value.Place)); // of each value, in their order
            }
        }

        foreach (var ((_, id), (title, text)) in declared.Where(d => d.Key.Of == of && d.Value.Default is not null))
        {
            to.Values.TryAdd(title, new GraphValue(text!, item.Place));
        }

        foreach (var (name, stated) in item.Attributes.Where(a => a.Key is not ("id" or "source" or "target") && a.Value.Text.Length > 0))
        {
            var isDirection = name == "type" && of == "edge";
            if (!(isDirection && to.Values.ContainsKey("type")))
            {
                to.Values.TryAdd(isDirection ? "direction" : name, new GraphValue(stated.Text, stated.Place));
            }
        }

        foreach (var drawn in item.Children.Where(c => c.Name is "size" or "position" or "color" or "shape" or "thickness"))
        {
            dataset.Log.Note(Drawn, drawn.Place);
        }

        foreach (var spell in item.All("spells").SelectMany(s => s.All("spell")))
        {
            to.Add("spell", new GraphValue(TimeOf(spell) ?? "/", spell.Place));
        }
    }

    // From and to, or a moment; an open end is one that does not belong to it.
    private static string? TimeOf(XmlItem item)
    {
        var (start, end) = (item["start"] ?? item["startopen"], item["end"] ?? item["endopen"]);
        return start is not null || end is not null ? $"{start}/{end}" : item["timestamp"];
    }
}
