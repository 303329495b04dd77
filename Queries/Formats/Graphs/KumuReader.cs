using System.Text.Json;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>Reads Kumu exports: a JSON document, or the sheets of elements and connections in a folder or a zip file.</summary>
internal sealed class KumuReader : GraphReader
{
    private const string Elements = "elements.csv";
    private const string Connections = "connections.csv";
    private const string Formulas = "=+-@\t\r＝＋－＠";

    public override string Name => "kumu";

    public override string Description => "Kumu: its JSON, or its sheets of elements and connections in a folder or a zip file.";

    public override bool Detects(string path, Lazy<FileStart?> start) =>
        Directory.Exists(path)
            ? File.Exists(Path.Combine(path, Elements)) && File.Exists(Path.Combine(path, Connections))
            : base.Detects(path, start);

    protected override bool Detects(FileStart start) =>
        start.IsJson && start.HasProperty("elements") && (start.HasProperty("connections") || start.HasProperty("_id"))
        || start.IsZip && start.Text.Contains(Elements, StringComparison.Ordinal);

    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        dataset.Log.Format = "Kumu";
        if (Directory.Exists(path))
        {
            return ReadSheets(dataset, name =>
            {
                var file = Path.Combine(path, name);
                return CsvTable.Of(dataset, file, name, dataset.Places.Add((line, column) => new Location(file, line, column)));
            });
        }

        if (FileStart.Of(path) is { IsZip: true })
        {
            using var zip = SafeZip.Open(path);
            return ReadSheets(dataset, name => CsvTable.Of(
                dataset,
                () => SafeZip.Open(zip.GetEntry(name) ?? throw new InvalidDataException($"it holds no {name}")),
                name,
                dataset.Places.Add((line, column) => new Location(path, line, column, name))));
        }

        using var document = JsonText.Read(dataset);
        return ReadJson(document.RootElement, dataset);
    }

    private static GraphFile ReadJson(JsonElement root, ConvertedDataset dataset)
    {
        var graph = new GraphFile();
        if (JsonText.Find(root, "name") is { } title)
        {
            graph.About.Add("title", title);
        }

        foreach (var (i, element) in JsonText.List(root, "elements").Index())
        {
            var place = dataset.Places.Pointer("/elements", i);
            var id = JsonText.Find(element, "_id") ?? JsonText.Find(element, "id") ?? JsonText.Find(element, "label");
            var node = new GraphItem(id, place);
            AddAll(node, element, "/elements", i, "_id", "id");
            graph.Nodes.Add(node);
        }

        // Ends are ids, or labels in the files of some programs.
        var ids = graph.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var byLabel = graph.Nodes.ToLookup(n => GraphFile.LabelOf(n).Text, n => n.Id, StringComparer.Ordinal);
        foreach (var (i, connection) in JsonText.List(root, "connections").Index())
        {
            var edge = new GraphItem(JsonText.Find(connection, "_id"), dataset.Places.Pointer("/connections", i))
            {
                Source = End(JsonText.Find(connection, "from")),
                Target = End(JsonText.Find(connection, "to")),
            };
            AddAll(edge, connection, "/connections", i, "_id", "from", "to");
            graph.Edges.Add(edge);
        }

        foreach (var other in root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().ToList() : [])
        {
            foreach (var i in Enumerable.Range(0, other.Name is "elements" or "connections" ? 0 : JsonText.List(root, other.Name).Count()))
            {
                dataset.Log.Note($"{other.Name}: left out", dataset.Places.Pointer($"/{other.Name}", i));
            }
        }

        return graph;

        string? End(string? stated) => stated is null || ids.Contains(stated) ? stated : byLabel[stated].FirstOrDefault() ?? stated;

        void AddAll(GraphItem to, JsonElement item, string list, int i, params ReadOnlySpan<string> taken)
        {
            JsonGraphReader.AddValues(to, item, dataset, list, i, "", [.. taken, "attributes"]);
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("attributes", out var attributes))
            {
                JsonGraphReader.AddValues(to, attributes, dataset, list, i, "/attributes");
            }
        }
    }

    private static GraphFile ReadSheets(ConvertedDataset dataset, Func<string, Table> sheet)
    {
        var graph = new GraphFile();
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in sheet(Elements).Read(1))
        {
            var label = Cell(row, "Label", dataset).Text;
            var node = new GraphItem(row["Record"] is { Text.Length: > 0 } record ? record.Text : label, row.Place);
            ids.TryAdd(label, node.Id!);
            Add(node, row, "Label", "Type");
            if (node.Values.TryGetValue("Label", out var shown))
            {
                // If several have the same name, our exports append the id of each.
                var suffix = $" ({node.Id})";
                node.Values["label"] = shown.Text.EndsWith(suffix, StringComparison.Ordinal)
                    ? shown with { Text = shown.Text[..^suffix.Length] }
                    : shown;
                node.Values.Remove("Label");
            }

            graph.Nodes.Add(node);
        }

        foreach (var row in sheet(Connections).Read(1))
        {
            var edge = new GraphItem(null, row.Place)
            {
                Source = End(Cell(row, "From", dataset).Text),
                Target = End(Cell(row, "To", dataset).Text),
            };
            Add(edge, row, "From", "To", "Type", "Direction");
            edge.Values.Remove("From");
            edge.Values.Remove("To");
            graph.Edges.Add(edge);
        }

        return graph;

        string? End(string? label) => label is null ? null : ids.GetValueOrDefault(label, label);
    }

    // Columns that Kumu knows are written in any case.
    private static Stated Cell(TableRow row, string name, ConvertedDataset dataset) =>
        row.Columns.Names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } column ? row[column]!.Value
        : throw Broken(dataset.Places.Locate(row.Place), $"no column {name}", null, Nearest.Hint(name, row.Columns.Names));

    private static void Add(GraphItem to, TableRow row, params string[] known)
    {
        foreach (var column in row.Columns.Names)
        {
            if (row[column] is { Text.Length: > 0 } cell)
            {
                var name = Array.Find(known, k => k.Equals(column, StringComparison.OrdinalIgnoreCase)) ?? column;
                to.Add(name, new GraphValue(Shown(cell.Text), cell.Place));
            }
        }
    }

    // An apostrophe prevents a spreadsheet from running a text as a formula; it is not part of the text.
    private static string Shown(string text) =>
        text.Length > 1 && text[0] == '\'' && text.AsSpan(1).TrimStart(' ') is [var first, ..] && Formulas.Contains(first)
            ? text[1..]
            : text;
}
