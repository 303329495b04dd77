using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The writing port on a SQLite file. Each call opens a connection of its own; a write is one transaction, begun with the intent to write, so that there is one writer at a
/// time whoever it is.
/// </summary>
internal sealed class EmbeddedWriter(string path, TimeProvider time) : INetworkWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private bool _checked;

    /// <summary>A writer of a store; where there is one already, it must be one that this program can write.</summary>
    public static EmbeddedWriter Open(string path, TimeProvider time)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            StoreFile.OpenToRead(path).Dispose();
        }

        return new EmbeddedWriter(path, time);
    }

    public Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<LoadedDataset>>(() => Read(StoreFile.Datasets) ?? [], cancellationToken);

    public Task<IReadOnlyList<ImportReport>> ImportAsync(
        IReadOnlyList<IDatasetContent> datasets, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (datasets.DistinctBy(d => d.Dataset.Name).Count() != datasets.Count)
        {
            throw new ArgumentException("Each dataset has a name of its own", nameof(datasets));
        }

        return Task.Run(
            () => WriteAsync<IReadOnlyList<ImportReport>>(
                database => Import(database, datasets, mode, progress, cancellationToken), mode == ImportMode.DryRun, cancellationToken),
            cancellationToken);
    }

    public Task<ImportReport?> RemoveAsync(RecordId dataset, bool dryRun, CancellationToken cancellationToken) => Task.Run(
        async () => Read(StoreFile.Datasets)?.Any(d => d.Name == dataset) == true
            ? await WriteAsync(database => Remove(database, dataset, cancellationToken), dryRun, cancellationToken)
            : null,
        cancellationToken);

    public Task<IReadOnlyList<StoreFault>> VerifyAsync(CancellationToken cancellationToken) =>
        Task.Run(() => StoreCheck.Run(path, cancellationToken), cancellationToken);

    public Task<IDatasetContent?> ReadAsync(RecordId dataset, CancellationToken cancellationToken) => Task.Run<IDatasetContent?>(
        () => Read(StoreFile.Datasets)?.FirstOrDefault(d => d.Name == dataset) is { } loaded ? new StoredDataset(path, loaded) : null, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ImportReport[] Import(
        Database database, IReadOnlyList<IDatasetContent> datasets, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var stored = StoreFile.Datasets(database).ToDictionary(d => d.Name);
        var total = datasets.Sum(d => d.Counts.Total);
        var done = 0L;
        var reports = new ImportReport[datasets.Count];
        for (var i = 0; i < datasets.Count; i++)
        {
            var content = datasets[i];
            var name = content.Dataset.Name;
            if (stored.GetValueOrDefault(name) is { } same && same.ContentHash == content.ContentHash)
            {
                reports[i] = Unchanged(name);
                done += content.Counts.Total;
            }
            else
            {
                reports[i] = new DatasetImport(database, content, stored.GetValueOrDefault(name), Written, cancellationToken).Run();
            }

            progress?.Report(new ImportProgress(name, done, total));

            void Written()
            {
                if (++done % 1024 == 0)
                {
                    progress?.Report(new ImportProgress(name, done, total));
                }
            }
        }

        reports = [.. reports.Select(report => StoredDisagreements.In(database, report, cancellationToken))];
        if (mode == ImportMode.Strict)
        {
            DatasetException.RefuseWarnings(reports);
        }

        return reports;
    }

    private static ImportReport? Remove(Database database, RecordId name, CancellationToken cancellationToken)
    {
        if (StoreFile.Datasets(database).FirstOrDefault(d => d.Name == name) is not { } dataset)
        {
            return null;
        }

        foreach (var sort in Enum.GetValues<Sort>().Reverse())
        {
            cancellationToken.ThrowIfCancellationRequested();
            database.Run(Sql.Of(sort).Delete, name.Value);
        }

        database.Run(Sql.Datasets["delete"], name.Value);
        var c = dataset.Counts;
        Difference Gone(long count) => new(0, 0, count);
        return new ImportReport(
            name, false, Gone(c.Stakeholders), Gone(c.Engagements), Gone(c.Names), Gone(c.Ties), Gone(c.Evidence), Gone(c.Sources), [], 0);
    }

    private static ImportReport Unchanged(RecordId name)
    {
        var none = new Difference(0, 0, 0);
        return new ImportReport(name, true, none, none, none, none, none, none, [], 0);
    }

    /// <summary>Reads from the store, or gives <c>null</c> where there is none yet.</summary>
    private T? Read<T>(Func<Database, T> read)
        where T : class
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return null;
        }

        using var database = StoreFile.OpenToRead(path);
        return StoreFile.IsEmpty(database) ? null : read(database);
    }

    private async Task<T> WriteAsync<T>(Func<Database, T> write, bool dryRun, CancellationToken cancellationToken)
    {
        // What would happen in a store that is not there can be tried in one that nobody sees.
        using var database = StoreFile.OpenToWrite(dryRun && !File.Exists(path) ? "" : path);
        if (!_checked)
        {
            StoreFile.QuickCheck(database);
            _checked = true;
        }

        await BeginAsync(database, cancellationToken);
        try
        {
            using var stop = cancellationToken.Register(database.Interrupt);
            if (StoreFile.IsEmpty(database))
            {
                StoreFile.CreateSchema(database);
            }

            var result = write(database);
            cancellationToken.ThrowIfCancellationRequested();
            if (!dryRun)
            {
                database.Run("COMMIT");
            }

            return result;
        }
        finally
        {
            if (database.InTransaction)
            {
                database.Run("ROLLBACK");
            }
            else
            {
                StoreFile.Checkpoint(database);
            }
        }
    }

    private async Task BeginAsync(Database database, CancellationToken cancellationToken)
    {
        database.Run("PRAGMA busy_timeout = 0;"); // We wait ourselves, so that the caller can leave.
        var start = time.GetTimestamp();
        while (!database.TryBegin())
        {
            if (time.GetElapsedTime(start) > Patience)
            {
                throw SqliteFault.Of(SQLitePCL.raw.SQLITE_BUSY, path);
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        database.Run("PRAGMA busy_timeout = 1000;");
    }
}
