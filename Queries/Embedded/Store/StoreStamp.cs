using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>The state of a store's file at one moment, to detect later changes.</summary>
internal sealed class StoreStamp : IDisposable
{
    private readonly string _path;
    private readonly Database _database;
    private readonly FileState _file;
    private readonly long _dataVersion;
    private readonly (long Logged, LoadedDataset[] Datasets)? _written;

    private StoreStamp(string path, Database database)
    {
        (_path, _database) = (path, database);
        _file = Look();
        _dataVersion = database.Number("PRAGMA data_version");
        _written = Written(database);
    }

    /// <exception cref="StoreException">The store cannot be opened.</exception>
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

    /// <summary>Whether the file still exists, is the same, and has had no commit since this stamp was taken.</summary>
    public bool IsCurrent()
    {
        try
        {
            StoreFile.OpenToRead(_path).Dispose(); // An open file stays readable even if it cannot be opened again.
            return _database.Number("PRAGMA data_version") == _dataVersion && Look() == _file;
        }
        catch (StoreException)
        {
            return false; // The next attempt to open it reports why.
        }
    }

    /// <summary>
    /// Whether this program's writes since an earlier stamp were only to plans: the log continues, and the datasets are those that were
    /// loaded. Writes by other programs without a log entry may be anything.
    /// </summary>
    public bool HasOnlyPlansSince(StoreStamp earlier, IReadOnlyList<LoadedDataset> loaded) =>
        (earlier._written, _written) is ({ } before, { } now)
        && now.Logged > before.Logged
        && now.Datasets.SequenceEqual(loaded);

    /// <summary>Whether there was a commit to the very file that was opened; a file in its place has other commits.</summary>
    public bool IsCommittedTo()
    {
        try
        {
            return _database.Number("PRAGMA data_version") != _dataVersion;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    public void Dispose() => _database.Dispose();

    private static (long Logged, LoadedDataset[] Datasets)? Written(Database database)
    {
        try
        {
            return StoreFile.IsEmpty(database) ? null : (PlanTables.LastNumber(database), StoreFile.Datasets(database));
        }
        catch (StoreException)
        {
            return null; // Loading the network reports what is wrong.
        }
    }

    /// <summary>
    /// A program that overwrites the file without SQLite does not touch its log, and SQLite does not notice: only the file itself shows it.
    /// </summary>
    private FileState Look()
    {
        var file = new FileInfo(_path);
        return new FileState(
            file.Exists ? file.Length : -1,
            file.CreationTimeUtc,
            file.LastWriteTimeUtc,
            _database.IsImmutable && File.Exists(_path + "-wal"));
    }

    private readonly record struct FileState(long Length, DateTime Created, DateTime Written, bool HasLog);
}
