using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>Converts drawings to graphs for Cytoscape.js.</summary>
public static class Cytoscape
{
    /// <summary>The format.</summary>
    public static DrawingFormat Format { get; } = new(
        "cytoscape", "application/vnd.cytoscape+json", "cytoscape.json", "Elements JSON for Cytoscape.js, any release since 3.0.", Write);

    /// <summary>Converts a drawing to a graph.</summary>
    public static CytoscapeGraph Of(Drawing drawing) => new(new CytoscapeElements(
        [.. drawing.Nodes.Select(node => new CytoscapeNode(Data(node)))],
        [.. drawing.Edges.Select(edge => new CytoscapeEdge(Data(edge)))]));

    private static void Write(Drawing drawing, Stream to) =>
        JsonSerializer.Serialize(to, Of(drawing), CytoscapeJson.Relaxed.CytoscapeGraph);

    private static CytoscapeNodeData Data(DrawingNode node)
    {
        var record = node.Record;
        return new CytoscapeNodeData(node.Id, record.Kind, record.Name, record.Kind.Family(), node.Evidence, node.Sources)
        {
            Country = record.Country,
            OtherCountries = record.OtherCountries,
            From = node.Period.From,
            To = node.Period.To,
            Asked = node.Asked ? true : null,
            Strength = node.Strength,
            Possible = node.Possible,
        };
    }

    private static CytoscapeEdgeData Data(DrawingEdge edge) => new(
        edge.Id, edge.From.Id, edge.To.Id, edge.Type, edge.Label, edge.Tie, edge.Status, edge.Evidence.Count, edge.Sources.Count)
    {
        By = edge.By,
        OnBehalfOf = edge.OnBehalfOf,
        Amount = edge.Amount?.Digits,
        Currency = edge.Amount?.Currency,
        Attributes = DrawingAttributes.Items(edge.Attributes),
        From = edge.Period.From,
        To = edge.Period.To,
        Possible = edge.Possible,
    };
}

[JsonSerializable(typeof(CytoscapeGraph))]
internal sealed partial class CytoscapeJson : JsonSerializerContext
{
    public static CytoscapeJson Relaxed { get; } =
        new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JsonFile.Encoder });
}
