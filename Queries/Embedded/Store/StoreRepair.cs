using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// Executes a write if the file itself is damaged, so that writing to it is unsafe: undamaged datasets are copied into a new store, the
/// write is done there, and the damaged file is overwritten with it as a whole, in one transaction. A copy of the damaged file is kept.
/// </summary>
internal sealed class StoreRepair : IDisposable
{
    private readonly string _path;
    private readonly IReadOnlyList<LoadedDataset>? _sound; // null if the list of datasets is unreadable

    private StoreRepair(string path, Database rebuilt, IReadOnlyList<LoadedDataset>? sound, IReadOnlyList<LoadedDataset> lost) =>
        (_path, Rebuilt, _sound, Lost) = (path, rebuilt, sound, lost);

    /// <summary>A store of all undamaged datasets, within a transaction.</summary>
    public Database Rebuilt { get; }

    /// <summary>The damaged datasets.</summary>
    public IReadOnlyList<LoadedDataset> Lost { get; }

    /// <summary>Copies the undamaged datasets.</summary>
    /// <param name="path">The store.</param>
    /// <param name="damaged">A connection to it; <c>null</c> if it cannot be opened.</param>
    /// <param name="concerned">
    /// The datasets that will be imported or removed. No other may be lost, because the write would hide that it existed.
    /// </param>
    /// <param name="keepsOthers">
    /// Whether other lost datasets stay listed, and so damaged, instead of making the write fail. They can then be removed one by one.
    /// </param>
    /// <param name="cancellationToken">Cancels the copying.</param>
    /// <exception cref="StoreException">Another dataset is lost as well, or nothing shows that the file was a store.</exception>
    public static StoreRepair Begin(
        string path,
        Database? damaged,
        IReadOnlyCollection<RecordId> concerned,
        bool keepsOthers,
        CancellationToken cancellationToken)
    {
        if (damaged is null && !StoreRemains.AreIn(path))
        {
            throw new StoreException(
                StoreFailure.Damaged,
                $"The store {path} is damaged, and nothing in it shows that it was a store. Move the file away, or name another file",
                advice: Advice.AnotherStore);
        }

        using var saved = damaged is null || !HasItsTables(damaged) ? StoreFile.OpenToSave(path) : null;
        var read = saved ?? damaged;
        var listed = read is null ? null : Listed(read);
        var datasets = listed ?? [];
        var lost = read is null ? [] : StoreDamage.Unsound(read, datasets, cancellationToken).ToList();
        var rebuilt = StoreFile.OpenToWrite("");
        try
        {
            rebuilt.TryBegin();
            StoreFile.CreateSchema(rebuilt);
            foreach (var dataset in datasets.Except(lost))
            {
                if (!TryCopy(new StoredDataset(Opened, dataset), rebuilt, cancellationToken))
                {
                    lost.Add(dataset);
                }
            }

            var others = lost.Where(d => !concerned.Contains(d.Name)).ToList();
            if (others.Count > 0 && !keepsOthers)
            {
                throw new StoreException(
                    StoreFailure.Damaged,
                    $"The store {path} is damaged, and {StoreDamage.Named(others)} {(others.Count == 1 ? "is" : "are")} not what "
                        + $"was imported. Nothing was changed. Import the files of {StoreDamage.Named(lost)} with one command, or remove "
                        + "those for which you have no files, or restore a backup of the file");
            }

            foreach (var other in others)
            {
                DatasetImport.List(rebuilt, other);
            }

            if (read is not null)
            {
                CopyPlans(read, rebuilt);
            }

            return new StoreRepair(path, rebuilt, listed is null ? null : [.. datasets.Except(lost)], lost);
        }
        catch
        {
            rebuilt.Dispose();
            throw;
        }

        Database Opened() =>
            saved is null ? StoreFile.OpenToRead(path) : StoreFile.OpenToSave(path) ?? throw StoreDamage.OfFile(path);
    }

    /// <summary>Overwrites the damaged file. There must be no open write transaction on it.</summary>
    /// <param name="keepsCopy">Whether a copy of the damaged file is kept.</param>
    /// <returns>What was done, in sentences.</returns>
    public string Commit(bool keepsCopy)
    {
        Rebuilt.Run("COMMIT");
        var copy = keepsCopy ? StoreRemains.Keep(_path) : null;
        try
        {
            using var file = Database.OpenToWriteOver(_path, Rebuilt.PageSize);
            Rebuilt.CopyTo(file);
        }
        catch when (copy is not null)
        {
            StoreRemains.Forget(copy);
            throw;
        }

        return "The file of the store was damaged and has been rebuilt. "
            + (_sound is null ? "No dataset in it could be read: import the others again, too. " : "")
            + (_sound is { Count: > 0 } ? $"Kept: {StoreDamage.Named(_sound)}, and plans" : "Kept: plans")
            + " and the log as far as they could be read."
            + (copy is null ? "" : $" The damaged file is now {copy}: delete it when you no longer need it.");
    }

    public void Dispose() => Rebuilt.Dispose();

    // If not, the version in the header may be wrong.
    private static bool HasItsTables(Database damaged)
    {
        try
        {
            return StoreDamage.VersionOfTables(damaged) == StoreFile.Version(damaged);
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private static LoadedDataset[]? Listed(Database damaged)
    {
        try
        {
            return [.. StoreFile.Datasets(damaged).Where(d => RecordId.TryParse(d.Name.Value, out _))];
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
        {
            return null; // The list itself is unreadable.
        }
    }

    // A second reading can fail although the first did not, because it may read other pages.
    private static bool TryCopy(StoredDataset dataset, Database rebuilt, CancellationToken cancellationToken)
    {
        rebuilt.Run("SAVEPOINT copy");
        try
        {
            new DatasetImport(rebuilt, dataset, null, () => { }, cancellationToken).Run();
            rebuilt.Run("RELEASE copy");
            return true;
        }
        catch (Exception e) when (e is DatasetException or StoreException { Failure: StoreFailure.Damaged or StoreFailure.Rejected })
        {
            rebuilt.Run("ROLLBACK TO copy; RELEASE copy");
            return false;
        }
    }

    private static void CopyPlans(Database damaged, Database rebuilt)
    {
        try
        {
            PlanTables.Copy(damaged, rebuilt);
            UndoTables.Copy(damaged, rebuilt);
            PlanTables.CopyDigests(damaged, rebuilt); // last, because nothing is lost without them
        }
        catch (StoreException e) when (e.Failure is StoreFailure.Damaged or StoreFailure.Rejected)
        {
            // Everything read before the damage is kept.
        }
    }
}
