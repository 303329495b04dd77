using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>Plans and the log in a SQLite file. Each call opens its own connection.</summary>
internal sealed class EmbeddedPlanStore(string path, TimeProvider time) : IPlanStore
{
    public Task<IReadOnlyList<KeptPlan>> AllAsync(CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<KeptPlan>>(() => Read(database => PlanTables.Read(database, "all")), cancellationToken);

    public Task<KeptPlan?> FindAsync(RecordId id, CancellationToken cancellationToken) =>
        Task.Run(() => Read(database => PlanTables.Read(database, "find", id.Value)) is [var plan] ? plan : null, cancellationToken);

    public Task<IReadOnlyList<LogEntry>> LogAsync(long before, int atMost, CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<LogEntry>>(() => Read(database => PlanTables.Log(database, before, atMost)), cancellationToken);

    public Task<long?> WriteAsync(PlanWrite write, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                StoreFile.OpenToRead(path).Dispose(); // otherwise a file would be created if there is no store
                using var database = StoreFile.OpenToWrite(path);
                await StoreTurn.BeginAsync(database, time, cancellationToken);
                try
                {
                    var revision = Write(database, write);
                    database.Run(revision is null ? "ROLLBACK" : "COMMIT");
                    return revision;
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
            },
            cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static long? Write(Database database, PlanWrite write)
    {
        var found = PlanTables.Read(database, "find", write.Id.Value);
        if ((found is [var there] ? there.Revision : 0) != write.Expected)
        {
            return null;
        }

        var number = PlanTables.Append(database, write.Logged);
        if (write.Document is { } document)
        {
            database.Run(Sql.Plans["put"], write.Id.Value, document);
        }
        else
        {
            database.Run(Sql.Plans["delete"], write.Id.Value);
        }

        return number;
    }

    private List<T> Read<T>(Func<Database, List<T>> read)
    {
        using var database = StoreFile.OpenToRead(path);
        return StoreFile.IsEmpty(database) ? [] : read(database);
    }
}
