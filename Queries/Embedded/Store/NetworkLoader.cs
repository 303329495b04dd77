using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Builds a network from a store.</summary>
internal static class NetworkLoader
{
    /// <summary>
    /// Loads the network on two threads, and compares every record with what was imported while it is read. Therefore a network contains
    /// only what was imported, whatever happened to the file, and nothing is read twice.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read, is empty, or is damaged.</exception>
    public static Task<Network> LoadAsync(string path, CancellationToken cancellationToken) =>
        Task.Run(() => Load(path, cancellationToken), cancellationToken);

    private static Network Load(string path, CancellationToken cancellationToken)
    {
        using var first = StoreFile.OpenToRead(path);
        using var second = StoreFile.OpenToRead(path);
        LoadedDataset[] datasets;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            datasets = Snapshot(first);
        }
        while (!datasets.SequenceEqual(Snapshot(second))); // A write fell between the two; equal hashes mean equal content.

        using var stopFirst = cancellationToken.Register(first.Interrupt);
        using var stopSecond = cancellationToken.Register(second.Interrupt);
        var checks = Array.ConvertAll(datasets, d => new ContentCheck(d));
        try
        {
            if (StoreDamage.Around(first, datasets) is null)
            {
                var network = NetworkBuilder.Build(new StoreRows(first, second, checks), cancellationToken);
                if (checks.All(c => c.IsSound()))
                {
                    return network;
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Building a network from records that no import wrote may fail in any way. A failure on an undamaged store has another cause.
            if (StoreDamage.Of(first, datasets, e, cancellationToken) is { } damage)
            {
                throw damage;
            }

            throw;
        }

        throw (Exception?)StoreDamage.Of(first, datasets, null, cancellationToken)
            ?? new InvalidOperationException("The network was built of other rows than a second reading gives");
    }

    private static LoadedDataset[] Snapshot(Database database)
    {
        if (database.InTransaction)
        {
            database.Run("ROLLBACK");
        }

        database.Run("BEGIN");
        return StoreFile.IsEmpty(database)
            ? throw new StoreException(
                StoreFailure.Unavailable,
                $"The store {database.Path} is empty. Import a dataset first",
                advice: Advice.Import($"embedded:{database.Path}"))
            : StoreFile.Datasets(database);
    }
}
