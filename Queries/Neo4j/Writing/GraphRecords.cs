using System.Runtime.CompilerServices;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Runs statements, in one transaction or each in its own.</summary>
internal delegate IAsyncEnumerable<Row> Runs(Statement statement, CancellationToken cancellationToken);

/// <summary>Reads records from the graph.</summary>
internal static class GraphRecords
{
    private const int PageSize = 5_000;

    // A page of each type of ties is in memory at the same time.
    private const int PageOfOneOfSeveral = 1_000;

    // Ids are ASCII letters, digits and - _ . : /
    private const string BeforeAll = "", AfterAll = "~";

    /// <summary>
    /// All records of a type that a dataset contains, in the order of the ids that answers show. The graph is read page by page, so that
    /// neither side holds all of them.
    /// </summary>
    public static IAsyncEnumerable<GraphRecord> OfAsync(
        Runs run,
        GraphRecordType type,
        string dataset,
        CancellationToken cancellationToken) => BetweenAsync(run, type, dataset, BeforeAll, AfterAll, cancellationToken);

    /// <summary>
    /// The records whose shown ids start with a dataset (<paramref name="claimedBy"/>), or with none if it is <c>null</c>; in the order of
    /// the ids in the files.
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
            : BetweenAsync(run, type, dataset, claimedBy + "/", claimedBy + "0", cancellationToken); // 0 follows / in ASCII

    private static async IAsyncEnumerable<GraphRecord> BetweenAsync(
        Runs run,
        GraphRecordType type,
        string dataset,
        string after,
        string before,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = await PageAsync(type.Page, PageSize, after);
        foreach (var record in first)
        {
            yield return record;
        }

        if (first.Count == PageSize)
        {
            var size = type.FurtherPages.Count == 1 ? PageSize : PageOfOneOfSeveral;
            after = first[^1].Id;
            var further = type.FurtherPages.Select(page => PagesAsync(page, size, after)).ToList();
            await foreach (var record in MergedAsync(further, cancellationToken))
            {
                yield return record;
            }
        }

        async IAsyncEnumerable<GraphRecord> PagesAsync(Statement page, int size, string after)
        {
            for (var count = size; count == size;)
            {
                var records = await PageAsync(page, size, after);
                count = records.Count;
                foreach (var record in records)
                {
                    after = record.Id;
                    yield return record;
                }
            }
        }

        // Reads all rows of a page before the next statement, because a transaction runs one statement at a time.
        async Task<List<GraphRecord>> PageAsync(Statement page, int size, string after) =>
            await run(page.With("after", after).With("before", before).With("dataset", dataset).With("atMost", size), cancellationToken)
                .Select(type.Read)
                .ToListAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<GraphRecord> MergedAsync(
        List<IAsyncEnumerable<GraphRecord>> sorted,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = new PriorityQueue<IAsyncEnumerator<GraphRecord>, string>(sorted.Count, StringComparer.Ordinal);
        try
        {
            foreach (var records in sorted.Select(s => s.GetAsyncEnumerator(cancellationToken)))
            {
                await EnqueueAsync(records);
            }

            while (next.TryDequeue(out var records, out _))
            {
                yield return records.Current;
                await EnqueueAsync(records);
            }
        }
        finally
        {
            while (next.TryDequeue(out var records, out _))
            {
                await records.DisposeAsync();
            }
        }

        async Task EnqueueAsync(IAsyncEnumerator<GraphRecord> records)
        {
            if (await records.MoveNextAsync())
            {
                next.Enqueue(records, records.Current.Id);
            }
            else
            {
                await records.DisposeAsync();
            }
        }
    }

    /// <summary>The records that any dataset means by these ids, by id; an id without a record is left out.</summary>
    /// <param name="run">Runs statements.</param>
    /// <param name="type">The type of the records.</param>
    /// <param name="ids">The ids as the files have them.</param>
    /// <param name="claiming">The datasets that may precede an id.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
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
