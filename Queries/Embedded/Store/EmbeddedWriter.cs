using System.Diagnostics.CodeAnalysis;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;
using StakeholderGraph.Undoing;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The port for writing to a SQLite file. Each call opens its own connection; a write is one transaction that is begun with the intent to
/// write, so that there is only one writer at a time, in this process or another.
/// </summary>
internal sealed class EmbeddedWriter(string path, TimeProvider time, string? author = null) : INetworkWriter
{
    private const int LargestKept = 64 << 20; // bytes of the packed former content of a dataset
    private readonly string _author = author ?? Environment.UserName;
    private bool _isFit;

    /// <summary>
    /// Opens a writer of a store; an existing store must be one that this program can write, or that an import can repair.
    /// </summary>
    public static EmbeddedWriter Open(string path, TimeProvider time, string? author = null)
    {
        try
        {
            if (File.Exists(path) || Directory.Exists(path))
            {
                StoreFile.OpenToRead(path).Dispose();
            }
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
        {
            // Each call reports the damage again, except those that repair it.
        }

        return new EmbeddedWriter(path, time, author);
    }

    public Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<LoadedDataset>>(
            () =>
                Read(database =>
                    StoreFile.Datasets(database) is var all && StoreDamage.Of(database, all, null, cancellationToken) is { } damage
                        ? throw damage
                        : all) ?? [],
            cancellationToken);

    public Task<IReadOnlyList<ImportReport>> ImportAsync(
        IReadOnlyList<IDatasetContent> datasets, ImportMode mode, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        IDatasetContent.RequireDifferentNames(datasets);
        return Task.Run<IReadOnlyList<ImportReport>>(
            async () =>
            {
                var (reports, repair) = await WriteAsync(
                    new StoreWrite<ImportReport[]>(
                        [.. datasets.Select(d => d.Dataset.Name)],
                        (database, lost) => Import(database, lost, datasets, mode, progress, cancellationToken),
                        mode == ImportMode.DryRun),
                    cancellationToken);
                return [.. reports.Select(r => r with { Repair = repair })];
            },
            cancellationToken);
    }

    public Task<ImportReport?> RemoveAsync(RecordId dataset, bool dryRun, bool forGood, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            if (Read(StoreFile.Datasets)?.Any(d => d.Name == dataset) != true)
            {
                return null;
            }

            var (report, repair) = await WriteAsync(
                new StoreWrite<ImportReport?>(
                    [dataset], (database, lost) => Remove(database, lost, dataset, forGood, cancellationToken), dryRun)
                {
                    KeepsCopy = !forGood,
                    KeepsOthers = true,
                },
                cancellationToken);
            return report is null ? null : report with { Repair = repair };
        },
        cancellationToken);

    public Task<UndoReport> UndoAsync(long import, bool dryRun, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            var writes = Read(database => UndoTables.Of(database, import)) ?? [];
            if (writes.Count == 0)
            {
                return new UndoReport([], LoggedWrite.WhyNotUndone(import, writes, _ => ""));
            }

            var (undone, repair) = await WriteAsync(
                new StoreWrite<UndoReport>(
                    [.. writes.Select(w => w.Dataset)], (database, _) => Undo(database, import, cancellationToken), dryRun),
                cancellationToken);
            return undone with { Datasets = [.. undone.Datasets.Select(d => d with { Repair = repair })] };
        },
        cancellationToken);

    public Task<IReadOnlyList<StoreFault>> VerifyAsync(CancellationToken cancellationToken) =>
        Task.Run(() => StoreCheck.Run(path, cancellationToken), cancellationToken);

    public Task<IDatasetContent?> ReadAsync(RecordId dataset, CancellationToken cancellationToken) =>
        Task.Run<IDatasetContent?>(
            () =>
                Read(database => Sound(database, [.. StoreFile.Datasets(database).Where(d => d.Name == dataset)], cancellationToken))
                    is [var loaded]
                    ? new StoredDataset(() => StoreFile.OpenToRead(path), loaded)
                    : null,
            cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ImportReport[] Import(
        Database database,
        IReadOnlyList<LoadedDataset> lost,
        IReadOnlyList<IDatasetContent> datasets,
        ImportMode mode,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var stored = StoreFile.Datasets(database).ToDictionary(d => d.Name);
        var total = datasets.Sum(d => d.Counts.Total);
        var (done, first) = (0L, (long?)null);
        var reports = new ImportReport[datasets.Count];
        for (var i = 0; i < datasets.Count; i++)
        {
            var content = datasets[i];
            var name = content.Dataset.Name;
            var before = stored.GetValueOrDefault(name);

            // The recorded state counts only after a check of the records themselves.
            var check = before is null
                ? null
                : ContentCheck.Of(database, before, cancellationToken) ?? throw StoreDamage.Failure(database.Path, [before]);
            var isSound = check?.IsSound() ?? lost.All(d => d.Name != name);
            if (isSound && before?.ContentHash == content.ContentHash)
            {
                reports[i] = ImportReport.OfUnchanged(name);
                done += content.Counts.Total;
            }
            else
            {
                var was = before ?? lost.FirstOrDefault(d => d.Name == name);
                var former = Former(database, was, isSound, cancellationToken);
                reports[i] = new DatasetImport(database, content, check?.Counts, Written, cancellationToken).Run() with
                {
                    Repaired = !isSound,
                };
                Log(database, reports[i].Logged(time, _author), ref first, was, content.ContentHash, former);
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

        reports = [.. reports.Select(report => StoredSharing.In(database, report, cancellationToken))];
        if (mode == ImportMode.Strict)
        {
            DatasetException.RefuseWarnings(reports);
        }

        return reports;
    }

    private ImportReport? Remove(
        Database database,
        IReadOnlyList<LoadedDataset> lost,
        RecordId name,
        bool forGood,
        CancellationToken cancellationToken)
    {
        if (StoreFile.Datasets(database).Concat(lost).FirstOrDefault(d => d.Name == name) is not { } dataset)
        {
            return null;
        }

        var first = (long?)null;
        var former = forGood ? (null, LoggedWrite.Forgotten)
            : Former(database, dataset, lost.All(d => d.Name != name) && IsSound(database, dataset, cancellationToken), cancellationToken);
        var removal = Delete(database, dataset, cancellationToken);
        Log(database, removal.Logged(time, _author, isRemoval: true), ref first, dataset, "", former);
        if (forGood)
        {
            UndoTables.Forget(database, name);
        }

        return removal;
    }

    private UndoReport Undo(Database database, long import, CancellationToken cancellationToken)
    {
        var writes = UndoTables.Of(database, import);
        var there = StoreFile.Datasets(database).ToDictionary(d => d.Name);
        if (LoggedWrite.WhyNotUndone(import, writes, name => there.GetValueOrDefault(name)?.ContentHash ?? "") is { } refused)
        {
            return new UndoReport([], refused);
        }

        var first = (long?)null;
        var reports = new List<ImportReport>();
        foreach (var write in Enumerable.Reverse(writes))
        {
            var now = there.GetValueOrDefault(write.Dataset);
            var former = Former(database, now, now is null || IsSound(database, now, cancellationToken), cancellationToken);
            var report = write.Before.Length == 0
                ? Delete(database, now!, cancellationToken)
                : new DatasetImport(
                    database,
                    KeptContent.Unpack(UndoTables.Former(database, write.Number)),
                    now?.Counts,
                    () => { },
                    cancellationToken).Run();
            Log(database, report.Logged(time, _author, undone: import), ref first, now, write.Before, former);
            reports.Add(report);
        }

        return new UndoReport([.. reports.Select(report => StoredSharing.In(database, report, cancellationToken))], null);
    }

    /// <summary>The packed content of a dataset, kept so that the next write can be undone, or the reason why it is not kept.</summary>
    private static (byte[]? Content, string WhyNot) Former(
        Database database, LoadedDataset? dataset, bool isSound, CancellationToken cancellationToken) =>
        dataset is null ? (null, "")
        : !isSound ? (null, LoggedWrite.WhyNotKept(isSound: false, LargestKept))
        : KeptContent.Pack(dataset, type => StoreRows.Open(database, type, dataset.Name), LargestKept, cancellationToken) is { } content
            ? (content, "")
        : (null, LoggedWrite.WhyNotKept(isSound: true, LargestKept));

    private static bool IsSound(Database database, LoadedDataset dataset, CancellationToken cancellationToken) =>
        ContentCheck.Of(database, dataset, cancellationToken)?.IsSound() == true;

    private static void Log(
        Database database, Logged logged, ref long? first, LoadedDataset? before, string after, (byte[]? Content, string WhyNot) former)
    {
        var number = PlanTables.Append(database, logged);
        first ??= number;
        UndoTables.Append(
            database,
            new LoggedWrite(number, first.Value, logged.Subject, before?.ContentHash ?? "", after, former.WhyNot),
            former.Content);
    }

    private static ImportReport Delete(Database database, LoadedDataset dataset, CancellationToken cancellationToken)
    {
        foreach (var type in Enum.GetValues<RecordType>().Reverse())
        {
            cancellationToken.ThrowIfCancellationRequested();
            database.Run(Sql.Of(type).Delete, dataset.Name.Value);
        }

        database.Run(Sql.Datasets["delete"], dataset.Name.Value);
        return ImportReport.OfRemoved(dataset);
    }

    /// <summary>The datasets whose content is what was imported.</summary>
    private static LoadedDataset[] Sound(Database database, LoadedDataset[] datasets, CancellationToken cancellationToken) =>
        StoreDamage.Unsound(database, datasets, cancellationToken) is { Count: > 0 } unsound
            ? throw StoreDamage.Failure(database.Path, unsound)
            : datasets;

    /// <summary>Reads from the store; returns <c>null</c> if it does not exist yet.</summary>
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

    /// <summary>Writes; also returns what was done about a damaged file, <c>null</c> if the file was not damaged.</summary>
    private async Task<(T Result, string? Repair)> WriteAsync<T>(StoreWrite<T> write, CancellationToken cancellationToken)
    {
        // A dry run on a store that does not exist uses a private temporary one.
        using var database = Open(write.DryRun && !File.Exists(path) ? "" : path);
        if (database is null || !await HasTurnAsync(database, cancellationToken))
        {
            return Repair(database, write, cancellationToken);
        }

        try
        {
            using var stop = cancellationToken.Register(database.Interrupt);
            if (_isFit)
            {
                if (TryWrite(database, write, out var result, cancellationToken))
                {
                    return (result, null);
                }

                RollBack(database);
                await StoreTurn.BeginAsync(database, time, cancellationToken);
            }

            return Repair(database, write, cancellationToken);
        }
        finally
        {
            if (database.InTransaction)
            {
                RollBack(database);
            }
            else
            {
                StoreFile.Checkpoint(database);
            }
        }
    }

    /// <summary>Opens a connection to the store; <c>null</c> if it is too damaged.</summary>
    private static Database? Open(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                // When a connection that can write is closed, SQLite moves the log beside the file into it, even the log of another file.
                StoreFile.OpenToRead(path).Dispose();
            }

            return StoreFile.OpenToWrite(path);
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
        {
            return null;
        }
    }

    /// <summary>Checks whether the file is fit for writing, and waits for the turn; <c>false</c> if the file is too damaged.</summary>
    private async Task<bool> HasTurnAsync(Database database, CancellationToken cancellationToken)
    {
        try
        {
            _isFit = _isFit || StoreFile.IsEmpty(database) || StoreFile.IsFit(database);
            await StoreTurn.BeginAsync(database, time, cancellationToken);
            return true;
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes into the file itself. Returns <c>false</c> if reading back returns something else than was written: the file has damage that
    /// only shows in this way, e.g. rows out of the order of their keys.
    /// </summary>
    private bool TryWrite<T>(
        Database database, StoreWrite<T> write, [MaybeNullWhen(false)] out T result, CancellationToken cancellationToken)
    {
        var isNew = StoreFile.IsEmpty(database);
        if (isNew)
        {
            StoreFile.CreateSchema(database);
        }

        result = default;
        try
        {
            result = write.What(database, []);
            var written = StoreFile.Datasets(database);
            if (StoreDamage.Around(database, written) is not null
                || StoreDamage.Unsound(database, [.. written.Where(d => write.Concerned.Contains(d.Name))], cancellationToken).Count > 0)
            {
                return false;
            }
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged && !isNew)
        {
            return false;
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Rejected && !isNew)
        {
            // The cause may be the records, or damage in the store.
            RollBack(database);
            if (!IsDamaged(database, cancellationToken))
            {
                throw;
            }

            return false;
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (!write.DryRun)
        {
            database.Run("COMMIT");
            if (isNew)
            {
                DefaultStore.Remember(path);
            }
        }

        return true;
    }

    private (T Result, string? Repair) Repair<T>(Database? damaged, StoreWrite<T> write, CancellationToken cancellationToken)
    {
        using var repair = StoreRepair.Begin(path, damaged, write.Concerned, write.KeepsOthers, cancellationToken);
        using var stop = cancellationToken.Register(repair.Rebuilt.Interrupt);
        var result = write.What(repair.Rebuilt, repair.Lost);
        cancellationToken.ThrowIfCancellationRequested();
        if (write.DryRun)
        {
            return (result, null);
        }

        RollBack(damaged);
        var done = repair.Commit(write.KeepsCopy);
        _isFit = !write.KeepsOthers;
        return (result, done);
    }

    private static bool IsDamaged(Database database, CancellationToken cancellationToken)
    {
        try
        {
            return StoreDamage.Of(database, StoreFile.Datasets(database), null, cancellationToken) is not null;
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
        {
            return true;
        }
    }

    // SQLite itself ends a transaction in which it finds a damaged page.
    private static void RollBack(Database? database)
    {
        if (database?.InTransaction == true)
        {
            database.Run("ROLLBACK");
        }
    }

    /// <summary>A write of datasets.</summary>
    /// <param name="Concerned">The datasets that are written or removed.</param>
    /// <param name="What">Does the write, in a store from which the given damaged datasets are missing.</param>
    /// <param name="DryRun">Whether the write is undone at the end.</param>
    private sealed record StoreWrite<T>(
        IReadOnlyCollection<RecordId> Concerned, Func<Database, IReadOnlyList<LoadedDataset>, T> What, bool DryRun)
    {
        /// <summary>Whether a copy of a damaged file is kept.</summary>
        public bool KeepsCopy { get; init; } = true;

        /// <summary>Whether the write is done even if other datasets are damaged, too; they remain damaged.</summary>
        public bool KeepsOthers { get; init; }
    }
}
