using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Makes a network of a store.</summary>
internal static class NetworkLoader
{
    /// <summary>
    /// Loads the network, on two threads. Where asked, a third connection looks at every page meanwhile; damage that it finds is told before a network is given.
    /// </summary>
    public static async Task<Network> LoadAsync(string path, bool check, CancellationToken cancellationToken)
    {
        var sound = check ? Task.Run(() => Check(path, cancellationToken), cancellationToken) : Task.CompletedTask;
        try
        {
            return await Task.Run(() => Load(path, cancellationToken), cancellationToken);
        }
        finally
        {
            await sound;
        }
    }

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
        while (!datasets.SequenceEqual(Snapshot(second))); // A write fell between the two; the same content hashes are the same content.

        using var stopFirst = cancellationToken.Register(first.Interrupt);
        using var stopSecond = cancellationToken.Register(second.Interrupt);
        return NetworkBuilder.Build(new StoreRows(first, second, datasets), cancellationToken);
    }

    private static LoadedDataset[] Snapshot(Database database)
    {
        if (database.InTransaction)
        {
            database.Run("ROLLBACK");
        }

        database.Run("BEGIN");
        return StoreFile.IsEmpty(database)
            ? throw new StoreException(StoreFailure.Unavailable, $"The store {database.Path} holds nothing yet. Import a dataset first: stakeholders import PATH --store embedded:{database.Path}")
            : StoreFile.Datasets(database);
    }

    private static void Check(string path, CancellationToken cancellationToken)
    {
        using var database = StoreFile.OpenToRead(path);
        using var stop = cancellationToken.Register(database.Interrupt);
        StoreFile.QuickCheck(database);
    }
}
