using System.Collections.Concurrent;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// A dataset as the graph contains it, in canonical order. Records are fetched page by page during the enumeration, and only while the
/// dataset stays as it was when this object was created. The enumerating thread blocks until the server answers.
/// </summary>
internal sealed class GraphDataset(IDatabase database, LoadedDataset loaded, CancellationToken cancellationToken) : IDatasetContent
{
    private readonly ConcurrentDictionary<GraphRecordType, Lazy<List<DatasetRecord>>> _read = new();

    /// <summary>
    /// Whether records are fetched once and kept in memory for later enumerations and for the rows that they contain (the evidence of a
    /// tie, the names of a stakeholder): faster for callers that keep everything in memory anyway.
    /// </summary>
    public bool KeepsWhatItRead { get; init; }

    public Dataset Dataset { get; } = new(loaded.Name, loaded.Title, loaded.Licence, loaded.Maintainer, loaded.Description);

    public RecordCounts Counts => loaded.Counts;

    public string ContentHash => loaded.ContentHash;

    public IEnumerable<Source> Sources() => Read(GraphRecordType.Sources).Select(s => SourceRecords.RecordOf(s.Cells));

    public IEnumerable<Stakeholder> Stakeholders() =>
        Read(GraphRecordType.Stakeholders).Select(s => (Stakeholder)EntryRecords.RecordOf(s.Cells));

    public IEnumerable<Engagement> Engagements() =>
        Read(GraphRecordType.Engagements).Select(s => (Engagement)EntryRecords.RecordOf(s.Cells));

    public IEnumerable<OtherName> Names() =>
        Merged(Read(GraphRecordType.Stakeholders), Read(GraphRecordType.Engagements))
            .SelectMany(s =>
                s.Parts.Select(p => EntryRecords.NameOf(CellRecords.Id(s.Cells[0]), p)).Order(DataFormat.CanonicalOrder.Names));

    public IEnumerable<Tie> Ties() => Read(GraphRecordType.Ties).Select(s => TieRecords.RecordOf(s.Cells));

    public IEnumerable<Evidence> Evidence() => Read(GraphRecordType.Ties).SelectMany(s => s.Parts
        .Select(p => TieRecords.EvidenceOf(CellRecords.Id(s.Cells[0]), p))
        .Order(DataFormat.CanonicalOrder.Evidence));

    private IEnumerable<DatasetRecord> Read(GraphRecordType type) =>
        KeepsWhatItRead
            ? _read.GetOrAdd(type, s => new Lazy<List<DatasetRecord>>(() => [.. Fetch(s)])).Value
            : Fetch(type);

    private IEnumerable<DatasetRecord> Fetch(GraphRecordType type)
    {
        // Records that are shown by other ids than those of the dataset are elsewhere in the order of pages.
        var datasets = type.BelongsToDataset ? AllLoaded().Datasets.Select(d => d.Name.Value) : [];
        var parts = datasets.Prepend(null).Select(claimedBy => Read(type, claimedBy));
        foreach (var version in parts.Aggregate(Merged))
        {
            yield return version;
        }

        // Pages are separate transactions: the pages form one dataset only if it has not changed meanwhile.
        if (!AllLoaded().Datasets.Any(d => d.Name == loaded.Name && d.ContentHash == loaded.ContentHash))
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"The dataset {loaded.Name} was imported again or removed while it was being read. Try again");
        }
    }

    private IEnumerable<DatasetRecord> Read(GraphRecordType type, string? claimedBy)
    {
        foreach (
            var record in GraphRecords
                .ClaimedAsync(database.RunAsync, type, loaded.Name.Value, claimedBy, cancellationToken)
                .ToBlockingEnumerable(cancellationToken))
        {
            WorkProgress.Current?.Add();
            yield return record.By(loaded.Name.Value) ?? throw Row.Damaged("datasets");
        }
    }

    private Loaded AllLoaded() =>
        Task.Run(() => Layout.LoadedAsync(database, cancellationToken), cancellationToken).GetAwaiter().GetResult();

    private static IEnumerable<DatasetRecord> Merged(IEnumerable<DatasetRecord> a, IEnumerable<DatasetRecord> b)
    {
        using var left = a.GetEnumerator();
        using var right = b.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            if (!hasRight || hasLeft && string.CompareOrdinal(left.Current.Cells[0], right.Current.Cells[0]) < 0)
            {
                yield return left.Current;
                hasLeft = left.MoveNext();
            }
            else
            {
                yield return right.Current;
                hasRight = right.MoveNext();
            }
        }
    }
}
