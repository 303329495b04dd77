namespace StakeholderGraph.Neo4j;

/// <summary>
/// A database that runs Cypher. A new transport implements this interface (docs/design-choices.md describes how). Every failure is a <see
/// cref="StoreException"/>.
/// </summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>
    /// Runs a statement in its own transaction and yields its rows as they arrive. Until the first row, transient failures are retried. The
    /// transaction is committed only after all rows have been read; a caller who stops earlier also stops the statement on the server.
    /// </summary>
    IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken);

    /// <summary>Begins a transaction of several statements; it is rolled back unless it is committed.</summary>
    Task<ITransaction> BeginAsync(CancellationToken cancellationToken);
}

/// <summary>A transaction of several statements, one after the other. Disposing of it rolls it back, unless it was committed.</summary>
internal interface ITransaction : IAsyncDisposable
{
    /// <summary>Runs a statement and yields its rows as they arrive. If a statement fails, the transaction ends.</summary>
    IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken);

    /// <summary>Keeps the transaction from expiring while no statement runs.</summary>
    Task KeepAliveAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Commits the transaction. If this fails because no response arrives, it is unknown whether the transaction was committed.
    /// </summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
