using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The network of a store as it is now. Three times a second it is looked whether another connection, of this process or of any, has
/// committed to the file, or whether the file was written over, replaced, or is gone. If so, the network is loaded again beside the old
/// one, which answers until the new one takes its place; nobody waits. While the store cannot be read (gone, closed to us, of a newer
/// version) the last network goes on answering, and is said to be stale. While it is damaged there are no answers.
/// </summary>
internal sealed class CurrentNetwork : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    // A file that is being copied into place, or moved into from its log, is not read before it rests; but not for ever.
    private const int MostRounds = 20;
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly StoreWatch? _watcher;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private State _state;

    private CurrentNetwork(string path, TimeProvider time, StoreWatch? watcher, StoreStamp? stamp, State state)
    {
        (_path, _time, _watcher, _state) = (path, time, watcher, state);
        _watching = Task.Run(() => WatchAsync(stamp, _stop.Token));
    }

    /// <summary>The network of the moment.</summary>
    /// <exception cref="StoreException">The store is damaged, or was never read.</exception>
    public Network Network => Volatile.Read(ref _state) switch
    {
        { Problem: null or { Failure: not StoreFailure.Damaged }, Network: { } network } => network,
        { Problem: var problem } => throw new StoreException(problem!.Failure, problem.Message, problem),
    };

    /// <summary>Since when the store cannot be read, and why; none while it can.</summary>
    public Staleness? Staleness =>
        Volatile.Read(ref _state) is { Problem: { } problem, Since: var since } ? new Staleness(since, problem.Message) : null;

    /// <summary>How often it was loaded after it was opened.</summary>
    public int Loaded { get; private set; }

    /// <summary>Loads the network of a store and keeps it current.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    /// <param name="watcher">
    /// Called when the store cannot be read any more, and when it can again. Where there is one, a damaged store is opened too, to wait for
    /// its repair.
    /// </param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="StoreException">The store cannot be loaded.</exception>
    public static async Task<CurrentNetwork> OpenAsync(
        string path,
        TimeProvider time,
        StoreWatch? watcher,
        CancellationToken cancellationToken)
    {
        StoreStamp? stamp = null;
        try
        {
            stamp = StoreStamp.Of(path); // Taken before loading: what is committed meanwhile is then loaded again, and nothing is missed.
            return new CurrentNetwork(
                path,
                time,
                watcher,
                stamp,
                new State(await NetworkLoader.LoadAsync(path, cancellationToken), null, default));
        }
        catch (StoreException damage) when (watcher is not null && damage.Failure == StoreFailure.Damaged)
        {
            watcher.Lost(damage);
            return new CurrentNetwork(path, time, watcher, stamp, new State(null, damage, time.GetUtcNow()));
        }
        catch
        {
            stamp?.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync(StoreStamp? stamp, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(_state.Problem is null ? Interval : AfterFailure, _time, cancellationToken);
                try
                {
                    if (stamp?.IsCurrent() == true)
                    {
                        continue;
                    }

                    // Closed before the file is opened again: what lies beside a file that was replaced would be taken for the new one's.
                    var before = stamp?.IsCommittedTo() == true ? stamp : null;
                    stamp?.Dispose();
                    stamp = null;
                    stamp = await RestingAsync(cancellationToken);
                    if (before is not null && _state is { Problem: null, Network: { } network }
                        && stamp.HasOnlyPlansSince(before, network.Datasets))
                    {
                        continue;
                    }

                    var loaded = await NetworkLoader.LoadAsync(_path, cancellationToken);

                    // Where nothing of it has changed, what was worked out of the network still holds.
                    Become(new State(_state.Network?.Version == loaded.Version ? _state.Network : loaded, null, default));
                    Loaded++; // after it: those who watch this number look at the network next
                }
                catch (StoreException failure)
                {
                    if (failure.Failure != StoreFailure.Damaged)
                    {
                        stamp?.Dispose();
                        stamp = null;
                    }
                    else if (stamp is not null && !stamp.IsCurrent())
                    {
                        continue; // It was written to while it was read.
                    }

                    Become(new State(_state.Network, failure, _state.Problem is null ? _time.GetUtcNow() : _state.Since));
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Disposed.
        }
        finally
        {
            stamp?.Dispose();
        }
    }

    /// <summary>The stamp of the file when nothing has happened to it for a moment.</summary>
    private async Task<StoreStamp> RestingAsync(CancellationToken cancellationToken)
    {
        var stamp = StoreStamp.Of(_path);
        try
        {
            for (var i = 0; i < MostRounds; i++)
            {
                await Task.Delay(Interval / 2, _time, cancellationToken);
                if (stamp.IsCurrent())
                {
                    break;
                }

                stamp.Dispose();
                stamp = StoreStamp.Of(_path);
            }

            return stamp;
        }
        catch
        {
            stamp.Dispose();
            throw;
        }
    }

    private void Become(State state)
    {
        var before = _state;
        Volatile.Write(ref _state, state);
        if (state.Problem is { } problem && problem.Message != before.Problem?.Message)
        {
            _watcher?.Lost(problem);
        }
        else if (state.Problem is null && before.Problem is not null)
        {
            _watcher?.Found();
        }
    }

    /// <summary>The last network that was loaded, and what keeps the store from being read since.</summary>
    private sealed record State(Network? Network, StoreException? Problem, DateTimeOffset Since);
}
