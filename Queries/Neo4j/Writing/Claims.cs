using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>The changes to the records of one type.</summary>
/// <param name="New">The records to create.</param>
/// <param name="Changed">The existing records to change.</param>
/// <param name="Gone">The ids of the records to delete, as answers show them.</param>
internal sealed record RecordChanges(IReadOnlyList<GraphRecord> New, IReadOnlyList<GraphRecord> Changed, IReadOnlyList<string> Gone)
{
    /// <summary>The changes if there is no other dataset.</summary>
    public static RecordChanges Of(IReadOnlyList<(GraphRecord GraphRecord, bool IsThere)> touched) =>
        new(
            [.. touched.Where(t => !t.IsThere).Select(t => t.GraphRecord)],
            [.. touched.Where(t => t.IsThere).Select(t => t.GraphRecord)],
            []);
}

/// <summary>
/// Decides what each dataset means by an id while one of them is imported beside others: what the others say of the same record is kept and
/// counts. If they mean different ties or sources by one id, each is stored in the graph under the id that answers show.
/// </summary>
internal sealed class Claims(Writes writes, string concerned, IReadOnlyCollection<string> others, CancellationToken cancellationToken)
{
    private const int ChunkSize = 5_000;
    private static readonly Statement TiesClaimed = Statement.Reading("Neo4j/Writing/TiesClaimed.cypher");
    private static readonly Statement TiesCiting = Within5Minutes("TiesCiting");
    private static readonly Statement TiesCitingAnyOf = Within5Minutes("TiesCitingAnyOf");

    private readonly HashSet<string> _claimingTies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shownOtherwise = new(StringComparer.Ordinal);

    /// <summary>How answers name sources.</summary>
    public ShownSources Sources { get; private set; } = ShownSources.AsWritten;

    private IEnumerable<string> Datasets => others.Append(concerned);

    /// <summary>Reads the existing claims.</summary>
    public async Task LoadAsync()
    {
        if (others.Count == 0)
        {
            return;
        }

        Sources = await ShownSources.LoadAsync(writes.ReadAsync, Datasets, cancellationToken);
        await foreach (var row in writes.ReadAsync(TiesClaimed.With("datasets", Datasets), cancellationToken))
        {
            _claimingTies.Add(row.Text("dataset"));
        }
    }

    /// <summary>The changes if the dataset now gives these records; null for a record that it no longer contains.</summary>
    public async Task<RecordChanges> UniteAsync(
        GraphRecordType type, IReadOnlyList<(string Id, DatasetRecord? DatasetRecord, TieEnds Ends)> now)
    {
        var ids = now.Select(n => n.Id).ToList();
        await RefuseOtherFamilyAsync(type, [.. now.Where(n => n.DatasetRecord is not null).Select(n => n.Id)]);
        var there = await GraphRecords.ByIdAsync(writes.ReadAsync, type, ids, Claiming(type), cancellationToken);
        var (created, changed, gone) = (new List<GraphRecord>(), new List<GraphRecord>(), new List<string>());
        foreach (var (id, version, ends) in now)
        {
            var before = there[id].ToList();
            var after = After(type, id, before, version, ends);
            RefuseOtherKind(type, version, after);
            var known = before.ToDictionary(t => t.Id, StringComparer.Ordinal);
            foreach (var record in after)
            {
                if (!known.Remove(record.Id, out var old))
                {
                    created.Add(record);
                }
                else if (!record.Versions.SequenceEqual(old.Versions)) // compared by reference, not by value
                {
                    changed.Add(record);
                }
            }

            gone.AddRange(known.Keys);
            Note(type, id, before, after);
        }

        return new RecordChanges(created, changed, gone);
    }

    /// <summary>
    /// The ties whose evidence names a source that is now shown by another id, in parts. If batches are committed one by one, an
    /// interrupted import may have left such ties too; therefore all ties that cite a source with a claimed, or formerly claimed, id are
    /// searched.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<GraphRecord>> CitingOtherwiseAsync()
    {
        foreach (var statement in writes.InBatches ? CitingByIndex() : CitingByLookingAtAll())
        {
            var ties = new List<GraphRecord>();
            await foreach (var row in writes.ReadAsync(statement, cancellationToken))
            {
                var tie = GraphRecordType.Ties.Read(row) with { Sources = Sources };
                if (!TieRecords.NamesOf(tie).SequenceEqual(row.Map("properties").TextsOrNone("sources")))
                {
                    ties.Add(tie);
                }
            }

            yield return ties;
        }
    }

    private IEnumerable<Statement> CitingByLookingAtAll() =>
        _shownOtherwise.Count > 0 ? [TiesCitingAnyOf.With("ids", _shownOtherwise)] : [];

    private IEnumerable<Statement> CitingByIndex()
    {
        var queries = _shownOtherwise.Select(Quoted);
        if (others.Count > 0)
        {
            queries = queries
                .Concat(Sources.Ids.Select(Quoted))
                .Concat(Datasets.Select(dataset => $"{Escaped(dataset)}\\/*"))
                .Distinct(StringComparer.Ordinal);
        }

        return queries.Chunk(ChunkSize).Select(some => TiesCiting.With("queries", some));

        static string Quoted(string id) => $"\"{id}\"";

        static string Escaped(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"\\{c}"));
    }

    private HashSet<string> Claiming(GraphRecordType type) =>
        type == GraphRecordType.Ties ? _claimingTies : type == GraphRecordType.Sources && Sources.Ids.Count > 0 ? [.. Datasets] : [];

    private List<GraphRecord> After(GraphRecordType type, string id, List<GraphRecord> before, DatasetRecord? version, TieEnds ends)
    {
        DatasetRecord[] all =
        [
            .. before
                .SelectMany(t => t.Versions)
                .Where(s => s.Dataset != concerned)
                .Concat(version is null ? [] : [version])
                .OrderBy(s => s.Dataset, StringComparer.Ordinal),
        ];
        if (all.Length == 0)
        {
            return [];
        }

        var groups = SameRecord.Groups(type.Records, all);
        return [.. groups.Select(group => new GraphRecord(SameRecord.IdOf(id, group, groups.Count), group) { Ends = EndsOf(group) })];

        // All records of one group have the same ends.
        TieEnds EndsOf(IReadOnlyList<DatasetRecord> group) =>
            version is not null && group.Contains(version) ? ends : before.First(t => t.Versions.Any(group.Contains)).Ends;
    }

    private void Note(GraphRecordType type, string id, List<GraphRecord> before, List<GraphRecord> after)
    {
        if (!type.BelongsToDataset || before.Count < 2 && after.Count < 2)
        {
            return;
        }

        if (type == GraphRecordType.Ties)
        {
            _claimingTies.UnionWith(after.Where(t => t.Id != id).Select(t => t.Versions[0].Dataset));
            return;
        }

        if (ReferenceEquals(Sources, ShownSources.AsWritten))
        {
            throw new InvalidOperationException("Claims must be loaded before they are made");
        }

        Sources.Set(id, after);
        var shown = after
            .SelectMany(r => r.Versions.Select(v => KeyValuePair.Create(v.Dataset, r.Id)))
            .ToDictionary(StringComparer.Ordinal);
        _shownOtherwise.UnionWith(
            before.Where(r => r.Versions.Any(v => shown.GetValueOrDefault(v.Dataset, r.Id) != r.Id)).Select(r => r.Id));
    }

    private static Statement Within5Minutes(string file) =>
        Statement.Reading($"Neo4j/Writing/{file}.cypher") with { Within = TimeSpan.FromMinutes(5) };

    private async Task RefuseOtherFamilyAsync(GraphRecordType type, List<string> ids)
    {
        if (type.BelongsToDataset)
        {
            return;
        }

        var errors = new List<DatasetFault>();
        foreach (var some in ids.Chunk(ChunkSize))
        {
            await foreach (var row in writes.ReadAsync(type.Clashes.With("ids", some).With("dataset", concerned), cancellationToken))
            {
                var (stakeholder, engagement) =
                    type == GraphRecordType.Stakeholders ? (concerned, row.Text("dataset")) : (row.Text("dataset"), concerned);
                errors.Add(
                    new DatasetFault(
                        concerned,
                        null,
                        null,
                        null,
                        $"a stakeholder in dataset {stakeholder} and an engagement in dataset {engagement} have one id",
                        row.Text("id"),
                        "give one of the two another id"));
            }
        }

        if (errors.Count > 0)
        {
            throw new DatasetException([.. errors.Take(Faults.Kept)], errors.Count);
        }
    }

    // An import in one transaction is checked when all of it is written, because two datasets may change a kind together.
    private void RefuseOtherKind(GraphRecordType type, DatasetRecord? version, List<GraphRecord> after)
    {
        if (writes.InBatches
            && !type.BelongsToDataset
            && version is not null
            && SharedRecords.KindClash(version, after[0].Versions) is { } clash)
        {
            throw new DatasetException([clash], 1);
        }
    }
}
