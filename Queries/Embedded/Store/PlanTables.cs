using System.Globalization;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Plans;

namespace StakeholderGraph.Embedded.Store;

/// <summary>The tables of plans and of the log. A store of the first version has none and gets them with the first write.</summary>
internal static class PlanTables
{
    private const int TextsOfEntry = 5;

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
        database.Run(
            Sql.Plans["append"], LogDigest.TimeOf(logged.At), logged.Author, logged.Action, logged.Subject.Value, logged.Details);
        var number = database.Number(Sql.Plans["last"]);
        AppendDigests(database, [(number, LogDigest.Of(logged))]);
        return number;
    }

    /// <summary>The entries of the log that are not what was written; those of an earlier version of this program have no digest.</summary>
    public static IEnumerable<StoreFault> FaultsOfLog(Database database) =>
        Digests(database).Select(one => LogDigest.FaultOf(one.Number, one.Digest, one.Texts)).OfType<StoreFault>();

    /// <summary>The number of the last entry of the log; 0 if the log is empty.</summary>
    public static long LastNumber(Database database) => AreIn(database) ? database.Number(Sql.Plans["last"]) : 0;

    /// <summary>Copies plans and log into a rebuilt store.</summary>
    public static void Copy(Database from, Database to)
    {
        if (!AreIn(from))
        {
            return;
        }

        using var plan = to.Prepare(Sql.Plans["copy plan"]);
        foreach (var (id, revision, document) in Read(from, "all"))
        {
            plan.Bind(1, id.Value);
            plan.Bind(2, revision);
            plan.Bind(3, document);
            plan.Run();
        }

        using var entry = to.Prepare(Sql.Plans["copy entry"]);
        using var rows = from.Prepare(Sql.Plans["log"]);
        rows.Bind(1, long.MaxValue);
        rows.Bind(2, int.MaxValue);
        while (rows.Step())
        {
            entry.Bind(1, rows.Number(0));
            for (var text = 1; text <= TextsOfEntry; text++)
            {
                entry.Bind(text + 1, rows.Text(text));
            }

            entry.Run();
        }
    }

    /// <summary>
    /// Copies the digests of undamaged entries of the log into a rebuilt store. Damaged entries stay without one: the repair says that the
    /// log was kept as far as it could be read.
    /// </summary>
    public static void CopyDigests(Database from, Database to) => AppendDigests(
        to,
        Digests(from)
            .Where(one => LogDigest.FaultOf(one.Number, one.Digest, one.Texts) is null)
            .Select(one => (one.Number, one.Digest)));

    // The digest of each entry that has one, and the entry; null if it is missing.
    private static IEnumerable<(long Number, string Digest, string[]? Texts)> Digests(Database database)
    {
        if (database.Number("SELECT count(*) FROM main.sqlite_schema WHERE type = 'table' AND name IN ('log', 'log_digests')") < 2)
        {
            yield break;
        }

        using var rows = database.Prepare(Sql.Plans["digests"]);
        while (rows.Step())
        {
            var isMissing = rows.Number(2) == 1;
            yield return (
                rows.Number(0),
                rows.Text(1),
                isMissing ? null : [.. Enumerable.Range(3, TextsOfEntry).Select(column => rows.Text(column))]);
        }
    }

    private static void AppendDigests(Database database, IEnumerable<(long Number, string Digest)> digests)
    {
        database.Run(Sql.Plans["create digests"]);
        using var append = database.Prepare(Sql.Plans["append digest"]);
        foreach (var (number, digest) in digests)
        {
            append.Bind(1, number);
            append.Bind(2, digest);
            append.Run();
        }
    }
}
