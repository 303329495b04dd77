namespace StakeholderGraph.Exports;

/// <summary>Writes drawings as the two tables that Gephi's data laboratory imports.</summary>
internal static class Gephi
{
    public static DrawingFormat Format { get; } =
        new(
            "gephi",
            "application/vnd.gephi+zip",
            "gephi.zip",
            "Tables of nodes and edges for Gephi (File, Import spreadsheet), zipped.",
            Write);

    private static readonly IReadOnlyList<DrawingAttribute<DrawingEdge>> EdgeAttributes =
    [
        .. DrawingAttributes.OfEdges.Where(a => a.Name != "kind"),
    ];

    private static void Write(Drawing drawing, Stream to) =>
        Zip.Write(to, ("nodes.csv", file => Nodes(drawing, file)), ("edges.csv", file => Edges(drawing, file)));

    private static void Nodes(Drawing drawing, Stream to)
    {
        // Gephi would treat a byte-order mark as a part of "Id".
        using var csv = new CsvSheet(to, SheetDialect.Plain, isForSpreadsheets: true);
        csv.Line(["Id", "Label", .. DrawingAttributes.OfNodes.Select(a => a.Name)]);
        foreach (var node in drawing.Nodes)
        {
            csv.Line((IEnumerable<Cell>)[node.Id, node.Record.Name, .. AttributeCells.Of(DrawingAttributes.OfNodes, node, drawing)]);
        }
    }

    private static void Edges(Drawing drawing, Stream to)
    {
        using var csv = new CsvSheet(to, SheetDialect.Plain, isForSpreadsheets: true);
        csv.Line(["Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "tie_type", .. EdgeAttributes.Select(a => a.Name)]);
        var kinds = new ParallelKinds();
        foreach (var edge in drawing.Edges)
        {
            csv.Line(
                (IEnumerable<Cell>)
                    [
                        edge.From.Id,
                        edge.To.Id,
                        "Directed",
                        kinds.Next(edge),
                        edge.Id,
                        edge.Label,
                        edge.Sources.Count,
                        Words<TieType>.Of(edge.Type),
                        .. AttributeCells.Of(EdgeAttributes, edge, drawing),
                    ]);
        }
    }
}

/// <summary>Converts attributes to cells.</summary>
internal static class AttributeCells
{
    public static IEnumerable<Cell> Of<T>(IReadOnlyList<DrawingAttribute<T>> attributes, T of, Drawing drawing) =>
        attributes.Select(attribute =>
            attribute.Of(of, drawing) switch
            {
                int number => number,
                double number => (Cell)number,
                _ => attribute.TextOf(of, drawing),
            });
}
