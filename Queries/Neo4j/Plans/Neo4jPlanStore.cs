using System.Globalization;
using StakeholderGraph.Plans;

namespace StakeholderGraph.Neo4j.Plans;

/// <summary>
/// Plans and the log in a Neo4j database: one node for each plan and each entry, beside the network and not connected to it.
/// </summary>
internal sealed class Neo4jPlanStore : IPlanStore
{
    private static readonly Statement All = Statement.Reading("Neo4j/Plans/All.cypher");
    private static readonly Statement Log = Statement.Reading("Neo4j/Plans/Log.cypher");
    private static readonly Statement Digests = Statement.Reading("Neo4j/Plans/Digests.cypher");
    private static readonly Statement Write = Statement.Writing("Neo4j/Plans/Write.cypher");
    private static readonly Statement NoteWrite = Statement.Writing("Neo4j/Plans/Note.cypher");
    private readonly IDatabase _database;

    private Neo4jPlanStore(IDatabase database) => _database = database;

    /// <summary>Opens the plans of a database that contains a network of this program.</summary>
    /// <exception cref="StoreException">The database contains no such network, or cannot be reached.</exception>
    public static async Task<IPlanStore> OpenAsync(IDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            return await Layout.ExistsAsync(database, cancellationToken) ? new Neo4jPlanStore(database) : throw new StoreException(
                StoreFailure.Unavailable,
                "The database in Neo4j is empty. Import a dataset first",
                advice: Advice.Import("neo4j+http://…"));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The statement that adds the entry of a write to the log.</summary>
    public static Statement Note(Logged logged) => With(NoteWrite, logged);

    /// <summary>Reads the plans of a database: all, or only one.</summary>
    public static async Task<IReadOnlyList<KeptPlan>> ReadAsync(IDatabase database, string? id, CancellationToken cancellationToken)
    {
        var plans = new List<KeptPlan>();
        await foreach (var row in database.RunAsync(All.With("id", id), cancellationToken))
        {
            plans.Add(new KeptPlan(RecordId.Trusted(row.Text("id")), row.Number("revision"), row.Text("document")));
        }

        return plans;
    }

    /// <summary>The entries of the log that are not what was written; those of an earlier version of this program have no digest.</summary>
    public static async Task<IReadOnlyList<StoreFault>> FaultsOfLogAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var faults = new List<StoreFault>();
        var (next, logged) = ((long?)null, 0L); // From the first entry with a digest on, entries that are missing are faults, too.
        await foreach (var row in database.RunAsync(Digests, cancellationToken))
        {
            var number = row.Number("number");
            logged = row.Number("logged");
            AddMissing(number - 1);
            if (row.TextOrNone("digest") is { } digest)
            {
                next = number;
                faults.AddRange(LogDigest.FaultOf(number, digest, row.Texts("texts")) is { } fault ? [fault] : []);
            }

            next = next is null ? null : number + 1;
        }

        AddMissing(logged);
        return faults;

        void AddMissing(long last)
        {
            if (next <= last)
            {
                faults.Add(LogDigest.Missing(next.Value, last));
            }
        }
    }

    public Task<IReadOnlyList<KeptPlan>> AllAsync(CancellationToken cancellationToken) => ReadAsync(_database, null, cancellationToken);

    public async Task<KeptPlan?> FindAsync(RecordId id, CancellationToken cancellationToken) =>
        (await ReadAsync(_database, id.Value, cancellationToken)).SingleOrDefault();

    public async Task<long?> WriteAsync(PlanWrite write, CancellationToken cancellationToken)
    {
        var statement = With(Write, write.Logged)
            .With("id", write.Id)
            .With("expected", write.Expected)
            .With("document", write.Document);
        return (await Layout.FirstAsync(_database.RunAsync(statement, cancellationToken)))["revision"] as long?;
    }

    public async Task<IReadOnlyList<LogEntry>> LogAsync(long before, int atMost, CancellationToken cancellationToken)
    {
        var entries = new List<LogEntry>();
        await foreach (var row in _database.RunAsync(Log.With("before", before).With("atMost", atMost), cancellationToken))
        {
            entries.Add(new LogEntry(
                row.Number("number"),
                DateTimeOffset.TryParse(row.Text("at"), CultureInfo.InvariantCulture, out var at) ? at : throw Row.Damaged("at"),
                row.Text("author"),
                row.Text("action"),
                row.Id("subject"),
                row.Text("details")));
        }

        return entries;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static Statement With(Statement statement, Logged logged) => statement
        .With("at", LogDigest.TimeOf(logged.At))
        .With("author", logged.Author)
        .With("action", logged.Action)
        .With("subject", logged.Subject)
        .With("details", logged.Details)
        .With("digest", LogDigest.Of(logged));
}
