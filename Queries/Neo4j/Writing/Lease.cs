
namespace StakeholderGraph.Neo4j.Writing;

/// <summary>The right to write, which one import holds at a time. It expires by itself if that import stops.</summary>
internal sealed class Lease(IDatabase database, TimeProvider clock)
{
    private static readonly Statement Take = Statement.Writing("Neo4j/Writing/Lease.cypher");
    private static readonly Statement Count = Statement.Writing("Neo4j/Writing/CountWrites.cypher") with
    {
        Within = TimeSpan.FromSeconds(10),
    };

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How long an import waits for the right.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _writer = Guid.NewGuid().ToString("N");
    private long _writes; // their number after the commit of the last transaction that took the right

    /// <summary>Releases the right.</summary>
    public Statement Release => Statement.Writing("Neo4j/Writing/Release.cypher").With("writer", _writer);

    /// <summary>Begins a transaction that holds the right to write, after waiting for it if necessary.</summary>
    /// <exception cref="StoreException">Another import holds the right.</exception>
    public async Task<ITransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            StoreException? gaveWay = null;
            var transaction = await database.BeginAsync(cancellationToken);
            try
            {
                if (await TakeAsync(transaction, cancellationToken))
                {
                    return transaction;
                }
            }
            catch (StoreException late) when (late.InnerException is Fault { IsLate: true })
            {
                await transaction.DisposeAsync();
                throw Taken(late);
            }
            catch (StoreException passing) when (passing.InnerException is Fault { IsOfServer: true, Passes: true })
            {
                gaveWay = passing; // e.g. after a deadlock with other waiting imports; nothing is written yet, so it waits again
            }
            catch
            {
                await transaction.DisposeAsync();
                throw;
            }

            await transaction.DisposeAsync();
            if (clock.GetElapsedTime(start) > Patience)
            {
                throw gaveWay ?? Taken(null);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    /// <summary>Extends the right from now on, within the transaction of a batch.</summary>
    public async Task RenewAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        if (!await TakeAsync(transaction, cancellationToken))
        {
            throw Taken(null);
        }
    }

    /// <summary>
    /// Commits a transaction that holds the right to write. If the response is lost, the number of writes may still show that the commit
    /// did not happen, and it is retried.
    /// </summary>
    public async Task CommitAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (StoreException unknown) when (unknown.InnerException is Fault { What: Failures.Committing })
        {
            if (await CountAsync() < _writes)
            {
                throw new StoreException(
                    StoreFailure.Unavailable,
                    "The connection to Neo4j was lost before the commit: nothing was written. Try again later.",
                    new Fault(Failures.Committing, passes: true, unknown));
            }

            throw;
        }
    }

    private async Task<bool> TakeAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        var take = Take
            .With("version", Layout.Version)
            .With("findWordsVersion", FindWords.Version)
            .With("writer", _writer)
            .With("milliseconds", (long)Lasts.TotalMilliseconds) with
        {
            Within = Patience,
        };
        var taken = await Layout.FirstAsync(transaction.RunAsync(take, cancellationToken));
        _writes = taken.Number("writes");
        return taken.Flag("isFree");
    }

    private async Task<long> CountAsync()
    {
        try
        {
            return (await Layout.FirstAsync(database.RunAsync(Count, CancellationToken.None))).Number("writes");
        }
        catch (StoreException)
        {
            return long.MaxValue; // Then the number is unknown.
        }
    }

    private static StoreException Taken(Exception? inner) =>
        new(
            StoreFailure.Unavailable,
            "Another import into this database is running. Try again when it has ended; an import that was killed stops blocking after "
                + "two minutes.",
            inner);
}
