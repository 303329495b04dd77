using SQLitePCL;
using StakeholderGraph.Embedded.Store;

namespace StakeholderGraph.Embedded.Sqlite;

/// <summary>Translates a result code of SQLite into a message for the user of a store. Only codes are examined, never texts.</summary>
internal static class SqliteFault
{
    public static StoreException Of(int code, string path)
    {
        var (failure, what) = (code & 0xFF) switch
        {
            raw.SQLITE_NOTADB when StoreRemains.AreIn(path) => (StoreFailure.Damaged, Damaged),
            raw.SQLITE_NOTADB => (StoreFailure.Incompatible, "is not a store: it is not an SQLite file. Name another file"),
            raw.SQLITE_CORRUPT => (StoreFailure.Damaged, Damaged),
            raw.SQLITE_FULL => (
                StoreFailure.Unavailable,
                "cannot be written: the disk is full. Nothing was changed; make room (also for temporary files) and try again"),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => (
                StoreFailure.Unavailable,
                "cannot be written: the file or its folder is read-only. Nothing was changed; give this user the right to write there"),
            raw.SQLITE_CANTOPEN => (
                StoreFailure.Unavailable,
                "cannot be opened: see that its folder exists and that this user may read and write there"),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => (StoreFailure.Unavailable, Busy),
            raw.SQLITE_IOERR => (
                StoreFailure.Unavailable,
                "cannot be read or written: the disk reports an error. Nothing was changed; check the disk and its free space"),
            raw.SQLITE_NOMEM => (StoreFailure.Unavailable, "cannot be used: there is not enough memory"),
            raw.SQLITE_TOOBIG => (StoreFailure.Rejected, "cannot store a text of more than 1 GB"),
            raw.SQLITE_CONSTRAINT => (
                StoreFailure.Rejected,
                "refused the records: one is a duplicate, or refers to a record that does not exist. Nothing was changed"),
            _ => (StoreFailure.Rejected, "refused a statement; this is a bug in this program"),
        };
        return new StoreException(
            failure,
            $"The store {path} {what} (SQLite code {code})",
            advice: failure == StoreFailure.Incompatible ? Advice.AnotherStore : null);
    }

    public const string Busy = "is being written: another import is running. Nothing was changed; try again when it is done";

    public const string Damaged =
        "is damaged. Import the files of all of its datasets again, which rebuilds it and keeps a copy of the damaged file, or restore a "
            + "backup";
}
