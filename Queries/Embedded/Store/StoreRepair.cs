using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// Executes a write if the file itself is damaged, so that writing to it is unsafe: undamaged datasets are copied into a new store, the
/// write is done there, and the damaged file is overwritten with it as a whole, in one transaction.
/// </summary>
internal sealed class StoreRepair : IDisposable
{
    private readonly Database _damaged;

    private StoreRepair(Database damaged, Database rebuilt, IReadOnlyList<LoadedDataset> lost) =>
        (_damaged, Rebuilt, Lost) = (damaged, rebuilt, lost);

    /// <summary>A store of all undamaged datasets, within a transaction.</summary>
    public Database Rebuilt { get; }

    /// <summary>The damaged datasets.</summary>
    public IReadOnlyList<LoadedDataset> Lost { get; }

    /// <summary>Copies the undamaged datasets.</summary>
    /// <param name="damaged">The store.</param>
    /// <param name="concerned">
    /// The datasets that will be imported or removed. No other may be lost, because the write would hide that it existed.
    /// </param>
    /// <param name="cancellationToken">Cancels the copying.</param>
    /// <exception cref="StoreException">Another dataset is lost as well, or it is unknown which.</exception>
    public static StoreRepair Begin(Database damaged, IReadOnlyCollection<RecordId> concerned, CancellationToken cancellationToken)
    {
        var datasets = StoreFile.Datasets(damaged);
        var lost = StoreDamage.Unsound(damaged, datasets, cancellationToken);
        var others = lost.Where(d => !concerned.Contains(d.Name)).ToList();
        if (lost.Count == 0 || others.Exists(d => !RecordId.TryParse(d.Name.Value, out _)))
        {
            // The damage is in no known dataset, perhaps in one that is not listed any more.
            throw StoreDamage.OfFile(damaged.Path);
        }

        if (others.Count > 0)
        {
            throw new StoreException(
                StoreFailure.Damaged,
                $"The store {damaged.Path} is damaged, and {StoreDamage.Named(others)} {(others.Count == 1 ? "is" : "are")} not what "
                    + $"was imported. "
                    + $"Nothing was changed. Import the files of {StoreDamage.Named(lost)} with one command, or remove those for which "
                    + "you have no "
                    + $"files, or restore a backup of the file");
        }

        var rebuilt = StoreFile.OpenToWrite("");
        try
        {
            rebuilt.TryBegin();
            StoreFile.CreateSchema(rebuilt);
            foreach (var sound in datasets.Except(lost))
            {
                new DatasetImport(rebuilt, new StoredDataset(damaged.Path, sound), null, () => { }, cancellationToken).Run();
            }

            PlanTables.Copy(damaged, rebuilt);
            UndoTables.Copy(damaged, rebuilt);
            return new StoreRepair(damaged, rebuilt, lost);
        }
        catch
        {
            rebuilt.Dispose();
            throw;
        }
    }

    /// <summary>Overwrites the damaged file.</summary>
    public void Commit()
    {
        Rebuilt.Run("COMMIT");
        _damaged.Run("ROLLBACK"); // A copy is a transaction of its own.
        Rebuilt.CopyTo(_damaged);
    }

    public void Dispose() => Rebuilt.Dispose();
}
