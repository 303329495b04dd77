namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Reads values of records from cells that a graph contains.</summary>
internal static class CellRecords
{
    public static RecordId Id(string cell) => RecordId.TryParse(cell, out var id) ? id : throw Row.Damaged("id");

    public static T Word<T>(string cell)
        where T : struct, Enum => Words<T>.TryParse(cell, out var word) ? word : throw Row.Damaged(typeof(T).Name);

    public static string? TextOrNone(string cell) => cell.Length == 0 ? null : cell;

    public static PartialDate? Date(string cell) =>
        cell.Length == 0 ? null : PartialDate.TryParse(cell, out var date) ? date : throw Row.Damaged("date");

    public static Period Period(string from, string to) =>
        (Date(from), End(to)) is var (begin, end) && StakeholderGraph.Period.IsOrdered(begin, end)
            ? new Period(begin, end)
            : throw Row.Damaged("period");

    public static Money? Amount(string value, string currency) =>
        Money.TryParse(value, currency, out var amount) ? amount : throw Row.Damaged("amount");

    private static PartialDate? End(string cell) =>
        cell.Length == 0 ? null : PartialDate.TryParseEnd(cell, out var date) ? date : throw Row.Damaged("date");

    public static Identifier Identifier(string item) =>
        StakeholderGraph.Identifier.TryParse(item, out var identifier) ? identifier! : throw Row.Damaged("identifiers");

    public static KeyValuePair<string, string> Attribute(string item) =>
        item.Split('=', 2) is [var key, var value] ? new(key, value) : throw Row.Damaged("attributes");
}
