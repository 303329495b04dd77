using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j;

/// <summary>
/// The whole network of a database in memory, for questions that look at everything. It is read when the first of them is asked, once for
/// all who wait for it, and kept until the version of the network changes.
/// </summary>
internal sealed class Projection(IDatabase database) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private (string Version, Task<Network> Network)? _held;

    /// <summary>The network as the database holds it now.</summary>
    /// <exception cref="StoreException">The database cannot be asked, or somebody imports while it is read.</exception>
    public async Task<Network> NetworkAsync(CancellationToken cancellationToken)
    {
        var loaded = await Layout.LoadedAsync(database, cancellationToken);
        return await Reading(loaded).WaitAsync(cancellationToken);
    }

    // It may be closed twice: the source of cancellation is left to the garbage collector, for it holds no timer.
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAny(_held?.Network ?? Task.CompletedTask);
    }

    // Who leaves does not end a reading for which others wait; what failed is tried again by the next who asks.
    private Task<Network> Reading(Loaded loaded)
    {
        lock (_lock)
        {
            if (_held is not { Network: { IsFaulted: false, IsCanceled: false } } held || held.Version != loaded.Version)
            {
                held = (loaded.Version, Task.Run(() => Read(loaded.Datasets), _end.Token));
                _held = held;
            }

            return held.Network;
        }
    }

    private Network Read(IReadOnlyList<LoadedDataset> datasets)
    {
        WorkProgress.Current?.Begin(datasets.Sum(d => d.Counts.Stakeholders + d.Counts.Engagements + d.Counts.Ties + d.Counts.Sources));
        return NetworkBuilder.Build(
            new ContentRows([.. datasets.Select(d => new GraphDataset(database, d, _end.Token) { KeepsWhatItRead = true })]),
            _end.Token);
    }
}
