using System.Text.Json;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>Common code for graph files in JSON.</summary>
internal abstract class JsonGraphReader : GraphReader
{
    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        using var document = JsonText.Read(dataset);
        var graph = new GraphFile();
        Read(document.RootElement, graph, dataset);
        return graph;
    }

    protected abstract void Read(JsonElement root, GraphFile graph, ConvertedDataset dataset);

    /// <summary>Reads all values of an object, except those that were read before.</summary>
    public static void AddValues(
        GraphItem to, JsonElement values, ConvertedDataset dataset, string list, int item, string within, params ReadOnlySpan<string> taken)
    {
        if (values.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var value in values.EnumerateObject())
        {
            if (taken.Contains(value.Name) || JsonText.Of(value.Value) is not { Length: > 0 } text)
            {
                continue;
            }

            to.Add(value.Name, new GraphValue(text, dataset.Places.Pointer(list, item, $"{within}/{value.Name}"))
            {
                Items = value.Value.ValueKind == JsonValueKind.Array ? [.. value.Value.EnumerateArray().Select(JsonText.Of)] : null,
            });
        }
    }

    protected static void Describe(GraphFile graph, JsonElement about)
    {
        if (about.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var value in about.EnumerateObject())
        {
            graph.About.TryAdd(value.Name == "name" ? "title" : value.Name, JsonText.Of(value.Value));
        }
    }
}

/// <summary>Reads serialized graphology graphs, and the node-link form of networkx.</summary>
internal sealed class GraphologyReader : JsonGraphReader
{
    public override string Name => "graphology";

    public override string Description => "A serialized graph of graphology (sigma.js, Gephi Lite), or node-link data of networkx and d3.";

    protected override bool Detects(FileStart start) =>
        start.IsJson && start.Text[0] == '{' && start.HasProperty("nodes") && !start.HasProperty("elements", "connections");

    protected override void Read(JsonElement root, GraphFile graph, ConvertedDataset dataset)
    {
        dataset.Log.Format = "graphology JSON";
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("attributes", out var about))
        {
            Describe(graph, about);
        }

        foreach (var (i, item) in JsonText.List(root, "nodes").Index())
        {
            var node = new GraphItem(JsonText.Find(item, "key") ?? JsonText.Find(item, "id"), dataset.Places.Pointer("/nodes", i));
            AddAll(node, item, "/nodes", i, "key", "id");
            graph.Nodes.Add(node);
        }

        var list = JsonText.List(root, "edges").Any() ? "edges" : "links";
        foreach (var (i, item) in JsonText.List(root, list).Index())
        {
            var edge = new GraphItem(JsonText.Find(item, "key") ?? JsonText.Find(item, "id"), dataset.Places.Pointer($"/{list}", i))
            {
                Source = JsonText.Find(item, "source"),
                Target = JsonText.Find(item, "target"),
            };
            AddAll(edge, item, $"/{list}", i, "key", "id", "source", "target");
            graph.Edges.Add(edge);
        }

        void AddAll(GraphItem to, JsonElement item, string list, int i, params ReadOnlySpan<string> taken)
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("attributes", out var attributes)
                && attributes.ValueKind == JsonValueKind.Object)
            {
                AddValues(to, attributes, dataset, list, i, "/attributes");
                AddValues(to, item, dataset, list, i, "", [.. taken, "attributes"]);
            }
            else
            {
                AddValues(to, item, dataset, list, i, "", taken);
            }
        }
    }
}

/// <summary>Reads Cytoscape.js elements in all their forms, and network files (CYJS) of the desktop program.</summary>
internal sealed class CytoscapeReader : JsonGraphReader
{
    public override string Name => "cytoscape";

    public override string Description => "Elements of Cytoscape.js, or a network file (CYJS) of Cytoscape.";

    protected override bool Detects(FileStart start) => start.IsJson && !start.HasProperty("CXVersion", "connections")
        && (start.Text[0] == '{' ? start.HasProperty("elements", "format_version") : start.HasProperty("data"));

    protected override void Read(JsonElement root, GraphFile graph, ConvertedDataset dataset)
    {
        var isDesktop = JsonText.Find(root, "format_version") is not null;
        dataset.Log.Format = isDesktop ? $"CYJS {JsonText.Find(root, "format_version")}" : "Cytoscape.js JSON";
        var elements = root;
        var path = "";
        if (root.ValueKind == JsonValueKind.Object)
        {
            if (root.TryGetProperty("data", out var about))
            {
                Describe(graph, about);
            }

            path = "/elements";
            elements = root.TryGetProperty("elements", out var found) ? found : default;
        }

        if (elements.ValueKind == JsonValueKind.Array)
        {
            Add(elements.EnumerateArray(), path, null);
        }
        else
        {
            Add(JsonText.List(elements, "nodes"), $"{path}/nodes", false);
            Add(JsonText.List(elements, "edges"), $"{path}/edges", true);
        }

        void Add(IEnumerable<JsonElement> items, string list, bool? areEdges)
        {
            foreach (var (i, item) in items.Index())
            {
                var place = dataset.Places.Pointer(list, i);
                if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("data", out var data)
                    || data.ValueKind != JsonValueKind.Object)
                {
                    dataset.Fault(place, "an element without data", null, "an element is { \"data\": { … } }");
                    continue;
                }

                var group = JsonText.Find(item, "group");
                var isEdge = areEdges ?? (group is null ? data.TryGetProperty("source", out _) : group == "edges");
                var element = new GraphItem(JsonText.Find(data, "id"), place)
                {
                    Source = isEdge ? JsonText.Find(data, "source") : null,
                    Target = isEdge ? JsonText.Find(data, "target") : null,
                };
                AddValues(element, data, dataset, list, i, "/data", isEdge ? ["id", "source", "target"] : ["id"]);
                if (JsonText.Find(item, "classes") is { } classes)
                {
                    element.Values.TryAdd("classes", new GraphValue(classes, place));
                }

                if (item.TryGetProperty("position", out _) || item.TryGetProperty("style", out _) || item.TryGetProperty("css", out _))
                {
                    dataset.Log.Note(Drawn, place);
                }

                (isEdge ? graph.Edges : graph.Nodes).Add(element);
            }
        }
    }
}
