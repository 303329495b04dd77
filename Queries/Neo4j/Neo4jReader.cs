using StakeholderGraph.Asking;

namespace StakeholderGraph.Neo4j;

/// <summary>The asking port on a Neo4j database: every question is answered there.</summary>
internal sealed class Neo4jReader : INetworkReader
{
    private readonly IDatabase _database;

    private Neo4jReader(IDatabase database) => _database = database;

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

    public async Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken) => (await LoadedAsync(cancellationToken)).Datasets;

    public Task<Findings> AskAsync(Find question, CancellationToken cancellationToken) => Neo4jFind.AnswerAsync(_database, question, cancellationToken);

    public Task<Profile?> AskAsync(ProfileOf question, CancellationToken cancellationToken) => Neo4jProfile.AnswerAsync(_database, question, cancellationToken);

    public async Task<Cooperation?> AskAsync(WhoCooperates question, CancellationToken cancellationToken) =>
        await Neo4jWhoCooperates.AnswerAsync(_database, question, cancellationToken) is { } whole ? CooperationBounds.Fit(question, whole) : null;

    public async Task<SharedGround> AskAsync(CommonGround question, CancellationToken cancellationToken) =>
        SharedGroundBounds.Fit(question, await Neo4jCommonGround.AnswerAsync(_database, question, cancellationToken));

    public Task<PartOfList<SourceSummary>> AskAsync(AllSources question, CancellationToken cancellationToken) => Neo4jSources.AllAsync(_database, question, cancellationToken);

    public Task<SourceProfile?> AskAsync(SourceOf question, CancellationToken cancellationToken) => Neo4jSources.OneAsync(_database, question, cancellationToken);

    // The database pages for itself what is about the ties at somebody; who stands where under a scope is the work that grows with the network.
    public Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
        Task.FromResult(standing is { FiltersNothing: false });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    // A database that somebody has emptied is not a network in which nobody knows anybody.
    private async Task<Loaded> LoadedAsync(CancellationToken cancellationToken) =>
        await Layout.LoadedAsync(_database, cancellationToken) is var loaded && (loaded.Datasets.Count > 0 || await Layout.ExistsAsync(_database, cancellationToken)) ? loaded : throw Nothing();

    private static StoreException Nothing() =>
        new(StoreFailure.Unavailable, "The database in Neo4j holds nothing. Import a dataset first: stakeholders import PATH --store neo4j+http://…");
}
