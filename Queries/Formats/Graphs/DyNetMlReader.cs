using System.Globalization;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>
/// DyNetML, of ORA: classes of nodes, and a network between each two of them. An id is that of a node within its class. A dynamic file
/// states the same nodes again for each period.
/// </summary>
internal sealed class DyNetMlReader : GraphReader
{
    public override string Name => "dynetml";

    public override string Description => "DyNetML, of ORA.";

    protected override bool Detects(FileStart start) =>
        start.Root is "DynamicNetwork" or "MetaNetwork" or "DynamicMetaNetwork" or "MetaMatrix";

    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        var graph = new DyNetMl(dataset);
        dataset.Log.Format = "DyNetML";

        // The names of the first version come second.
        foreach (var item in XmlItems.Read(dataset, "nodeclass", "nodeset", "network", "graph"))
        {
            switch (item.Name)
            {
                case "MetaNetwork" or "MetaMatrix":
                    graph.Begin(item);
                    break;
                case "nodeclass" or "nodeset":
                    graph.AddNodes(item);
                    break;
                case "network" or "graph":
                    graph.AddLinks(item);
                    break;
            }
        }

        return graph.File;
    }

    private sealed class DyNetMl(ConvertedDataset dataset)
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

        // The id in the graph by the type and the id of the class, and the id in it; and by the type alone.
        private readonly Dictionary<(string Type, string Class, string Id), string> _nodes = [];
        private readonly Dictionary<(string Type, string Id), string> _ofTypes = [];
        private string? _period;

        public GraphFile File { get; } = new();

        public void Begin(XmlItem network) => _period = network["timePeriod"];

        public void AddNodes(XmlItem nodes)
        {
            var (type, name) = (TypeOf(nodes), nodes["id"] ?? "");
            foreach (var stated in nodes.All("node"))
            {
                var own = stated["id"] ?? "";
                if (_nodes.ContainsKey((type, name, own)))
                {
                    dataset.Log.Note("a node that is stated again: kept once", stated.Place, own);
                    continue;
                }

                var id = new[] { own, $"{type}/{own}", $"{type}/{name}/{own}" }.FirstOrDefault(_ids.Add) ?? own;
                _nodes.Add((type, name, own), id);
                _ofTypes.TryAdd((type, own), id);
                var node = new GraphItem(id, stated.Place);
                node.Add("label", new GraphValue(stated["title"] ?? own, stated.PlaceOf("id")));
                node.Add("type", new GraphValue(type, stated.Place));
                AddProperties(node, stated);
                File.Nodes.Add(node);
            }
        }

        public void AddLinks(XmlItem network)
        {
            foreach (var link in network.All("link").Concat(network.All("edge")))
            {
                dataset.Log.State("links");
                var value = link["value"];
                if (double.TryParse(value, CultureInfo.InvariantCulture, out var number) && number == 0)
                {
                    dataset.Log.Note("a link with value 0: left out", link.Place);
                    continue;
                }

                var edge = new GraphItem(null, link.Place)
                {
                    Source = IdOf(network["sourceType"], network["source"], link["source"]),
                    Target = IdOf(network["targetType"], network["target"], link["target"]),
                };
                edge.Add("network", new GraphValue(network["id"] ?? "", network.Place));
                Add(edge, "weight", value, link.PlaceOf("value"));
                Add(edge, "time", _period, link.Place);
                Add(
                    edge,
                    "direction",
                    network["isDirected"] switch { "true" => "directed", "false" => "undirected", _ => null },
                    network.PlaceOf("isDirected"));
                AddProperties(edge, link);
                File.Edges.Add(edge);
            }
        }

        private string? IdOf(string? type, string? name, string? id) =>
            id is null ? null
            : _nodes.GetValueOrDefault((type ?? "", name ?? "", id)) ?? _ofTypes.GetValueOrDefault((type ?? "", id)) ?? id;

        private static string TypeOf(XmlItem nodes) => nodes["type"] ?? nodes["id"] ?? "";

        private static void Add(GraphItem to, string name, string? value, Place place)
        {
            if (value is { Length: > 0 })
            {
                to.Add(name, new GraphValue(value, place));
            }
        }

        private static void AddProperties(GraphItem to, XmlItem stated)
        {
            foreach (var property in stated.All("properties").SelectMany(p => p.All("property")).Concat(stated.All("property")))
            {
                to.Add(
                    property["name"] ?? property["id"] ?? "property",
                    new GraphValue(property["value"] ?? property.Text, property.Place));
            }
        }
    }
}
