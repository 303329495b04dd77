using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>The turn to write to a store, which one connection holds at a time, in this process or another.</summary>
internal static class StoreTurn
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Begins a write transaction, and waits for the turn for a limited time.</summary>
    /// <exception cref="StoreException">Another connection holds the turn.</exception>
    public static async Task BeginAsync(Database database, TimeProvider time, CancellationToken cancellationToken)
    {
        database.Run("PRAGMA busy_timeout = 0;"); // The program itself waits, so that the caller can cancel.
        var start = time.GetTimestamp();
        while (!database.TryBegin())
        {
            if (time.GetElapsedTime(start) > Patience)
            {
                throw SqliteFault.Of(SQLitePCL.raw.SQLITE_BUSY, database.Path);
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        database.Run("PRAGMA busy_timeout = 1000;");
    }
}
