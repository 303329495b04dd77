using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The current network of a store. Three times a second it checks whether another connection, of this process or of any, has committed to
/// the file, and whether the file was overwritten, replaced or deleted. If so, the network is loaded again beside the old one, which
/// answers until the new one replaces it; no caller waits. While the store cannot be read (missing, without permission, of a newer
/// version), the last network keeps answering and is reported as stale. While the store is damaged, there are no answers.
/// </summary>
internal sealed class CurrentNetwork : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    // A file that is being copied into place, or into which its log is being moved, is read only when it has stopped changing, after a
    // limited wait.
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
    /// <exception cref="StoreException">The store is damaged or was never read.</exception>
    public Network Network => Volatile.Read(ref _state) switch
    {
        { Problem: null or { Failure: not StoreFailure.Damaged }, Network: { } network } => network,
        { Problem: var problem } => throw new StoreException(problem!.Failure, problem.Message, problem),
    };

    /// <summary>Since when the store cannot be read, and why; <c>null</c> while it can be read.</summary>
    public Staleness? Staleness =>
        Volatile.Read(ref _state) is { Problem: { } problem, Since: var since } ? new Staleness(since, problem.Message) : null;

    /// <summary>How often the network was loaded after the store was opened.</summary>
    public int Loaded { get; private set; }

    /// <summary>Loads the network of a store and keeps it current.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock.</param>
    /// <param name="watcher">
    /// Called when the store cannot be read any more, and when it can be read again. If it is given, a damaged store is opened too and
    /// waits for its repair.
    /// </param>
    /// <param name="cancellationToken">Cancels the loading.</param>
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
            stamp = StoreStamp.Of(path); // Taken before loading, so that a commit meanwhile causes another loading and nothing is missed.
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

                    // Closed before the file is opened again, because SQLite would treat files beside a replaced file as those of the new
                    // one.
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

                    // If nothing in the network has changed, what was computed from it remains valid.
                    Become(new State(_state.Network?.Version == loaded.Version ? _state.Network : loaded, null, default));
                    Loaded++; // last, because watchers of this number read the network next
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
                        continue; // The file was written to while it was read.
                    }

                    Become(new State(_state.Network, failure, _state.Problem is null ? _time.GetUtcNow() : _state.Since));
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The object was disposed.
        }
        finally
        {
            stamp?.Dispose();
        }
    }

    /// <summary>Returns the stamp of the file once the file has not changed for a moment.</summary>
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

    /// <summary>The last loaded network, and the problem because of which the store cannot be read since.</summary>
    private sealed record State(Network? Network, StoreException? Problem, DateTimeOffset Since);
}
