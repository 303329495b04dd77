using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>What is to be done with records of one type.</summary>
/// <param name="New">Those that are not there yet.</param>
/// <param name="Changed">Those that are there and become something else.</param>
/// <param name="Gone">The ids of those that go, as answers show them.</param>
internal sealed record Changes(IReadOnlyList<GraphRecord> New, IReadOnlyList<GraphRecord> Changed, IReadOnlyList<string> Gone)
{
    /// <summary>Changes where no other dataset is there.</summary>
    public static Changes Of(IReadOnlyList<(GraphRecord GraphRecord, bool IsThere)> touched) =>
        new(
            [.. touched.Where(t => !t.IsThere).Select(t => t.GraphRecord)],
            [.. touched.Where(t => t.IsThere).Select(t => t.GraphRecord)],
            []);
}

/// <summary>
/// Which datasets mean what by an id, while one of them is imported beside others: what they say of the same things stays, and counts;
/// where they mean different ties or sources by one id, each lies in the graph under the id that answers show.
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

    /// <summary>Looks at the claims that are there.</summary>
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

    /// <summary>What changes where the dataset says this of things, or nothing any more.</summary>
    public async Task<Changes> UniteAsync(GraphRecordType type, IReadOnlyList<(string Id, DatasetRecord? DatasetRecord, TieEnds Ends)> now)
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
                else if (!record.Versions.SequenceEqual(old.Versions)) // the very same, not only equal
                {
                    changed.Add(record);
                }
            }

            gone.AddRange(known.Keys);
            Note(type, id, before, after);
        }

        return new Changes(created, changed, gone);
    }

    /// <summary>
    /// The ties whose evidence names a source that is now shown by another id, in parts. Where batches are committed one by one, an import
    /// that was cut off may have left such ties too: they are looked for among all that cite a source whose id is, or was, claimed.
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

        // Those of one group have the same ends.
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
            throw new InvalidOperationException("Claims are loaded before they are made");
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

    // What is imported as a whole is looked at when all of it is there: two datasets may change a kind together.
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
