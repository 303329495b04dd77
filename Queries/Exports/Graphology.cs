namespace StakeholderGraph.Exports;

/// <summary>Writes drawings for graphology, the graph library of sigma.js and Gephi Lite: the input of <c>graph.import</c>.</summary>
internal static class Graphology
{
    public static DrawingFormat Format { get; } =
        new(
            "graphology",
            "application/vnd.graphology+json",
            "graphology.json",
            "Serialized graph of graphology, for sigma.js and Gephi Lite.",
            Write);

    private static void Write(Drawing drawing, Stream to)
    {
        using var writer = JsonFile.Open(to);
        writer.WriteStartObject();
        writer.WriteStartObject("options");
        writer.WriteString("type", "directed");
        writer.WriteBoolean("multi", true);
        writer.WriteBoolean("allowSelfLoops", true);
        writer.WriteEndObject();
        writer.WriteStartObject("attributes");
        writer.WriteString("title", drawing.Caption.Title);
        foreach (var (name, text) in DrawingAttributes.Of(drawing.Caption))
        {
            writer.WriteString(name, text);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("nodes");
        foreach (var node in drawing.Nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("key", node.Id);
            writer.WriteStartObject("attributes");
            writer.WriteString("label", node.Record.Name);
            writer.WriteAttributes(DrawingAttributes.OfNodes, node, drawing);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.Pass();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("edges");
        foreach (var edge in drawing.Edges)
        {
            writer.WriteStartObject();
            writer.WriteString("key", edge.Id);
            writer.WriteString("source", edge.From.Id);
            writer.WriteString("target", edge.To.Id);
            writer.WriteStartObject("attributes");
            writer.WriteString("label", edge.Label);
            writer.WriteAttributes(DrawingAttributes.OfEdges, edge, drawing);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.Pass();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
