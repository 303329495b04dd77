using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Undoing;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// The tables of the content before each write of a dataset, from which it can be undone. They are created together with those of plans.
/// </summary>
internal static class UndoTables
{
    private const int Part = 1 << 20; // characters in a row

    /// <summary>Records a write whose entry is in the log, within its transaction, and deletes content that is too old.</summary>
    /// <param name="database">The store.</param>
    /// <param name="write">The write.</param>
    /// <param name="former">The packed content of the dataset before the write.</param>
    public static void Append(Database database, LoggedWrite write, byte[]? former)
    {
        using (var append = database.Prepare(Sql.Plans["append write"]))
        {
            append.Bind(1, write.Number);
            append.Bind(2, write.Import);
            append.Bind(3, write.Dataset.Value);
            append.Bind(4, write.Before);
            append.Bind(5, write.After);
            append.Bind(6, write.WhyNot);
            append.Run();
        }

        if (former is not null)
        {
            Keep(database, write.Number, Convert.ToBase64String(former));
        }

        using var forget = database.Prepare(Sql.Plans["forget old"]);
        forget.Bind(1, LoggedWrite.NoLongerKept);
        forget.Bind(2, KeptContent.Writes);
        forget.Run();
        database.Run(Sql.Plans["drop forgotten"]);
    }

    /// <summary>Deletes all former content of a dataset, so that none of its writes can be undone to it.</summary>
    public static void Forget(Database database, RecordId dataset)
    {
        database.Run(Sql.Plans["forget dataset"], dataset.Value, LoggedWrite.Forgotten);
        database.Run(Sql.Plans["drop forgotten"]);
    }

    /// <summary>Returns the writes of an import, removal or undo, by the number of any of its log entries.</summary>
    public static List<LoggedWrite> Of(Database database, long import)
    {
        var writes = new List<LoggedWrite>();
        if (AreIn(database))
        {
            using var rows = database.Prepare(Sql.Plans["writes"]);
            rows.Bind(1, import);
            Read(rows, writes);
        }

        return writes;
    }

    /// <summary>Returns the content of a dataset before a write.</summary>
    public static byte[] Former(Database database, long number)
    {
        using var rows = database.Prepare(Sql.Plans["kept"]);
        rows.Bind(1, number);
        var text = new System.Text.StringBuilder();
        while (rows.Step())
        {
            text.Append(rows.Text(0));
        }

        try
        {
            return Convert.FromBase64String(text.ToString());
        }
        catch (FormatException e)
        {
            throw StoreDamage.OfFile(database.Path, e);
        }
    }

    /// <summary>Copies all tables into a rebuilt store.</summary>
    public static void Copy(Database from, Database to)
    {
        if (!AreIn(from))
        {
            return;
        }

        var writes = new List<LoggedWrite>();
        using (var rows = from.Prepare(Sql.Plans["all writes"]))
        {
            Read(rows, writes);
        }

        foreach (var write in writes)
        {
            Append(to, write, write is { Before.Length: > 0, WhyNot.Length: 0 } ? Former(from, write.Number) : null);
        }
    }

    private static bool AreIn(Database database) =>
        database.Number("SELECT count(*) FROM main.sqlite_schema WHERE type = 'table' AND name IN ('writes', 'kept')") == 2;

    private static void Keep(Database database, long number, string content)
    {
        using var keep = database.Prepare(Sql.Plans["keep"]);
        for (var part = 0; part * (long)Part < content.Length; part++)
        {
            keep.Bind(1, number);
            keep.Bind(2, part);
            keep.Bind(3, content.Substring(part * Part, Math.Min(Part, content.Length - part * Part)));
            keep.Run();
        }
    }

    private static void Read(SqliteStatement rows, List<LoggedWrite> writes)
    {
        while (rows.Step())
        {
            writes.Add(new LoggedWrite(
                rows.Number(0), rows.Number(1), RecordId.Trusted(rows.Text(2)), rows.Text(3), rows.Text(4), rows.Text(5)));
        }
    }
}
