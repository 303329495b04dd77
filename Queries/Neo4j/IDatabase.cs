namespace StakeholderGraph.Neo4j;

/// <summary>
/// A database that runs Cypher: the one place where another transport fits (docs/design-choices.md says how). Whatever fails is a
/// <see cref="StoreException"/>.
/// </summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>
    /// Runs a statement in a transaction of its own and gives its rows as they arrive. What is worth trying again is, until the first row.
    /// The transaction is committed when the rows have come to their end, and only then; who leaves earlier ends it on the server, too.
    /// </summary>
    IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken);

    /// <summary>Begins a transaction of several statements; it is rolled back unless it is committed.</summary>
    Task<ITransaction> BeginAsync(CancellationToken cancellationToken);
}

/// <summary>A transaction of several statements, one after the other. Disposing of it rolls it back, unless it was committed.</summary>
internal interface ITransaction : IAsyncDisposable
{
    /// <summary>Runs a statement and gives its rows as they arrive. A statement that fails is the end of the transaction.</summary>
    IAsyncEnumerable<Row> RunAsync(Statement statement, CancellationToken cancellationToken);

    /// <summary>Keeps it from expiring while nothing is run.</summary>
    Task KeepAliveAsync(CancellationToken cancellationToken);

    /// <summary>Makes it last. Where this fails for want of an answer, nobody knows whether it did.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
