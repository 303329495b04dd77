using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j;

/// <summary>The content of a database.</summary>
/// <param name="Datasets">The loaded datasets, by name.</param>
/// <param name="Version">The version of all datasets together; changes with every batch and every repair.</param>
internal sealed record Loaded(IReadOnlyList<LoadedDataset> Datasets, string Version);

/// <summary>
/// How a network is stored in a database (docs/neo4j-graph.md): its version, its constraints and indexes, and the loaded datasets.
/// </summary>
internal static class Layout
{
    /// <summary>The version that this program writes and reads.</summary>
    public const long Version = 5;

    private static readonly Statement State = Statement.Reading("Neo4j/Schema/State.cypher");
    private static readonly Statement LoadedDatasets = Statement.Reading("Neo4j/Schema/Datasets.cypher");
    private static readonly Statement Names = Statement.Reading("Neo4j/Schema/Names.cypher");
    private static readonly Statement Schema = Statement.Writing("Neo4j/Schema/Schema.cypher");

    /// <summary>Whether the database contains a network of this program.</summary>
    /// <exception cref="StoreException">The network has another version, or the database contains other data.</exception>
    public static async Task<bool> ExistsAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var state = await FirstAsync(database.RunAsync(State, cancellationToken));
        if (!state.Flag("isFree"))
        {
            throw new StoreException(
                StoreFailure.Incompatible,
                "The database in Neo4j contains something other than a stakeholder network and was not changed. Name another database, or "
                    + "empty this one first (MATCH (n) DETACH DELETE n).");
        }

        if (!state.Flag("isOurs"))
        {
            return false;
        }

        return state["version"] is not long version ? throw Row.Damaged("no version")
            : version > Version
                ? throw Incompatible($"a newer version of this program (layout {version}, this one knows {Version}): update the program")
            : version < Version
                ? throw Incompatible(
                    $"an older version of this program (layout {version}): export its datasets with that version and import them into an "
                        + $"empty database")
            : true;
    }

    /// <summary>
    /// Creates missing constraints and indexes, and recreates those that cover fewer types of ties than this program knows: a database
    /// written before a type of tie was added stays readable, and new records in it are found.
    /// </summary>
    public static async Task PrepareAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var there = await IndexesAsync(database, cancellationToken);
        var missing = Missing(there);
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var outdated in missing.Where(wanted => there.ContainsKey(wanted.Name)))
        {
            await ChangeAsync(database, $"DROP INDEX {outdated.Name} IF EXISTS", cancellationToken);
        }

        foreach (var text in Parts())
        {
            await ChangeAsync(database, text, cancellationToken);
        }
    }

    /// <summary>The names of constraints and indexes that are missing or do not cover all types of ties.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var there = await IndexesAsync(database, cancellationToken);
        return [.. Missing(there).Select(wanted => wanted.Name)];
    }

    /// <summary>Returns the loaded datasets.</summary>
    public static Task<Loaded> LoadedAsync(IDatabase database, CancellationToken cancellationToken) =>
        LoadedAsync(database.RunAsync, cancellationToken);

    /// <summary>Returns the loaded datasets as a transaction sees them.</summary>
    public static async Task<Loaded> LoadedAsync(Runs run, CancellationToken cancellationToken)
    {
        var datasets = new List<LoadedDataset>();
        var batches = new List<string>();
        var repairs = "";
        await foreach (var row in run(LoadedDatasets, cancellationToken))
        {
            datasets.Add(
                new LoadedDataset(
                    row.Id("name"),
                    row.Text("title"),
                    row.Text("licence"),
                    row.Text("maintainer"),
                    row.TextOrNone("description"),
                    new RecordCounts(
                        row.Number("stakeholders"),
                        row.Number("engagements"),
                        row.Number("names"),
                        row.Number("ties"),
                        row.Number("evidence"),
                        row.Number("sources")),
                    row.Text("contentHash"))
                {
                    IsUnfinished = row.TextOrNone("importing") is not null,
                });
            if (row.TextOrNone("importing") is not null)
            {
                batches.Add($"~{row.Id("name")}.{row.Number("batches")}");
            }

            repairs = row["repairs"] is null ? "" : $"+{row.Number("repairs")}";
        }

        datasets.Sort((a, b) => string.CompareOrdinal(a.Name.Value, b.Name.Value));
        batches.Sort(StringComparer.Ordinal);
        return new Loaded(datasets, NetworkBuilder.VersionOf(datasets) + repairs + string.Concat(batches));
    }

    /// <summary>The single row of an answer.</summary>
    public static async Task<Row> FirstAsync(IAsyncEnumerable<Row> rows)
    {
        Row? first = null;
        await foreach (var row in rows)
        {
            first ??= row;
        }

        return first ?? throw Row.Damaged("no answer");
    }

    /// <summary>Runs a statement to its end and ignores its rows.</summary>
    public static async Task RunAsync(IAsyncEnumerable<Row> rows)
    {
        await foreach (var _ in rows)
        {
            // Only the end shows that the statement succeeded.
        }
    }

    private static string[] Parts() => Schema.Text.Split(";\n", StringSplitOptions.RemoveEmptyEntries);

    // The name of each constraint or index, and the types between "[r:" and "]" if it is for relationships.
    private static IEnumerable<(string Name, HashSet<string> Types)> Wanted() => Parts()
        .Select(text => text.Split(" IF NOT EXISTS", 2))
        .Where(parts => parts.Length == 2)
        .Select(parts => (parts[0][(parts[0].LastIndexOf(' ') + 1)..], TypesOf(parts[1])));

    private static HashSet<string> TypesOf(string text) =>
        text.Split("[r:", 2) is [_, var rest] ? [.. rest[..rest.IndexOf(']', StringComparison.Ordinal)].Split('|')] : [];

    private static List<(string Name, HashSet<string> Types)> Missing(Dictionary<string, IReadOnlyList<string>> there) =>
        [.. Wanted().Where(wanted => !there.TryGetValue(wanted.Name, out var types) || !wanted.Types.IsSubsetOf(types))];

    private static async Task<Dictionary<string, IReadOnlyList<string>>> IndexesAsync(
        IDatabase database,
        CancellationToken cancellationToken)
    {
        var there = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        await foreach (var row in database.RunAsync(Names, cancellationToken))
        {
            there[row.Text("name")] = row.Texts("types");
        }

        return there;
    }

    /// <summary>
    /// Changes the constraints and indexes. If several writers start at once, the server rejects all but the first of them despite <c>IF
    /// NOT EXISTS</c>; then the constraint or index already exists.
    /// </summary>
    private static async Task ChangeAsync(IDatabase database, string text, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(database.RunAsync(Schema with { Text = text, Within = TimeSpan.FromMinutes(6) }, cancellationToken));
        }
        catch (StoreException refused) when (refused.InnerException is Fault { IsThereAlready: true })
        {
            return;
        }
    }

    private static StoreException Incompatible(string by) => new(StoreFailure.Incompatible, $"The network in Neo4j was written by {by}.");
}
