namespace StakeholderGraph;

/// <summary>
/// The asking port: every question about a network, the same on every engine. Throws <see cref="StoreException"/> and nothing else but
/// <see cref="OperationCanceledException"/>.
/// </summary>
public interface INetworkReader : IAsyncDisposable
{
    /// <summary>
    /// The version of the network: a short text that changes when, and only when, what is loaded changes. The same datasets have the same
    /// version on every engine.
    /// </summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Why answers may be older than the store; none if they are not. An engine that asks its server each time has none.
    /// </summary>
    Staleness? Staleness => null;

    /// <summary>What is loaded, ordered by name.</summary>
    Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken);

    /// <summary>Answers a question.</summary>
    /// <exception cref="StoreException">The engine cannot be asked.</exception>
    Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a question looks at so much that few such should be answered at once by this process: at more than some 100,000 ties, which
    /// takes tens of milliseconds.
    /// </summary>
    /// <param name="about">The stakeholders or engagements that it is about.</param>
    /// <param name="standing">Who stands where, for a question that asks it; none if only the ties at them are looked at.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken);
}
