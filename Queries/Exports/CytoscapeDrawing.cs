namespace StakeholderGraph;

/// <summary>A tie on its way into a drawing.</summary>
internal sealed record DrawnTie(RecordId Id, TieType Type, string? Title, Period Period, TieStatus Status, IReadOnlyList<EvidenceGiven> Evidence)
{
    public RecordId? By { get; init; }

    public RecordId? OnBehalfOf { get; init; }

    public bool Possible { get; init; }

    public static DrawnTie Of(TieGiven tie, bool possible) =>
        new(tie.Id, tie.Type, tie.Title, tie.Period, tie.Status, tie.Evidence) { OnBehalfOf = tie.OnBehalfOf?.Id, Possible = possible };
}

/// <summary>Collects nodes and edges, each once, in the order in which they first come.</summary>
internal sealed class CytoscapeDrawing
{
    private readonly OrderedDictionary<(string Id, bool IsCountry), DrawnNode> _nodes = [];
    private readonly OrderedDictionary<(RecordId Tie, DrawnNode? StandIn), DrawnEdge> _edges = [];

    /// <summary>Adds a record, or finds it. What certainly counts once is not merely possible.</summary>
    public DrawnNode Node(Mention record, Period period = default, bool asked = false, double? strength = null, bool? possible = null)
    {
        var key = (record.Id.Value, record.Kind == Kind.Country);
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes.Add(key, node = new DrawnNode(record));
        }

        node.Period = period.IsUnknown ? node.Period : period;
        node.Asked |= asked;
        node.Strength ??= strength;
        node.Possible = possible is null ? node.Possible : possible.Value && node.Possible is not false;
        return node;
    }

    /// <summary>Adds an edge: a tie once, or once for each who stands by it in another's place.</summary>
    public void Edge(DrawnNode from, DrawnNode to, DrawnTie tie)
    {
        var key = (tie.Id, tie.By is null ? null : from);
        if (!_edges.TryGetValue(key, out var drawn))
        {
            _edges.Add(key, new DrawnEdge(from, to, tie));
        }
        else if (!tie.Possible)
        {
            _edges[key] = drawn with { Tie = drawn.Tie with { Possible = false } };
        }

        from.Ties[tie.Id] = tie.Evidence;
        to.Ties[tie.Id] = tie.Evidence;
    }

    public CytoscapeGraph ToGraph() => new(new CytoscapeElements(
        [.. _nodes.Values.Select(node => new CytoscapeNode(Data(node)))],
        [.. _edges.Values.Select(edge => new CytoscapeEdge(Data(edge)))]));

    private CytoscapeNodeData Data(DrawnNode node)
    {
        var record = node.Record;
        var evidence = node.Ties.Values.SelectMany(e => e).ToList();
        return new CytoscapeNodeData(IdOf(node), record.Kind, record.Name, record.Kind.Family(), evidence.Count, Sources(evidence))
        {
            Country = record.Country,
            From = node.Period.From,
            To = node.Period.To,
            Asked = node.Asked ? true : null,
            Strength = node.Strength,
            Possible = node.Possible,
        };
    }

    private CytoscapeEdgeData Data(DrawnEdge edge)
    {
        var (from, to, tie) = edge;
        var id = tie.By is null ? $"tie/{tie.Id}" : $"tie/{tie.Id}/{IdOf(from)}";
        var type = Words<TieType>.Of(tie.Type);
        return new CytoscapeEdgeData(
            id,
            IdOf(from),
            IdOf(to),
            tie.Type,
            tie.Title is null ? type : $"{type}: {tie.Title}",
            tie.Id,
            tie.Status,
            tie.Evidence.Count,
            Sources(tie.Evidence))
        {
            By = tie.By,
            OnBehalfOf = tie.OnBehalfOf,
            From = tie.Period.From,
            To = tie.Period.To,
            Possible = tie.Possible,
        };
    }

    // A country and a body may both be called KZ; no record can have a / in its id.
    private string IdOf(DrawnNode node)
    {
        var id = node.Record.Id.Value;
        return node.Record.Kind == Kind.Country && _nodes.ContainsKey((id, false)) ? $"country/{id}" : id;
    }

    private static int Sources(IReadOnlyList<EvidenceGiven> evidence) => evidence.Select(e => e.Source).Distinct().Count();
}

/// <summary>A node being drawn.</summary>
internal sealed class DrawnNode(Mention record)
{
    public Mention Record { get; } = record;

    public Dictionary<RecordId, IReadOnlyList<EvidenceGiven>> Ties { get; } = [];

    public Period Period { get; set; }

    public bool Asked { get; set; }

    public double? Strength { get; set; }

    public bool? Possible { get; set; }
}

/// <summary>An edge being drawn.</summary>
internal sealed record DrawnEdge(DrawnNode From, DrawnNode To, DrawnTie Tie);
