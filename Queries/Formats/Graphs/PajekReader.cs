using System.Globalization;
using System.Text;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>Pajek networks: vertices, arcs, edges and matrices; of a two-mode network each vertex knows its mode.</summary>
internal sealed class PajekReader : GraphReader
{
    public override string Name => "pajek";

    public override string Description => "A network of Pajek (.net, .paj), of one mode or two.";

    protected override bool Detects(FileStart start) =>
        start.Text.StartsWith("*Vertices", StringComparison.OrdinalIgnoreCase)
        || start.Text.StartsWith("*Network", StringComparison.OrdinalIgnoreCase);

    protected override GraphFile Read(string path, ConvertedDataset dataset)
    {
        var graph = new GraphFile();
        using var file = TextFile.Open(path, out var encoding);
        (dataset.Log.Format, dataset.Log.Encoding) = ("Pajek", encoding);
        using var text = new StreamReader(file, Encoding.UTF8);
        var (section, row, firstMode) = ("", 0, 0);
        for (var number = 1L; text.ReadLine() is { } line; number++)
        {
            var words = Words(line);
            if (words.Count == 0 || words[0].Text.StartsWith('%'))
            {
                continue;
            }

            if (words[0].Text.StartsWith('*'))
            {
                (section, row) = (words[0].Text.ToLowerInvariant().TrimEnd(':'), 0);
                if (section == "*network")
                {
                    graph.About.TryAdd("title", line[words[0].Text.Length..].Trim());
                }
                else if (section == "*vertices")
                {
                    _ = int.TryParse(
                        words.Count > 2 ? words[2].Text : "", NumberStyles.None, CultureInfo.InvariantCulture, out firstMode);
                }

                continue;
            }

            row++;
            switch (section)
            {
                case "*vertices":
                    AddVertex(graph, words, number, firstMode);
                    break;
                case "*arcs" or "*edges":
                    AddEdge(graph, words, number, section == "*arcs");
                    break;
                case "*arcslist" or "*edgeslist":
                    foreach (var word in words.Skip(1))
                    {
                        AddEdge(graph, [words[0], word], number, section == "*arcslist");
                    }

                    break;
                case "*matrix":
                    AddRow(graph, words, number, row, firstMode);
                    break;
                default:
                    dataset.Log.Note($"{section}: left out", Places.At(number, 1));
                    break;
            }
        }

        return graph;
    }

    private static void AddVertex(GraphFile graph, List<(string Text, int Column)> words, long line, int firstMode)
    {
        var place = Places.At(line, words[0].Column);
        var node = new GraphItem(words[0].Text, place);
        node.Add("label", new GraphValue(words.Count > 1 ? words[1].Text : words[0].Text, place));
        if (firstMode > 0)
        {
            node.Add("mode", new GraphValue(graph.Nodes.Count < firstMode ? "1" : "2", place));
        }

        graph.Nodes.Add(node);
    }

    private static void AddEdge(GraphFile graph, List<(string Text, int Column)> words, long line, bool isDirected)
    {
        var place = Places.At(line, words[0].Column);
        var edge = new GraphItem(null, place) { Source = words[0].Text, Target = words.Count > 1 ? words[1].Text : null };
        edge.Add("direction", new GraphValue(isDirected ? "directed" : "undirected", place));
        if (words.Count > 2)
        {
            edge.Add("weight", new GraphValue(words[2].Text, Places.At(line, words[2].Column)));
        }

        graph.Edges.Add(edge);
    }

    // The rows are the vertices of the first mode, the columns those of the second; of one mode, both are all.
    private static void AddRow(GraphFile graph, List<(string Text, int Column)> words, long line, int row, int firstMode)
    {
        if (row > (firstMode > 0 ? firstMode : graph.Nodes.Count))
        {
            return;
        }

        foreach (var (i, (value, column)) in words.Index())
        {
            var other = firstMode + i;
            if (value is not ("0" or "0.0") && other < graph.Nodes.Count)
            {
                var edge = new GraphItem(null, Places.At(line, column))
                {
                    Source = graph.Nodes[row - 1].Id,
                    Target = graph.Nodes[other].Id,
                };
                edge.Add("weight", new GraphValue(value, edge.Place));
                graph.Edges.Add(edge);
            }
        }
    }

    // Words are separated by white space; a text in quotation marks is one.
    private static List<(string Text, int Column)> Words(string line)
    {
        var words = new List<(string Text, int Column)>();
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }

            var isQuoted = line[i] == '"';
            var end = isQuoted ? line.IndexOf('"', i + 1) : line.AsSpan(i).IndexOfAny(' ', '\t') is var blank and >= 0 ? i + blank : -1;
            end = end < 0 ? line.Length : end;
            words.Add((isQuoted ? line[(i + 1)..end] : line[i..end], i + 1));
            i = end + (isQuoted ? 1 : 0);
        }

        return words;
    }
}
