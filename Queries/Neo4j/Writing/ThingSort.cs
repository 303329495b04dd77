using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>A sort of things: its statements, and how a row becomes one of them and the other way round.</summary>
internal sealed class ThingSort
{
    private const string Folder = "Neo4j/Writing/";

    private readonly Func<Thing, Properties> _properties;
    private readonly Func<Row, Thing> _read;
    private readonly bool _labelled;

    private ThingSort(Sort records, int partKey, Func<Thing, Properties> properties, Func<Row, Thing> read, bool labelled)
    {
        (Records, PartKey, _properties, _read, _labelled) = (records, partKey, properties, read, labelled);
        var name = records.ToString();
        Page = Statement.Reading($"{Folder}{name}Page.cypher");
        ById = Statement.Reading($"{Folder}{name}ById.cypher");
        Shared = Statement.Reading($"{Folder}{name}Shared.cypher") with { Within = TimeSpan.FromMinutes(5) };
        Delete = Written($"{name}Delete");
    }

    public static ThingSort Sources { get; } = new(Sort.Sources, 0, SourceThings.PropertiesOf, SourceThings.Read, labelled: false);

    public static ThingSort Stakeholders { get; } = new(Sort.Stakeholders, 3, EntryThings.PropertiesOf, EntryThings.Read, labelled: true);

    public static ThingSort Engagements { get; } = new(Sort.Engagements, 3, EntryThings.PropertiesOf, EntryThings.Read, labelled: true);

    public static ThingSort Ties { get; } = new(Sort.Ties, TieThings.EvidenceKey, TieThings.PropertiesOf, TieThings.Read, labelled: false);

    /// <summary>The sort of records that each of them is, as a dataset has it.</summary>
    public Sort Records { get; }

    /// <summary>Whether an id may mean several things, each to its dataset.</summary>
    public bool BelongsToDataset => Records is Sort.Sources or Sort.Ties;

    private string Name => Records.ToString();

    /// <summary>How many cells of a part identify it within its thing and dataset.</summary>
    public int PartKey { get; }

    public Statement Page { get; }

    public Statement ById { get; }

    public Statement Shared { get; }

    public Statement Delete { get; }

    /// <summary>Creates things that connect such ends, in a batch.</summary>
    public Statement CreateOf(Ends ends) => Written(ends == Ends.None ? $"{Name}Create" : $"Ties{ends}");

    /// <summary>Replaces things in a batch; ties are deleted and created instead.</summary>
    public Statement Update => Written($"{Name}Update");

    /// <summary>Looks for things of these ids in the other family.</summary>
    public Statement Clashes => Statement.Reading($"{Folder}{Name}Clashes.cypher");

    public Thing Read(Row row) => _read(row);

    /// <summary>A row of a batch.</summary>
    public Dictionary<string, object?> RowOf(Thing thing)
    {
        var properties = _properties(thing);
        var row = new Dictionary<string, object?>(4, StringComparer.Ordinal) { ["properties"] = properties };
        if (thing.Ends != Ends.None)
        {
            var first = thing.Said[0].Cells;
            row["from"] = first[TieColumn.From];
            row["to"] = first[TieColumn.To];
            row["type"] = TieThings.TypeOf(thing);
        }
        else if (_labelled)
        {
            row["label"] = EntryThings.LabelOf(properties);
        }

        return row;
    }

    private static Statement Written(string file) => Statement.Writing($"{Folder}{file}.cypher") with { Within = TimeSpan.FromMinutes(10) };
}
