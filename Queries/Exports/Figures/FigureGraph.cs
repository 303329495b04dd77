namespace StakeholderGraph.Exports.Figures;

/// <summary>
/// What a figure draws, in an order of its own: the same network gives the same figure however an answer happens to list it.
/// </summary>
internal sealed class FigureGraph
{
    /// <summary>The most stakeholders and engagements of one figure: more cannot be read on a sheet of paper.</summary>
    public const int MostNodes = 120;

    /// <summary>The most lines of one figure.</summary>
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

    /// <summary>The nodes drawn, by id.</summary>
    public IReadOnlyList<DrawingNode> Nodes { get; }

    /// <summary>The lines drawn, by their ends, then by status.</summary>
    public IReadOnlyList<FigureLine> Lines { get; }

    /// <summary>Of each node the others that it has a line with.</summary>
    public IReadOnlyList<SortedSet<int>> Neighbours { get; }

    /// <summary>How many nodes the drawing has beyond.</summary>
    public int NodesLeftOut { get; private init; }

    /// <summary>How many edges the drawing has beyond.</summary>
    public int EdgesLeftOut { get; private init; }

    /// <summary>
    /// What a figure of a drawing draws: all of it where there is room; else who was asked about, the strongest partners and those with
    /// most ties.
    /// </summary>
    public static FigureGraph Of(Drawing drawing)
    {
        var ties = drawing.Edges.SelectMany(e => new[] { e.From.Id, e.To.Id }).CountBy(id => id).ToDictionary();
        var chosen = drawing.Nodes.Count <= MostNodes ? drawing.Nodes : Chosen(drawing.Nodes, ties);
        var kept = chosen.Select(n => n.Id).ToHashSet();
        var edges = drawing.Edges.Where(e => kept.Contains(e.From.Id) && kept.Contains(e.To.Id)).ToList();
        if (chosen.Count < drawing.Nodes.Count)
        {
            // Whose ties all lead out of the figure would say nothing in it.
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

    // Engagements are what joins the others, so they have a third of the room, or what the others leave them.
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

/// <summary>One line of a figure: every tie from one to another that is as sure.</summary>
/// <param name="From">Who acts: a place among the nodes.</param>
/// <param name="To">What or whom it is done to.</param>
/// <param name="Status">The status of the ties.</param>
/// <param name="Possible">Whether they count only by one reading of a partial date.</param>
/// <param name="Edges">The ties, strongest role first.</param>
internal sealed record FigureLine(int From, int To, TieStatus Status, bool Possible, IReadOnlyList<DrawingEdge> Edges);
