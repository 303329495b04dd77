namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Runs statements, in a transaction or each in its own.</summary>
internal delegate IAsyncEnumerable<Row> Runs(Statement statement, CancellationToken cancellationToken);

/// <summary>Reads things out of the graph.</summary>
internal static class GraphRecords
{
    private const int PageSize = 5_000;

    // Ids are ASCII letters, digits and - _ . : /
    private const string BeforeAll = "", AfterAll = "~";

    /// <summary>
    /// All things of a sort that a dataset names, by the ids that answers show. The graph is asked page by page, so that neither side holds
    /// all of them.
    /// </summary>
    public static IAsyncEnumerable<GraphRecord> OfAsync(
        Runs run,
        GraphRecordType type,
        string dataset,
        CancellationToken cancellationToken) => BetweenAsync(run, type, dataset, BeforeAll, AfterAll, cancellationToken);

    /// <summary>
    /// Those of them that are shown with a dataset (<paramref name="claimedBy"/>) before their ids, or with none; by id, as the files have
    /// it.
    /// </summary>
    public static IAsyncEnumerable<GraphRecord> ClaimedAsync(
        Runs run,
        GraphRecordType type,
        string dataset,
        string? claimedBy,
        CancellationToken cancellationToken) =>
        claimedBy is null
            ? BetweenAsync(run, type, dataset, BeforeAll, AfterAll, cancellationToken)
                .Where(t => !t.Id.Contains('/', StringComparison.Ordinal))
            : BetweenAsync(run, type, dataset, claimedBy + "/", claimedBy + "0", cancellationToken); // 0 comes after /

    private static async IAsyncEnumerable<GraphRecord> BetweenAsync(
        Runs run,
        GraphRecordType type,
        string dataset,
        string after,
        string before,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var count = PageSize; count == PageSize;)
        {
            count = 0;
            await foreach (
                var row in run(
                    type.Page.With("after", after).With("before", before).With("dataset", dataset).With("atMost", PageSize),
                    cancellationToken))
            {
                var record = type.Read(row);
                (after, count) = (record.Id, count + 1);
                yield return record;
            }
        }
    }

    /// <summary>The things that any dataset means by these ids, by id; an id that none has is not there.</summary>
    /// <param name="run">Runs statements.</param>
    /// <param name="type">Their type.</param>
    /// <param name="ids">The ids as the files have them.</param>
    /// <param name="claiming">The datasets that may stand before ids.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ILookup<string, GraphRecord>> ByIdAsync(
        Runs run, GraphRecordType type, IEnumerable<string> ids, IReadOnlyCollection<string> claiming, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, GraphRecord>(StringComparer.Ordinal);
        foreach (var some in ids.SelectMany(id => claiming.Select(dataset => RecordId.Qualified(dataset, id)).Prepend(id)).Chunk(PageSize))
        {
            await foreach (var row in run(type.ById.With("ids", some), cancellationToken))
            {
                var record = type.Read(row);
                if (!found.TryAdd(record.Id, record))
                {
                    throw Row.Damaged("two ties of one id");
                }
            }
        }

        return found.Values.ToLookup(t => t.Plain, StringComparer.Ordinal);
    }
}
