namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// The content of a figure in an order of its own, so that the same network produces the same figure whatever the order of the answer.
/// </summary>
internal sealed class FigureGraph
{
    /// <summary>The maximum number of stakeholders and engagements in one figure: more cannot be read on a sheet of paper.</summary>
    public const int MostNodes = 120;

    /// <summary>The maximum number of lines in one figure.</summary>
    public const int MostLines = 400;

    private FigureGraph(List<DrawingNode> nodes, List<FigureLine> lines)
    {
        Nodes = nodes;
        Lines = lines;
        Neighbours = [.. nodes.Select(_ => new SortedSet<int>())];
        foreach (var line in lines.Where(l => l.From != l.To))
        {
            Neighbours[line.From].Add(line.To);
            Neighbours[line.To].Add(line.From);
        }
    }

    /// <summary>The drawn nodes, by id.</summary>
    public IReadOnlyList<DrawingNode> Nodes { get; }

    /// <summary>The drawn lines, by their ends, then by status.</summary>
    public IReadOnlyList<FigureLine> Lines { get; }

    /// <summary>For each node, the nodes that it has a line with.</summary>
    public IReadOnlyList<SortedSet<int>> Neighbours { get; }

    /// <summary>The number of nodes of the drawing that are left out.</summary>
    public int NodesLeftOut { get; private init; }

    /// <summary>The number of edges of the drawing that are left out.</summary>
    public int EdgesLeftOut { get; private init; }

    /// <summary>
    /// Selects what a figure shows of a drawing: everything if there is room; otherwise the records asked about, the strongest partners and
    /// those with the most ties.
    /// </summary>
    public static FigureGraph Of(Drawing drawing)
    {
        var ties = drawing.Edges.SelectMany(e => new[] { e.From.Id, e.To.Id }).CountBy(id => id).ToDictionary();
        var chosen = drawing.Nodes.Count <= MostNodes ? drawing.Nodes : Chosen(drawing.Nodes, ties);
        var kept = chosen.Select(n => n.Id).ToHashSet();
        var edges = drawing.Edges.Where(e => kept.Contains(e.From.Id) && kept.Contains(e.To.Id)).ToList();
        if (chosen.Count < drawing.Nodes.Count)
        {
            // A node whose ties all lead out of the figure would show nothing.
            var tied = edges.SelectMany(e => new[] { e.From.Id, e.To.Id }).ToHashSet();
            kept.RemoveWhere(id => ties.ContainsKey(id) && !tied.Contains(id) && !chosen.Any(n => n.Asked && n.Id == id));
        }

        var nodes = drawing.Nodes.Where(n => kept.Contains(n.Id)).OrderBy(n => n.Id, StringComparer.Ordinal).ToList();
        var index = nodes.Select((n, i) => (n.Id, i)).ToDictionary(p => p.Id, p => p.i);
        List<FigureLine> lines =
        [
            .. edges
                .GroupBy(e => (From: index[e.From.Id], To: index[e.To.Id], e.Status, e.Possible))
                .Select(g => new FigureLine(
                    g.Key.From,
                    g.Key.To,
                    g.Key.Status,
                    g.Key.Possible,
                    [.. g.OrderByDescending(e => TieRules.Tenths(e.Type)).ThenBy(e => e.Type).ThenBy(e => e.Id, StringComparer.Ordinal)]))
                .OrderBy(l => !(nodes[l.From].Asked || nodes[l.To].Asked))
                .ThenByDescending(l => l.Edges.Max(e => TieRules.Tenths(e.Type)))
                .ThenBy(Order)
                .Take(MostLines)
                .OrderBy(Order),
        ];
        return new FigureGraph(nodes, lines)
        {
            NodesLeftOut = drawing.Nodes.Count - nodes.Count,
            EdgesLeftOut = drawing.Edges.Count - lines.Sum(l => l.Edges.Count),
        };
    }

    private static (int From, int To, TieStatus Status, bool Possible) Order(FigureLine line) =>
        (line.From, line.To, line.Status, line.Possible);

    // Engagements connect the stakeholders, so they get a third of the room, or what the stakeholders leave free.
    private static List<DrawingNode> Chosen(IReadOnlyList<DrawingNode> all, Dictionary<string, int> ties)
    {
        var ranked = all.OrderByDescending(n => n.Asked)
            .ThenByDescending(n => n.Strength ?? 0)
            .ThenByDescending(n => ties.GetValueOrDefault(n.Id))
            .ThenBy(n => n.Id, StringComparer.Ordinal)
            .ToLookup(n => n.Record.Kind.Family());
        var engagements = Math.Min(
            ranked[Family.Engagement].Count(),
            Math.Max(MostNodes / 3, MostNodes - ranked[Family.Stakeholder].Count()));
        return [.. ranked[Family.Engagement].Take(engagements), .. ranked[Family.Stakeholder].Take(MostNodes - engagements)];
    }
}

/// <summary>One line of a figure: all ties from one node to another with the same certainty.</summary>
/// <param name="From">The index of the node at which the ties start.</param>
/// <param name="To">The index of the node at which the ties end.</param>
/// <param name="Status">The status of the ties.</param>
/// <param name="Possible">Whether they count only by one reading of a partial date.</param>
/// <param name="Edges">The ties, starting with the strongest role.</param>
internal sealed record FigureLine(int From, int To, TieStatus Status, bool Possible, IReadOnlyList<DrawingEdge> Edges);
