using System.Collections;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Rows for one request, each a map.</summary>
internal sealed record Batch(IReadOnlyList<object?> Rows)
{
    /// <summary>
    /// The maximum number of rows in a batch: a body of 200 MB crashes a server with a small heap, and small batches waste time.
    /// </summary>
    public const int MostRows = 5_000;

    private const long MostCharacters = 2_000_000;

    /// <summary>Converts records to rows, in batches that are limited by number of rows and size.</summary>
    public static IEnumerable<Batch> Of(IEnumerable<GraphRecord> records, GraphRecordType type, int mostRows)
    {
        var (rows, size) = (new List<object?>(), 0L);
        foreach (var record in records)
        {
            var row = type.RowOf(record);
            rows.Add(row);
            size += SizeOf(row);
            if (rows.Count == mostRows || size > MostCharacters)
            {
                yield return new Batch(rows);
                (rows, size) = (new List<object?>(), 0L);
            }
        }

        if (rows.Count > 0)
        {
            yield return new Batch(rows);
        }
    }

    // The approximate number of characters of a value, including its type in JSON.
    private static long SizeOf(object? value) => value switch
    {
        string text => 20 + text.Length,
        IDictionary map => map.Keys.Cast<string>().Sum(name => name.Length + SizeOf(map[name])),
        IEnumerable list => list.Cast<object?>().Sum(SizeOf),
        _ => 20,
    };
}
