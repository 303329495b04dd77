using System.Text.Json;

namespace StakeholderGraph.Exports;

/// <summary>Writes drawings in the Cytoscape Exchange format 2: aspects in a fixed order, with numbers as ids.</summary>
internal static class Cx2
{
    // For networks: every value of DrawingAttributes.Of(Caption) is a text and is declared when it occurs.
    private const string Text = "string";

    public static DrawingFormat Format { get; } = new(
        "cx2", "application/vnd.cx2+json", "cx2", "Cytoscape Exchange 2, for Cytoscape 3.10 and later, Cytoscape Web and NDEx.", Write);

    private static void Write(Drawing drawing, Stream to)
    {
        using var writer = JsonFile.Open(to);
        var about = About(drawing.Caption);
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("CXVersion", "2.0");
        writer.WriteBoolean("hasFragments", false);
        writer.WriteEndObject();
        Aspect(writer, "metaData", () =>
        {
            foreach (var (aspect, count) in new[]
            {
                ("attributeDeclarations", 1), ("networkAttributes", 1), ("nodes", drawing.Nodes.Count), ("edges", drawing.Edges.Count),
            })
            {
                writer.WriteStartObject();
                writer.WriteNumber("elementCount", count);
                writer.WriteString("name", aspect);
                writer.WriteEndObject();
            }
        });
        Aspect(writer, "attributeDeclarations", () =>
        {
            writer.WriteStartObject();
            Declare(writer, "networkAttributes", about.Select(a => (a.Name, Text)));
            Declare(writer, "nodes", [("name", Text), ("id", Text), .. DrawingAttributes.OfNodes.Select(a => (a.Name, TypeOf(a.Type)))]);
            Declare(
                writer,
                "edges",
                [("name", Text), ("id", Text), ("interaction", Text), .. DrawingAttributes.OfEdges.Select(a => (a.Name, TypeOf(a.Type)))]);
            writer.WriteEndObject();
        });
        Aspect(writer, "networkAttributes", () =>
        {
            writer.WriteStartObject();
            foreach (var (name, text) in about)
            {
                writer.WriteString(name, text);
            }

            writer.WriteEndObject();
        });
        Elements(writer, drawing);
        Aspect(writer, "status", () =>
        {
            writer.WriteStartObject();
            writer.WriteString("error", "");
            writer.WriteBoolean("success", true);
            writer.WriteEndObject();
        });
        writer.WriteEndArray();
    }

    private static (string Name, string Text)[] About(Caption caption) =>
        [("name", caption.Title), .. DrawingAttributes.Of(caption).Where(a => a.Name != "name")];

    private static void Elements(Utf8JsonWriter writer, Drawing drawing)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Aspect(writer, "nodes", () =>
        {
            foreach (var node in drawing.Nodes)
            {
                numbers[node.Id] = numbers.Count;
                writer.WriteStartObject();
                writer.WriteNumber("id", numbers[node.Id]);
                writer.WriteStartObject("v");
                writer.WriteString("name", node.Record.Name);
                writer.WriteString("id", node.Id);
                writer.WriteAttributes(DrawingAttributes.OfNodes, node, drawing);
                writer.WriteEndObject();
                writer.WriteEndObject();
                writer.Pass();
            }
        });
        Aspect(writer, "edges", () =>
        {
            for (var i = 0; i < drawing.Edges.Count; i++)
            {
                var edge = drawing.Edges[i];
                writer.WriteStartObject();
                writer.WriteNumber("id", i);
                writer.WriteNumber("s", numbers[edge.From.Id]);
                writer.WriteNumber("t", numbers[edge.To.Id]);
                writer.WriteStartObject("v");
                writer.WriteString("name", edge.Label);
                writer.WriteString("id", edge.Id);
                writer.WriteString("interaction", Words<TieType>.Of(edge.Type));
                writer.WriteAttributes(DrawingAttributes.OfEdges, edge, drawing);
                writer.WriteEndObject();
                writer.WriteEndObject();
                writer.Pass();
            }
        });
    }

    private static void Aspect(Utf8JsonWriter writer, string name, Action elements)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(name);
        elements();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Declare(Utf8JsonWriter writer, string aspect, IEnumerable<(string Name, string Type)> attributes)
    {
        writer.WriteStartObject(aspect);
        foreach (var (name, type) in attributes)
        {
            writer.WriteStartObject(name);
            writer.WriteString("d", type);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string TypeOf(AttributeType type) => type switch
    {
        AttributeType.Texts => "list_of_string",
        AttributeType.Whole => "integer",
        AttributeType.Number => "double",
        AttributeType.Flag => "boolean",
        _ => Text,
    };
}
