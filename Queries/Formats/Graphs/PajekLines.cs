using System.Globalization;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Graphs;

/// <summary>
/// Puts together what the lines of a Pajek file say. Vertices may be numbered without being listed. A project may hold several networks:
/// of the same vertices they are several relations, of others they stand beside each other. Partitions and vectors say something of each
/// vertex.
/// </summary>
internal sealed class PajekLines(ConvertedDataset dataset)
{
    private const int MostVertices = 1_000_000; // that are numbered and not listed

    private readonly GraphFile _graph = new();
    private readonly List<string> _titles = []; // of each network
    private List<GraphItem> _vertices = []; // of the network at hand
    private string _section = "";
    private string _name = ""; // of the relation, the partition or the vector
    private string _prefix = ""; // of the ids of a further network
    private int _networks;
    private int _count; // of vertices, as it is declared
    private int _firstMode;
    private int _row;

    // They say how many vertices there are, too.
    private bool IsOfVertices => _section is "*partition" or "*vector" or "*permutation" or "*cluster" or "*hierarchy";

    /// <summary>Takes a line.</summary>
    public void Add(List<(string Text, int Column)> words, string line, long number)
    {
        if (words[0].Text.StartsWith('*'))
        {
            Begin(words, line, number);
            return;
        }

        _row++;
        switch (_section)
        {
            case "*vertices":
                AddVertex(words, number);
                break;
            case "*arcs" or "*edges":
                AddEdge(words, number, _section == "*arcs");
                break;
            case "*arcslist" or "*edgeslist":
                foreach (var word in words.Skip(1))
                {
                    AddEdge([words[0], word], number, _section == "*arcslist");
                }

                break;
            case "*matrix":
                AddRow(words, number);
                break;
            case "*partition" or "*vector" when _row <= _vertices.Count:
                _vertices[_row - 1].Add(_name, new GraphValue(words[0].Text, Places.At(number, words[0].Column)));
                break;
            default:
                dataset.Log.Note(_section.Length == 0 ? "text above the network: left out" : $"{_section}: left out", Places.At(number, 1));
                break;
        }
    }

    /// <summary>The graph.</summary>
    public GraphFile End()
    {
        EndVertices(1);
        if (_titles.Count > 1)
        {
            _graph.Edges.ForEach(edge => edge.Values.TryAdd("network", new GraphValue(_titles[0], edge.Place)));
        }

        return _graph;
    }

    private void Begin(List<(string Text, int Column)> words, string line, long number)
    {
        EndVertices(number);
        var section = words[0].Text.ToLowerInvariant().TrimEnd(':');
        (_row, _name) = (0, section == "*vertices" && IsOfVertices ? _name : "");
        var rest = line[(words[0].Column - 1 + words[0].Text.Length)..].Trim().Trim('"');
        switch (section)
        {
            case "*network":
                _titles.Add(rest);
                _graph.About.TryAdd("title", rest);
                break;
            case "*vertices" when IsOfVertices:
                return; // the values follow
            case "*vertices":
                (_count, _firstMode) = (NumberIn(words, 1), NumberIn(words, 2));
                _vertices = [];
                break;
            case "*partition" or "*vector":
                _name = rest.Length > 0 ? rest : section[1..];
                break;
            default:
                // "*Arcs :2 "is a friend of"" is the second relation of the network.
                _name = words.Count > 1 && words[1].Text.StartsWith(':') ? words.Count > 2 ? words[2].Text : words[1].Text[1..] : "";
                break;
        }

        _section = section;
    }

    private static int NumberIn(List<(string Text, int Column)> words, int i) =>
        i < words.Count && int.TryParse(words[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void AddVertex(List<(string Text, int Column)> words, long line)
    {
        var place = Places.At(line, words[0].Column);
        var node = new GraphItem(words[0].Text, place);
        node.Add("label", new GraphValue(words.Count > 1 ? words[1].Text : words[0].Text, place));
        AddRest(node, words, 2, line);
        _vertices.Add(node);
    }

    // Those that are not listed have their numbers alone.
    private void EndVertices(long line)
    {
        if (_section != "*vertices")
        {
            return;
        }

        if (_count > MostVertices && _count > _vertices.Count)
        {
            throw ConvertingReader.Broken(
                dataset.Places.Locate(Places.At(line, 1)),
                "too few vertices are listed",
                $"{_vertices.Count} of {_count}",
                $"up to {CellText.Number(MostVertices)} need not be");
        }

        _section = "";
        _networks++;
        if (_count > _vertices.Count)
        {
            AddUnlisted(line);
        }

        foreach (var (i, vertex) in _firstMode > 0 ? _vertices.Index() : [])
        {
            vertex.Add("mode", new GraphValue(i < _firstMode ? "1" : "2", vertex.Place));
        }

        var isFirst = _graph.Nodes.Count == 0;
        if (!isFirst && Named(_graph.Nodes.Take(_vertices.Count)).SequenceEqual(Named(_vertices)))
        {
            (_prefix, _vertices) = ("", _graph.Nodes[.._vertices.Count]);
            return;
        }

        _prefix = isFirst ? "" : string.Create(CultureInfo.InvariantCulture, $"{_networks}/");
        _vertices = isFirst ? _vertices : [.. _vertices.Select(v => v with { Id = _prefix + v.Id })];
        _graph.Nodes.AddRange(_vertices);

        static IEnumerable<(string?, string)> Named(IEnumerable<GraphItem> vertices) =>
            vertices.Select(v => (v.Id, GraphFile.LabelOf(v).Text));
    }

    private void AddUnlisted(long line)
    {
        var listed = _vertices;
        var ofIds = listed.ToLookup(v => v.Id, StringComparer.Ordinal);
        _vertices = [];
        for (var i = 1; i <= _count; i++)
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            if (ofIds[id].FirstOrDefault() is { } vertex)
            {
                _vertices.Add(vertex);
            }
            else
            {
                AddVertex([(id, 1)], line);
            }
        }

        var ids = _vertices.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        _vertices.AddRange(listed.Where(v => !ids.Contains(v.Id)));
    }

    private void AddEdge(List<(string Text, int Column)> words, long line, bool isDirected)
    {
        var place = Places.At(line, words[0].Column);
        var edge = Edge(_prefix + words[0].Text, words.Count > 1 ? _prefix + words[1].Text : null, place);
        edge.Add("direction", new GraphValue(isDirected ? "directed" : "undirected", place));
        var isWeighted = words.Count > 2 && double.TryParse(words[2].Text, CultureInfo.InvariantCulture, out _);
        if (isWeighted)
        {
            edge.Add("weight", new GraphValue(words[2].Text, Places.At(line, words[2].Column)));
        }

        AddRest(edge, words, isWeighted ? 3 : 2, line);
    }

    // The rows are the vertices of the first mode, the columns those of the second; of one mode, both are all.
    private void AddRow(List<(string Text, int Column)> words, long line)
    {
        if (_row > (_firstMode > 0 ? _firstMode : _vertices.Count))
        {
            dataset.Log.Note("a number of a matrix that belongs to no vertex: left out", Places.At(line, 1));
            return;
        }

        foreach (var (i, (value, column)) in words.Index())
        {
            if (double.TryParse(value, CultureInfo.InvariantCulture, out var number) && number == 0)
            {
                continue;
            }

            var (other, place) = (_firstMode + i, Places.At(line, column));
            if (other >= _vertices.Count)
            {
                dataset.Log.Note("a number of a matrix that belongs to no vertex: left out", place, value);
                continue;
            }

            Edge(_vertices[_row - 1].Id, _vertices[other].Id, place).Add("weight", new GraphValue(value, place));
        }
    }

    private GraphItem Edge(string? source, string? target, Place place)
    {
        var edge = new GraphItem(null, place) { Source = source, Target = target };
        if (_name.Length > 0)
        {
            edge.Add("relation", new GraphValue(_name, place));
        }

        if (_titles.Count > 1)
        {
            edge.Add("network", new GraphValue(_titles[^1], place));
        }

        _graph.Edges.Add(edge);
        return edge;
    }

    // Behind what it is, an item has how it is drawn, its label (l "text") and when it is there ([1-3]).
    private void AddRest(GraphItem item, List<(string Text, int Column)> words, int from, long line)
    {
        var isDrawn = false;
        for (var i = from; i < words.Count; i++)
        {
            var (text, place) = (words[i].Text, Places.At(line, words[i].Column));
            if (text.StartsWith('['))
            {
                item.Add("time", new GraphValue(text.Trim('[', ']'), place));
            }
            else if (text == "l" && i + 1 < words.Count && item.Source is not null)
            {
                item.Add("label", new GraphValue(words[++i].Text, place));
            }
            else
            {
                isDrawn = true;
            }
        }

        if (isDrawn)
        {
            dataset.Log.Note(GraphReader.Drawn, Places.At(line, words[from].Column));
        }
    }
}
