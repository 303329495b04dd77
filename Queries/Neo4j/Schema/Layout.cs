using StakeholderGraph.Embedded;

namespace StakeholderGraph.Neo4j;

/// <summary>How a network lies in a database (docs/neo4j-graph.md): its version, its constraints and indexes, and what is loaded.</summary>
internal static class Layout
{
    /// <summary>The version that this program writes and reads.</summary>
    public const long Version = 1;

    private static readonly Statement State = Statement.Reading("Neo4j/Schema/State.cypher");
    private static readonly Statement LoadedDatasets = Statement.Reading("Neo4j/Schema/Datasets.cypher");
    private static readonly Statement Schema = Statement.Writing("Neo4j/Schema/Schema.cypher");

    /// <summary>Whether a network of ours is there.</summary>
    /// <exception cref="StoreException">It is of another version, or something else is there.</exception>
    public static async Task<bool> ExistsAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var state = await FirstAsync(database.RunAsync(State, cancellationToken));
        if (!state.Flag("isFree"))
        {
            throw new StoreException(
                StoreFailure.Incompatible,
                "The database in Neo4j holds something that is not a stakeholder network, which is left alone. Name another database, or empty this one first (MATCH (n) DETACH DELETE n).");
        }

        if (!state.Flag("isOurs"))
        {
            return false;
        }

        return state["version"] is not long version ? throw Row.Damaged("no version")
            : version > Version ? throw Incompatible($"a newer version of this program (layout {version}, this one knows {Version}): update the program")
            : version < Version ? throw Incompatible($"an older version of this program (layout {version}): export its datasets with that version and import them into an empty database")
            : true;
    }

    /// <summary>Makes the constraints and indexes that are not there yet.</summary>
    public static async Task PrepareAsync(IDatabase database, CancellationToken cancellationToken)
    {
        foreach (var text in Schema.Text.Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            await RunAsync(database.RunAsync(Schema with { Text = text, Within = TimeSpan.FromMinutes(6) }, cancellationToken));
        }
    }

    /// <summary>What is loaded, by name, and the version that all of it has together.</summary>
    public static async Task<(IReadOnlyList<LoadedDataset> Datasets, string Version)> LoadedAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var datasets = new List<LoadedDataset>();
        var unfinished = new List<string>();
        await foreach (var row in database.RunAsync(LoadedDatasets, cancellationToken))
        {
            datasets.Add(new LoadedDataset(
                row.Id("name"),
                row.Text("title"),
                row.Text("licence"),
                row.Text("maintainer"),
                row.TextOrNone("description"),
                new RecordCounts(
                    row.Number("stakeholders"), row.Number("engagements"), row.Number("names"), row.Number("ties"), row.Number("evidence"), row.Number("sources")),
                row.Text("contentHash")));
            if (row.TextOrNone("importing") is not null)
            {
                unfinished.Add($"~{row.Id("name")}.{row.Number("batches")}");
            }
        }

        datasets.Sort((a, b) => string.CompareOrdinal(a.Name.Value, b.Name.Value));
        unfinished.Sort(StringComparer.Ordinal);
        return (datasets, NetworkBuilder.VersionOf([.. datasets]) + string.Concat(unfinished));
    }

    /// <summary>The only row of an answer.</summary>
    public static async Task<Row> FirstAsync(IAsyncEnumerable<Row> rows)
    {
        Row? first = null;
        await foreach (var row in rows)
        {
            first ??= row;
        }

        return first ?? throw Row.Damaged("no answer");
    }

    /// <summary>Runs to the end what gives no rows that matter.</summary>
    public static async Task RunAsync(IAsyncEnumerable<Row> rows)
    {
        await foreach (var _ in rows)
        {
            // Only at the end is it known to have worked.
        }
    }

    private static StoreException Incompatible(string by) => new(StoreFailure.Incompatible, $"The network in Neo4j was written by {by}.");
}
