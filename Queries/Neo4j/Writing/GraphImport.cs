using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Makes the graph's content of one dataset equal to its files: compares both and writes only the differences.</summary>
/// <param name="writes">The target of the writes.</param>
/// <param name="content">The dataset.</param>
/// <param name="isLoaded">Whether the graph already contains a part of the dataset.</param>
/// <param name="others">The other datasets in the graph.</param>
/// <param name="written">Receives the number of records written so far.</param>
/// <param name="cancellationToken">Cancels the operation.</param>
internal sealed class GraphImport(
    Writes writes,
    IDatasetContent content,
    bool isLoaded,
    IReadOnlyCollection<string> others,
    Action<long> written,
    CancellationToken cancellationToken)
{
    private readonly ContentHash _hash = new();
    private readonly KnownIds _ids = new(content.Counts);
    private readonly string _name = content.Dataset.Name.Value;

    private readonly Claims _claims = new(writes, content.Dataset.Name.Value, others, cancellationToken);

    /// <summary>How many records were, or would be, written or removed.</summary>
    public long Touched { get; private set; }

    /// <summary>How many records are held in memory at a time.</summary>
    public int ChunkSize { get; init; } = 200_000;

    /// <summary>The maximum number of records that one statement writes or removes.</summary>
    public int MostRows { get; init; } = Batch.MostRows;

    /// <summary>Whether to compare without writing.</summary>
    public bool OnlyCompares { get; init; }

    /// <summary>Writes the dataset and returns what changed; disagreements between datasets are searched for later.</summary>
    public async Task<ImportReport> RunAsync()
    {
        _hash.Add(content.Dataset);
        await _claims.LoadAsync();

        // Names and ties do not say to which family an id in them belongs.
        Each(content.Stakeholders(), _ids.Add);
        Each(content.Engagements(), _ids.Add);
        using var namesOfStakeholders = new PartsOfChunks(content.Counts.Stakeholders, ChunkSize);
        using var namesOfEngagements = new PartsOfChunks(content.Counts.Engagements, ChunkSize);
        Each(content.Names(), name => PutBy(name, namesOfStakeholders, namesOfEngagements));
        var sources = await SortAsync(
            GraphRecordType.Sources, content.Sources(), r => { _hash.Add(r); _ids.Add(r); }, r => (r.Id, RecordCells.Of(r)), null);
        var stakeholders = await SortAsync(
            GraphRecordType.Stakeholders, content.Stakeholders(), _hash.Add, r => (r.Id, RecordCells.Of(r)), namesOfStakeholders);
        var engagements = await SortAsync(
            GraphRecordType.Engagements, content.Engagements(), _hash.Add, r => (r.Id, RecordCells.Of(r)), namesOfEngagements);

        Each(content.Ties(), _ids.Add);
        using var evidence = new PartsOfChunks(content.Counts.Ties, ChunkSize);
        Each(content.Evidence(), e => PutBy(e, evidence));
        var ties = await SortAsync(
            GraphRecordType.Ties,
            content.Ties(),
            r =>
            {
                _hash.Add(r);
                _ids.Look(r);
            },
            r => (r.Id, RecordCells.Of(r)),
            evidence);
        RefuseWhatIsMissing();
        if (_hash.ToString() != content.ContentHash)
        {
            throw Changed();
        }

        // Records that refer to others are removed first.
        foreach (var comparison in new[] { ties, engagements, stakeholders, sources })
        {
            await RemoveAsync(comparison);
        }

        await RenameCitedAsync();
        await writes.ArrivedAsync();
        return new ImportReport(
            content.Dataset.Name,
            false,
            stakeholders.GraphRecords,
            engagements.GraphRecords,
            stakeholders.Parts.Plus(engagements.Parts),
            ties.GraphRecords,
            ties.Parts,
            sources.GraphRecords,
            [],
            0);
    }

    /// <summary>Removes all records of the dataset.</summary>
    public async Task RemoveAllAsync()
    {
        await _claims.LoadAsync();
        foreach (
            var type in new[] { GraphRecordType.Ties, GraphRecordType.Engagements, GraphRecordType.Stakeholders, GraphRecordType.Sources })
        {
            await RemoveAsync(await CompareWithAsync(type));
        }

        await RenameCitedAsync();
        await writes.ArrivedAsync();
    }

    private async Task<Comparison> SortAsync<T>(
        GraphRecordType type, IEnumerable<T> records, Action<T> see, Func<T, (RecordId Id, string?[] Cells)> cells, PartsOfChunks? parts)
    {
        var comparison = await CompareWithAsync(type);
        var (chunk, number) = (new Dictionary<string, Incoming>(StringComparer.Ordinal), 0);
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            see(record);
            var (id, stated) = cells(record);
            chunk.Add(id.Value, new Incoming(DatasetRecord.Full(stated)));
            if (chunk.Count == ChunkSize)
            {
                await ChunkAsync();
            }
        }

        await ChunkAsync();
        return comparison;

        async Task ChunkAsync()
        {
            if (chunk.Count > 0)
            {
                RefuseWhatIsMissing();
                var count = 0L;
                foreach (var (owner, cells) in parts?.Take(number) ?? [])
                {
                    (chunk.GetValueOrDefault(owner) ?? throw Changed()).Add(cells);
                    count++;
                }

                await WriteAsync(comparison, chunk, (double)count / chunk.Count);
                chunk.Clear();
                number++;
            }
        }
    }

    private void PutBy(OtherName name, PartsOfChunks stakeholders, PartsOfChunks engagements)
    {
        _hash.Add(name);
        _ids.Look(name);
        if (_ids.NumberOfStakeholder(name.Of) is var stakeholder and >= 0)
        {
            stakeholders.Add(stakeholder, name.Of.Value, EntryRecords.PartOf(name));
        }
        else if (_ids.NumberOfEngagement(name.Of) is var engagement and >= 0)
        {
            engagements.Add(engagement, name.Of.Value, EntryRecords.PartOf(name));
        }
    }

    private void PutBy(Evidence evidence, PartsOfChunks ties)
    {
        _hash.Add(evidence);
        _ids.Look(evidence);
        if (_ids.NumberOfTie(evidence.Tie) is var tie and >= 0)
        {
            ties.Add(tie, evidence.Tie.Value, TieRecords.PartOf(evidence));
        }
    }

    private async Task WriteAsync(Comparison comparison, Dictionary<string, Incoming> chunk, double partsEach)
    {
        var type = comparison.Type;
        var touched = new List<(GraphRecord GraphRecord, bool IsThere)>();
        var same = 0;
        foreach (var (id, incoming) in chunk)
        {
            var version = new DatasetRecord(_name, incoming.Cells, incoming.Parts);
            var record = new GraphRecord(id, [version]) { Ends = type == GraphRecordType.Ties ? EndsOf(incoming.Cells) : TieEnds.None };
            if (comparison.Differs(record, version, out var isThere))
            {
                touched.Add((record, isThere));
            }
            else
            {
                same++;
            }
        }

        written((long)(same * (1 + partsEach)));
        Touched += touched.Count;
        if (OnlyCompares)
        {
            return;
        }

        var changes =
            others.Count == 0
                ? RecordChanges.Of(touched)
                : await _claims.UniteAsync(
                    type,
                    touched.ConvertAll(t => (t.GraphRecord.Plain, (DatasetRecord?)t.GraphRecord.Versions[0], t.GraphRecord.Ends)));
        await WriteAsync(type, changes, partsEach, counts: true);
    }

    private async Task RemoveAsync(Comparison comparison)
    {
        var (type, gone) = (comparison.Type, comparison.Gone());
        Touched += gone.Count;
        if (OnlyCompares || gone.Count == 0)
        {
            return;
        }

        if (others.Count == 0)
        {
            await DeleteAsync(type, gone);
            return;
        }

        foreach (var some in gone.Chunk(ChunkSize))
        {
            var changes = await _claims.UniteAsync(type, [.. some.Select(id => (id, (DatasetRecord?)null, TieEnds.None))]);
            await WriteAsync(type, changes, 0, counts: false);
        }
    }

    // Records that are now shown by another id are deleted first. Ties are not changed but deleted and created again.
    private async Task WriteAsync(GraphRecordType type, RecordChanges changes, double partsEach, bool counts)
    {
        if (type == GraphRecordType.Ties)
        {
            await DeleteAsync(type, changes.Gone.Concat(changes.Changed.Select(t => t.Id)));
            foreach (var ends in changes.Changed.Concat(changes.New).GroupBy(t => t.Ends))
            {
                await SendAsync(type, type.CreateOf(ends.Key), ends.Select(t => t with { Sources = _claims.Sources }), partsEach, counts);
            }
        }
        else
        {
            await DeleteAsync(type, changes.Gone);
            await SendAsync(type, type.CreateOf(TieEnds.None), changes.New, partsEach, counts);
            await SendAsync(type, type.Update, changes.Changed, partsEach, counts);
        }
    }

    private async Task RenameCitedAsync()
    {
        await foreach (var ties in _claims.CitingOtherwiseAsync())
        {
            await WriteAsync(GraphRecordType.Ties, new RecordChanges([], ties, []), 0, counts: false);
        }
    }

    private async Task<Comparison> CompareWithAsync(GraphRecordType type)
    {
        var comparison = new Comparison(type);
        if (isLoaded)
        {
            await foreach (var record in GraphRecords.OfAsync(writes.ReadAsync, type, _name, cancellationToken))
            {
                comparison.Remember(record, record.By(_name) ?? throw Row.Damaged("datasets"));
            }
        }

        return comparison;
    }

    private async Task DeleteAsync(GraphRecordType type, IEnumerable<string> ids)
    {
        foreach (var some in ids.Chunk(MostRows))
        {
            await writes.SendAsync(type.Delete.With("ids", some), some.Length, 0, cancellationToken);
        }
    }

    private async Task SendAsync(GraphRecordType type, Statement statement, IEnumerable<GraphRecord> records, double partsEach, bool counts)
    {
        foreach (var batch in Batch.Of(records, type, MostRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = batch.Rows.Count;
            await writes.SendAsync(statement.With("rows", batch.Rows), count, count, cancellationToken);
            if (counts)
            {
                written((long)(count * (1 + partsEach)));
            }
        }
    }

    private TieEnds EndsOf(string[] cells) =>
        _ids.AreStakeholders(cells[TieColumn.From], cells[TieColumn.To]) is var (from, to) && (from || !to)
            ? TieRecords.EndsOf(from, to)
            : throw Refused("a tie leads from an engagement to a stakeholder", cells[TieColumn.Id], null);

    private void RefuseWhatIsMissing()
    {
        if (_ids.Missing.Count > 0)
        {
            var missing = _ids
                .Missing.Select(m => Error($"the {m.By} names a record that the dataset does not define", m.Id.Value, null))
                .ToList();
            throw new DatasetException(missing, missing.Count);
        }
    }

    private void Each<T>(IEnumerable<T> records, Action<T> look)
    {
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            look(record);
        }
    }

    private DatasetException Changed() => Refused("the files changed while they were being imported", null, "import them again");

    private DatasetException Refused(string reason, string? found, string? hint) => new([Error(reason, found, hint)], 1);

    private DatasetFault Error(string reason, string? found, string? hint) => new(_name, null, null, null, reason, found, hint);
}
