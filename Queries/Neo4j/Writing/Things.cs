namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Runs statements, in a transaction or each in its own.</summary>
internal delegate IAsyncEnumerable<Row> Runs(Statement statement, CancellationToken cancellationToken);

/// <summary>Reads things out of the graph.</summary>
internal static class Things
{
    private const int PageSize = 5_000;

    /// <summary>All things of a sort that a dataset names, by id. The graph is asked page by page, so that neither side holds all of them.</summary>
    public static async IAsyncEnumerable<Thing> OfAsync(
        Runs run, ThingSort sort, string dataset, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        for (var count = PageSize; count == PageSize;)
        {
            count = 0;
            await foreach (var row in run(sort.Page.With("after", after).With("dataset", dataset).With("atMost", PageSize), cancellationToken))
            {
                var thing = sort.Read(row);
                (after, count) = (thing.Id, count + 1);
                yield return thing;
            }
        }
    }

    /// <summary>The things of these ids that are there.</summary>
    public static async Task<Dictionary<string, Thing>> ByIdAsync(Runs run, ThingSort sort, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Thing>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(PageSize))
        {
            await foreach (var row in run(sort.ById.With("ids", some), cancellationToken))
            {
                var thing = sort.Read(row);
                if (!found.TryAdd(thing.Id, thing))
                {
                    throw Row.Damaged("two ties of one id");
                }
            }
        }

        return found;
    }
}
