using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The network of a store as it is now. Three times a second it is looked whether another connection, of this process or of any, has committed to the file, or whether
/// the file was replaced. If so, the network is loaded again beside the old one, which answers until the new one takes its place; nobody waits. While a store cannot be
/// loaded again (damaged, gone, of a newer version) the last network goes on answering, the failure is told, and loading is tried again.
/// </summary>
internal sealed class CurrentNetwork : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Action<StoreException>? _failed;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private Network _network;

    private CurrentNetwork(string path, TimeProvider time, Network network, StoreStamp stamp, Action<StoreException>? failed)
    {
        (_path, _time, _network, _failed) = (path, time, network, failed);
        _watching = Task.Run(() => WatchAsync(stamp, _stop.Token));
    }

    /// <summary>The network of the moment.</summary>
    public Network Network => Volatile.Read(ref _network);

    /// <summary>Loads the network of a store and keeps it current.</summary>
    /// <exception cref="StoreException">The store cannot be loaded.</exception>
    public static async Task<CurrentNetwork> OpenAsync(
        string path, TimeProvider time, Action<StoreException>? failed, CancellationToken cancellationToken)
    {
        var stamp = StoreStamp.Of(path); // Taken before loading: what is committed meanwhile is then loaded again, and nothing is missed.
        try
        {
            return new CurrentNetwork(path, time, await NetworkLoader.LoadAsync(path, check: true, cancellationToken), stamp, failed);
        }
        catch
        {
            stamp.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync(StoreStamp stamp, CancellationToken cancellationToken)
    {
        string? told = null;
        try
        {
            while (true)
            {
                await Task.Delay(told is null ? Interval : AfterFailure, _time, cancellationToken);
                try
                {
                    if (stamp.HasChanged())
                    {
                        stamp = await FollowAsync(stamp, cancellationToken);
                    }

                    told = null;
                }
                catch (StoreException failure)
                {
                    if (told != failure.Message)
                    {
                        _failed?.Invoke(failure);
                    }

                    told = failure.Message;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Disposed.
        }
        finally
        {
            stamp.Dispose();
        }
    }

    /// <summary>Loads what was changed since a stamp was taken, and gives the stamp of what is loaded instead.</summary>
    private async Task<StoreStamp> FollowAsync(StoreStamp stamp, CancellationToken cancellationToken)
    {
        var next = StoreStamp.Of(_path);
        try
        {
            if (next.Version() != Network.Version)
            {
                Volatile.Write(ref _network, await NetworkLoader.LoadAsync(_path, check: false, cancellationToken));
            }
        }
        catch
        {
            next.Dispose();
            throw;
        }

        stamp.Dispose();
        return next;
    }
}

/// <summary>The state of a store's file at one moment, to see whether it is another one later.</summary>
internal sealed class StoreStamp : IDisposable
{
    private readonly string _path;
    private readonly Database _database;
    private readonly (DateTime Created, DateTime Written, bool HasLog) _file;
    private readonly long _dataVersion;

    private StoreStamp(string path, Database database)
    {
        (_path, _database) = (path, database);
        _file = FileState();
        _dataVersion = database.Number("PRAGMA data_version");
    }

    public static StoreStamp Of(string path)
    {
        var database = StoreFile.OpenToRead(path);
        try
        {
            return new StoreStamp(path, database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Whether something was committed, or the file is another one, since this was taken.</summary>
    public bool HasChanged() => _database.Number("PRAGMA data_version") != _dataVersion || FileState() != _file;

    /// <summary>What is loaded now.</summary>
    public string Version() => NetworkBuilder.VersionOf(StoreFile.IsEmpty(_database) ? [] : StoreFile.Datasets(_database));

    public void Dispose() => _database.Dispose();

    /// <summary>A file that is taken not to change is looked at from outside; it may be read-only for us alone.</summary>
    private (DateTime Created, DateTime Written, bool HasLog) FileState() => _database.IsImmutable
        ? (File.GetCreationTimeUtc(_path), File.GetLastWriteTimeUtc(_path), File.Exists(_path + "-wal"))
        : (File.GetCreationTimeUtc(_path), default, false);
}
