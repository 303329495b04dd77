using StakeholderGraph.Asking;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

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
        ProfileAnswer.Answer(await current(cancellationToken), question, cancellationToken);

    public async Task<Cooperation?> AskAsync(WhoCooperates question, CancellationToken cancellationToken) =>
        WhoCooperatesAnswer.Answer(await current(cancellationToken), question, cancellationToken) is { } whole ? CooperationBounds.Fit(question, whole) : null;

    public async Task<SharedGround> AskAsync(CommonGround question, CancellationToken cancellationToken) =>
        SharedGroundBounds.Fit(question, CommonGroundAnswer.Answer(await current(cancellationToken), question, cancellationToken));

    public async Task<PartOfList<SourceSummary>> AskAsync(AllSources question, CancellationToken cancellationToken) =>
        SourcesAnswer.All(await current(cancellationToken), question);

    public async Task<SourceProfile?> AskAsync(SourceOf question, CancellationToken cancellationToken) =>
        SourcesAnswer.One(await current(cancellationToken), question);

    public async Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
        Cost.IsHigh(await current(cancellationToken), about, standing);

    public ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;
}
