using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Embedded;

/// <summary>The port for questions to an embedded store: every question is a pure function over the current network.</summary>
internal sealed class EmbeddedReader(
    Func<CancellationToken, ValueTask<Network>> current,
    Func<Staleness?>? staleness = null,
    IAsyncDisposable? source = null) : INetworkReader
{
    public Staleness? Staleness => staleness?.Invoke();

    public async Task<string> VersionAsync(CancellationToken cancellationToken) => (await current(cancellationToken)).Version;

    public async Task<IReadOnlyList<LoadedDataset>> DatasetsAsync(CancellationToken cancellationToken)
    {
        var datasets = (await current(cancellationToken)).Datasets;
        return Staleness is { } stale ? Array.ConvertAll(datasets, d => d with { StaleSince = stale.Since }) : datasets;
    }

    public async Task<TAnswer> AskAsync<TAnswer>(IQuestion<TAnswer> question, CancellationToken cancellationToken) =>
        question.AnswerFrom(await current(cancellationToken), cancellationToken);

    public async Task<bool> IsCostlyAsync(IReadOnlyList<RecordId> about, Scope? standing, CancellationToken cancellationToken) =>
        Cost.IsHigh(await current(cancellationToken), about, standing);

    public ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;
}
