using SQLitePCL;

namespace StakeholderGraph.Embedded.Sqlite;

/// <summary>A connection to a SQLite file, used by one thread at a time. Every failure is a <see cref="StoreException"/>.</summary>
internal sealed class Database : IDisposable
{
    private const int ResetDatabase = 1009; // SQLITE_DBCONFIG_RESET_DATABASE, which the binding does not name

    private readonly sqlite3 _handle;

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle, string path, bool isImmutable)
    {
        _handle = handle;
        Path = path;
        IsImmutable = isImmutable;
    }

    /// <summary>The path of the file, as it appears in messages.</summary>
    public string Path { get; }

    /// <summary>Whether the file is read as one that does not change.</summary>
    public bool IsImmutable { get; }

    /// <summary>The version of the store that its tables show, if the header of the file cannot be trusted.</summary>
    public long? VersionOfTables { get; set; }

    /// <summary>The size of its pages, in bytes.</summary>
    public long PageSize => Number("PRAGMA page_size");

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>The number of rows that the last INSERT, UPDATE or DELETE changed.</summary>
    public long Changes => raw.sqlite3_changes(_handle);

    /// <summary>Whether a file could not be opened or created: the database itself, or one of those beside it.</summary>
    public bool FailedToOpen { get; private set; }

    /// <summary>Opens an existing file for reading.</summary>
    public static Database OpenToRead(string path) => Open(path, path, raw.SQLITE_OPEN_READONLY);

    /// <summary>
    /// Opens a file that no process can change while it is open, because its folder is read-only: without locks and without a log beside
    /// it.
    /// </summary>
    public static Database OpenImmutable(string path) =>
        Open(
            $"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1",
            path,
            raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);

    /// <summary>Opens a file for writing, and creates it if it does not exist. An empty path means a private temporary file.</summary>
    public static Database OpenToWrite(string path) => Open(path, path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);

    /// <summary>Opens a file to write over all of it, whatever is in it; in one transaction, as with any other file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pageSize">The size of the pages that will be written.</param>
    public static Database OpenToWriteOver(string path, long pageSize)
    {
        var database = OpenToWrite(path);
        try
        {
            database.Run("PRAGMA busy_timeout = 5000;");

            // Others who have the file open share its log; it is found by reading, which is not done any more once all is written over.
            if (database.TryPageSize() != pageSize)
            {
                // The start of the file is damaged, so it is not read for long; and all pages of a log have the same size.
                database.Dispose();
                database = OpenToWrite(path);
                database.Run("PRAGMA busy_timeout = 5000;");
            }

            database.Check(raw.sqlite3_db_config(database._handle, ResetDatabase, 1, out _));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements without parameters and results.</summary>
    public void Run(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>Runs one statement to its end; its rows are skipped.</summary>
    public void Run(string sql, params ReadOnlySpan<string> parameters)
    {
        using var statement = Prepare(sql, parameters);
        while (statement.Step())
        {
        }
    }

    /// <summary>Prepares one statement and binds texts to its first parameters.</summary>
    public SqliteStatement Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, 0, out var handle));
        var statement = new SqliteStatement(handle, this);
        for (var i = 0; i < parameters.Length; i++)
        {
            statement.Bind(i + 1, parameters[i]);
        }

        return statement;
    }

    /// <summary>Begins a write transaction; returns <c>false</c> if another connection has one.</summary>
    public bool TryBegin()
    {
        var code = raw.sqlite3_exec(_handle, "BEGIN IMMEDIATE");
        if ((code & 0xFF) == raw.SQLITE_BUSY)
        {
            return false;
        }

        Check(code);
        return true;
    }

    /// <summary>The first value of the first row; 0 if there is no row.</summary>
    public long Number(string sql, params ReadOnlySpan<string> parameters)
    {
        using var statement = Prepare(sql, parameters);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>The rows of a statement with one column.</summary>
    public IReadOnlyList<string> Texts(string sql)
    {
        using var statement = Prepare(sql);
        var texts = new List<string>();
        while (statement.Step())
        {
            texts.Add(statement.Text(0));
        }

        return texts;
    }

    /// <summary>Overwrites another file with this one, in one transaction of the other. Neither may be in a transaction.</summary>
    public void CopyTo(Database other)
    {
        var copy = raw.sqlite3_backup_init(other._handle, "main", _handle, "main");
        if (copy.IsInvalid)
        {
            other.Check(raw.sqlite3_errcode(other._handle));
        }

        var copied = raw.sqlite3_backup_step(copy, -1);
        var ended = raw.sqlite3_backup_finish(copy); // does not report that another connection was writing to the file
        other.Check(copied == raw.SQLITE_DONE ? ended : copied);
    }

    /// <summary>Interrupts a running statement, from any thread; it then throws <see cref="OperationCanceledException"/>.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_handle);

    public void Dispose() => _handle.Dispose();

    internal void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            FailedToOpen |= (code & 0xFF) is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY;
            throw (code & 0xFF) == raw.SQLITE_INTERRUPT
                ? new OperationCanceledException()
                : SqliteFault.Of(
                    raw.sqlite3_extended_errcode(_handle) is var extended && (extended & 0xFF) == (code & 0xFF) ? extended : code,
                    Path);
        }
    }

    private long? TryPageSize()
    {
        try
        {
            Number("PRAGMA schema_version");
            return PageSize;
        }
        catch (StoreException e) when (e.Failure is StoreFailure.Damaged or StoreFailure.Rejected or StoreFailure.Incompatible)
        {
            return null;
        }
    }

    private static Database Open(string name, string path, int flags)
    {
        var code = raw.sqlite3_open_v2(name, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var database = new Database(handle, path, (flags & raw.SQLITE_OPEN_URI) != 0);
        try
        {
            database.Check(code);
            // A manipulated file must not run code of its own, and a memory-mapped page could change without SQLite noticing.
            database.Run("PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
