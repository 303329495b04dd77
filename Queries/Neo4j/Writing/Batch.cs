using StakeholderGraph.Neo4j.Http;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Rows for one request.</summary>
internal sealed record Batch(TypedJson Rows, int Count)
{
    // A body of 200 MB ends a server with a small heap; and time is lost where there are few rows in one.
    private const int MostRows = 5_000;
    private const long MostBytes = 4_000_000;

    /// <summary>GraphRecords as rows, in batches that are limited by count and bytes.</summary>
    public static IEnumerable<Batch> Of(IEnumerable<GraphRecord> records, GraphRecordType type)
    {
        TypedJson? rows = null;
        var count = 0;
        foreach (var record in records)
        {
            if (rows is null)
            {
                rows = new TypedJson((int)MostBytes / 4);
                rows.StartList();
            }

            rows.Write(type.RowOf(record));
            if (++count == MostRows || rows.Length > MostBytes)
            {
                rows.EndList();
                yield return new Batch(rows, count);
                (rows, count) = (null, 0);
            }
        }

        if (rows is not null)
        {
            rows.EndList();
            yield return new Batch(rows, count);
        }
    }
}
