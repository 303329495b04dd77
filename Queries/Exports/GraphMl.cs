using System.Xml;

namespace StakeholderGraph.Exports;

/// <summary>
/// Writes drawings in GraphML. Lists are texts joined by <c>|</c>; ids have <c>·</c> in place of <c>/</c>, which GraphML does not allow in
/// an id.
/// </summary>
internal static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string Schemas = "http://www.w3.org/2001/XMLSchema-instance";

    public static DrawingFormat Format { get; } = new(
        "graphml", "application/graphml+xml", "graphml", "GraphML, for yEd, networkx, igraph, Gephi and Cytoscape.", Write);

    private static void Write(Drawing drawing, Stream to)
    {
        using var xml = XmlFile.Open(to);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteAttributeString("xmlns", "xsi", null, Schemas);
        xml.WriteAttributeString("xsi", "schemaLocation", Schemas, $"{Namespace} http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        Key(xml, "graph", "title", AttributeType.Text);
        Key(xml, "graph", "description", AttributeType.Text);
        Key(xml, "node", "label", AttributeType.Text);
        foreach (var attribute in DrawingAttributes.OfNodes)
        {
            Key(xml, "node", attribute.Name, attribute.Type);
        }

        Key(xml, "edge", "label", AttributeType.Text);
        foreach (var attribute in DrawingAttributes.OfEdges)
        {
            Key(xml, "edge", attribute.Name, attribute.Type);
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "network");
        xml.WriteAttributeString("edgedefault", "directed");
        Data(xml, "graph", "title", drawing.Caption.Title);
        if (DrawingAttributes.Line(drawing.Caption) is { Length: > 0 } line)
        {
            Data(xml, "graph", "description", line);
        }

        foreach (var node in drawing.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", Id(node.Id));
            Data(xml, "node", "label", node.Record.Name);
            End(xml, "node", DrawingAttributes.OfNodes, node, drawing);
        }

        foreach (var edge in drawing.Edges)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", Id(edge.Id));
            xml.WriteAttributeString("source", Id(edge.From.Id));
            xml.WriteAttributeString("target", Id(edge.To.Id));
            Data(xml, "edge", "label", edge.Label);
            End(xml, "edge", DrawingAttributes.OfEdges, edge, drawing);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    // An id is a name token: the ids of records are, but those that the program constructs contain a slash.
    private static string Id(string id) => id.Replace('/', '·');

    private static void Key(XmlWriter xml, string of, string name, AttributeType type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", $"{of}-{name}");
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type switch
        {
            AttributeType.Whole => "int",
            AttributeType.Number => "double",
            AttributeType.Flag => "boolean",
            _ => "string",
        });
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string of, string name, string value)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", $"{of}-{name}");
        xml.Write(value);
        xml.WriteEndElement();
    }

    private static void End<T>(XmlWriter xml, string name, IReadOnlyList<DrawingAttribute<T>> attributes, T of, Drawing drawing)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.TextOf(of, drawing) is { } value)
            {
                Data(xml, name, attribute.Name, value);
            }
        }

        xml.WriteEndElement();
    }
}
