using System.Globalization;
using StakeholderGraph.Embedded.Sqlite;

namespace StakeholderGraph.Embedded.Store;

/// <summary>The tables of plans and of the log. A store of the first version has none and gets them with the first write.</summary>
internal static class PlanTables
{
    /// <summary>Whether a store has these tables.</summary>
    public static bool AreIn(Database database) =>
        database.Number("SELECT count(*) FROM main.sqlite_schema WHERE type = 'table' AND name IN ('plans', 'log')") == 2;

    /// <summary>Reads some plans.</summary>
    /// <param name="database">The store.</param>
    /// <param name="statement">The statement that selects them.</param>
    /// <param name="parameters">Its parameters.</param>
    public static List<KeptPlan> Read(Database database, string statement, params ReadOnlySpan<string> parameters)
    {
        var plans = new List<KeptPlan>();
        if (AreIn(database))
        {
            using var rows = database.Prepare(Sql.Plans[statement], parameters);
            while (rows.Step())
            {
                plans.Add(new KeptPlan(RecordId.Trusted(rows.Text(0)), rows.Number(1), rows.Text(2)));
            }
        }

        return plans;
    }

    /// <summary>Reads the log, latest first.</summary>
    public static List<LogEntry> Log(Database database, long before, int atMost)
    {
        var entries = new List<LogEntry>();
        if (AreIn(database))
        {
            using var rows = database.Prepare(Sql.Plans["log"]);
            rows.Bind(1, before);
            rows.Bind(2, atMost);
            while (rows.Step())
            {
                if (!DateTimeOffset.TryParse(rows.Text(1), CultureInfo.InvariantCulture, out var at))
                {
                    throw StoreDamage.OfFile(database.Path);
                }

                entries.Add(
                    new LogEntry(rows.Number(0), at, rows.Text(2), rows.Text(3), RecordId.Trusted(rows.Text(4)), rows.Text(5)));
            }
        }

        return entries;
    }

    /// <summary>Adds an entry to the log, within the transaction of the write.</summary>
    /// <returns>The number of the entry.</returns>
    public static long Append(Database database, Logged logged)
    {
        StoreFile.BringUpToDate(database);
        database.Run(Sql.Plans["append"], Text(logged.At), logged.Author, logged.Action, logged.Subject.Value, logged.Details);
        return database.Number(Sql.Plans["last"]);
    }

    /// <summary>The number of the last entry of the log; 0 if the log is empty.</summary>
    public static long LastNumber(Database database) => AreIn(database) ? database.Number(Sql.Plans["last"]) : 0;

    /// <summary>Copies plans and log into a rebuilt store.</summary>
    public static void Copy(Database from, Database to)
    {
        using var plan = to.Prepare(Sql.Plans["copy plan"]);
        foreach (var (id, revision, document) in Read(from, "all"))
        {
            plan.Bind(1, id.Value);
            plan.Bind(2, revision);
            plan.Bind(3, document);
            plan.Run();
        }

        using var entry = to.Prepare(Sql.Plans["copy entry"]);
        foreach (var (number, at, author, action, subject, details) in Log(from, long.MaxValue, int.MaxValue))
        {
            entry.Bind(1, number);
            entry.Bind(2, Text(at));
            entry.Bind(3, author);
            entry.Bind(4, action);
            entry.Bind(5, subject.Value);
            entry.Bind(6, details);
            entry.Run();
        }
    }

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
