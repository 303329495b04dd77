namespace StakeholderGraph.Exports;

/// <summary>A tie that is being added to a drawing.</summary>
internal sealed record DrawnTie(
    RecordId Id,
    TieType Type,
    string? Title,
    Period Period,
    TieStatus Status,
    IReadOnlyList<EvidenceGiven> Evidence)
{
    public RecordId? By { get; init; }

    public RecordId? OnBehalfOf { get; init; }

    public bool Possible { get; init; }

    public Money? Amount { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public static DrawnTie Of(TieGiven tie, bool possible) => new(tie.Id, tie.Type, tie.Title, tie.Period, tie.Status, tie.Evidence)
    {
        OnBehalfOf = tie.OnBehalfOf?.Id,
        Amount = tie.Amount,
        Attributes = tie.Attributes,
        Possible = possible,
    };
}

/// <summary>
/// Collects nodes and edges without duplicates, in the order in which they are first added. An edge is one way in which a stakeholder
/// stands in an engagement (or, in profiles and answers about sources, a tie as recorded); a tie by which two stakeholders stand is two
/// edges. Ties that only explain why a stakeholder stands there (<c>represents</c>, <c>succeeds</c>) are not drawn in answers about
/// engagements unless they are direct ties.
/// </summary>
internal sealed class DrawingBuilder
{
    private readonly OrderedDictionary<(string Id, bool IsCountry), DrawnNode> _nodes = [];
    private readonly OrderedDictionary<(RecordId Tie, DrawnNode? StandIn), DrawnEdge> _edges = [];

    /// <summary>
    /// Adds a record, or finds the node that exists already. A record that counts with certainty once is no longer merely possible.
    /// </summary>
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

    /// <summary>Adds an edge: once for a tie, or once for each stakeholder who stands by it in place of its start.</summary>
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

    /// <summary>
    /// Adds an engagement, and an edge for every way in which one of these stakeholders stands there by one of these ties.
    /// </summary>
    public void Standing(
        EngagementMention engagement, bool possible, IEnumerable<TieGiven> ties, IReadOnlyList<Mention> actors,
        IReadOnlyDictionary<string, IReadOnlyList<Attribution>> stands)
    {
        var target = Node(
            engagement.ToMention(),
            engagement.Period,
            possible: possible);
        foreach (var tie in ties.Where(t => t.To.Id == engagement.Id))
        {
            var standing = actors.Where(actor => stands[tie.Id.Value].Any(stand => IsActor(actor, stand))).DefaultIfEmpty(tie.From);
            foreach (var actor in standing)
            {
                Edge(Node(actor), target, DrawnTie.Of(tie, possible) with { By = actor == tie.From ? null : tie.From.Id });
            }
        }
    }

    /// <summary>Adds a direct tie of a stakeholder that the question names, with both its ends.</summary>
    public void Direct(DirectTie direct, Mention of, TieGiven tie)
    {
        var (own, other) = (Node(of, asked: true), Node(direct.Other));
        var end = direct.Direction == Direction.Outgoing ? tie.From : tie.To;
        Edge(
            direct.Direction == Direction.Outgoing ? own : other,
            direct.Direction == Direction.Outgoing ? other : own,
            DrawnTie.Of(tie, direct.Possible) with { By = end.Id == of.Id ? null : end.Id });
    }

    /// <summary>Creates the drawing from what was collected.</summary>
    public Drawing ToDrawing(Caption caption, IReadOnlyDictionary<string, Source> sources, AnswerTable table)
    {
        var nodes = _nodes.Values.ToDictionary(node => node, Finished);
        return new Drawing(
            caption,
            [.. _nodes.Values.Select(node => nodes[node])],
            [.. _edges.Values.Select(edge => Finished(edge, nodes))],
            sources,
            table);
    }

    private static bool IsActor(Mention actor, Attribution stand) =>
        actor.Id == stand.Id && (actor.Kind == Kind.Country) == (stand.Kind == Kind.Country);

    private DrawingNode Finished(DrawnNode node)
    {
        var evidence = node.Ties.Values.SelectMany(e => e).ToList();
        return (node.Details ?? new DrawingNode("", node.Record)) with
        {
            Id = IdOf(node),
            Period = node.Period,
            Asked = node.Asked,
            Strength = node.Strength,
            Possible = node.Possible,
            Evidence = evidence.Count,
            Sources = evidence.Select(e => e.Source).Distinct().Count(),
        };
    }

    private DrawingEdge Finished(DrawnEdge edge, Dictionary<DrawnNode, DrawingNode> nodes)
    {
        var (from, to, tie) = edge;
        var id = tie.By is null ? $"tie/{tie.Id}" : $"tie/{tie.Id}/{IdOf(from)}";
        return new DrawingEdge(id, nodes[from], nodes[to], tie.Id, tie.Type, tie.Status, tie.Evidence)
        {
            Title = tie.Title,
            Period = tie.Period,
            By = tie.By,
            OnBehalfOf = tie.OnBehalfOf,
            Amount = tie.Amount,
            Attributes = tie.Attributes ?? Entry.NoAttributes,
            Possible = tie.Possible,
        };
    }

    // The code of a country and the id of a body may both be KZ, but no record has a / in its id.
    private string IdOf(DrawnNode node)
    {
        var id = node.Record.Id.Value;
        return node.Record.Kind == Kind.Country && _nodes.ContainsKey((id, false)) ? $"country/{id}" : id;
    }
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

    /// <summary>The details in the answer beyond a mention; <c>null</c> if there are none.</summary>
    public DrawingNode? Details { get; set; }
}

/// <summary>An edge being drawn.</summary>
internal sealed record DrawnEdge(DrawnNode From, DrawnNode To, DrawnTie Tie);
