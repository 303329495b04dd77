using System.Globalization;
using System.Text;

namespace StakeholderGraph.Exports;

/// <summary>
/// Writes drawings as the two sheets that Kumu imports. Kumu identifies an element by its label: labels that are equal, except for letter
/// case and spaces, are followed by their ids.
/// </summary>
internal static class Kumu
{
    public static DrawingFormat Format { get; } = new(
        "kumu", "application/vnd.kumu+zip", "kumu.zip", "Sheets of elements and connections for Kumu, zipped.", Write);

    private static readonly IReadOnlyList<DrawingAttribute<DrawingNode>> NodeAttributes =
    [
        .. DrawingAttributes.OfNodes.Where(a => a.Name != "kind"),
    ];

    private static readonly IReadOnlyList<DrawingAttribute<DrawingEdge>> EdgeAttributes =
    [
        .. DrawingAttributes.OfEdges.Where(a => a.Name != "kind"),
    ];

    private static void Write(Drawing drawing, Stream to)
    {
        var labels = Labels(drawing.Nodes);
        Zip.Write(
            to,
            ("elements.csv", file => Elements(drawing, labels, file)),
            ("connections.csv", file => Connections(drawing, labels, file)));
    }

    private static void Elements(Drawing drawing, Dictionary<string, string> labels, Stream to)
    {
        using var csv = new CsvSheet(to, SheetDialect.Plain, isForSpreadsheets: true);
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
        using var csv = new CsvSheet(to, SheetDialect.Plain, isForSpreadsheets: true);
        csv.Line(["From", "To", "Direction", "Type", "Label", .. EdgeAttributes.Select(a => a.Name)]);
        foreach (var edge in drawing.Edges)
        {
            csv.Line((IEnumerable<Cell>)
            [
                labels[edge.From.Id], labels[edge.To.Id], TieRules.IsMutual(edge.Type) ? "mutual" : "directed",
                Words<TieType>.Of(edge.Type), edge.Label, .. AttributeCells.Of(EdgeAttributes, edge, drawing),
            ]);
        }
    }

    // Names as they are written: equal names are followed by their ids, and by a number if even that is the name of another record.
    private static Dictionary<string, string> Labels(IReadOnlyList<DrawingNode> nodes)
    {
        var shared = nodes
            .CountBy(node => Key(node.Record.Name))
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.Ordinal);
        var taken = nodes.Select(node => Key(node.Record.Name)).ToHashSet(StringComparer.Ordinal);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var name = CsvSheet.Defused(node.Record.Name);
            var label = shared.Contains(Key(node.Record.Name)) ? $"{name} ({node.Id})" : name;
            for (var number = 2; label != name && !taken.Add(Key(label)); number++)
            {
                label = string.Create(CultureInfo.InvariantCulture, $"{name} ({node.Id}, {number})");
            }

            labels.Add(node.Id, label);
        }

        return labels;
    }

    // The form in which Kumu may treat names as equal: letter case, spaces, width, the encoding of accents, and the apostrophe that a
    // spreadsheet hides. Half a surrogate pair is written as U+FFFD.
    private static string Key(string name)
    {
        var folded = CsvSheet.Defused(XmlFile.Text(name)).Normalize(NormalizationForm.FormKC).ToUpperInvariant().TrimStart('\'');
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
