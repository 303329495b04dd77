using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>A type of records: its statements, and the conversions from and to rows.</summary>
internal sealed class GraphRecordType
{
    private const string Folder = "Neo4j/Writing/";

    private readonly Func<GraphRecord, Properties> _properties;
    private readonly Func<Row, GraphRecord> _read;
    private readonly bool _labelled;

    private GraphRecordType(
        RecordType records,
        int partKey,
        Func<GraphRecord, Properties> properties,
        Func<Row, GraphRecord> read,
        bool labelled)
    {
        (Records, PartKey, _properties, _read, _labelled) = (records, partKey, properties, read, labelled);
        var name = records.ToString();
        Page = Statement.Reading($"{Folder}{name}Page.cypher");
        FurtherPages = [Page];
        ById = Statement.Reading($"{Folder}{name}ById.cypher");
        Shared = Statement.Reading($"{Folder}{name}Shared.cypher") with { Within = TimeSpan.FromMinutes(5) };
        Delete = Written($"{name}Delete");
    }

    public static GraphRecordType Sources { get; } =
        new(RecordType.Sources, 0, SourceRecords.PropertiesOf, SourceRecords.Read, labelled: false);

    public static GraphRecordType Stakeholders { get; } =
        new(RecordType.Stakeholders, 3, EntryRecords.PropertiesOf, EntryRecords.Read, labelled: true);

    public static GraphRecordType Engagements { get; } =
        new(RecordType.Engagements, 3, EntryRecords.PropertiesOf, EntryRecords.Read, labelled: true);

    public static GraphRecordType Ties { get; } =
        new(RecordType.Ties, TieRecords.EvidenceKey, TieRecords.PropertiesOf, TieRecords.Read, labelled: false)
        {
            FurtherPages =
                [.. Enum.GetValues<TieType>().Select(Statement.Reading($"{Folder}TiesOfOneTypePage.cypher").Of)],
        };

    /// <summary>The type of each dataset's version of the record.</summary>
    public RecordType Records { get; }

    /// <summary>Whether an id may mean different records in different datasets.</summary>
    public bool BelongsToDataset => Records is RecordType.Sources or RecordType.Ties;

    private string Name => Records.ToString();

    /// <summary>The number of first cells that identify a part within its record and dataset.</summary>
    public int PartKey { get; }

    public Statement Page { get; }

    /// <summary>
    /// The statements for all pages after the first, used together: a page of ties of all types reads as many of each type, so if there are
    /// many ties, each type has its own pages.
    /// </summary>
    public IReadOnlyList<Statement> FurtherPages { get; private init; }

    public Statement ById { get; }

    public Statement Shared { get; }

    public Statement Delete { get; }

    /// <summary>Creates records with such ends, in a batch.</summary>
    public Statement CreateOf(TieEnds ends) => Written(ends == TieEnds.None ? $"{Name}Create" : $"Ties{ends}");

    /// <summary>Replaces records in a batch; ties are deleted and created instead.</summary>
    public Statement Update => Written($"{Name}Update");

    /// <summary>Searches for records of the other family with these ids.</summary>
    public Statement Clashes => Statement.Reading($"{Folder}{Name}Clashes.cypher");

    public GraphRecord Read(Row row) => _read(row);

    /// <summary>Converts a record to a row of a batch.</summary>
    public Dictionary<string, object?> RowOf(GraphRecord record)
    {
        var properties = _properties(record);
        var row = new Dictionary<string, object?>(4, StringComparer.Ordinal) { ["properties"] = properties };
        if (record.Ends != TieEnds.None)
        {
            var first = record.Versions[0].Cells;
            row["from"] = first[TieColumn.From];
            row["to"] = first[TieColumn.To];
            row["type"] = TieRecords.TypeOf(record);
        }
        else if (_labelled)
        {
            row["label"] = EntryRecords.LabelOf(properties);
        }

        return row;
    }

    private static Statement Written(string file) => Statement.Writing($"{Folder}{file}.cypher") with { Within = TimeSpan.FromMinutes(10) };
}
