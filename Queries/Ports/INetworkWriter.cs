namespace StakeholderGraph;

/// <summary>
/// The port for writing. Whatever happens, a call takes effect as a whole or not at all (for the exception, see <see
/// cref="ImportMode.InBatches"/>). Throws <see cref="StoreException"/>, <see cref="DatasetException"/> and <see
/// cref="OperationCanceledException"/>.
/// </summary>
public interface INetworkWriter : IAsyncDisposable
{
    /// <summary>Returns the loaded datasets, ordered by name.</summary>
    Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the network equal to the given datasets, each identified by its name; no other dataset is changed. A dataset whose content is
    /// already in the store is not written; one whose content is damaged is repaired.
    /// </summary>
    /// <param name="datasets">The datasets, already checked, with different names.</param>
    /// <param name="mode">Whether to import at once, in batches, or without a lasting change.</param>
    /// <param name="progress">Receives how many records have been written so far.</param>
    /// <param name="cancellationToken">Cancels the import; nothing of it remains.</param>
    Task<IReadOnlyList<ImportReport>> ImportAsync(
        IReadOnlyList<IDatasetContent> datasets, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Removes a dataset; returns <c>null</c> if no dataset has this name.</summary>
    /// <param name="dataset">The name of the dataset.</param>
    /// <param name="dryRun">Whether to report only, without a lasting change.</param>
    /// <param name="forGood">Whether to delete all of its present and former content, so that the removal cannot be undone.</param>
    /// <param name="cancellationToken">Cancels the removal; the dataset remains.</param>
    Task<ImportReport?> RemoveAsync(RecordId dataset, bool dryRun, bool forGood, CancellationToken cancellationToken);

    /// <summary>
    /// Undoes an import, a removal or an undo as a whole: each dataset that it wrote gets its former content back. This is refused if one
    /// of them was written again since, or if the former content was not kept.
    /// </summary>
    /// <param name="import">The number of one of its entries in the log.</param>
    /// <param name="dryRun">Whether to report only.</param>
    /// <param name="cancellationToken">Cancels the operation; nothing of it remains.</param>
    Task<UndoReport> UndoAsync(long import, bool dryRun, CancellationToken cancellationToken);

    /// <summary>Checks the store itself, and that every dataset in it still has the imported content.</summary>
    Task<IReadOnlyList<StoreFault>> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads a dataset from the store, with its records in canonical order; <c>null</c> if no dataset has this name. Content that differs
    /// from what was imported is not returned, but throws <see cref="StoreFailure.Damaged"/>.
    /// </summary>
    Task<IDatasetContent?> ReadAsync(RecordId dataset, CancellationToken cancellationToken);
}

/// <summary>
/// The records of a dataset, which can be enumerated repeatedly. A dataset is written in the order sources, stakeholders, engagements,
/// names, ties, evidence, so that a record only refers to earlier ones.
/// </summary>
public interface IDatasetContent
{
    /// <summary>Checks that datasets to be imported together have different names.</summary>
    /// <exception cref="ArgumentException">Two datasets have the same name.</exception>
    internal static void RequireDifferentNames(IReadOnlyList<IDatasetContent> datasets)
    {
        if (datasets.DistinctBy(d => d.Dataset.Name).Count() != datasets.Count)
        {
            throw new ArgumentException("Two datasets have the same name", nameof(datasets));
        }
    }

    /// <summary>The description of the dataset.</summary>
    Dataset Dataset { get; }

    /// <summary>The number of records of each type.</summary>
    RecordCounts Counts { get; }

    /// <summary>A hash of the content that does not depend on the order of records: 64 lower-case hexadecimal digits.</summary>
    string ContentHash { get; }

    /// <summary>The sources.</summary>
    IEnumerable<Source> Sources();

    /// <summary>The stakeholders.</summary>
    IEnumerable<Stakeholder> Stakeholders();

    /// <summary>The engagements.</summary>
    IEnumerable<Engagement> Engagements();

    /// <summary>The other names of stakeholders and engagements.</summary>
    IEnumerable<OtherName> Names();

    /// <summary>The ties.</summary>
    IEnumerable<Tie> Ties();

    /// <summary>The evidence of the ties.</summary>
    IEnumerable<Evidence> Evidence();
}

/// <summary>How an import is executed.</summary>
public enum ImportMode
{
    /// <summary>As a whole or not at all.</summary>
    AtOnce,

    /// <summary>As a whole, or not at all if a report has a warning, which then is an error.</summary>
    Strict,

    /// <summary>As a whole, and rolled back at the end, so that only the report remains.</summary>
    DryRun,

    /// <summary>
    /// In batches, for datasets that are too large for one transaction of the store: readers see the dataset grow, and after an
    /// interruption the same import resumes. A store without such a limit imports at once.
    /// </summary>
    InBatches,
}

/// <summary>The number of records of each type.</summary>
public sealed record RecordCounts(long Stakeholders, long Engagements, long Names, long Ties, long Evidence, long Sources)
{
    /// <summary>The number of all records.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Total => Stakeholders + Engagements + Names + Ties + Evidence + Sources;
}

/// <summary>A dataset in a store.</summary>
/// <param name="Name">The name, which identifies it.</param>
/// <param name="Title">The title for readers.</param>
/// <param name="Licence">An SPDX identifier or a sentence.</param>
/// <param name="Maintainer">The person or organization that maintains it.</param>
/// <param name="Description">A few sentences on its content.</param>
/// <param name="Counts">The number of records of each type.</param>
/// <param name="ContentHash">The hash of its content, as 64 hexadecimal digits.</param>
public sealed record LoadedDataset(
    RecordId Name, string Title, string Licence, string Maintainer, string? Description, RecordCounts Counts, string ContentHash)
{
    /// <summary>
    /// Whether an import in batches has not finished, so that neither the old nor the new content is complete in the store.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUnfinished { get; init; }

    /// <summary>Since when the store cannot be read, so that its present content may differ; left out while it can be read.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StaleSince { get; init; }
}

/// <summary>How many records of one type were added, changed and removed.</summary>
public sealed record Difference(long Added, long Changed, long Removed);

/// <summary>A single value in which two datasets differ.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Kept">The value of the dataset whose name comes first.</param>
/// <param name="KeptFrom">That dataset.</param>
/// <param name="Other">The other value.</param>
/// <param name="OtherFrom">The other dataset.</param>
public sealed record Disagreement(RecordId Id, string Field, string Kept, RecordId KeptFrom, string Other, RecordId OtherFrom);

/// <summary>What an import did or would do.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Unchanged">Whether the store already contained exactly this content.</param>
/// <param name="Stakeholders">The difference in stakeholders.</param>
/// <param name="Engagements">The difference in engagements.</param>
/// <param name="Names">The difference in other names (identified by all their values, so they never change).</param>
/// <param name="Ties">The difference in ties.</param>
/// <param name="Evidence">The difference in evidence (identified by tie, source, locator and says).</param>
/// <param name="Sources">The difference in sources.</param>
/// <param name="Disagreements">The single values in which this dataset and others differ; the first hundred.</param>
/// <param name="DisagreementCount">The number of all disagreements.</param>
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
    /// <summary>Whether the store's content differed from what had been imported and was repaired.</summary>
    public bool Repaired { get; init; }

    /// <summary>What was done about a damaged file of the store, in sentences; <c>null</c> if it was not damaged.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Repair { get; init; }

    /// <summary>
    /// Warnings about the dataset in combination with others in the store; warnings about its files alone were reported when they were
    /// checked.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Faults Warnings { get; init; } = Faults.None;

    /// <summary>The report on a dataset whose content was already in the store.</summary>
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

    /// <summary>The log entry of the import.</summary>
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

/// <summary>The progress of an import.</summary>
/// <param name="Dataset">The dataset being written.</param>
/// <param name="Done">The number of records written so far, of all datasets.</param>
/// <param name="Total">The number of records to write, of all datasets.</param>
public readonly record struct ImportProgress(RecordId Dataset, long Done, long Total);

/// <summary>A fault of a store.</summary>
/// <param name="Where">The faulty part of the store, or the dataset.</param>
/// <param name="What">What is wrong with that part.</param>
public sealed record StoreFault(string Where, string What);
