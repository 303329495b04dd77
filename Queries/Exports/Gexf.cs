using System.Globalization;
using System.Xml;

namespace StakeholderGraph.Exports;

/// <summary>
/// Writes drawings in GEXF, the format of Gephi. Dates known to the year or month start with its first day and end with its last (intervals
/// include both); <c>start_raw</c> and <c>end_raw</c> contain the recorded dates.
/// </summary>
internal static class Gexf
{
    private const string Schemas = "http://www.w3.org/2001/XMLSchema-instance";

    public static DrawingFormat Format { get; } =
        new(
            "gexf",
            "application/gexf+xml",
            "gexf",
            "GEXF 1.3, for Gephi, Gephi Lite and graphology.",
            (drawing, to) => Write(drawing, to, Release.V13));

    public static DrawingFormat Format12 { get; } = new(
        "gexf12",
        "application/vnd.gexf.1.2draft+xml",
        "gexf12.gexf",
        "GEXF 1.2draft, for older programs and networkx.",
        (drawing, to) => Write(drawing, to, Release.V12));

    private static readonly IReadOnlyList<DrawingAttribute<DrawingNode>> NodeAttributes =
    [
        .. DrawingAttributes.OfNodes.Where(a => a.Name is not ("start" or "end")),
    ];

    private static readonly IReadOnlyList<DrawingAttribute<DrawingEdge>> EdgeAttributes =
    [
        .. DrawingAttributes.OfEdges.Where(a => a.Name is not ("start" or "end")),
    ];

    private static void Write(Drawing drawing, Stream to, Release release)
    {
        var hasTimes = drawing.Nodes.Any(n => !n.Period.IsUnknown) || drawing.Edges.Any(e => !e.Period.IsUnknown);
        using var xml = XmlFile.Open(to);
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", release.Namespace);
        xml.WriteAttributeString("xmlns", "xsi", null, Schemas);
        xml.WriteAttributeString("xsi", "schemaLocation", Schemas, $"{release.Namespace} {release.Schema}");
        xml.WriteAttributeString("version", release.Version);
        xml.WriteStartElement("meta", release.Namespace);
        xml.WriteElementString("creator", release.Namespace, "StakeholderGraph");
        xml.WriteStartElement("description", release.Namespace);
        xml.Write(Description(drawing.Caption));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("graph", release.Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("idtype", "string");
        xml.WriteAttributeString("mode", hasTimes ? "dynamic" : "static");
        if (hasTimes)
        {
            xml.WriteAttributeString("timeformat", "date");
        }

        Declare(xml, release, "node", NodeAttributes);
        Declare(xml, release, "edge", EdgeAttributes);
        xml.WriteStartElement("nodes", release.Namespace);
        xml.WriteAttributeString("count", drawing.Nodes.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var node in drawing.Nodes)
        {
            xml.WriteStartElement("node", release.Namespace);
            xml.WriteAttributeString("id", node.Id);
            xml.Attribute("label", node.Record.Name);
            End(xml, release, node.Period, NodeAttributes, node, drawing);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", release.Namespace);
        xml.WriteAttributeString("count", drawing.Edges.Count.ToString(CultureInfo.InvariantCulture));
        var kinds = new ParallelKinds();
        foreach (var edge in drawing.Edges)
        {
            xml.WriteStartElement("edge", release.Namespace);
            xml.WriteAttributeString("id", edge.Id);
            xml.WriteAttributeString("source", edge.From.Id);
            xml.WriteAttributeString("target", edge.To.Id);
            xml.WriteAttributeString("type", "directed");
            if (release.HasKinds)
            {
                xml.WriteAttributeString("kind", kinds.Next(edge));
            }

            xml.Attribute("label", edge.Label);
            End(xml, release, edge.Period, EdgeAttributes, edge, drawing);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static string Description(Caption caption) =>
        DrawingAttributes.Line(caption) is { Length: > 0 } line ? $"{caption.Title} ({line})" : caption.Title;

    private static void Declare<T>(XmlWriter xml, Release release, string of, IReadOnlyList<DrawingAttribute<T>> attributes)
    {
        xml.WriteStartElement("attributes", release.Namespace);
        xml.WriteAttributeString("class", of);
        xml.WriteAttributeString("mode", "static");
        foreach (var attribute in attributes)
        {
            xml.WriteStartElement("attribute", release.Namespace);
            xml.WriteAttributeString("id", attribute.Name);
            xml.WriteAttributeString("title", attribute.Name);
            xml.WriteAttributeString("type", TypeOf(attribute.Type));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void End<T>(
        XmlWriter xml,
        Release release,
        Period period,
        IReadOnlyList<DrawingAttribute<T>> attributes,
        T of,
        Drawing drawing)
    {
        if (DrawingAttributes.First(period) is { } first)
        {
            xml.WriteAttributeString("start", first);
        }

        if (DrawingAttributes.Last(period) is { } last)
        {
            xml.WriteAttributeString("end", last);
        }

        xml.WriteStartElement("attvalues", release.Namespace);
        foreach (var attribute in attributes)
        {
            if (attribute.TextOf(of, drawing) is { } value)
            {
                xml.WriteStartElement("attvalue", release.Namespace);
                xml.WriteAttributeString("for", attribute.Name);
                xml.Attribute("value", value);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Lists are texts, because programs differ in what separates the items of a liststring.
    private static string TypeOf(AttributeType type) => type switch
    {
        AttributeType.Whole => "integer",
        AttributeType.Number => "double",
        AttributeType.Flag => "boolean",
        _ => "string",
    };

    private sealed record Release(string Version, string Namespace, string Schema, bool HasKinds)
    {
        public static Release V12 { get; } =
            new("1.2", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/gexf.xsd", HasKinds: false);

        public static Release V13 { get; } = new("1.3", "http://gexf.net/1.3", "http://gexf.net/1.3/gexf.xsd", HasKinds: true);
    }
}
