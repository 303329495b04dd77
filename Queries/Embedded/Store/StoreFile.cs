using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The SQLite file of a store: opened only if it belongs to this program, has this version and, on request, is undamaged. WAL mode with
/// full synchronization: committed data survive the death of the process and of the machine.
/// </summary>
internal static class StoreFile
{
    private const long ApplicationId = 0x53474E57; // "SGNW"
    private const long SchemaVersion = 7;

    // The first version has no plans; that one and others lack columns, see later.sql.
    private const long FirstVersion = 1;
    private const long UnlikelyVersion = 1000; // A higher number is damage, not a version.

    private static readonly string[] FilesOfSqlite = ["-wal", "-shm", "-journal"];

    /// <summary>Whether there is a store: a file to which something was committed. A killed first import leaves an empty file.</summary>
    public static bool Exists(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var database = OpenToRead(path);
            return !IsEmpty(database);
        }
        catch (StoreException)
        {
            return true; // The file is not empty; opening it reports what is wrong with it.
        }
    }

    /// <summary>Opens a store for reading; it may be empty, see <see cref="IsEmpty"/>.</summary>
    public static Database OpenToRead(string path)
    {
        if (!File.Exists(path))
        {
            throw Directory.Exists(path) ? IsFolder(path) : Missing(path);
        }

        RefuseOtherThanFiles(path);
        var database = Database.OpenToRead(path);
        try
        {
            Validate(database);
            return database;
        }
        catch (StoreException e) when (database.FailedToOpen && IsFilled(path + "-journal"))
        {
            database.Dispose();
            throw new StoreException(
                StoreFailure.Damaged,
                $"The store {path} cannot be read: {path}-journal was left by a write that was cut off, or belongs to another file. "
                    + "Import the files of all of its datasets again, which keeps a copy of both and rebuilds the store, or restore a "
                    + "backup",
                e,
                Advice.Import($"embedded:{path}"));
        }
        catch (StoreException) when (database.FailedToOpen && !File.Exists(path + "-wal"))
        {
            // The folder is read-only, so the files of WAL mode cannot be created. There is no writer either, because it would have created
            // them.
            database.Dispose();
            database = Database.OpenImmutable(path);
            Validate(database);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a store that cannot be opened otherwise, to save what it contains: without regard to the numbers in its header that say what
    /// it is, and, if necessary, to the files beside it. <c>null</c> if it has no tables of a store, or is too damaged.
    /// </summary>
    public static Database? OpenToSave(string path) =>
        OpenToSave(() => Database.OpenToRead(path)) ?? OpenToSave(() => Database.OpenImmutable(path));

    private static Database? OpenToSave(Func<Database> open)
    {
        Database? database = null;
        try
        {
            database = open();
            database.Run("PRAGMA busy_timeout = 5000;");
            if (StoreDamage.VersionOfTables(database) is { } version)
            {
                database.VersionOfTables = version;
                return database;
            }
        }
        catch (StoreException)
        {
            // Too damaged.
        }

        database?.Dispose();
        return null;
    }

    /// <summary>
    /// Opens a store for writing; if it does not exist, an empty file is created. An empty path means a private temporary store.
    /// </summary>
    public static Database OpenToWrite(string path)
    {
        if (Directory.Exists(path))
        {
            throw IsFolder(path);
        }

        if (path.Length > 0 && Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"The store {path} cannot be created: there is no folder {folder}. Create it first");
        }

        RefuseOtherThanFiles(path);
        KeepToOwner(path);
        var database = Database.OpenToWrite(path);
        try
        {
            Validate(database);
            // Only this program runs checkpoints, after a commit. Deleted content may be about people, so it is overwritten, except in a
            // temporary file, which disappears with the connection.
            database.Run(
                """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON;
                PRAGMA temp_store = FILE; PRAGMA temp.secure_delete = OFF; PRAGMA cache_size = -32000; PRAGMA threads = 2;
                """);
            return database;
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Rejected)
        {
            database.Dispose();
            throw StoreDamage.OfFile(path, e); // An undamaged file accepts these statements.
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Whether nothing was ever committed to the file.</summary>
    public static bool IsEmpty(Database database) => database.VersionOfTables is null && database.Number("PRAGMA application_id") == 0;

    /// <summary>Creates the tables of a store, within the transaction of its first import.</summary>
    public static void CreateSchema(Database database)
    {
        database.Run(Sql.Schema);
        database.Run(Sql.Plans["create"]);
    }

    /// <summary>The version of a store. Tables written by an earlier version lack later columns until the first write.</summary>
    public static long Version(Database database) => database.VersionOfTables ?? database.Number("PRAGMA main.user_version");

    /// <summary>The versions that this program can read, the latest first.</summary>
    public static IEnumerable<long> Versions => Enumerable.Range(0, (int)SchemaVersion).Select(i => SchemaVersion - i);

    /// <summary>Upgrades a store that an earlier version wrote, within the transaction of a write.</summary>
    public static void BringUpToDate(Database database)
    {
        var version = Version(database);
        if (version < SchemaVersion)
        {
            database.Run(Sql.Plans["create"]);
        }

        foreach (var later in Sql.Later.Where(later => later.Version > version))
        {
            database.Run(later.Statements);
        }
    }

    /// <summary>
    /// Whether every page, and the part of it that belongs to each dataset, can safely be written to. Takes about a second for a million
    /// records.
    /// </summary>
    public static bool IsFit(Database database)
    {
        try
        {
            return database.Texts("PRAGMA quick_check(1)") is ["ok"] && StoreDamage.Around(database, Datasets(database)) is null;
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Damaged)
        {
            return false;
        }
    }

    /// <summary>
    /// Moves committed data from the log into the file. A reader may prevent this; then the next writer, or the last connection to close,
    /// does it.
    /// </summary>
    public static void Checkpoint(Database database)
    {
        try
        {
            database.Run("PRAGMA wal_checkpoint(TRUNCATE);");
        }
        catch (StoreException)
        {
            // The disk may be full or a reader busy. Committed data are safe in the log, so the import has not failed.
        }
    }

    /// <summary>The loaded datasets, by name.</summary>
    public static LoadedDataset[] Datasets(Database database)
    {
        try
        {
            using var rows = database.Prepare(Sql.Datasets["select"]);
            var datasets = new List<LoadedDataset>();
            while (rows.Step())
            {
                datasets.Add(new LoadedDataset(
                    RecordId.Trusted(rows.Text(0)),
                    rows.Text(1),
                    rows.Text(2),
                    rows.Text(3),
                    rows.TextOrNull(4),
                    new RecordCounts(rows.Number(6), rows.Number(7), rows.Number(8), rows.Number(9), rows.Number(10), rows.Number(11)),
                    rows.Text(5)));
            }

            return [.. datasets];
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Rejected)
        {
            throw StoreDamage.OfFile(database.Path, e); // The table has lost its name or its columns.
        }
    }

    /// <summary>Says that other users of this machine can read a file; <c>null</c> if they cannot, or if files have no such mode.</summary>
    public static string? ReadableByOthers(string path)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0
            ? $"Other users of this machine can read {path}. If they should not: chmod 600 {path}"
            : null;
    }

    /// <summary>
    /// Creates a file that only its owner can read, if it does not exist: SQLite gives the files beside it the same mode. The mode of an
    /// existing file is its owner's choice.
    /// </summary>
    private static void KeepToOwner(string path)
    {
        if (path.Length == 0 || OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        try
        {
            new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process has created the file at this moment, or it cannot be created: then SQLite reports why.
        }
    }

    private static void Validate(Database database)
    {
        try
        {
            Look(database);
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Rejected)
        {
            throw StoreDamage.OfFile(database.Path, e); // A damaged header can name a file format that SQLite does not know.
        }
    }

    private static void Look(Database database)
    {
        database.Run("PRAGMA busy_timeout = 5000;"); // For the moments in which another connection recovers or truncates the log.
        database.Run("BEGIN"); // One snapshot, because another process may be creating the store.
        var application = database.Number("PRAGMA application_id");
        var version = database.Number("PRAGMA user_version");
        var tables = application == ApplicationId ? 0 : database.Number("SELECT count(*) FROM sqlite_schema");
        var ownTables = tables == 0 ? 0 : database.Number(
            "SELECT count(*) FROM sqlite_schema WHERE name IN ('datasets', 'stakeholders', 'engagements', 'evidence')");
        database.Run("COMMIT");
        var isOurs = application == ApplicationId;
        if (isOurs
            ? version is < FirstVersion or > UnlikelyVersion
            : ownTables == 4 || database.Path.Length > 0 && StoreRemains.AreIn(database.Path))
        {
            throw StoreDamage.OfFile(database.Path);
        }

        if (application == 0 && version == 0 && tables == 0)
        {
            return;
        }

        if (!isOurs)
        {
            throw new StoreException(
                StoreFailure.Incompatible,
                $"The store {database.Path} is not a store: it is another program's SQLite file. Name another file",
                advice: Advice.AnotherStore);
        }

        if (version > SchemaVersion)
        {
            throw new StoreException(
                StoreFailure.Incompatible,
                $"The store {database.Path} was written by a newer version of this program (schema {version}, this one knows "
                    + $"{SchemaVersion}): update the program. If that does not help, the file is damaged: restore a backup, or import the "
                    + "files of its datasets into another one");
        }
    }

    private static bool IsFilled(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    private static void RefuseOtherThanFiles(string path)
    {
        if (path.Length == 0)
        {
            return;
        }

        if (RegularFile.Otherwise(path) is { } kind)
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"The store {path} cannot be opened: it is {kind}. Name a regular file",
                advice: Advice.AnotherStore);
        }

        foreach (var beside in FilesOfSqlite.Select(suffix => path + suffix))
        {
            if (RegularFile.Otherwise(beside) is { } other)
            {
                throw new StoreException(
                    StoreFailure.Unavailable,
                    $"The store {path} cannot be opened: {beside} is {other}, but SQLite needs a file there. Remove it");
            }
        }
    }

    private static StoreException IsFolder(string path) =>
        new(StoreFailure.Unavailable, $"The store {path} cannot be opened: it is a folder. Name a file in it", advice: Advice.AnotherStore);

    private static StoreException Missing(string path) =>
        new(StoreFailure.Unavailable, $"There is no store {path}. Import a dataset first", advice: Advice.Import($"embedded:{path}"));
}
