using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j;

/// <summary>
/// The whole network of a database in memory, for questions that examine all of it. The first such question reads it, concurrent questions
/// share that read, and it is kept until the version of the network changes. While it is in memory, it also answers questions for which the
/// database would have to select many records.
/// </summary>
internal sealed class Projection(IDatabase database) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private (string Version, Task<Network> Network)? _held;

    /// <summary>
    /// The network as it was read last, which may be older than the database; <c>null</c> if none is in memory, or while one is being read.
    /// </summary>
    public Network? LastRead => IfRead(Held?.Network);

    private (string Version, Task<Network> Network)? Held
    {
        get
        {
            lock (_lock)
            {
                return _held;
            }
        }
    }

    /// <summary>Returns the network as the database contains it now.</summary>
    /// <exception cref="StoreException">The database cannot be reached, or an import runs while the network is read.</exception>
    public async Task<Network> NetworkAsync(CancellationToken cancellationToken)
    {
        var loaded = await Layout.LoadedAsync(database, cancellationToken);
        return await Reading(loaded).WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the network if it is in memory as the database contains it now; otherwise <c>null</c>, without waiting for it. If an older
    /// version is in memory, the current version begins to be read, so that later questions can use it.
    /// </summary>
    public async Task<Network?> IfInMemoryAsync(CancellationToken cancellationToken)
    {
        if (LastRead is null)
        {
            return null;
        }

        // An import in batches changes the version with every batch, so reading before it is finished would be useless.
        var loaded = await Layout.LoadedAsync(database, cancellationToken);
        return Held?.Version == loaded.Version || !loaded.Datasets.Any(d => d.IsUnfinished) ? IfRead(Reading(loaded)) : null;
    }

    // Dispose may be called twice, so the cancellation source is left to the garbage collector; it holds no timer.
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAny(Held?.Network ?? Task.CompletedTask);
    }

    private static Network? IfRead(Task<Network>? reading) => reading is { IsCompletedSuccessfully: true } ? reading.Result : null;

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
