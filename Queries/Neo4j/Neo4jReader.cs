using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Neo4j;

/// <summary>
/// The port for questions to a Neo4j database: it has the database answer those questions that it can answer, and reads the network into
/// memory once for all others. Once the network is in memory, it also answers questions about who stands where, many times as fast.
/// </summary>
internal sealed class Neo4jReader : INetworkReader
{
    private readonly IDatabase _database;

    private readonly Projection _projection;

    private readonly bool _alwaysSelects;

    private volatile string? _version; // the last version that was read twice

    private Neo4jReader(IDatabase database, bool alwaysSelects) =>
        (_database, _projection, _alwaysSelects) = (database, new Projection(database), alwaysSelects);

    /// <summary>Opens a reader of a database that contains a network of this program.</summary>
    /// <param name="database">The database, which the reader closes.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <param name="alwaysSelects">
    /// Whether the database selects records even if the whole network is in memory: for tests and measurements of the statements.
    /// </param>
    /// <exception cref="StoreException">The database contains no such network, or cannot be reached.</exception>
    public static async Task<INetworkReader> OpenAsync(
        IDatabase database, CancellationToken cancellationToken, bool alwaysSelects = false)
    {
        try
        {
            return await Layout.ExistsAsync(database, cancellationToken)
                ? new Neo4jReader(database, alwaysSelects)
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

    public async Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken)
    {
        if (question is not IGraphQuestion<TAnswer> { IsOfWholeNetwork: false } ofGraph)
        {
            return question.AnswerFrom(await _projection.NetworkAsync(cancellationToken), cancellationToken);
        }

        return ofGraph.PrefersMemory && await InMemoryAsync(cancellationToken) is { } network
            ? question.AnswerFrom(network, cancellationToken)
            : await ofGraph.AnswerFromAsync(_database, cancellationToken);
    }

    // The database itself pages what concerns the ties of a stakeholder; only the work of deciding who stands where grows with the network.
    // Without a network in memory, counting that work would take too long, so the question counts as costly.
    public Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
        Task.FromResult(standing is not null && (_projection.LastRead is not { } network || Cost.IsHigh(network, about, standing)));

    public async ValueTask DisposeAsync()
    {
        await _projection.DisposeAsync();
        await _database.DisposeAsync();
    }

    private Task<Network?> InMemoryAsync(CancellationToken cancellationToken) =>
        _alwaysSelects ? Task.FromResult<Network?>(null) : _projection.IfInMemoryAsync(cancellationToken);

    private async Task<Loaded> LoadedAsync(CancellationToken cancellationToken)
    {
        var loaded = await Layout.LoadedAsync(_database, cancellationToken);

        // Reads take no locks, so a read during a commit may return the former state of some datasets. A new version counts only if two
        // reads return it.
        for (var seen = _version; loaded.Version != seen;)
        {
            seen = loaded.Version;
            loaded = await Layout.LoadedAsync(_database, cancellationToken);
        }

        _version = loaded.Version;

        // A database that was emptied by hand must not look like a network without any ties.
        return loaded.Datasets.Count > 0 || await Layout.ExistsAsync(_database, cancellationToken) ? loaded : throw Nothing();
    }

    private static StoreException Nothing() =>
        new(
            StoreFailure.Unavailable,
            "The database in Neo4j is empty. Import a dataset first",
            advice: Advice.Import("neo4j+http://…"));
}
