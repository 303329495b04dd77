namespace StakeholderGraph.Exports;

/// <summary>Writes drawings for the desktop program Cytoscape.</summary>
internal static class Cyjs
{
    public static DrawingFormat Format { get; } =
        new(
            "cyjs",
            "application/vnd.cyjs+json",
            "cyjs",
            "Network file of the desktop program Cytoscape 3 (File, Import, Network from File).",
            Write);

    private static void Write(Drawing drawing, Stream to)
    {
        using var writer = JsonFile.Open(to);
        var suid = 1;
        writer.WriteStartObject();
        writer.WriteString("format_version", "1.0");
        writer.WriteString("generated_by", "StakeholderGraph");
        writer.WriteString("target_cytoscapejs_version", "~2.1");
        writer.WriteStartObject("data");
        Name(writer, drawing.Caption.Title, suid);
        writer.WriteString("description", DrawingAttributes.Line(drawing.Caption));
        writer.WriteEndObject();
        writer.WriteStartObject("elements");
        writer.WriteStartArray("nodes");
        foreach (var node in drawing.Nodes)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("data");
            writer.WriteString("id", node.Id);
            Name(writer, node.Record.Name, ++suid);
            writer.WriteAttributes(DrawingAttributes.OfNodes, node, drawing);
            End(writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("edges");
        foreach (var edge in drawing.Edges)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("data");
            writer.WriteString("id", edge.Id);
            writer.WriteString("source", edge.From.Id);
            writer.WriteString("target", edge.To.Id);
            Name(writer, edge.Label, ++suid);
            writer.WriteString("interaction", Words<TieType>.Of(edge.Type));
            writer.WriteString("shared_interaction", Words<TieType>.Of(edge.Type));
            writer.WriteAttributes(DrawingAttributes.OfEdges, edge, drawing);
            End(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Name(System.Text.Json.Utf8JsonWriter writer, string name, int suid)
    {
        writer.WriteString("name", name);
        writer.WriteString("shared_name", name);
        writer.WriteNumber("SUID", suid);
    }

    private static void End(System.Text.Json.Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Pass();
    }
}
