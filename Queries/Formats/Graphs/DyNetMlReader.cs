using System.Globalization;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>DyNetML, of ORA: classes of nodes, and a network between each two of them.</summary>
internal sealed class DyNetMlReader : GraphReader
{
    public override string Name => "dynetml";

    public override string Description => "DyNetML, of ORA.";

    protected override bool Detects(FileStart start) => start.Root is "DynamicNetwork" or "MetaNetwork" or "DynamicMetaNetwork";

    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        var graph = new GraphFile();
        dataset.Log.Format = "DyNetML";
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in XmlItems.Read(dataset, "nodeclass", "network"))
        {
            if (item.Name == "nodeclass")
            {
                foreach (var stated in item.All("node"))
                {
                    AddNode(stated, item["type"] ?? item["id"] ?? "", keys, graph);
                }
            }
            else if (item.Name == "network")
            {
                AddLinks(item, graph, dataset);
            }
        }

        return graph;
    }

    private static void AddNode(XmlItem stated, string type, HashSet<string> keys, GraphFile graph)
    {
        var id = stated["id"] ?? "";
        var node = new GraphItem(keys.Add(id) ? id : $"{type}/{id}", stated.Place);
        node.Add("label", new GraphValue(stated["title"] ?? id, stated.PlaceOf("id")));
        node.Add("type", new GraphValue(type, stated.Place));
        foreach (var property in stated.All("properties").SelectMany(p => p.All("property")).Concat(stated.All("property")))
        {
            node.Add(property["name"] ?? property["id"] ?? "property", new GraphValue(property["value"] ?? property.Text, property.Place));
        }

        graph.Nodes.Add(node);
    }

    private static void AddLinks(XmlItem network, GraphFile graph, ConvertedDataset dataset)
    {
        foreach (var link in network.All("link"))
        {
            dataset.Log.State("links");
            var value = link["value"];
            if (double.TryParse(value, CultureInfo.InvariantCulture, out var number) && number == 0)
            {
                dataset.Log.Note("a link with value 0: left out", link.Place);
                continue;
            }

            var edge = new GraphItem(null, link.Place) { Source = link["source"], Target = link["target"] };
            edge.Add("network", new GraphValue(network["id"] ?? "", network.Place));
            if (value is not null)
            {
                edge.Add("weight", new GraphValue(value, link.PlaceOf("value")));
            }

            graph.Edges.Add(edge);
        }
    }
}
