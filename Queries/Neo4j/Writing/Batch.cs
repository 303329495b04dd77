using System.Collections;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Rows for one request, each a map.</summary>
internal sealed record Batch(IReadOnlyList<object?> Rows)
{
    /// <summary>
    /// The most rows in one: a body of 200 MB ends a server with a small heap, and time is lost where there are few rows.
    /// </summary>
    public const int MostRows = 5_000;

    private const long MostCharacters = 2_000_000;

    /// <summary>GraphRecords as rows, in batches that are limited by count and size.</summary>
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

    // About how many characters a value is, with what its type costs in JSON.
    private static long SizeOf(object? value) => value switch
    {
        string text => 20 + text.Length,
        IDictionary map => map.Keys.Cast<string>().Sum(name => name.Length + SizeOf(map[name])),
        IEnumerable list => list.Cast<object?>().Sum(SizeOf),
        _ => 20,
    };
}
