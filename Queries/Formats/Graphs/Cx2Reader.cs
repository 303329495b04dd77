using System.Text.Json;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>
/// Reads Cytoscape Exchange 2, of Cytoscape 3.10, Cytoscape Web and NDEx, and version 1, of earlier Cytoscape versions and NDEx.
/// </summary>
internal sealed class Cx2Reader : JsonGraphReader
{
    private const string OfVersion1 = "numberVerification";

    // Those that are read, and those that say something of the file alone.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "CXVersion", OfVersion1, "hasFragments", "metaData", "status", "attributeDeclarations", "networkAttributes", "nodes", "edges",
        "nodeAttributes", "edgeAttributes", "citations", "supports", "nodeCitations", "edgeCitations", "nodeSupports", "edgeSupports",
        "@context", "ndexStatus", "provenanceHistory",
    };

    public override string Name => "cx2";

    public override string Description => "Cytoscape Exchange 2 and 1; our own export, or any with a mapping.";

    protected override bool Detects(FileStart start) => start.IsJson && start.Text[0] == '[' && start.HasProperty("CXVersion", OfVersion1);

    protected override void Read(JsonElement root, GraphFile graph, ConvertedDataset dataset)
    {
        dataset.Log.Format = "CX2";
        if (root.ValueKind != JsonValueKind.Array)
        {
            throw Broken(new Location(dataset.Path, null, null), "no list of aspects", null, "CX2 begins with [");
        }

        NoteOthers(root, dataset);
        if (!root.EnumerateArray().Any(aspect => JsonText.Find(aspect, "CXVersion") is not null))
        {
            dataset.Log.Format = "CX 1";
            ReadVersion1(root, graph, dataset);
            return;
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal); // numbers of nodes, and our own ids where they have them
        var defaults = new Dictionary<(string Aspect, string Short), (string Name, string? Default)>();
        var aspects = root.EnumerateArray().Index().ToList();
        foreach (var (_, aspect) in aspects)
        {
            foreach (var declared in JsonText.List(aspect, "attributeDeclarations"))
            {
                Declare(declared, defaults);
            }

            foreach (var about in JsonText.List(aspect, "networkAttributes"))
            {
                Describe(graph, about);
            }
        }

        foreach (var (a, aspect) in aspects)
        {
            foreach (var (i, item) in JsonText.List(aspect, "nodes").Index())
            {
                var number = JsonText.Find(item, "id") ?? "";
                var values = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("v", out var v) ? v : default;
                ids[number] = JsonText.Find(values, "id") ?? number;
                var place = dataset.Places.Pointer($"/{a}/nodes", i);
                graph.Nodes.Add(Item("nodes", new GraphItem(ids[number], place), values, a, i));
                if (JsonText.Find(item, "x") is not null)
                {
                    dataset.Log.Note(Drawn, place);
                }
            }
        }

        foreach (var (a, aspect) in aspects)
        {
            foreach (var (i, item) in JsonText.List(aspect, "edges").Index())
            {
                var values = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("v", out var v) ? v : default;
                var edge = new GraphItem(JsonText.Find(values, "id") ?? JsonText.Find(item, "id"), dataset.Places.Pointer($"/{a}/edges", i))
                {
                    Source = End(item, "s"),
                    Target = End(item, "t"),
                };
                graph.Edges.Add(Item("edges", edge, values, a, i));
            }
        }

        string? End(JsonElement edge, string end) =>
            JsonText.Find(edge, end) is { } number ? ids.GetValueOrDefault(number, number) : null;

        GraphItem Item(string aspect, GraphItem item, JsonElement values, int a, int i)
        {
            AddValues(item, values, dataset, $"/{a}/{aspect}", i, "/v", "id");
            foreach (var ((of, alias), (name, otherwise)) in defaults.Where(d => d.Key.Aspect == aspect))
            {
                if (alias != name && item.Values.Remove(alias, out var value))
                {
                    item.Add(name, value);
                }

                if (otherwise is { Length: > 0 })
                {
                    item.Values.TryAdd(name, new GraphValue(otherwise, item.Place));
                }
            }

            return item;
        }
    }

    private static void NoteOthers(JsonElement root, ConvertedDataset dataset)
    {
        foreach (var (a, part) in root.EnumerateArray().Index().Where(part => part.Item.ValueKind == JsonValueKind.Object))
        {
            foreach (var aspect in part.EnumerateObject().Where(aspect => !Known.Contains(aspect.Name)))
            {
                foreach (var i in Enumerable.Range(0, JsonText.List(part, aspect.Name).Count()))
                {
                    dataset.Log.Note($"{aspect.Name}: left out", dataset.Places.Pointer($"/{a}/{aspect.Name}", i));
                }
            }
        }
    }

    // Attributes are separate aspects that refer to their elements and may come in several parts.
    private static void ReadVersion1(JsonElement root, GraphFile graph, ConvertedDataset dataset)
    {
        var nodes = new Dictionary<string, GraphItem>(StringComparer.Ordinal);
        var edges = new Dictionary<string, GraphItem>(StringComparer.Ordinal);
        foreach (var (item, place) in Items("nodes"))
        {
            var node = new GraphItem(JsonText.Find(item, "@id"), place);
            Set(node, "name", JsonText.Find(item, "n") ?? JsonText.Find(item, "r"), place);
            Set(node, "represents", JsonText.Find(item, "n") is null ? null : JsonText.Find(item, "r"), place);
            graph.Nodes.Add(node);
            nodes.TryAdd(node.Id ?? "", node);
        }

        foreach (var (item, place) in Items("edges"))
        {
            var edge = new GraphItem(JsonText.Find(item, "@id"), place)
            {
                Source = JsonText.Find(item, "s"),
                Target = JsonText.Find(item, "t"),
            };
            Set(edge, "interaction", JsonText.Find(item, "i"), place);
            graph.Edges.Add(edge);
            edges.TryAdd(edge.Id ?? "", edge);
        }

        foreach (var (of, aspect) in (ReadOnlySpan<(Dictionary<string, GraphItem>, string)>)
            [(nodes, "nodeAttributes"), (edges, "edgeAttributes")])
        {
            foreach (var (item, place) in Items(aspect))
            {
                var owners = JsonText.List(item, "po").Select(JsonText.Of).DefaultIfEmpty(JsonText.Find(item, "po") ?? "");
                foreach (var owner in owners.Select(of.GetValueOrDefault).OfType<GraphItem>())
                {
                    Set(owner, JsonText.Find(item, "n") ?? "", JsonText.Find(item, "v"), place);
                }
            }
        }

        // Citations and supporting texts stand by themselves, too, and are named by what cites them.
        foreach (var (cited, name) in (ReadOnlySpan<(string, string)>)[("citations", "citation"), ("supports", "support")])
        {
            var texts = Items(cited)
                .DistinctBy(c => JsonText.Find(c.Item, "@id"))
                .ToDictionary(
                    c => JsonText.Find(c.Item, "@id") ?? "",
                    c => JsonText.Find(c.Item, "dc:identifier") ?? JsonText.Find(c.Item, "dc:title") ?? JsonText.Find(c.Item, "text"),
                    StringComparer.Ordinal);
            var aspect = $"{char.ToUpperInvariant(cited[0])}{cited[1..]}"; // nodeCitations …
            foreach (var (of, citing) in (ReadOnlySpan<(Dictionary<string, GraphItem>, string)>)
                [(nodes, $"node{aspect}"), (edges, $"edge{aspect}")])
            {
                foreach (var (item, place) in Items(citing))
                {
                    foreach (var owner in JsonText.List(item, "po").Select(JsonText.Of).Select(of.GetValueOrDefault).OfType<GraphItem>())
                    {
                        foreach (var id in JsonText.List(item, cited))
                        {
                            Set(owner, name, texts.GetValueOrDefault(JsonText.Of(id)), place);
                        }
                    }
                }
            }
        }

        foreach (var (item, _) in Items("networkAttributes"))
        {
            if (JsonText.Find(item, "n") is { } name && JsonText.Find(item, "v") is { } value)
            {
                graph.About.TryAdd(name == "name" ? "title" : name, value);
            }
        }

        IEnumerable<(JsonElement Item, Place Place)> Items(string aspect) =>
            root.EnumerateArray().SelectMany((part, a) =>
                JsonText.List(part, aspect).Select((item, i) => (item, dataset.Places.Pointer($"/{a}/{aspect}", i))));

        static void Set(GraphItem to, string name, string? value, Place place)
        {
            if (name.Length > 0 && value is not null)
            {
                to.Add(name, new GraphValue(value, place));
            }
        }
    }

    // An attribute may have a short name (a) and a default value (v).
    private static void Declare(JsonElement declared, Dictionary<(string Aspect, string Short), (string Name, string? Default)> defaults)
    {
        foreach (var aspect in declared.ValueKind == JsonValueKind.Object ? declared.EnumerateObject().ToList() : [])
        {
            foreach (var attribute in aspect.Value.ValueKind == JsonValueKind.Object ? aspect.Value.EnumerateObject().ToList() : [])
            {
                defaults[(aspect.Name, JsonText.Find(attribute.Value, "a") ?? attribute.Name)] =
                    (attribute.Name, JsonText.Find(attribute.Value, "v"));
            }
        }
    }
}
