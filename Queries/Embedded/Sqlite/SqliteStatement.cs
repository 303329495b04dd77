using System.Runtime.CompilerServices;
using System.Text;
using SQLitePCL;

namespace StakeholderGraph.Embedded.Sqlite;

/// <summary>A prepared statement. Cells are UTF-8 and valid until the next step.</summary>
internal sealed unsafe class SqliteStatement : IDisposable
{
    private readonly sqlite3_stmt _owner;
    private readonly nint _handle;
    private readonly Database _database;

    public SqliteStatement(sqlite3_stmt owner, Database database)
    {
        (_owner, _database) = (owner, database);
        _handle = owner.DangerousGetHandle(); // valid as long as its owner, which is kept
        ParameterCount = raw.sqlite3_bind_parameter_count(owner);
        ColumnCount = raw.sqlite3_column_count(owner);
    }

    /// <summary>The number of its parameters.</summary>
    public int ParameterCount { get; }

    /// <summary>The number of columns in its rows.</summary>
    public int ColumnCount { get; }

    /// <summary>A cell of the row as it is stored; empty for NULL.</summary>
    public ReadOnlySpan<byte> this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // Every value is already UTF-8 text, so asking for its length first converts nothing; most cells are empty.
            var length = NativeSqlite.ColumnBytes(_handle, column);
            return length == 0 ? default : new ReadOnlySpan<byte>(NativeSqlite.ColumnText(_handle, column), length);
        }
    }

    /// <summary>Steps to the next row; returns <c>false</c> if there is none.</summary>
    public bool Step()
    {
        var code = NativeSqlite.Step(_handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            _database.Check(code);
        }

        return false;
    }

    /// <summary>Runs the statement to its end and resets it.</summary>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    /// <summary>Resets the statement so that it can run again; parameters keep their values.</summary>
    public void Reset() => _database.Check(NativeSqlite.Reset(_handle));

    /// <summary>Binds a copy of a text; <c>null</c> is bound as an empty text.</summary>
    public void Bind(int parameter, string? text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text ?? "");
        fixed (byte* first = utf8)
        {
            byte none = 0;
            _database.Check(NativeSqlite.BindText(_handle, parameter, utf8.Length == 0 ? &none : first, utf8.Length, -1));
        }
    }

    /// <summary>Binds a text that does not move in memory until the statement was run.</summary>
    public void BindPinned(int parameter, byte* text, int length) =>
        _database.Check(NativeSqlite.BindText(_handle, parameter, text, length, 0));

    /// <summary>Binds a number.</summary>
    public void Bind(int parameter, long number) => _database.Check(raw.sqlite3_bind_int64(_owner, parameter, number));

    /// <summary>A cell as text.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(this[column]);

    /// <summary>A cell as text; <c>null</c> if it is empty.</summary>
    public string? TextOrNull(int column) => this[column] is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : null;

    /// <summary>A cell as a number.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_owner, column);

    public void Dispose() => _owner.Dispose();
}
