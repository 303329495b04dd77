namespace StakeholderGraph.Neo4j;

/// <summary>
/// The asking port on a Neo4j database: it answers a question itself where it knows how, else the network that it holds is read once and
/// asked.
/// </summary>
internal sealed class Neo4jReader : INetworkReader
{
    private readonly IDatabase _database;

    private readonly Projection _projection;

    private volatile string? _version; // the last one that holds

    private Neo4jReader(IDatabase database) => (_database, _projection) = (database, new Projection(database));

    /// <summary>A reader of a database that holds a network of ours.</summary>
    /// <exception cref="StoreException">It does not, or cannot be reached.</exception>
    public static async Task<INetworkReader> OpenAsync(IDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            return await Layout.ExistsAsync(database, cancellationToken)
                ? new Neo4jReader(database)
                : throw Nothing();
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async Task<string> VersionAsync(CancellationToken cancellationToken) => (await LoadedAsync(cancellationToken)).Version;

    public async Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) =>
        (await LoadedAsync(cancellationToken)).Datasets;

    public async Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken) =>
        question is IGraphQuestion<TAnswer> { IsOfWholeNetwork: false } ofGraph
            ? await ofGraph.AnswerFromAsync(_database, cancellationToken)
            : question.AnswerFrom(await _projection.NetworkAsync(cancellationToken), cancellationToken);

    // The database pages for itself what is about the ties at somebody; who stands where under a scope is the work that grows with the
    // network.
    public Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
        Task.FromResult(standing is { FiltersNothing: false });

    public async ValueTask DisposeAsync()
    {
        await _projection.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<Loaded> LoadedAsync(CancellationToken cancellationToken)
    {
        var loaded = await Layout.LoadedAsync(_database, cancellationToken);

        // Reads take no locks, so that while a transaction is being committed one may see some of its datasets as they were: what is new
        // holds once it is read twice.
        for (var seen = _version; loaded.Version != seen;)
        {
            seen = loaded.Version;
            loaded = await Layout.LoadedAsync(_database, cancellationToken);
        }

        _version = loaded.Version;

        // A database that somebody has emptied is not a network in which nobody knows anybody.
        return loaded.Datasets.Count > 0 || await Layout.ExistsAsync(_database, cancellationToken) ? loaded : throw Nothing();
    }

    private static StoreException Nothing() =>
        new(
            StoreFailure.Unavailable,
            "The database in Neo4j is empty. Import a dataset first",
            advice: Advice.Import("neo4j+http://…"));
}
