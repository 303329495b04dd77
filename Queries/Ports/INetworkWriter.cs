namespace StakeholderGraph;

/// <summary>
/// The writing port. Whatever happens, a call either takes effect as a whole or not at all (but see <see cref="ImportMode.InBatches"/>).
/// Throws <see cref="StoreException"/>,
/// <see cref="DatasetException"/> and <see cref="OperationCanceledException"/>.
/// </summary>
public interface INetworkWriter : IAsyncDisposable
{
    /// <summary>What is loaded, ordered by name.</summary>
    Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the network equal to the datasets given, each by its name; no other dataset is touched. A dataset whose content is already
    /// there is not written; one whose content is damaged is repaired.
    /// </summary>
    /// <param name="datasets">The datasets, already checked, of different names.</param>
    /// <param name="mode">Whether to do it at once, in batches, or to undo it at the end.</param>
    /// <param name="progress">Receives how many records have been written.</param>
    /// <param name="cancellationToken">Ends the import; nothing of it stays.</param>
    Task<IReadOnlyList<ImportReport>> ImportAsync(
        IReadOnlyList<IDatasetContent> datasets, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Removes a dataset; <c>null</c> if there is none of that name.</summary>
    Task<ImportReport?> RemoveAsync(RecordId dataset, bool dryRun, CancellationToken cancellationToken) =>
        RemoveAsync(dataset, dryRun, forGood: false, cancellationToken);

    /// <summary>Removes a dataset; <c>null</c> if there is none of that name.</summary>
    /// <param name="dataset">Its name.</param>
    /// <param name="dryRun">Whether to undo it at the end.</param>
    /// <param name="forGood">Whether to keep nothing of what it held, now or before, so that it cannot be undone.</param>
    /// <param name="cancellationToken">Ends the removal; the dataset stays.</param>
    Task<ImportReport?> RemoveAsync(RecordId dataset, bool dryRun, bool forGood, CancellationToken cancellationToken);

    /// <summary>
    /// Undoes an import, a removal or an undo as a whole: each dataset that it wrote holds again what it held before. It is refused where
    /// one of them was written again since, or what it held is not kept.
    /// </summary>
    /// <param name="import">The number of one of its entries in the log.</param>
    /// <param name="dryRun">Whether to report only.</param>
    /// <param name="cancellationToken">Ends it; nothing of it stays.</param>
    Task<UndoReport> UndoAsync(long import, bool dryRun, CancellationToken cancellationToken);

    /// <summary>Checks the store itself and that every dataset in it still has the content that was imported.</summary>
    Task<IReadOnlyList<StoreFault>> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads a dataset back, records in canonical order; <c>null</c> if there is none of that name. What is not as it was imported is
    /// not given out: that is
    /// <see cref="StoreFailure.Damaged"/>.
    /// </summary>
    Task<IDatasetContent?> ReadAsync(RecordId dataset, CancellationToken cancellationToken);
}

/// <summary>
/// The records of a dataset, read one after the other as often as asked. Where a dataset is written, sources come first, then stakeholders,
/// engagements, names, ties and evidence, so that a record only names what came before it.
/// </summary>
public interface IDatasetContent
{
    /// <summary>What the dataset is.</summary>
    Dataset Dataset { get; }

    /// <summary>How many records it holds.</summary>
    RecordCounts Counts { get; }

    /// <summary>What it holds, as a hash that does not depend on the order of records: 64 lower-case hexadecimal digits.</summary>
    string ContentHash { get; }

    /// <summary>The documents.</summary>
    IEnumerable<Source> Sources();

    /// <summary>Those who act.</summary>
    IEnumerable<Stakeholder> Stakeholders();

    /// <summary>What they do together.</summary>
    IEnumerable<Engagement> Engagements();

    /// <summary>Other names of both.</summary>
    IEnumerable<OtherName> Names();

    /// <summary>The relationships.</summary>
    IEnumerable<Tie> Ties();

    /// <summary>Why they are believed.</summary>
    IEnumerable<Evidence> Evidence();
}

/// <summary>How an import is done.</summary>
public enum ImportMode
{
    /// <summary>As a whole or not at all.</summary>
    AtOnce,

    /// <summary>As a whole, and not at all where a report has a warning: that is then an error.</summary>
    Strict,

    /// <summary>As a whole, and undone at the end, so that only the report remains.</summary>
    DryRun,

    /// <summary>
    /// In batches, for what is too large for one transaction of the store: readers see it grow, and where it is cut off the same import
    /// goes on from there. A store that takes anything in one transaction does it at once.
    /// </summary>
    InBatches,
}

/// <summary>How many records of each type.</summary>
public sealed record RecordCounts(long Stakeholders, long Engagements, long Names, long Ties, long Evidence, long Sources)
{
    /// <summary>All of them together.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Total => Stakeholders + Engagements + Names + Ties + Evidence + Sources;
}

/// <summary>A dataset in a store.</summary>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Licence">An SPDX identifier or a sentence.</param>
/// <param name="Maintainer">Who keeps it.</param>
/// <param name="Description">A few sentences on what it holds.</param>
/// <param name="Counts">How many records it holds.</param>
/// <param name="ContentHash">What it holds, as 64 hexadecimal digits.</param>
public sealed record LoadedDataset(
    RecordId Name, string Title, string Licence, string Maintainer, string? Description, RecordCounts Counts, string ContentHash)
{
    /// <summary>
    /// Whether an import in batches has not come to its end, so that neither the old nor the new content is there as a whole.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUnfinished { get; init; }

    /// <summary>Since when the store cannot be read, so that what it holds now may be something else; left out while it can.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StaleSince { get; init; }
}

/// <summary>How many records of one type came, changed and went.</summary>
public sealed record Difference(long Added, long Changed, long Removed);

/// <summary>A value in which datasets differ.</summary>
/// <param name="Id">The record.</param>
/// <param name="Field">The field.</param>
/// <param name="Kept">The value of the dataset whose name comes first.</param>
/// <param name="KeptFrom">That dataset.</param>
/// <param name="Other">The other value.</param>
/// <param name="OtherFrom">The other dataset.</param>
public sealed record Disagreement(RecordId Id, string Field, string Kept, RecordId KeptFrom, string Other, RecordId OtherFrom);

/// <summary>What an import did, or would do.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Unchanged">Whether the store held just that already.</param>
/// <param name="Stakeholders">Difference in stakeholders.</param>
/// <param name="Engagements">Difference in engagements.</param>
/// <param name="Names">Difference in other names (identified by all their values, so they never change).</param>
/// <param name="Ties">Difference in ties.</param>
/// <param name="Evidence">Difference in evidence (identified by tie, source, locator and says).</param>
/// <param name="Sources">Difference in sources.</param>
/// <param name="Disagreements">Where this dataset and others differ in a single value; the first hundred.</param>
/// <param name="DisagreementCount">How many there are in all.</param>
public sealed record ImportReport(
    RecordId Dataset,
    bool Unchanged,
    Difference Stakeholders,
    Difference Engagements,
    Difference Names,
    Difference Ties,
    Difference Evidence,
    Difference Sources,
    IReadOnlyList<Disagreement> Disagreements,
    long DisagreementCount)
{
    /// <summary>Whether the store held something else than what had been imported, and holds it no more.</summary>
    public bool Repaired { get; init; }

    /// <summary>
    /// What is odd about the dataset beside others in the store; what its files show by themselves was told when they were checked.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Faults Warnings { get; init; } = Faults.None;

    /// <summary>The report on a dataset that the store held already.</summary>
    internal static ImportReport OfUnchanged(RecordId dataset)
    {
        var none = new Difference(0, 0, 0);
        return new ImportReport(dataset, true, none, none, none, none, none, none, [], 0);
    }

    /// <summary>The report on a dataset whose records have all been removed.</summary>
    internal static ImportReport OfRemoved(LoadedDataset dataset)
    {
        var c = dataset.Counts;
        return new ImportReport(
            dataset.Name,
            false,
            Gone(c.Stakeholders),
            Gone(c.Engagements),
            Gone(c.Names),
            Gone(c.Ties),
            Gone(c.Evidence),
            Gone(c.Sources),
            [],
            0);

        static Difference Gone(long count) => new(0, 0, count);
    }

    /// <summary>What the log says of it.</summary>
    internal Logged Logged(TimeProvider time, string author, bool isRemoval = false, long? undone = null)
    {
        (string Type, Difference Difference)[] types =
        [
            ("stakeholders", Stakeholders), ("engagements", Engagements), ("names", Names), ("ties", Ties), ("evidence", Evidence),
            ("sources", Sources),
        ];
        var differences = types
            .Select(t => (t.Type, Said: string.Join(
                ", ",
                new[] { (t.Difference.Added, "added"), (t.Difference.Changed, "changed"), (t.Difference.Removed, "removed") }
                    .Where(d => d.Item1 > 0)
                    .Select(d => FormattableString.Invariant($"{d.Item1} {d.Item2}")))))
            .Where(t => t.Said.Length > 0)
            .Select(t => $"{t.Type} {t.Said}")
            .ToList();
        var details = differences.Count == 0 ? "no record differs" : string.Join("; ", differences);
        return new Logged(
            time.GetUtcNow(),
            author,
            undone is not null ? "import undone" : isRemoval ? "dataset removed" : "dataset imported",
            Dataset,
            undone is { } number ? FormattableString.Invariant($"entry {number}: {details}") : details);
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Dataset">The dataset being written.</param>
/// <param name="Done">Records written so far, of all datasets.</param>
/// <param name="Total">Records to write, of all datasets.</param>
public readonly record struct ImportProgress(RecordId Dataset, long Done, long Total);

/// <summary>Something wrong with a store.</summary>
/// <param name="Where">The part of the store, or the dataset.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record StoreFault(string Where, string What);
