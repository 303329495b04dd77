using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Converts sources to and from nodes.</summary>
internal static class SourceRecords
{
    public static Properties PropertiesOf(GraphRecord record)
    {
        var properties = new Properties(record);
        var cells = UnitedCells.Of(RecordType.Sources, record.Versions);
        foreach (var column in Enumerable.Range(0, Columns.Length).Where(c => c != SourceColumn.Id))
        {
            properties.State(Columns[column], cells[column]);
        }

        properties["publisherKey"] = ComparableText.Of(cells[SourceColumn.Publisher]); // also if it has no visible character
        if ((properties.GetValueOrDefault("published") ?? properties.GetValueOrDefault("retrieved")) is string known)
        {
            properties["knownBy"] = PartialDate.Parse(known).Last;
        }

        properties.Keep(record, [.. Columns.Select(c => c == "id" ? record.Id : properties.GetValueOrDefault(c) as string ?? "")]);
        return properties;
    }

    public static GraphRecord Read(Row row)
    {
        var properties = row.Map("properties");
        string[] told = [.. Columns.Select(properties.TextOrEmpty)];
        return new GraphRecord(told[SourceColumn.Id], Properties.RecordsIn(properties, told, _ => []));
    }

    public static Source RecordOf(string[] cells) => new(
        CellRecords.Id(cells[SourceColumn.Id]),
        cells[SourceColumn.Title],
        cells[SourceColumn.Publisher],
        CellRecords.Date(cells[SourceColumn.Published]),
        CellRecords.TextOrNone(cells[SourceColumn.Language]),
        CellRecords.TextOrNone(cells[SourceColumn.Link]))
    {
        Retrieved = CellRecords.Date(cells[SourceColumn.Retrieved]),
    };

    // The cells are in the order of SourceColumn.
    private static readonly string[] Columns = ["id", "title", "publisher", "published", "language", "link", "retrieved"];
}
