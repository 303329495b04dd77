namespace StakeholderGraph.Neo4j;

/// <summary>
/// A row of an answer, or a map within a row: values by name. A value of an unexpected type throws a <see cref="StoreException"/>.
/// </summary>
internal sealed class Row(string[] fields, object?[] values)
{
    /// <summary>A value as it was received: null, bool, long, double, text, day, list or row.</summary>
    public object? this[string field] => Array.IndexOf(fields, field) is var i and >= 0
        ? values[i]
        : throw Damaged(field);

    /// <summary>Whether a map has a value of this name.</summary>
    public bool Has(string field) => Array.IndexOf(fields, field) >= 0;

    /// <summary>A text of a map; empty if the map has no such field.</summary>
    public string TextOrEmpty(string field) => Has(field) ? Text(field) : "";

    /// <summary>The texts of a map; empty if the map has no such field.</summary>
    public string[] TextsOrNone(string field) => Has(field) ? Texts(field) : [];

    public string Text(string field) => this[field] as string ?? throw Damaged(field);

    public string? TextOrNone(string field) => this[field] is var value && value is null or string ? (string?)value : throw Damaged(field);

    public long Number(string field) => this[field] is long number ? number : throw Damaged(field);

    public int Count(string field) => Number(field) is var number and >= 0 and <= int.MaxValue ? (int)number : throw Damaged(field);

    public bool Flag(string field) => this[field] is bool flag ? flag : throw Damaged(field);

    public RecordId Id(string field) => RecordId.TryParseShown(Text(field), out var id) ? id : throw Damaged(field);

    /// <summary>A list as it was received; empty for null.</summary>
    public IReadOnlyList<object?> List(string field) => this[field] switch
    {
        null => [],
        object?[] list => list,
        _ => throw Damaged(field),
    };

    /// <summary>A list of texts; empty for null.</summary>
    public string[] Texts(string field) => [.. List(field).Select(item => item as string ?? throw Damaged(field))];

    /// <summary>A list of maps; empty for null.</summary>
    public Row[] Rows(string field) => [.. List(field).Select(item => item as Row ?? throw Damaged(field))];

    /// <summary>A list of lists, read as maps with the given field names, which the server need not send; empty for null.</summary>
    public Row[] Rows(string field, string[] names) =>
        [
            .. List(field)
                .Select(item => item is object?[] list && list.Length == names.Length ? new Row(names, list) : throw Damaged(field)),
        ];

    /// <summary>A map.</summary>
    public Row Map(string field) => this[field] as Row ?? throw Damaged(field);

    /// <summary>A member of an enumeration by its word.</summary>
    public T Word<T>(string field)
        where T : struct, Enum => Words<T>.TryParse(Text(field), out var member) ? member : throw Damaged(field);

    /// <summary>The error for a network in a form that this program does not write.</summary>
    public static StoreException Damaged(string what) =>
        new(
            StoreFailure.Damaged,
            $"The network in Neo4j is not as this program writes it ({what}): somebody else has changed it. `stakeholders verify` shows "
                + $"where. Restore a backup, or empty the database (MATCH (n) DETACH DELETE n) and import its datasets again");
}
