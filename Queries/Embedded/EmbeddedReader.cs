using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded;

/// <summary>The asking port on an embedded store: every question is a pure function over the network of the moment.</summary>
internal sealed class EmbeddedReader(
    Func<CancellationToken, ValueTask<Network>> current, Func<Staleness?>? staleness = null, IAsyncDisposable? source = null) : INetworkReader
{
    public Staleness? Staleness => staleness?.Invoke();

    public async Task<string> VersionAsync(CancellationToken cancellationToken) => (await current(cancellationToken)).Version;

    public async Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken)
    {
        var datasets = (await current(cancellationToken)).Datasets;
        return Staleness is { } stale ? Array.ConvertAll(datasets, d => d with { StaleSince = stale.Since }) : datasets;
    }

    public async Task<Findings> AskAsync(Find question, CancellationToken cancellationToken) =>
        FindAnswer.Answer(await current(cancellationToken), question);

    public async Task<Profile?> AskAsync(ProfileOf question, CancellationToken cancellationToken) =>
        ProfileAnswer.Answer(await current(cancellationToken), question);

    public async Task<Cooperation?> AskAsync(WhoCooperates question, CancellationToken cancellationToken) =>
        WhoCooperatesAnswer.Answer(await current(cancellationToken), question);

    public async Task<SharedGround> AskAsync(CommonGround question, CancellationToken cancellationToken) =>
        CommonGroundAnswer.Answer(await current(cancellationToken), question);

    public async Task<IReadOnlyList<SourceSummary>> SourcesAsync(CancellationToken cancellationToken) =>
        SourcesAnswer.All(await current(cancellationToken));

    public async Task<SourceProfile?> SourceAsync(RecordId id, CancellationToken cancellationToken) =>
        SourcesAnswer.One(await current(cancellationToken), id);

    public ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;
}
