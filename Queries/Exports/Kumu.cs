namespace StakeholderGraph;

/// <summary>
/// Drawings as the two sheets that Kumu imports. Kumu knows an element by its label: those of one name, letter case and spaces aside, get their id behind it.
/// </summary>
internal static class Kumu
{
    public static DrawingFormat Format { get; } = new(
        "kumu", "application/vnd.kumu+zip", "kumu.zip", "Sheets of elements and connections for Kumu, zipped.", Write);

    private static readonly IReadOnlyList<DrawingAttribute<DrawingNode>> NodeAttributes = [.. DrawingAttributes.OfNodes.Where(a => a.Name != "kind")];

    private static readonly IReadOnlyList<DrawingAttribute<DrawingEdge>> EdgeAttributes = [.. DrawingAttributes.OfEdges.Where(a => a.Name != "kind")];

    private static void Write(Drawing drawing, Stream to)
    {
        var labels = Labels(drawing.Nodes);
        Zip.Write(to, ("elements.csv", file => Elements(drawing, labels, file)), ("connections.csv", file => Connections(drawing, labels, file)));
    }

    private static void Elements(Drawing drawing, Dictionary<string, string> labels, Stream to)
    {
        using var csv = new CsvSheet(to, mark: false, defuse: true);
        csv.Line(["Label", "Type", "Record", .. NodeAttributes.Select(a => a.Name)]);
        foreach (var node in drawing.Nodes)
        {
            csv.Line((IEnumerable<Cell>)
            [
                labels[node.Id], Words<Kind>.Of(node.Record.Kind), node.Id, .. AttributeCells.Of(NodeAttributes, node, drawing),
            ]);
        }
    }

    private static void Connections(Drawing drawing, Dictionary<string, string> labels, Stream to)
    {
        using var csv = new CsvSheet(to, mark: false, defuse: true);
        csv.Line(["From", "To", "Direction", "Type", "Label", .. EdgeAttributes.Select(a => a.Name)]);
        foreach (var edge in drawing.Edges)
        {
            csv.Line((IEnumerable<Cell>)
            [
                labels[edge.From.Id], labels[edge.To.Id], "directed", Words<TieType>.Of(edge.Type), edge.Label,
                .. AttributeCells.Of(EdgeAttributes, edge, drawing),
            ]);
        }
    }

    private static Dictionary<string, string> Labels(IReadOnlyList<DrawingNode> nodes)
    {
        var twice = nodes.GroupBy(Key, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return nodes.ToDictionary(
            node => node.Id, node => twice.Contains(Key(node)) ? $"{node.Record.Name} ({node.Id})" : node.Record.Name, StringComparer.Ordinal);
    }

    private static string Key(DrawingNode node) => node.Record.Name.Trim();
}
