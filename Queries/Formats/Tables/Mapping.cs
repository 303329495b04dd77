using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Tables;

/// <summary>A mapping that states how the tables of a file become records: a YAML file beside it, see docs/import.md.</summary>
/// <param name="Path">The mapping file.</param>
/// <param name="Dataset">The fields of the dataset.</param>
/// <param name="Source">The fields of the source, which is the file itself.</param>
/// <param name="Records">Constant records, by name.</param>
/// <param name="Tables">How to read each table.</param>
internal sealed record Mapping(
    string Path,
    IReadOnlyDictionary<string, string> Dataset,
    IReadOnlyDictionary<string, string> Source,
    IReadOnlyDictionary<string, MappedRecord> Records,
    IReadOnlyList<MappedTable> Tables)
{
    /// <summary>The name of the mapping file beside a file.</summary>
    public static string Beside(string path) => $"{path}.mapping.yaml";

    /// <summary>The mapping of a file: the given one, or the one beside it; <c>null</c> if there is none.</summary>
    public static Mapping? For(ConvertedDataset dataset) =>
        dataset.Options.Mapping is { } named ? Read(named)
        : File.Exists(Beside(dataset.Path)) ? Read(Beside(dataset.Path))
        : null;

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="DatasetException">The file cannot be read, or is not a valid mapping.</exception>
    public static Mapping Read(string path) => Of(path, Yaml.Read(path));

    /// <summary>Reads a mapping.</summary>
    public static Mapping Of(string path, Yaml yaml)
    {
        var fields = yaml.FieldsOf("dataset", "source", "records", "tables");
        return new Mapping(
            path,
            Texts(fields, "dataset", "name", "title", "licence", "maintainer", "description"),
            Texts(fields, "source", "title", "publisher", "published", "link", "language"),
            fields.TryGetValue("records", out var records) ? RecordsOf(records.Value) : new Dictionary<string, MappedRecord>(),
            fields.TryGetValue("tables", out var tables)
                ? [.. (tables.Value.Items ?? throw tables.Value.Wrong("not a list", "a table begins with a hyphen")).Select(MappedTable.Of)]
                : throw yaml.Wrong("no tables", "it says how each table is read"));
    }

    /// <summary>Sets the fields of the dataset that the mapping states.</summary>
    public void Describe(ConvertedDataset dataset)
    {
        var place = Places.At(1, 1);
        foreach (var (field, text) in Dataset)
        {
            dataset.About(field, text, place);
        }

        foreach (var (field, text) in Source)
        {
            dataset.About(field == "title" ? "source" : field, text, place);
        }
    }

    internal static IReadOnlyDictionary<string, MappedRecord> RecordsOf(Yaml yaml) =>
        yaml.FieldsOf().ToDictionary(f => f.Key, f => MappedRecord.Of(f.Value.Value), StringComparer.Ordinal);

    private static Dictionary<string, string> Texts(
        IReadOnlyDictionary<string, (Location At, Yaml Value)> fields, string field, params string[] names) =>
        fields.TryGetValue(field, out var yaml)
            ? yaml.Value.FieldsOf(names).ToDictionary(f => f.Key, f => MappingValue.Text(f.Value.Value), StringComparer.Ordinal)
            : [];
}

/// <summary>How to read one table.</summary>
internal sealed record MappedTable
{
    /// <summary>The sheet, or <c>nodes</c> or <c>edges</c> of a graph; <c>null</c> for every table.</summary>
    public string? Name { get; private init; }

    /// <summary>The header row; <c>null</c> if it is to be detected.</summary>
    public int? Header { get; private init; }

    /// <summary>The columns in which an empty cell repeats the cell above it.</summary>
    public IReadOnlyList<string> FillDown { get; private init; } = [];

    /// <summary>The name of the column for countries that stand alone in a row above their delegations.</summary>
    public string? Headings { get; private init; }

    /// <summary>The rows to skip.</summary>
    public IReadOnlyList<MappingValue> Skip { get; private init; } = [];

    /// <summary>The records of each row, by name.</summary>
    public IReadOnlyDictionary<string, MappedRecord> Records { get; private init; } = new Dictionary<string, MappedRecord>();

    /// <summary>The ties of each row.</summary>
    public IReadOnlyList<MappedTie> Ties { get; private init; } = [];

    public static MappedTable Of(Yaml yaml)
    {
        var fields = yaml.FieldsOf("table", "header", "fill-down", "headings", "skip", "records", "ties");
        return new MappedTable
        {
            Name = fields.TryGetValue("table", out var name) ? MappingValue.Text(name.Value) : null,
            Header = fields.TryGetValue("header", out var header)
                ? int.TryParse(
                    header.Value.Text,
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var row) && row > 0 ? row : throw header.Value.Wrong("not the number of a row")
                : null,
            Headings = fields.TryGetValue("headings", out var headings) ? MappingValue.Text(headings.Value) : null,
            FillDown = fields.TryGetValue("fill-down", out var fill) ? MappingValue.Texts(fill.Value) : [],
            Skip = fields.TryGetValue("skip", out var skip)
                ? skip.Value.Items is { } several ? [.. several.Select(MappingValue.Of)] : [MappingValue.Of(skip.Value)]
                : [],
            Records = fields.TryGetValue("records", out var records)
                ? Mapping.RecordsOf(records.Value)
                : new Dictionary<string, MappedRecord>(),
            Ties = fields.TryGetValue("ties", out var ties)
                ? [.. (ties.Value.Items ?? throw ties.Value.Wrong("not a list", "a tie begins with a hyphen")).Select(MappedTie.Of)]
                : [],
        };
    }

    /// <summary>The columns that are used.</summary>
    public IReadOnlySet<string> Columns => Values.SelectMany(v => v.Columns).Concat(FillDown).ToHashSet(StringComparer.Ordinal);

    private IEnumerable<MappingValue> Values =>
        Records.Values.SelectMany(r => r.Values).Concat(Ties.SelectMany(t => t.Values)).Concat(Skip);

    /// <summary>Where the mapping names a column first.</summary>
    public Location? PlaceOf(string column) => Values.FirstOrDefault(v => v.Columns.Contains(column))?.At;
}

/// <summary>A stakeholder or an engagement in a row.</summary>
internal sealed record MappedRecord(MappingValue Is, MappingValue Name)
{
    private static readonly string[] Singles = ["language", "country", "start", "end", "description"];
    private static readonly string[] Lists = ["topics", "other_countries", "identifiers", "links"];
    private static readonly string[] OtherNames = [.. Words<NameType>.All.Where(w => w != Words<NameType>.Of(NameType.Preferred))];

    /// <summary>The identification in the file; by default the name, among records with the same name in the mapping.</summary>
    public MappingValue? Key { get; private init; }

    /// <summary>The id; by default made from the key or the name.</summary>
    public MappingValue? Id { get; private init; }

    /// <summary>Single fields, lists, other names by type, and attributes.</summary>
    public IReadOnlyList<(string Field, MappingValue Value)> Fields { get; private init; } = [];

    public IReadOnlyList<(string List, MappingValue Value)> Items { get; private init; } = [];

    public IReadOnlyList<(NameType Type, MappingValue Value)> Names { get; private init; } = [];

    public IReadOnlyList<(string Name, MappingValue Value)> Attributes { get; private init; } = [];

    /// <summary>Whether unused columns become its attributes.</summary>
    public bool HasRest { get; private init; }

    /// <summary>All values.</summary>
    public IEnumerable<MappingValue> Values =>
    [
        Is, Name, .. Fields.Select(f => f.Value), .. Items.Select(i => i.Value), .. Names.Select(n => n.Value),
        .. Attributes.Select(a => a.Value), .. Key is null ? [] : (MappingValue[])[Key], .. Id is null ? [] : (MappingValue[])[Id],
    ];

    public static MappedRecord Of(Yaml yaml)
    {
        var fields = yaml.FieldsOf(["is", "key", "id", "name", "attributes", "rest", .. Singles, .. Lists, .. OtherNames]);
        return new MappedRecord(
            fields.TryGetValue("is", out var kind)
                ? MappingValue.Of(kind.Value)
                : throw yaml.Wrong("no kind", "is: person, ministry, event …"),
            fields.TryGetValue("name", out var name) ? MappingValue.Of(name.Value) : throw yaml.Wrong("no name", "name: {column: …}"))
        {
            Key = fields.TryGetValue("key", out var key) ? MappingValue.Of(key.Value) : null,
            Id = fields.TryGetValue("id", out var id) ? MappingValue.Of(id.Value) : null,
            Fields = Some(fields, Singles),
            Items = Some(fields, Lists),
            Names =
            [
                .. Some(fields, OtherNames).Select(n => (Words<NameType>.TryParse(n.Name, out var type) ? type : NameType.Alias, n.Value)),
            ],
            Attributes = AttributesOf(fields),
            HasRest = HasRestIn(fields),
        };
    }

    /// <summary>The named attributes of a record or a tie.</summary>
    public static (string Name, MappingValue Value)[] AttributesOf(IReadOnlyDictionary<string, (Location At, Yaml Value)> fields) =>
        fields.TryGetValue("attributes", out var attributes)
            ? [.. attributes.Value.FieldsOf().Select(a => (a.Key, MappingValue.Of(a.Value.Value)))]
            : [];

    /// <summary>Whether unused columns become attributes of a record or a tie.</summary>
    public static bool HasRestIn(IReadOnlyDictionary<string, (Location At, Yaml Value)> fields) =>
        fields.TryGetValue("rest", out var rest)
        && (rest.Value.Text is "attributes" ? true : throw rest.Value.Wrong("unknown word", "rest: attributes"));

    private static (string Name, MappingValue Value)[] Some(
        IReadOnlyDictionary<string, (Location At, Yaml Value)> fields, string[] names) =>
        [.. names.Where(fields.ContainsKey).Select(name => (name, MappingValue.Of(fields[name].Value)))];
}

/// <summary>A tie in a row. Its ends are records of the row or of the mapping, by name, or keys of records.</summary>
internal sealed record MappedTie(MappingValue From, MappingValue Type, MappingValue To)
{
    private static readonly string[] Others =
        [
            "on_behalf_of", "title", "start", "end", "amount", "currency", "id", "says", "locator", "note", "source", "publisher",
            "published", "link", "when", "snapshot", "list",
        ];

    private IReadOnlyDictionary<string, MappingValue> Fields { get; init; } = new Dictionary<string, MappingValue>();

    /// <summary>The attributes by name.</summary>
    public IReadOnlyList<(string Name, MappingValue Value)> Attributes { get; private init; } = [];

    /// <summary>Whether unused columns become its attributes.</summary>
    public bool HasRest { get; private init; }

    /// <summary>A field other than the ends and the type.</summary>
    public MappingValue? this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>All values.</summary>
    public IEnumerable<MappingValue> Values => [From, Type, To, .. Fields.Values, .. Attributes.Select(a => a.Value)];

    public static MappedTie Of(Yaml yaml)
    {
        var fields = yaml.FieldsOf(["from", "type", "to", "attributes", "rest", .. Others]);
        return new MappedTie(Required("from"), Required("type"), Required("to"))
        {
            Fields = Others.Where(fields.ContainsKey)
                .ToDictionary(name => name, name => MappingValue.Of(fields[name].Value), StringComparer.Ordinal),
            Attributes = MappedRecord.AttributesOf(fields),
            HasRest = MappedRecord.HasRestIn(fields),
        };

        MappingValue Required(string name) =>
            fields.TryGetValue(name, out var value)
                ? MappingValue.Of(value.Value)
                : throw yaml.Wrong($"no {name}", "a tie has from, type and to");
    }
}
