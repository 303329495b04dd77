namespace StakeholderGraph;

/// <summary>
/// The port for questions about a network, with the same answers on every engine. Throws only <see cref="StoreException"/> and <see
/// cref="OperationCanceledException"/>.
/// </summary>
public interface INetworkReader : IAsyncDisposable
{
    /// <summary>
    /// The version of the network: a short text that changes if, and only if, the loaded datasets change. The same datasets have the same
    /// version on every engine.
    /// </summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Why answers may be older than the store; <c>null</c> if they are current. An engine that reads from its server each time always
    /// returns <c>null</c>.
    /// </summary>
    Staleness? Staleness => null;

    /// <summary>Returns the loaded datasets, ordered by name.</summary>
    Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken);

    /// <summary>Answers a question.</summary>
    /// <exception cref="StoreException">The engine cannot be reached.</exception>
    Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a question examines so much that this process should answer only a few such questions at the same time: more than about
    /// 100,000 ties, which takes tens of milliseconds.
    /// </summary>
    /// <param name="about">The stakeholders or engagements that the question is about.</param>
    /// <param name="standing">
    /// The scope, for a question about who stands where; <c>null</c> if the question examines only the ties of the given records.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken);
}
