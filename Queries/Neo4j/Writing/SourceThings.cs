using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Sources as nodes.</summary>
internal static class SourceThings
{
    public static Properties PropertiesOf(Thing thing)
    {
        var properties = new Properties(thing);
        var publisher = Properties.First(thing, SourceColumn.Publisher);
        properties.State("title", Properties.First(thing, SourceColumn.Title));
        properties.State("publisher", publisher);
        properties["publisherKey"] = ComparableText.Of(publisher); // also where it shows nothing at all
        properties.State("published", Properties.First(thing, SourceColumn.Published));
        properties.State("language", Properties.First(thing, SourceColumn.Language));
        properties.State("link", Properties.First(thing, SourceColumn.Link));
        if (properties.TryGetValue("published", out var published))
        {
            properties["knownBy"] = PartialDate.Parse((string)published!).Last;
        }

        properties.Keep(thing, [.. Columns.Select(c => c == "id" ? thing.Id : properties.GetValueOrDefault(c) as string ?? "")]);
        return properties;
    }

    public static Thing Read(Row row)
    {
        var properties = row.Map("properties");
        string[] told = [.. Columns.Select(properties.TextOrEmpty)];
        return new Thing(told[SourceColumn.Id], Properties.SaidIn(properties, told, _ => []));
    }

    public static Source RecordOf(string[] cells) => new(
        CellRecords.Id(cells[SourceColumn.Id]),
        cells[SourceColumn.Title],
        cells[SourceColumn.Publisher],
        CellRecords.Date(cells[SourceColumn.Published]),
        CellRecords.TextOrNone(cells[SourceColumn.Language]),
        CellRecords.TextOrNone(cells[SourceColumn.Link]));

    // In the order of SourceColumn.
    private static readonly string[] Columns = ["id", "title", "publisher", "published", "language", "link"];
}
