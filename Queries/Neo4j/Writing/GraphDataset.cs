using System.Collections.Concurrent;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// A dataset as the graph has it, in canonical order. Records are fetched page by page while they are read, and only as long as the dataset is what it was when this was made.
/// Who reads them waits for the server.
/// </summary>
internal sealed class GraphDataset(IDatabase database, LoadedDataset loaded, CancellationToken cancellationToken) : IDatasetContent
{
    private readonly ConcurrentDictionary<ThingSort, Lazy<List<Said>>> _read = new();

    /// <summary>
    /// Whether things that hold two sorts of records (a tie with its evidence, a stakeholder with its names) are fetched once and kept in memory for the second: faster, for what
    /// ends up in memory anyway.
    /// </summary>
    public bool KeepsWhatItRead { get; init; }

    public Dataset Dataset { get; } = new(loaded.Name, loaded.Title, loaded.Licence, loaded.Maintainer, loaded.Description);

    public RecordCounts Counts => loaded.Counts;

    public string ContentHash => loaded.ContentHash;

    public IEnumerable<Source> Sources() => Said(ThingSort.Sources).Select(s => SourceThings.RecordOf(s.Cells));

    public IEnumerable<Stakeholder> Stakeholders() => Said(ThingSort.Stakeholders).Select(s => (Stakeholder)EntryThings.RecordOf(s.Cells));

    public IEnumerable<Engagement> Engagements() => Said(ThingSort.Engagements).Select(s => (Engagement)EntryThings.RecordOf(s.Cells));

    public IEnumerable<OtherName> Names() => Merged(Said(ThingSort.Stakeholders), Said(ThingSort.Engagements)).SelectMany(s => s.Parts
        .Select(p => EntryThings.NameOf(CellRecords.Id(s.Cells[0]), p))
        .Order(DataFormat.CanonicalOrder.Names));

    public IEnumerable<Tie> Ties() => Said(ThingSort.Ties).Select(s => TieThings.RecordOf(s.Cells));

    public IEnumerable<Evidence> Evidence() => Said(ThingSort.Ties).SelectMany(s => s.Parts
        .Select(p => TieThings.EvidenceOf(CellRecords.Id(s.Cells[0]), p))
        .Order(DataFormat.CanonicalOrder.Evidence));

    private IEnumerable<Said> Said(ThingSort sort) =>
        KeepsWhatItRead && sort != ThingSort.Sources ? _read.GetOrAdd(sort, s => new Lazy<List<Said>>(() => [.. Fetch(s)])).Value : Fetch(sort);

    private IEnumerable<Said> Fetch(ThingSort sort)
    {
        // Things that are shown by other ids than the dataset has lie elsewhere in the order of pages.
        var parts = AllLoaded().Datasets.Select(d => (string?)d.Name.Value).Where(_ => sort.BelongsToDataset).Prepend(null).Select(claimedBy => Said(sort, claimedBy));
        foreach (var said in parts.Aggregate(Merged))
        {
            yield return said;
        }

        // Pages are transactions of their own: what was read is one dataset only if it is still there.
        if (!AllLoaded().Datasets.Any(d => d.Name == loaded.Name && d.ContentHash == loaded.ContentHash))
        {
            throw new StoreException(StoreFailure.Unavailable, $"The dataset {loaded.Name} was imported again or removed while it was being read. Try again");
        }
    }

    private IEnumerable<Said> Said(ThingSort sort, string? claimedBy)
    {
        foreach (var thing in Things.ClaimedAsync(database.RunAsync, sort, loaded.Name.Value, claimedBy, cancellationToken).ToBlockingEnumerable(cancellationToken))
        {
            WorkProgress.Current?.Add();
            yield return thing.By(loaded.Name.Value) ?? throw Row.Damaged("datasets");
        }
    }

    private Loaded AllLoaded() => Task.Run(() => Layout.LoadedAsync(database, cancellationToken), cancellationToken).GetAwaiter().GetResult();

    private static IEnumerable<Said> Merged(IEnumerable<Said> a, IEnumerable<Said> b)
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
