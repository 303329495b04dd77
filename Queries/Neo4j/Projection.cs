using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j;

/// <summary>
/// The whole network of a database in memory, for questions that examine all of it. The first such question reads it, concurrent questions
/// share that read, and it is kept until the version of the network changes.
/// </summary>
internal sealed class Projection(IDatabase database) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private (string Version, Task<Network> Network)? _held;

    /// <summary>Returns the network as the database contains it now.</summary>
    /// <exception cref="StoreException">The database cannot be reached, or an import runs while the network is read.</exception>
    public async Task<Network> NetworkAsync(CancellationToken cancellationToken)
    {
        var loaded = await Layout.LoadedAsync(database, cancellationToken);
        return await Reading(loaded).WaitAsync(cancellationToken);
    }

    // Dispose may be called twice, so the cancellation source is left to the garbage collector; it holds no timer.
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAny(_held?.Network ?? Task.CompletedTask);
    }

    // A caller who leaves does not stop a read that others wait for; after a failure the next caller reads again.
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
