namespace StakeholderGraph;

/// <summary>Draws a whole dataset.</summary>
public static class DatasetDrawing
{
    /// <summary>
    /// Draws every stakeholder and engagement of a dataset with all their details, and every tie; the table has a row for each tie.
    /// </summary>
    public static Drawing Of(IDatasetContent dataset, CancellationToken cancellationToken)
    {
        var sources = dataset.Sources().ToDictionary(s => s.Id.Value, StringComparer.Ordinal);
        var evidence = Evidence(dataset, cancellationToken);
        var names = Gathered(dataset.Names(), n => n.Of, n => new NameGiven(n.Text, n.Language, n.Type), cancellationToken);
        var ties = new List<Tie>(dataset.Ties());
        var counts = Counts(ties, evidence);
        cancellationToken.ThrowIfCancellationRequested();

        var nodes = new OrderedDictionary<RecordId, DrawingNode>();
        foreach (var entry in dataset.Stakeholders().Cast<Entry>().Concat(dataset.Engagements()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            counts.TryGetValue(entry.Id, out var count);
            var mention = new Mention(entry.Id, entry.Kind, entry.Name, entry.Country)
            {
                OtherCountries = entry is Engagement { OtherCountries: { IsEmpty: false } across }
                    ? across.Sort(StringComparer.Ordinal)
                    : null,
            };
            nodes.Add(entry.Id, new DrawingNode(entry.Id.Value, mention)
            {
                Period = entry.Period,
                Evidence = count.Evidence,
                Sources = count.Sources,
                Names = names.TryGetValue(entry.Id, out var others) ? others : [],
                Topics = (entry as Engagement)?.Topics ?? [],
                Identifiers = [.. entry.Identifiers.Select(i => i.ToString())],
                Links = entry.Links,
                Language = entry.Language,
                Attributes = entry.Attributes,
                Description = (entry as Engagement)?.Description,
            });
        }

        var edges = new List<DrawingEdge>(ties.Count);
        foreach (var tie in ties)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var given = evidence[tie.Id];
            edges.Add(
                new DrawingEdge(
                    $"tie/{tie.Id}",
                    nodes[tie.From],
                    nodes[tie.To],
                    tie.Id,
                    tie.Type,
                    TieRules.StatusOf(given.Select(e => e.Says)),
                    given)
                {
                    Title = tie.Title,
                    Period = tie.Period,
                    OnBehalfOf = tie.OnBehalfOf,
                    Amount = tie.Amount,
                    Attributes = tie.Attributes,
                });
        }

        var caption = new Caption(dataset.Dataset.Title, Caption.FileSafe(dataset.Dataset.Name.Value), null) { Dataset = dataset.Dataset };
        return new Drawing(
            caption,
            [.. nodes.Values],
            edges,
            sources,
            new AnswerTable(TieRows.Columns, edges.Select(edge => Row(edge, nodes, sources))));
    }

    // In the order of answers, whatever the order of the files.
    private static Dictionary<RecordId, IReadOnlyList<EvidenceGiven>> Evidence(IDatasetContent dataset, CancellationToken cancellationToken)
    {
        var given = Gathered(
            dataset.Evidence(),
            e => e.Tie,
            e => new EvidenceGiven(e.Source, e.Locator, e.Says, e.Note),
            cancellationToken);
        return given.ToDictionary(
            pair => pair.Key,
            pair =>
                (IReadOnlyList<EvidenceGiven>)
                    [
                        .. pair
                            .Value.OrderBy(e => e.Source, RecordId.Order)
                            .ThenBy(e => e.Locator ?? "", StringComparer.Ordinal)
                            .ThenBy(e => e.Says),
                    ]);
    }

    private static Dictionary<RecordId, List<TValue>> Gathered<TRecord, TValue>(
        IEnumerable<TRecord> records, Func<TRecord, RecordId> of, Func<TRecord, TValue> value, CancellationToken cancellationToken)
    {
        var gathered = new Dictionary<RecordId, List<TValue>>();
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!gathered.TryGetValue(of(record), out var values))
            {
                gathered.Add(of(record), values = []);
            }

            values.Add(value(record));
        }

        return gathered;
    }

    private static Dictionary<RecordId, (int Evidence, int Sources)> Counts(
        List<Tie> ties, Dictionary<RecordId, IReadOnlyList<EvidenceGiven>> evidence)
    {
        var sources = new Dictionary<RecordId, (int Evidence, HashSet<RecordId> Sources)>();
        foreach (var tie in ties)
        {
            foreach (var end in tie.From == tie.To ? [tie.From] : (RecordId[])[tie.From, tie.To])
            {
                var (count, known) = sources.TryGetValue(end, out var counted) ? counted : (0, []);
                known.UnionWith(evidence[tie.Id].Select(e => e.Source));
                sources[end] = (count + evidence[tie.Id].Count, known);
            }
        }

        return sources.ToDictionary(pair => pair.Key, pair => (pair.Value.Evidence, pair.Value.Sources.Count));
    }

    private static IReadOnlyList<Cell> Row(
        DrawingEdge edge,
        OrderedDictionary<RecordId, DrawingNode> nodes,
        Dictionary<string, Source> sources) =>
        TieRows.Of(
            new TieGiven(
                edge.Tie,
                edge.Type,
                edge.From.Record,
                edge.To.Record,
                edge.Title,
                edge.OnBehalfOf is { } body ? nodes[body].Record : null,
                edge.Period,
                edge.Status,
                edge.Evidence)
            {
                Amount = edge.Amount,
                Attributes = edge.Attributes,
            },
            sources);
}
