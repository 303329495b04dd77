namespace StakeholderGraph;

/// <summary>
/// The asking port: every question about a network, the same on every engine. Throws <see cref="StoreException"/> and nothing else but
/// <see cref="OperationCanceledException"/>.
/// </summary>
public interface INetworkReader : IAsyncDisposable
{
    /// <summary>
    /// The version of the network: a short text that changes when, and only when, what is loaded changes. The same datasets have the same version on every
    /// engine.
    /// </summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Why answers may be older than the store; none where they are not. An engine that asks its server each time has none.</summary>
    Staleness? Staleness => null;

    /// <summary>What is loaded, ordered by name.</summary>
    Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken);

    /// <summary>Finds stakeholders and engagements by any of their names.</summary>
    Task<Findings> AskAsync(Find question, CancellationToken cancellationToken);

    /// <summary>One stakeholder or engagement with its ties; <c>null</c> where there is none of that id.</summary>
    Task<Profile?> AskAsync(ProfileOf question, CancellationToken cancellationToken);

    /// <summary>Who cooperates with a stakeholder; <c>null</c> where there is none of that id.</summary>
    Task<Cooperation?> AskAsync(WhoCooperates question, CancellationToken cancellationToken);

    /// <summary>Engagements in which several stakeholders take part.</summary>
    Task<SharedGround> AskAsync(CommonGround question, CancellationToken cancellationToken);

    /// <summary>All sources, ordered by id.</summary>
    Task<IReadOnlyList<SourceSummary>> SourcesAsync(CancellationToken cancellationToken);

    /// <summary>One source and the ties that rest on it; <c>null</c> where there is none of that id.</summary>
    Task<SourceProfile?> SourceAsync(RecordId id, CancellationToken cancellationToken);
}
