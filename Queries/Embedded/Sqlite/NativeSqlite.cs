using System.Runtime.InteropServices;

namespace StakeholderGraph.Embedded.Sqlite;

/// <summary>
/// The calls of SQLite that are made for every cell and row. SQLitePCL wraps them too, but its safe handles cost more than the calls
/// themselves. Calls that only access memory skip the garbage collector's transition into native code: a collection waits for them, but
/// they are short.
/// </summary>
internal static unsafe partial class NativeSqlite
{
    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    internal static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    internal static partial int Reset(nint statement);

    /// <summary>The text must not move in memory until the statement was stepped (destructor 0), or is copied (destructor −1).</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    [SuppressGCTransition]
    internal static partial int BindText(nint statement, int parameter, byte* text, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text")]
    [SuppressGCTransition]
    internal static partial byte* ColumnText(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    internal static partial int ColumnBytes(nint statement, int column);
}
